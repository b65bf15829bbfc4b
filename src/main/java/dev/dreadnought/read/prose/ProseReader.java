package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.model.Reading;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads plain English by rule: text to sentences, sentences to names, clauses and claims, these to
 * components, flows and facts, and then what follows from them. Every fact keeps the words that
 * state it. Time is linear in the text, and no text is an error. Immutable; made once for a
 * catalog.
 */
public final class ProseReader {
  private final Catalog catalog;
  private final Names names;
  private final Phrases phrases;

  private ProseReader(Catalog catalog) {
    this.catalog = catalog;
    this.names = Names.of(catalog);
    this.phrases = Phrases.of(catalog);
  }

  public static ProseReader of(Catalog catalog) {
    return new ProseReader(catalog);
  }

  /** What a text says, whatever the text is. */
  public Reading read(Source source) {
    Text text = new Text(source);
    List<Sentence> all = Sentences.of(text);
    Instructions instructions = Instructions.in(all);
    List<ParsedSentence> sentences =
        parse(all.stream().filter(s -> !instructions.contains(s)).toList());
    Understanding understanding = Understanding.of(catalog, text, sentences);
    List<Reading.SetAside> setAside = new ArrayList<>(SetAsides.of(text, sentences));
    all.stream()
        .filter(instructions::contains)
        .forEach(s -> setAside.add(SetAsides.instruction(text, s)));
    return understanding.reading(source, setAside);
  }

  private List<ParsedSentence> parse(List<Sentence> sentences) {
    List<List<Mention>> known = sentences.stream().map(s -> Mentions.in(s, names)).toList();
    ProperNames proper = ProperNames.of(sentences, known);
    List<Syntax> syntaxes = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      syntaxes.add(Syntax.of(sentence, proper.in(sentence, known.get(i))));
    }
    boolean futureIsPlan = !isToldInFuture(syntaxes);
    List<ParsedSentence> parsed = new ArrayList<>();
    int number = 0;
    for (Syntax syntax : syntaxes) {
      Scopes scopes = Scopes.of(syntax, futureIsPlan);
      List<NounPhrase> nouns = NounPhrases.of(syntax, scopes, number);
      number += nouns.size();
      parsed.add(
          new ParsedSentence(
              syntax,
              scopes,
              nouns,
              Predicates.of(syntax, scopes, nouns),
              Claims.of(syntax, scopes, phrases)));
    }
    return parsed;
  }

  /** Some plans tell all of a system in the future: "the shop will use MySQL" is then how it is. */
  private static boolean isToldInFuture(List<Syntax> syntaxes) {
    int future = 0;
    int other = 0;
    for (Syntax syntax : syntaxes) {
      boolean will =
          syntax.verbs().stream().anyMatch(v -> isFuture(syntax.sentence().word(v.start())));
      boolean finite = syntax.verbs().stream().anyMatch(Syntax.Occurrence::isFinite);
      future += will ? 1 : 0;
      other += !will && finite ? 1 : 0;
    }
    return future > 1 && future > 2 * other;
  }

  private static boolean isFuture(String word) {
    return word.equals("will") || word.equals("shall");
  }
}
