package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is the same product is one component, unless roles tell two apart; so are an engine and the
 * service that runs it ("MySQL" and, later, "on Amazon RDS"), and a store and what extends it.
 */
final class SameProducts {
  /** Services that run an engine of the customer's choice. */
  private static final Set<String> RUNS_ENGINES =
      Set.of(
          "amazon-rds",
          "amazon-elasticache",
          "amazon-mq",
          "google-cloud-sql",
          "google-memorystore",
          "digitalocean-managed-databases");

  /** Services of houses that sell nothing but an engine, and that engine. */
  private static final Map<String, String> SOLD_ENGINES =
      Map.of(
          "mongodb-atlas", "mongodb",
          "cloudamqp", "rabbitmq",
          "confluent", "apache-kafka",
          "upstash", "redis",
          "neon", "postgresql",
          "planetscale", "mysql");

  private final Identities identities;

  SameProducts(Identities identities) {
    this.identities = identities;
  }

  /** What is the same product and has no role of its own is one component. */
  void join() {
    joinSameProduct();
    joinExtensions();
    Map<String, List<Cluster>> running = new HashMap<>();
    List<Cluster> serviceOnly = new ArrayList<>();
    for (Cluster cluster : identities.clusters()) {
      Technology product = cluster.product();
      boolean sold = product != null && SOLD_ENGINES.containsKey(product.id());
      if (product != null && (sold || product.vendor() != null)) {
        serviceOnly.add(cluster);
      } else if (product != null) {
        servicesOf(cluster)
            .forEach(s -> running.computeIfAbsent(s, k -> new ArrayList<>()).add(cluster));
      }
    }
    for (Cluster service : serviceOnly) {
      Technology product = service.product();
      List<Cluster> engines =
          product == null ? List.of() : running.getOrDefault(product.id(), List.of());
      if (engines.size() == 1 && !service.hasRole()) {
        identities.join(engines.get(0).first(), service.first());
      } else if (engines.isEmpty() && product != null) {
        joinEngine(service, product);
      }
    }
  }

  private void joinSameProduct() {
    Map<String, List<Cluster>> byProduct = new LinkedHashMap<>();
    for (Cluster cluster : identities.clusters()) {
      Technology product = cluster.product();
      if (product != null) {
        byProduct.computeIfAbsent(product.id(), p -> new ArrayList<>()).add(cluster);
      }
    }
    for (List<Cluster> same : byProduct.values()) {
      List<Cluster> plain = same.stream().filter(c -> !c.hasRole()).toList();
      plain.forEach(c -> identities.join(plain.get(0).first(), c.first()));
      boolean onlyOneRole = same.size() - plain.size() == 1;
      boolean counted =
          same.stream().anyMatch(c -> c.phrases.stream().anyMatch(NounPhrase::isCounted));
      List<Cluster> machines = same.stream().filter(SameProducts::isNumbered).toList();
      if (machines.size() > 1 && !plain.isEmpty()) {
        // "Varnish1" and "Varnish2", and what is said of Varnish.
        identities.join(machines.get(0).first(), plain.get(0).first());
      }
      if (onlyOneRole && !plain.isEmpty() && !counted) {
        same.forEach(c -> identities.join(same.get(0).first(), c.first()));
      }
    }
  }

  /** One of several machines of a product that the text counts. */
  private static boolean isNumbered(Cluster cluster) {
    return cluster.phrases.stream()
        .flatMap(p -> p.products().stream())
        .anyMatch(m -> ((Meaning.OfTechnology) m.meaning()).proper() != null);
  }

  /** "In Postgres using the pgvector extension", "Postgres with PostGIS": one store. */
  private void joinExtensions() {
    List<Cluster> all = identities.clusters();
    for (Cluster cluster : all) {
      Technology extension = cluster.product();
      if (extension == null || extension.partOf() == null || !Kinds.isStore(extension.kind())) {
        continue;
      }
      List<Cluster> extended =
          all.stream()
              .filter(c -> c.product() != null && c.product().id().equals(extension.partOf()))
              .toList();
      if (extended.size() == 1) {
        identities.join(extended.get(0).first(), cluster.first());
      }
    }
  }

  /** "MySQL" and, later, "runs on Amazon RDS": the only engine is what the service runs. */
  private void joinEngine(Cluster service, Technology managed) {
    List<Cluster> engines = new ArrayList<>();
    for (Cluster cluster : identities.clusters()) {
      Technology engine = cluster.product();
      boolean alike =
          engine != null
              && engine.vendor() == null
              && !SOLD_ENGINES.containsKey(engine.id())
              && Kinds.areAlike(engine.kind(), managed.kind())
              && servicesOf(cluster).isEmpty();
      boolean named =
          engine != null
              && managed
                  .name()
                  .toLowerCase(Locale.ROOT)
                  .contains(engine.name().toLowerCase(Locale.ROOT));
      boolean runs =
          engine != null && RUNS_ENGINES.contains(managed.id()) && engine.kind() == managed.kind();
      runs |= engine != null && engine.id().equals(SOLD_ENGINES.get(managed.id()));
      if (alike && (named || runs)) {
        engines.add(cluster);
      }
    }
    if (engines.size() == 1 && (!service.hasRole() || !engines.get(0).hasRole())) {
      identities.join(engines.get(0).first(), service.first());
    }
  }

  private static List<String> servicesOf(Cluster cluster) {
    List<String> services = new ArrayList<>();
    for (NounPhrase phrase : cluster.phrases) {
      for (Mention product : phrase.products()) {
        Technology technology = product.technology();
        if (technology != null
            && technology.vendor() != null
            && !services.contains(technology.id())) {
          services.add(technology.id());
        }
      }
    }
    return services;
  }
}
