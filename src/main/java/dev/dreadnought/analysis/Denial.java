package dev.dreadnought.analysis;

/**
 * What a fact of the vocabulary says, denied: {@code is encrypted, and cannot be read} becomes
 * {@code is not encrypted}.
 */
final class Denial {
  private static final String[] AUXILIARIES = {"is", "are", "has", "have", "was", "were"};

  private Denial() {}

  /**
   * @param says begins with its verb, in the third person
   */
  static String of(String says) {
    String claim = withoutConsequence(says);
    int end = claim.indexOf(' ');
    String verb = end < 0 ? claim : claim.substring(0, end);
    String rest = end < 0 ? "" : claim.substring(end);
    if (verb.equals("can")) {
      return "cannot" + rest;
    }
    for (String auxiliary : AUXILIARIES) {
      boolean isPerfect = !auxiliary.startsWith("ha") || rest.startsWith(" been ");
      if (verb.equals(auxiliary) && isPerfect) {
        return verb + " not" + rest;
      }
    }
    return "does not " + infinitive(verb) + rest;
  }

  /** Where it is not so, what would follow from it is not at stake. */
  private static String withoutConsequence(String says) {
    for (String conjunction : new String[] {", and ", ", so that "}) {
      int at = says.indexOf(conjunction);
      if (at > 0) {
        return says.substring(0, at);
      }
    }
    return says;
  }

  private static String infinitive(String verb) {
    if (verb.equals("has")) {
      return "have";
    }
    if (verb.equals("does") || verb.equals("goes") || verb.matches(".*(ss|x|ch|sh|zz)es")) {
      return verb.substring(0, verb.length() - 2);
    }
    if (verb.matches(".*[^aeiou]ies")) {
      return verb.substring(0, verb.length() - 3) + "y";
    }
    return verb.endsWith("s") && !verb.endsWith("ss") ? verb.substring(0, verb.length() - 1) : verb;
  }
}
