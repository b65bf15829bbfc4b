package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * Parts of a sentence whose names are not the author's own: what would have been, what somebody
 * says or was told, what the reader may know, what is done in another house, and what a bracket
 * says of how it was.
 */
final class Asides {
  /** In tokens. */
  private static final int NEAR = 8;

  /** "Had we gone with", "were it up to them", "should we ever". */
  private static final Set<String> INVERTED = Words.of("had were should");

  private static final Set<String> OWN = Words.of("i we");

  /** What has words on it that its author did not write. */
  private static final Set<String> LABELS =
      Words.of("label sticker badge banner sign slogan poster headline");

  private static final Set<String> SAYING =
      Words.of("say says said saying asks asked suggests suggested claims claimed");

  /** By them the author tells what he has from others. */
  private static final Set<String> HEARING = Words.of("hear gather");

  private static final Set<String> HEARSAY =
      Words.of("supposedly allegedly reportedly apparently rumour rumor");

  /** What a reader, or an applicant, brings along. */
  private static final Set<String> BRINGING =
      Words.of("come know like love prefer want miss speak think wonder hate dream believe");

  private static final Set<String> READERS =
      Words.of("people readers reader those anyone anybody everybody everyone somebody someone");

  private static final Set<String> CONDITIONS = Words.of("if whoever when should");

  private static final Set<String> NEIGHBOURHOOD = Words.of("street road hall corridor river");

  private static final Set<String> ENDS = Words.of("until till");

  private static final Set<String> QUOTES = Words.of("\" \u201c \u201d \u201e");

  private final Syntax syntax;
  private final Sentence sentence;
  private final Phrasing phrasing;

  Asides(Syntax syntax, Phrasing phrasing) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.phrasing = phrasing;
  }

  /** True where the author leaves a name to somebody else, or to what is not so. */
  boolean has(Mention mention) {
    return isUnreal(mention)
        || isHeard(mention)
        || isQuoted(mention)
        || isReaders(mention)
        || isNextDoor(mention)
        || isPastInBrackets(mention);
  }

  /** "Had we gone with Amazon Connect, we would": as far as the other half begins. */
  private boolean isUnreal(Mention mention) {
    if (!INVERTED.contains(word(0)) || sentence.isQuestion() || !isSubject(1)) {
      return false;
    }
    if (mention.from() == 1 && word(mention.to()).equals("to")) {
      // "Were MariaDB to die".
      return false;
    }
    for (int i = 1; i < mention.from(); i++) {
      if (sentence.token(i).isMark() || word(i).equals("would")) {
        return false;
      }
    }
    return true;
  }

  private boolean isSubject(int i) {
    return Words.PRONOUNS.contains(word(i))
        || Words.DETERMINERS.contains(word(i))
        || syntax.mentionAt(i) != null;
  }

  /** "The state archive, I hear, has it all in Alfresco", "with Zapier, he says". */
  private boolean isHeard(Mention mention) {
    int from = start(mention.from());
    int to = end(mention.to());
    for (int i = from; i < to; i++) {
      String word = word(i);
      boolean own = word(i - 1).equals("i") || word(i - 1).equals("we");
      boolean hears =
          own
                  && HEARING.contains(word)
                  && (i + 1 >= to || sentence.token(i + 1).isMark() || word(i + 1).equals("that"))
              || word.equals("told") && (word(i - 1).equals("i'm") || word(i - 1).equals("am"));
      boolean says =
          (word(i - 1).equals("he") || word(i - 1).equals("she"))
              && SAYING.contains(word)
              && i > mention.to()
              && word(i - 2).equals(",");
      if (hears || says || HEARSAY.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** "Before somebody says \"just put it in Kubernetes\"": words of nobody in particular. */
  private boolean isQuoted(Mention mention) {
    for (int i = start(mention.from()); i < mention.from(); i++) {
      boolean said = SAYING.contains(word(i)) && !OWN.contains(word(i - 1));
      if ((said || LABELS.contains(word(i))) && isMarked(i + 1)) {
        return isOpen(i + 1, mention.from());
      }
    }
    return false;
  }

  /** True of a quotation that has not ended before a place. */
  private boolean isOpen(int from, int to) {
    CharSequence text = sentence.text().characters();
    for (int i = sentence.token(from).start(); i < sentence.token(to).start(); i++) {
      if (QUOTES.contains(String.valueOf(text.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  /** True where a quotation begins before a token. */
  private boolean isMarked(int i) {
    if (i >= sentence.size()) {
      return false;
    }
    CharSequence text = sentence.text().characters();
    int at = sentence.token(i).start() - 1;
    return at >= 0 && QUOTES.contains(String.valueOf(text.charAt(at)));
  }

  /** "If you come from Symfony", "when you know Rails": who reads, and not what runs. */
  private boolean isReaders(Mention mention) {
    for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - NEAR); i--) {
      boolean who = word(i).equals("who") && READERS.contains(word(i - 1));
      if (who && BRINGING.contains(word(i + 1))) {
        return true;
      }
      boolean coming =
          READERS.contains(word(i)) && (word(i + 1).equals("coming") || word(i + 1).equals("used"));
      if (coming && Words.PREPOSITIONS.contains(word(i + 2))) {
        return true;
      }
      boolean you = word(i).equals("you") || word(i).equals("whoever");
      if (you && BRINGING.contains(word(i + 1))) {
        return CONDITIONS.contains(word(i - 1)) || word(i).equals("whoever");
      }
      if (sentence.token(i).isMark() && !word(i).equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "The startup next door", "the school across the road". */
  private boolean isNextDoor(Mention mention) {
    for (int i = start(mention.from()); i < end(mention.to()); i++) {
      boolean door = word(i).equals("next") && word(i + 1).equals("door") && !isOnSame(i + 2);
      boolean across =
          (word(i).equals("across") || word(i).equals("down"))
              && word(i + 1).equals("the")
              && NEIGHBOURHOOD.contains(word(i + 2));
      boolean above =
          word(i).equals("upstairs") && i < mention.from() && phrasing.isPhraseWord(i - 1);
      if (door || across || above) {
        return true;
      }
    }
    return false;
  }

  /** "Next door on the same box": another program, and not another house. */
  private boolean isOnSame(int i) {
    return (word(i).equals("on") || word(i).equals("in"))
        && (word(i + 2).equals("same") || word(i + 1).equals("its"));
  }

  /** "(LangChain in our first demo, until it wasn't)". */
  private boolean isPastInBrackets(Mention mention) {
    int open = mention.from() - 1;
    while (open >= 0 && !sentence.token(open).isMark()) {
      open--;
    }
    if (open < 0 || !word(open).equals("(")) {
      return false;
    }
    for (int i = mention.to(); i < sentence.size() && !word(i).equals(")"); i++) {
      if (ENDS.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Where the part of the sentence begins that no semicolon, colon or bracket cuts. */
  private int start(int from) {
    int i = from;
    while (i > 0 && !isCut(i - 1)) {
      i--;
    }
    return i;
  }

  private int end(int to) {
    int i = to;
    while (i < sentence.size() && !isCut(i)) {
      i++;
    }
    return i;
  }

  private boolean isCut(int i) {
    String word = word(i);
    return word.equals(";")
        || word.equals("(")
        || word.equals(")")
        || word.equals("but")
        || word.equals("so") && word(i - 1).equals(",");
  }

  private String word(int i) {
    return sentence.word(i);
  }
}
