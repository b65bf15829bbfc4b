package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;

/**
 * "The shop prints the slips on the label printer via PrintNode", "shows the menu on the screens
 * through a signage service": it sends them to the device, and the service stands between.
 */
final class Printouts {
  private static final Set<String> PUTS_OUT = Words.of("print show display play");

  private Printouts() {}

  /** The predicate, as one that sends where a device puts out what comes by way of a service. */
  static Predicate sent(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean puts =
        verb != null
            && verb.isFinite()
            && !predicate.isPassive()
            && PUTS_OUT.contains(verb.verb().lemma())
            && predicate.arguments().stream().anyMatch(Printouts::isDevice)
            && predicate.arguments().stream().anyMatch(Printouts::isWay);
    if (!puts) {
      return predicate;
    }
    List<Predicate.Argument> there =
        predicate.arguments().stream()
            .map(a -> isDevice(a) ? new Predicate.Argument("to", a.phrase()) : a)
            .map(a -> isWay(a) ? new Predicate.Argument("via", a.phrase()) : a)
            .toList();
    Verbs.Verb send = new Verbs.Verb("send", Verbs.Sense.SEND, verb.verb().form());
    return predicate
        .with(new Syntax.Occurrence(send, verb.use(), verb.start(), verb.at()))
        .with(predicate.subjects(), there);
  }

  private static boolean isDevice(Predicate.Argument argument) {
    return argument.isAny("on at") && argument.phrase().kind() == ComponentKind.DEVICE;
  }

  private static boolean isWay(Predicate.Argument argument) {
    return argument.isAny("via through over")
        && argument.phrase().is(NounPhrase.Sort.COMPONENT)
        && argument.phrase().kind() != ComponentKind.DEVICE;
  }
}
