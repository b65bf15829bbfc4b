package dev.dreadnought.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Checklist;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Framework;
import dev.dreadnought.catalog.KnownHole;
import dev.dreadnought.catalog.ReleaseHistory;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.catalog.ThreatDefinition;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Entries of the catalog as an array of objects with {@code id}. */
public final class CatalogJson {
  private final Catalog catalog;

  public CatalogJson(Catalog catalog) {
    this.catalog = catalog;
  }

  public void write(String kind, OutputStream target) throws IOException {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    try (JsonGenerator out = new JsonFactory().createGenerator(target)) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      out.setPrettyPrinter(
          new DefaultPrettyPrinter().withArrayIndenter(indent).withObjectIndenter(indent));
      out.writeStartArray();
      switch (kind) {
        case "technologies" -> each(out, catalog.technologies(), this::technology);
        case "threats" -> each(out, catalog.threats(), this::threat);
        case "controls" -> each(out, catalog.controls(), this::control);
        case "frameworks" -> each(out, catalog.frameworks(), this::framework);
        case "facts" -> each(out, catalog.facts(), this::fact);
        case "versions" -> {
          each(out, catalog.releases().histories(), this::history);
          each(out, catalog.releases().holes(), this::hole);
        }
        case "domains" -> each(out, catalog.domains(), this::checklist);
        case "peers" -> each(out, catalog.peers(), this::checklist);
        default -> throw new IllegalArgumentException("no kind is called " + kind);
      }
      out.writeEndArray();
    }
    target.write("\n".getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the fields of one entry. */
  private interface Fields<T> {
    void write(JsonGenerator out, T entry) throws IOException;
  }

  private static <T> void each(JsonGenerator out, Map<String, T> entries, Fields<T> fields)
      throws IOException {
    for (Map.Entry<String, T> entry : entries.entrySet()) {
      out.writeStartObject();
      out.writeStringField("id", entry.getKey());
      fields.write(out, entry.getValue());
      out.writeEndObject();
    }
  }

  private void technology(JsonGenerator out, Technology t) throws IOException {
    out.writeStringField("name", t.name());
    out.writeStringField("kind", t.kind().word());
    strings(out, "aliases", t.aliases());
    strings(out, "does", t.does());
  }

  private void threat(JsonGenerator out, ThreatDefinition t) throws IOException {
    out.writeStringField("title", t.title());
    out.writeStringField("stride", t.stride().name());
    out.writeStringField("element", t.element().word());
    strings(out, "facts", t.asWritten().facts().map(is -> is.fact()).distinct().toList());
    out.writeObjectFieldStart("dread");
    for (Factor factor : Factor.values()) {
      out.writeNumberField(factor.word(), t.dread().get(factor));
    }
    out.writeEndObject();
    strings(out, "mitigations", List.copyOf(t.mitigations().keySet()));
    strings(out, "cwe", t.cwe());
    strings(out, "capec", t.capec());
    strings(out, "attackTechniques", t.attackTechniques());
  }

  private void control(JsonGenerator out, ControlDefinition c) throws IOException {
    out.writeStringField("title", c.title());
    out.writeStringField("kind", c.kind().word());
    out.writeStringField("effort", c.effort().word());
    out.writeStringField("horizon", c.horizon().word());
    strings(out, "guidance", List.copyOf(c.guidance().keySet()));
    strings(out, "requirements", c.requirements());
  }

  private void framework(JsonGenerator out, Framework f) throws IOException {
    out.writeStringField("name", f.name());
    out.writeStringField("edition", f.edition());
    strings(out, "requirements", f.requirements().stream().map(r -> r.id()).toList());
  }

  private void fact(JsonGenerator out, FactDefinition f) throws IOException {
    out.writeStringField("about", f.about());
    out.writeStringField("world", f.isOpen() ? "open" : "closed");
    out.writeStringField("says", f.says());
    strings(out, "derivedBy", f.derivedBy());
  }

  private void history(JsonGenerator out, ReleaseHistory history) throws IOException {
    out.writeStringField("technology", history.technology());
    out.writeStringField("goTo", history.goTo());
    out.writeArrayFieldStart("ended");
    for (ReleaseHistory.EndedLine line : history.ended()) {
      out.writeStartObject();
      out.writeStringField("line", line.line());
      out.writeStringField("on", line.on());
      out.writeStringField("paid", line.paid());
      out.writeStringField("paidUntil", line.paidUntil());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeStringField("source", history.source());
  }

  private void hole(JsonGenerator out, KnownHole hole) throws IOException {
    out.writeStringField("technology", hole.technology());
    out.writeStringField("name", hole.name());
    out.writeArrayFieldStart("in");
    for (KnownHole.Range range : hole.in()) {
      out.writeStartObject();
      out.writeStringField("from", range.from());
      out.writeStringField("below", range.below());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeStringField("goTo", hole.goTo());
    out.writeStringField("gives", hole.gives());
    out.writeBooleanField("login", hole.login());
    out.writeStringField("source", hole.source());
  }

  private void checklist(JsonGenerator out, Checklist list) throws IOException {
    out.writeStringField("name", list.name());
    out.writeArrayFieldStart("items");
    for (Checklist.Item item : list.items()) {
      out.writeStartObject();
      out.writeStringField("id", item.id());
      out.writeStringField("title", item.title());
      strings(out, "servedBy", item.servedBy());
      out.writeStringField("declined", item.declined());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void strings(JsonGenerator out, String name, List<String> values)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }
}
