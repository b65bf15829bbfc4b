package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * Sentences on an older version of the system: "Version 2 uses Sidekiq", in a text that tells what
 * version 3 is made of. What the older one has is no part of what is described.
 */
final class OlderReleases {
  private static final int NONE = -1;

  /** How far into its sentence a version may stand that is its subject, in tokens. */
  private static final int SUBJECT = 6;

  private static final Set<String> COMING =
      Words.of("will shall would planned next future upcoming plan plans later might may");

  private OlderReleases() {}

  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    int newest = NONE;
    for (Syntax syntax : syntaxes) {
      boolean coming = syntax.sentence().tokens().stream().anyMatch(t -> COMING.contains(t.word()));
      newest = coming ? newest : Math.max(newest, version(syntax));
    }
    for (int i = 0; i < syntaxes.size(); i++) {
      int version = version(syntaxes.get(i));
      if (version == NONE || version >= newest) {
        continue;
      }
      for (Mention mention : syntaxes.get(i).mentions()) {
        if (mention.isTechnology() && scopes.get(i).of(mention).isPresent()) {
          scopes.get(i).setAside(mention, Status.REPLACED);
        }
      }
    }
  }

  /** The 2 of "Curling Version 2 uses", of "v2 runs": a version that does something; or NONE. */
  private static int version(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    for (int i = 0; i < Math.min(SUBJECT, sentence.size()); i++) {
      boolean led = sentence.word(i - 1).equals("version") && syntax.mentionAt(i - 1) == null;
      String word = sentence.word(i);
      String number = led ? word : word.startsWith("v") ? word.substring(1) : "";
      boolean whole = number.length() == 1 && Character.isDigit(number.charAt(0));
      Syntax.Occurrence verb = whole ? syntax.verbIn(i + 1, i + 2) : null;
      if (verb != null && verb.isFinite() && syntax.mentionAt(i) == null) {
        return number.charAt(0) - '0';
      }
    }
    return NONE;
  }
}
