package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.TechnologyUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold of every name that the catalog knows. */
class NamesTest {

  /** "Rocket.Chat" reads like the end of one sentence and the beginning of the next. */
  private static final Pattern LIKE_TWO_SENTENCES = Pattern.compile("[a-z]\\.[A-Z][a-z]{2}");

  /** So many names stand in one text. */
  private static final int TOGETHER = 12;

  @Test
  void every_technology_is_found_by_its_name_where_the_name_is_due() {
    List<Called> names =
        Outcome.CATALOG.technologies().values().stream()
            .filter(t -> !Words.EVERYDAY.contains(t.id()))
            .filter(t -> !LIKE_TWO_SENTENCES.matcher(t.name()).find())
            .map(t -> new Called(t, t.name()))
            .toList();
    assertThat(lost(names)).isEmpty();
  }

  @Test
  void every_technology_is_found_by_its_other_names() {
    List<Called> names =
        Outcome.CATALOG.technologies().values().stream()
            .filter(t -> !Words.EVERYDAY.contains(t.id()))
            .flatMap(t -> t.aliases().stream().map(a -> new Called(t, capitals(a))))
            .toList();
    assertThat(lost(names)).isEmpty();
  }

  private record Called(Technology technology, String name) {
    @Override
    public String toString() {
      return technology.name() + ": " + name;
    }
  }

  /** Tens of thousands of names: many are read in one text, and those it loses each by itself. */
  private static List<Called> lost(List<Called> names) {
    return IntStream.range(0, (names.size() + TOGETHER - 1) / TOGETHER)
        .mapToObj(i -> names.subList(i * TOGETHER, Math.min(names.size(), (i + 1) * TOGETHER)))
        .parallel()
        .flatMap(some -> lostTogether(some).stream())
        .filter(one -> !finds(one))
        .toList();
  }

  private static List<Called> lostTogether(List<Called> names) {
    String text = names.stream().map(NamesTest::sentence).collect(Collectors.joining("\n\n"));
    Set<String> found =
        Outcome.read(text).model().components().stream()
            .flatMap(c -> c.technologies().stream())
            .map(TechnologyUse::id)
            .collect(Collectors.toSet());
    return names.stream().filter(n -> !found.contains(n.technology().id())).toList();
  }

  /** Two clouds may use one name: the cloud that a text is about decides. */
  @Test
  void no_name_belongs_to_two_technologies_unless_of_two_clouds() {
    Map<String, Technology> owners = new TreeMap<>();
    List<String> shared = new ArrayList<>();
    for (Technology technology : Outcome.CATALOG.technologies().values()) {
      List<String> names = new ArrayList<>(technology.aliases());
      names.add(technology.name());
      for (String name : names) {
        Technology owner = owners.put(name.toLowerCase(Locale.ROOT), technology);
        if (owner != null && !owner.equals(technology) && !areOfTwoClouds(owner, technology)) {
          shared.add(name + ": " + owner.id() + ", " + technology.id());
        }
      }
    }
    assertThat(shared).isEmpty();
  }

  private static boolean areOfTwoClouds(Technology one, Technology other) {
    return one.vendor() != null && other.vendor() != null && !one.vendor().equals(other.vendor());
  }

  private static String sentence(Called called) {
    Technology technology = called.technology();
    String kind = technology.kind().word().replace('-', ' ');
    String near = technology.near().isEmpty() ? "" : " (" + technology.near().get(0) + ")";
    String vendor = technology.vendor() == null ? "" : " It runs on " + vendor(technology) + ".";
    return technology.kind() == ComponentKind.LANGUAGE || technology.kind().isPart()
        ? "The web application is written with " + called.name() + near + "." + vendor
        : "The web application uses " + called.name() + near + " as its " + kind + "." + vendor;
  }

  private static boolean finds(Called called) {
    Reading reading = Outcome.read(sentence(called));
    boolean used =
        reading.model().components().stream()
            .flatMap(c -> c.technologies().stream())
            .anyMatch(t -> t.id().equals(called.technology().id()));
    return used || isOfTests(reading, called.name());
  }

  /** What is near a tool for tests may say that it is for tests only: known, and set aside. */
  private static boolean isOfTests(Reading reading, String name) {
    return reading.setAside().stream()
        .anyMatch(s -> s.why().equals("development-only") && s.text().equalsIgnoreCase(name));
  }

  private static String vendor(Technology technology) {
    return Outcome.CATALOG.technology(technology.vendor()).orElseThrow().name();
  }

  private static String capitals(String alias) {
    StringBuilder name = new StringBuilder();
    for (String word : alias.split(" ")) {
      name.append(name.isEmpty() ? "" : " ")
          .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(word.substring(1));
    }
    return name.toString();
  }
}
