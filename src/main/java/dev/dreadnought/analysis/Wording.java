package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.RecordedAssumption;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.rules.AtStake;
import dev.dreadnought.rules.Property;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** Facts as sentences without a full stop, in the words of the model and the catalog. */
final class Wording {
  private static final int MOST_WAYS = 3;

  private final ModelIndex model;
  private final Catalog catalog;

  Wording(ModelIndex model, Catalog catalog) {
    this.model = model;
    this.catalog = catalog;
  }

  String of(Fact fact) {
    String claim = claim(fact);
    return switch (fact.value()) {
      case TRUE -> sentence(claim) + recorded(fact);
      case FALSE -> sentence(denied(fact)) + recorded(fact);
      case UNKNOWN -> "Nobody said whether " + claim;
    };
  }

  /** Who takes it to be so and until when, where it is an assumption that people recorded. */
  private String recorded(Fact fact) {
    if (fact.ground() != Ground.ASSUMED) {
      return "";
    }
    for (RecordedAssumption assumption : model.model().judgements().assumptions()) {
      if (assumption.id().equals(fact.id())) {
        String by = assumption.by() == null ? "" : " by " + assumption.by();
        String until =
            assumption.confirmBy() == null
                ? "to be confirmed"
                : "to be confirmed by " + assumption.confirmBy();
        return " (assumed" + by + ", " + until + ")";
      }
    }
    return " (assumed, to be confirmed)";
  }

  private String claim(Fact fact) {
    return of(fact, says(fact));
  }

  /** The claim with a "not" where its verb stands. */
  private String denied(Fact fact) {
    return of(fact, Denial.of(says(fact)));
  }

  private String says(Fact fact) {
    FactDefinition definition = catalog.facts().get(fact.name());
    return definition == null ? fact.name() : definition.says();
  }

  private String of(Fact fact, String says) {
    if (fact.about().equals(ThreatModel.SYSTEM)) {
      return "the system " + says;
    }
    if (model.flow(fact.about()).isPresent()) {
      return "the traffic from " + flowName(fact.about()) + " " + says;
    }
    if (model.actor(fact.about()).isPresent()) {
      return model.nameOf(fact.about()) + ": " + says;
    }
    return model.nameOf(fact.about()) + " " + says;
  }

  private String flowName(String id) {
    return model
        .flow(id)
        .map(f -> model.nameOf(f.from()) + " to " + model.nameOf(f.to()))
        .orElse(id);
  }

  /** The question that settles an open fact. */
  String question(Fact fact) {
    FactDefinition definition = catalog.fact(fact.name());
    String question = definition.question() == null ? definition.says() : definition.question();
    String from = model.flow(fact.about()).map(f -> model.nameOf(f.from())).orElse("");
    String to = model.flow(fact.about()).map(f -> model.nameOf(f.to())).orElse("");
    return question
        .replace("{element}", model.nameOf(fact.about()))
        .replace("{past}", past(fact.about()))
        .replace("{from}", from)
        .replace("{to}", to);
  }

  /**
   * The known ways to an element, which the question is not about: what sends to it, what it runs.
   */
  private String past(String element) {
    Set<String> known = new TreeSet<>();
    model.flowsTo(element).forEach(flow -> known.add(model.nameOf(flow.from())));
    model.hostedOn(element).forEach(hosted -> known.add(hosted.name()));
    if (known.isEmpty()) {
      return "";
    }
    return known.size() > MOST_WAYS
        ? ", other than through the components that the model shows"
        : ", other than through " + String.join(" or ", known);
  }

  /** What is taken to be so for an open fact that nobody stated: the harmful answer. */
  String assumption(Fact fact) {
    boolean benign = catalog.fact(fact.name()).polarity() == FactDefinition.Polarity.BENIGN;
    return "Assumed: "
        + (benign ? denied(fact) : claim(fact))
            .replaceFirst("^the system ", Matcher.quoteReplacement(model.model().name() + " "));
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  String element(Component component) {
    String kind = component.kind().word().replace('-', ' ');
    return component.name() + " is part of the system (" + kind + ")";
  }

  String element(DataFlow flow) {
    String name = flow.name().isEmpty() ? "" : " (" + flow.name() + ")";
    return model.nameOf(flow.from()) + " sends requests to " + model.nameOf(flow.to()) + name;
  }

  String element(Actor actor) {
    return actor.name() + " use the system";
  }

  String element(DataAsset asset) {
    return asset.name() + " are among the data of the system";
  }

  /** The technology is the one named, or lies inside it. */
  String uses(Component component, TechnologyUse use, String technology) {
    if (!technology.equals(use.id())) {
      return use.name()
          + " contains "
          + catalog.technology(technology).map(Technology::name).orElse(technology);
    }
    return component.name().equals(use.name())
        ? use.name() + " is in use"
        : component.name() + " is made with " + use.name();
  }

  String holds(String component, String asset) {
    return model.nameOf(component) + " keeps " + lower(model.nameOf(asset));
  }

  String carries(String flow, String asset) {
    return flowName(flow) + " carries " + lower(model.nameOf(asset));
  }

  String crosses(DataFlow flow, TrustBoundary boundary) {
    return flowName(flow.id()) + " crosses the boundary " + boundary.name();
  }

  String of(Control control) {
    String title = catalog.control(control.id()).title();
    String on = control.on().equals(ThreatModel.SYSTEM) ? "" : " on " + model.nameOf(control.on());
    return title
        + on
        + ": "
        + (control.status() == ControlStatus.ABSENT
            ? "said not to be there"
            : control.status().word());
  }

  String of(AtStake stake) {
    String property = stake.property() == Property.HIGHEST ? "protection" : stake.property().word();
    return model.nameOf(stake.element())
        + ": data whose need of "
        + property
        + " is "
        + stake.level().word()
        + " are at stake";
  }

  String people(int people) {
    return "The system concerns " + people + " people";
  }

  private static String lower(String name) {
    return name.isEmpty() || name.length() > 1 && Character.isUpperCase(name.charAt(1))
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
