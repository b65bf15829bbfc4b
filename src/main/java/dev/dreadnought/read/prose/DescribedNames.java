package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Lot search, a PHP page, queries MySQL", "the price check is a Go service": what a sentence says
 * to be a program is called so, whatever its nouns are. Nouns that are verbs as well ("search",
 * "view", "check") make no names otherwise.
 */
final class DescribedNames {
  /** In words. A single one may be any part of speech. */
  private static final int SHORTEST = 2;

  private static final int LONGEST = 3;

  /** Words from the article to the noun that says what it is. */
  private static final int REACH = 6;

  private static final Set<String> RUNS = Words.of("runs run running");

  private static final Set<String> ARTICLES = Words.of("a an our");

  /** Before what a text tells of as known. */
  private static final Set<String> OURS = Words.of("the our");

  /** What people call a program that they think little of. */
  private static final Set<String> VAGUE = Words.of("thing affair beast contraption");

  /** Behind what it is, where that ends the description or tells more of it. */
  private static final Set<String> ENDS =
      Words.of(
          ", ) . ; that which in on behind of hosted written running built deployed served made");

  /** With them a sentence tells when. */
  private static final Set<String> TIMES =
      Words.of(
          "second minute hour day night morning evening week weekend month quarter season year time"
              + " monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday");

  /** Of "the payment component", "the main goal": they name no program. */
  private static final Set<String> PIECES =
      Words.of(
          "component module part tier layer subsystem piece unit element goal idea aim purpose plan"
              + " project product result problem task option thing step version release solution"
              + " approach answer choice alternative news case point reason way feature site core"
              + " heart entry target topic focus question example stack setup");

  private DescribedNames() {}

  /** The names, by the sentences that describe them. */
  static Map<Integer, List<OpenNouns.Part>> in(
      List<Sentence> sentences, List<List<Mention>> mentions) {
    Map<Integer, List<OpenNouns.Part>> names = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<OpenNouns.Part> here = in(sentences.get(i), mentions.get(i));
      if (!here.isEmpty()) {
        names.put(i, here);
      }
    }
    return names;
  }

  private static List<OpenNouns.Part> in(Sentence sentence, List<Mention> mentions) {
    List<OpenNouns.Part> names = new ArrayList<>();
    boolean text = sentence.block() == Block.Kind.PARAGRAPH || sentence.block() == Block.Kind.ITEM;
    for (int i = 0; text && i < sentence.size(); i++) {
      boolean begins = i == 0 && !Words.DETERMINERS.contains(sentence.word(0));
      boolean told = i > 0 && OURS.contains(sentence.word(i - 1));
      boolean run =
          i > 1 && RUNS.contains(sentence.word(i - 1)) && isMadeHere(sentence, mentions, i);
      int to = run ? i + 1 : begins || told ? end(sentence, mentions, i) : i;
      ComponentKind kind = to > i ? described(sentence, mentions, to) : null;
      if (kind != null) {
        names.add(new OpenNouns.Part(i, to, kind));
      }
    }
    return names;
  }

  /** The chipd of "runs chipd, a Go program". */
  private static boolean isMadeHere(Sentence sentence, List<Mention> mentions, int i) {
    boolean free =
        sentence.token(i).isWord()
            && !Words.isFunction(sentence.word(i))
            && mentions.stream().noneMatch(m -> m.from() <= i && i < m.to());
    Mention material =
        free && sentence.word(i + 1).equals(",") && ARTICLES.contains(sentence.word(i + 2))
            ? at(mentions, i + 3)
            : null;
    return material != null && isMaterial(material);
  }

  /** Behind a few words that may be a name, where something is said of them; or the first. */
  private static int end(Sentence sentence, List<Mention> mentions, int from) {
    int to = from;
    while (to < sentence.size()
        && mayBeOfName(sentence, to)
        && !isOfPart(mentions, to)
        && !(to > from && RUNS.contains(sentence.word(to)))) {
      to++;
    }
    String mark = sentence.word(to);
    boolean known = from > 0 && mark.equals("(") && ARTICLES.contains(sentence.word(to + 1));
    if (to == from || to - from < SHORTEST && !known || to - from > LONGEST) {
      return from;
    }
    boolean beside = mark.equals(",") || mark.equals("(");
    boolean is =
        mark.equals("is")
            && !sentence.token(to - 1).capital()
            && !PIECES.contains(sentence.word(to - 1));
    return beside || is ? to : from;
  }

  private static boolean mayBeOfName(Sentence sentence, int i) {
    String word = sentence.word(i);
    return sentence.token(i).isWord()
        && Character.isLetter(word.charAt(0))
        && !Words.isFunction(word)
        && !TIMES.contains(word);
  }

  /** Technologies and kinds make names of their own, and people are none. */
  private static boolean isOfPart(List<Mention> mentions, int i) {
    return mentions.stream()
        .anyMatch(
            m ->
                m.from() <= i
                    && i < m.to()
                    && (m.isTechnology() || m.isKind() || m.isActor() || m.isProtocol()));
  }

  /** What stands behind a comma, a bracket or "is" says it to be; or null. */
  private static @Nullable ComponentKind described(
      Sentence sentence, List<Mention> mentions, int mark) {
    int from = mark + 1;
    if (SmallNames.MADE.contains(sentence.word(from)) && sentence.word(from + 1).equals("in")) {
      Mention language = at(mentions, from + 2);
      return language != null && language.isTechnology() ? ComponentKind.SERVICE : null;
    }
    if (isMadeOf(sentence, mentions, mark)) {
      return ComponentKind.SERVICE;
    }
    if (!ARTICLES.contains(sentence.word(from))) {
      return null;
    }
    int last = Math.min(sentence.size(), from + 1 + REACH);
    for (int i = from + 1; i < last; i++) {
      Mention mention = at(mentions, i);
      int to = mention == null ? i + 1 : mention.to();
      boolean ends = to >= sentence.size() || ENDS.contains(sentence.word(to));
      ComponentKind kind = ends ? kind(sentence, mention, i) : null;
      if (kind != null) {
        return Kinds.isApplication(kind) ? kind : null;
      }
      if (ends || !sentence.token(i).isWord()) {
        return null;
      }
      i = to - 1;
    }
    return null;
  }

  /** "Lot search (Go)", "stock view (React, TypeScript)". */
  private static boolean isMadeOf(Sentence sentence, List<Mention> mentions, int bracket) {
    int i = bracket + 1;
    boolean made = sentence.word(bracket).equals("(");
    while (made && i < sentence.size() && !sentence.word(i).equals(")")) {
      Mention material = at(mentions, i);
      boolean tied = sentence.word(i).equals(",") || Words.CONJUNCTIONS.contains(sentence.word(i));
      made = material == null ? tied : isMaterial(material);
      i = material == null ? i + 1 : material.to();
    }
    return made && i > bracket + 1 && i < sentence.size();
  }

  private static boolean isMaterial(Mention mention) {
    return mention.isTechnology() && OpenNouns.LANGUAGES.contains(NounPhrase.kindOf(mention));
  }

  private static @Nullable ComponentKind kind(Sentence sentence, @Nullable Mention head, int at) {
    if (head == null) {
      String noun = sentence.word(at);
      if (VAGUE.contains(noun) && sentence.token(at - 1).isWord()) {
        // "The workbench, an Angular thing".
        return ComponentKind.SERVICE;
      }
      return PartNouns.isPersonal(noun) ? null : PartNouns.of(noun);
    }
    return head.isKind() ? ((Meaning.OfKind) head.meaning()).wording().kind() : null;
  }

  private static @Nullable Mention at(List<Mention> mentions, int i) {
    return mentions.stream().filter(m -> m.from() <= i && i < m.to()).findFirst().orElse(null);
  }
}
