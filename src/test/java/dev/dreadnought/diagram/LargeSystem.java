package dev.dreadnought.diagram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A model file of as many components as asked for: regions with a front, services with stores and
 * queues of several technologies, and names from short to long. {@code main} writes it, for whoever
 * wants to look at its reports.
 */
public final class LargeSystem {
  private static final List<String> FIELDS =
      List.of(
          "Orders",
          "Customs",
          "Berths",
          "Cargo",
          "Crew",
          "Invoices",
          "Pilotage",
          "Weather",
          "Maintenance of cranes",
          "Declarations of dangerous goods");

  private static final List<String> STORES =
      List.of("database, postgresql", "database, mongodb", "cache, redis", "object-store, minio");

  private final StringBuilder components = new StringBuilder();
  private final StringBuilder flows = new StringBuilder();
  private final List<String> inside = new ArrayList<>();
  private final StringBuilder boundaries = new StringBuilder();
  private int count;

  private LargeSystem() {}

  /** As YAML. */
  public static String yaml(int size) {
    return new LargeSystem().write(size);
  }

  private String write(int size) {
    component("portal", "Portal", "browser-client", "react");
    component("identity", "Identity", "identity-provider", "keycloak");
    boundary("outside", "Internet", "internet", List.of("traders", "operators", "portal"));
    inside.clear();
    flow("traders", "portal", "https");
    flow("portal", "identity", "https");
    for (int region = 1; count < size; region++) {
      region("r" + region, region, size);
    }
    return "system:\n  name: A port authority\n  exposed: true\ncomponents:\n"
        + components
        + "actors:\n- {id: traders, name: Traders, kind: user}\n"
        + "- {id: operators, name: Operators, kind: administrator, privilege: high}\n"
        + "dataAssets:\n- {id: cases, name: Cases, kinds: [account]}\nflows:\n"
        + flows
        + "boundaries:\n"
        + boundaries;
  }

  /** A network of its own: a gateway, services behind it, each with what it keeps. */
  private void region(String id, int number, int size) {
    component(id + "-gateway", "Gateway " + number, "api-gateway", "nginx");
    component(id + "-bus", "Bus " + number, "message-broker", "rabbitmq");
    flow("portal", id + "-gateway", "https");
    flow("operators", id + "-gateway", "https");
    for (int i = 0; i < FIELDS.size() && count < size - 1; i++) {
      String service = id + "-s" + i;
      component(service, FIELDS.get(i) + " " + number, "service", "spring-boot");
      flow(id + "-gateway", service, "https");
      String[] store = STORES.get((i + number) % STORES.size()).split(", ");
      component(service + "-store", FIELDS.get(i) + " store " + number, store[0], store[1]);
      flow(service, service + "-store", "");
      if (i % 2 == 0) {
        flow(service, id + "-bus", "amqp");
      }
      if (i % 3 == 0 && count < size) {
        component(service + "-worker", FIELDS.get(i) + " worker " + number, "worker", "python");
        flow(id + "-bus", service + "-worker", "amqp");
        flow(service + "-worker", service + "-store", "");
      }
    }
    boundary(id, "Region " + number, "network", inside);
    inside.clear();
  }

  private void component(String id, String name, String kind, String technology) {
    components.append("- {id: ").append(id).append(", name: ").append(name);
    components.append(", kind: ").append(kind).append(", technologies: [").append(technology);
    components.append("]}\n");
    inside.add(id);
    count++;
  }

  private void flow(String from, String to, String protocol) {
    flows.append("- {from: ").append(from).append(", to: ").append(to);
    flows.append(protocol.isEmpty() ? "" : ", protocol: " + protocol).append(", data: [cases]}\n");
  }

  private void boundary(String id, String name, String kind, List<String> contains) {
    boundaries.append("- {id: ").append(id).append(", name: ").append(name);
    boundaries.append(", kind: ").append(kind).append(", contains: [");
    boundaries.append(String.join(", ", contains)).append("]}\n");
  }

  /**
   * @param args how many components, and the file to write
   */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[1]), yaml(Integer.parseInt(args[0])));
  }
}
