package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.catalog.Technologies;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every name that the catalog knows, as a trie of tokens. */
final class Names {

  /** A step of the trie: where a name may end, and how it may go on. */
  static class Node {
    final Map<String, Node> next = new HashMap<>(2);
    private final List<Meaning> meanings = new ArrayList<>(1);

    @Nullable Node next(String word) {
      return next.get(word);
    }

    /** Names are compared by what they stand for, not by all that the catalog says of it. */
    private boolean holds(Meaning meaning) {
      for (Meaning other : meanings) {
        if (other.sameAs(meaning)) {
          return true;
        }
      }
      return false;
    }

    /** Technologies come before kinds. */
    private void addFirst(Meaning meaning) {
      if (!holds(meaning)) {
        int at = 0;
        while (at < meanings.size() && meanings.get(at) instanceof Meaning.OfTechnology) {
          at++;
        }
        meanings.add(at, meaning);
      }
    }

    /** What the words up to here stand for; technologies first. */
    List<Meaning> meanings() {
      return meanings;
    }
  }

  private static final int LEAST_LETTERS = 7;
  private static final int LEAST_SHORT = 4;

  /** More than the texts of a system have different words. */
  private static final int PLAIN_WORDS = 4096;

  private static final Set<String> OFFERERS = Set.of("amazon", "aws", "azure", "google");

  /** The first step: what technologies are called is added when a text has the word. */
  private final class Root extends Node {
    private final Map<String, Node> complete = new ConcurrentHashMap<>();

    /** Words that no technology's name begins with, each where its hash puts it. */
    private final @Nullable String[] plain = new String[PLAIN_WORDS];

    @Override
    @Nullable Node next(String word) {
      Node known = complete.get(word);
      if (known != null) {
        return known;
      }
      int place = word.hashCode() & plain.length - 1;
      if (word.equals(plain[place])) {
        return next.get(word);
      }
      List<Technology> called = technologies.beginningWith(word);
      if (called.isEmpty()) {
        plain[place] = word;
        return next.get(word);
      }
      return complete.computeIfAbsent(word, w -> with(w, called));
    }

    private Node with(String word, List<Technology> called) {
      Node node = next.getOrDefault(word, new Node());
      called.forEach(t -> addTechnology(t, word, node));
      return node;
    }
  }

  private final Node root = new Root();
  private final Technologies technologies;
  private final Set<String> kindPhrases = new HashSet<>();
  private final Set<String> protocolIds = new HashSet<>();

  private Names(Technologies technologies) {
    this.technologies = technologies;
  }

  static Names of(Catalog catalog) {
    Names names = new Names(catalog.technologies());
    for (KindWording wording : catalog.kinds()) {
      names.collectPhrases(wording);
    }
    for (KindWording wording : catalog.kinds()) {
      names.addKind(wording);
    }
    for (DataKind kind : catalog.dataKinds().values()) {
      names.addData(kind);
    }
    return names;
  }

  Node root() {
    return root;
  }

  private void collectPhrases(KindWording wording) {
    if (wording.kind() == ComponentKind.PROTOCOL) {
      protocolIds.add(wording.name());
      return;
    }
    for (String phrase : wording.phrases()) {
      kindPhrases.add(phrase);
      kindPhrases.add(Plural.ofPhrase(phrase));
    }
  }

  /** Adds what a technology is called, as far as it begins with a word. */
  private void addTechnology(Technology technology, String word, Node node) {
    if (Words.EVERYDAY.contains(technology.id())) {
      return;
    }
    String name = lower(technology.name());
    Set<String> spellings = new HashSet<>();
    spellings.add(name);
    technology.aliases().forEach(a -> spellings.add(lower(a)));
    add(name, meaning(technology, "", name), word, node);
    for (String alias : technology.aliases()) {
      String spelling = lower(alias);
      if (!isNameWithSuffix(technology, spelling, spellings)) {
        add(spelling, meaning(technology, name, spelling), word, node);
      }
    }
    String id = technology.id().replace('-', ' ');
    add(id, meaning(technology, "", id), word, node);
    for (String shorter : withoutOfferer(technology, name)) {
      add(shorter, new Meaning.OfTechnology(technology, Meaning.Spelling.SHORT), word, node);
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private Meaning meaning(Technology technology, String name, String spelling) {
    boolean protocol =
        technology.kind() == ComponentKind.PROTOCOL && protocolIds.contains(technology.id());
    return protocol
        ? new Meaning.OfProtocol(technology.id(), technology)
        : new Meaning.OfTechnology(technology, spelling(technology, name, spelling));
  }

  private static void add(String spelling, Meaning meaning, String word, Node node) {
    List<String> words = words(spelling);
    if (words.isEmpty() || !words.get(0).equals(word)) {
      return;
    }
    Node last = node;
    for (String next : words.subList(1, words.size())) {
      last = step(last.next, next);
    }
    last.addFirst(meaning);
  }

  private static List<String> words(String spelling) {
    List<String> words = new ArrayList<>();
    for (String word : Words.split(spelling, ' ')) {
      if (Words.isPlain(word)) {
        words.add(word);
      } else {
        Tokenizer.tokens(word).forEach(t -> words.add(t.word()));
      }
    }
    return words;
  }

  /** "Amazon Kinesis" is called Kinesis in a text about AWS. */
  private List<String> withoutOfferer(Technology technology, String name) {
    int blank = name.indexOf(' ');
    boolean offered = technology.vendor() != null && blank > 0;
    if (!offered || !OFFERERS.contains(name.substring(0, blank))) {
      return List.of();
    }
    String rest = name.substring(blank + 1);
    String shorter = rest.startsWith("cloud ") ? rest.substring("cloud ".length()) : rest;
    return Stream.of(rest, shorter)
        .distinct()
        .filter(s -> s.indexOf(' ') > 0 || s.length() >= LEAST_SHORT && !kindPhrases.contains(s))
        .toList();
  }

  /** The node of the only technology that is one letter away from a word; null for several. */
  @Nullable Node nearest(String word) {
    Node nearest = null;
    for (String name : technologies.words(word.substring(0, 2))) {
      boolean near = name.length() >= LEAST_LETTERS && isOneSlipAway(word, name);
      Node node = near ? root.next(name) : null;
      if (node == null || node.meanings.stream().noneMatch(Names::isWellKnown)) {
        continue;
      }
      if (nearest != null && !nearest.meanings.get(0).sameAs(node.meanings.get(0))) {
        return null;
      }
      nearest = node;
    }
    return nearest;
  }

  /** Of thousands that are known by name only, some are one letter away from any word. */
  private static boolean isWellKnown(Meaning meaning) {
    return meaning instanceof Meaning.OfTechnology
        && !((Meaning.OfTechnology) meaning).technology().nameOnly();
  }

  /** One letter too many, too few or other, or two that changed places. */
  private static boolean isOneSlipAway(String a, String b) {
    int more = a.length() - b.length();
    if (more < -1 || more > 1) {
      return false;
    }
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    String restA = a.substring(i);
    String restB = b.substring(i);
    if (more > 0) {
      return restA.substring(1).equals(restB) && isNear(a, i);
    }
    if (more < 0) {
      return restB.substring(1).equals(restA);
    }
    boolean other = restA.length() > 0 && restA.substring(1).equals(restB.substring(1));
    boolean swapped =
        restA.length() > 1
            && restA.charAt(0) == restB.charAt(1)
            && restA.charAt(1) == restB.charAt(0)
            && restA.substring(2).equals(restB.substring(2));
    return other || swapped;
  }

  /** A letter too many repeats one that stands near: "Kuberenetes"; "Nextflow" is no NetFlow. */
  private static boolean isNear(String word, int at) {
    String around =
        word.substring(Math.max(0, at - 2), at)
            + word.substring(at + 1, Math.min(word.length(), at + 3));
    return around.indexOf(word.charAt(at)) >= 0;
  }

  /** Of several words, or longer than the name itself, an alias is no common word any more. */
  private static Meaning.Spelling spelling(Technology technology, String name, String spelling) {
    boolean oneWord = Words.isPlain(spelling.replaceFirst("-", ""));
    boolean longer =
        !name.isEmpty() && spelling.length() > name.length() && spelling.startsWith(name);
    boolean common =
        !technology.near().isEmpty() && oneWord && !longer && !isUnmistakable(spelling);
    boolean ambiguous = technology.vendor() == null && !technology.near().isEmpty();
    boolean told = ambiguous && technology.nameOnly() && isOfWords(spelling);
    boolean title = told || !oneWord && isTitle(technology, spelling);
    return common
        ? Meaning.Spelling.COMMON
        : title ? Meaning.Spelling.TITLE : Meaning.Spelling.PLAIN;
  }

  /** "Open library": words that could be any. */
  private static boolean isOfWords(String spelling) {
    return spelling.indexOf(' ') > 0
        && spelling.chars().allMatch(c -> c == ' ' || c >= 'a' && c <= 'z');
  }

  /** No common word has a digit or ends like the names of programs. */
  private static boolean isUnmistakable(String word) {
    boolean named = word.endsWith("js") || word.endsWith("db") || word.endsWith("sql");
    return word.length() > 3 && named
        || word.length() > 2 && word.chars().anyMatch(Character::isDigit);
  }

  /** Words of a service of a cloud without the cloud's own name. */
  private static boolean isTitle(Technology technology, String spelling) {
    List<String> words = Words.split(spelling, ' ');
    return technology.vendor() != null
        && words.size() > 1
        && words.stream().allMatch(Names::isOfLetters)
        && !OFFERERS.contains(words.get(0))
        && !technology.vendor().startsWith(words.get(0))
        && !words.get(0).equals("gcp");
  }

  private static boolean isOfLetters(String word) {
    return (word.length() > 3 || word.equals("app"))
        && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /**
   * True of "MySQL database" where "MySQL" is a name too, and of "Python 3": the kind and the
   * version are read for what they are.
   */
  private boolean isNameWithSuffix(Technology technology, String spelling, Set<String> spellings) {
    for (int blank = spelling.indexOf(' '); blank > 0; blank = spelling.indexOf(' ', blank + 1)) {
      String suffix = spelling.substring(blank + 1);
      boolean kind = kindPhrases.contains(suffix) && !isTechnology(suffix, technology.kind());
      boolean known = kind || Versions.isNumber(suffix);
      if (known && spellings.contains(spelling.substring(0, blank))) {
        return true;
      }
    }
    return false;
  }

  /** The NAS of "Synology NAS": a technology's own name, and not only a noun for its kind. */
  private boolean isTechnology(String name, ComponentKind kind) {
    return technologies.beginningWith(name).stream()
        .anyMatch(t -> t.kind() == kind && lower(t.name()).equals(name));
  }

  private void addKind(KindWording wording) {
    for (String phrase : wording.phrases()) {
      if (wording.kind() == ComponentKind.PROTOCOL) {
        add(phrase, new Meaning.OfProtocol(wording.name(), protocol(phrase)));
      } else if (Meaning.isActor(wording)) {
        add(phrase, new Meaning.OfActor(wording));
        add(Plural.ofPhrase(phrase), new Meaning.OfActor(wording));
      } else {
        add(phrase, new Meaning.OfKind(wording, false));
        if (wording.kind() != ComponentKind.OTHER) {
          add(Plural.ofPhrase(phrase), new Meaning.OfKind(wording, true));
        }
      }
    }
  }

  private @Nullable Technology protocol(String phrase) {
    for (Technology technology : technologies.beginningWith(phrase)) {
      boolean called =
          lower(technology.name()).equals(phrase)
              || technology.aliases().stream().anyMatch(a -> lower(a).equals(phrase));
      boolean protocol = technology.kind() == ComponentKind.PROTOCOL;
      if (called && protocol && !Words.EVERYDAY.contains(technology.id())) {
        return technology;
      }
    }
    return null;
  }

  private void addData(DataKind kind) {
    for (String phrase : kind.phrases()) {
      String plural = Plural.ofPhrase(phrase.toLowerCase(Locale.ROOT));
      boolean isAcronym = phrase.equals(phrase.toUpperCase(Locale.ROOT));
      Meaning meaning = new Meaning.OfData(kind, isAcronym ? several(phrase) : plural);
      add(phrase.toLowerCase(Locale.ROOT), meaning);
      add(plural, meaning);
    }
  }

  /** "IBANs"; information, as in PII and PHI, is not counted. */
  private static String several(String acronym) {
    return acronym.endsWith("I") ? acronym : acronym + "s";
  }

  private void add(String spelling, Meaning meaning) {
    Node node = root;
    for (String word : Words.split(spelling, ' ')) {
      node = step(node, word);
    }
    if (node != root && !node.holds(meaning)) {
      node.meanings.add(meaning);
    }
  }

  private static Node step(Node node, String word) {
    if (Words.isPlain(word)) {
      return step(node.next, word);
    }
    Node last = node;
    for (Token token : Tokenizer.tokens(word)) {
      last = step(last.next, token.word());
    }
    return last;
  }

  private static Node step(Map<String, Node> next, String word) {
    Node node = next.get(word);
    if (node == null) {
      node = new Node();
      next.put(word, node);
    }
    return node;
  }
}
