package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.export.Loss;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Boundaries;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Judgements;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What other tools' formats hold comes back: the same model, less exactly what {@link Loss} lists
 * for the format.
 */
class ForeignRoundTripTest {
  private static final Dreadnought DREADNOUGHT =
      Dreadnought.builtIn().withDate(new Day("2026-11-25"));

  private static final Map<String, Function<Assessment, byte[]>> FORMATS = formats();

  /** Losses that are about the model; the others are about what was found. */
  private static final Set<Loss> OF_THE_MODEL =
      Set.of(
          Loss.JUDGEMENTS,
          Loss.EVIDENCE,
          Loss.PLACES,
          Loss.PARTS,
          Loss.DATA,
          Loss.SECOND_BOUNDARIES);

  private static Map<String, Function<Assessment, byte[]>> formats() {
    Map<String, Function<Assessment, byte[]>> all = new LinkedHashMap<>();
    all.put("otm", DREADNOUGHT::otm);
    all.put("tml", DREADNOUGHT::threatLibrary);
    all.put("threat-dragon", DREADNOUGHT::threatDragon);
    return all;
  }

  @Provide
  Arbitrary<ThreatModel> models() {
    return new GeneratedModels(DREADNOUGHT.catalog()).models().map(ForeignRoundTripTest::enriched);
  }

  @Property(tries = 60, seed = "20261125")
  void every_model_comes_back_less_what_is_listed(@ForAll("models") ThreatModel model) {
    Assessment assessment = DREADNOUGHT.assess(Models.reading(model));
    FORMATS.forEach(
        (format, write) -> {
          String text = new String(write.apply(assessment), StandardCharsets.UTF_8);
          assertThat(Dreadnought.kindOf(text)).isEqualTo(format);
          ThreatModel back = DREADNOUGHT.read(new Source("m.json", format, text)).model();
          assertThat(less(back, List.of(Loss.PLACES)))
              .as(format)
              .isEqualTo(less(model, Loss.of(format)));
        });
  }

  /** A list that names too much would hide what a format loses by mistake. */
  @Example
  void everything_that_is_listed_is_lost() {
    ThreatModel model = everything();
    Assessment assessment = DREADNOUGHT.assess(Models.reading(model));
    FORMATS.forEach(
        (format, write) -> {
          String text = new String(write.apply(assessment), StandardCharsets.UTF_8);
          ThreatModel back = DREADNOUGHT.read(new Source("m.json", format, text)).model();
          for (Loss loss : Loss.of(format)) {
            if (OF_THE_MODEL.contains(loss)) {
              Set<Loss> others = new LinkedHashSet<>(Loss.of(format));
              others.remove(loss);
              // Places of the file that was read are no places of the file that was written.
              boolean places = loss == Loss.PLACES;
              assertThat(places ? back : less(back, List.of(Loss.PLACES)))
                  .as(format + " " + loss)
                  .isNotEqualTo(less(model, others));
            }
          }
          assertThat(less(back, List.of(Loss.PLACES))).isEqualTo(less(model, Loss.of(format)));
        });
  }

  @Example
  void every_sample_comes_back_less_what_is_listed() throws IOException {
    List<Path> samples;
    try (Stream<Path> files = Files.walk(Path.of("samples"), 2)) {
      samples = files.filter(f -> f.endsWith("model.yaml")).sorted().toList();
    }
    assertThat(samples).hasSizeGreaterThanOrEqualTo(4);
    for (Path sample : samples) {
      Source source = new Source("model.yaml", "yaml", Files.readString(sample));
      Assessment assessment = DREADNOUGHT.assess(DREADNOUGHT.read(source));
      FORMATS.forEach(
          (format, write) -> {
            String text = new String(write.apply(assessment), StandardCharsets.UTF_8);
            ThreatModel back = DREADNOUGHT.read(new Source("m.json", format, text)).model();
            assertThat(less(back, List.of(Loss.PLACES)))
                .as(sample + " " + format)
                .isEqualTo(less(assessment.model(), Loss.of(format)));
          });
    }
  }

  @Example
  void the_findings_of_a_model_that_comes_back_are_the_same() {
    ThreatModel model = Models.blog().build();
    Assessment before = DREADNOUGHT.assess(Models.reading(model));
    for (String format : List.of("otm", "tml")) {
      String text = new String(FORMATS.get(format).apply(before), StandardCharsets.UTF_8);
      Assessment after = DREADNOUGHT.assess(DREADNOUGHT.read(new Source("m", format, text)));
      assertThat(after.findings().stream().map(f -> f.id() + f.current().vector()))
          .isEqualTo(before.findings().stream().map(f -> f.id() + f.current().vector()).toList());
    }
  }

  // ---- models with something of everything

  /** The drawn model with nested boundaries, names, protocols and grounds. */
  private static ThreatModel enriched(ThreatModel m) {
    List<DataFlow> flows = new ArrayList<>();
    for (DataFlow f : m.flows()) {
      int n = flows.size();
      flows.add(
          new DataFlow(
              f.id(),
              f.from(),
              f.to(),
              n % 3 == 0 ? "Sends \"it\" \\ on" : "",
              n % 4 == 0 ? "https" : null,
              f.data(),
              n % 5 == 0,
              n % 2 == 0,
              List.of()));
    }
    List<Fact> facts = new ArrayList<>(m.facts());
    facts.replaceAll(
        f ->
            f.name().length() % 2 == 0
                ? f
                : new Fact(f.name(), f.about(), f.value(), Ground.INFERRED, "so", List.of()));
    List<TrustBoundary> boundaries = new ArrayList<>(m.boundaries());
    List<String> inside =
        m.components().stream()
            .filter(c -> !c.kind().isClient() && c.partOf() == null)
            .map(Component::id)
            .toList();
    boundaries.add(
        new TrustBoundary("cloud", "Cloud", "organisation", null, List.of(), true, List.of()));
    boundaries.add(new TrustBoundary("vpc", "VPC é", "network", "cloud", inside, false, List.of()));
    return with(m, m.components(), flows, boundaries, m.controls(), facts, m.judgements());
  }

  private static ThreatModel everything() {
    ThreatModel m = Models.blog().build();
    Location place = new Location("blog.txt", 3, 4, 5);
    List<Component> components = new ArrayList<>();
    for (Component c : m.components()) {
      List<TechnologyUse> uses =
          c.technologies().stream()
              .map(t -> new TechnologyUse(t.id(), t.name(), "3.1", t.inferred(), List.of(place)))
              .toList();
      components.add(
          new Component(
              c.id(),
              "The " + c.name(),
              c.kind(),
              uses,
              c.partOf(),
              c.hostedOn(),
              c.data(),
              false,
              c.id().equals("vm") ? "run by the cloud" : null,
              List.of(place)));
    }
    List<TrustBoundary> boundaries = new ArrayList<>(m.boundaries());
    boundaries.add(
        new TrustBoundary("cloud", "Cloud", "network", null, List.of("web"), false, List.of()));
    boundaries.add(
        new TrustBoundary("office", "Office", "network", null, List.of("web"), false, List.of()));
    Evidence evidence = new Evidence("test", "T-1", new Day("2026-01-01"), "A", null, List.of());
    List<Control> controls =
        List.of(
            new Control(
                "encryption-at-rest",
                "db",
                ControlStatus.VERIFIED,
                List.of(evidence),
                List.of(place)));
    List<Fact> facts = new ArrayList<>(m.facts());
    facts.add(Fact.stated("flow-encrypted", "web--db", Truth.FALSE, List.of(place)));
    facts.add(Fact.stated("flow-encrypted", "browser--web", Truth.TRUE, List.of(place)));
    OwnThreat threat =
        new OwnThreat(
            "ring",
            "A ring",
            "T",
            "web",
            new OwnThreat.Dread(5, 5, 5, 5, 5),
            "x",
            List.of(),
            List.of());
    Decision decision =
        new Decision(
            "ring@web", Decision.Kind.ACCEPT, "CISO", null, null, null, "small", List.of());
    return with(
        m,
        components,
        m.flows(),
        boundaries,
        controls,
        facts,
        new Judgements(List.of(), List.of(threat), List.of(decision)));
  }

  private static ThreatModel with(
      ThreatModel m,
      List<Component> components,
      List<DataFlow> flows,
      List<TrustBoundary> boundaries,
      List<Control> controls,
      List<Fact> facts,
      Judgements judgements) {
    return new ThreatModel(
        m.name(),
        m.description(),
        m.people(),
        components,
        flows,
        boundaries,
        m.dataAssets(),
        m.actors(),
        controls,
        facts,
        judgements);
  }

  // ---- what is taken away

  private static ThreatModel less(ThreatModel model, Iterable<Loss> losses) {
    ThreatModel left = model;
    for (Loss loss : losses) {
      left =
          switch (loss) {
            case JUDGEMENTS ->
                with(
                    left,
                    left.components(),
                    left.flows(),
                    left.boundaries(),
                    left.controls(),
                    left.facts(),
                    Judgements.NONE);
            case EVIDENCE -> left.withControls(withoutEvidence(left.controls()));
            case PLACES -> withoutPlaces(left);
            case PARTS -> withoutParts(left);
            case DATA -> withoutData(left);
            case SECOND_BOUNDARIES -> withInnermostOnly(left);
            default -> left;
          };
    }
    return left;
  }

  /** Statements that are equal but for their evidence are then one. */
  private static List<Control> withoutEvidence(List<Control> controls) {
    return controls.stream()
        .map(c -> new Control(c.id(), c.on(), c.status(), c.sources()))
        .distinct()
        .toList();
  }

  private static ThreatModel withoutPlaces(ThreatModel m) {
    return new ThreatModel(
        m.name(),
        m.description(),
        m.people(),
        m.components().stream().map(c -> component(c, c.hostedOn(), c.data(), List.of())).toList(),
        m.flows().stream()
            .map(
                f ->
                    new DataFlow(
                        f.id(),
                        f.from(),
                        f.to(),
                        f.name(),
                        f.protocol(),
                        f.data(),
                        f.bidirectional(),
                        f.inferred(),
                        List.of()))
            .toList(),
        m.boundaries().stream()
            .map(
                b ->
                    new TrustBoundary(
                        b.id(),
                        b.name(),
                        b.kind(),
                        b.parent(),
                        b.contains(),
                        b.inferred(),
                        List.of()))
            .toList(),
        m.dataAssets().stream()
            .map(
                d ->
                    new DataAsset(
                        d.id(),
                        d.name(),
                        d.kinds(),
                        d.confidentiality(),
                        d.integrity(),
                        d.availability(),
                        d.safety(),
                        d.people(),
                        d.inferred(),
                        List.of()))
            .toList(),
        m.actors().stream()
            .map(
                a ->
                    new dev.dreadnought.model.Actor(
                        a.id(), a.name(), a.kind(), a.privilege(), a.inferred(), List.of()))
            .toList(),
        m.controls().stream()
            .map(c -> new Control(c.id(), c.on(), c.status(), c.evidence(), List.of()))
            .toList(),
        m.facts().stream()
            .map(f -> new Fact(f.name(), f.about(), f.value(), f.ground(), f.because(), List.of()))
            .toList(),
        m.judgements());
  }

  private static Component component(
      Component c, String hostedOn, List<String> data, List<Location> sources) {
    List<TechnologyUse> uses = c.technologies();
    if (sources.isEmpty()) {
      uses =
          uses.stream()
              .map(t -> new TechnologyUse(t.id(), t.name(), t.version(), t.inferred(), List.of()))
              .toList();
    }
    return new Component(
        c.id(),
        c.name(),
        c.kind(),
        uses,
        c.partOf(),
        hostedOn,
        data,
        c.inferred(),
        c.outOfScope(),
        sources);
  }

  private static ThreatModel withoutParts(ThreatModel m) {
    Set<String> gone =
        m.components().stream()
            .filter(c -> c.partOf() != null)
            .map(Component::id)
            .collect(Collectors.toSet());
    List<Component> kept =
        m.components().stream()
            .filter(c -> !gone.contains(c.id()))
            .map(
                c ->
                    component(
                        c,
                        c.hostedOn() == null || gone.contains(c.hostedOn()) ? null : c.hostedOn(),
                        c.data(),
                        c.sources()))
            .toList();
    List<TrustBoundary> boundaries =
        m.boundaries().stream().map(b -> holding(b, e -> !gone.contains(e))).toList();
    return without(
        with(m, kept, m.flows(), boundaries, m.controls(), m.facts(), m.judgements()), gone);
  }

  private static TrustBoundary holding(
      TrustBoundary b, java.util.function.Predicate<String> element) {
    List<String> contains = b.contains().stream().filter(element).toList();
    return new TrustBoundary(
        b.id(), b.name(), b.kind(), b.parent(), contains, b.inferred(), b.sources());
  }

  /** What is said of what is not there is not there either. */
  private static ThreatModel without(ThreatModel m, Set<String> gone) {
    return with(
        m,
        m.components(),
        m.flows(),
        m.boundaries(),
        m.controls().stream().filter(c -> !gone.contains(c.on())).toList(),
        m.facts().stream().filter(f -> !gone.contains(f.about())).toList(),
        m.judgements());
  }

  private static ThreatModel withoutData(ThreatModel m) {
    Set<String> gone = m.dataAssets().stream().map(DataAsset::id).collect(Collectors.toSet());
    ThreatModel left =
        new ThreatModel(
            m.name(),
            m.description(),
            m.people(),
            m.components().stream()
                .map(c -> component(c, c.hostedOn(), List.of(), c.sources()))
                .toList(),
            m.flows().stream()
                .map(
                    f ->
                        new DataFlow(
                            f.id(),
                            f.from(),
                            f.to(),
                            f.name(),
                            f.protocol(),
                            List.of(),
                            f.bidirectional(),
                            f.inferred(),
                            f.sources()))
                .toList(),
            m.boundaries(),
            List.of(),
            m.actors(),
            m.controls(),
            m.facts(),
            m.judgements());
    return without(left, gone);
  }

  private static ThreatModel withInnermostOnly(ThreatModel m) {
    Boundaries around = new Boundaries(m);
    List<TrustBoundary> boundaries =
        m.boundaries().stream()
            .map(b -> holding(b, e -> around.innermost(e).filter(b.id()::equals).isPresent()))
            .toList();
    return with(m, m.components(), m.flows(), boundaries, m.controls(), m.facts(), m.judgements());
  }

  /** Kinds are drawn as they are; a test of what the reader makes of a stranger's is elsewhere. */
  @Example
  void a_component_that_is_a_person_is_one_of_everybody() {
    ThreatModel model =
        new dev.dreadnought.model.ModelBuilder("S").component("u", ComponentKind.USER).build();
    assertThat(model.everybody()).extracting(a -> a.privilege()).containsExactly(Level.MEDIUM);
  }
}
