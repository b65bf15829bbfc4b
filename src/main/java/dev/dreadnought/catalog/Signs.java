package dev.dreadnought.catalog;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The signs of threats by the ids of these. Reading a description takes an index of them and not
 * their sentences, so that a compiled catalog reads them only when somebody asks.
 */
public final class Signs extends AbstractMap<String, Sign> {
  /** No catalog has this digest. */
  private static final String OF_NONE = "";

  private final String catalogSha256;
  private final Supplier<Map<String, Sign>> source;
  private @Nullable Map<String, Sign> read;

  private Signs(String catalogSha256, Supplier<Map<String, Sign>> source) {
    this.catalogSha256 = catalogSha256;
    this.source = source;
  }

  static Signs of(String catalogSha256, Map<String, Sign> signs) {
    return new Signs(catalogSha256, () -> signs);
  }

  /** Signs that are read when they are first asked for. */
  static Signs from(String catalogSha256, Supplier<Map<String, Sign>> source) {
    return new Signs(catalogSha256, source);
  }

  /**
   * The digest of the catalog whose signs these are, also where a user's entries without signs lie
   * over it; of no catalog where the user has added signs.
   */
  public String catalogSha256() {
    return catalogSha256;
  }

  /** This with a user's own signs over it, which replace ours of the same threat. */
  Signs with(Signs own) {
    if (own.isEmpty()) {
      return this;
    }
    return from(
        OF_NONE,
        () -> {
          Map<String, Sign> all = new TreeMap<>(this);
          all.putAll(own);
          return all;
        });
  }

  @Override
  public synchronized Set<Entry<String, Sign>> entrySet() {
    Map<String, Sign> signs = read;
    if (signs == null) {
      signs = source.get();
      read = signs;
    }
    return signs.entrySet();
  }

  /** The facts that these signs are, with those of the vocabulary. */
  Map<String, FactDefinition> facts(
      Map<String, FactDefinition> vocabulary, Map<String, ThreatDefinition> threats) {
    Map<String, FactDefinition> all = new TreeMap<>(vocabulary);
    for (Sign sign : values()) {
      ThreatDefinition threat = threats.get(sign.of());
      if (threat != null) {
        FactDefinition fact = Sign.definition(threat, sign.location());
        all.put(fact.id(), fact);
      }
    }
    return all;
  }

  /** Threats, each of which its signs give ground for too. */
  Map<String, ThreatDefinition> grounds(Map<String, ThreatDefinition> threats) {
    Map<String, ThreatDefinition> all = new LinkedHashMap<>();
    threats.forEach(
        (id, threat) -> all.put(id, containsKey(id) ? grounded(threat, get(id)) : threat));
    return all;
  }

  private static ThreatDefinition grounded(ThreatDefinition threat, @Nullable Sign sign) {
    String fact = Sign.fact(threat.id());
    if (sign == null || threat.when().facts().anyMatch(f -> f.fact().equals(fact))) {
      return threat;
    }
    Condition shown = new Condition.Is(fact, sign.location());
    List<Condition> ways = new ArrayList<>();
    if (threat.when() instanceof Condition.Any any) {
      ways.addAll(any.parts());
    } else {
      ways.add(threat.when());
    }
    ways.add(shown);
    return threat.when(new Condition.Any(List.copyOf(ways)));
  }
}
