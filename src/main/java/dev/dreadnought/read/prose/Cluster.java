package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Phrases that were found to mean one component. */
final class Cluster {
  private static final String SERVER = "server";

  /** Sites of one house that are hardly ever one. */
  private static final Set<String> PAGES =
      Words.of("shop webshop portal wiki blog forum intranet office back-office");

  /** What the public sees, whatever else it is called. */
  private static final Set<String> PUBLIC = Words.of("website site homepage");

  private static final String OFFICE = "office";

  private static final String SYSTEM = " system";

  /** Names of kinds that anything of others may be called by. */
  private static final List<String> GENERAL = List.of("External", "Third-party");

  final List<NounPhrase> phrases = new ArrayList<>();

  /** What a bare word could find it by; found once, for a cluster may be large. */
  @Nullable String key;

  NounPhrase first() {
    return phrases.get(0);
  }

  boolean hasRole() {
    return phrases.stream().anyMatch(p -> !p.role().isEmpty() || p.isNamed() || isOfProtocol(p));
  }

  /** Nothing tells it from others of its kind. */
  boolean isBare() {
    return !hasRole() && phrases.stream().allMatch(p -> p.product() == null);
  }

  /** "A remote MCP server": what it speaks tells it from other servers. */
  private static boolean isOfProtocol(NounPhrase phrase) {
    return phrase.noun().equals(SERVER)
        && phrase.technologies().stream()
            .anyMatch(t -> NounPhrase.kindOf(t) == ComponentKind.PROTOCOL);
  }

  /** The general words only: "the application", "the system". */
  boolean isGeneral() {
    return phrases.stream()
        .allMatch(p -> p.product() == null && p.kind() == ComponentKind.OTHER && !p.isNamed());
  }

  /**
   * What it is called by of what houses buy or others run: "erp", "crm"; empty where by neither.
   */
  Set<String> houses() {
    Set<String> houses = new TreeSet<>();
    for (NounPhrase phrase : phrases) {
      String house = house(phrase);
      if (!house.isEmpty()) {
        houses.add(house);
      }
    }
    return houses;
  }

  /** "Our website" and "a back office": one for everybody, and one for a few. */
  static boolean areTwoSides(Cluster one, Cluster other) {
    return one.isOffice() && other.isPublic() || one.isPublic() && other.isOffice();
  }

  private boolean isOffice() {
    return phrases.stream().allMatch(p -> house(p).equals(OFFICE));
  }

  private boolean isPublic() {
    return phrases.stream().allMatch(p -> PUBLIC.contains(p.noun()));
  }

  /** The "erp" of "our ERP system"; empty where a phrase does not say so exactly what it is. */
  static String house(NounPhrase phrase) {
    Meaning.OfKind head = phrase.head();
    String last = phrase.noun().substring(phrase.noun().lastIndexOf(' ') + 1);
    if (PAGES.contains(last)) {
      return last.endsWith("shop") ? "shop" : last.endsWith(OFFICE) ? OFFICE : last;
    }
    boolean told =
        head != null
            && head.wording().kind() == ComponentKind.EXTERNAL_SERVICE
            && GENERAL.stream().noneMatch(head.wording().name()::startsWith);
    String noun = told ? phrase.noun() : "";
    return noun.endsWith(SYSTEM) ? noun.substring(0, noun.length() - SYSTEM.length()) : noun;
  }

  boolean isPlural() {
    return phrases.stream().allMatch(NounPhrase::isPlural);
  }

  @Nullable Technology product() {
    Technology managed = null;
    for (NounPhrase phrase : phrases) {
      Technology product = phrase.product();
      if (product != null && product.vendor() == null) {
        return product;
      }
      managed = managed == null ? product : managed;
    }
    return managed;
  }

  ComponentKind kind() {
    return kindOf(phrases);
  }

  /** The kind of a component that is named by several phrases. */
  static ComponentKind kindOf(List<NounPhrase> phrases) {
    ComponentKind best = null;
    for (NounPhrase phrase : phrases) {
      ComponentKind kind = phrase.kind();
      boolean product = phrase.product() != null && !Kinds.isFront(kind);
      if (product && phrases.size() > 1 && Appositions.isOnPlatform(phrase)) {
        // "The splitter, a Cloud Run service": a program, and no platform.
        best = best == null || best == ComponentKind.OTHER ? ComponentKind.SERVICE : best;
        continue;
      }
      if (product) {
        return kind;
      }
      // "The receiver, a small Go service": called like what one buys or can touch.
      boolean program = kind == ComponentKind.SERVICE || kind == ComponentKind.WORKER;
      boolean other =
          best == ComponentKind.EXTERNAL_SERVICE || best == ComponentKind.DEVICE && program;
      boolean own = other && Predications.isWrittenHere(phrase);
      if (best == null || own || isMoreTelling(kind, best)) {
        best = kind;
      }
    }
    return best == null ? ComponentKind.OTHER : best;
  }

  private static final List<ComponentKind> TELLING =
      List.of(
          ComponentKind.LOAD_BALANCER,
          ComponentKind.REVERSE_PROXY,
          ComponentKind.MOBILE_APP,
          ComponentKind.DESKTOP_APP,
          ComponentKind.CLI,
          ComponentKind.SERVERLESS_FUNCTION,
          ComponentKind.WORKER,
          ComponentKind.BROWSER_CLIENT,
          ComponentKind.WEB_APPLICATION,
          ComponentKind.API,
          ComponentKind.SERVICE,
          ComponentKind.OTHER);

  private static boolean isMoreTelling(ComponentKind kind, ComponentKind than) {
    if (than == ComponentKind.OTHER) {
      return kind != ComponentKind.OTHER;
    }
    int a = TELLING.indexOf(kind);
    int b = TELLING.indexOf(than);
    boolean machine = than == ComponentKind.HOST && Kinds.isApplication(kind);
    return a >= 0 && (machine || b >= 0 && a < b);
  }
}
