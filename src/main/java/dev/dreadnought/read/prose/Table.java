package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table by its heads. A row is a statement about its first cell; a column may say what has become
 * of each row ("Status"), or of all that stands in it ("Rejected").
 */
final class Table {
  /** Heads of the columns of a table of flows. */
  private static final Set<String> SOURCES =
      Words.of("source from sender caller producer origin initiator");

  private static final Set<String> DESTINATIONS =
      Words.of("destination target to receiver callee consumer recipient");

  /** By what things are compared. */
  private static final Set<String> CRITERIA =
      Words.of(
          "feature criterion criteria aspect parameter requirement metric dimension property"
              + " capability attribute factor");

  /** Columns of tables that only tell of one thing. */
  private static final Set<String> TOLD =
      Words.of(
          "description descriptions detail details status technology technologies tech implementation"
              + " notes note purpose tool tools value example priority component components library"
              + " libraries why how used service services choice solution stack type module");

  /** Heads of columns that only say of which class the thing of the row is. */
  private static final Set<String> CLASSES =
      Words.of("type category group layer tier kind area domain team number no");

  /** Traffic that a head may name: "talks to", "reads from", "depends on". */
  private static final Set<Verbs.Sense> TRAFFIC =
      Set.of(Verbs.Sense.SEND, Verbs.Sense.READ, Verbs.Sense.STORE, Verbs.Sense.USE);

  /** "Who uses it". */
  private static final Set<String> ASKED = Words.of("who what");

  private static final int LONGEST_VERB = 3;

  /** What stands below is turned to. */
  private static final Set<String> TURNED_TO =
      Words.of("dependencies dependency upstream upstreams downstream downstreams peers calls");

  /** What stands below turns to what the row is about. */
  private static final Set<String> TURNING =
      Words.of("callers clients consumers users subscribers readers");

  private final String characters;
  private static final Set<String> OURS = Words.of("ours us used installed here");

  private final List<List<Token>> heads;

  private Table(String characters, List<List<Token>> heads) {
    this.characters = characters;
    this.heads = heads;
  }

  static Table headedBy(String characters, int start, int end) {
    List<List<Token>> heads = new ArrayList<>();
    for (Span cell : cells(characters, start, end)) {
      heads.add(Tokenizer.tokens(characters, cell.start(), cell.end()));
    }
    return new Table(characters, heads);
  }

  /** True where the first head says that a row is about a program. */
  boolean listsPrograms() {
    List<Token> first = heads.isEmpty() ? List.of() : heads.get(0);
    return first.size() == 1 && PointNames.headsPrograms(first.get(0).word());
  }

  /**
   * The column whose cells name what the rows are about: the first that tells more than a class.
   */
  private int nameColumn() {
    boolean first =
        heads.isEmpty() || !heads.get(0).isEmpty() && !CLASSES.contains(last(heads.get(0)));
    for (int i = 1; i < heads.size() && !first; i++) {
      List<Token> head = heads.get(i);
      boolean named = head.size() == 2 && last(head).equals("name");
      if ((named || head.size() == 1) && PointNames.headsPrograms(head.get(0).word())) {
        return i;
      }
    }
    return 0;
  }

  /** True of a table that holds several things against each other, of which one may be in use. */
  private boolean isComparison() {
    List<String> words = heads.stream().map(Table::last).toList();
    boolean weighed = words.contains("pros") && words.contains("cons");
    boolean told = words.stream().anyMatch(TOLD::contains);
    return weighed || heads.size() > 2 && CRITERIA.contains(words.get(0)) && !told;
  }

  private static String last(List<Token> head) {
    return head.isEmpty() ? "" : head.get(head.size() - 1).word();
  }

  /** A row as one block, or each cell of its own where columns say different things. */
  List<Block> row(int start, int end, Status standing) {
    List<Span> cells = cells(characters, start, end);
    Status whole = standing;
    boolean apart = false;
    boolean compared = isComparison();
    for (int i = 0; i < Math.min(cells.size(), heads.size()); i++) {
      if (whole.isPresent() && (Titles.isState(heads.get(i)) || isOurs(i))) {
        Span cell = cells.get(i);
        whole = States.of(Tokenizer.tokens(characters, cell.start(), cell.end()));
      }
      apart |= ofColumn(i).filter(s -> !s.isPresent()).isPresent();
    }
    if (compared && !apart && whole.isPresent() && !hasState() && !hasOurs()) {
      whole = Status.COMPARED;
    }
    if (!apart) {
      return List.of(statement(cells, start, end, whole));
    }
    List<Block> blocks = new ArrayList<>();
    int together = whole.isPresent() ? there(cells.size()) : 0;
    if (together > 1) {
      blocks.add(
          statement(cells.subList(0, together), start, cells.get(together - 1).end(), whole));
    }
    for (int i = together > 1 ? together : 0; i < cells.size(); i++) {
      Span cell = cells.get(i);
      Status own = whole;
      if (whole.isPresent()) {
        own = ofColumn(i).orElse(whole);
      }
      if (cell.start() < cell.end()) {
        blocks.add(new Block(cell.start(), cell.end(), Block.Kind.ITEM, own));
      }
    }
    return blocks;
  }

  /** Some cells as one statement about the one that names what the row is about. */
  private Block statement(List<Span> cells, int start, int end, Status standing) {
    int column = nameColumn();
    int from = column < cells.size() ? cells.get(column).start() : start;
    int to = Math.min(column, columns().size());
    List<String> behind = columns().subList(to, columns().size());
    return new Block(column == 0 ? start : from, end, Block.Kind.ROW, standing, Block.NONE, behind);
  }

  /** How many cells stand before the first column of what is not there, or only a reason. */
  private int there(int cells) {
    int i = 0;
    while (i < cells && ofColumn(i).map(Status::isPresent).orElse(true)) {
      i++;
    }
    return i;
  }

  /** Which way each column turns from the first one; empty where none does. */
  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    boolean flows = heads.size() > 1 && SOURCES.contains(only(0)) && DESTINATIONS.contains(only(1));
    for (int i = 0; i < heads.size(); i++) {
      columns.add(i == 0 ? "" : flows ? i == 1 ? Arrows.RIGHT : "" : arrow(heads.get(i)));
    }
    return columns.stream().allMatch(String::isEmpty) ? List.of() : columns;
  }

  /** The only word of a head; empty where there are more. */
  private String only(int column) {
    List<String> words = heads.get(column).stream().filter(Token::isWord).map(Token::word).toList();
    return words.size() == 1 ? words.get(0) : "";
  }

  private static String arrow(List<Token> head) {
    List<String> words = head.stream().filter(Token::isWord).map(Token::word).toList();
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    if (words.size() > 1 && last.equals("by") || TURNING.contains(last)) {
      return Arrows.LEFT;
    }
    Verbs.Verb verb = words.isEmpty() ? null : Verbs.ENGLISH.of(words.get(0));
    boolean who = words.size() > 1 && ASKED.contains(words.get(0));
    Verbs.Verb done = who ? Verbs.ENGLISH.of(words.get(1)) : null;
    if (done != null && done.form() == Verbs.Form.THIRD && TRAFFIC.contains(done.sense())) {
      return Arrows.LEFT;
    }
    if (words.size() == 1 && TURNED_TO.contains(last)) {
      return Arrows.RIGHT;
    }
    if (verb == null || verb.form() != Verbs.Form.THIRD || words.size() > LONGEST_VERB) {
      return "";
    }
    if (verb.sense() == Verbs.Sense.RECEIVE) {
      return Arrows.LEFT;
    }
    return TRAFFIC.contains(verb.sense()) ? Arrows.RIGHT : "";
  }

  /** "Ours": a column that says of each row whether it is here, beside those of others. */
  private boolean isOurs(int column) {
    return column > 0 && OURS.contains(only(column));
  }

  private boolean hasOurs() {
    for (int i = 1; i < heads.size(); i++) {
      if (isOurs(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasState() {
    return heads.stream().anyMatch(Titles::isState);
  }

  private Optional<Status> ofColumn(int column) {
    // What a program does is what there is of it, and no list of what the system can do.
    return column < heads.size()
        ? Titles.standing(heads.get(column)).filter(s -> s != Status.FEATURE)
        : Optional.empty();
  }

  private static List<Span> cells(String characters, int start, int end) {
    List<Span> cells = new ArrayList<>();
    int from = characters.charAt(start) == '|' ? start + 1 : start;
    for (int i = from; i <= end; i++) {
      boolean edge = i == end || characters.charAt(i) == '|';
      if (edge && (i < end || i > from)) {
        cells.add(new Span(from, i));
        from = i + 1;
      }
    }
    return cells;
  }
}
