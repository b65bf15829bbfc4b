package dev.dreadnought.diff;

import dev.dreadnought.diff.Statements.Placed;
import dev.dreadnought.diff.Statements.Statement;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A change of a statement as a sentence without a full stop. */
final class ChangeText {
  private final ThreatModel old;
  private final ThreatModel now;

  ChangeText(ThreatModel old, ThreatModel now) {
    this.old = old;
    this.now = now;
  }

  /**
   * @param was null where it is new
   * @param is null where it is gone
   */
  String of(Key key, @Nullable Statement was, @Nullable Statement is) {
    String on = name(key.element());
    String item = key.item();
    return switch (key.field().isEmpty() ? key.sort() : key.field()) {
      case Statements.COMPONENT -> element("the component " + on, was, is);
      case Statements.FLOW -> element("the flow " + on, was, is);
      case Statements.BOUNDARY -> element("the boundary " + on, was, is);
      case Statements.ASSET -> element("the data " + on, was, is);
      case Statements.ACTOR -> element("the actor " + on, was, is);
      case Statements.TECHNOLOGY -> technology(on, was, is);
      case Statements.HOST -> on + " " + hosted(was, is);
      case Statements.DATA ->
          on + (is == null ? " no longer has the data " : " has the data ") + name(item);
      case Statements.CONTAINS ->
          name(item) + (is == null ? " is no longer inside " : " is inside ") + on;
      case Statements.CONTROL -> "the control " + item + " at " + on + " " + control(was, is);
      case Statements.FACT ->
          "the fact " + item + " of " + on + " " + states(values(was), values(is));
      case Statements.ASSUMPTION -> element("the assumption " + item + " of " + on, was, is);
      case Statements.THREAT -> element("the threat " + item + " at " + on, was, is);
      case Statements.DECISION -> element("the decision " + decided(was, is), was, is);
      default -> "the number of people " + states(word(was), word(is));
    };
  }

  private String name(String id) {
    String name = now.nameOf(id);
    String known = name.equals(id) ? old.nameOf(id) : name;
    return known.equals(id) ? id : known + " (" + id + ")";
  }

  private static String element(String what, @Nullable Statement was, @Nullable Statement is) {
    if (was == null) {
      return what + " is new";
    }
    return is == null ? what + " is gone" : what + " is described otherwise" + details(was, is);
  }

  /** What of an element is otherwise, where it can be said in a few words. */
  private static String details(Statement was, Statement is) {
    List<String> details = new ArrayList<>();
    if (was.value() instanceof Component a && is.value() instanceof Component b) {
      add(details, "kind", a.kind().word(), b.kind().word());
      add(details, "part of", a.partOf(), b.partOf());
      add(details, "scope", a.inScope() ? "in" : "out", b.inScope() ? "in" : "out");
    } else if (was.value() instanceof DataFlow a && is.value() instanceof DataFlow b) {
      add(details, "from", a.from(), b.from());
      add(details, "to", a.to(), b.to());
      add(details, "protocol", a.protocol(), b.protocol());
    } else if (was.value() instanceof DataAsset a && is.value() instanceof DataAsset b) {
      add(details, "kinds", a.kinds(), b.kinds());
      add(details, "confidentiality", word(a.confidentiality()), word(b.confidentiality()));
      add(details, "integrity", word(a.integrity()), word(b.integrity()));
      add(details, "availability", word(a.availability()), word(b.availability()));
      add(details, "people", a.people(), b.people());
    }
    return details.isEmpty() ? "" : ": " + String.join("; ", details);
  }

  private static @Nullable String word(@Nullable Level level) {
    return level == null ? null : level.word();
  }

  private static void add(
      List<String> details, String what, @Nullable Object was, @Nullable Object is) {
    String before = was == null ? "not said" : was.toString();
    String after = is == null ? "not said" : is.toString();
    if (!before.equals(after)) {
      details.add(what + " was " + before + ", is " + after);
    }
  }

  private static String technology(String on, @Nullable Statement was, @Nullable Statement is) {
    if (was == null || is == null) {
      return on + (is == null ? " no longer uses " : " uses ") + use(is == null ? was : is);
    }
    return on + " uses " + use(is) + ", and used " + use(was);
  }

  private static String use(@Nullable Statement statement) {
    if (statement == null || !(statement.value() instanceof Placed placed)) {
      return "";
    }
    String version = placed.use().version();
    return placed.use().name()
        + (version == null ? "" : " " + version)
        + (placed.use().inferred() ? " (inferred)" : "");
  }

  private String hosted(@Nullable Statement was, @Nullable Statement is) {
    String before = was == null ? "" : name(String.valueOf(was.value()));
    if (is == null) {
      return "no longer runs on " + before;
    }
    return "runs on "
        + name(String.valueOf(is.value()))
        + (before.isEmpty() ? "" : ", and ran on " + before);
  }

  private static String states(String was, String is) {
    return was.equals(is) ? "is " + is + " on other grounds" : "was " + was + ", and is " + is;
  }

  private static String control(@Nullable Statement was, @Nullable Statement is) {
    String before = statuses(was);
    return before.equals(statuses(is)) ? "has other evidence" : states(before, statuses(is));
  }

  private static String statuses(@Nullable Statement statement) {
    return words(statement, Control.class, c -> c.status().word());
  }

  private static String values(@Nullable Statement statement) {
    return words(
        statement,
        Fact.class,
        f -> f.value().isKnown() ? f.holds() ? "so" : "not so" : "not known");
  }

  private static <T> String words(
      @Nullable Statement statement, Class<T> type, Function<T, String> word) {
    return statement == null
        ? "not stated"
        : ((List<?>) statement.value())
            .stream()
                .map(v -> word.apply(type.cast(v)))
                .distinct()
                .collect(Collectors.joining(" and "));
  }

  private static String word(@Nullable Statement statement) {
    return statement == null ? "not said" : statement.value().toString();
  }

  private static String decided(@Nullable Statement was, @Nullable Statement is) {
    Statement either = is == null ? was : is;
    if (either == null) {
      return "";
    }
    Decision decision = (Decision) ((List<?>) either.value()).get(0);
    return "to "
        + (decision.kind() == Decision.Kind.FALSE_POSITIVE
            ? "take for a false positive"
            : decision.kind().word())
        + " "
        + decision.finding()
        + " by "
        + decision.by();
  }
}
