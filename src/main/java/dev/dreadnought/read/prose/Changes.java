package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a sentence says has taken the place of what: "replaced A with B", "formerly A, now B". */
final class Changes {
  private static final Set<String> PRODUCTION = Words.of("production prod live");

  private static final Set<String> TURNS = Words.of("with by onto into");

  /** As far before "with" as the verb of a change is looked for, in tokens. */
  private static final int FAR = 30;

  /** How the verbs begin that say by what something was replaced. */
  private static final List<String> CHANGING =
      List.of(
          "replac",
          "supersed",
          "succe",
          "swap",
          "exchang",
          "trad",
          "migrat",
          "mov",
          "switch",
          "convert",
          "rewr",
          "reimpl",
          "port",
          "transition",
          "chang",
          "substitut");

  private static final int LONGEST_NAME = 8;

  private static final Set<String> REPLACED = Words.of("replaced superseded swapped substituted");

  private static final Set<String> NOTED = Words.of("with by for");

  /** How a remark tells when that was. */
  private static final Set<String> SINCE =
      Words.of(
          "since now recently lately meanwhile later already last this in on at the end of year spring summer"
              + " autumn winter month week long ago some time two three years months");

  /** After them the sentence is about what is there. */
  private static final Set<String> TODAY = Words.of("now today currently nowadays presently");

  private static final Set<String> ENDED =
      Words.of("no not stopped dropped removed retired replaced gone");

  private static final Set<String> REWRITTEN =
      Words.of("rewritten reimplemented rebuilt ported converted redone");

  private static final Set<String> LISTING = Words.of(", and or");

  private static final Set<String> INTO = Words.of("in to into with on using");

  private static final List<Phrase> TO_BEGIN =
      List.of(
          Phrase.of("is|are planned|scheduled|pending|due|foreseen|budgeted"),
          Phrase.of("has|have not started|begun|happened"),
          Phrase.of("is|are|was|were not started|begun"),
          Phrase.of("has|have been postponed|delayed|deferred|planned|scheduled|approved"),
          Phrase.of("will|shall start|begin|happen|take|follow"));

  private final Syntax syntax;
  private final Sentence sentence;
  private final Scopes scopes;

  Changes(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.scopes = scopes;
  }

  /** "replaced A with B", "migrated from A to B": B is what is there now. */
  void replacedBy() {
    for (int i = 1; i < sentence.size(); i++) {
      String word = sentence.word(i);
      boolean purpose = word.equals("to") && syntax.verbIn(i + 1, i + 2) != null;
      boolean turn =
          TURNS.contains(word) && isOfChange(i) || word.equals("to") && !purpose && !isOfHabit(i);
      if (turn && scopes.at(i) == Status.REPLACED && syntax.mentionAt(i) == null) {
        for (int j = i; j < sentence.size() && scopes.at(j) == Status.REPLACED; j++) {
          scopes.set(j, Status.PRESENT);
        }
      }
      if (TURNS.contains(word) && scopes.at(i - 1) == Status.REPLACED && isOfChange(i)) {
        replacedToo(i);
      }
    }
  }

  /** "No longer writes to MySQL", "used to go to Splunk": where it went, and not what came. */
  private boolean isOfHabit(int to) {
    return FormerHabits.isGivenUp(syntax, to) && !isOfChange(to);
  }

  /** "S3 replaced with Cloud Storage", in notes: without a word for when. */
  void noted() {
    int at = 1;
    while (at < Math.min(sentence.size(), LONGEST_NAME) && !REPLACED.contains(sentence.word(at))) {
      at++;
    }
    String link = sentence.word(at + 1);
    boolean told = REPLACED.contains(sentence.word(at)) && NOTED.contains(link);
    boolean named = false;
    for (int i = 0; told && i < at; i++) {
      Mention mention = syntax.mentionAt(i);
      named |= mention != null && mention.isTechnology();
      boolean verb =
          mention == null
              && (VerbGroup.isAuxiliary(sentence.word(i)) || syntax.verbIn(i, i + 1) != null);
      told = !verb && !Words.PRONOUNS.contains(sentence.word(i));
    }
    if (told && named) {
      scopes.mark(0, at, Status.REPLACED, false);
    }
  }

  /** "MySQL (replaced last year by MariaDB)": what is named first is gone. */
  void remarked() {
    for (Mention old : syntax.mentions()) {
      String mark = sentence.word(old.to());
      boolean remark = old.isTechnology() && (mark.equals("(") || mark.equals(","));
      int at = old.to() + 1;
      while (remark && at < old.to() + LONGEST_NAME && isOfTime(at)) {
        at++;
      }
      if (!remark || !REPLACED.contains(sentence.word(at))) {
        continue;
      }
      int turn = at + 1;
      while (turn < at + LONGEST_NAME && isOfTime(turn)) {
        turn++;
      }
      boolean told = NOTED.contains(sentence.word(turn)) && syntax.mentionAt(turn + 1) != null;
      if (told && syntax.mentionAt(turn + 1).isTechnology()) {
        scopes.mark(old.from(), old.to(), Status.REPLACED, false);
      }
    }
  }

  private boolean isOfTime(int i) {
    String word = sentence.word(i);
    return SINCE.contains(word) || Perspective.MONTHS.contains(word) || Perspective.isYear(word);
  }

  /** "We considered replacing A with B": A is there, and B is not. */
  void weighed() {
    for (int i = 1; i < sentence.size(); i++) {
      if (!Regards.isInMind(sentence, i) || !Regards.isEnding(sentence, i)) {
        continue;
      }
      int end = syntax.clauseOf(i).to();
      int turn = i + 1;
      while (turn < end && !(TURNS.contains(sentence.word(turn)) && isOfChange(turn))) {
        turn++;
      }
      if (turn + 1 < end) {
        scopes.mark(turn + 1, syntax.segmentEnd(turn + 1), Status.CONSIDERED, false);
      }
    }
  }

  /** "Replaced A with B and C with D": what stands between B and the second "with" is gone too. */
  private void replacedToo(int first) {
    String word = sentence.word(first);
    int joint = -1;
    for (int i = first + 1; i < sentence.size(); i++) {
      boolean joins = syntax.word(i).equals("and") || syntax.word(i).equals(",");
      boolean named = syntax.mentionAt(i - 1) != null && syntax.mentionAt(i - 1).isTechnology();
      if (joint < 0 && joins && named) {
        joint = i;
      } else if (joint > 0 && syntax.word(i).equals(word) && named) {
        scopes.mark(joint, i, Status.REPLACED, false);
        joint = -1;
      } else if (syntax.mentionAt(i) == null
          && !joins
          && !Words.DETERMINERS.contains(syntax.word(i))) {
        return;
      }
    }
  }

  /** "Replaced A with B"; in "used to be A with B" both are gone. */
  private boolean isOfChange(int turn) {
    int first = Math.max(turn - FAR, syntax.clauseOf(turn).from());
    for (int i = turn - 1; i >= first; i--) {
      for (String stem : CHANGING) {
        if (syntax.word(i).startsWith(stem)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "The Java backend was rewritten in Go": the backend is there, and Java is not. */
  void rewritten() {
    for (int i = 1; i + 1 < sentence.size(); i++) {
      boolean into = INTO.contains(syntax.word(i + 1));
      boolean passive = Words.BE.contains(syntax.word(i - 1)) || syntax.word(i - 1).equals("since");
      if (REWRITTEN.contains(syntax.word(i)) && into && passive) {
        for (Mention mention : syntax.mentions()) {
          boolean before = mention.from() >= syntax.clauseOf(i).from() && mention.to() <= i;
          if (before && mention.isTechnology()) {
            scopes.mark(mention.from(), mention.to(), Status.REPLACED, false);
          }
        }
      }
    }
  }

  /** "In development A, otherwise B", "… and B in production": B is what counts. */
  void production() {
    for (int i = 0; i < sentence.size(); i++) {
      String word = syntax.word(i);
      boolean live = PRODUCTION.contains(word) && Words.PREPOSITIONS.contains(syntax.word(i - 1));
      int from = word.equals("otherwise") ? i : live ? syntax.segmentStart(i) : sentence.size();
      int to = live ? syntax.segmentEnd(i) : syntax.clauseOf(i).to();
      for (int j = from; j < to; j++) {
        scopes.set(j, scopes.at(j) == Status.DEVELOPMENT_ONLY ? Status.PRESENT : scopes.at(j));
      }
    }
  }

  /** "Formerly a Perl script, it is now written in Go". */
  void today() {
    for (int i = 1; i < sentence.size(); i++) {
      if (TODAY.contains(syntax.word(i))) {
        int end = syntax.clauseOf(i).to();
        for (int j = i; j < end && !ENDED.contains(syntax.word(j)); j++) {
          scopes.set(j, scopes.at(j) == Status.REPLACED ? Status.PRESENT : scopes.at(j));
        }
      }
    }
  }

  /** "Go over Rust", where both are the same kind of thing. */
  void preferred() {
    if (syntax.word(0).equals("go")
        && syntax.word(1).equals("over")
        && sentence.token(0).capital()) {
      scopes.mark(2, Math.min(3, sentence.size()), Status.CONSIDERED, false);
    }
    forPairs(
        "over",
        (left, right) -> scopes.mark(right.from(), endOfList(right), Status.CONSIDERED, false));
  }

  /** "Kafka over RabbitMQ and NATS": behind the last of those that do the same. */
  private int endOfList(Mention first) {
    Technology one = first.technology();
    int to = first.to();
    for (Mention next : syntax.mentions()) {
      Technology other = next.technology();
      boolean joined = next.from() == to + 1 && LISTING.contains(syntax.word(to));
      if (joined && one != null && other != null && Kinds.areAlike(one.kind(), other.kind())) {
        to = next.to();
      }
    }
    return to;
  }

  /** "MongoDB to PostgreSQL: our migration". */
  void migration() {
    boolean migrates = false;
    for (int i = 0; i < sentence.size(); i++) {
      migrates |= syntax.word(i).startsWith("migrat") || syntax.word(i).equals("journey");
    }
    boolean open = migrates && isToBegin();
    if (migrates) {
      forPairs(
          "to",
          (left, right) -> {
            if (open) {
              scopes.set(left.from(), Status.PRESENT);
              scopes.choose(left.from(), left.to());
              scopes.set(right.from(), Status.PLANNED);
              return;
            }
            scopes.mark(left.from(), left.to(), Status.REPLACED, false);
            scopes.choose(right.from(), right.to());
          });
    }
  }

  /** "The migration from A to B is planned", "has not begun". */
  private boolean isToBegin() {
    for (int i = 0; i < sentence.size(); i++) {
      for (Phrase phrase : TO_BEGIN) {
        if (phrase.end(sentence.tokens(), i) > i) {
          return true;
        }
      }
    }
    return false;
  }

  private void forPairs(String between, BiConsumer<Mention, Mention> action) {
    List<Mention> mentions = syntax.mentions();
    for (int i = 1; i < mentions.size(); i++) {
      Mention left = mentions.get(i - 1);
      Mention right = mentions.get(i);
      boolean pair = right.from() == left.to() + 1 && syntax.word(left.to()).equals(between);
      ComponentKind kind = pair ? kindOf(left) : null;
      if (kind != null && right.technology() != null) {
        boolean alike = Kinds.areAlike(kind, right.technology().kind());
        boolean bare =
            between.equals("over")
                && syntax.verbIn(0, right.from()) == null
                && sentence.token(left.from()).capital();
        boolean told = left.technology() != null || alike && bare;
        if (told && (alike || bare) && kind != ComponentKind.PROTOCOL && !isProtocol(right)) {
          action.accept(left, right);
        }
      }
    }
  }

  /** What a thing is: "Storage Queues over Service Bus" names a kind first. */
  private static @Nullable ComponentKind kindOf(Mention mention) {
    if (mention.meaning() instanceof Meaning.OfKind noun) {
      return noun.wording().kind();
    }
    return mention.technology() == null ? null : mention.technology().kind();
  }

  private static boolean isProtocol(Mention mention) {
    return mention.technology() != null && mention.technology().kind() == ComponentKind.PROTOCOL;
  }
}
