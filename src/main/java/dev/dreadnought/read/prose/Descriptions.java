package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins the name of a part with what pages say that it is, where no sentence ties the two: below
 * its heading, behind its name in a list, behind a label.
 */
final class Descriptions {
  /** Labels of what the thing of a section is. */
  private static final Set<String> LABELS =
      Words.of("description what purpose type role kind overview about function summary");

  /** "The `/backend` directory implements a": where the words of the program begin. */
  private static final Pattern DIRECTORY =
      Pattern.compile(
          "[`\"/]([a-z][a-z0-9_-]*)/?[`\"]?\\s+(?:sub)?(?:directory|folder|package)\\s+"
              + "(?:implements|contains|holds|houses|is|has)\\s+(?:an?|the|our)\\s+$",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_DIRECTORY = 80;

  /** "Backend directory implements a": so many words at least. */
  private static final int SHORTEST_DIRECTORY = 4;

  private static final Set<String> MARKS = Set.of(":", "-", "\u2013", "\u2014");
  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_LEAD = 4;

  private final Identities identities;

  /** The name that the heading is below which the next phrase stands, or null. */
  private @Nullable NounPhrase headed;

  /** Where the section of that heading ends; found once, however much stands in it. */
  private int endOfSection;

  Descriptions(Identities identities) {
    this.identities = identities;
  }

  /**
   * Joins what is one thing.
   *
   * @param phrases of all sentences, in reading order
   */
  void link(List<NounPhrase> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      NounPhrase phrase = phrases.get(i);
      String directory = directoryOf(phrase);
      if (!directory.isEmpty()) {
        phrases.stream()
            .filter(p -> isCalled(p, directory))
            .findFirst()
            .ifPresent(p -> identities.join(p, phrase));
      }
      NounPhrase row = PurposeColumns.told(phrase, phrases);
      if (row != null) {
        identities.join(row, phrase);
        identities.tellNominal(phrase);
      } else if (phrase.sentence().block() == Block.Kind.HEADING) {
        headed = isWhole(phrase) ? phrase : null;
        endOfSection = Math.max(endOfSection, endOfSection(phrase));
      } else if (i > 0 && isToldOfPoint(phrases.get(i - 1), phrase)) {
        identities.join(phrases.get(i - 1), phrase);
        identities.tellNominal(phrase);
        identities.tellApart(phrase);
      } else if (isDescription(phrase) && !phrase.isNamed() && !phrase.isPlural()) {
        NounPhrase before = i == 0 ? null : phrases.get(i - 1);
        if (headed != null && isBelow(headed, phrase)) {
          describe(headed, phrase);
        } else if (headed != null
            && isLabelled(phrase)
            && phrase.sentence().start() < endOfSection) {
          describe(headed, phrase);
        } else if (before != null && isNameOfPoint(before, phrase)) {
          describe(before, phrase);
        }
      }
    }
  }

  /** The directory that a program is said to be in; empty where none is named. */
  private static String directoryOf(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    String characters = sentence.text().characters();
    int start = sentence.token(phrase.from()).start();
    if (phrase.from() < SHORTEST_DIRECTORY
        || !Words.DETERMINERS.contains(sentence.word(phrase.from() - 1))) {
      // Hardly any phrase is one, and this looks at each.
      return "";
    }
    int from = Math.max(Math.max(0, sentence.start() - 2), start - LONGEST_DIRECTORY);
    Matcher matcher = DIRECTORY.matcher(characters.substring(from, start));
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isCalled(NounPhrase phrase, String name) {
    String words = phrase.isNamed() ? phrase.proper() : phrase.noun();
    return phrase.role().isEmpty() && name.equals(words.toLowerCase(Locale.ROOT).replace(' ', '-'));
  }

  /** "A columnar store" of a heading "ClickHouse" says what it is, and so does a bare "Service". */
  private void describe(NounPhrase name, NounPhrase what) {
    boolean plain = what.product() == null;
    boolean told = plain && Words.INDEFINITE.contains(what.sentence().word(0));
    boolean named = name.isNamed() && name.product() == null;
    boolean same = name.kind() == what.kind() && plain;
    if (named || same || told && name.product() != null) {
      identities.join(name, what);
      if (name.product() != null) {
        identities.tellNominal(what);
      }
    }
  }

  /** True of a phrase that is all that its line says. */
  private static boolean isWhole(NounPhrase phrase) {
    return phrase.from() == 0 && phrase.to() == phrase.sentence().size();
  }

  /** "**Intake**", and below it "Email ingestion service that converts". */
  private static boolean isBelow(NounPhrase heading, NounPhrase what) {
    return what.sentence().number() == heading.sentence().number() + 1
        && what.sentence().block() == Block.Kind.PARAGRAPH;
  }

  /** "- **Description**: A columnar store for analytics". */
  private static boolean isLabelled(NounPhrase what) {
    Sentence sentence = what.sentence();
    String characters = sentence.text().characters();
    int from = sentence.start();
    while (from > 0
        && sentence.start() - from < LONGEST_LABEL
        && characters.charAt(from - 1) != '\n') {
      from--;
    }
    String before = characters.substring(from, sentence.start());
    String word = before.replaceAll("[^A-Za-z]+", " ").strip().toLowerCase(Locale.ROOT);
    return before.indexOf(':') >= 0 && LABELS.contains(word);
  }

  /** Where the next heading with a mark stands; not looked for again before that is reached. */
  private int endOfSection(NounPhrase heading) {
    int end = heading.sentence().end();
    if (end < endOfSection) {
      return endOfSection;
    }
    int next = heading.sentence().text().characters().indexOf("\n#", end);
    return next < 0 ? Integer.MAX_VALUE : next;
  }

  /** "- Databricks. A platform that cleans the messages". */
  private static boolean isNameOfPoint(NounPhrase name, NounPhrase what) {
    Sentence point = name.sentence();
    return point.block() == Block.Kind.ITEM
        && what.sentence().block() == Block.Kind.ITEM
        && isWhole(name)
        && point.startsPoint()
        && what.sentence().number() == point.number() + 1
        && !what.sentence().startsPoint();
  }

  /**
   * "- `importer/` - Python script that reads": the noun is that of what the point is named for.
   */
  private static boolean isToldOfPoint(NounPhrase name, NounPhrase what) {
    Sentence point = name.sentence();
    if (point != what.sentence() || point.block() != Block.Kind.ITEM || !point.startsPoint()) {
      return false;
    }
    int mark = name.to() + (point.word(name.to()).equals("/") ? 1 : 0);
    int next = mark + 1 + (Words.INDEFINITE.contains(point.word(mark + 1)) ? 1 : 0);
    return name.from() == 0
        && what.from() == next
        && MARKS.contains(point.word(mark))
        && isMadeProgram(what)
        && isProgram(name.kind())
        && goesOn(what);
  }

  /** "Python script", "Go service": what something is made with, and a noun in small letters. */
  private static boolean isMadeProgram(NounPhrase what) {
    Sentence sentence = what.sentence();
    boolean small = !sentence.token(what.to() - 1).capital();
    boolean made = !what.technologies().isEmpty() && what.product() == null;
    return small && made && !what.isPlural() && isProgram(what.kind());
  }

  private static boolean isProgram(ComponentKind kind) {
    return Identities.isProgram(kind) || Kinds.isInHand(kind);
  }

  /** A fragment that begins with a phrase: "The main interface where", "Service powered by". */
  private static boolean isDescription(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    boolean article = Words.DETERMINERS.contains(sentence.word(0)) && isLed(phrase);
    return (phrase.from() == 0 || article) && goesOn(phrase);
  }

  /** True where a phrase ends what it says, or goes on with what the thing does or is for. */
  private static boolean goesOn(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    String next = sentence.word(phrase.to());
    Workings.Work work = Workings.of(next);
    return phrase.to() == sentence.size()
        || sentence.token(phrase.to()).isMark()
        || Words.RELATIVES.contains(next)
        || Words.PREPOSITIONS.contains(next)
        || next.equals("where")
        || next.equals("and")
        || work != null && work.is(Workings.Form.PARTICIPLE);
  }

  /** "An analytics and reporting platform": nothing but what tells of it stands before. */
  private static boolean isLed(NounPhrase phrase) {
    for (int i = 1; i < phrase.from(); i++) {
      String word = phrase.sentence().word(i);
      boolean tied =
          word.equals("and") || !Words.isFunction(word) && Verbs.ENGLISH.of(word) == null;
      if (i > LONGEST_LEAD || !phrase.sentence().token(i).isWord() || !tied) {
        return false;
      }
    }
    return phrase.from() > 0;
  }
}
