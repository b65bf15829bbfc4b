package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The project connects the sensors to a broker": what a text as a whole is said to bring together
 * talks, the one to the other.
 */
final class Joinings {
  private static final Set<String> JOINS = Words.of("connect link hook wire");

  /** What two do with each other. */
  private static final Set<String> TALKS =
      Words.of("communicate talk interact speak converse chat");

  private static final Set<String> SPEAKS = Words.of("speak talk use");

  /** What is spoken with brokers. */
  private static final Set<String> QUEUED = Words.of("mqtt amqp stomp");

  private final Draft draft;
  private final Cast cast;
  private final Predicate predicate;

  Joinings(Draft draft, Cast cast, Predicate predicate) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
  }

  /** True of a verb by which two things are brought together. */
  static boolean isOne(Syntax.@Nullable Occurrence verb) {
    return verb != null && JOINS.contains(verb.verb().lemma());
  }

  /** Adds to the draft; true where the predicate tells nothing else. */
  boolean read() {
    speak();
    return isTalk() || isJoined();
  }

  /** "The devices speak plain MQTT": with the only broker that there is. */
  private void speak() {
    Syntax.Occurrence verb = predicate.verb();
    boolean speaks = verb != null && SPEAKS.contains(verb.verb().lemma()) && !predicate.isPassive();
    NounPhrase protocol = null;
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      boolean said = phrase.is(NounPhrase.Sort.PROTOCOL) && phrase.isPresent();
      protocol = said && QUEUED.contains(phrase.protocol()) ? phrase : protocol;
      speaks &= !phrase.is(NounPhrase.Sort.COMPONENT);
    }
    List<Draft.Part> brokers =
        speaks && protocol != null ? draft.parts(ComponentKind::carriesMessages) : List.of();
    List<Draft.Part> queued =
        brokers.stream().filter(b -> b.kind == ComponentKind.MESSAGE_BROKER).toList();
    for (Draft.Part one :
        queued.size() == 1 ? cast.parts(predicate.subjects()) : List.<Draft.Part>of()) {
      if (!one.whole && one != queued.get(0) && protocol != null) {
        draft.flow(one, queued.get(0), protocol.span()).protocol = protocol.protocol();
      }
    }
  }

  /** "The order service and the stock service communicate over HTTPS": the first with the other. */
  private boolean isTalk() {
    Syntax.Occurrence verb = predicate.verb();
    List<NounPhrase> two = predicate.subjects();
    boolean talks =
        verb != null
            && TALKS.contains(verb.verb().lemma())
            && verb.isFinite()
            && !predicate.isPassive()
            && two.size() == 2
            && two.stream().allMatch(NounPhrase::isPresent)
            && predicate.arguments().stream().allMatch(Joinings::isMeans);
    Draft.Part one = talks ? cast.part(two.get(0)) : null;
    Draft.Part other = talks ? cast.part(two.get(1)) : null;
    if (one == null || other == null || one == other || one.whole || other.whole) {
      return false;
    }
    boolean turned = Kinds.isClient(other.kind) && !Kinds.isClient(one.kind);
    Draft.Flow flow =
        draft.flow(
            turned ? other : one, turned ? one : other, two.get(0).span().to(two.get(1).span()));
    predicate.arguments().stream()
        .filter(a -> a.phrase().is(NounPhrase.Sort.PROTOCOL))
        .forEach(a -> flow.protocol = a.phrase().protocol());
    return true;
  }

  private static boolean isMeans(Predicate.Argument argument) {
    NounPhrase phrase = argument.phrase();
    boolean interfaces =
        phrase.kind() == ComponentKind.API
            && phrase.article() != NounPhrase.Article.DEFINITE
            && !phrase.isNamed();
    return argument.isAny("over via through by using in")
        && (phrase.is(NounPhrase.Sort.PROTOCOL)
            || phrase.is(NounPhrase.Sort.DATA)
            || phrase.is(NounPhrase.Sort.COMPONENT) && interfaces);
  }

  private boolean isJoined() {
    boolean joins =
        isOne(predicate.verb())
            && predicate.verb().isFinite()
            && !predicate.isPassive()
            && cast.parts(predicate.subjects()).stream().allMatch(p -> p.whole);
    List<Draft.Part> left = joins ? parts(true) : List.of();
    List<Draft.Part> right = joins ? parts(false) : List.of();
    for (Draft.Part one : left) {
      for (Draft.Part other : right) {
        if (one != other) {
          draft.flow(one, other, predicate.arguments().get(0).phrase().span());
        }
      }
    }
    return !left.isEmpty() && !right.isEmpty();
  }

  private List<Draft.Part> parts(boolean direct) {
    return predicate.arguments().stream()
        .filter(a -> direct ? a.isDirect() : a.isAny("to with"))
        .filter(a -> a.phrase().isPresent())
        .map(a -> cast.part(a.phrase()))
        .filter(p -> p != null && !p.whole)
        .toList();
  }
}
