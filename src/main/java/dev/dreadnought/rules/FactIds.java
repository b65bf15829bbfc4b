package dev.dreadnought.rules;

import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Fact;
import java.util.Optional;

/**
 * The id of everything that a rule can read and an explanation can name. What comes from the
 * catalog has none: the rule's name says it.
 */
public final class FactIds {
  private FactIds() {}

  static Optional<String> of(Object read) {
    if (read instanceof Fact fact) {
      return Optional.of(fact.id());
    }
    if (read instanceof Component component) {
      return Optional.of(element(component.id()));
    }
    if (read instanceof DataFlow flow) {
      return Optional.of(element(flow.id()));
    }
    if (read instanceof Actor actor) {
      return Optional.of(element(actor.id()));
    }
    if (read instanceof Control control) {
      return Optional.of(of(control));
    }
    if (read instanceof AtStake stake) {
      return Optional.of(of(stake));
    }
    return read instanceof Given given ? of(given) : Optional.empty();
  }

  private static Optional<String> of(Given given) {
    if (given instanceof Uses uses) {
      return Optional.of(uses(uses.technology(), uses.component()));
    }
    if (given instanceof EndedRelease ended) {
      return Optional.of(ended(ended.technology(), ended.component()));
    }
    if (given instanceof HoledRelease holed) {
      return Optional.of(holed(holed.hole(), holed.component()));
    }
    if (given instanceof Holds holds) {
      return Optional.of(holds(holds.asset(), holds.component()));
    }
    if (given instanceof Carries carries) {
      return Optional.of(carries(carries.asset(), carries.flow()));
    }
    if (given instanceof OfKind kind) {
      return Optional.of(element(kind.asset()));
    }
    if (given instanceof Need need) {
      return Optional.of(element(need.asset()));
    }
    if (given instanceof Crosses crosses) {
      return Optional.of(crosses(crosses.boundary(), crosses.flow()));
    }
    if (given instanceof Consumes consumes) {
      return Optional.of(element(consumes.flow()));
    }
    if (given instanceof Population) {
      return Optional.of(POPULATION);
    }
    return Optional.empty();
  }

  /** How many people the system concerns. */
  public static final String POPULATION = "people@system";

  /** That an element is there, and what it is. */
  public static String element(String id) {
    return "element@" + id;
  }

  public static String uses(String technology, String component) {
    return "uses-" + technology + "@" + component;
  }

  /** That the release of a technology gets no more fixes. */
  public static String ended(String technology, String component) {
    return "ended-release-" + technology + "@" + component;
  }

  /** That the release in use has a known hole. */
  public static String holed(String hole, String component) {
    return "has-" + hole + "@" + component;
  }

  public static String holds(String asset, String component) {
    return "holds-" + asset + "@" + component;
  }

  public static String carries(String asset, String flow) {
    return "carries-" + asset + "@" + flow;
  }

  public static String crosses(String boundary, String flow) {
    return "crosses-boundary-" + boundary + "@" + flow;
  }

  public static String of(Control control) {
    return "control-" + control.id() + "-" + control.status().word() + "@" + control.on();
  }

  public static String of(AtStake stake) {
    return "at-stake-"
        + stake.property().word()
        + "-"
        + stake.level().word()
        + "@"
        + stake.element();
  }
}
