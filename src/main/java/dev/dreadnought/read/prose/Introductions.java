package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a text introduces a program by a name of its own: by what the name says ("the
 * order-service"), by what it is said to be ("Zorp, a MySQL database"), by an acronym, in a list or
 * a table of services, and by what only programs do ("Griffin stores events in MongoDB").
 */
final class Introductions {
  private static final int LONGEST_NAME = 4;

  /** How far behind "is a" the kind may stand, in tokens. */
  private static final int REACH = 7;

  private static final Set<String> CALLED = Words.of("called named dubbed codenamed nicknamed");
  private static final Set<String> ARTICLES = Words.of("a an the our its their another");
  private static final Set<Verbs.Sense> ACTS =
      Set.of(
          Verbs.Sense.STORE,
          Verbs.Sense.SEND,
          Verbs.Sense.READ,
          Verbs.Sense.RECEIVE,
          Verbs.Sense.EXPOSE,
          Verbs.Sense.FRONT);
  private static final Set<Verbs.Sense> TURNS =
      Set.of(Verbs.Sense.SEND, Verbs.Sense.READ, Verbs.Sense.RECEIVE);

  /** What is listed under these is a program each. */
  private static final Set<String> LEADS =
      Words.of(
          "service services microservice microservices component components server servers daemon"
              + " daemons program programs process processes worker workers container containers"
              + " application applications backend");

  /** Names for things that act in sentences and are no programs. */
  private static final Set<String> NO_PROGRAMS =
      Words.of(
          "traffic access everything nothing nobody everyone somebody someone mail text music"
              + " hardware login feedback alice bob carol dave eve mallory john jane note warning"
              + " figure table step example todo tip");

  private static final List<String> ABSTRACT =
      List.of("tion", "sion", "ment", "ity", "ness", "ance", "ence", "ing", "ism", "sis", "ics");

  private static final Set<String> NO_PROGRAM_ENDS =
      Words.of(
          "protocol standard regulation act law language format security encryption interface"
              + " architecture framework algorithm agreement kit pattern control layer principle"
              + " environment practice objective indicator number identifier code management");

  /** A name in the text. */
  record Introduced(
      String name, List<String> words, boolean capital, String acronym, KindWording wording) {}

  /** What was found out about a name up to now. */
  private static final class Candidate {
    final String name;
    final List<String> words;
    final boolean capital;
    String acronym = "";
    ComponentKind kind = ComponentKind.OTHER;
    boolean sure;

    Candidate(String name, List<String> words, boolean capital) {
      this.name = name;
      this.words = words;
      this.capital = capital;
    }
  }

  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private final Set<String> small = new HashSet<>();
  private final Set<String> inside = new HashSet<>();

  /** True while a list or a table of programs is read. */
  private boolean led;

  private Sentence sentence;
  private @Nullable Mention[] mentionAt = new Mention[0];

  private Introductions(Sentence first) {
    this.sentence = first;
  }

  static List<Introduced> in(List<Sentence> sentences, List<List<Mention>> mentions) {
    if (sentences.isEmpty()) {
      return List.of();
    }
    Introductions reader = new Introductions(sentences.get(0));
    sentences.forEach(reader::collect);
    for (int i = 0; i < sentences.size(); i++) {
      reader.read(sentences.get(i), mentions.get(i));
    }
    List<Introduced> found = new ArrayList<>();
    for (Candidate one : reader.candidates.values()) {
      if (one.sure) {
        KindWording wording = new KindWording(one.kind, one.name, List.of());
        found.add(new Introduced(one.name, one.words, one.capital, one.acronym, wording));
      }
    }
    return found;
  }

  /** A word that also stands in small letters, or never inside of a sentence, may be no name. */
  private void collect(Sentence one) {
    for (int i = 0; i < one.size(); i++) {
      Token token = one.token(i);
      if (token.isWord() && !token.capital()) {
        small.add(token.word());
      } else if (token.isWord() && i > 0) {
        inside.add(token.word());
      }
    }
  }

  private void read(Sentence next, List<Mention> mentions) {
    sentence = next;
    mentionAt = new Mention[next.size()];
    for (Mention mention : mentions) {
      for (int i = mention.from(); i < mention.to(); i++) {
        mentionAt[i] = mention;
      }
    }
    boolean item = next.block() == Block.Kind.ITEM;
    if (item && led) {
      item();
    }
    if (next.block() != Block.Kind.HEADING) {
      for (int i = 0; i < next.size(); ) {
        i = at(i);
      }
    }
    led = item ? led || isHeader() : leads();
  }

  private boolean leads() {
    for (int i = 0; i < sentence.size(); i++) {
      if (LEADS.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** True of the first row of a table of programs. */
  private boolean isHeader() {
    return sentence.size() > 1
        && sentence.word(1).equals("|")
        && (LEADS.contains(sentence.word(0)) || sentence.word(0).equals("name"));
  }

  /** Reads a name that begins at a place; gives the place to go on at. */
  private int at(int from) {
    if (mention(from) != null || !sentence.token(from).isWord()) {
      return from + 1;
    }
    int compound = compoundEnd(from);
    if (compound > from + 1) {
      compound(from, compound);
      return compound;
    }
    ComponentKind kind = NameSuffixes.ofWord(sentence.original(from));
    if (kind != null) {
      candidate(from, from + 1).kind = kind;
      candidate(from, from + 1).sure = true;
      return from + 1;
    }
    int end = runEnd(from);
    if (end == from) {
      return from + 1;
    }
    if (mention(end) == null || !mentionAt[end].isKind()) {
      run(from, end);
    }
    return end;
  }

  private int compoundEnd(int from) {
    int to = from + 1;
    while (to < sentence.size() && sentence.token(to).joined() && mention(to) == null) {
      to++;
    }
    return to;
  }

  /** "order-service", "payments-api": the last word says what it is. */
  private void compound(int from, int to) {
    ComponentKind kind = NameSuffixes.ofTail(sentence.word(to - 1));
    boolean word =
        sentence.token(from).isWord()
            && sentence.word(from).length() > 1
            && !NameSuffixes.isCommon(sentence.word(from))
            && !Words.PLAIN.contains(sentence.word(from))
            && !Words.DESCRIPTIVE.contains(sentence.word(from))
            && !Words.PREPOSITIONS.contains(sentence.word(from))
            && !Words.DETERMINERS.contains(sentence.word(from));
    boolean hyphen = sentence.token(from).end() + 1 == sentence.token(from + 1).start();
    if (kind != null && word && hyphen && !isDotted(from, to)) {
      candidate(from, to).kind = kind;
      candidate(from, to).sure = true;
    }
  }

  private boolean isDotted(int from, int to) {
    String text = sentence.text().characters();
    return text.substring(sentence.token(from).start(), sentence.token(to - 1).end()).indexOf('.')
        >= 0;
  }

  private int runEnd(int from) {
    int to = from;
    while (to < sentence.size() && to - from < LONGEST_NAME && isNameWord(to)) {
      to++;
    }
    return to;
  }

  private boolean isNameWord(int i) {
    Token token = sentence.token(i);
    String word = token.word();
    boolean function =
        Words.DETERMINERS.contains(word)
            || Words.PRONOUNS.contains(word)
            || Words.PREPOSITIONS.contains(word)
            || Words.BOUNDARIES.contains(word)
            || Words.AUXILIARIES.contains(word)
            || Words.ADVERBS.contains(word)
            || Words.NEGATIONS.contains(word);
    boolean verb = i == 0 && Verbs.ENGLISH.of(word) != null;
    boolean plain =
        i == 0 && (Words.DESCRIPTIVE.contains(word) || word.endsWith("ly") || word.equals("let"));
    return token.isWord()
        && token.capital()
        && token.end() - token.start() > 1
        && mention(i) == null
        && !function
        && !verb
        && !plain;
  }

  /** A run of capitalised words that the catalog does not know. */
  private void run(int from, int to) {
    String last = sentence.word(to - 1);
    ComponentKind suffix = to - from > 1 ? NameSuffixes.ofTitle(last) : null;
    int acronymEnd = acronymEnd(from, to);
    int after = acronymEnd > 0 ? acronymEnd : to;
    boolean acting = acts(after) && hasThing(after) || isTurnedTo(from);
    boolean said = isSaidToBe(to) || isCalled(from) || isNamedAfterKind(from, to);
    boolean defined = acronymEnd > 0 && !NO_PROGRAM_ENDS.contains(last);
    boolean named = said || acts(after) && hasThing(after) && !isShouted(from, to);
    boolean sure =
        suffix != null && (acting || !NameSuffixes.isPersonal(last))
            || defined && acting
            || named && isNameLike(from, to);
    if (!sure) {
      return;
    }
    Candidate one = candidate(from, to);
    one.sure = true;
    one.kind = suffix == null ? defined ? ComponentKind.SERVICE : one.kind : suffix;
    one.acronym = acronymEnd > 0 ? sentence.word(to + 1) : one.acronym;
  }

  /** True of what is no common noun that only begins the sentence, nor a person of examples. */
  private boolean isNameLike(int from, int to) {
    String word = sentence.word(from);
    if (NO_PROGRAMS.contains(word)) {
      return false;
    }
    if (to - from > 1 || isCamel(sentence.original(from))) {
      return true;
    }
    boolean abstractNoun = ABSTRACT.stream().anyMatch(word::endsWith);
    return !small.contains(word)
        && (from > 0 || !abstractNoun || inside.contains(word))
        && !word.endsWith("s");
  }

  private boolean isShouted(int from, int to) {
    String word = sentence.original(from);
    return to - from == 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
  }

  private static boolean isCamel(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The place behind "(RA)", where its letters begin the words before; or 0. */
  private int acronymEnd(int from, int to) {
    boolean brackets =
        to - from > 1
            && to + 2 < sentence.size()
            && sentence.word(to).equals("(")
            && sentence.word(to + 2).equals(")");
    if (!brackets || sentence.word(to + 1).length() != to - from) {
      return 0;
    }
    for (int i = from; i < to; i++) {
      if (sentence.word(i).charAt(0) != sentence.word(to + 1).charAt(i - from)) {
        return 0;
      }
    }
    return to + 3;
  }

  /** True where a verb of programs follows: "stores", "can send". */
  private boolean acts(int at) {
    int i = at;
    boolean modal = false;
    while (i < sentence.size()
        && (Words.ADVERBS.contains(sentence.word(i)) || Words.MODALS.contains(sentence.word(i)))) {
      modal |= Words.MODALS.contains(sentence.word(i));
      i++;
    }
    Verbs.Verb verb = i < sentence.size() ? Verbs.ENGLISH.of(sentence.word(i)) : null;
    boolean form =
        verb != null
            && (verb.form() == Verbs.Form.THIRD || modal && verb.form() == Verbs.Form.BASE);
    return form && verb != null && ACTS.contains(verb.sense()) && !verb.lemma().equals("upload");
  }

  /** True where the sentence goes on to a component, a product or a protocol. */
  private boolean hasThing(int from) {
    for (int i = from; i < sentence.size(); i++) {
      Mention mention = mention(i);
      if (mention != null && !mention.isActor() && !mention.isData()) {
        return true;
      }
      if (mention == null && i > from && sentence.token(i).isWord() && isProgramWord(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isProgramWord(int i) {
    return NameSuffixes.ofWord(sentence.original(i)) != null
        || NameSuffixes.ofTitle(sentence.word(i)) != null && sentence.token(i).capital();
  }

  /** True behind "calls the", "sends requests to the". */
  private boolean isTurnedTo(int from) {
    int i = from - 1;
    while (i > 0 && (ARTICLES.contains(sentence.word(i)) || isTo(sentence.word(i)))) {
      i--;
    }
    for (int steps = 0; i > 0 && steps < 2; steps++, i--) {
      Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
      if (verb != null && TURNS.contains(verb.sense()) && verb.form() != Verbs.Form.BASE) {
        return mention(i) == null;
      }
    }
    return false;
  }

  private static boolean isTo(String word) {
    return word.equals("to") || word.equals("by") || word.equals("from");
  }

  /** "Zorp, a MySQL database", "Zorp is a web application". */
  private boolean isSaidToBe(int to) {
    String mark = sentence.word(to);
    boolean ties = mark.equals(",") || mark.equals("(") || mark.equals("is");
    return ties
        && ARTICLES.contains(sentence.word(to + 1))
        && (!mark.equals(",") || !sentence.word(to + 1).equals("the"))
        && kindWithin(to + 2);
  }

  /** True where a kind of component follows before anything else does. */
  private boolean kindWithin(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
      Mention mention = mention(i);
      if (mention != null && mention.isKind()) {
        return true;
      }
      boolean stops =
          mention == null
              && (sentence.token(i).isMark()
                  || !sentence.token(i).joined()
                      && Words.BOUNDARIES.contains(sentence.word(i))
                      && !sentence.word(i).equals("and")
                  || !sentence.token(i).joined()
                      && Words.PREPOSITIONS.contains(sentence.word(i))
                      && !(i + 1 < sentence.size() && sentence.token(i + 1).joined()));
      if (stops) {
        return false;
      }
    }
    return false;
  }

  private boolean isCalled(int from) {
    return from > 1
        && CALLED.contains(sentence.word(from - 1))
        && (mention(from - 2) != null && mentionAt[from - 2].isKind()
            || sentence.word(from - 2).equals(","));
  }

  /** "Our identity provider, Keymaster, issues tokens". */
  private boolean isNamedAfterKind(int from, int to) {
    Mention before = from > 1 && sentence.word(from - 1).equals(",") ? mention(from - 2) : null;
    return before != null
        && before.isKind()
        && sentence.word(to).equals(",")
        && !Words.CONJUNCTIONS.contains(sentence.word(to + 1))
        && Verbs.ENGLISH.of(sentence.word(to + 1)) != null;
  }

  /** "Porter: receives orders", "| cartservice | C# | Stores … |", "- ledger - stores bookings". */
  private void item() {
    int to = 0;
    while (to < sentence.size() && to <= LONGEST_NAME && !sentence.token(to).isMark()) {
      if (mention(to) != null || !sentence.token(to).isWord()) {
        return;
      }
      to++;
    }
    String mark = sentence.word(to);
    boolean cell = mark.equals("|");
    if (to == 0 || to > LONGEST_NAME || !cell && !mark.equals(":") && !mark.equals("-")) {
      return;
    }
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(to + 1));
    boolean does = verb != null && verb.form() == Verbs.Form.THIRD;
    int start = ARTICLES.contains(sentence.word(to + 1)) ? to + 2 : to + 1;
    boolean thing = mention(to + 1) != null || kindWithin(start);
    if ((cell || does || thing) && !small.contains(sentence.word(to) + " ")) {
      Candidate one = candidate(0, to);
      one.sure = true;
      one.kind =
          one.kind != ComponentKind.OTHER || thing && !cell ? one.kind : ComponentKind.SERVICE;
    }
  }

  private Candidate candidate(int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      words.add(sentence.word(i));
    }
    Span span = new Span(sentence.token(from).start(), sentence.token(to - 1).end());
    String name = sentence.text().words(span.start(), span.end());
    boolean capital = sentence.token(from).capital();
    return candidates.computeIfAbsent(
        String.join(" ", words), w -> new Candidate(name, words, capital && !isCamel(name)));
  }

  private @Nullable Mention mention(int i) {
    return i >= 0 && i < mentionAt.length ? mentionAt[i] : null;
  }
}
