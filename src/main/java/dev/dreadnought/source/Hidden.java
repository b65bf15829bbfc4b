package dev.dreadnought.source;

/**
 * Characters that a reader cannot see, or that change how others look: a name that holds them must
 * not pass for another. The ranges are written out, because what {@link Character#getType} says
 * differs between versions of Java.
 */
public final class Hidden {
  private Hidden() {}

  public static boolean is(int codePoint) {
    return isControl(codePoint)
        || changesDirection(codePoint)
        || isInvisible(codePoint)
        || isNoCharacter(codePoint);
  }

  private static boolean isControl(int c) {
    return c < 0x20 || c >= 0x7F && c <= 0x9F || c == 0x2028 || c == 0x2029;
  }

  private static boolean changesDirection(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }

  private static boolean isInvisible(int c) {
    return c == 0x00AD
        || c == 0x180E
        || c >= 0x200B && c <= 0x200D
        || c >= 0x2060 && c <= 0x206F
        || c == 0xFEFF
        || c >= 0xFFF9 && c <= 0xFFFB
        || c >= 0xE0000 && c <= 0xE007F;
  }

  /** Half of a pair, or one of the two code points that end each plane. */
  private static boolean isNoCharacter(int c) {
    return c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE;
  }
}
