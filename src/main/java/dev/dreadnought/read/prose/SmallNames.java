package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names in small letters: "report-builder glues the text", "mail-assistant, written in Python, asks
 * a model", "*forge*, a Debian machine". A noun for one thing has an article, and a sentence begins
 * with a capital, unless a name forbids it.
 */
final class SmallNames {
  private static final Set<String> BEING = Words.of("is was has does");

  /** The text tells of it more than once. */
  private static final int FEWEST = 2;

  /** Of "glues": shorter words are no verbs. */
  private static final int SHORTEST_VERB = 4;

  /** How far behind a name it stands what it is. */
  private static final int REACH = 6;

  static final Set<String> MADE = Words.of("written built coded programmed");

  private static final Set<String> ARTICLES = Words.of("a an the our");

  /** Before what does something, beside the beginning of a sentence. */
  private static final Set<String> LEADS = Words.of(", ; : and but then while because so");

  /** In compounds that name nothing: "sign-in", "end-to-end", "third-party". */
  private static final Set<String> PARTICLES =
      Words.of(
          "in out up down on off by to of over through and or under back away non re pre multi co"
              + " cross self sub anti semi e x third first second");

  private static final Set<String> ABSTRACT_ENDS =
      Words.of("data party side level time commerce case flow cycle type service services");

  /** What marks words in a page; in the type of code stand tables and topics, too. */
  private static final String MARKS = "*_";

  private final List<Sentence> sentences;
  private final List<List<Mention>> mentions;
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> determined = new HashSet<>();
  private final Map<Integer, List<OpenNouns.Part>> names = new HashMap<>();

  private SmallNames(List<Sentence> sentences, List<List<Mention>> mentions) {
    this.sentences = sentences;
    this.mentions = mentions;
  }

  /** The names, by the sentences that show them to be some. */
  static Map<Integer, List<OpenNouns.Part>> in(
      List<Sentence> sentences, List<List<Mention>> mentions) {
    SmallNames reader = new SmallNames(sentences, mentions);
    sentences.forEach(reader::count);
    for (int i = 0; i < sentences.size(); i++) {
      if (isText(sentences.get(i))) {
        reader.read(i);
      }
    }
    reader.beside();
    return reader.names;
  }

  private static boolean isText(Sentence sentence) {
    return sentence.block() == Block.Kind.PARAGRAPH || sentence.block() == Block.Kind.ITEM;
  }

  private void count(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      int to = end(sentence, i);
      if (to > i) {
        String name = sentence.words(i, to);
        uses.merge(name, 1, Integer::sum);
        if (Words.DETERMINERS.contains(sentence.word(i - 1))) {
          determined.add(name);
        }
      }
    }
  }

  private void read(int number) {
    Sentence sentence = sentences.get(number);
    for (int i = 0; i < sentence.size(); i++) {
      int to = end(sentence, i);
      boolean compound = to > i;
      boolean word = !compound && isFree(sentence, i);
      to = word ? i + 1 : to;
      boolean marked = to > i && isMarked(sentence, i, to);
      if ((compound || word && marked)
          && !isKnown(number, i, to)
          && isName(number, i, to, marked)) {
        add(number, i, to);
      }
      i = Math.max(i, to - 1);
    }
  }

  /** True of what acts or is said to be something, where a common noun would have an article. */
  private boolean isName(int number, int from, int to, boolean marked) {
    Sentence sentence = sentences.get(number);
    int behind = sentence.behindBrackets(to);
    boolean begins = from == 0;
    boolean leads = begins || LEADS.contains(sentence.word(from - 1));
    boolean bare = begins || isBare(sentence, from);
    if (!bare || isCommon(sentence, from, to)) {
      return false;
    }
    if (isMadeOf(number, to)) {
      return true;
    }
    String name = sentence.words(from, to);
    // Points of lists are often no sentences: "rate-limit is 10".
    boolean written = begins && sentence.block() == Block.Kind.PARAGRAPH;
    boolean often = marked || written || uses.getOrDefault(name, 0) >= FEWEST;
    boolean told = !determined.contains(name);
    boolean acts = leads && isDone(sentence, behind, begins);
    boolean once = !begins && told && isDoer(sentence, to);
    return once || often && (begins && acts || told && (acts || isDescribed(sentence, to)));
  }

  /** "(Java, two VMs)", ", written in Python", ", a Redis in the private subnet". */
  private boolean isMadeOf(int number, int to) {
    Sentence sentence = sentences.get(number);
    boolean bracket = sentence.word(to).equals("(");
    boolean comma = sentence.word(to).equals(",");
    // "nurse-app: Android", at the beginning of a point.
    bracket |= sentence.word(to).equals(":") && sentence.block() == Block.Kind.ITEM;
    int from = to + 1;
    if (comma && MADE.contains(sentence.word(from)) && sentence.word(from + 1).equals("in")) {
      return true;
    }
    boolean one = comma && ARTICLES.contains(sentence.word(from));
    int last = bracket ? from : one ? to + REACH : from - 1;
    for (Mention mention : mentions.get(number)) {
      boolean within = mention.from() >= from && mention.from() <= last;
      if (within && mention.isTechnology() && isOneOf(sentence, from, mention.from())) {
        return true;
      }
    }
    return false;
  }

  /** Nothing but describing words stands before what it is. */
  private static boolean isOneOf(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean verb = Verbs.ENGLISH.of(sentence.word(i)) != null && !sentence.token(i).joined();
      if (!sentence.token(i).isWord() || Words.PREPOSITIONS.contains(sentence.word(i)) || verb) {
        return false;
      }
    }
    return true;
  }

  /** ", a Nexus server", ", two redundant Windows servers", ", which only two people use". */
  private static boolean isDescribed(Sentence sentence, int to) {
    String next = sentence.word(to + 1);
    return sentence.word(to).equals(",")
        && (ARTICLES.contains(next) || next.equals("which") || next.equals("two"));
  }

  /** "Sends the scores to score-gate, which replays the moves". */
  private static boolean isDoer(Sentence sentence, int to) {
    return sentence.word(to).equals(",")
        && sentence.word(to + 1).equals("which")
        && isDone(sentence, to + 2, true)
        && !BEING.contains(sentence.word(to + 2));
  }

  /**
   * "* deskweb is what traders open * nightload fills the warehouse" beside "* report-builder makes
   * the lists": where one point begins with such a name, so do the others that begin small.
   */
  private void beside() {
    int first = 0;
    for (int i = 0; i <= sentences.size(); i++) {
      boolean goesOn = i < sentences.size() && sentences.get(i).block() == Block.Kind.ITEM;
      if (!goesOn) {
        beside(first, i);
        first = i + 1;
      }
    }
  }

  private void beside(int first, int last) {
    boolean one = false;
    for (int i = first; i < last; i++) {
      one |= names.getOrDefault(i, List.of()).stream().anyMatch(p -> p.from() == 0);
    }
    for (int i = first; one && i < last; i++) {
      Sentence sentence = sentences.get(i);
      boolean begins = sentence.size() > 1 && sentence.startsPoint() && isFree(sentence, 0);
      if (begins && !isKnown(i, 0, 1) && isDone(sentence, sentence.behindBrackets(1), true)) {
        add(i, 0, 1);
      }
    }
  }

  /** What its last word is, or a service; of what is said to be something, that tells. */
  private void add(int number, int from, int to) {
    Sentence sentence = sentences.get(number);
    String last = sentence.word(to - 1);
    ComponentKind told = PartNouns.ofTitle(last);
    // "score-gate" is no gate.
    boolean thing = told == ComponentKind.DEVICE && !PartNouns.standsAlone(last);
    told = thing ? null : told;
    boolean said = sentence.word(to).equals("is");
    ComponentKind open = said ? ComponentKind.OTHER : ComponentKind.SERVICE;
    names
        .computeIfAbsent(number, n -> new ArrayList<>())
        .add(new OpenNouns.Part(from, to, told == null ? open : told));
  }

  /** True behind a verb, a preposition, a conjunction or a mark. */
  private static boolean isBare(Sentence sentence, int from) {
    String before = sentence.word(from - 1);
    return !sentence.token(from - 1).isWord()
        || Words.PREPOSITIONS.contains(before)
        || Words.CONJUNCTIONS.contains(before)
        || LEADS.contains(before)
        || Verbs.ENGLISH.of(before) != null;
  }

  private boolean isCommon(Sentence sentence, int from, int to) {
    String last = sentence.word(to - 1);
    boolean abstractEnd =
        NameSuffixes.isAbstract(last) || ABSTRACT_ENDS.contains(last) || last.endsWith("ing");
    boolean particles = false;
    for (int i = from; i < to; i++) {
      particles |= PARTICLES.contains(sentence.word(i));
    }
    boolean inner = CodeType.isWord(sentence, from, to) && CodeType.isInner(sentence, from, to);
    return abstractEnd || particles || inner;
  }

  private boolean isKnown(int number, int from, int to) {
    for (Mention mention : mentions.get(number)) {
      if (mention.from() == from && (mention.isKind() || mention.to() >= to)
          || mention.from() < from && mention.to() > from) {
        return true;
      }
    }
    return false;
  }

  /** "*forge*", "**ticket-mailer**". */
  private static boolean isMarked(Sentence sentence, int from, int to) {
    String text = sentence.text().characters();
    int start = sentence.token(from).start();
    int end = sentence.token(to - 1).end();
    return start > 0
        && end < text.length()
        && MARKS.indexOf(text.charAt(start - 1)) >= 0
        && text.charAt(end) == text.charAt(start - 1);
  }

  /** A word in small letters that is none of grammar, and no verb. */
  private static boolean isFree(Sentence sentence, int i) {
    String word = sentence.word(i);
    return sentence.token(i).isWord()
        && !sentence.token(i).capital()
        && word.length() > 2
        && Character.isLetter(word.charAt(0))
        && !Words.isFunction(word)
        && !Words.PLAIN.contains(word)
        && Verbs.ENGLISH.of(word) == null;
  }

  /** Where a name of small letters and hyphens ends; its beginning where there is none. */
  private static int end(Sentence sentence, int from) {
    int to = from;
    while (to < sentence.size()
        && sentence.token(to).isWord()
        && !sentence.token(to).capital()
        && (to == from) != sentence.token(to).joined()
        && isHyphen(sentence, from, to)) {
      to++;
    }
    boolean whole = to == sentence.size() || !sentence.token(to).joined();
    return to - from > 1 && whole ? to : from;
  }

  /** "settings.py" is a file. */
  private static boolean isHyphen(Sentence sentence, int from, int to) {
    return to == from || sentence.text().characters().charAt(sentence.token(to).start() - 1) == '-';
  }

  /** True of a verb of one thing; where a sentence begins so, of any word that looks like one. */
  private static boolean isDone(Sentence sentence, int at, boolean begins) {
    String word = sentence.word(at);
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    boolean third =
        word.length() >= SHORTEST_VERB
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !Words.isFunction(word);
    return BEING.contains(word)
        || verb != null && verb.form() == Verbs.Form.THIRD
        || begins && third;
  }
}
