package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Condition;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Framework;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.catalog.ThreatDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The catalog as people read it in a terminal. */
public final class CatalogText {
  private static final int LABEL_WIDTH = 16;

  private final Catalog catalog;

  public CatalogText(Catalog catalog) {
    this.catalog = catalog;
  }

  /** One line an entry: its id, and what it is. */
  public String list(String kind) {
    if (kind.equals("domains")) {
      return ChecklistText.of(catalog.domains().values());
    }
    if (kind.equals("peers")) {
      return ChecklistText.of(catalog.peers().values());
    }
    if (kind.equals("versions")) {
      return ReleasesText.of(catalog.releases());
    }
    Map<String, String> lines =
        switch (kind) {
          case "technologies" ->
              lines(
                  catalog.technologies(),
                  t ->
                      t.name()
                          + " ("
                          + t.kind().word()
                          + (t.nameOnly() ? ", known by name" : "")
                          + ")");
          case "threats" -> lines(catalog.threats(), t -> t.stride() + "  " + t.title());
          case "controls" ->
              lines(catalog.controls(), c -> c.title() + " (" + c.kind().word() + ")");
          case "frameworks" ->
              lines(
                  catalog.frameworks(),
                  f -> f.name() + ", " + f.requirements().size() + " requirements");
          case "facts" -> lines(catalog.facts(), f -> f.about() + " " + f.says());
          default -> throw new IllegalArgumentException("no kind is called " + kind);
        };
    int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
    return lines.entrySet().stream()
        .map(e -> pad(e.getKey(), width) + "  " + e.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static <T> Map<String, String> lines(
      Map<String, T> entries, java.util.function.Function<T, String> text) {
    Map<String, String> lines = new LinkedHashMap<>();
    entries.forEach((id, entry) -> lines.put(id, text.apply(entry)));
    return lines;
  }

  /** An entry whole; an id that several kinds use shows all of them. */
  public Optional<String> show(String id) {
    StringBuilder text = new StringBuilder();
    Optional.ofNullable(catalog.threats().get(id)).map(this::threat).ifPresent(text::append);
    Optional.ofNullable(catalog.controls().get(id)).map(this::control).ifPresent(text::append);
    Optional.ofNullable(catalog.technologies().get(id))
        .map(CatalogText::technology)
        .ifPresent(text::append);
    Optional.ofNullable(catalog.releases().histories().get(id))
        .map(h -> ReleasesText.page(h, catalog.releases()))
        .ifPresent(text::append);
    Optional.ofNullable(catalog.releases().holes().get(id))
        .map(ReleasesText::page)
        .ifPresent(text::append);
    Optional.ofNullable(catalog.facts().get(id)).map(this::fact).ifPresent(text::append);
    Optional.ofNullable(catalog.frameworks().get(id))
        .map(CatalogText::framework)
        .ifPresent(text::append);
    return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
  }

  private String threat(ThreatDefinition t) {
    CatalogPage page = new CatalogPage("threat", t.id(), t.title());
    page.line("STRIDE", t.stride().title() + (t.also().isEmpty() ? "" : ", also " + t.also()));
    page.line("element", t.element().word());
    page.line("when", condition(t.asWritten()));
    page.line("attack", t.attack());
    page.line("impact", t.impact());
    page.line("verify", t.verify());
    t.commands().forEach((technology, text) -> page.line("commands, " + technology, text));
    page.line("dismiss when", t.falsePositive());
    page.line(
        "bases",
        t.dread().entrySet().stream()
            .map(e -> e.getKey().word() + " " + e.getValue())
            .collect(Collectors.joining(", ")));
    page.line("because", t.dreadBecause());
    t.mitigations().forEach((control, effect) -> page.line("control", control + effect(effect)));
    page.line(
        "sufficient",
        t.sufficient().stream()
            .map(s -> String.join(" + ", s))
            .collect(Collectors.joining(" or ")));
    page.line("CWE, CAPEC", String.join(" ", t.cwe()) + " " + String.join(" ", t.capec()));
    page.line("ATT&CK", String.join(" ", t.attackTechniques()));
    page.line("sources", String.join(" ", t.sources()));
    return page.text();
  }

  private static String effect(Map<Factor, Integer> effect) {
    return effect.isEmpty()
        ? " (detects)"
        : effect.entrySet().stream()
            .map(e -> e.getKey().word() + " " + e.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String condition(Condition condition) {
    if (condition instanceof Condition.Is is) {
      return is.fact();
    }
    String parts =
        condition.parts().stream().map(CatalogText::condition).collect(Collectors.joining(", "));
    if (condition instanceof Condition.Any) {
      return "any of (" + parts + ")";
    }
    return condition instanceof Condition.None
        ? "none of (" + parts + ")"
        : "all of (" + parts + ")";
  }

  private String control(ControlDefinition c) {
    CatalogPage page = new CatalogPage("control", c.id(), c.title());
    page.line("kind", c.kind().word() + ", " + (c.systemWide() ? "system" : "component"));
    page.line("effort", c.effort().word() + ", " + c.horizon().word());
    page.line("mechanism", c.mechanism());
    c.guidance().forEach((technology, text) -> page.line(technology, text));
    page.line("verify", c.verify());
    page.line("serves", String.join(" ", c.requirements()));
    page.line(
        "against",
        catalog.threats().values().stream()
            .filter(t -> t.mitigations().containsKey(c.id()))
            .map(ThreatDefinition::id)
            .collect(Collectors.joining(" ")));
    return page.text();
  }

  private static String technology(Technology t) {
    CatalogPage page = new CatalogPage("technology", t.id(), t.name());
    page.line("kind", t.kind().word());
    page.line("aliases", String.join(", ", t.aliases()));
    page.line("contains", String.join(" ", t.contains()));
    page.line("does", String.join(" ", t.does()));
    t.defaults()
        .forEach((control, status) -> page.line("by default", control + " " + status.word()));
    return page.text();
  }

  private String fact(FactDefinition f) {
    CatalogPage page = new CatalogPage("fact", f.id(), f.about() + " " + f.says());
    page.line("silence means", f.isOpen() ? "unknown" : "no");
    page.line("question", f.question() == null ? "" : f.question());
    page.line("derived by", String.join("; ", f.derivedBy()));
    page.line(
        "given by",
        catalog.technologies().values().stream()
            .filter(t -> t.does().contains(f.id()))
            .map(Technology::id)
            .collect(Collectors.joining(" ")));
    page.line(
        "read by",
        catalog.threats().values().stream()
            .filter(t -> t.when().facts().anyMatch(is -> is.fact().equals(f.id())))
            .map(ThreatDefinition::id)
            .collect(Collectors.joining(" ")));
    return page.text();
  }

  private static String framework(Framework f) {
    CatalogPage page = new CatalogPage("framework", f.id(), f.name() + ", " + f.edition());
    page.line("in scope", f.whenAny().isEmpty() ? "when declared" : String.join(" ", f.whenAny()));
    f.requirements()
        .forEach(
            r -> page.line(r.id(), r.label() + (r.organisational() ? " (organisational)" : "")));
    return page.text();
  }

  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** A heading, and lines of a label and a text. */
  static final class CatalogPage {
    private final StringBuilder text = new StringBuilder();

    CatalogPage(String kind, String id, String title) {
      text.append(kind).append(' ').append(id).append(": ").append(title).append('\n');
    }

    void line(String label, String value) {
      if (!value.isBlank()) {
        text.append("  ")
            .append(pad(label, LABEL_WIDTH))
            .append(' ')
            .append(value.replaceAll("\\s+", " ").strip())
            .append('\n');
      }
    }

    String text() {
      return text.toString();
    }
  }

  /** How many entries there are of each kind. */
  public String counts() {
    return catalog.technologies().size()
        + " technologies, "
        + catalog.threats().size()
        + " threats, "
        + catalog.controls().size()
        + " controls, "
        + catalog.frameworks().size()
        + " frameworks, "
        + catalog.facts().size()
        + " facts";
  }

  /** All ids, for suggestions. */
  public List<String> ids() {
    return java.util.stream.Stream.of(
            catalog.threats().keySet(),
            catalog.controls().keySet(),
            catalog.technologies().keySet(),
            catalog.facts().keySet(),
            catalog.frameworks().keySet(),
            catalog.releases().holes().keySet())
        .flatMap(java.util.Set::stream)
        .sorted()
        .distinct()
        .toList();
  }
}
