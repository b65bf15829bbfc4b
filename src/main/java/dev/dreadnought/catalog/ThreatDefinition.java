package dev.dreadnought.catalog;

import dev.dreadnought.model.DfdType;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that an attacker does to a kind of element.
 *
 * @param stride the property that is lost first
 * @param also further letters; they tick no cell of the coverage table
 * @param element where it is fixed
 * @param affects what is harmed, where that is not the element itself; or null
 * @param when facts of the element; at least one presence
 * @param consequence what the attacker can do; caps damage
 * @param reach whom one success can concern; caps affected users
 * @param requires capabilities that an attacker must have
 * @param gives capabilities that an attacker then has
 * @param verify how a tester finds out; {@code {commands}} stands where those of the technology go
 * @param commands what shows it on one technology, by the id of the technology
 * @param dread bases for the reference setting of {@code scoring.yaml}
 * @param mitigations controls, each with what it takes off which factor
 * @param sufficient sets of controls, each of which closes the threat
 * @param implies threats that whoever does this need not do any more: on one element they are one
 *     finding
 * @param general true where people say it of things of any sort: where the same words give ground
 *     for something more particular on the element, that is what they say
 */
public record ThreatDefinition(
    String id,
    String title,
    Stride stride,
    List<Stride> also,
    DfdType element,
    @Nullable String affects,
    Condition when,
    Borne borne,
    List<Consequence> consequence,
    Reach reach,
    List<String> requires,
    List<String> gives,
    String attack,
    String impact,
    String verify,
    Map<String, String> commands,
    String falsePositive,
    Map<Factor, Integer> dread,
    String dreadBecause,
    Map<String, Map<Factor, Integer>> mitigations,
    List<List<String>> sufficient,
    List<String> cwe,
    List<String> capec,
    List<String> attackTechniques,
    List<String> linddun,
    List<String> implies,
    boolean general,
    List<String> sources,
    Location location) {

  /** Where {@link #verify} names the commands of the technology at hand. */
  public static final String COMMANDS = "{commands}";

  private static final int DIGITS = 16;

  /** How the attack gets to the element. */
  public enum Borne {
    /** Inside a legitimate request, through all tiers. */
    DATA,
    /** Over a connection to the element itself. */
    CONNECTION;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the attacker can do. */
  public enum Consequence {
    READ,
    ALTER,
    DESTROY,
    DENY,
    CONTROL;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whom one success can concern. */
  public enum Reach {
    ONE,
    ROLE,
    TENANT,
    ALL;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The same, with a test for the technologies at hand: their commands in brackets, or none where
   * none has its own.
   */
  public ThreatDefinition testedOn(Set<String> technologies) {
    if (!verify.contains(COMMANDS)) {
      return this;
    }
    String fitting =
        commands.entrySet().stream()
            .filter(e -> technologies.contains(e.getKey()))
            .map(Map.Entry::getValue)
            .distinct()
            .collect(Collectors.joining(", "));
    String test =
        fitting.isEmpty()
            ? verify.replace(" " + COMMANDS, "")
            : verify.replace(COMMANDS, "(" + fitting + ")");
    return new ThreatDefinition(
        id,
        title,
        stride,
        also,
        element,
        affects,
        when,
        borne,
        consequence,
        reach,
        requires,
        gives,
        attack,
        impact,
        test,
        Map.of(),
        falsePositive,
        dread,
        dreadBecause,
        mitigations,
        sufficient,
        cwe,
        capec,
        attackTechniques,
        linddun,
        implies,
        general,
        sources,
        location);
  }

  /** The same under another condition. */
  ThreatDefinition when(Condition other) {
    return new ThreatDefinition(
        id,
        title,
        stride,
        also,
        element,
        affects,
        other,
        borne,
        consequence,
        reach,
        requires,
        gives,
        attack,
        impact,
        verify,
        commands,
        falsePositive,
        dread,
        dreadBecause,
        mitigations,
        sufficient,
        cwe,
        capec,
        attackTechniques,
        linddun,
        implies,
        general,
        sources,
        location);
  }

  /**
   * The first 16 digits of the SHA-256 of what findings and scores follow from: the condition, the
   * bases, and what controls do. Two entries that differ in words only have the same.
   */
  public String digest() {
    String canonical =
        String.join(
            "\n",
            id,
            stride.name(),
            element.word(),
            String.valueOf(affects),
            canonical(asWritten()),
            borne.word(),
            consequence.toString(),
            reach.word(),
            new TreeMap<>(dread).toString(),
            effects(),
            sufficient.toString(),
            implies.toString() + (general ? " general" : ""));
    byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
    return Source.sha256(bytes).substring(0, DIGITS);
  }

  /** The condition of the entry, without the sign of the threat that is one more ground for it. */
  public Condition asWritten() {
    List<Condition> parts = when.parts();
    boolean signed =
        when instanceof Condition.Any
            && parts.get(parts.size() - 1) instanceof Condition.Is last
            && Sign.isFact(last.fact());
    if (!signed) {
      return when;
    }
    List<Condition> written = parts.subList(0, parts.size() - 1);
    return written.size() == 1 ? written.get(0) : new Condition.Any(List.copyOf(written));
  }

  private String effects() {
    Map<String, String> effects = new TreeMap<>();
    mitigations.forEach((control, effect) -> effects.put(control, "" + new TreeMap<>(effect)));
    return effects.toString();
  }

  /** Without the places, which move when a line is added above. */
  private static String canonical(Condition condition) {
    return condition instanceof Condition.Is is
        ? is.fact()
        : condition.getClass().getSimpleName()
            + condition.parts().stream().map(ThreatDefinition::canonical).toList();
  }

  /**
   * The smallest choice of presences one of which must be there for the condition to hold: the
   * engine looks at the threat only where one of them is.
   *
   * @param closed the facts that are presences
   */
  public Set<String> triggers(Set<String> closed) {
    return triggers(when, closed);
  }

  private static Set<String> triggers(Condition condition, Set<String> closed) {
    if (condition instanceof Condition.Is is) {
      return closed.contains(is.fact()) ? Set.of(is.fact()) : Set.of();
    }
    if (condition instanceof Condition.All all) {
      return all.parts().stream()
          .map(part -> triggers(part, closed))
          .filter(set -> !set.isEmpty())
          .min(java.util.Comparator.comparingInt(Set::size))
          .orElse(Set.of());
    }
    if (condition instanceof Condition.Any any) {
      List<Set<String>> sets = any.parts().stream().map(p -> triggers(p, closed)).toList();
      return sets.stream().anyMatch(Set::isEmpty)
          ? Set.of()
          : sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
    return Set.of();
  }
}
