package dev.dreadnought.read;

import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Geometry.Box;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Location;
import dev.dreadnought.yaml.Excerpt;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A model of OWASP Threat Dragon, of its first version or its second, on its way to a reading. An
 * element lies in the smallest box that its middle lies in; a boundary that is drawn as a line has
 * no inside and is listed.
 */
final class ThreatDragonFile {
  private static final String ID_PREFIX = "dn-";
  private static final String CREDENTIALS = "credentials";
  private static final String CARDS = "card-data";
  private static final Pattern FILES = Pattern.compile("(?i).*(config|file|folder|document).*");

  private static final List<String> GRAPHICS_OF_DATA =
      List.of("type", "isTrustBoundary", "hasOpenThreats", "description");

  /** Flags that the model has no word for. */
  private static final List<String> FLAGS =
      List.of("isSigned", "storesInventory", "handlesGoodsOrServices", "providesAuthentication");

  private final Imported model;
  private final Labels labels;
  private final Map<String, String> ids = new LinkedHashMap<>();
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Map<String, Box> places = new LinkedHashMap<>();
  private int threats;
  private @Nullable Location firstThreat;

  /**
   * A shape of the drawing.
   *
   * @param fields of the cell, with what concerns its drawing
   * @param data its fields that concern the model; in the first version those of the cell
   */
  private record Cell(String sort, String id, YamlFields fields, YamlFields data) {}

  ThreatDragonFile(Imported model, Labels labels) {
    this.model = model;
    this.labels = labels;
  }

  Reading read(YamlNode root) {
    YamlFields file = fields("a Threat Dragon model", root);
    file.optionalText("version");
    summary(file);
    Optional<YamlNode> detail = file.node("detail");
    if (detail.isEmpty()) {
      file.problem(file.location(), "the file has no \"detail\"", "add detail: with its diagrams");
      return model.reading();
    }
    YamlFields f = fields("the detail", detail.get());
    ImportedDetails ours = ImportedDetails.of(f.node(ImportedDetails.KEY), f.location(), model);
    List<YamlFields> diagrams = new ArrayList<>();
    f.list("diagrams").forEach(d -> diagrams.add(fields("a diagram", d)));
    for (YamlFields diagram : diagrams) {
      diagram(diagram);
    }
    model.people(ours.number("people").orElse(null));
    ours.say(ThreatModel.SYSTEM);
    if (firstThreat != null) {
      model.noteCount(threats, "threat", "the analysis finds its own", firstThreat);
    }
    skip(f, "contributors", "diagramTop", "reviewer", "threatTop");
    model.noteUnknown(f);
    model.noteUnknown(file);
    return model.reading();
  }

  private YamlFields fields(String what, YamlNode node) {
    return new YamlFields(what, node, model.problems());
  }

  private static void skip(YamlFields f, String... keys) {
    for (String key : keys) {
      f.node(key);
    }
  }

  private void summary(YamlFields file) {
    Optional<YamlNode> node = file.node("summary");
    if (node.isEmpty()) {
      file.problem(file.location(), "the file has no \"summary\"", "add summary: with its title");
      return;
    }
    YamlFields f = fields("the summary", node.get());
    model.system(f.text("title"), f.optionalText("description").orElse(""));
    skip(f, "owner", "id");
    model.noteUnknown(f);
  }

  private void diagram(YamlFields diagram) {
    List<Cell> cells = cells(diagram);
    boxes.clear();
    places.clear();
    List<Cell> boundaries = of(cells, "boundary");
    boundaries.forEach(this::nameBoundary);
    boundaries.forEach(this::boundary);
    for (Cell cell : cells) {
      switch (cell.sort()) {
        case "actor", "process", "store" -> element(cell);
        case "line" ->
            model.note(
                "the trust boundary "
                    + (nameOf(cell).isEmpty() ? "" : Excerpt.quoted(nameOf(cell)) + " ")
                    + "is drawn as a line, and does not say what lies inside",
                cell.fields().location());
        default -> {
          // Text and boundaries are no elements; flows need all elements first.
        }
      }
    }
    places.forEach(this::putInside);
    of(cells, "flow").forEach(this::flow);
    cells.forEach(this::noteUnknown);
  }

  private static List<Cell> of(List<Cell> cells, String sort) {
    return cells.stream().filter(c -> c.sort().equals(sort)).toList();
  }

  private List<Cell> cells(YamlFields diagram) {
    List<YamlNode> nodes = diagram.list("cells");
    Optional<YamlNode> first = diagram.node("diagramJson");
    if (first.isPresent()) {
      nodes = fields("a diagram of the first version", first.get()).list("cells");
    }
    List<Cell> cells = new ArrayList<>();
    for (YamlNode node : nodes) {
      YamlFields f = fields("a cell", node);
      if (node instanceof YamlNode.Mapping) {
        cells.add(cell(f));
      }
    }
    return cells;
  }

  private Cell cell(YamlFields f) {
    String id = f.text("id");
    boolean second = f.has("shape");
    String word = second ? f.text("shape") : f.text("type");
    String sort =
        switch (word) {
          case "actor", "tm.Actor" -> "actor";
          case "process", "tm.Process" -> "process";
          case "store", "tm.Store" -> "store";
          case "flow", "tm.Flow" -> "flow";
          case "trust-boundary-box" -> "boundary";
          case "trust-boundary-curve", "trust-broundary-curve", "tm.Boundary" -> "line";
          case "td-text-block", "tm.Text" -> "text";
          default -> "";
        };
    if (sort.isEmpty()) {
      model.note("a shape called " + Excerpt.quoted(word), f.locationOf(second ? "shape" : "type"));
    }
    Optional<YamlNode> data = second ? f.node("data") : Optional.empty();
    return new Cell(sort, id, f, data.map(d -> fields("the data of a cell", d)).orElse(f));
  }

  private String nameOf(Cell cell) {
    return cell.data()
        .optionalText("name")
        .or(() -> label(cell, "text"))
        .or(() -> label(cell, "label"))
        .or(() -> labelOfLine(cell))
        .map(n -> n.replaceAll("\\s+", " ").strip())
        .orElse("");
  }

  private Optional<String> label(Cell cell, String selector) {
    return cell.fields()
        .node("attrs")
        .flatMap(attrs -> inside(attrs, selector))
        .flatMap(text -> inside(text, "text"))
        .filter(text -> text instanceof YamlNode.Scalar)
        .map(text -> ((YamlNode.Scalar) text).text());
  }

  private Optional<String> labelOfLine(Cell cell) {
    for (YamlNode label : cell.fields().list("labels")) {
      for (String selector : List.of("label", "text", "labelText")) {
        Optional<YamlNode> text =
            inside(label, "attrs")
                .flatMap(a -> inside(a, selector))
                .flatMap(t -> inside(t, "text"));
        if (text.isPresent() && text.get() instanceof YamlNode.Scalar scalar) {
          return Optional.of(scalar.text());
        }
      }
    }
    return Optional.empty();
  }

  /** A value of a map that a drawing may or may not have. */
  private static Optional<YamlNode> inside(YamlNode node, String key) {
    if (node instanceof YamlNode.Mapping map) {
      return map.entries().stream()
          .filter(e -> e.key().text().equals(key))
          .map(YamlNode.Entry::value)
          .findFirst();
    }
    return Optional.empty();
  }

  private ImportedDetails details(Cell cell) {
    return ImportedDetails.of(
        cell.data().node(ImportedDetails.KEY), cell.fields().location(), model);
  }

  /** Our own id where we wrote the cell; else one from its name, as ids of the tool say nothing. */
  private String claim(Cell cell, String sort) {
    String own =
        cell.id().startsWith(ID_PREFIX) && details(cell).isPresent()
            ? cell.id().substring(ID_PREFIX.length())
            : Slug.of(nameOf(cell));
    String id = model.claim(own, sort);
    if (ids.putIfAbsent(cell.id(), id) != null) {
      cell.fields()
          .problem(
              cell.fields().locationOf("id"),
              "the id " + Excerpt.quoted(cell.id()) + " stands twice",
              "give each cell its own");
    }
    return id;
  }

  private void nameBoundary(Cell cell) {
    boxes.put(claim(cell, "boundary"), box(cell));
  }

  private Box box(Cell cell) {
    YamlFields position = part(cell, "position", "a position");
    YamlFields size = part(cell, "size", "a size");
    return new Box(
        number(position, "x"),
        number(position, "y"),
        number(size, "width"),
        number(size, "height"));
  }

  private YamlFields part(Cell cell, String key, String what) {
    Location place = cell.fields().location();
    YamlNode none = new YamlNode.Mapping(List.of(), place);
    return fields(what + " of a cell", cell.fields().node(key).orElse(none));
  }

  private static int number(YamlFields f, String key) {
    String text = f.text(key);
    if (text.matches("-?\\d{1,7}(\\.\\d+)?([eE]-?\\d{1,3})?")) {
      return (int) Math.round(Double.parseDouble(text));
    }
    if (!text.isEmpty()) {
      f.problem(f.locationOf(key), key + " is " + Excerpt.quoted(text), "a number of pixels");
    }
    return 0;
  }

  private void boundary(Cell cell) {
    String id = ids.get(cell.id());
    ImportedDetails details = details(cell);
    String name = nameOf(cell);
    model.add(
        new TrustBoundary(
            id,
            name.isEmpty() ? id : name,
            details.text("kind").orElseGet(() -> Imported.boundaryKind(name)),
            around(id, boxes.get(id)),
            List.of(),
            details.flag("inferred"),
            List.of(cell.fields().location())));
    details.say(id);
  }

  /** The smallest other box that holds this one; of two that are the same the first. */
  private @Nullable String around(String id, Box box) {
    String smallest = null;
    boolean before = true;
    for (Map.Entry<String, Box> other : boxes.entrySet()) {
      before &= !other.getKey().equals(id);
      boolean outer =
          other.getValue().contains(box) && (other.getValue().area() > box.area() || before);
      if (!other.getKey().equals(id) && outer && isSmaller(other.getKey(), smallest)) {
        smallest = other.getKey();
      }
    }
    return smallest;
  }

  private boolean isSmaller(String box, @Nullable String than) {
    return than == null || boxes.get(box).area() <= boxes.get(than).area();
  }

  private void putInside(String element, Box place) {
    String smallest = null;
    for (Map.Entry<String, Box> box : boxes.entrySet()) {
      if (box.getValue().holds(place) && isSmaller(box.getKey(), smallest)) {
        smallest = box.getKey();
      }
    }
    if (smallest != null) {
      model.inside(smallest, element);
    }
  }

  private void element(Cell cell) {
    String id = claim(cell, cell.sort());
    places.put(id, box(cell));
    ImportedDetails details = details(cell);
    String name = nameOf(cell).isEmpty() ? id : nameOf(cell);
    if (details.isOf("actor")) {
      Level privilege = details.level("privilege");
      model.add(
          new Actor(
              id,
              name,
              details.kind().orElse(ComponentKind.USER),
              privilege == null ? Level.MEDIUM : privilege,
              details.flag("inferred"),
              List.of(cell.fields().location())));
    } else {
      component(cell, id, name, details);
    }
    details.say(id);
    countThreats(cell);
  }

  private void component(Cell cell, String id, String name, ImportedDetails details) {
    Location place = cell.fields().location();
    List<TechnologyUse> uses =
        details.isPresent() ? details.technologies() : labels.technologies(place, name);
    model.add(
        new Component(
            id,
            name,
            details.kind().orElseGet(() -> kind(cell, name, uses)),
            uses,
            details.text("partOf").orElse(null),
            details.text("hostedOn").orElse(null),
            data(cell, id, name),
            details.flag("inferred"),
            outOfScope(cell),
            List.of(place)));
    if (cell.sort().equals("store") && flag(cell, "isEncrypted")) {
      model.say(new Control("encryption-at-rest", id, ControlStatus.IMPLEMENTED, List.of(place)));
    }
  }

  private ComponentKind kind(Cell cell, String name, List<TechnologyUse> uses) {
    Predicate<ComponentKind> fits =
        switch (cell.sort()) {
          case "store" -> ComponentKind::isStore;
          case "actor" -> k -> k.dfd().contains(DfdType.EXTERNAL_ENTITY) || k.isClient();
          default -> k -> k.dfd().contains(DfdType.PROCESS);
        };
    return labels
        .kind(fits, name)
        .or(() -> labels.kindOf(uses, model.catalog(), fits))
        .orElseGet(() -> usual(cell, name));
  }

  /** What a drawing says of a box whose name says nothing. */
  private ComponentKind usual(Cell cell, String name) {
    return switch (cell.sort()) {
      case "store" -> {
        boolean log = flag(cell, "isALog");
        ComponentKind kept =
            FILES.matcher(name).matches() ? ComponentKind.FILE_STORE : ComponentKind.DATABASE;
        yield log ? ComponentKind.LOGGING : kept;
      }
      case "actor" -> ComponentKind.USER;
      default -> flag(cell, "isWebApplication") ? ComponentKind.WEB_APPLICATION : Imported.PLAIN;
    };
  }

  private static boolean flag(Cell cell, String key) {
    return cell.data().optionalFlag(key).orElse(false);
  }

  private @Nullable String outOfScope(Cell cell) {
    String reason = cell.data().optionalText("reasonOutOfScope").orElse("").strip();
    if (!flag(cell, "outOfScope")) {
      return null;
    }
    return reason.isEmpty() ? "marked as out of scope" : reason;
  }

  /** What the flags of an element say of data that it keeps. */
  private List<String> data(Cell cell, String id, String name) {
    List<String> data = new ArrayList<>();
    if (flag(cell, "storesCredentials")) {
      data.add(asset(cell, id, name, CREDENTIALS));
    }
    if (flag(cell, "handlesCardPayment")) {
      data.add(asset(cell, id, name, CARDS));
    }
    return data;
  }

  private String asset(Cell cell, String element, String name, String kind) {
    String id = model.claim(element + "-" + kind, "data");
    model.add(
        new DataAsset(
            id,
            model.catalog().dataKinds().get(kind).name() + " of " + name,
            List.of(kind),
            null,
            null,
            null,
            null,
            null,
            false,
            List.of(cell.fields().location())));
    return id;
  }

  private void countThreats(Cell cell) {
    int count = cell.data().list("threats").size();
    if (count > 0 && firstThreat == null) {
      firstThreat = cell.data().locationOf("threats");
    }
    threats += count;
  }

  private void flow(Cell cell) {
    Optional<String> from = end(cell, "source");
    Optional<String> to = end(cell, "target");
    String name = nameOf(cell);
    countThreats(cell);
    if (from.isEmpty() || to.isEmpty()) {
      model.note(
          "the flow " + Excerpt.quoted(name) + " is not attached to an element at both ends",
          cell.fields().location());
      return;
    }
    ImportedDetails details = details(cell);
    String text = cell.data().optionalText("protocol").orElse("").strip();
    String protocol =
        details.isPresent()
            ? (text.isEmpty() ? null : text)
            : labels.protocol(text).or(() -> labels.protocol(name)).orElse(null);
    if (protocol == null && !text.isEmpty()) {
      model.note("the protocol " + Excerpt.quoted(text), cell.data().locationOf("protocol"));
    }
    String id = flowId(cell, from.get(), to.get(), protocol);
    model.add(
        new DataFlow(
            id,
            from.get(),
            to.get(),
            name,
            protocol,
            List.of(),
            flag(cell, "isBidirectional"),
            details.flag("inferred"),
            List.of(cell.fields().location())));
    List<String> withdrawn = new ArrayList<>();
    tick(cell, details, "isEncrypted", "flow-encrypted", id, withdrawn);
    tick(cell, details, "isPublicNetwork", "crosses-internet", id, withdrawn);
    details.say(id, withdrawn);
  }

  private String flowId(Cell cell, String from, String to, @Nullable String protocol) {
    boolean ours = cell.id().startsWith(ID_PREFIX) && details(cell).isPresent();
    return ours ? claim(cell, "flow") : model.claim(DataFlow.defaultId(from, to, protocol), "flow");
  }

  /** A box that is not ticked says nothing: it may be no, or nobody thought of it. */
  private void tick(
      Cell cell,
      ImportedDetails details,
      String box,
      String fact,
      String flow,
      List<String> withdrawn) {
    boolean written = details.fact(fact) == Truth.TRUE;
    if (flag(cell, box) && !written) {
      model.say(fact, flow, true, cell.data().locationOf(box));
    } else if (written && !flag(cell, box)) {
      withdrawn.add(fact);
    }
  }

  private Optional<String> end(Cell cell, String key) {
    Optional<YamlNode> end = cell.fields().node(key);
    return end.flatMap(e -> inside(e, "cell").or(() -> inside(e, "id")))
        .filter(id -> id instanceof YamlNode.Scalar)
        .map(id -> ids.get(((YamlNode.Scalar) id).text()))
        .filter(model::has);
  }

  private void noteUnknown(Cell cell) {
    YamlFields data = cell.data();
    GRAPHICS_OF_DATA.forEach(data::node);
    skip(
        data,
        "name",
        "threats",
        "outOfScope",
        "reasonOutOfScope",
        "isEncrypted",
        "isBidirectional",
        "isPublicNetwork",
        "protocol",
        "isALog",
        "storesCredentials",
        "handlesCardPayment",
        "isWebApplication",
        "threatFrequency");
    for (String key : FLAGS) {
      if (flag(cell, key)) {
        model.note(key, data.locationOf(key));
      }
    }
    String privilege = data.optionalText("privilegeLevel").orElse("");
    if (!privilege.isBlank()) {
      model.note("privilege level " + Excerpt.quoted(privilege), data.locationOf("privilegeLevel"));
    }
    if (data != cell.fields()) {
      model.noteUnknown(data);
    }
  }
}
