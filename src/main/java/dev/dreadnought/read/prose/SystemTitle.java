package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of the system itself, where a page has it as its title and goes on with what it is for:
 * "# Zorp", "Zorp helps people find their seats".
 */
final class SystemTitle {
  /** In tokens. */
  private static final int LONGEST = 3;

  /** Further down a page tells of other things. */
  private static final int FIRST_SENTENCES = 8;

  /** What is said of a system before anything else. */
  private static final Set<String> SERVES =
      Words.of(
          "allows lets helps gives enables offers provides makes lists shows tracks manages connects"
              + " turns brings aims simplifies supports handles uses runs stores collects"
              + " serves keeps sends receives generates monitors watches processes publishes");

  private static final Set<String> MEANT =
      Words.of("designed built intended made meant written developed used created");

  private static final Set<String> PROGRAMS =
      Words.of("app application service server site website webapp api bot daemon tool");

  /** In tokens, before what "this" is. */
  private static final int LONGEST_LEAD = 8;

  /** Titles of pages that are no names. */
  private static final Set<String> TOPICS =
      Words.of(
          "about abstract application app approach architecture assumptions backend background"
              + " backup building business cloud company components concept context data deployment"
              + " description design development documentation example features frontend goal goals"
              + " implementation infrastructure inspiration integration intro introduction logging"
              + " methodology monitoring motivation network objective operations overview platform"
              + " problem product project purpose readme scenario scope security service services"
              + " setup software solution stack storage summary system technology threat usage use"
              + " user users vision website welcome what why how the a an our this");

  private SystemTitle() {}

  /**
   * The name in the sentence that tells what it is for.
   *
   * @param from its first token
   * @param to after its last token
   */
  record Name(int sentence, int from, int to) {}

  /** The name, or null where the title is none or nothing is said of it. */
  static @Nullable Name of(List<Sentence> sentences, List<List<Mention>> mentions) {
    if (sentences.isEmpty() || sentences.get(0).block() != Block.Kind.HEADING) {
      return null;
    }
    Sentence title = sentences.get(0);
    int size = nameEnd(title);
    if (size > 1
        && !isWhole(mentions.get(0), size)
        && isToldOf(sentences, isOfPeople(mentions.get(0), size))) {
      return new Name(0, 0, size);
    }
    if (size == 0 || !mentions.get(0).isEmpty() && mentions.get(0).get(0).from() < size) {
      return null;
    }
    String name = title.words(0, size);
    for (int i = 1; i < Math.min(sentences.size(), FIRST_SENTENCES); i++) {
      Sentence sentence = sentences.get(i);
      boolean subject =
          sentence.block() == Block.Kind.PARAGRAPH
              && sentence.size() > size + 1
              && sentence.words(0, size).equals(name)
              && sentence.token(0).capital() == title.token(0).capital();
      if (subject && tellsUse(sentence, size)) {
        return new Name(i, 0, size);
      }
    }
    return null;
  }

  /** Where the name at the beginning of a title ends: "Zorp - seats for everyone". */
  private static int nameEnd(Sentence title) {
    int end = 0;
    while (end < title.size() && title.token(end).isWord()) {
      if (!title.token(end).capital() || TOPICS.contains(title.word(end))) {
        return 0;
      }
      end++;
    }
    return end <= LONGEST ? end : 0;
  }

  /** "# Grafana": a title that is a name of the catalog, or of a kind, from end to end. */
  private static boolean isWhole(List<Mention> mentions, int size) {
    return mentions.stream().anyMatch(m -> m.from() < size && m.to() >= size && !m.isActor());
  }

  /**
   * "Manages plans for …", "The app receives …", "This is a Rails app": below its title a page
   * leaves out what it is about, or calls it by what it is.
   */
  private static boolean isToldOf(List<Sentence> sentences, boolean people) {
    for (int i = 1; i < Math.min(sentences.size(), FIRST_SENTENCES); i++) {
      Sentence sentence = sentences.get(i);
      if (sentence.block() == Block.Kind.PARAGRAPH
          && (SERVES.contains(sentence.word(0))
              || isThis(sentence)
              || people && isTheApp(sentence))) {
        return true;
      }
    }
    return false;
  }

  /** "Parcel Manager", as a person may be called. */
  private static boolean isOfPeople(List<Mention> mentions, int size) {
    return mentions.stream().anyMatch(m -> m.isActor() && m.to() == size);
  }

  /** "The app receives …". */
  private static boolean isTheApp(Sentence sentence) {
    return sentence.word(0).equals("the")
        && PROGRAMS.contains(sentence.word(1))
        && Verbs.ENGLISH.of(sentence.word(2)) != null;
  }

  /** "This is a small Rails app, and …". */
  private static boolean isThis(Sentence sentence) {
    if (!sentence.word(0).equals("this")
        || !sentence.word(1).equals("is")
        || !Words.INDEFINITE.contains(sentence.word(2))) {
      return false;
    }
    int at = 3;
    while (at < LONGEST_LEAD
        && sentence.token(at).isWord()
        && !PROGRAMS.contains(sentence.word(at))) {
      at++;
    }
    return PROGRAMS.contains(sentence.word(at));
  }

  private static boolean tellsUse(Sentence sentence, int at) {
    String verb = sentence.word(at);
    return SERVES.contains(verb) || verb.equals("is") && MEANT.contains(sentence.word(at + 1));
  }
}
