package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * "We use Airbyte to load the orders into BigQuery", "the API uses a Lambda to write to S3": what
 * is used for it does it, where it is something that acts by itself. What only keeps or carries is
 * worked with.
 */
final class Instruments {
  private static final Set<ComponentKind> ACTING =
      EnumSet.of(
          ComponentKind.WORKER,
          ComponentKind.SERVICE,
          ComponentKind.SERVERLESS_FUNCTION,
          ComponentKind.WORKFLOW_ENGINE,
          ComponentKind.CI_CD,
          ComponentKind.LOGGING,
          ComponentKind.MONITORING,
          ComponentKind.STREAM,
          ComponentKind.DESKTOP_APP,
          ComponentKind.MOBILE_APP,
          ComponentKind.BROWSER_CLIENT);

  /** By them one makes another do something. */
  private static final Set<String> ORDERS =
      Words.of("ask tell instruct order command trigger signal prompt request");

  private static final Set<String> ON = Words.of("running with on");

  private Instruments() {}

  /** The predicate of a purpose with what is used for it as its subject; any other as it is. */
  static Predicate byThem(Predicate predicate) {
    Predicate ordered = byOrdered(withThem(predicate));
    if (ordered != predicate) {
      return ordered;
    }
    Syntax.Occurrence verb = predicate.verb();
    Predicate using = predicate.parent();
    boolean purpose =
        verb != null
            && using != null
            && using.verb() != null
            && verb.use() == Syntax.Use.INFINITIVE
            && using.sense() == Verbs.Sense.USE
            && !using.isPassive()
            && using.isPresent();
    if (!purpose) {
      return predicate;
    }
    List<NounPhrase> used =
        using.arguments().stream()
            .filter(
                a -> (a.isDirect() || a.isAny("called named")) && a.phrase().to() <= verb.start())
            .map(Predicate.Argument::phrase)
            .filter(p -> !isGeneral(p))
            .toList();
    boolean inHand = used.stream().allMatch(p -> Kinds.isInHand(p.kind()));
    boolean leads =
        predicate.arguments().stream()
            .anyMatch(a -> leadsOn(a) || inHand && isOpened(predicate, a));
    boolean acting =
        !used.isEmpty()
            && leads
            && isNext(predicate.syntax(), used.get(used.size() - 1).to(), verb.start())
            && used.stream().allMatch(Instruments::acts);
    return acting ? predicate.with(used, predicate.arguments()) : predicate;
  }

  /** "Use Tor Browser to access the site": what they have in hand opens it. */
  private static boolean isOpened(Predicate predicate, Predicate.Argument argument) {
    return argument.isDirect()
        && predicate.sense() == Verbs.Sense.SEND
        && argument.phrase().is(NounPhrase.Sort.COMPONENT);
  }

  /** True where nothing but what it runs on stands between: "a workstation running Tails to". */
  private static boolean isNext(Syntax syntax, int from, int verb) {
    for (int i = from; i < verb - 1; i++) {
      boolean running = ON.contains(syntax.sentence().word(i));
      if (!running && syntax.mentionAt(i) == null) {
        return false;
      }
    }
    return true;
  }

  /** "Logs are shipped with Filebeat to Elasticsearch": by it. */
  private static Predicate withThem(Predicate predicate) {
    boolean brought =
        predicate.verb() != null
            && predicate.isPassive()
            && predicate.sense() == Verbs.Sense.SEND
            && predicate.arguments().stream().noneMatch(a -> a.isAny("by"))
            && predicate.arguments().stream().anyMatch(a -> leadsOn(a) && a.isAny("to into onto"));
    if (!brought) {
      return predicate;
    }
    List<Predicate.Argument> arguments =
        predicate.arguments().stream()
            .map(a -> isShipper(a) ? new Predicate.Argument("by", a.phrase()) : a)
            .toList();
    return predicate.arguments().stream().anyMatch(Instruments::isShipper)
        ? predicate.with(predicate.subjects(), arguments)
        : predicate;
  }

  private static boolean isShipper(Predicate.Argument argument) {
    NounPhrase phrase = argument.phrase();
    boolean shipper =
        phrase.kind() == ComponentKind.LOGGING || phrase.kind() == ComponentKind.WORKER;
    return argument.isAny("with using via") && acts(phrase) && shipper && phrase.product() != null;
  }

  /** "Asks the worker to store the orders in MySQL": the worker stores them. */
  private static Predicate byOrdered(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    Predicate asking = predicate.parent();
    boolean asked =
        verb != null
            && verb.use() == Syntax.Use.INFINITIVE
            && asking != null
            && asking.verb() != null
            && ORDERS.contains(asking.verb().verb().lemma())
            && !asking.isPassive()
            && asking.isPresent();
    List<NounPhrase> told =
        !asked
            ? List.of()
            : asking.arguments().stream()
                .filter(a -> a.isDirect() && verb.start() - a.phrase().to() <= 1)
                .map(Predicate.Argument::phrase)
                .filter(p -> p.is(NounPhrase.Sort.COMPONENT) && p.isPresent())
                .filter(p -> Kinds.isApplication(p.kind()))
                .toList();
    return told.isEmpty() ? predicate : predicate.with(told, predicate.arguments());
  }

  /** The tool of "a tool called Airbyte". */
  private static boolean isGeneral(NounPhrase phrase) {
    String next = phrase.sentence().word(phrase.to());
    return !phrase.isNamed() && (next.equals("called") || next.equals("named"));
  }

  private static boolean acts(NounPhrase phrase) {
    return phrase.is(NounPhrase.Sort.COMPONENT)
        && phrase.isPresent()
        && ACTING.contains(phrase.kind());
  }

  /** Somewhere that something goes to or comes from. */
  private static boolean leadsOn(Predicate.Argument argument) {
    return argument.phrase().is(NounPhrase.Sort.COMPONENT)
        && argument.isAny("to into onto in from through via");
  }
}
