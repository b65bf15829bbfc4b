package dev.dreadnought.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What bulk work looks like is refused: texts that differ in their nouns only, scores that were not
 * thought about one by one, requirements that everything is said to serve.
 */
class OwnWordsTest {
  private static final Catalog CATALOG = CatalogLoader.builtIn();
  private static final int SHINGLE = 4;
  private static final double MOST_ALIKE = 0.6;
  private static final int MOST_CONTROLS = 40;

  /** Words that stay where all others are masked: the frame of a sentence. */
  private static final Set<String> FRAME =
      Set.of(
          ("a an the this that these those it its they them their he she his her we our you your who"
                  + " whom whose which what when where while until before after since because so as"
                  + " if unless than then there here and or but nor not no never neither either both"
                  + " each every all any some one two three several many most more less few other"
                  + " another same such own only just also too even still already again once of in on"
                  + " at by for with without from to into onto over under above below between among"
                  + " through across during against about behind beside beyond within inside outside"
                  + " up down off out per via like is are was were be been being has have had having"
                  + " does do did doing can could may might must shall should will would how why"
                  + " whether itself themselves nothing nobody something somebody anything anybody"
                  + " everything everybody")
              .split(" "));

  private static final Pattern WORD = Pattern.compile("[a-z]+|[.,;:]");

  private static final Map<String, Function<ThreatDefinition, String>> TEXTS = texts();

  private static Map<String, Function<ThreatDefinition, String>> texts() {
    Map<String, Function<ThreatDefinition, String>> texts = new LinkedHashMap<>();
    texts.put("attack", ThreatDefinition::attack);
    texts.put("impact", ThreatDefinition::impact);
    texts.put("verify", ThreatDefinition::verify);
    texts.put("falsePositive", ThreatDefinition::falsePositive);
    texts.put("dreadBecause", ThreatDefinition::dreadBecause);
    return texts;
  }

  @Test
  void no_two_threats_say_the_same_of_other_things() {
    List<String> alike = new ArrayList<>();
    List<ThreatDefinition> threats = List.copyOf(CATALOG.threats().values());
    for (Map.Entry<String, Function<ThreatDefinition, String>> text : TEXTS.entrySet()) {
      List<Set<String>> shingles =
          threats.stream().map(t -> shingles(text.getValue().apply(t))).toList();
      for (int i = 0; i < shingles.size(); i++) {
        for (int j = i + 1; j < shingles.size(); j++) {
          if (likeness(shingles.get(i), shingles.get(j)) > MOST_ALIKE) {
            alike.add(text.getKey() + " of " + threats.get(i).id() + ", " + threats.get(j).id());
          }
        }
      }
    }
    assertThat(alike).isEmpty();
  }

  @Test
  void a_text_with_other_nouns_is_found_out() {
    Set<String> one = shingles("The attacker sends a long name to the parser, which then stops.");
    Set<String> two = shingles("The guest posts a deep query to the resolver, which then stalls.");
    assertThat(likeness(one, two)).isGreaterThan(MOST_ALIKE);
  }

  @Test
  void no_requirement_is_served_by_everything() {
    Map<String, Integer> count = new TreeMap<>();
    CATALOG
        .controls()
        .values()
        .forEach(c -> c.requirements().forEach(r -> count.merge(r, 1, Integer::sum)));
    count.values().removeIf(n -> n <= MOST_CONTROLS);
    count.keySet().removeIf(OwnWordsTest::hasReason);
    assertThat(count).isEmpty();
  }

  private static boolean hasReason(String reference) {
    int colon = reference.indexOf(':');
    return CATALOG.frameworks().get(reference.substring(0, colon)).requirements().stream()
        .anyMatch(r -> r.id().equals(reference.substring(colon + 1)) && r.manyBecause() != null);
  }

  private static double likeness(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    int all = a.size() + b.size() - both.size();
    return all == 0 ? 0 : (double) both.size() / all;
  }

  private static Set<String> shingles(String text) {
    List<String> masked = new ArrayList<>();
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      String word = words.group();
      boolean frame = FRAME.contains(word) || !Character.isLetter(word.charAt(0));
      String mask = frame ? word : "…";
      if (frame || masked.isEmpty() || !masked.get(masked.size() - 1).equals(mask)) {
        masked.add(mask);
      }
    }
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= masked.size(); i++) {
      shingles.add(String.join(" ", masked.subList(i, i + SHINGLE)));
    }
    return shingles;
  }
}
