package dev.dreadnought.diagram;

import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.List;

/** A town's services: thirteen departments alike, with what they share. */
public final class Town {
  private static final List<String> DEPARTMENTS =
      List.of(
          "registry",
          "taxes",
          "parking",
          "library",
          "schools",
          "housing",
          "permits",
          "waste",
          "events",
          "health",
          "traffic",
          "archives",
          "planning");

  private Town() {}

  public static ThreatModel model() {
    ModelBuilder town =
        new ModelBuilder("Services of a town")
            .actor("residents", ComponentKind.USER)
            .actor("clerks", ComponentKind.USER)
            .actor("operators", ComponentKind.ADMINISTRATOR)
            .component("portal", ComponentKind.BROWSER_CLIENT, "react")
            .component("gateway", ComponentKind.API_GATEWAY, "nginx")
            .component("identity", ComponentKind.IDENTITY_PROVIDER, "keycloak")
            .component("bus", ComponentKind.MESSAGE_BROKER, "rabbitmq")
            .component("payments", ComponentKind.PAYMENT, "stripe")
            .component("mail", ComponentKind.EMAIL, "amazon-ses")
            .component("logs", ComponentKind.LOGGING)
            .asset("accounts", "account", "credentials")
            .flow("residents", "portal")
            .flow("clerks", "portal")
            .flowOver("https", "portal", "gateway")
            .flowOver("https", "gateway", "identity", "accounts")
            .flow("operators", "gateway");
    List<String> inside = new ArrayList<>(List.of("gateway", "identity", "bus", "logs"));
    for (String name : DEPARTMENTS) {
      department(town, name, inside);
    }
    for (String taking : List.of("taxes", "parking", "permits")) {
      town.flowOver("https", taking + "-service", "payments");
    }
    return town.boundary("internet", "internet", "residents", "clerks", "operators", "portal")
        .boundary("data-centre", "network", inside.toArray(String[]::new))
        .boundary("providers", "organisation", "payments", "mail")
        .fact("internet-facing", "system", Truth.TRUE)
        .build();
  }

  private static void department(ModelBuilder town, String name, List<String> inside) {
    String service = name + "-service";
    String worker = name + "-worker";
    String store = name + "-database";
    String files = name + "-documents";
    String machine = name + "-machine";
    town.component(service, ComponentKind.SERVICE, "spring-boot", "java")
        .part(name + "-orm", service, "hibernate")
        .component(worker, ComponentKind.WORKER, "python")
        .component(store, ComponentKind.DATABASE, "postgresql")
        .component(files, ComponentKind.OBJECT_STORE, "minio")
        .component(machine, ComponentKind.VIRTUAL_MACHINE)
        .hosted(service, machine)
        .hosted(worker, machine)
        .asset(name + "-cases", "account")
        .keeps(store, name + "-cases")
        .flowOver("https", "gateway", service, name + "-cases")
        .flow(service, store, name + "-cases")
        .flow(service, "bus")
        .flow("bus", worker)
        .flow(worker, files)
        .fact("flow-encrypted", service + "--" + store, Truth.FALSE);
    inside.addAll(List.of(service, worker, store, files, machine));
    if (name.length() > 5) {
      town.flow(worker, "mail");
    }
  }
}
