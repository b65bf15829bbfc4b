package dev.dreadnought.diff;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ElementProfile;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of a model by what makes it what it is, so that it can be known again under another
 * name.
 *
 * @param sort {@code component}, {@code flow}, {@code boundary}, {@code data asset} or {@code
 *     actor}
 * @param own what is so of it alone, whatever it is called
 * @param links what it has to do with other elements, in order
 */
public record Part(String id, String sort, String name, String own, List<Link> links) {
  public Part {
    links = links.stream().distinct().sorted(Link.ORDER).toList();
  }

  /**
   * One end of what two elements have to do with each other.
   *
   * @param label what
   * @param to the id of the other
   */
  public record Link(String label, String to) {
    static final Comparator<Link> ORDER = Comparator.comparing(Link::label).thenComparing(Link::to);
  }

  /** A list of links that grows, with what is null left out. */
  public static final class Links {
    private final List<Link> links = new ArrayList<>();

    public Links add(String label, @Nullable String to) {
      if (to != null) {
        links.add(new Link(label, to));
      }
      return this;
    }

    public Links addAll(String label, List<String> to) {
      to.forEach(id -> add(label, id));
      return this;
    }

    public List<Link> list() {
      return links;
    }
  }

  /** The elements of an assessment's model, in order of id. */
  static List<Part> of(Assessment assessment) {
    ThreatModel model = assessment.model();
    Map<String, ElementProfile> profiles = new HashMap<>();
    assessment.profiles().forEach(p -> profiles.put(p.id(), p));
    List<Part> parts = new ArrayList<>();
    model
        .components()
        .forEach(
            c -> {
              ElementProfile profile = profiles.get(c.id());
              List<String> made =
                  c.technologies().stream().map(t -> t.id() + " " + t.version()).toList();
              parts.add(
                  new Part(
                      c.id(),
                      "component",
                      c.name(),
                      c.kind().word() + " " + made,
                      new Links()
                          .add("part of", c.partOf())
                          .add("hosted on", c.hostedOn())
                          .add("inside", profile == null ? null : profile.boundary())
                          .addAll("keeps", c.data())
                          .list()));
            });
    model
        .flows()
        .forEach(
            f ->
                parts.add(
                    new Part(
                        f.id(),
                        "flow",
                        f.name(),
                        f.protocol() + " " + f.bidirectional(),
                        new Links()
                            .add("from", f.from())
                            .add("to", f.to())
                            .addAll("carries", f.data())
                            .list())));
    model
        .boundaries()
        .forEach(
            b ->
                parts.add(
                    new Part(
                        b.id(),
                        "boundary",
                        b.name(),
                        b.kind(),
                        new Links().add("inside", b.parent()).list())));
    model
        .dataAssets()
        .forEach(
            d ->
                parts.add(
                    new Part(
                        d.id(), "data asset", d.name(), d.kinds() + " " + d.people(), List.of())));
    model
        .actors()
        .forEach(
            a ->
                parts.add(
                    new Part(
                        a.id(),
                        "actor",
                        a.name(),
                        a.kind().word() + " " + a.privilege().word(),
                        List.of())));
    return parts.stream().sorted(Comparator.comparing(Part::id)).toList();
  }
}
