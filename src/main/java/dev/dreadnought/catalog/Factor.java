package dev.dreadnought.catalog;

/** The five factors of DREAD, in the order of the word. */
public enum Factor {
  DAMAGE("damage", "Damage", 'D', 1),
  REPRODUCIBILITY("reproducibility", "Reproducibility", 'R', 1),
  EXPLOITABILITY("exploitability", "Exploitability", 'E', 1),
  AFFECTED_USERS("affectedUsers", "Affected users", 'A', 1),
  /** Never below 5: secrecy earns no points. */
  DISCOVERABILITY("discoverability", "Discoverability", 'D', 5);

  private final String word;
  private final String title;
  private final char letter;
  private final int least;

  Factor(String word, String title, char letter, int least) {
    this.word = word;
    this.title = title;
    this.letter = letter;
    this.least = least;
  }

  /** The word in YAML and JSON. */
  public String word() {
    return word;
  }

  public String title() {
    return title;
  }

  /** The letter in a vector such as {@code D:8/R:9/E:8/A:10/D:7}. */
  public char letter() {
    return letter;
  }

  /** The lowest value of the factor; the highest is {@value #MOST} for all. */
  public int least() {
    return least;
  }

  /** The highest value of each factor. */
  public static final int MOST = 10;
}
