package dev.dreadnought.read.prose;

import static dev.dreadnought.model.ComponentKind.*;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * "App1 and App2 write to DB1", "web-01 … web-02": machines that a text counts by what they are
 * for. Each is a part of its own. One number alone tells nothing, and neither does what has no
 * first one.
 */
final class NumberedNames {
  private static final Map<String, ComponentKind> ROLES = new HashMap<>();

  static {
    Words.of("web www frontend fe webserver").forEach(w -> ROLES.put(w, WEB_SERVER));
    Words.of("app api backend be appserver srv").forEach(w -> ROLES.put(w, SERVICE));
    Words.of("db database sql dbserver").forEach(w -> ROLES.put(w, DATABASE));
    Words.of("server node host vm machine box").forEach(w -> ROLES.put(w, HOST));
    Words.of("worker").forEach(w -> ROLES.put(w, WORKER));
    Words.of("lb loadbalancer balancer slb").forEach(w -> ROLES.put(w, LOAD_BALANCER));
    Words.of("proxy").forEach(w -> ROLES.put(w, REVERSE_PROXY));
    Words.of("cache").forEach(w -> ROLES.put(w, CACHE));
    Words.of("storage nas fileserver files").forEach(w -> ROLES.put(w, FILE_STORE));
    Words.of("gateway gw").forEach(w -> ROLES.put(w, API_GATEWAY));
  }

  private NumberedNames() {}

  static boolean isRole(String stem) {
    return ROLES.containsKey(stem);
  }

  /** Where such names stand, by their sentences. */
  static Map<Integer, List<OpenNouns.Part>> in(
      List<Sentence> sentences, List<List<Mention>> mentions) {
    Map<String, Set<Integer>> numbers = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (int at = 0; at < sentences.get(i).size(); at++) {
        int to = end(sentences.get(i), at);
        if (to > at) {
          numbers
              .computeIfAbsent(stem(sentences.get(i), at), s -> new HashSet<>())
              .add(Numbers.number(sentences.get(i).word(to - 1)));
        }
      }
    }
    numbers.values().removeIf(n -> !Numbers.areCounted(n));
    Map<Integer, List<OpenNouns.Part>> found = new TreeMap<>();
    for (int i = 0; !numbers.isEmpty() && i < sentences.size(); i++) {
      for (int at = 0; at < sentences.get(i).size(); at++) {
        int from = at;
        int to = end(sentences.get(i), at);
        String stem = to > at ? stem(sentences.get(i), at) : "";
        boolean free =
            mentions.get(i).stream()
                .noneMatch(m -> m.isTechnology() && m.from() < to && from < m.to());
        if (free && numbers.containsKey(stem)) {
          found
              .computeIfAbsent(i, s -> new ArrayList<>())
              .add(new OpenNouns.Part(at, to, ROLES.get(stem)));
        }
      }
    }
    return found;
  }

  /** The end of "web1" or "web-1" at a place; the place itself where none stands there. */
  private static int end(Sentence sentence, int at) {
    boolean inside = sentence.token(at).joined() || isJoined(sentence, at + 2);
    if (!inside && !isJoined(sentence, at + 1) && isRole(Numbers.stem(sentence.word(at)))) {
      return at + 1;
    }
    boolean tied =
        !inside
            && isRole(sentence.word(at))
            && isJoined(sentence, at + 1)
            && Numbers.isNumber(sentence.word(at + 1));
    return tied ? at + 2 : at;
  }

  private static String stem(Sentence sentence, int at) {
    String stem = Numbers.stem(sentence.word(at));
    return stem.isEmpty() ? sentence.word(at) : stem;
  }

  private static boolean isJoined(Sentence sentence, int i) {
    return i < sentence.size() && sentence.token(i).joined();
  }
}
