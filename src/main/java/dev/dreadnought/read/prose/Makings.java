package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which program is said to be made with which framework, where the framework is the subject:
 * "Flutter: for building the mobile app", "Laravel is used to build the shop". Such sentences tell
 * programs apart that no other word does.
 */
final class Makings {
  private static final String SWIFT = "swift";

  /** What is hardly ever written in these but an app of phones. */
  private static final Set<String> PHONE_LANGUAGES = Set.of(SWIFT, "kotlin", "objective-c");

  private static final String APP = "app";

  private final Map<Integer, Technology> makers = new HashMap<>();

  /**
   * "We made an app with Flutter": what stands behind a preposition tells no two programs apart.
   */
  private final Map<Integer, Technology> behind = new HashMap<>();

  /** Programs behind which brackets say that phones run them. */
  private final Set<Integer> phones = new HashSet<>();

  /** The frameworks that somebody else is said to use for it, by the numbers of their phrases. */
  private final Set<Integer> used = new HashSet<>();

  private final boolean several;

  private Makings(List<Predicate> predicates) {
    predicates.forEach(this::read);
    Set<String> ids = new HashSet<>();
    makers.values().forEach(m -> ids.add(m.id()));
    this.several = ids.size() > 1;
  }

  static Makings of(List<Predicate> predicates) {
    return new Makings(predicates);
  }

  private void read(Predicate predicate) {
    readBehind(predicate);
    Mention maker = maker(predicate);
    NounPhrase made = maker == null ? null : made(predicate);
    if (maker != null && made != null) {
      NounPhrase other = used(predicate);
      if (other != null) {
        used.add(other.number());
      }
      makers.putIfAbsent(made.number(), Objects.requireNonNull(maker.technology()));
    }
  }

  private void readBehind(Predicate predicate) {
    NounPhrase app = null;
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      boolean program =
          phrase.is(NounPhrase.Sort.COMPONENT)
              && phrase.isPresent()
              && Kinds.isApplication(phrase.kind());
      app = program ? phrase : app;
      if (app != null && argument.isAny("(") && phrase.is(NounPhrase.Sort.MATERIAL)) {
        // "In the app, native on both platforms (Swift, Kotlin)".
        for (Mention mention : phrase.technologies()) {
          Technology technology = mention.technology();
          if (technology != null
              && (Kinds.isForPhones(technology) || technology.id().equals(SWIFT))) {
            phones.add(app.number());
          }
        }
      }
    }
    boolean written = predicate.sense() == Verbs.Sense.STORE && predicate.isPassive();
    NounPhrase plain = predicate.subjects().size() == 1 ? predicate.subjects().get(0) : null;
    boolean label = predicate.verb() == null && plain != null && plain.from() == 0;
    if (plain != null && plain.noun().equals(APP) && (written || label) && isPhones(predicate)) {
      phones.add(plain.number());
    }
    if (!predicate.isPresent() || predicate.sense() != Verbs.Sense.MAKE && !written) {
      return;
    }
    NounPhrase made =
        !predicate.isPassive()
            ? made(predicate)
            : predicate.subjects().size() == 1 ? predicate.subjects().get(0) : null;
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase maker = argument.phrase();
      boolean framework =
          argument.isAny("with in on using")
              && maker.is(NounPhrase.Sort.MATERIAL)
              && maker.isPresent()
              && maker.technologies().size() == 1
              && NounPhrase.kindOf(maker.technologies().get(0)) == ComponentKind.FRAMEWORK;
      if (framework && made != null && Kinds.isApplication(made.kind())) {
        behind.putIfAbsent(
            made.number(), Objects.requireNonNull(maker.technologies().get(0).technology()));
      }
    }
  }

  /** "App: Swift and SwiftUI", "the app is written in Kotlin": with nothing of servers beside. */
  private static boolean isPhones(Predicate predicate) {
    boolean found = false;
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      boolean made = phrase.is(NounPhrase.Sort.MATERIAL) && phrase.isPresent();
      for (Mention mention : made ? phrase.technologies() : List.<Mention>of()) {
        Technology technology = Objects.requireNonNull(mention.technology());
        boolean phone = Kinds.isForPhones(technology) || PHONE_LANGUAGES.contains(technology.id());
        if (technology.kind() == ComponentKind.FRAMEWORK && !phone) {
          return false;
        }
        found |= phone;
      }
    }
    return found;
  }

  /** The framework that a predicate says to make something, or null. */
  static @Nullable Mention maker(Predicate predicate) {
    boolean active = predicate.isPresent() && !predicate.isPassive();
    boolean making = active && (predicate.sense() == Verbs.Sense.MAKE || isAtWork(predicate));
    if (!making || predicate.subjects().size() > 1) {
      return null;
    }
    NounPhrase maker =
        predicate.subjects().isEmpty() ? used(predicate) : predicate.subjects().get(0);
    boolean framework =
        maker != null
            && maker.is(NounPhrase.Sort.MATERIAL)
            && maker.isPresent()
            && maker.technologies().size() == 1
            && NounPhrase.kindOf(maker.technologies().get(0)) == ComponentKind.FRAMEWORK;
    return framework ? maker.technologies().get(0) : null;
  }

  /**
   * "Django is the main web server", "Tornado runs the push system": the framework of a program.
   */
  private static boolean isAtWork(Predicate predicate) {
    Verbs.Sense sense = predicate.sense();
    NounPhrase made = sense == Verbs.Sense.BE || sense == Verbs.Sense.HOST ? made(predicate) : null;
    return made != null
        && !predicate.subjects().isEmpty()
        && made.article() == NounPhrase.Article.DEFINITE
        && !made.isPlural();
  }

  /** The Flutter of "we use Flutter for building the app". */
  private static @Nullable NounPhrase used(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    Predicate parent = predicate.parent();
    NounPhrase last = null;
    if (verb != null && parent != null && verb.use() == Syntax.Use.INFINITIVE) {
      for (Predicate.Argument argument : parent.arguments()) {
        boolean beside = verb.start() - argument.phrase().to() <= 1;
        last =
            argument.isDirect() && beside && argument.phrase().to() <= verb.start()
                ? argument.phrase()
                : last;
      }
    }
    return last;
  }

  /** The program right behind the verb, or null. */
  static @Nullable NounPhrase made(Predicate predicate) {
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      if (argument.isDirect()
          && phrase.is(NounPhrase.Sort.COMPONENT)
          && phrase.isPresent()
          && phrase.product() == null
          && Kinds.isApplication(phrase.kind())) {
        return phrase;
      }
    }
    return null;
  }

  /** The framework that a phrase is said to be made with, or null. */
  @Nullable Technology maker(NounPhrase phrase) {
    return makers.get(phrase.number());
  }

  /** The framework that a phrase is made with, however that is said; or null. */
  @Nullable Technology madeWith(NounPhrase phrase) {
    Technology maker = makers.get(phrase.number());
    return maker == null ? behind.get(phrase.number()) : maker;
  }

  /** True where the text tells programs apart by what makes them, and this is one. */
  boolean tells(NounPhrase phrase) {
    return several && makers.containsKey(phrase.number());
  }

  /** True of a program that is said to be made with what only apps of phones are made with. */
  boolean isForPhones(NounPhrase phrase) {
    Technology maker = madeWith(phrase);
    return phones.contains(phrase.number()) || maker != null && Kinds.isForPhones(maker);
  }

  /**
   * What is said there of the program, where a predicate says what is made: "for building the app
   * with C#"; without the frameworks that are used for making something else.
   */
  Predicate aboutMade(Predicate predicate) {
    NounPhrase made = maker(predicate) == null ? null : made(predicate);
    boolean uses = predicate.arguments().stream().anyMatch(a -> used.contains(a.phrase().number()));
    if (made == null && !uses) {
      return predicate;
    }
    List<Predicate.Argument> others =
        predicate.arguments().stream()
            .filter(a -> a.phrase() != made && !used.contains(a.phrase().number()))
            .toList();
    return predicate.with(made == null ? predicate.subjects() : List.of(made), others);
  }
}
