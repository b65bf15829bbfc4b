package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Headings and the names of points that what stands behind describes without naming them again:
 * "TCP Relay" above "This is a TCP server that accepts connections", "exporter: a daemon which
 * reads snapshots". The noun of the description says what the name is, and means it.
 */
final class Captions {
  /**
   * A name and what is said to be it.
   *
   * @param from the first token of the name in its sentence
   * @param to behind its last
   * @param noun the last token of the noun that says what it is, in the sentence that describes; -1
   *     where only its deeds are told: "This takes the messages"
   * @param kind what it is
   */
  record Caption(int from, int to, int noun, ComponentKind kind) {}

  private static final int NONE = -1;

  /** Nouns for all that is listed behind them. */
  static final Set<String> LISTS = Words.of("parts pieces components elements modules services");

  /** What a text calls itself: "Onboarding: the platform in ten minutes". */
  static final Set<String> TEXTS =
      Words.of(
          "onboarding interview notes overview introduction handover inventory review post-mortem"
              + " postmortem minutes summary tour walkthrough guide memo welcome subject");

  private static final Set<String> APPS = Words.of("app application");

  private static final Set<String> POINTERS = Words.of("this it");

  /** Words for any program. */
  private static final Set<String> PROGRAMS =
      Words.of("service component microservice module daemon process program");

  /** With "this" before them, words for the one that was named. */
  private static final Set<String> THESE =
      Words.of(
          "application app api server tool job worker function lambda bot agent gateway site"
              + " website client layer script crawler");

  /** Behind the name at the beginning of a point. */
  private static final Set<String> MARKS = Set.of(":", "-", "\u2013", "\u2014");

  private static final int LONGEST_NAME = 5;

  /**
   * So many names and descriptions are told apart; a longer page is no description of one system.
   */
  private static final int MOST_APART = 200;

  /** Words from an article to the noun that says what a thing is. */
  private static final int LONGEST_LEAD = 8;

  /** What documents are divided into: no names of parts. */
  private static final Set<String> CHAPTERS =
      Words.of(
          "about abstract acknowledgement acknowledgements acknowledgment appendix architecture"
              + " authentication authorisation authorization backend background backup benchmark build building"
              + " caching changelog client clients code components concept concepts configuration consequences"
              + " container containers context contributing data database databases decision decisions"
              + " demo dependencies deployment description design details development diagram"
              + " diagrams documentation environment example examples faq feature features flow"
              + " frontend future glossary goals hardware hosting how implementation infrastructure"
              + " ingestion installation installing integration integrations interface interfaces"
              + " introduction issues layer layers license limitations logging maintenance model modules"
              + " monitoring motivation networking next notes objective overview performance"
              + " pipeline prerequisites problem process processing production project purpose"
              + " readme reference references release requirements roadmap rationale running"
              + " scalability scaling schema scope search section security server servers service"
              + " services setup software solution stack start status storage structure summary"
              + " support system table technologies technology testing tests tools topology"
              + " troubleshooting usage versions what why workflow workflows");

  /** What follows the noun of a description: it goes on about the thing and tells of no other. */
  private static final Set<String> GO_ON =
      Words.of(
          "which that to for responsible used written built running capable able where on in with at"
              + " behind inside , .");

  /** "This describes": the text itself, or what was said before. */
  private static final Set<String> OF_TEXTS =
      Words.of(
          "is means allows makes ensures enables describes explains shows lists contains gives provides"
              + " helps includes requires leads results works depends has covers keeps lets"
              + " reduces avoids prevents causes");

  private Captions() {}

  /**
   * The name that a heading is, where the sentence below it describes it; or null.
   *
   * @param headingAt the name of the catalog at each token of the heading, or null
   * @param nextAt the same of the sentence below
   */
  static @Nullable Caption of(
      Sentence heading, @Nullable Mention[] headingAt, Sentence next, @Nullable Mention[] nextAt) {
    if (heading.block() != Block.Kind.HEADING || next.block() != Block.Kind.PARAGRAPH) {
      return null;
    }
    int from = SectionNames.afterNumber(heading);
    // "## Billing", "This service": what is done, and by whom.
    boolean meant = next.word(0).equals("this") && isProgram(next, 1);
    int to = nameEnd(heading, from, meant);
    return to == NONE ? null : described(heading, from, to, headingAt, next, 0, nextAt);
  }

  /**
   * What each name and its description are never one with: the names of other parts of the page,
   * and what these are said to be.
   */
  static IntFunction<Set<Integer>> apart(List<NounPhrase> phrases) {
    List<List<Integer>> pairs = new ArrayList<>();
    for (int i = 1; i < phrases.size(); i++) {
      NounPhrase name = phrases.get(i - 1);
      NounPhrase noun = phrases.get(i);
      if (describes(name, noun)) {
        pairs.add(List.of(name.number(), noun.number()));
      }
    }
    under(phrases, (name, noun) -> pairs.add(List.of(name.number(), noun.number())));
    Map<Integer, Set<Integer>> apart = new HashMap<>();
    for (List<Integer> pair : pairs.subList(0, Math.min(MOST_APART, pairs.size()))) {
      for (List<Integer> other : pairs.subList(0, Math.min(MOST_APART, pairs.size()))) {
        if (other.stream().noneMatch(pair::contains)) {
          pair.forEach(n -> apart.computeIfAbsent(n, k -> new HashSet<>()).addAll(other));
        }
      }
    }
    tellListed(phrases, apart);
    return n -> apart.getOrDefault(n, Set.of());
  }

  /** "- the scheduler, responsible for", "- the workers": points of one list, by other nouns. */
  private static void tellListed(List<NounPhrase> phrases, Map<Integer, Set<Integer>> apart) {
    Map<Integer, List<NounPhrase>> lists = new LinkedHashMap<>();
    for (NounPhrase phrase : phrases) {
      Sentence point = phrase.sentence();
      boolean begins = phrase.from() == 1 && Words.DETERMINERS.contains(point.word(0));
      boolean alone = phrase.to() == point.size() || point.word(phrase.to()).equals(",");
      if (point.block() == Block.Kind.ITEM && begins && alone && point.leadIn() >= 0) {
        lists.computeIfAbsent(point.leadIn(), n -> new ArrayList<>()).add(phrase);
      }
    }
    for (List<NounPhrase> list : lists.values()) {
      for (NounPhrase one : list.subList(0, Math.min(MOST_APART, list.size()))) {
        for (NounPhrase other : list.subList(0, Math.min(MOST_APART, list.size()))) {
          if (!lastWord(one).equals(lastWord(other))) {
            apart.computeIfAbsent(one.number(), k -> new HashSet<>()).add(other.number());
          }
        }
      }
    }
  }

  private static String lastWord(NounPhrase phrase) {
    return Goals.singular(phrase.sentence().word(phrase.to() - 1));
  }

  /**
   * The name that a point begins with, where what stands behind its mark describes it; or null.
   *
   * @param pointAt the name of the catalog at each token of the point, or null
   * @param next what follows the point, which may have its description
   * @param nextAt the same of that
   */
  static @Nullable Caption ofPoint(
      Sentence point,
      @Nullable Mention[] pointAt,
      @Nullable Sentence next,
      @Nullable Mention[] nextAt) {
    int to = point.block() == Block.Kind.ITEM ? labelEnd(point) : NONE;
    if (to == NONE) {
      return null;
    }
    int mark = behindLink(point, point.behindBrackets(to));
    Sentence told = mark >= point.size() ? next : point;
    boolean marked = told == point ? MARKS.contains(point.word(mark)) : isLed(point, next);
    if (told == null || !marked) {
      return null;
    }
    int start = told == point ? mark + 1 : 0;
    return described(point, 0, to, pointAt, told, start, told == point ? pointAt : nextAt);
  }

  /** Behind the words before the mark of a point; -1 where they are no name. */
  private static int labelEnd(Sentence point) {
    int to = 0;
    int words = 0;
    while (to < point.size() && point.token(to).isWord() && words <= LONGEST_NAME) {
      words += point.token(to).joined() ? 0 : 1;
      if (Words.isFunction(point.word(to))) {
        return NONE;
      }
      to++;
    }
    boolean capital = to > 0 && point.token(0).capital();
    boolean tied = to > 1 && point.token(to - 1).joined();
    // "Parts involved: an app, a proxy" leads a list.
    boolean leads =
        Enumerations.isHead(point.word(0)) || to > 1 && point.word(to - 1).endsWith("ed");
    boolean name = words > 0 && words <= LONGEST_NAME && (capital || tied) && !leads;
    return name && !isChapter(point, 0, to, false) ? to : NONE;
  }

  /** Behind the address of a link: "[cart-keeper](https://…)". */
  private static int behindLink(Sentence point, int at) {
    return point.word(at).equals(")") ? at + 1 : at;
  }

  /** True of a point that ends with a mark, and what follows it. */
  private static boolean isLed(Sentence point, @Nullable Sentence next) {
    return next != null
        && next.number() == point.number() + 1
        && next.block() == Block.Kind.ITEM
        && point.until(next).contains(":");
  }

  /**
   * Tells of phrases that stand for the thing of the heading above them: "## Billing", "This
   * service stores".
   *
   * @param meant takes the name and the phrase
   */
  static void under(List<NounPhrase> phrases, BiConsumer<NounPhrase, NounPhrase> meant) {
    NounPhrase name = null;
    for (NounPhrase phrase : phrases) {
      Sentence sentence = phrase.sentence();
      if (sentence.block() == Block.Kind.HEADING) {
        boolean whole =
            phrase.from() == SectionNames.afterNumber(sentence)
                && (phrase.to() == sentence.size() || sentence.word(phrase.to()).equals("("))
                && !phrase.isPlural()
                && (Kinds.isApplication(phrase.kind()) || phrase.isNamed());
        name = whole ? phrase : null;
      } else if (name != null
          && sentence.block() == Block.Kind.PARAGRAPH
          && sentence.number() == name.sentence().number() + 1
          && isPointer(phrase)) {
        meant.accept(name, phrase);
      }
    }
  }

  /** "This service", "the component": a word for any program, and nothing else. */
  private static boolean isPointer(NounPhrase phrase) {
    String article = phrase.sentence().word(phrase.from() - 1);
    boolean bare =
        phrase.from() == 1
            && phrase.to() == 2
            && !phrase.isPlural()
            && !phrase.isNamed()
            && phrase.technologies().isEmpty();
    return bare
        && (article.equals("this") && THESE.contains(phrase.noun())
            || (article.equals("the") || article.equals("this"))
                && PROGRAMS.contains(phrase.noun()));
  }

  /** True where a phrase is the name of a heading or a point, and another says what that is. */
  static boolean describes(NounPhrase name, NounPhrase noun) {
    Sentence above = name.sentence();
    Sentence next = noun.sentence();
    if (above.block() == Block.Kind.ITEM && name.from() == 0 && labelEnd(above) == name.to()) {
      int mark = behindLink(above, above.behindBrackets(name.to()));
      boolean here = next == above && MARKS.contains(above.word(mark));
      boolean led = mark >= above.size() && isLed(above, next);
      return (here || led) && isDescription(next, here ? mark + 1 : 0, noun);
    }
    boolean below =
        above.block() == Block.Kind.HEADING
            && next.block() == Block.Kind.PARAGRAPH
            && next.number() == above.number() + 1;
    boolean whole = name.to() == above.size() || above.word(name.to()).equals("(");
    return below
        && whole
        && name.from() == SectionNames.afterNumber(above)
        && isDescription(next, 0, noun);
  }

  /** True where what begins at a place says what something is, by this noun. */
  private static boolean isDescription(Sentence next, int at, NounPhrase noun) {
    boolean points = next.word(at + 1).equals("is") && POINTERS.contains(next.word(at));
    int start = points ? at + 2 : at;
    boolean article = Words.INDEFINITE.contains(next.word(start)) || next.word(start).equals("the");
    boolean ends = noun.to() == next.size() || GO_ON.contains(next.word(noun.to()));
    if (points && !article || !ends || noun.to() - start > LONGEST_LEAD) {
      return false;
    }
    for (int i = article ? start + 1 : start; i < noun.from(); i++) {
      if (!next.token(i).isWord() || Words.isFunction(next.word(i))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Caption described(
      Sentence heading,
      int from,
      int to,
      @Nullable Mention[] headingAt,
      Sentence next,
      int start,
      @Nullable Mention[] nextAt) {
    boolean meant = next.word(start).equals("this") && isProgram(next, start + 1);
    if (meant) {
      ComponentKind kind = kindOf(next, start + 1, nextAt);
      return new Caption(from, to, start + 1, kind == null ? ComponentKind.SERVICE : kind);
    }
    boolean points = POINTERS.contains(next.word(start));
    if (points && !next.word(start + 1).equals("is")) {
      ComponentKind kind = ofEnd(heading, to, headingAt);
      return kind != null && does(next, start + 1) ? new Caption(from, to, NONE, kind) : null;
    }
    int i = points ? start + 2 : start;
    boolean article = Words.INDEFINITE.contains(next.word(i)) || next.word(i).equals("the");
    if (points && !article) {
      return null;
    }
    int noun = noun(next, article ? i + 1 : i, nextAt);
    ComponentKind kind = noun == NONE ? null : kindOf(next, noun, nextAt);
    return kind == null ? null : new Caption(from, to, noun, kind);
  }

  /** "This service stores", and not "this service layer". */
  private static boolean isProgram(Sentence next, int at) {
    Verbs.Verb verb = Verbs.ENGLISH.of(next.word(at + 1));
    boolean does = verb != null && verb.form() == Verbs.Form.THIRD;
    boolean noun = PROGRAMS.contains(next.word(at)) || THESE.contains(next.word(at));
    return noun && (does || Words.BE.contains(next.word(at + 1)));
  }

  /** The last token of the noun that a description begins with; -1 where it is none. */
  private static int noun(Sentence next, int start, @Nullable Mention[] nextAt) {
    for (int i = start; i < Math.min(next.size(), start + LONGEST_LEAD); i++) {
      boolean ends = i + 1 == next.size() || GO_ON.contains(next.word(i + 1));
      if (!next.token(i).isWord() || Words.isFunction(next.word(i))) {
        return NONE;
      }
      if (ends && kindOf(next, i, nextAt) != null) {
        return i;
      }
      Mention mention = nextAt[i];
      Verbs.Verb verb = mention == null ? Verbs.ENGLISH.of(next.word(i)) : null;
      if (verb != null && verb.form() == Verbs.Form.THIRD && !Syntax.isNounToo(next.word(i))) {
        return NONE;
      }
    }
    return NONE;
  }

  private static @Nullable ComponentKind kindOf(
      Sentence sentence, int i, @Nullable Mention[] mentionAt) {
    Mention mention = mentionAt[i];
    if (mention != null && mention.isKind() && mention.to() == i + 1) {
      ComponentKind kind = ((Meaning.OfKind) mention.meaning()).wording().kind();
      // What an app is, what it is made with tells.
      boolean plain =
          kind == ComponentKind.HOST
              || kind == ComponentKind.OTHER && !APPS.contains(sentence.word(i));
      return plain ? ComponentKind.SERVICE : kind;
    }
    boolean node = sentence.word(i).equals("node");
    return mention != null ? null : node ? ComponentKind.SERVICE : PartNouns.of(sentence.word(i));
  }

  /** "Takes a message": what a program does, and no text. */
  private static boolean does(Sentence next, int at) {
    Verbs.Verb verb = Verbs.ENGLISH.of(next.word(at));
    return verb != null
        && verb.form() == Verbs.Form.THIRD
        && Goals.PASSES.contains(verb.sense())
        && !OF_TEXTS.contains(next.word(at));
  }

  private static @Nullable ComponentKind ofEnd(
      Sentence heading, int to, @Nullable Mention[] headingAt) {
    String last = heading.word(to - 1);
    Mention mention = headingAt[to - 1];
    if (mention != null) {
      return null;
    }
    ComponentKind kind = PartNouns.of(last);
    return kind == null && SectionNames.isDoer(last) ? ComponentKind.SERVICE : kind;
  }

  /** Behind the name of a heading; -1 where it is none. */
  private static int nameEnd(Sentence heading, int from, boolean mayBeDeed) {
    int to = from;
    int words = 0;
    while (to < heading.size() && heading.token(to).isWord()) {
      words += heading.token(to).joined() ? 0 : 1;
      if (Words.isFunction(heading.word(to))) {
        return NONE;
      }
      to++;
    }
    boolean whole = to == heading.size() || heading.word(to).equals("(");
    boolean name = to > from && words <= LONGEST_NAME && whole;
    return name && !isChapter(heading, from, to, mayBeDeed) ? to : NONE;
  }

  /** True of words for what a document tells, and of what is done. */
  private static boolean isChapter(Sentence heading, int from, int to, boolean mayBeDeed) {
    String first = heading.word(from);
    String last = heading.word(to - 1);
    boolean deed = !mayBeDeed && first.endsWith("ing") && PartNouns.of(last) == null;
    return deed || CHAPTERS.contains(first) || CHAPTERS.contains(last);
  }
}
