package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/** Reads the version that stands after a name: "Flask 3.0", "MySQL 8", "nginx/1.25", "PHP v8". */
final class Versions {
  private static final Set<String> LEADS = Set.of("version", "v", "release", "/");
  private static final Set<String> COUNTED =
      Set.of("instances", "servers", "nodes", "users", "percent", "machines");

  private Versions() {}

  /** True of 3, 3.11 and 8.0.x. */
  static boolean isNumber(String word) {
    if (word.isEmpty() || word.charAt(0) < '0' || word.charAt(0) > '9') {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!(c >= '0' && c <= '9') && c != '.' && c != 'x') {
        return false;
      }
    }
    return true;
  }

  /** How many tokens from a place on are a version; 0 where none stands there. */
  static int length(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return 0;
    }
    boolean led = LEADS.contains(tokens.get(at).word());
    int number = led ? at + 1 : at;
    if (number >= tokens.size() || !isVersion(tokens.get(number).word())) {
      return 0;
    }
    boolean counts = number + 1 < tokens.size() && COUNTED.contains(tokens.get(number + 1).word());
    return counts && !led ? 0 : number - at + 1;
  }

  /** The version without its "v". */
  static String text(Token token) {
    return token.word().charAt(0) == 'v' ? token.word().substring(1) : token.word();
  }

  private static boolean isVersion(String word) {
    return isNumber(word)
        || (word.length() > 1 && word.charAt(0) == 'v' && isNumber(word.substring(1)));
  }
}
