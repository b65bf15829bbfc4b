package dev.dreadnought;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.dreadnought.rules.Conclusions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may know which: the arrows of ARCHITECTURE.md. */
class ArchitectureTest {
  private static final String ROOT = "dev.dreadnought";

  private static final java.util.regex.Pattern GENERATED =
      java.util.regex.Pattern.compile(
          ".*/rules/(P[0-9A-F]{2}|Rules[0-9A-F]{32}|LambdaPredicate|LambdaConsequence|LambdaExtractor|DomainClasses).*");

  /** Without the classes that the rule compiler generates. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.matches(GENERATED))
          .importPackages(ROOT);

  /** What each package may see of ours; itself, and nothing that is not named. */
  private static final Map<String, List<String>> ARROWS =
      Map.ofEntries(
          Map.entry("source", List.of()),
          Map.entry("beside", List.of()),
          Map.entry("yaml", List.of("source")),
          Map.entry("json", List.of("source", "yaml")),
          Map.entry("model", List.of("source")),
          Map.entry("catalog", List.of("source", "model", "yaml")),
          Map.entry("finding", List.of("source", "model", "catalog")),
          Map.entry("read", List.of("source", "model", "catalog", "yaml", "json")),
          Map.entry("read.prose", List.of("source", "model", "catalog")),
          Map.entry("rules", List.of("source", "model", "catalog", "finding")),
          Map.entry("attack", List.of("source", "model", "catalog", "finding")),
          Map.entry(
              "analysis", List.of("source", "model", "catalog", "finding", "rules", "attack")),
          Map.entry("diff", List.of("source", "model", "catalog", "finding", "yaml")),
          Map.entry("look", List.of("source")),
          Map.entry(
              "report",
              List.of(
                  "source", "beside", "model", "catalog", "finding", "look", "narration", "diff")),
          Map.entry("narration", List.of("source")),
          Map.entry("llm", List.of("narration")),
          Map.entry("diagram", List.of("source", "model", "catalog", "finding")),
          Map.entry(
              "export", List.of("source", "model", "catalog", "finding", "narration", "diff")),
          Map.entry("evidence", List.of("source", "model", "catalog", "finding", "export", "diff")),
          Map.entry("pdf", List.of()));

  /** Guests: each library lives in one package and could leave; Jackson reads and writes in two. */
  private static final Map<String, String> GUESTS =
      Map.ofEntries(
          Map.entry("org.kie..", "rules"),
          Map.entry("org.drools..", "rules"),
          Map.entry("org.yaml..", "yaml"),
          Map.entry("com.fasterxml..", "export json"),
          Map.entry("org.thymeleaf..", "report"),
          Map.entry("org.eclipse.elk..", "diagram"),
          Map.entry("com.openhtmltopdf..", "pdf"),
          Map.entry("org.apache..", "pdf"),
          Map.entry("org.jsoup..", "pdf"),
          Map.entry("dev.langchain4j..", "llm"),
          Map.entry("picocli..", "cli"));

  @TestFactory
  Stream<DynamicTest> packages_know_only_what_the_arrows_allow() {
    return ARROWS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            arrow ->
                DynamicTest.dynamicTest(
                    arrow.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(ROOT + "." + arrow.getKey())
                            .should()
                            .dependOnClassesThat(new Elsewhere(arrow.getKey(), arrow.getValue()))
                            .check(CLASSES)));
  }

  /** Classes of ours outside a package and those that it may see. */
  private static final class Elsewhere
      extends com.tngtech.archunit.base.DescribedPredicate<
          com.tngtech.archunit.core.domain.JavaClass> {
    private final List<String> allowed;

    Elsewhere(String own, List<String> others) {
      super("are ours and outside " + own + " and " + others);
      this.allowed =
          Stream.concat(Stream.of(own), others.stream()).map(p -> ROOT + "." + p).toList();
    }

    @Override
    public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
      return type.getPackageName().startsWith(ROOT) && !allowed.contains(type.getPackageName());
    }
  }

  @TestFactory
  Stream<DynamicTest> each_library_lives_in_one_package() {
    return GUESTS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            guest ->
                DynamicTest.dynamicTest(
                    guest.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackages(hosts(guest.getValue()))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(guest.getKey())
                            .check(CLASSES)));
  }

  private static String[] hosts(String packages) {
    return Stream.of(packages.split(" ")).map(p -> ROOT + "." + p + "..").toArray(String[]::new);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void the_command_line_reaches_the_engine_through_the_facade() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".cli")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".rules",
            ROOT + ".analysis",
            ROOT + ".read..",
            ROOT + ".diagram",
            ROOT + ".export",
            ROOT + ".report")
        .check(CLASSES);
  }

  @Test
  void only_rules_conclude() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".rules..")
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.type(
                            Conclusions.class))
                    .as("Conclusions")))
        .check(CLASSES);
  }

  @Test
  void nothing_reads_a_clock_a_dice_or_the_system_but_the_command_line() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.time\\.(Instant|Clock|LocalDate|LocalDateTime|ZonedDateTime)"
                + "|java\\.util\\.(Date|Random|UUID|TimeZone)"
                + "|java\\.util\\.concurrent\\.ThreadLocalRandom")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void every_package_says_that_nothing_in_it_is_null_unless_marked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
        .check(CLASSES);
  }
}
