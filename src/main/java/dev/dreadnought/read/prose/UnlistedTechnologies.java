package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of technologies that the catalog does not have, told by where they stand: among names that
 * it has, in the list of a stack, as what something is done with, beside a noun such as "library".
 * A name that does something itself is a program of the text and none of these.
 */
final class UnlistedTechnologies {
  private static final int LONGEST_NAME = 3;

  private static final int SHORTEST = 3;

  /** So many known names at least make a column one of technologies. */
  private static final int COLUMN = 3;

  private static final int LONGEST = 30;

  /** A text that names more is no description of a system. */
  private static final int MOST = 60;

  private static final Set<String> SEPARATORS = Words.of(", and & + /");

  /** Behind a name they end the place that it has in a list. */
  private static final Set<String> ENDS = Words.of(", and & + / ) ; . :");

  private static final Set<String> LIBRARIES =
      Words.of("library libraries framework orm sdk gem crate toolkit package middleware");

  /** Before the name of its cloud, which is known without it. */
  private static final String MAKER = "microsoft";

  private static final Set<String> CALLED = Words.of("called named");

  private static final Set<String> USES =
      Words.of("use uses using used utilise utilises utilize utilizes leverage leverages adopted");

  private static final Set<String> MEANS = Words.of("via using");

  private static final Set<String> WITH = Words.of("with using on");

  private static final Set<String> PURPOSE = Words.of("for to as");

  private static final Set<String> STACKS =
      Words.of("stack technologies technology libraries dependencies frameworks packages");

  private static final Set<String> LABELS = Words.of("- \u2013 \u2014 : ( for");

  /** How the names of products end that have a dot in them, and not those of files. */
  private static final Set<String> DOMAINS = Words.of("js io net ai dev app py rs");

  /** They begin with a capital and name no product. */
  private static final Set<String> ORDINARY =
      Words.of(
          "html css json xml url urls http https rest sql nosql ui ux api apis tls ssl csv pdf crud usb hdmi rfid nfc lte"
              + " orm mvc sdk ide os cpu ram gb mb tb id ids uuid ip tcp udp i sms gps ai ml llm"
              + " nlp ocr ci cd vm vms etc pwa spa mvp faq gdpr hipaa pii kpi sla rbac cqrs dns vpn"
              + " january february march april may june july august september october november"
              + " december monday tuesday wednesday thursday friday saturday sunday english europe"
              + " frontend backend front back end data storage security authentication"
              + " authorization monitoring logging testing deployment hosting caching payments"
              + " email notifications search analytics infrastructure mobile web desktop cloud"
              + " select insert delete join where update"
              + " others more various custom plain vanilla none optional new old our this");

  private final List<Sentence> sentences;
  private final List<List<Mention>> known;
  private final Map<String, Meaning.OfTechnology> found = new HashMap<>();
  private final Set<String> programs = new HashSet<>();

  private Sentence sentence;
  private @Nullable Mention[] at = {};

  private UnlistedTechnologies(List<Sentence> sentences, List<List<Mention>> known) {
    this.sentences = sentences;
    this.known = known;
    this.sentence = sentences.get(0);
  }

  /** The names in each sentence: those that are known, and these. */
  static List<List<Mention>> in(List<Sentence> sentences, List<List<Mention>> known) {
    if (sentences.isEmpty()) {
      return known;
    }
    UnlistedTechnologies unlisted = new UnlistedTechnologies(sentences, known);
    for (int i = 0; i < sentences.size(); i++) {
      unlisted.turnTo(i);
      unlisted.collectPrograms(i);
    }
    boolean stack = false;
    for (int i = 0; i < sentences.size() && unlisted.found.size() < MOST; i++) {
      unlisted.turnTo(i);
      boolean heading = unlisted.sentence.block() == Block.Kind.HEADING;
      boolean lead = unlisted.sentence.word(unlisted.sentence.size() - 1).equals(":");
      stack = heading || lead && !stack ? unlisted.isOfStack() : stack;
      if (!heading) {
        unlisted.collect(stack);
      }
    }
    unlisted.collectColumns();
    return unlisted.found.isEmpty() ? known : unlisted.all();
  }

  private void turnTo(int i) {
    sentence = sentences.get(i);
    at = new Mention[sentence.size()];
    for (Mention mention : known.get(i)) {
      for (int j = mention.from(); j < mention.to(); j++) {
        at[j] = mention;
      }
    }
  }

  /** What does something is a program of the text, and so is what the text is named after. */
  private void collectPrograms(int number) {
    if (sentence.size() > 1 && sentence.token(0).capital() && at[0] == null) {
      Verbs.Verb does = Verbs.ENGLISH.of(sentence.word(1));
      if (does != null && does.form() == Verbs.Form.THIRD) {
        programs.add(key(0, 1));
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      int end = nameEnd(i, true);
      if (end == i) {
        continue;
      }
      Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(end));
      boolean does = verb != null && verb.form() == Verbs.Form.THIRD;
      String next = sentence.word(end);
      boolean defined = Words.BE.contains(next) && !USES.contains(sentence.word(end + 1));
      boolean title = number == 0 && (i == 0 || sentence.block() == Block.Kind.HEADING);
      if (does || defined || title || NameSuffixes.ofWord(text(i, end)) != null) {
        programs.add(key(i, end));
      }
      i = end - 1;
    }
  }

  /** The lines of a list and the rows of a table, most of which begin with a known technology. */
  private void collectColumns() {
    int from = 0;
    for (int i = 1; i <= sentences.size(); i++) {
      boolean goesOn =
          i < sentences.size()
              && isLine(i)
              && sentences.get(i).block() == sentences.get(from).block();
      if (!goesOn) {
        collectColumn(from, i);
        from = i;
      }
    }
  }

  private boolean isLine(int i) {
    Block.Kind block = sentences.get(i).block();
    return block == Block.Kind.ITEM || block == Block.Kind.ROW;
  }

  private void collectColumn(int from, int to) {
    if (!isLine(from) || to - from <= COLUMN) {
      return;
    }
    int technologies = 0;
    int strangers = 0;
    for (int i = from; i < to; i++) {
      turnTo(i);
      technologies += isTechnology(0) && isLeader(at[0].to()) ? 1 : 0;
      strangers += leaderEnd() > 0 ? 1 : 0;
    }
    if (technologies < COLUMN || technologies < 2 * strangers) {
      return;
    }
    for (int i = from; i < to && found.size() < MOST; i++) {
      turnTo(i);
      if (leaderEnd() > 0 && sentence.standing().isPresent()) {
        add(0, leaderEnd(), ComponentKind.LIBRARY);
      }
    }
  }

  /** Where the unknown name ends that is all that a line, or its label, says; 0 where none does. */
  private int leaderEnd() {
    int end = nameEnd(0, true);
    boolean lone = end == 1 && !isStrong(0, end);
    boolean ordinary = lone && ORDINARY.contains(sentence.word(0));
    return end > 0 && isLeader(end) && !ordinary ? end : 0;
  }

  private boolean isLeader(int end) {
    return end >= sentence.size() || LABELS.contains(sentence.word(end)) || isMark(end);
  }

  private boolean isMark(int i) {
    return sentence.token(i).isMark();
  }

  private boolean isOfStack() {
    boolean made = false;
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.word(i);
      made |= (word.equals("built") || word.equals("made")) && WITH.contains(sentence.word(i + 1));
      if (STACKS.contains(word) || made) {
        return true;
      }
    }
    return false;
  }

  private void collect(boolean stack) {
    for (int i = 0; i < sentence.size(); i++) {
      int end = nameEnd(i, true);
      int offered = offeredEnd(i);
      if (offered > i) {
        // By the cloud's name too: a library may be called Relay.
        int cloud = at[i - 1].from() + (sentence.word(at[i - 1].from()).equals(MAKER) ? 1 : 0);
        add(key(i, offered), text(cloud, offered), ComponentKind.SERVICE);
        i = offered - 1;
      } else if (end > i) {
        boolean item = stack && sentence.block() == Block.Kind.ITEM;
        ComponentKind kind = isBesideNoun(i, end);
        if (kind != null
            || isListed(i, end, item)
            || isPutToUse(i, end)
            || item && isOfStackLine(i, end)) {
          add(i, end, kind == null ? ComponentKind.LIBRARY : kind);
        }
        i = end - 1;
      } else {
        addCalled(i);
      }
    }
  }

  /** "A library called react-native-maps": whatever it looks like. */
  private void addCalled(int i) {
    if (!CALLED.contains(sentence.word(i)) || !LIBRARIES.contains(sentence.word(i - 1))) {
      return;
    }
    int from = i + 1;
    while (from < sentence.size() && sentence.token(from).isMark()) {
      from++;
    }
    int end = compoundEnd(from);
    if (end > from && sentence.token(from).isWord()) {
      add(from, end, ComponentKind.LIBRARY);
    }
  }

  private void add(int from, int to, ComponentKind kind) {
    add(key(from, to), text(from, to), kind);
  }

  private void add(String key, String name, ComponentKind kind) {
    if (programs.contains(key) || found.size() >= MOST) {
      return;
    }
    String plain = name.toLowerCase(Locale.ROOT);
    String id = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (!id.isEmpty()) {
      found.computeIfAbsent(
          key, k -> new Meaning.OfTechnology(technology(id, name, kind), Meaning.Spelling.PLAIN));
    }
  }

  private static Technology technology(String id, String name, ComponentKind kind) {
    return new Technology(
        id,
        name,
        List.of(),
        kind,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        Map.of(),
        true,
        new Location(name, 1, 1, 0));
  }

  /** Where the name ends that a cloud offers something by: "the Azure Relay service"; or -1. */
  private int offeredEnd(int from) {
    Mention cloud = from == 0 ? null : at[from - 1];
    Technology technology = cloud == null ? null : cloud.technology();
    if (technology == null || technology.kind() != ComponentKind.CLOUD) {
      return -1;
    }
    int to = from;
    while (to < sentence.size()
        && to - from < LONGEST_NAME
        && at[to] == null
        && sentence.token(to).isWord()
        && sentence.token(to).capital()) {
      to++;
    }
    return to > from && sentence.word(to).equals("service") ? to : -1;
  }

  /** "The Kysely query library", "the Foo framework". */
  private @Nullable ComponentKind isBesideNoun(int from, int to) {
    String next = sentence.word(to);
    boolean noun = LIBRARIES.contains(next) && (at[to] == null || at[to].isKind());
    boolean called = CALLED.contains(sentence.word(from - 1));
    noun |= called && LIBRARIES.contains(sentence.word(from - 2));
    if (!noun) {
      return null;
    }
    return next.equals("framework") ? ComponentKind.FRAMEWORK : ComponentKind.LIBRARY;
  }

  /** Among two known technologies at least, of which there are not fewer than of these. */
  private boolean isListed(int from, int to, boolean stack) {
    int names = 0;
    int strangers = 1;
    boolean ends = to >= sentence.size() || ENDS.contains(sentence.word(to));
    if (!ends || from == 0 || !isSeparator(from - 1) && !sentence.word(from - 1).equals("(")) {
      return false;
    }
    for (int i = before(from); i >= 0 && names < LONGEST; i = before(start(i))) {
      if (isTechnology(i)) {
        names++;
      } else if (isStranger(i)) {
        strangers++;
      } else {
        break;
      }
    }
    for (int i = behind(to); i < sentence.size() && names < LONGEST; ) {
      int end = isTechnology(i) ? at[i].to() : nameEnd(i, true);
      if (end <= i) {
        break;
      }
      names += isTechnology(i) ? 1 : 0;
      strangers += isTechnology(i) ? 0 : 1;
      int next = behind(end);
      if (next <= end) {
        break;
      }
      i = next;
    }
    return names >= (stack || isStrong(from, to) ? 1 : 2)
        && names >= strangers
        && text(from, to).indexOf('_') < 0;
  }

  private boolean isSeparator(int i) {
    return i >= 0 && i < sentence.size() && SEPARATORS.contains(sentence.word(i));
  }

  /** The last token of the member before; -1 where a list begins. */
  private int before(int from) {
    int i = from - 1;
    while (isSeparator(i)) {
      i--;
    }
    return i == from - 1 ? -1 : i;
  }

  private int behind(int to) {
    int i = to;
    while (isSeparator(i)) {
      i++;
    }
    return i;
  }

  private int start(int last) {
    if (isTechnology(last)) {
      return at[last].from();
    }
    int i = last;
    while (i > 0 && last - i < LONGEST_NAME && at[i - 1] == null && isNameWord(i - 1)) {
      i--;
    }
    return i;
  }

  private boolean isTechnology(int i) {
    return i >= 0 && i < at.length && at[i] != null && at[i].technology() != null;
  }

  private boolean isStranger(int i) {
    return at[i] == null && isNameWord(i);
  }

  /** "We use Keen for events", "Rolify is used for roles", "via modbus_tk". */
  private boolean isPutToUse(int from, int to) {
    String before = sentence.word(from - 1);
    String next = sentence.word(to);
    boolean used = USES.contains(before) && Verbs.ENGLISH.of(before) != null;
    boolean purpose = PURPOSE.contains(next);
    boolean passive =
        Words.BE.contains(next)
            && sentence.word(to + 1).equals("used")
            && PURPOSE.contains(sentence.word(to + 2));
    boolean ends = to >= sentence.size() || ENDS.contains(next);
    boolean means = MEANS.contains(before) && isStrong(from, to) && (ends || purpose);
    return used && purpose || means || passive && isStrong(from, to);
  }

  /** "CoreUI", "Rouge - highlights code", "Charts: visx": a line of the list of a stack. */
  private boolean isOfStackLine(int from, int to) {
    String next = sentence.word(to);
    boolean ends = to >= sentence.size() || LABELS.contains(next);
    boolean labelled = from > 0 && sentence.word(from - 1).equals(":");
    return labelled && (ends || ENDS.contains(next)) || from == 0 && ends && isStrong(from, to);
  }

  /** The end of a name that begins at a place, or the place where none does. */
  private int nameEnd(int from, boolean several) {
    if (from > 0 && from < sentence.size() && sentence.token(from).joined()) {
      return from;
    }
    int i = from;
    int words = 0;
    while (i < sentence.size() && words < LONGEST_NAME && isNameWord(i)) {
      i = compoundEnd(i);
      words++;
      if (!several) {
        break;
      }
    }
    int length = i == from ? 0 : sentence.token(i - 1).end() - sentence.token(from).start();
    boolean tied = i < sentence.size() && sentence.token(i).joined();
    boolean first = from == 0 && words == 1 && !isStrong(from, Math.max(i, 1));
    boolean ordinary = first && sentence.block() == Block.Kind.PARAGRAPH;
    return length < SHORTEST || length > LONGEST || tied || ordinary ? from : i;
  }

  private boolean isNameWord(int i) {
    Token token = sentence.token(i);
    String word = token.word();
    if (at[i] != null || !token.isWord()) {
      return false;
    }
    int end = compoundEnd(i);
    return isStrong(i, end)
        || token.capital()
            && !ORDINARY.contains(word)
            && !Words.DETERMINERS.contains(word)
            && !Words.PRONOUNS.contains(word)
            && !Words.PREPOSITIONS.contains(word)
            && !Words.HEADS.contains(word)
            && !Words.BOUNDARIES.contains(word)
            && !Words.ADVERBS.contains(word)
            && Verbs.ENGLISH.of(word) == null
            && PartNouns.of(word) == null
            && NameSuffixes.ofTitle(word) == null
            && NameSuffixes.ofNoun(word) == null;
  }

  private int compoundEnd(int from) {
    int to = from + 1;
    while (to < sentence.size() && sentence.token(to).joined() && at[to] == null) {
      to++;
    }
    return Math.min(to, sentence.size());
  }

  /** "ScalaTags", "modbus_tk", "poste.io": no word of a language looks so. */
  private boolean isStrong(int from, int to) {
    String text = text(from, to);
    int humps = 0;
    boolean tied = false;
    if (text.indexOf('_') != text.lastIndexOf('_')) {
      // "if_metageneration_match": a word of a program.
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char before = text.charAt(i - 1);
      char c = text.charAt(i);
      humps += Character.isLowerCase(before) && Character.isUpperCase(c) ? 1 : 0;
      tied |= c == '_' && Character.isLetter(before);
    }
    boolean plain = text.indexOf('.') < 0 && text.indexOf('/') < 0;
    if (plain && (tied || humps == 1)) {
      // With more humps it is the name of a class.
      return true;
    }
    int dot = text.lastIndexOf('.');
    return dot > 0
        && text.indexOf(' ') < 0
        && DOMAINS.contains(text.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private String text(int from, int to) {
    return sentence.text().name(sentence.token(from).start(), sentence.token(to - 1).end());
  }

  private String key(int from, int to) {
    return sentence.words(from, to);
  }

  private List<List<Mention>> all() {
    List<List<Mention>> all = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      turnTo(i);
      all.add(with(known.get(i)));
    }
    return all;
  }

  private List<Mention> with(List<Mention> before) {
    List<Mention> mentions = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < sentence.size(); ) {
      if (at[i] != null) {
        mentions.add(before.get(next++));
        i = at[i].to();
        continue;
      }
      int end = longest(i);
      if (end > i) {
        mentions.add(new Mention(found.get(key(i, end)), i, end, null));
      }
      i = Math.max(end, i + 1);
    }
    return mentions;
  }

  private int longest(int from) {
    int most = Math.min(sentence.size(), from + 2 * LONGEST_NAME);
    if (sentence.token(from).joined()) {
      return from;
    }
    for (int end = most; end > from; end--) {
      boolean whole = end == sentence.size() || !sentence.token(end).joined();
      if (whole && found.containsKey(key(from, end)) && isFree(from, end)) {
        return end;
      }
    }
    return from;
  }

  private boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      if (at[i] != null) {
        return false;
      }
    }
    return true;
  }
}
