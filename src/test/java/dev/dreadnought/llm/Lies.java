package dev.dreadnought.llm;

import static dev.dreadnought.llm.LieWords.CERTAINTIES;
import static dev.dreadnought.llm.LieWords.CLAIMED;
import static dev.dreadnought.llm.LieWords.DENIALS;
import static dev.dreadnought.llm.LieWords.DENYING;
import static dev.dreadnought.llm.LieWords.ENDED;
import static dev.dreadnought.llm.LieWords.FOREIGN;
import static dev.dreadnought.llm.LieWords.GLUES;
import static dev.dreadnought.llm.LieWords.INVISIBLES;
import static dev.dreadnought.llm.LieWords.LANGUAGES;
import static dev.dreadnought.llm.LieWords.MARKUPS;
import static dev.dreadnought.llm.LieWords.NUMBERS;
import static dev.dreadnought.llm.LieWords.OBEDIENT;
import static dev.dreadnought.llm.LieWords.OPPOSITES;
import static dev.dreadnought.llm.LieWords.RANGES;
import static dev.dreadnought.llm.LieWords.REFERENCES;
import static dev.dreadnought.llm.LieWords.RELATIONS;
import static dev.dreadnought.llm.LieWords.SENTENCES;
import static dev.dreadnought.llm.LieWords.SEVERITIES;
import static dev.dreadnought.llm.LieWords.TECHNOLOGIES;
import static dev.dreadnought.llm.LieWords.TELLING;
import static dev.dreadnought.llm.LieWords.TENSES;
import static dev.dreadnought.llm.LieWords.TOKEN;
import static dev.dreadnought.llm.LieWords.TWO;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ways to make a lie of a paragraph whose facts are locked. Each takes the paragraph as a model
 * gets it and says something else, or nothing where there is nothing in it to lie about so.
 */
enum Lies {
  NUMBER_IN_DIGITS((text, random) -> with(text, random, (token, r) -> " " + (2 + r.nextInt(900)))),
  NUMBER_IN_WORDS((text, random) -> with(text, random, (token, r) -> one(NUMBERS, r) + " more ")),
  NUMBER_BESIDE((text, random) -> before(text, random, one(NUMBERS, random) + " ")),
  TOKEN_DROPPED((text, random) -> with(text, random, (token, r) -> "")),
  TOKEN_TWICE((text, random) -> with(text, random, (token, r) -> token + " and " + token)),
  TOKENS_SWAPPED(Lies::swapped),
  TOKEN_OF_ANOTHER(
      (text, random) -> with(text, random, (token, r) -> "[[" + r.nextInt(99) + "9]]")),
  TOKEN_NEAR((text, random) -> with(text, random, (t, r) -> t.replace("]]", "]"))),
  TOKENS_TURNED(Lies::turned),
  TECHNOLOGY((text, random) -> within(text, random, one(TECHNOLOGIES, random))),
  REFERENCE((text, random) -> within(text, random, one(REFERENCES, random))),
  SENTENCE((text, random) -> text + " " + one(SENTENCES, random)),
  SENTENCE_FIRST((text, random) -> one(SENTENCES, random) + " " + text),
  SENTENCE_WITHIN((text, random) -> atSpace(text, random, one(SENTENCES, random))),
  SENTENCE_ALONE((text, random) -> one(SENTENCES, random)),
  DENIED((text, random) -> beforeWord(text, random, one(DENIALS, random))),
  DENIAL_LEFT_OUT((text, random) -> without(text, random, DENYING)),
  WORD_LEFT_OUT((text, random) -> without(text, random, TELLING)),
  WORD_TURNED(Lies::opposite),
  OWN_WORD_MOVED(Lies::moved),
  OWN_WORD_REPEATED((text, random) -> atSpace(text, random, ownWord(text, random))),
  OWN_WORDS_TURNED(Lies::wordsTurned),
  CLAUSE_MOVED(Lies::clauseMoved),
  TENSE((text, random) -> changed(text, random, TENSES)),
  RELATION((text, random) -> changed(text, random, RELATIONS)),
  CERTAINTY((text, random) -> changed(text, random, CERTAINTIES)),
  SEVERITY((text, random) -> changed(text, random, SEVERITIES)),
  CONDITION((text, random) -> one(List.of("If ", "When ", "Unless ", "Had "), random) + text),
  ASSUMPTION_ENDED_EARLY((text, random) -> changed(text, random, ENDED)),
  CONTROL_CLAIMED((text, random) -> changed(text, random, CLAIMED)),
  QUESTIONED(Lies::questioned),
  RANGE((text, random) -> changed(text, random, RANGES)),
  IRONY((text, random) -> with(text, random, (token, r) -> "“" + token + "”")),
  BRACKETED((text, random) -> with(text, random, (token, r) -> "(" + token + ")")),
  RUN_TOGETHER(Lies::runTogether),
  GLUED((text, random) -> with(text, random, (t, r) -> one(GLUES, r).replace("T", t))),
  FINDING_DROPPED(Lies::findingDropped),
  MARKUP((text, random) -> with(text, random, (t, r) -> one(MARKUPS, r).replace("T", t))),
  MARKUP_BESIDE((text, random) -> within(text, random, one(MARKUPS, random).replace("T", "it"))),
  LANGUAGE((text, random) -> translated(text, one(LANGUAGES, random))),
  LANGUAGE_BESIDE((text, random) -> within(text, random, one(FOREIGN, random))),
  LONG((text, random) -> text + " and so on".repeat(30 + random.nextInt(900))),
  EMPTY((text, random) -> one(List.of("", " ", "\n", ".", "null", "{}"), random)),
  TRUNCATED((text, random) -> text.substring(0, text.length() / 2 - random.nextInt(9) - 1)),
  TOKENS_ALONE((text, random) -> tokens(text, random)),
  HOMOGLYPH(Lies::homoglyph),
  INVISIBLE((text, random) -> inserted(text, random, one(INVISIBLES, random))),
  CAPITALS((text, random) -> shouted(text, random)),
  OBEDIENCE((text, random) -> one(OBEDIENT, random));

  /** Makes a lie of a text; null where it cannot. */
  private interface Teller {
    @Nullable String tell(String text, Random random);
  }

  private interface Put {
    String instead(String token, Random random);
  }

  private final Teller teller;

  Lies(Teller teller) {
    this.teller = teller;
  }

  /** The lie, or nothing where the text gives no room for one of this kind. */
  @Nullable String of(String text, Random random) {
    String lie = teller.tell(text, random);
    return lie == null || lie.strip().equals(text.strip()) ? null : lie;
  }

  private static <T> T one(List<T> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }

  private static String replaced(String text, Matcher at, String by) {
    return text.substring(0, at.start()) + by + text.substring(at.end());
  }

  private static @Nullable String at(
      String text, Random random, Pattern pattern, java.util.function.UnaryOperator<String> by) {
    List<Integer> starts = new ArrayList<>();
    Matcher all = pattern.matcher(text);
    while (all.find()) {
      starts.add(all.start());
    }
    if (starts.isEmpty()) {
      return null;
    }
    Matcher chosen = pattern.matcher(text);
    chosen.find(one(starts, random));
    return replaced(text, chosen, by.apply(chosen.group()));
  }

  private static @Nullable String with(String text, Random random, Put put) {
    return at(text, random, TOKEN, token -> put.instead(token, random));
  }

  private static @Nullable String before(String text, Random random, String words) {
    return with(text, random, (token, r) -> words + token);
  }

  private static @Nullable String within(String text, Random random, String words) {
    return with(text, random, (token, r) -> token + " " + words);
  }

  private static @Nullable String atSpace(String text, Random random, String words) {
    return at(text, random, Pattern.compile(" "), space -> " " + words + " ");
  }

  private static @Nullable String beforeWord(String text, Random random, String words) {
    return at(text, random, Pattern.compile("\\b[a-z]{2,}\\b"), word -> words + " " + word);
  }

  private static @Nullable String without(String text, Random random, Pattern words) {
    return at(text, random, words, word -> "");
  }

  /** One of pairs: what stands there, and what it becomes. */
  private static @Nullable String changed(String text, Random random, List<List<String>> pairs) {
    int from = random.nextInt(pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      List<String> pair = pairs.get((from + i) % pairs.size());
      String lie = at(text, random, Pattern.compile(pair.get(0)), found -> pair.get(1));
      if (lie != null) {
        return lie;
      }
    }
    return null;
  }

  private static @Nullable String swapped(String text, Random random) {
    List<String> tokens = TOKEN.matcher(text).results().map(r -> r.group()).toList();
    String first = one(tokens, random);
    String second = one(tokens, random);
    return text.replace(first, "[[x]]").replace(second, first).replace("[[x]]", second);
  }

  private static String turned(String text, Random random) {
    List<String> tokens =
        new ArrayList<>(TOKEN.matcher(text).results().map(r -> r.group()).toList());
    java.util.Collections.rotate(tokens, 1 + random.nextInt(tokens.size() - 1));
    int[] at = {0};
    return TOKEN.matcher(text).replaceAll(r -> tokens.get(at[0]++));
  }

  private static @Nullable String opposite(String text, Random random) {
    return changed(text, random, OPPOSITES);
  }

  private static @Nullable String questioned(String text, Random random) {
    return at(text, random, Pattern.compile("[.;]"), mark -> random.nextBoolean() ? "?" : "?!");
  }

  private static @Nullable String runTogether(String text, Random random) {
    return at(
        text,
        random,
        Pattern.compile("]][,;:.]? \\[\\["),
        mark -> mark.startsWith("]] ") ? "]][[" : "]] [[");
  }

  private static String ownWord(String text, Random random) {
    List<String> words =
        Pattern.compile("\\b[a-z]{4,}\\b").matcher(text).results().map(r -> r.group()).toList();
    return words.isEmpty() ? "said" : one(words, random);
  }

  private static @Nullable String moved(String text, Random random) {
    String word = ownWord(text, random);
    String rest = text.replaceFirst(" " + word + "\\b", "");
    return rest.equals(text) ? null : atSpace(rest, random, word);
  }

  private static @Nullable String wordsTurned(String text, Random random) {
    return at(text, random, TWO, two -> two.replaceFirst("(\\w+) (\\w+)", "$2 $1"));
  }

  private static @Nullable String clauseMoved(String text, Random random) {
    List<String> clauses = new ArrayList<>(List.of(text.split("(?<=[.;:,]) ")));
    if (clauses.size() < 2) {
      return null;
    }
    java.util.Collections.swap(clauses, 0, 1 + random.nextInt(clauses.size() - 1));
    return String.join(" ", clauses);
  }

  private static @Nullable String findingDropped(String text, Random random) {
    return at(
        text, random, Pattern.compile("\\[\\[\\d+]][^\\[]*+\\[\\[\\d+]][.,;: ]*"), found -> "");
  }

  private static String translated(String text, String sentence) {
    StringBuilder out = new StringBuilder();
    TOKEN
        .matcher(text)
        .results()
        .forEach(r -> out.append(sentence.replace("T", r.group())).append(' '));
    return out.toString();
  }

  private static String tokens(String text, Random random) {
    String between = one(List.of(" ", ", ", "", " and ", ". ", "\n"), random);
    return String.join(between, TOKEN.matcher(text).results().map(r -> r.group()).toList());
  }

  private static @Nullable String homoglyph(String text, Random random) {
    String letters = "aeopcxy";
    String others = random.nextBoolean() ? "аеорсху" : "ａｅｏｐｃｘｙ";
    int which = random.nextInt(letters.length());
    return at(
        text,
        random,
        Pattern.compile("(?<=[a-z])" + letters.charAt(which)),
        letter -> String.valueOf(others.charAt(which)));
  }

  private static String inserted(String text, Random random, String what) {
    int at = 1 + random.nextInt(text.length() - 1);
    return text.substring(0, at) + what + text.substring(at);
  }

  private static @Nullable String shouted(String text, Random random) {
    return at(
        text,
        random,
        Pattern.compile("\\b[a-z]{2,}\\b"),
        word -> word.toUpperCase(java.util.Locale.ROOT));
  }
}
