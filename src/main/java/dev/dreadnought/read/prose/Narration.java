package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the system is called, what it is for, and how many people it concerns. */
final class Narration {
  private static final int LONGEST_DESCRIPTION = 200;
  private static final int LONGEST_NAME = 3;

  /** Shorter sentences are labels, in tokens. */
  private static final int SHORTEST = 4;

  private static final Set<String> NO_TITLES =
      Words.of(
          "architecture overview introduction description summary background system design scope"
              + " context components technologies stack about");

  private final List<ParsedSentence> sentences;
  private final Text text;

  Narration(List<ParsedSentence> sentences, Text text) {
    this.sentences = sentences;
    this.text = text;
  }

  String name(Draft draft, Assembly assembly) {
    String title = title();
    if (title != null) {
      return title;
    }
    String said = saidName();
    if (said != null) {
      return said;
    }
    for (Draft.Part part : draft.parts) {
      if (part.whole && part.kind != ComponentKind.LIBRARY) {
        Span first = part.spans.get(0);
        return Assembly.capital(text.words(first.start(), first.end()));
      }
    }
    return draft.main == null ? "System" : assembly.name(draft.main);
  }

  private @Nullable String title() {
    if (sentences.isEmpty() || sentences.get(0).sentence().block() != Block.Kind.HEADING) {
      return null;
    }
    Sentence first = sentences.get(0).sentence();
    boolean telling =
        first.number() == 0
            && first.tokens().stream().anyMatch(t -> !NO_TITLES.contains(t.word()) && t.isWord());
    return telling ? text.words(first.start(), first.end()) : null;
  }

  /** "Zorp is a media player"; else "is a simple blog application". */
  private @Nullable String saidName() {
    String nominal = null;
    String first = firstName();
    if (first != null) {
      return first;
    }
    for (ParsedSentence sentence : sentences) {
      for (Predicate predicate : sentence.predicates()) {
        NounPhrase program = program(predicate);
        if (program == null) {
          continue;
        }
        String proper = properName(predicate);
        if (proper != null) {
          return proper;
        }
        if (nominal == null && !program.role().isEmpty()) {
          nominal = Assembly.capital(String.join(" ", program.role()) + " " + noun(program));
        }
      }
    }
    return nominal;
  }

  /** "TicketDesk is an internal help desk": what a text begins with is what it is about. */
  private @Nullable String firstName() {
    if (sentences.isEmpty()) {
      return null;
    }
    for (Predicate predicate : sentences.get(0).predicates()) {
      Syntax.Occurrence verb = predicate.verb();
      boolean being = verb != null && predicate.sense() == Verbs.Sense.BE && verb.isFinite();
      if (being && Words.INDEFINITE.contains(predicate.syntax().word(verb.at() + 1))) {
        return properName(predicate);
      }
    }
    return null;
  }

  private static @Nullable NounPhrase program(Predicate predicate) {
    boolean being = predicate.sense() == Verbs.Sense.BE && predicate.isPresent();
    if (!being) {
      return null;
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      boolean program =
          argument.isDirect()
              && phrase.is(NounPhrase.Sort.COMPONENT)
              && phrase.article() == NounPhrase.Article.INDEFINITE
              && Kinds.isApplication(phrase.kind());
      if (program) {
        return phrase;
      }
    }
    return null;
  }

  private static String noun(NounPhrase program) {
    String name = program.head() == null ? "application" : program.head().wording().name();
    boolean general =
        program.head() != null && program.head().wording().kind() == ComponentKind.OTHER;
    return general ? "application" : name.toLowerCase(Locale.ROOT);
  }

  /** A name that the text itself gives is no name of the catalog. */
  private static boolean isOfCatalog(@Nullable Mention mention) {
    return mention != null
        && !(mention.meaning() instanceof Meaning.OfKind kind && kind.proper() != null);
  }

  /** Capitalised words that are no name of the catalog, at the beginning of the sentence. */
  private @Nullable String properName(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    Sentence sentence = predicate.syntax().sentence();
    if (verb == null || verb.start() == 0 || verb.start() > LONGEST_NAME) {
      return null;
    }
    for (int i = 0; i < verb.start(); i++) {
      boolean common =
          !sentence.token(i).capital()
              || isOfCatalog(predicate.syntax().mentionAt(i))
              || Words.DETERMINERS.contains(sentence.word(i))
              || Words.PRONOUNS.contains(sentence.word(i));
      if (common) {
        return null;
      }
    }
    return text.words(sentence.start(), sentence.token(verb.start() - 1).end());
  }

  /** The first sentences that describe something, as far as they are short. */
  String description() {
    StringBuilder description = new StringBuilder();
    for (ParsedSentence sentence : sentences) {
      Sentence one = sentence.sentence();
      boolean describes = one.block() == Block.Kind.PARAGRAPH && one.size() >= SHORTEST;
      if (!describes) {
        continue;
      }
      String words = text.words(one.start(), one.end()) + endMark(one.end());
      boolean fits = description.length() + words.length() < LONGEST_DESCRIPTION;
      if (description.length() == 0) {
        description.append(fits ? words : shorten(words));
      } else if (fits) {
        description.append(' ').append(words);
      } else {
        break;
      }
    }
    // Where the next half did not fit, the first one stands alone.
    int last = description.length() - 1;
    if (last >= 0 && description.charAt(last) == ';') {
      description.setCharAt(last, '.');
    }
    return description.toString();
  }

  private char endMark(int end) {
    boolean marked =
        end < text.characters().length() && ";!?".indexOf(text.characters().charAt(end)) >= 0;
    return marked ? text.characters().charAt(end) : '.';
  }

  private static String shorten(String words) {
    int end = words.lastIndexOf(' ', LONGEST_DESCRIPTION - 2);
    return words.substring(0, end > 0 ? end : LONGEST_DESCRIPTION - 2) + "\u2026";
  }

  /** The largest number of people that is said, or null. */
  @Nullable Integer people() {
    Integer most = null;
    for (ParsedSentence sentence : sentences) {
      for (Mention mention : sentence.syntax().mentions()) {
        Integer number =
            mention.isActor() ? numberBefore(sentence.sentence(), mention.from()) : null;
        if (number != null && (most == null || number > most)) {
          most = number;
        }
      }
    }
    return most;
  }

  private static @Nullable Integer numberBefore(Sentence sentence, int at) {
    long factor = 1;
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      Token token = sentence.token(i);
      if (token.is("million") || token.is("thousand")) {
        factor = token.is("million") ? 1_000_000 : 1_000;
      } else if (token.type() == Token.Type.NUMBER || isShortNumber(token.word())) {
        return number(sentence, i, factor);
      } else if (token.isMark() || Words.PREPOSITIONS.contains(token.word()) && !token.is("of")) {
        return null;
      }
    }
    return null;
  }

  /** 20k, 3m. */
  private static boolean isShortNumber(String word) {
    int last = word.length() - 1;
    return last > 0
        && (word.charAt(last) == 'k' || word.charAt(last) == 'm')
        && Versions.isNumber(word.substring(0, last));
  }

  private static @Nullable Integer number(Sentence sentence, int at, long factor) {
    String word = sentence.word(at);
    long value = factor;
    if (isShortNumber(word)) {
      value *= word.endsWith("k") ? 1_000 : 1_000_000;
      word = word.substring(0, word.length() - 1);
    }
    String digits = word.replace(",", "");
    boolean grouped =
        at > 0 && sentence.token(at - 1).type() == Token.Type.NUMBER && digits.length() == 3;
    digits = grouped ? sentence.word(at - 1).replace(",", "") + digits : digits;
    boolean decimal = digits.indexOf('.') >= 0;
    boolean thousands = decimal && digits.length() - digits.indexOf('.') == 4 && factor == 1;
    digits = thousands ? digits.replace(".", "") : digits;
    if (digits.length() > 10 || digits.indexOf('x') >= 0) {
      return null;
    }
    return whole(digits, value);
  }

  private static @Nullable Integer whole(String digits, long factor) {
    for (int i = 0; i < digits.length(); i++) {
      boolean dot =
          digits.charAt(i) == '.' && digits.indexOf('.') == i && i > 0 && i < digits.length() - 1;
      if (!dot && (digits.charAt(i) < '0' || digits.charAt(i) > '9')) {
        return null;
      }
    }
    double number = digits.isEmpty() ? 0 : Double.parseDouble(digits) * factor;
    return number < 1 || number > Integer.MAX_VALUE ? null : (int) number;
  }
}
