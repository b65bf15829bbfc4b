package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence likens to something else: "a tool like Slack", "S3-compatible", "a Trello clone".
 */
final class Likenesses {
  private static final int LONGEST_LABEL = 8;

  private static final int NEAR = 4;

  private static final Set<String> MEANS = Words.of("using via through over");

  private static final Set<String> OTHER_ONES = Words.of("others alternatives");

  /** "Tools like A and B": they are among them. */
  private static final Set<String> GROUPS =
      Words.of(
          "services tools technologies products components platforms libraries frameworks systems"
              + " databases stores providers packages extensions solutions offerings engines"
              + " options resources vendors brokers apps applications");

  private static final Set<String> TAILS =
      Words.of("like compatible style esque ish inspired flavoured flavored alike clone");

  /** "A Trello clone", "the Linux Foundation": another product, and whoever stands behind one. */
  private static final Set<String> OTHERS =
      Words.of(
          "clone clones alternative alternatives competitor competitors killer lookalike"
              + " replacement foundation ltd inc corp corporation gmbh conference license licence"
              + " licensed");

  private final Syntax syntax;
  private final Sentence sentence;
  private final Scopes scopes;
  private final Reaches reaches;

  Likenesses(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
    this.reaches = new Reaches(syntax);
  }

  /** True of "S3-compatible" and "Redis-like". */
  boolean isTailed(Mention mention) {
    if (mention.to() >= sentence.size() || !mention.isTechnology()) {
      return false;
    }
    boolean spoken =
        mention.technology() != null && mention.technology().kind() == ComponentKind.PROTOCOL;
    if (spoken && sentence.word(mention.to()).equals("compatible")) {
      return false;
    }
    String tail = sentence.word(mention.to());
    if (!sentence.token(mention.to()).joined()) {
      String next = sentence.word(mention.to() + 1);
      boolean with = next.equals("with") || next.equals("to");
      boolean does = tail.equals("clones") && Words.DETERMINERS.contains(next);
      return tail.equals("compatible") && !with
          || tail.equals("protocol")
          || OTHERS.contains(tail) && !does;
    }
    return TAILS.contains(tail);
  }

  /** "a tool like Slack" compares; "a database like MySQL" gives an example. */
  void likes() {
    for (int i = 1; i < sentence.size(); i++) {
      if (sentence.word(i).equals("like")
          && syntax.mentionAt(i) == null
          && !isVerbLike(i)
          && !isOfSql(i)
          && !isExample(i)
          && !SubjectExamples.isLead(syntax, i)) {
        int end = reaches.endOfList(i + 1, false);
        scopes.mark(i + 1, beforeMeans(i + 1, end), Status.COMPARED, false);
      }
    }
  }

  /** "The LIKE clause": the word of SQL, which is written in capitals, compares no two things. */
  private boolean isOfSql(int i) {
    Token token = sentence.token(i);
    return sentence.text().characters().substring(token.start(), token.end()).equals("LIKE");
  }

  /** "Services like Slack using webhooks": what is done with the means is done. */
  int beforeMeans(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (MEANS.contains(syntax.word(i)) && syntax.mentionAt(i) == null) {
        return i;
      }
    }
    return end;
  }

  /** "We only ran it on MySQL, and promise nothing for others (e.g. Oracle)". */
  void examplesOfOthers() {
    boolean only = false;
    for (int i = 0; i + 1 < sentence.size(); i++) {
      String word = syntax.word(i);
      only |= word.equals("only") || Words.NEGATIONS.contains(word);
      if (only && OTHER_ONES.contains(word) && syntax.word(i + 1).equals("(")) {
        int close = i + 2;
        while (close < sentence.size() && !syntax.word(close).equals(")")) {
          close++;
        }
        scopes.mark(i + 2, close, Status.ALTERNATIVE, false);
      }
    }
  }

  /** "On any platform that runs containers, such as A or B": nobody said on which. */
  void examplesOfAny() {
    int any = -1;
    for (int i = 0; i + 1 < sentence.size(); i++) {
      any = syntax.word(i).equals("any") ? i : any;
      boolean such = syntax.word(i).equals("such") && syntax.word(i + 1).equals("as");
      if (such && any >= 0 && i - any <= 2 * LONGEST_LABEL) {
        scopes.mark(i + 2, reaches.endOfList(i + 2, false), Status.ALTERNATIVE, false);
      }
    }
  }

  private boolean isVerbLike(int i) {
    Mention before = syntax.mentionAt(i - 1);
    String word = syntax.word(i - 1);
    return (before != null && before.isActor()) || Words.MODALS.contains(word) || word.equals("to");
  }

  private boolean isExample(int i) {
    Mention kind = syntax.mentionAt(i - 1);
    boolean several = kind != null && kind.isKind() && ((Meaning.OfKind) kind.meaning()).plural();
    if (several || GROUPS.contains(syntax.word(i - 1))) {
      return true;
    }
    Mention example = nextMention(i + 1);
    if (kind == null || example == null || !kind.isKind()) {
      return false;
    }
    ComponentKind general = ((Meaning.OfKind) kind.meaning()).wording().kind();
    if (example.technology() != null) {
      return Kinds.areAlike(general, example.technology().kind());
    }
    return example.isKind()
        && Kinds.areAlike(general, ((Meaning.OfKind) example.meaning()).wording().kind());
  }

  /** The next name, with at most an article and a word of its role before it. */
  private @Nullable Mention nextMention(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + NEAR); i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null && (mention.isKind() || mention.isTechnology())) {
        return mention;
      }
    }
    return null;
  }
}
