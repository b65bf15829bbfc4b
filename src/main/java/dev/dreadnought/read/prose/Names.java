package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every name that the catalog knows, as a trie of tokens. */
final class Names {

  /** A step of the trie: where a name may end, and how it may go on. */
  static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
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

    /** What the words up to here stand for; technologies first. */
    List<Meaning> meanings() {
      return meanings;
    }
  }

  private static final int LEAST_LETTERS = 7;
  private static final Set<String> OFFERERS = Set.of("amazon", "aws", "azure", "google");

  private final Node root = new Node();

  /** The long names of one word, by their first two letters. */
  private final Map<String, List<String>> oneWord = new HashMap<>();

  private final Set<String> kindPhrases = new HashSet<>();
  private final Set<String> protocolIds = new HashSet<>();
  private final Map<String, Technology> protocols = new HashMap<>();

  private Names() {}

  static Names of(Catalog catalog) {
    Names names = new Names();
    for (KindWording wording : catalog.kinds()) {
      names.collectPhrases(wording);
    }
    for (Technology technology : catalog.technologies().values()) {
      names.addTechnology(technology);
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

  private void addTechnology(Technology technology) {
    if (Words.EVERYDAY.contains(technology.id())) {
      return;
    }
    Set<String> spellings = new HashSet<>();
    String name = technology.name().toLowerCase(Locale.ROOT);
    spellings.add(name);
    for (String alias : technology.aliases()) {
      spellings.add(alias.toLowerCase(Locale.ROOT));
    }
    boolean isProtocol =
        technology.kind() == ComponentKind.PROTOCOL && protocolIds.contains(technology.id());
    if (isProtocol) {
      addProtocol(technology, spellings);
      return;
    }
    add(name, new Meaning.OfTechnology(technology, spelling(technology, "", name)));
    if (name.length() >= LEAST_LETTERS && Words.isPlain(name)) {
      oneWord.computeIfAbsent(name.substring(0, 2), k -> new ArrayList<>()).add(name);
    }
    for (String alias : technology.aliases()) {
      String spelling = alias.toLowerCase(Locale.ROOT);
      if (!isNameWithSuffix(spelling, spellings)) {
        add(spelling, new Meaning.OfTechnology(technology, spelling(technology, name, spelling)));
      }
    }
    String id = technology.id().replace('-', ' ');
    add(id, new Meaning.OfTechnology(technology, spelling(technology, "", id)));
    addShort(technology, name);
  }

  /** "Amazon Kinesis" is called Kinesis in a text about AWS. */
  private void addShort(Technology technology, String name) {
    int blank = name.indexOf(' ');
    boolean offered = technology.vendor() != null && blank > 0;
    if (!offered || !OFFERERS.contains(name.substring(0, blank))) {
      return;
    }
    String rest = name.substring(blank + 1);
    String shorter = rest.startsWith("cloud ") ? rest.substring("cloud ".length()) : rest;
    add(shorter, new Meaning.OfTechnology(technology, Meaning.Spelling.SHORT));
    if (!shorter.equals(rest)) {
      add(rest, new Meaning.OfTechnology(technology, Meaning.Spelling.SHORT));
    }
  }

  /** The node of the only name that is one letter away from a word; null where there is none. */
  @Nullable Node nearest(String word) {
    Node nearest = null;
    for (String name : oneWord.getOrDefault(word.substring(0, 2), List.of())) {
      if (isOneSlipAway(word, name)) {
        if (nearest != null) {
          return null;
        }
        nearest = root.next(name);
      }
    }
    return nearest;
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
    if (more != 0) {
      return more > 0 ? restA.substring(1).equals(restB) : restB.substring(1).equals(restA);
    }
    boolean other = restA.length() > 0 && restA.substring(1).equals(restB.substring(1));
    boolean swapped =
        restA.length() > 1
            && restA.charAt(0) == restB.charAt(1)
            && restA.charAt(1) == restB.charAt(0)
            && restA.substring(2).equals(restB.substring(2));
    return other || swapped;
  }

  private void addProtocol(Technology technology, Set<String> spellings) {
    for (String spelling : spellings) {
      protocols.put(spelling, technology);
      add(spelling, new Meaning.OfProtocol(technology.id(), technology));
    }
  }

  /** Of several words, or longer than the name itself, an alias is no common word any more. */
  private static Meaning.Spelling spelling(Technology technology, String name, String spelling) {
    boolean oneWord = Words.isPlain(spelling);
    boolean longer =
        !name.isEmpty() && spelling.length() > name.length() && spelling.startsWith(name);
    return !technology.near().isEmpty() && oneWord && !longer
        ? Meaning.Spelling.COMMON
        : Meaning.Spelling.PLAIN;
  }

  /**
   * True of "MySQL database" where "MySQL" is a name too, and of "Python 3": the kind and the
   * version are read for what they are.
   */
  private boolean isNameWithSuffix(String spelling, Set<String> spellings) {
    for (int blank = spelling.indexOf(' '); blank > 0; blank = spelling.indexOf(' ', blank + 1)) {
      String suffix = spelling.substring(blank + 1);
      boolean known = kindPhrases.contains(suffix) || Versions.isNumber(suffix);
      if (known && spellings.contains(spelling.substring(0, blank))) {
        return true;
      }
    }
    return false;
  }

  private void addKind(KindWording wording) {
    for (String phrase : wording.phrases()) {
      if (wording.kind() == ComponentKind.PROTOCOL) {
        add(phrase, new Meaning.OfProtocol(wording.name(), protocols.get(phrase)));
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

  private void addData(DataKind kind) {
    for (String phrase : kind.phrases()) {
      String plural = Plural.ofPhrase(phrase.toLowerCase(Locale.ROOT));
      add(phrase, new Meaning.OfData(kind, plural));
      add(plural, new Meaning.OfData(kind, plural));
    }
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
