package dev.dreadnought.look;

import dev.dreadnought.source.Hidden;

/**
 * How reports look, beside what they say.
 *
 * @param mark a distribution mark such as "Confidential", on every page; empty for none. One line
 *     of at most {@value #LONGEST_MARK} characters
 * @param edition for whom they are made
 * @param own pages, style and logo of the user's own
 */
public record Look(String mark, Edition edition, OwnTemplates own) {
  /** So that it stands beside the title at the head of a printed page. */
  public static final int LONGEST_MARK = 60;

  /** No mark, everything, as shipped. */
  public static final Look PLAIN = new Look("", Edition.FULL, OwnTemplates.NONE);

  /**
   * @throws IllegalArgumentException where the mark is longer than a line, or holds characters that
   *     cannot be seen
   */
  public Look {
    if (mark.codePointCount(0, mark.length()) > LONGEST_MARK) {
      throw new IllegalArgumentException(
          "a mark has at most " + LONGEST_MARK + " characters, this one has " + mark.length());
    }
    if (mark.codePoints().anyMatch(c -> c == '\n' || c == '\t' || Hidden.is(c))) {
      throw new IllegalArgumentException("a mark is one line of characters that can be seen");
    }
  }

  /** The same with a distribution mark. */
  public Look withMark(String text) {
    return new Look(text, edition, own);
  }

  /** The same in an edition. */
  public Look withEdition(Edition whose) {
    return new Look(mark, whose, own);
  }

  /** The same with pages, style and logo of one's own. */
  public Look withTemplates(OwnTemplates templates) {
    return new Look(mark, edition, templates);
  }

  /** Whether the edition is that for customers. */
  public boolean isForCustomers() {
    return edition == Edition.CUSTOMER;
  }
}
