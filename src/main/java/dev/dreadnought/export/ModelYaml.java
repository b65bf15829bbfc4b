package dev.dreadnought.export;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Sign;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.DocumentControl;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.RecordedAssumption;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A model as native YAML, to be corrected and analysed again. What follows from what was said, but
 * was not said, is marked {@code inferred: true}; what is not known is left out.
 */
public final class ModelYaml {
  private static final String INTERNET_FACING = "internet-facing";
  private static final String ENCRYPTED = "flow-encrypted";
  private static final String AUTHENTICATED = "flow-authenticated";

  /** What the reader of the model file takes for a version at the end of "flask 3.0". */
  private static final Pattern VERSION = Pattern.compile("\\d[\\w.+-]*");

  private final Catalog catalog;

  /**
   * @param catalog says which technologies need no name, and which of two answers is the cautious
   *     one
   */
  public ModelYaml(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The model as a file that the same analysis comes from.
   *
   * @throws IllegalArgumentException if the model states something of an element that it does not
   *     have
   */
  public String write(ThreatModel model) {
    return new Document(model).text();
  }

  /**
   * The model of an assessment, with what words seem to mean where it was found that they can mean
   * it, and nowhere else.
   */
  public String write(Assessment assessment) {
    Set<String> facts = assessment.facts().stream().map(f -> f.id()).collect(Collectors.toSet());
    ThreatModel model = assessment.model();
    Set<String> told = model.facts().stream().map(Fact::id).collect(Collectors.toSet());
    List<Fact> kept = new ArrayList<>();
    for (Fact fact : model.facts()) {
      if (!Sign.isFact(fact.name()) || facts.contains(fact.id())) {
        kept.add(fact);
      } else {
        assessment.facts().stream()
            .filter(f -> f.name().equals(fact.name()) && !told.contains(f.id()))
            .filter(f -> f.sources().equals(fact.sources()))
            .forEach(f -> kept.add(fact.at(f.about())));
      }
    }
    return write(model.withFacts(kept));
  }

  private final class Document {
    private final ThreatModel model;
    private final Statements statements;
    private final YamlText yaml = new YamlText();

    Document(ThreatModel model) {
      this.model = model;
      this.statements = Statements.of(model, catalog);
    }

    String text() {
      yaml.comment(
          "A system as Dreadnought understood it. Correct it, and analyse this file again.");
      yaml.comment("What is left out is unknown; `inferred: true` marks what nobody said.");
      yaml.section("system", this::system);
      elements("components", model.components(), this::component);
      elements("flows", model.flows(), this::flow);
      elements("boundaries", model.boundaries(), this::boundary);
      elements("dataAssets", model.dataAssets(), this::dataAsset);
      elements("actors", model.actors(), this::actor);
      elements("assumptions", assumptions(), this::assumption);
      elements("threats", model.judgements().threats(), this::threat);
      elements("decisions", model.judgements().decisions(), d -> DecisionYaml.write(yaml, d));
      statements.refuseLeftOver();
      return yaml.toString();
    }

    private <T> void elements(String key, List<T> elements, YamlText.Fields<T> fields) {
      if (!elements.isEmpty()) {
        yaml.blankLine();
        yaml.list(key, elements, fields);
      }
    }

    private void system() {
      yaml.raw("name", YamlText.scalar(model.name()));
      yaml.text("description", model.description());
      shortcut("exposed", INTERNET_FACING, ThreatModel.SYSTEM);
      yaml.number("people", model.people());
      document(model.document());
      said(ThreatModel.SYSTEM);
    }

    private void document(DocumentControl document) {
      if (document.isEmpty()) {
        return;
      }
      yaml.section(
          "document",
          () -> {
            yaml.text("version", document.version());
            yaml.text("author", document.author());
            yaml.text("reviewer", document.reviewer());
            yaml.text("approver", document.approver());
            yaml.text("nextReview", text(document.nextReview()));
          });
    }

    private void component(Component component) {
      yaml.text("id", component.id());
      yaml.raw("name", YamlText.scalar(component.name()));
      yaml.text("kind", component.kind().word());
      yaml.items("technologies", component.technologies().stream().map(this::technology).toList());
      yaml.text("partOf", component.partOf());
      yaml.text("hostedOn", component.hostedOn());
      yaml.texts("data", component.data());
      if (component.outOfScope() != null) {
        yaml.raw("outOfScope", YamlText.scalar(component.outOfScope()));
      }
      yaml.mark("inferred", component.inferred());
      said(component.id());
    }

    /** Short where the catalog knows the rest, else in full. */
    private String technology(TechnologyUse use) {
      boolean isKnown =
          catalog.technology(use.id()).filter(t -> t.name().equals(use.name())).isPresent();
      boolean isPlain = use.version() == null || VERSION.matcher(use.version()).matches();
      if (isKnown && isPlain && !use.inferred()) {
        return YamlText.scalar(use.id() + (use.version() == null ? "" : " " + use.version()));
      }
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("id", YamlText.scalar(use.id()));
      fields.put("name", YamlText.scalar(use.name()));
      if (use.version() != null) {
        fields.put("version", YamlText.scalar(use.version()));
      }
      if (use.inferred()) {
        fields.put("inferred", "true");
      }
      return YamlText.flowMap(fields);
    }

    private void flow(DataFlow flow) {
      String usual = DataFlow.defaultId(flow.from(), flow.to(), flow.protocol());
      if (!flow.id().equals(usual)) {
        yaml.text("id", flow.id());
      }
      yaml.text("from", flow.from());
      yaml.text("to", flow.to());
      yaml.text("name", flow.name());
      yaml.text("protocol", flow.protocol());
      shortcut("encrypted", ENCRYPTED, flow.id());
      shortcut("authenticated", AUTHENTICATED, flow.id());
      yaml.texts("data", flow.data());
      yaml.mark("bidirectional", flow.bidirectional());
      yaml.mark("inferred", flow.inferred());
      said(flow.id());
    }

    private void boundary(TrustBoundary boundary) {
      yaml.text("id", boundary.id());
      yaml.raw("name", YamlText.scalar(boundary.name()));
      yaml.text("kind", boundary.kind());
      yaml.text("parent", boundary.parent());
      yaml.texts("contains", boundary.contains());
      yaml.mark("inferred", boundary.inferred());
      said(boundary.id());
    }

    private void dataAsset(DataAsset asset) {
      yaml.text("id", asset.id());
      yaml.raw("name", YamlText.scalar(asset.name()));
      yaml.texts("kinds", asset.kinds());
      yaml.text("confidentiality", word(asset.confidentiality()));
      yaml.text("integrity", word(asset.integrity()));
      yaml.text("availability", word(asset.availability()));
      yaml.text("safety", word(asset.safety()));
      yaml.number("people", asset.people());
      yaml.mark("inferred", asset.inferred());
      said(asset.id());
    }

    private @Nullable String word(@Nullable Level level) {
      return level == null ? null : level.word();
    }

    private void actor(Actor actor) {
      yaml.text("id", actor.id());
      yaml.raw("name", YamlText.scalar(actor.name()));
      yaml.text("kind", actor.kind().word());
      yaml.text("privilege", actor.privilege().word());
      yaml.mark("inferred", actor.inferred());
      said(actor.id());
    }

    /** What people recorded, and what is assumed without a record. */
    private List<RecordedAssumption> assumptions() {
      List<RecordedAssumption> recorded = new ArrayList<>(model.judgements().assumptions());
      for (Fact fact : statements.assumed()) {
        if (recorded.stream().noneMatch(a -> a.id().equals(fact.id()))) {
          recorded.add(
              new RecordedAssumption(
                  fact.name(),
                  fact.about(),
                  fact.holds(),
                  null,
                  null,
                  fact.because(),
                  fact.sources()));
        }
      }
      recorded.sort(Comparator.comparing(RecordedAssumption::id));
      return recorded;
    }

    private void assumption(RecordedAssumption assumption) {
      yaml.text("fact", assumption.id());
      yaml.answer("value", assumption.value());
      yaml.text("because", assumption.because());
      yaml.text("by", assumption.by());
      yaml.text("confirmBy", text(assumption.confirmBy()));
    }

    private void threat(OwnThreat threat) {
      yaml.text("id", threat.id());
      yaml.raw("title", YamlText.scalar(threat.title()));
      yaml.text("stride", threat.stride());
      yaml.text("element", threat.element());
      Map<String, String> dread = new LinkedHashMap<>();
      dread.put("damage", Integer.toString(threat.dread().damage()));
      dread.put("reproducibility", Integer.toString(threat.dread().reproducibility()));
      dread.put("exploitability", Integer.toString(threat.dread().exploitability()));
      dread.put("affectedUsers", Integer.toString(threat.dread().affectedUsers()));
      dread.put("discoverability", Integer.toString(threat.dread().discoverability()));
      yaml.raw("dread", YamlText.flowMap(dread));
      yaml.raw("because", YamlText.scalar(threat.because()));
      yaml.texts("mitigations", threat.mitigations());
    }

    private @Nullable String text(@Nullable Day day) {
      return day == null ? null : day.text();
    }

    /** A field of its own for what is asked most often, where somebody said it. */
    private void shortcut(String key, String fact, String about) {
      statements.takeStated(fact, about).ifPresent(f -> yaml.flag(key, f.holds()));
    }

    /** The rest of what is said about an element: facts, then controls. */
    private void said(String element) {
      List<Fact> facts = statements.takeFacts(element);
      if (!facts.isEmpty()) {
        yaml.section("facts", () -> facts.forEach(this::fact));
      }
      yaml.list("controls", statements.takeControls(element), this::control);
    }

    private void fact(Fact fact) {
      if (fact.ground() == Ground.STATED && fact.because().isEmpty()) {
        yaml.answer(fact.name(), fact.holds());
        return;
      }
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("value", fact.holds() ? "yes" : "no");
      if (fact.ground() == Ground.INFERRED) {
        fields.put("inferred", "true");
      }
      if (!fact.because().isEmpty()) {
        fields.put("because", YamlText.scalar(fact.because()));
      }
      yaml.raw(fact.name(), YamlText.flowMap(fields));
    }

    private void control(Control control) {
      yaml.text("id", control.id());
      yaml.text("status", control.status().word());
      yaml.items("evidence", control.evidence().stream().map(this::evidence).toList());
    }

    private String evidence(Evidence evidence) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("kind", YamlText.scalar(evidence.kind()));
      put(fields, "ref", evidence.ref());
      put(fields, "on", text(evidence.on()));
      put(fields, "by", evidence.by());
      put(fields, "validUntil", text(evidence.validUntil()));
      return YamlText.flowMap(fields);
    }

    private static void put(Map<String, String> fields, String key, @Nullable String value) {
      if (value != null) {
        fields.put(key, YamlText.scalar(value));
      }
    }
  }
}
