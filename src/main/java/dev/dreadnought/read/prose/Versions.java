package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the version that stands with a name: "Flask 3.0", "MySQL 8", "nginx/1.25", "PHP v8", "PHP
 * (5.6)", "Windows Server 2008 R2", "postgres:9.6", "version 2.3 of Struts", "PHP was upgraded from
 * 5.6 to 8.3".
 */
final class Versions {
  private static final Set<String> LEADS = Set.of("version", "v", "release", "/");
  private static final Set<String> NAMED = Set.of("version", "release");
  private static final Set<String> COUNTED =
      Words.of(
          "instances servers nodes users percent machines times mb gb tb ghz million seconds minutes"
              + " hours days weeks months years euros");

  /** What a product is called after its name: "MySQL server 5.7", "Ubuntu Server 18.04". */
  private static final Set<String> SORTS =
      Words.of("server database db proxy broker cluster client framework cms engine runtime");

  /** What ties a version to a name without a blank. */
  private static final Set<String> TIES = Set.of(":", "@", "=");

  private static final Set<String> ARTICLES = Set.of("the", "our", "its", "their");
  private static final Set<String> RAISED =
      Set.of(
          "upgraded",
          "updated",
          "moved",
          "migrated",
          "raised",
          "bumped",
          "lifted",
          "upgrade",
          "update",
          "move");
  private static final Set<String> RELATIVE = Set.of(",", "which", "that");

  private static final Set<String> LATER = Set.of("newer", "later", "higher", "above", "up");

  /** Who speaks so has not done it yet. */
  private static final Set<String> TO_COME =
      Words.of(
          "will plan plans planned planning going shall should must want wants next soon scheduled"
              + " until upcoming intend intends intended roadmap due consider considering would could"
              + " may might todo need needs needed once eventually");

  /** 1.0.2k, 8u202, 11g; and not 10k, 24h and 3rd. */
  private static final Pattern WITH_LETTERS =
      Pattern.compile(
          "\\d+(\\.\\d+)+[a-z]|[5-9]u\\d{1,3}|(8|9)i|(10|11)g|(12|18|19|21)c|(23|26)ai");

  /** A service pack: "SLES 15 SP3". */
  private static final Pattern PACK = Pattern.compile("sp\\d");

  private static final Pattern ISSUE = Pattern.compile("r\\d|sp\\d");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final int DOTS_OF_AN_ADDRESS = 3;
  private static final int MOST_BETWEEN = 4;

  private final List<Token> tokens;

  private Versions(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * A version in a text.
   *
   * @param to the number after its last token; where words stand between name and version, that
   *     after the name
   */
  record Written(String text, int to) {}

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
    Written written = new Versions(tokens).after(at);
    return written == null ? 0 : written.to() - at;
  }

  /** The version of a name, or null where none stands with it. */
  static @Nullable Written of(List<Token> tokens, int from, int to) {
    Versions versions = new Versions(tokens);
    Written after = versions.after(to);
    if (after != null) {
      Written newer = versions.is(from - 1, "from") ? versions.target(after) : null;
      return newer == null || versions.isToCome(from) ? after : newer;
    }
    Written sorted = versions.afterItsSort(to);
    if (sorted != null) {
      return sorted;
    }
    Written raised = versions.raised(to);
    return raised == null ? versions.before(from, to) : raised;
  }

  /**
   * The version that one of its names holds: "Oracle 11g" and "IE 11", and not "Route 53".
   *
   * @param name of the technology
   */
  static @Nullable Written inside(List<Token> tokens, int from, int to, String name) {
    String last = tokens.get(to - 1).word();
    boolean own = name.toLowerCase(Locale.ROOT).endsWith(last);
    return to - from > 1 && isVersion(last) && !own ? new Written(text(last), to) : null;
  }

  /** True where the words before a place say that something is still to come. */
  static boolean isToCome(List<Token> tokens, int before) {
    return new Versions(tokens).isToCome(before);
  }

  private @Nullable Written after(int at) {
    if (is(at, "(")) {
      Written inside = plain(at + 1);
      return inside != null && is(inside.to(), ")")
          ? new Written(inside.text(), inside.to() + 1)
          : null;
    }
    boolean apart = is(at, ",") || is(at, "in") || is(at, "at");
    if (apart && isAny(at + 1, NAMED)) {
      return plain(at + 1);
    }
    if (is(at, "at")) {
      Written pinned = plain(at + 1);
      return pinned != null && isPinned(word(at + 1)) ? pinned : null;
    }
    return isAny(at, TIES) ? tied(at) : plain(at);
  }

  /**
   * "MySQL server 5.7", "Fedora Server 36", "a Debian server, version 9"; and not "a MySQL server
   * 2" and "MySQL server 10.0.0.5". What it is called stays to be read.
   */
  private @Nullable Written afterItsSort(int sort) {
    Written written = isAny(sort, SORTS) ? after(sort + 1) : null;
    if (written == null || written.text().chars().filter(c -> c == '.').count() > 2) {
      return null;
    }
    boolean named = tokens.get(sort).capital() && written.text().length() > 1;
    boolean said = !isVersion(word(sort + 1)) && !is(sort + 1, "(");
    return named || said || written.text().contains(".") || written.text().contains(" ")
        ? new Written(written.text(), sort)
        : null;
  }

  /** "At 2.14.1", and not "at 3 places" or "at 10.0.0.5". */
  private static boolean isPinned(String word) {
    long dots = word.chars().filter(c -> c == '.').count();
    return dots > 0 && dots < DOTS_OF_AN_ADDRESS;
  }

  /** "postgres:9.6", "jquery@1.8.3", "django==2.2": without a blank. */
  private @Nullable Written tied(int at) {
    int number = at;
    while (isAny(number, TIES) && isTight(number)) {
      number++;
    }
    return isTight(number) && number > at ? plain(number) : null;
  }

  private boolean isTight(int i) {
    return i > 0 && i < tokens.size() && tokens.get(i).start() == tokens.get(i - 1).end();
  }

  private @Nullable Written plain(int at) {
    if (at >= tokens.size()) {
      return null;
    }
    boolean led = LEADS.contains(word(at));
    int number = led ? at + 1 : at;
    if (number >= tokens.size() || !isVersion(word(number))) {
      return null;
    }
    if (!led && isAny(number + 1, COUNTED)) {
      return null;
    }
    String text = text(word(number));
    int to = number + 1;
    // "15-SP3".
    int issue = is(to, "-") && isTight(to) && isTight(to + 1) ? to + 1 : to;
    boolean pack = issue < tokens.size() && PACK.matcher(word(issue)).matches();
    boolean ofYear = YEAR.matcher(text).matches() && issue < tokens.size();
    if (pack || ofYear && issue == to && ISSUE.matcher(word(to)).matches()) {
      text = text + " " + word(issue).toUpperCase(Locale.ROOT);
      to = issue + 1;
    }
    if (is(to, "lts")) {
      to++;
    }
    if (is(to, "+") && isTight(to)) {
      return new Written(text + "+", to + 1);
    }
    boolean open = is(to, "or") && isAny(to + 1, LATER);
    return new Written(open ? text + "+" : text, to);
  }

  /** "From MySQL 5.5 to 8.0": what came of it. */
  private @Nullable Written target(Written old) {
    Written newer = is(old.to(), "to") ? plain(old.to() + 1) : null;
    boolean counts = newer != null && newer.text().indexOf('.') < 0 && isWord(newer.to());
    return newer == null || counts ? null : newer;
  }

  /** "PHP was upgraded from 5.6 to 8.3", "the upgrade of PHP from 5.6 to 8.3 is planned". */
  private @Nullable Written raised(int to) {
    int at = to;
    boolean done = false;
    while (at < to + MOST_BETWEEN && isBetween(at)) {
      done |= RAISED.contains(word(at));
      at++;
    }
    Written old = is(at, "from") ? plain(at + 1) : null;
    Written newer = old == null ? null : target(old);
    if (newer == null && done && is(at, "to")) {
      Written only = plain(at + 1);
      return only == null || isToCome(at) ? null : new Written(only.text(), to);
    }
    if (newer == null) {
      return null;
    }
    return new Written(isToCome(at) ? old.text() : newer.text(), to);
  }

  private boolean isBetween(int i) {
    return isAny(i, RAISED)
        || isAny(i, Words.BE)
        || isAny(i, Words.AUXILIARIES)
        || isAny(i, RELATIVE);
  }

  /** "Version 2.3.31 of Struts". */
  private @Nullable Written before(int from, int to) {
    int of = isAny(from - 1, ARTICLES) ? from - 2 : from - 1;
    boolean led = is(of, "of") && of > 1 && isVersion(word(of - 1)) && isAny(of - 2, NAMED);
    boolean brief =
        is(of, "of") && of > 0 && word(of - 1).startsWith("v") && isVersion(word(of - 1));
    return led || brief ? new Written(text(word(of - 1)), to) : null;
  }

  private boolean isToCome(int before) {
    for (int i = 0; i < before; i++) {
      if (TO_COME.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(int i) {
    return i < tokens.size() && tokens.get(i).isWord();
  }

  private boolean is(int i, String word) {
    return i >= 0 && i < tokens.size() && word(i).equals(word);
  }

  private boolean isAny(int i, Set<String> words) {
    return i >= 0 && i < tokens.size() && words.contains(word(i));
  }

  private String word(int i) {
    return tokens.get(i).word();
  }

  /** The version without its "v". */
  private static String text(String word) {
    return word.charAt(0) == 'v' ? word.substring(1) : word;
  }

  private static boolean isVersion(String word) {
    return isNumber(word)
        || WITH_LETTERS.matcher(word).matches()
        || (word.length() > 1 && word.charAt(0) == 'v' && isNumber(word.substring(1)));
  }
}
