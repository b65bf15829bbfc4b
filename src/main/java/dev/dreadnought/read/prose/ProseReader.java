package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.model.Hearing;
import dev.dreadnought.model.Reading;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain English by rule: text to sentences, sentences to names, clauses and claims, these to
 * components, flows and facts, and then what follows from them. Every fact keeps the words that
 * state it. Time is linear in the text, and no text is an error. Immutable; made once for a
 * catalog.
 */
public final class ProseReader {
  private static final Set<String> WORKS =
      Words.of("paper article post guide tutorial document chapter section series report lab");

  private static final Set<String> DATES =
      Words.of("currently today now already later future soon yet roadmap planned nowadays");

  private static final Set<String> DECISIONS = Words.of("decision decisions");

  /** In tokens. */
  private static final int LONGEST_DECISION = 3;

  private static final int MANY = 4;

  private final Catalog catalog;
  private final Names names;
  private final FactReaders readers;
  private final Listener listener;

  private ProseReader(Catalog catalog) {
    this.catalog = catalog;
    this.names = Names.of(catalog);
    this.readers = new FactReaders(catalog);
    this.listener = Listener.of(catalog, readers);
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
    Understanding understanding = Understanding.of(catalog, readers, text, sentences);
    List<Reading.SetAside> setAside = new ArrayList<>(SetAsides.of(text, sentences));
    all.stream()
        .filter(instructions::contains)
        .forEach(s -> setAside.add(SetAsides.instruction(text, s)));
    return understanding.reading(source, setAside);
  }

  /** What is heard in each sentence of a text, and why; for those who write what is heard. */
  public List<Hearing> hear(Source source) {
    Told told = told(Sentences.of(new Text(source)));
    List<Signals.Sound> sounds = listener.sounds(told.syntaxes());
    int doubt = Signals.doubt(sounds);
    List<Hearing> hearings = new ArrayList<>();
    for (int i = 0; i < told.syntaxes().size(); i++) {
      Syntax syntax = told.syntaxes().get(i);
      hearings.add(
          listener.explain(syntax, told.scopes().get(i), before(told, i), sounds.get(i), doubt));
    }
    return List.copyOf(hearings);
  }

  /** Sentences whose names are found, and how each of these is meant. */
  private record Told(List<Syntax> syntaxes, List<Scopes> scopes) {}

  private Told told(List<Sentence> sentences) {
    Glossary glossary = Glossary.of(sentences, names);
    List<List<Mention>> known = known(sentences, glossary);
    if (glossary.learn(sentences, known)) {
      known = known(sentences, glossary);
      if (glossary.learnLetters(sentences, known)) {
        known = known(sentences, glossary);
      }
    }
    List<List<Mention>> shortened = StackLabels.in(sentences, ShortKinds.in(sentences, known));
    List<List<Mention>> people =
        DescribedPeople.in(
            sentences,
            Callers.in(
                sentences, UnlistedPeople.in(sentences, Correspondents.in(sentences, shortened))));
    List<List<Mention>> named =
        NumberedProducts.in(
            sentences, OwnServers.in(sentences, UnlistedTechnologies.in(sentences, people)));
    ProperNames proper = ProperNames.of(sentences, named);
    List<Syntax> syntaxes = new ArrayList<>();
    Homecomings homecomings = new Homecomings();
    Set<Integer> chosen = ChosenOption.in(sentences);
    for (int i = 0; i < sentences.size(); i++) {
      boolean taken = chosen.contains(sentences.get(i).number());
      Sentence sentence = taken ? sentences.get(i).at(Status.PRESENT) : sentences.get(i);
      Syntax syntax = Syntax.of(sentence, proper.in(sentence, named.get(i)));
      syntaxes.add(homecomings.settle(syntax));
    }
    List<Scopes> scopes = scopes(syntaxes, chosen);
    settleChoices(syntaxes, scopes);
    Options.settle(syntaxes, scopes);
    ListedChoices.settle(syntaxes, scopes);
    Endings.settle(syntaxes, scopes);
    Echoes.settle(syntaxes, scopes);
    Beginnings.settle(syntaxes, scopes);
    Eras.settle(syntaxes, scopes);
    Departures.settle(syntaxes, scopes);
    Bygones.settle(syntaxes, scopes);
    Retractions.settle(syntaxes, scopes);
    Disuse.settle(syntaxes, scopes);
    Unreleased.settle(syntaxes, scopes);
    Strangers.settle(syntaxes, scopes);
    OlderReleases.settle(syntaxes, scopes);
    DevelopmentRemarks.settle(syntaxes, scopes);
    Contrasts.settle(syntaxes, scopes);
    Resumptions.settle(syntaxes, scopes);
    Verdicts.questions(syntaxes, scopes);
    Verdicts.settle(syntaxes, scopes);
    Affirmations.settle(syntaxes, scopes);
    Bystanders.settle(syntaxes, scopes);
    return new Told(syntaxes, scopes);
  }

  private List<ParsedSentence> parse(List<Sentence> sentences) {
    Told told = told(sentences);
    List<Signals.Sound> sounds = listener.sounds(told.syntaxes());
    int doubt = Signals.doubt(sounds);
    List<ParsedSentence> parsed = new ArrayList<>();
    int number = 0;
    for (int i = 0; i < told.syntaxes().size(); i++) {
      Syntax syntax = told.syntaxes().get(i);
      Scopes scopes = told.scopes().get(i);
      List<NounPhrase> nouns = NounPhrases.of(syntax, scopes, number);
      number += nouns.size();
      Listener.Heard heard = listener.hear(syntax, scopes, before(told, i), sounds.get(i), doubt);
      Likewise likewise = new Likewise(syntax, nouns);
      if (!parsed.isEmpty()) {
        int last = parsed.size() - 1;
        parsed.set(last, parsed.get(last).with(likewise.before(parsed.get(last).predicates())));
      }
      parsed.add(
          new ParsedSentence(
              syntax,
              scopes,
              nouns,
              Predicates.of(syntax, scopes, nouns),
              heard.claims(),
              heard.remarks()));
    }
    return parsed;
  }

  private static @Nullable Sentence before(Told told, int i) {
    Sentence before = i == 0 ? null : told.syntaxes().get(i - 1).sentence();
    boolean same = before != null && before.isBefore(told.syntaxes().get(i).sentence());
    return same ? before : null;
  }

  private List<List<Mention>> known(List<Sentence> sentences, Glossary glossary) {
    return sentences.stream().map(s -> Mentions.in(s, names, glossary)).toList();
  }

  private static List<Scopes> scopes(List<Syntax> syntaxes, Set<Integer> chosen) {
    boolean futureIsPlan = !isToldInFuture(syntaxes);
    boolean dated = syntaxes.stream().anyMatch(s -> isDated(s.sentence()));
    Map<Integer, Status> lists = new HashMap<>();
    List<Scopes> all = new ArrayList<>();
    boolean decided = false;
    for (Syntax syntax : syntaxes) {
      Sentence sentence = syntax.sentence();
      decided = sentence.block() == Block.Kind.HEADING ? isOfDecision(sentence) : decided;
      boolean meant = decided || chosen.contains(sentence.number());
      Status list = lists.getOrDefault(sentence.leadIn(), Status.PRESENT);
      meant |= !dated && Habits.isBehaviour(sentence);
      Scopes scopes =
          Scopes.of(syntax, list.isPresent() ? sentence.standing() : list, futureIsPlan && !meant);
      if (!scopes.ofList().isPresent()) {
        lists.put(sentence.number(), scopes.ofList());
      }
      all.add(scopes);
    }
    return all;
  }

  /** "Decision": what "we will" do is what the record tells the system to be. */
  private static boolean isOfDecision(Sentence heading) {
    return heading.size() <= LONGEST_DECISION
        && heading.tokens().stream().anyMatch(t -> DECISIONS.contains(t.word()));
  }

  /** "It works with A or B": where B is used elsewhere in the text, it is B. */
  private static void settleChoices(List<Syntax> syntaxes, List<Scopes> all) {
    if (all.stream().allMatch(s -> s.choices().isEmpty())) {
      return;
    }
    Set<String> used = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Scopes scopes = all.get(i);
      Set<Mention> open = new HashSet<>();
      scopes.choices().forEach(open::addAll);
      for (Mention mention : syntaxes.get(i).mentions()) {
        if (mention.isTechnology() && !open.contains(mention) && scopes.of(mention).isPresent()) {
          used.add(mention.meaning().id());
        }
      }
    }
    for (Scopes scopes : all) {
      for (List<Mention> choice : scopes.choices()) {
        if (choice.stream().anyMatch(m -> used.contains(m.meaning().id()))) {
          scopes.settle(choice, used);
        }
      }
    }
  }

  /** Some plans tell all of a system in the future: "the shop will use MySQL" is then how it is. */
  private static boolean isToldInFuture(List<Syntax> syntaxes) {
    int future = 0;
    int other = 0;
    boolean dated = false;
    for (Syntax syntax : syntaxes) {
      if (isNarrated(syntax.sentence())) {
        return true;
      }
      boolean will =
          syntax.verbs().stream().anyMatch(v -> isFuture(syntax.sentence().word(v.start())));
      will &= syntax.sentence().standing().isPresent();
      dated |= isDated(syntax.sentence());
      boolean finite = syntax.verbs().stream().anyMatch(Syntax.Occurrence::isFinite);
      future += will ? 1 : 0;
      // "The weather was fine": what names nothing tells of no system.
      other += !will && finite && !syntax.mentions().isEmpty() ? 1 : 0;
    }
    return future > 1 && future > 2 * other || future >= MANY && !dated && 2 * future >= other;
  }

  /** Who tells today from later means what comes by the future. */
  private static boolean isDated(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      // "We have yet to finalise it" tells of no day.
      boolean open = sentence.word(i).equals("yet") && sentence.word(i + 1).equals("to");
      if (!open && DATES.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "In this article we will look at": the author's future, and not the system's. */
  private static boolean isNarrated(Sentence sentence) {
    boolean work = false;
    for (int i = 1; i < sentence.size(); i++) {
      String word = sentence.word(i);
      work |= sentence.word(i - 1).equals("this") && WORKS.contains(word);
      if (work && isFuture(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFuture(String word) {
    return word.equals("will") || word.equals("shall");
  }
}
