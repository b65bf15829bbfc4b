package dev.dreadnought.read.prose;

import java.util.List;

/**
 * A run of text that sentences do not cross.
 *
 * @param start offset in the text
 * @param end offset after it
 * @param standing what its place on the page makes of what it names
 * @param leadIn the number of the block whose last sentence it goes on with, or {@link #NONE}
 * @param columns of a row, for each cell the arrow from the first cell that the head of its column
 *     stands for, or an empty word; no words where no head stands for one
 */
record Block(int start, int end, Kind kind, Status standing, int leadIn, List<String> columns) {
  static final int NONE = -1;

  /** What a block is on the page. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    /** A row of a table. */
    ROW
  }

  Block(int start, int end, Kind kind, Status standing) {
    this(start, end, kind, standing, NONE);
  }

  Block(int start, int end, Kind kind, Status standing, int leadIn) {
    this(start, end, kind, standing, leadIn, List.of());
  }

  Block until(int newEnd) {
    return new Block(start, newEnd, kind, standing, leadIn, columns);
  }

  Block as(Kind newKind) {
    return new Block(start, end, newKind, standing, leadIn, columns);
  }
}
