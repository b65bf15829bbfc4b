package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sentence has to say, whatever its words, to state a weakness, or that something works
 * against one.
 *
 * @param states a fact or a control
 * @param inForce true where the control is thereby said to be there, false where it is said to be
 *     missing
 * @param lines its ways as they stand in the catalog, each enough
 */
public record Frame(String states, boolean inForce, String lines, Location location) {

  /** How a sense must stand in the sentence. */
  public enum Mode {
    /** Anyhow. */
    THERE,
    /** Not denied: {@code +read}. */
    AFFIRMED,
    /** Denied: {@code -check}. */
    DENIED,
    /** Nowhere in that part of the sentence: {@code !only}. */
    BARRED
  }

  /**
   * One thing that must be said.
   *
   * @param follows true where it stands behind the one before: {@code >}
   * @param senses one of them; a word in the text itself begins with {@code '}
   */
  public record Slot(Mode mode, boolean follows, List<String> senses) {}

  /**
   * Things that must be said close to one another, in any order unless one says otherwise.
   *
   * @param text as it stands in the catalog
   */
  public record Way(String text, List<Slot> slots) {

    /** Reads {@code anyone > +read|change others !only}. */
    public static Way of(String text) {
      List<Slot> slots = new ArrayList<>();
      boolean follows = false;
      for (String part : text.strip().split(" +")) {
        if (part.equals(">")) {
          follows = true;
          continue;
        }
        Mode mode =
            switch (part.charAt(0)) {
              case '+' -> Mode.AFFIRMED;
              case '-' -> Mode.DENIED;
              case '!' -> Mode.BARRED;
              default -> Mode.THERE;
            };
        String senses = mode == Mode.THERE ? part : part.substring(1);
        slots.add(new Slot(mode, follows, List.of(senses.split("\\|"))));
        follows = false;
      }
      return new Way(text.strip(), List.copyOf(slots));
    }

    /** The things that must be said, without those that must not. */
    public List<Slot> needed() {
      return slots.stream().filter(s -> s.mode() != Mode.BARRED).toList();
    }
  }

  /** Understood when somebody asks; the reader of prose has them from an index of the build's. */
  public List<Way> ways() {
    return ways(lines);
  }

  /** The ways that lines of text describe; empty lines say nothing. */
  static List<Way> ways(String lines) {
    return lines.lines().filter(l -> !l.isBlank()).map(Way::of).toList();
  }
}
