package dev.dreadnought.read.prose;

import static dev.dreadnought.model.ComponentKind.*;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DfdType;
import java.util.List;
import java.util.Set;

/** What the kinds of components have to do with one another. */
final class Kinds {
  /** Kinds that people take for one another when they name one thing twice. */
  private static final List<Set<ComponentKind>> FAMILIES =
      List.of(
          Set.of(MESSAGE_BROKER, QUEUE, STREAM),
          Set.of(VIRTUAL_MACHINE, HOST),
          Set.of(CONTAINER_PLATFORM, CONTAINER),
          Set.of(WEB_SERVER, REVERSE_PROXY, LOAD_BALANCER, API_GATEWAY),
          Set.of(OBJECT_STORE, FILE_STORE),
          Set.of(MONITORING, LOGGING, ANALYTICS),
          Set.of(DATABASE, SEARCH_INDEX, DATA_WAREHOUSE, VECTOR_STORE, CACHE));

  /** Programs of the system's own, the one that others are parts of first. */
  static final List<ComponentKind> APPLICATIONS =
      List.of(
          WEB_APPLICATION,
          DESKTOP_APP,
          API,
          SERVICE,
          OTHER,
          SERVERLESS_FUNCTION,
          MOBILE_APP,
          CLI,
          WORKER,
          BROWSER_CLIENT,
          DEVICE);

  /** Frameworks that only apps of phones are made with. */
  private static final Set<String> FOR_PHONES =
      Set.of(
          "react-native",
          "flutter",
          "swiftui",
          "jetpack-compose",
          "ionic",
          "apache-cordova",
          "xamarin",
          "dotnet-maui",
          "expo");

  private Kinds() {}

  /** True of a framework that only apps of phones are made with. */
  static boolean isForPhones(Technology technology) {
    return FOR_PHONES.contains(technology.id());
  }

  /**
   * What a bare word for a kind may refer to: "the queue" to a broker, "the cache" to no database.
   */
  static String reference(ComponentKind kind) {
    return switch (kind) {
      case MESSAGE_BROKER, QUEUE, STREAM -> "messaging";
      case VIRTUAL_MACHINE, HOST -> "machine";
      case WEB_SERVER, REVERSE_PROXY -> "proxy";
      case WEB_APPLICATION, OTHER -> "application";
      default -> kind.word();
    };
  }

  static boolean isApplication(ComponentKind kind) {
    return APPLICATIONS.contains(kind);
  }

  /** True of programs that run in or under the hands of their user. */
  static boolean isClient(ComponentKind kind) {
    return kind == BROWSER_CLIENT || kind == MOBILE_APP;
  }

  /** True of a machine, real or not, with room for more than one program. */
  static boolean isMachine(ComponentKind kind) {
    return kind == HOST || kind == VIRTUAL_MACHINE;
  }

  /** True of programs that people start themselves. */
  static boolean isInHand(ComponentKind kind) {
    return isClient(kind) || kind == DESKTOP_APP || kind == CLI;
  }

  static boolean isServer(ComponentKind kind) {
    return kind == WEB_APPLICATION || kind == API || kind == SERVICE || kind == OTHER;
  }

  /** True of programs of which a system commonly has several. */
  static boolean isPartOfMany(ComponentKind kind) {
    return kind == API || kind == SERVICE || kind == WORKER || kind == SERVERLESS_FUNCTION;
  }

  /** True of what stands between clients and applications. */
  static boolean isFront(ComponentKind kind) {
    return kind == CDN
        || kind == LOAD_BALANCER
        || kind == REVERSE_PROXY
        || kind == WEB_SERVER
        || kind == API_GATEWAY;
  }

  static boolean isStore(ComponentKind kind) {
    return kind.dfd().contains(DfdType.DATA_STORE);
  }

  static boolean isExternal(ComponentKind kind) {
    return kind.dfd().contains(DfdType.EXTERNAL_ENTITY);
  }

  /** True of what makes up a component and never stands as one, libraries apart. */
  static boolean isMaterial(ComponentKind kind) {
    return kind.isPart()
        || kind == LANGUAGE
        || kind == CLOUD
        || kind == OTHER
        || kind == OPERATING_SYSTEM
        || kind == PROTOCOL;
  }

  /** True of what others are asked for: using it means sending to it. */
  static boolean isAsked(ComponentKind kind) {
    return isStore(kind) && kind != SOURCE_REPOSITORY && kind != REGISTRY
        || isExternal(kind)
        || isApplication(kind)
        || kind == IDENTITY_PROVIDER
        || kind == MONITORING
        || kind == ANALYTICS
        || kind == WORKFLOW_ENGINE
        || kind == LANGUAGE_MODEL
        || kind == ML_MODEL;
  }

  /** True where both are programs, or both are no programs but alike. */
  static boolean areOfOneSort(ComponentKind a, ComponentKind b) {
    return isApplication(a) ? isApplication(b) : areAlike(a, b);
  }

  /** True where two kinds of programs that are made with one framework may be the same program. */
  static boolean mayBeMadeAsOne(ComponentKind a, ComponentKind b) {
    return a == b
        || a == OTHER
        || b == OTHER
        || Set.of(BROWSER_CLIENT, WEB_APPLICATION).containsAll(List.of(a, b))
        || Set.of(API, SERVICE).containsAll(List.of(a, b));
  }

  /** True where two kinds may be said of one thing. */
  static boolean areAlike(ComponentKind a, ComponentKind b) {
    return a == b || FAMILIES.stream().anyMatch(f -> f.contains(a) && f.contains(b));
  }
}
