package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** True where another one states the same. */
  boolean isOf(Frame other) {
    return states.equals(other.states) && inForce == other.inForce;
  }

  /** How a sense must stand in the sentence. */
  public enum Mode {
    /** Anyhow. */
    THERE,
    /** Not denied: {@code +read}. */
    AFFIRMED,
    /** Denied: {@code -check}. */
    DENIED,
    /** Nowhere in that part of the sentence: {@code !only}. */
    BARRED,
    /** Said in the sentence before, or in an earlier part of this one: {@code ^nonce}. */
    BEFORE
  }

  /**
   * One thing that must be said.
   *
   * @param follows true where it stands behind the one before: {@code >}
   * @param senses one of them; a word in the text itself begins with {@code '}, and {@code
   *     '<8_characters} is any number below 8 before that word, {@code '>30} any number above 30
   */
  public record Slot(Mode mode, boolean follows, List<String> senses) {}

  /**
   * Numbers that a way asks for, before a word: {@code '<8_characters}.
   *
   * @param below true of those below the bound, false of those above it
   * @param word right behind the number; empty where any may stand there
   */
  public record Range(boolean below, double bound, String word) {
    private static final Pattern FORM =
        Pattern.compile("'([<>])(\\d[\\d,]{0,14}(?:\\.\\d{1,6})?)(?:_(\\w+))?");

    /** Reads {@code '<8}, {@code '>100,000_rounds}; empty where it is something else. */
    public static Optional<Range> of(String sense) {
      Matcher form = FORM.matcher(sense);
      if (!form.matches()) {
        return Optional.empty();
      }
      double bound = Double.parseDouble(form.group(2).replace(",", ""));
      String word = form.group(3);
      return Optional.of(new Range(form.group(1).equals("<"), bound, word == null ? "" : word));
    }

    /** True of a number within. */
    public boolean holds(double value) {
      return below ? value < bound : value > bound;
    }
  }

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
              case '^' -> Mode.BEFORE;
              default -> Mode.THERE;
            };
        String senses = mode == Mode.THERE ? part : part.substring(1);
        slots.add(new Slot(mode, follows, List.of(senses.split("\\|"))));
        follows = false;
      }
      return new Way(text.strip(), List.copyOf(slots));
    }

    /** The things that the sentence itself must say. */
    public List<Slot> needed() {
      return slots.stream()
          .filter(s -> s.mode() != Mode.BARRED && s.mode() != Mode.BEFORE)
          .toList();
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
