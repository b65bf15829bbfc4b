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

  private final Node root = new Node();
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
    add(name, new Meaning.OfTechnology(technology, needsNear(technology, "", name)));
    for (String alias : technology.aliases()) {
      String spelling = alias.toLowerCase(Locale.ROOT);
      if (!isNameWithSuffix(spelling, spellings)) {
        add(spelling, new Meaning.OfTechnology(technology, needsNear(technology, name, spelling)));
      }
    }
    String id = technology.id().replace('-', ' ');
    add(id, new Meaning.OfTechnology(technology, needsNear(technology, "", id)));
  }

  private void addProtocol(Technology technology, Set<String> spellings) {
    for (String spelling : spellings) {
      protocols.put(spelling, technology);
      add(spelling, new Meaning.OfProtocol(technology.id(), technology));
    }
  }

  /** Of several words, or longer than the name itself, an alias is no common word any more. */
  private static boolean needsNear(Technology technology, String name, String spelling) {
    boolean oneWord = Words.isPlain(spelling);
    boolean longer =
        !name.isEmpty() && spelling.length() > name.length() && spelling.startsWith(name);
    return !technology.near().isEmpty() && oneWord && !longer;
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
