package dev.dreadnought.model;

import static dev.dreadnought.model.DfdType.DATA_STORE;
import static dev.dreadnought.model.DfdType.EXTERNAL_ENTITY;
import static dev.dreadnought.model.DfdType.PROCESS;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a component is. The words are part of the contract of the analysis document. */
public enum ComponentKind {
  WEB_APPLICATION(PROCESS),
  API(PROCESS),
  SERVICE(PROCESS),
  WORKER(PROCESS),
  SERVERLESS_FUNCTION(PROCESS),
  CONTAINER(PROCESS),
  CONTAINER_PLATFORM(PROCESS),
  VIRTUAL_MACHINE(PROCESS),
  HOST(PROCESS),
  BROWSER_CLIENT(PROCESS),
  MOBILE_APP(PROCESS),
  DESKTOP_APP(PROCESS),
  CLI(PROCESS),
  DEVICE(PROCESS),
  DATABASE(DATA_STORE),
  /** A cache answers requests and keeps data: both. */
  CACHE(PROCESS, DATA_STORE),
  OBJECT_STORE(DATA_STORE),
  FILE_STORE(DATA_STORE),
  SEARCH_INDEX(PROCESS, DATA_STORE),
  DATA_WAREHOUSE(DATA_STORE),
  MESSAGE_BROKER(PROCESS, DATA_STORE),
  QUEUE(DATA_STORE),
  STREAM(PROCESS, DATA_STORE),
  IDENTITY_PROVIDER(PROCESS),
  SECRET_STORE(DATA_STORE),
  LOAD_BALANCER(PROCESS),
  REVERSE_PROXY(PROCESS),
  WEB_SERVER(PROCESS),
  API_GATEWAY(PROCESS),
  CDN(PROCESS),
  DNS(PROCESS),
  FIREWALL(PROCESS),
  VPN(PROCESS),
  CI_CD(PROCESS),
  SOURCE_REPOSITORY(DATA_STORE),
  REGISTRY(DATA_STORE),
  MONITORING(PROCESS),
  LOGGING(DATA_STORE),
  ANALYTICS(PROCESS),
  WORKFLOW_ENGINE(PROCESS),
  EMAIL(EXTERNAL_ENTITY),
  NOTIFICATION(EXTERNAL_ENTITY),
  PAYMENT(EXTERNAL_ENTITY),
  LANGUAGE_MODEL(PROCESS),
  ML_MODEL(PROCESS),
  VECTOR_STORE(DATA_STORE),
  EXTERNAL_SERVICE(EXTERNAL_ENTITY),
  USER(EXTERNAL_ENTITY),
  ADMINISTRATOR(EXTERNAL_ENTITY),
  /** A part of the process that it lives in; no element of its own. */
  LIBRARY,
  FRAMEWORK,
  RUNTIME,
  OPERATING_SYSTEM,
  /** Kinds of technologies that never stand as a component: they describe one. */
  LANGUAGE,
  PROTOCOL,
  CLOUD,
  OTHER(PROCESS);

  private final List<DfdType> dfd;

  ComponentKind(DfdType... dfd) {
    this.dfd = List.of(dfd);
  }

  /** What it is in a data flow diagram: one or two types, or none for a part of something. */
  public List<DfdType> dfd() {
    return dfd;
  }

  /** True of libraries, frameworks and runtimes: they live inside a component. */
  public boolean isPart() {
    return this == LIBRARY || this == FRAMEWORK || this == RUNTIME;
  }

  /** True where a component of this kind runs other components. */
  public boolean isHost() {
    return this == VIRTUAL_MACHINE
        || this == HOST
        || this == CONTAINER_PLATFORM
        || this == CONTAINER
        || this == OPERATING_SYSTEM;
  }

  /** True of programs on a server that answer requests of others. */
  public boolean servesOthers() {
    return switch (this) {
      case WEB_APPLICATION, API, SERVICE, SERVERLESS_FUNCTION, API_GATEWAY, WEB_SERVER -> true;
      case LANGUAGE_MODEL, ML_MODEL, WORKFLOW_ENGINE, IDENTITY_PROVIDER -> true;
      case LOAD_BALANCER, REVERSE_PROXY, CDN -> true;
      default -> false;
    };
  }

  /** True of what contains code of the team: it builds queries, holds keys, reads configuration. */
  public boolean runsOwnCode() {
    return switch (this) {
      case WEB_APPLICATION, API, SERVICE, WORKER, SERVERLESS_FUNCTION -> true;
      case MOBILE_APP, DESKTOP_APP, CLI, DEVICE -> true;
      default -> false;
    };
  }

  /** True of what stands in the hands of its user and sends requests for them. */
  public boolean isClient() {
    return this == BROWSER_CLIENT || this == MOBILE_APP || this == DESKTOP_APP || this == DEVICE;
  }

  /** True of programs that a user installs and runs on a computer of their own. */
  public boolean runsAtUser() {
    return this == DESKTOP_APP || this == CLI;
  }

  /** True of what passes requests on to servers behind it. */
  public boolean forwards() {
    return switch (this) {
      case LOAD_BALANCER, REVERSE_PROXY, API_GATEWAY, CDN, WEB_SERVER -> true;
      default -> false;
    };
  }

  /** True of what takes messages from one component and gives them to another. */
  public boolean carriesMessages() {
    return this == QUEUE || this == MESSAGE_BROKER || this == STREAM;
  }

  /** True of services that somebody else runs. */
  public boolean isOutside() {
    return switch (this) {
      case EMAIL, NOTIFICATION, PAYMENT, EXTERNAL_SERVICE -> true;
      default -> false;
    };
  }

  /** True of what keeps data. */
  public boolean isStore() {
    return dfd.contains(DATA_STORE);
  }

  /** True of stores that may be no more than files beside the program that uses them. */
  public boolean isLocal() {
    return this == DATABASE || this == FILE_STORE;
  }

  /** The word in YAML and JSON, such as {@code web-application}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ComponentKind> of(String word) {
    for (ComponentKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
