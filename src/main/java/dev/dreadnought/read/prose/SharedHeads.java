package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several parts before one noun: "the profile, order and pricing services" are three. */
final class SharedHeads {
  /** One of them, without the noun. */
  record Member(int from, int to, String head) {}

  /** What a list of parts has in common may be said of any of them, and makes none. */
  private static final Set<String> SHARED =
      Words.of("components parts processes programs servers functions jobs providers agents");

  private static final int LONGEST = 2;
  private static final int MOST = 10;

  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;

  private SharedHeads(Sentence sentence, @Nullable Mention[] mentionAt) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
  }

  /** The members of all such lists of a sentence. */
  static List<Member> in(Sentence sentence, @Nullable Mention[] mentionAt) {
    SharedHeads reader = new SharedHeads(sentence, mentionAt);
    List<Member> found = new ArrayList<>();
    for (int i = 3; i < sentence.size(); i++) {
      boolean head = Enumerations.isHead(sentence.word(i)) && !SHARED.contains(sentence.word(i));
      found.addAll(head ? reader.before(i) : List.of());
    }
    return found;
  }

  private List<Member> before(int head) {
    String noun = sentence.original(head);
    List<Member> found = new ArrayList<>();
    int end = head;
    boolean and = false;
    while (found.size() < MOST) {
      int from = start(end);
      if (from < 0) {
        return List.of();
      }
      found.add(0, new Member(from, end, noun));
      String before = sentence.word(from - 1);
      if (before.equals("and")) {
        if (and) {
          return List.of();
        }
        and = true;
        end = sentence.word(from - 2).equals(",") ? from - 2 : from - 1;
      } else if (before.equals(",") && and) {
        end = from - 1;
      } else {
        return and ? found : List.of();
      }
    }
    return List.of();
  }

  /** Where the nouns begin that end at a place, behind what may stand before a list; or -1. */
  private int start(int end) {
    int from = end;
    while (from > 0 && end - from < LONGEST && isNoun(from - 1)) {
      from--;
    }
    String before = sentence.word(from - 1);
    boolean open =
        from == 0
            || before.equals(",")
            || before.equals("and")
            || Words.DETERMINERS.contains(before)
            || Words.PREPOSITIONS.contains(before);
    return from < end && open ? from : -1;
  }

  private boolean isNoun(int i) {
    String word = sentence.word(i);
    Mention mention = mentionAt[i];
    boolean free = mention == null || mention.isData() || mention.isActor();
    Verbs.Verb verb = Verbs.ENGLISH.of(word);
    boolean done = verb != null && verb.form() != Verbs.Form.BASE && !Syntax.isNounToo(word);
    return sentence.token(i).isWord()
        && free
        && !Words.isFunction(word)
        && !Words.PLAIN.contains(word)
        && !Words.isDescriptive(word)
        && !(done && mention == null && !word.endsWith("ing"));
  }
}
