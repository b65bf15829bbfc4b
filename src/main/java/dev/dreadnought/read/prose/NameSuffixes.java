package dev.dreadnought.read.prose;

import static dev.dreadnought.model.ComponentKind.*;

import dev.dreadnought.model.ComponentKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the end of a program's own name says about its kind. */
final class NameSuffixes {
  /** Shorter beginnings make no name: {@code myservice} has one, {@code eservice} none. */
  private static final int SHORTEST = 2;

  /** How nouns end for what one can neither run nor touch. */
  private static final List<String> ABSTRACT =
      List.of("tion", "sion", "ment", "ity", "ness", "ance", "ence", "ing", "ism", "sis", "ics");

  /** Behind a hyphen, or as the last word of a name in capitals. */
  private static final Map<String, ComponentKind> TAILS =
      table(
          SERVICE, "service svc server backend",
          API, "api",
          WORKER, "worker consumer producer cron scheduler controller generator job",
          API_GATEWAY, "gateway",
          DATABASE, "db database",
          CACHE, "cache",
          QUEUE, "queue",
          MESSAGE_BROKER, "broker",
          REVERSE_PROXY, "proxy",
          BROWSER_CLIENT, "frontend ui spa",
          WEB_APPLICATION, "web webapp portal dashboard site");

  /** Grown together with what stands before it: {@code cartservice}. */
  private static final Map<String, ComponentKind> GROWN =
      table(
          SERVICE, "service server backend manager",
          API, "api",
          WORKER, "worker scheduler controller generator processor",
          API_GATEWAY, "gateway",
          DATABASE, "db database",
          BROWSER_CLIENT, "frontend");

  /** The last of several words in capitals: "Application Controller". */
  private static final Map<String, ComponentKind> TITLES =
      table(
          WORKER,
          "controller scheduler processor generator collector crawler indexer importer exporter"
              + " aggregator loader",
          SERVICE,
          "plugin engine manager authority agent handler adapter connector bridge dispatcher"
              + " resolver router notifier orchestrator bot daemon renderer",
          WEB_APPLICATION,
          "dashboard console interface");

  /**
   * The last word of a plain noun phrase, where what stands before it tells which: "billing
   * module".
   */
  private static final Map<String, ComponentKind> NOUNS =
      table(
          WORKER,
          "batch job script task processor scheduler dispatcher forwarder notifier scanner converter collector parser generator listener"
              + " watcher handler subscriber publisher replicator trainer",
          SERVICE,
          "module engine system subsystem platform node hub bridge adapter connector agent broker"
              + " controller manager orchestrator resolver router registry bot daemon plugin solver"
              + " ledger process tool component unit assistant",
          DEVICE,
          "box terminal unit station meter device sensor controller lamp lock bulb vehicle machine",
          DATABASE,
          "replica",
          WEB_APPLICATION,
          "dashboard console page website shop viewer backoffice",
          BROWSER_CLIENT,
          "client ui extension",
          EXTERNAL_SERVICE,
          "cloud exchange");

  /** What people may be as well. */
  private static final Set<String> PERSONAL =
      Words.of("manager authority agent processor dispatcher handler engine");

  /** Words of the language, of which the suffix is a part. */
  private static final Set<String> COMMON =
      Words.of(
          "microservice webservice subservice selfservice webserver nameserver fileserver mailserver"
              + " webbackend coworker networker homeworker dbserver appserver self web micro sub"
              + " multi client fileservice inservice disservice rapi trustmanager classloader"
              + " entitymanager securitymanager");

  /** Nouns for programs and devices that need nothing before them to tell which. */
  private static final Set<String> ALONE =
      Words.of(
          "batch dashboard hub bridge collector parser scanner converter listener watcher replicator"
              + " trainer daemon scheduler dispatcher forwarder notifier meter solver subscriber"
              + " publisher generator ledger orchestrator recommender");

  private NameSuffixes() {}

  /** True of a noun that an article alone makes one part: "the scheduler". */
  static boolean standsAlone(String word) {
    return ALONE.contains(word);
  }

  private static Map<String, ComponentKind> table(Object... rows) {
    Map<String, ComponentKind> table = new HashMap<>();
    for (int i = 0; i < rows.length; i += 2) {
      ComponentKind kind = (ComponentKind) rows[i];
      Words.split((String) rows[i + 1], ' ').forEach(w -> table.put(w, kind));
    }
    return table;
  }

  static boolean isCommon(String word) {
    return COMMON.contains(word);
  }

  static boolean isPersonal(String word) {
    return PERSONAL.contains(word);
  }

  /** By the last word of a compound with hyphens, or null. */
  static @Nullable ComponentKind ofTail(String word) {
    return TAILS.get(word);
  }

  /** By the last of several words in capitals, or null. */
  static @Nullable ComponentKind ofTitle(String word) {
    return TITLES.get(word);
  }

  /** By the last word of a noun phrase in small letters, or null. */
  static @Nullable ComponentKind ofNoun(String word) {
    return NOUNS.get(word);
  }

  /** By the end of one word: in small letters as a whole, or with a capital of its own; or null. */
  static @Nullable ComponentKind ofWord(String original) {
    String word = original.toLowerCase(Locale.ROOT);
    if (COMMON.contains(word)) {
      return null;
    }
    for (int at = SHORTEST; at < word.length() - 1; at++) {
      ComponentKind kind = GROWN.get(word.substring(at));
      boolean capital =
          Character.isUpperCase(original.charAt(at)) && Character.isLetter(original.charAt(at - 1));
      boolean small = original.equals(word) && word.length() - at > SHORTEST + 2;
      if (kind != null && (capital || small)) {
        return kind;
      }
    }
    return null;
  }

  /** "Authentication", "monitoring", "analytics": what programs do, and none of them. */
  static boolean isAbstract(String word) {
    return ABSTRACT.stream().anyMatch(word::endsWith);
  }
}
