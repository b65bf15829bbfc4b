package dev.dreadnought.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Reading;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Whatever a file has lost or mixed up: it is read, or refused with places; nothing else happens.
 */
class ForeignFilesPropertiesTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Map<String, byte[]> FILES = files();

  private static Map<String, byte[]> files() {
    Assessment assessment = DREADNOUGHT.assess(Models.reading(Models.blog().build()));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("otm", DREADNOUGHT.otm(assessment));
    files.put("tml", DREADNOUGHT.threatLibrary(assessment));
    files.put("threat-dragon", DREADNOUGHT.threatDragon(assessment));
    return files;
  }

  @Provide
  Arbitrary<Random> dice() {
    return Arbitraries.randomValue(random -> new Random(random.nextLong()));
  }

  @Property(tries = 400, seed = "20261125")
  void a_damaged_file_is_read_or_refused(@ForAll("dice") Random random) throws Exception {
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      JsonNode root = new ObjectMapper().readTree(file.getValue());
      for (int i = 0; i <= random.nextInt(3); i++) {
        damage(root, random);
      }
      readOrRefused(new Source("in", file.getKey(), root.toPrettyString()));
    }
  }

  @Property(tries = 100, seed = "20261125")
  void a_file_that_breaks_off_is_refused(@ForAll("dice") Random random) {
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      String text = new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8);
      String part = text.substring(0, 1 + random.nextInt(text.stripTrailing().length() - 1));
      assertThat(readOrRefused(new Source("in", file.getKey(), part))).isFalse();
    }
  }

  /** True where it was read; a model that was read can be assessed. */
  private static boolean readOrRefused(Source source) {
    Reading reading;
    try {
      reading = DREADNOUGHT.read(source);
    } catch (InvalidInputException e) {
      assertThat(e.problems()).isNotEmpty();
      assertThat(e.problems()).anyMatch(p -> p.severity() == Problem.Severity.ERROR);
      return false;
    }
    assertThat(DREADNOUGHT.modelYaml(reading.model())).isNotEmpty();
    return true;
  }

  /** Takes something out, or puts something else in its place. */
  private static void damage(JsonNode root, Random random) {
    List<JsonNode> holders = new ArrayList<>();
    collect(root, holders);
    JsonNode holder = holders.get(random.nextInt(holders.size()));
    if (holder instanceof ObjectNode object && !object.isEmpty()) {
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(keys::add);
      String key = keys.get(random.nextInt(keys.size()));
      if (random.nextBoolean()) {
        object.remove(key);
      } else {
        object.set(key, other(random, root));
      }
    } else if (holder instanceof ArrayNode array && !array.isEmpty()) {
      int at = random.nextInt(array.size());
      if (random.nextBoolean()) {
        array.remove(at);
      } else {
        array.set(at, other(random, root));
      }
    }
  }

  private static JsonNode other(Random random, JsonNode root) {
    ObjectMapper mapper = new ObjectMapper();
    return switch (random.nextInt(6)) {
      case 0 -> mapper.createArrayNode().add(1);
      case 1 -> mapper.createObjectNode().put("x", true);
      case 2 -> mapper.nullNode();
      case 3 -> new TextNode("");
      case 4 -> new TextNode("web");
      default -> mapper.getNodeFactory().numberNode(-1e9);
    };
  }

  private static void collect(JsonNode node, List<JsonNode> holders) {
    if (node.isContainerNode()) {
      holders.add(node);
      node.forEach(child -> collect(child, holders));
    }
  }

  @Test
  void an_undamaged_file_is_read() {
    FILES.forEach(
        (kind, bytes) -> {
          String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
          assertThat(readOrRefused(new Source("in", kind, text))).isTrue();
        });
  }
}
