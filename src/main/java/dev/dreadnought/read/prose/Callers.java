package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "A client sends a request to the load balancer": whoever turns to the system, in a text that
 * knows of no program in anybody's hands and says nothing of what the client is.
 */
final class Callers {
  private static final String CLIENT = "client";
  private static final KindWording WORDING =
      new KindWording(ComponentKind.USER, "Clients", List.of(CLIENT, "clients"));

  private static final KindWording PROGRAM =
      new KindWording(ComponentKind.DESKTOP_APP, "Client", List.of(CLIENT));

  /** Before one that may be anybody's. */
  private static final Set<String> ARTICLES = Words.of("a the each every any one another");

  /** "The client is an Electron app", "Client: React", "the client (React)": a program of ours. */
  private static final Set<String> TELLS = Words.of("is are : ( runs uses -");

  /** "A client making a request". */
  private static final Set<String> TURNING =
      Words.of("making sending requesting calling connecting asking wanting trying talking");

  /** "The client of the bank", "a client for Windows": what people have. */
  private static final Set<String> OWNING = Words.of("of for in");

  private static final Set<String> PUT =
      Words.of("written installed built programmed deployed implemented");

  private static final Set<String> RUNS = Words.of("runs");

  private static final Set<String> PLACES = Words.of("in on with onto");

  /** In tokens. */
  private static final int LONGEST_ASIDE = 16;

  private Callers() {}

  /** The names in each sentence: those that are known, and these callers. */
  static List<List<Mention>> in(List<Sentence> sentences, List<List<Mention>> known) {
    if (known.stream().anyMatch(Callers::haveProgram)) {
      return known;
    }
    boolean program = sentences.stream().anyMatch(Callers::tellsOfProgram);
    if (!program && isToldOf(sentences)) {
      return known;
    }
    List<List<Mention>> all = new ArrayList<>();
    boolean turns = false;
    for (int i = 0; i < sentences.size(); i++) {
      List<Mention> found = in(sentences.get(i), known.get(i), program);
      turns |= found != known.get(i);
      all.add(found);
    }
    return turns ? all : known;
  }

  private static boolean haveProgram(List<Mention> mentions) {
    return mentions.stream()
        .anyMatch(
            m -> {
              ComponentKind kind =
                  m.meaning() instanceof Meaning.OfKind of
                      ? of.wording().kind()
                      : m.technology() == null ? null : m.technology().kind();
              return kind != null && Kinds.isInHand(kind);
            });
  }

  private static boolean isToldOf(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        boolean client = sentence.word(i).equals(CLIENT);
        if (client && TELLS.contains(sentence.word(i + 1))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * "A client that connects to the servers is installed on every PC", "the client, which polls the
   * hub, is written in Go": what is said behind the aside is said of a program only.
   */
  private static boolean isPutSomewhere(Sentence sentence, int behind) {
    String next = sentence.word(behind);
    if (!next.equals(",") && !next.equals("that") && !next.equals("which")) {
      return false;
    }
    int end = Math.min(sentence.size() - 1, behind + LONGEST_ASIDE);
    for (int i = behind + (next.equals(",") ? 2 : 1); i < end; i++) {
      if (Words.RELATIVES.contains(sentence.word(i))) {
        return false;
      }
      boolean made = Words.BE.contains(sentence.word(i)) || sentence.word(i - 1).equals(",");
      int word = Words.BE.contains(sentence.word(i)) ? i + 1 : i;
      boolean put = made && PUT.contains(sentence.word(word));
      boolean runs = RUNS.contains(sentence.word(i)) && PLACES.contains(sentence.word(i + 1));
      if (put && PLACES.contains(sentence.word(word + 1)) || runs) {
        return true;
      }
    }
    return false;
  }

  private static List<Mention> in(Sentence sentence, List<Mention> known, boolean program) {
    List<Mention> added = new ArrayList<>();
    BitSet taken = new BitSet(sentence.size());
    known.forEach(m -> taken.set(m.from(), m.to()));
    for (int i = 1; i < sentence.size(); i++) {
      if (!taken.get(i) && program && isClient(sentence, i)) {
        added.add(new Mention(new Meaning.OfKind(PROGRAM, false), i, i + 1, null));
      } else if (!taken.get(i) && !program && isCaller(sentence, i)) {
        added.add(new Mention(new Meaning.OfActor(WORDING), i, i + 1, null));
      }
    }
    if (added.isEmpty()) {
      return known;
    }
    added.addAll(known);
    added.sort(Comparator.comparingInt(Mention::from));
    return added;
  }

  /** "The client", "a small client". */
  private static boolean isClient(Sentence sentence, int i) {
    return sentence.word(i).equals(CLIENT)
        && !sentence.token(i).joined()
        && !sentence.token(i).capital()
        && (ARTICLES.contains(sentence.word(i - 1)) || Words.isDescriptive(sentence.word(i - 1)))
        && !OWNING.contains(sentence.word(i + 1));
  }

  private static boolean tellsOfProgram(Sentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      if (isClient(sentence, i) && isPutSomewhere(sentence, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCaller(Sentence sentence, int i) {
    if (!sentence.word(i).equals(CLIENT)
        || sentence.token(i).joined()
        || !ARTICLES.contains(sentence.word(i - 1))) {
      return false;
    }
    if (i + 1 >= sentence.size() || sentence.token(i + 1).isMark()) {
      return true;
    }
    String next = sentence.word(i + 1);
    Verbs.@Nullable Verb verb = Verbs.ENGLISH.of(next);
    return TURNING.contains(next)
        || Words.isFunction(next) && !OWNING.contains(next)
        || Words.MODALS.contains(next)
        || verb != null && verb.form() == Verbs.Form.THIRD;
  }
}
