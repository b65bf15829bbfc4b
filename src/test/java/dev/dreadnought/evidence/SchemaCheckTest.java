package dev.dreadnought.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.export.CanonicalJson;
import dev.dreadnought.export.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Our check of schemas against a general validator: on what holds, and on what was broken. */
class SchemaCheckTest {
  private static final Map<String, Object> DOCUMENTS = documents();

  /** Small ones: a general validator is slow on large lists, and one item is as good as many. */
  private static Map<String, Object> documents() {
    Map<String, Object> documents = new TreeMap<>();
    documents.put("evidence", tree("manifest.json"));
    documents.put("coverage", tree("result/coverage.json"));
    documents.put("analysis", tree("result/analysis.json"));
    return documents;
  }

  private static Object tree(String path) {
    return shortened(CanonicalJson.parse(Bundles.signed().files().get(path)));
  }

  private static Object shortened(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new TreeMap<>();
      map.forEach((key, inner) -> copy.put((String) key, shortened(inner)));
      return copy;
    }
    if (value instanceof List<?> list) {
      return new ArrayList<>(list.stream().limit(2).map(SchemaCheckTest::shortened).toList());
    }
    // Scores such as 7.0 are written as they are read.
    return value instanceof java.math.BigDecimal ? (Object) 7L : value;
  }

  @Example
  void our_documents_hold() {
    DOCUMENTS.forEach(
        (schema, document) -> {
          SchemaCheck check = SchemaCheck.of(Dreadnought.schema(schema));
          assertThat(check.problems(document)).isEmpty();
          assertThat(general(schema, document)).isEmpty();
        });
  }

  @Property(tries = 300, seed = "20261125")
  void both_say_the_same_of_a_document_that_was_broken_at_random(@ForAll long seed) {
    Random random = new Random(seed);
    String schema = List.copyOf(DOCUMENTS.keySet()).get(random.nextInt(DOCUMENTS.size()));
    Object document = shortened(DOCUMENTS.get(schema));
    for (int i = 0; i <= random.nextInt(2); i++) {
      breakSomewhere(document, random);
    }
    List<String> ours = SchemaCheck.of(Dreadnought.schema(schema)).problems(document);
    List<String> theirs = general(schema, document);
    assertThat(ours.isEmpty()).as(schema + " " + ours + " " + theirs).isEqualTo(theirs.isEmpty());
  }

  private static List<String> general(String schema, Object document) {
    return Schemas.problems(
        schema, new String(CanonicalJson.write(document), StandardCharsets.UTF_8));
  }

  /** Goes down at random, and takes away, adds or replaces something there. */
  @SuppressWarnings("unchecked") // Shortened copies are such maps and lists.
  private static void breakSomewhere(Object value, Random random) {
    if (value instanceof Map<?, ?> any && !any.isEmpty()) {
      Map<String, Object> map = (Map<String, Object>) any;
      String key = List.copyOf(map.keySet()).get(random.nextInt(map.size()));
      Object inner = map.get(key);
      boolean deeper = inner instanceof Map<?, ?> || inner instanceof List<?>;
      if (deeper && random.nextInt(5) > 0) {
        breakSomewhere(inner, random);
      } else if (random.nextInt(3) == 0) {
        map.remove(key);
      } else if (random.nextInt(4) == 0) {
        map.put("unheardOf", 1L);
      } else {
        map.put(key, other(random));
      }
    } else if (value instanceof List<?> any && !any.isEmpty()) {
      List<Object> list = (List<Object>) any;
      int at = random.nextInt(list.size());
      Object inner = list.get(at);
      if ((inner instanceof Map<?, ?> || inner instanceof List<?>) && random.nextInt(5) > 0) {
        breakSomewhere(inner, random);
      } else {
        list.set(at, other(random));
      }
    }
  }

  private static Object other(Random random) {
    List<Object> others = new ArrayList<>();
    others.add(null);
    others.addAll(
        List.of(
            "",
            "word",
            "2026-01-01",
            "2026-01-01\n",
            "stated",
            -1L,
            0L,
            5L,
            11L,
            true,
            false,
            List.of(),
            Map.of(),
            List.of("a"),
            Map.of("a", 1L)));
    return shortened(others.get(random.nextInt(others.size())));
  }

  @Example
  void no_schema_of_ours_says_something_that_is_passed_over() {
    for (String schema : List.of("analysis", "coverage", "evidence")) {
      Object tree =
          CanonicalJson.parse(Dreadnought.schema(schema).getBytes(StandardCharsets.UTF_8));
      // Each part of a schema is asked about something of each type.
      visit(tree, tree);
    }
  }

  private static void visit(Object root, Object part) {
    if (part instanceof Map<?, ?> map) {
      if (map.containsKey("type") && !(map.get("type") instanceof Map<?, ?>)) {
        Map<String, Object> alone = Bundles.copy(map);
        alone.put("$defs", ((Map<?, ?>) root).get("$defs"));
        SchemaCheck check =
            SchemaCheck.of(new String(CanonicalJson.write(alone), StandardCharsets.UTF_8));
        for (Object value : List.of("", 1L, List.of(), Map.of(), true)) {
          check.problems(value);
        }
      }
      map.values().forEach(inner -> visit(root, inner));
    } else if (part instanceof List<?> list) {
      list.forEach(inner -> visit(root, inner));
    }
  }
}
