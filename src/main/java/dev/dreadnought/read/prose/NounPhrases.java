package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups the names of a sentence into noun phrases. */
final class NounPhrases {
  private static final int LONGEST_ROLE = 3;

  /** Kinds whose words only repeat what a product behind them is: "Keycloak server". */
  private static final Set<ComponentKind> VAGUE =
      Set.of(ComponentKind.HOST, ComponentKind.SERVICE, ComponentKind.OTHER, ComponentKind.API);

  /** "The admin panel" names no administrator. */
  private static final Set<String> OWNED =
      Words.of(
          "panel panels interface dashboard dashboards area console page pages section screen ui"
              + " role roles rights permissions view views menu mode");

  private final Syntax syntax;
  private final Sentence sentence;
  private final Scopes scopes;

  private int number;

  private NounPhrases(Syntax syntax, Scopes scopes, int number) {
    this.syntax = syntax;
    this.number = number;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
  }

  /**
   * Reads the noun phrases of a sentence.
   *
   * @param number of the first
   */
  static List<NounPhrase> of(Syntax syntax, Scopes scopes, int number) {
    NounPhrases phrases = new NounPhrases(syntax, scopes, number);
    List<NounPhrase> found = new ArrayList<>();
    List<Mention> group = new ArrayList<>();
    for (Mention mention : syntax.mentions()) {
      if (!group.isEmpty() && !phrases.join(group, mention)) {
        phrases.finish(group, found);
        group = new ArrayList<>();
      }
      group.add(mention);
    }
    if (!group.isEmpty()) {
      phrases.finish(group, found);
    }
    return found;
  }

  private boolean join(List<Mention> group, Mention next) {
    Mention last = group.get(group.size() - 1);
    if (next.from() != last.to() && !onlyHeadsBetween(last, next)) {
      return false;
    }
    if (next.isKind()) {
      return !last.isTechnology()
          ? last.isKind() || last.isData() || last.isActor()
          : describes(last, kind(next));
    }
    if (next.isTechnology()) {
      return last.isTechnology()
          ? areOneThing(last, next)
          : last.isKind() && names(next, kind(last));
    }
    return next.isData() && (last.isActor() || last.isKind());
  }

  /** "Python programming language" before a name; never across a mark. */
  private boolean onlyHeadsBetween(Mention last, Mention next) {
    if (!last.isTechnology() || !next.isKind()) {
      return false;
    }
    for (int i = last.to(); i < next.from(); i++) {
      if (!Words.HEADS.contains(sentence.word(i))) {
        return false;
      }
    }
    return true;
  }

  private static ComponentKind kind(Mention mention) {
    return ((Meaning.OfKind) mention.meaning()).wording().kind();
  }

  private static boolean describes(Mention technology, ComponentKind head) {
    ComponentKind kind = NounPhrase.kindOf(technology);
    return Kinds.isMaterial(kind)
        || Kinds.areAlike(kind, head)
        || VAGUE.contains(head)
        || isClientSide(kind, head);
  }

  private static boolean isClientSide(ComponentKind kind, ComponentKind head) {
    return kind == ComponentKind.BROWSER_CLIENT && head == ComponentKind.WEB_APPLICATION;
  }

  private static boolean names(Mention technology, ComponentKind head) {
    return Kinds.areAlike(NounPhrase.kindOf(technology), head);
  }

  private static boolean areOneThing(Mention left, Mention right) {
    ComponentKind a = NounPhrase.kindOf(left);
    ComponentKind b = NounPhrase.kindOf(right);
    return Kinds.isMaterial(a) != Kinds.isMaterial(b)
        || (Kinds.isMaterial(a) && a != ComponentKind.LIBRARY && b != ComponentKind.LIBRARY)
        || Kinds.areAlike(a, b) && isManaged(left) != isManaged(right);
  }

  static boolean isManaged(Mention technology) {
    return ((Meaning.OfTechnology) technology.meaning()).technology().vendor() != null;
  }

  private void finish(List<Mention> group, List<NounPhrase> found) {
    Mention last = group.get(group.size() - 1);
    int to = withHeads(last);
    if (last.isKind() && isDescription(to)) {
      if (!hasTechnology(group)) {
        return;
      }
      group.removeIf(m -> !m.isTechnology());
      last = group.get(group.size() - 1);
    }
    if (last.isProtocol()) {
      found.add(plain(last, NounPhrase.Sort.PROTOCOL));
    } else if (last.isData()) {
      found.add(data(group, last));
    } else if (last.isActor()) {
      boolean acting = syntax.verbIn(last.to(), last.to() + 1) != null;
      if (acting || !OWNED.contains(syntax.word(last.to()))) {
        found.add(plain(last, NounPhrase.Sort.ACTOR));
      }
    } else {
      found.add(thing(group, to));
    }
  }

  private static boolean hasTechnology(List<Mention> group) {
    return group.stream().anyMatch(Mention::isTechnology);
  }

  private boolean isDescription(int to) {
    return Words.DESCRIPTIONS.contains(syntax.word(to));
  }

  /** The end of a group with the nouns that only say what it is: "the Jinja2 templating engine". */
  private int withHeads(Mention last) {
    int to = last.to();
    if (!last.isTechnology()) {
      return to;
    }
    while (to < sentence.size()
        && Words.HEADS.contains(syntax.word(to))
        && !sentence.token(to).joined()) {
      to++;
    }
    return to;
  }

  private NounPhrase plain(Mention mention, NounPhrase.Sort sort) {
    return simple(mention, sort, List.of(), mention, article(mention.from()));
  }

  private NounPhrase data(List<Mention> group, Mention data) {
    return simple(data, NounPhrase.Sort.DATA, List.of(data), null, article(group.get(0).from()));
  }

  /** A phrase of one name. */
  private NounPhrase simple(
      Mention mention,
      NounPhrase.Sort sort,
      List<Mention> data,
      @Nullable Mention plain,
      NounPhrase.Article article) {
    return new NounPhrase(
        number++,
        sentence,
        mention.from(),
        mention.to(),
        sort,
        null,
        "",
        List.of(),
        data,
        plain,
        List.of(),
        List.of(),
        article,
        scopes.of(mention));
  }

  private NounPhrase thing(List<Mention> group, int to) {
    Mention head = head(group);
    List<Mention> technologies = group.stream().filter(Mention::isTechnology).toList();
    int first = group.get(0).from();
    int start = head == null ? first : roleStart(first);
    List<String> role = new ArrayList<>();
    List<String> traits = new ArrayList<>();
    if (head != null) {
      words(start, first, role, traits);
      group.stream().filter(m -> m != head && !m.isTechnology()).forEach(m -> modifier(m, role));
    }
    NounPhrase.Sort sort =
        head != null || technologies.stream().anyMatch(t -> !Kinds.isMaterial(NounPhrase.kindOf(t)))
            ? NounPhrase.Sort.COMPONENT
            : NounPhrase.Sort.MATERIAL;
    boolean dropped = role.isEmpty() && traits.isEmpty();
    return new NounPhrase(
        number++,
        sentence,
        dropped ? first : start,
        head == null ? group.get(group.size() - 1).to() : to,
        sort,
        head == null ? null : (Meaning.OfKind) head.meaning(),
        head == null ? "" : sentence.words(head.from(), head.to()),
        technologies,
        group.stream().filter(Mention::isData).toList(),
        null,
        sentence.block() == Block.Kind.HEADING ? List.of() : role,
        traits,
        article(start),
        status(group, head));
  }

  private Status status(List<Mention> group, @Nullable Mention head) {
    Status first = scopes.of(group.get(0));
    if (first.isPresent() || head == null) {
      return first;
    }
    return scopes.of(head).isPresent() && group.get(0) != head && !group.get(0).isTechnology()
        ? Status.PRESENT
        : first;
  }

  private static @Nullable Mention head(List<Mention> group) {
    for (int i = group.size() - 1; i >= 0; i--) {
      if (group.get(i).isKind()) {
        return group.get(i);
      }
    }
    return null;
  }

  /** A name before the head is a role: "session cache", "admin panel"; a general word is none. */
  private void modifier(Mention mention, List<String> role) {
    boolean general = mention.isKind() && Kinds.isApplication(kind(mention));
    if (general && !Words.PURPOSES.contains(sentence.word(mention.from()))) {
      return;
    }
    words(mention.from(), mention.to(), role, new ArrayList<>());
  }

  /** Adds the words of a range, compounds whole, to the role or to the traits. */
  private void words(int from, int to, List<String> role, List<String> traits) {
    int i = from;
    while (i < to) {
      StringBuilder word = new StringBuilder(sentence.original(i));
      boolean plain = Words.PLAIN.contains(sentence.word(i));
      int next = i + 1;
      while (next < to && sentence.token(next).joined()) {
        plain &= Words.PLAIN.contains(sentence.word(next));
        word.append('-').append(sentence.original(next));
        next++;
      }
      (plain ? traits : role)
          .add(plain ? word.toString().toLowerCase(Locale.ROOT) : word.toString());
      i = next;
    }
  }

  /** Where the adjectives and nouns before a head begin that may be its role. */
  private int roleStart(int first) {
    int i = first;
    int words = 0;
    while (i > 0 && isModifier(i - 1) && words < LONGEST_ROLE + 2) {
      i--;
      words += sentence.token(i).joined() ? 0 : 1;
    }
    while (i < first && sentence.token(i).joined()) {
      i++;
    }
    return isTrusted(i) ? i : onlyPlain(i, first);
  }

  private boolean isModifier(int i) {
    Token token = sentence.token(i);
    if (syntax.mentionAt(i) != null
        || !token.isWord()
        || Words.DETERMINERS.contains(token.word())) {
      return false;
    }
    boolean tied = token.joined() || (i + 1 < sentence.size() && sentence.token(i + 1).joined());
    if (Words.PLAIN.contains(token.word())) {
      return tied
          || !Words.PREPOSITIONS.contains(token.word())
              && !Words.CONJUNCTIONS.contains(token.word());
    }
    boolean function =
        Words.PREPOSITIONS.contains(token.word())
            || Words.BOUNDARIES.contains(token.word())
            || Words.PRONOUNS.contains(token.word())
            || Words.AUXILIARIES.contains(token.word())
            || Words.NEGATIONS.contains(token.word())
            || Words.ADVERBS.contains(token.word())
            || token.word().endsWith("ly");
    return tied || !function && syntax.verbIn(i, i + 1) == null && !isPast(token.word());
  }

  private static boolean isPast(String word) {
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    return verb != null && verb.form() == Verbs.Form.PAST;
  }

  /** An unknown word before a name may be a verb; after an article or a preposition it is none. */
  private boolean isTrusted(int start) {
    if (start == 0) {
      return true;
    }
    String before = sentence.word(start - 1);
    return Words.DETERMINERS.contains(before)
        || Words.PREPOSITIONS.contains(before)
        || Words.CONJUNCTIONS.contains(before)
        || sentence.token(start - 1).isMark()
        || syntax.verbIn(start - 1, start) != null;
  }

  private int onlyPlain(int from, int first) {
    int i = first;
    while (i > from && Words.PLAIN.contains(sentence.word(i - 1))) {
      i--;
    }
    return i;
  }

  private NounPhrase.Article article(int start) {
    int i = start - 1;
    while (i >= 0
        && syntax.mentionAt(i) == null
        && Words.PLAIN.contains(sentence.word(i))
        && isModifier(i)) {
      i--;
    }
    String word = sentence.word(i);
    if (Words.INDEFINITE.contains(word)) {
      return NounPhrase.Article.INDEFINITE;
    }
    boolean definite = Words.DEFINITE.contains(word) || word.equals("'s");
    return definite ? NounPhrase.Article.DEFINITE : NounPhrase.Article.NONE;
  }
}
