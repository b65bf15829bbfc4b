package dev.dreadnought.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** For whom reports are made. */
public enum Edition {
  /** For those who build, run and judge the system: everything. */
  FULL,

  /**
   * For somebody outside: what was analysed, what was found, what is done about it and which
   * requirements that serves; not how an attack is carried out, and not what would help with one.
   */
  CUSTOMER;

  /** As it is written on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Edition::word).toList();
  }

  /** The edition of that word, or nothing. */
  public static Optional<Edition> of(String word) {
    return Arrays.stream(values()).filter(edition -> edition.word().equals(word)).findFirst();
  }
}
