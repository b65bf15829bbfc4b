package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where things that one buys send what they know: "the pump sends its data to the maker's cloud",
 * "reports to KUKA's cloud", "to the cloud of Lely". Somebody else's service, and neither a second
 * device of that name nor what the system runs on.
 */
final class MakersClouds {
  private static final String CLOUD = "cloud";

  private static final String MAKER = "maker";

  private static final Set<String> LEADS = Words.of("to with from tells tell");

  private static final Set<String> APOSTROPHES = Words.of("' \u2019");

  private MakersClouds() {}

  static List<OpenNouns.Part> in(Sentence sentence, @Nullable Mention[] mentionAt) {
    List<OpenNouns.Part> found = new ArrayList<>();
    for (int i = 1; i < sentence.size(); i++) {
      int from = first(sentence, i);
      int to = behind(sentence, i);
      int lead = lead(sentence, from < 0 ? i : from);
      int maker = from < 0 ? to - 1 : from;
      boolean free = mentionAt[i] == null && LEADS.contains(sentence.word(lead));
      if (free && (from >= 0 || to > i + 1) && isMaker(sentence, mentionAt, maker)) {
        found.add(new OpenNouns.Part(from < 0 ? i : from, to, ComponentKind.EXTERNAL_SERVICE));
      }
    }
    return found;
  }

  /** True of the cloud of "the maker's cloud", "Lely's cloud". */
  static boolean isAt(Sentence sentence, int i) {
    return first(sentence, i) >= 0
        && (sentence.token(first(sentence, i)).capital()
            || isHouse(sentence.word(first(sentence, i))));
  }

  /** Where whose cloud it is begins: the maker of "the maker's cloud"; or -1. */
  private static int first(Sentence sentence, int cloud) {
    if (cloud < 2 || !sentence.word(cloud).equals(CLOUD) || !endsName(sentence, cloud + 1)) {
      return -1;
    }
    String mark = sentence.word(cloud - 1);
    if (mark.equals("'s") || APOSTROPHES.contains(mark)) {
      return cloud - 2;
    }
    int end = sentence.token(cloud - 1).end();
    String characters = sentence.text().characters();
    boolean owner = end < characters.length() && "'\u2019".indexOf(characters.charAt(end)) >= 0;
    return owner ? cloud - 1 : -1;
  }

  /** Behind the name of "the cloud of Lely"; else behind the noun. */
  private static int behind(Sentence sentence, int cloud) {
    boolean of =
        sentence.word(cloud).equals(CLOUD)
            && sentence.word(cloud - 1).equals("the")
            && sentence.word(cloud + 1).equals("of")
            && cloud + 2 < sentence.size()
            && sentence.token(cloud + 2).capital();
    return of ? cloud + 3 : cloud + 1;
  }

  private static boolean endsName(Sentence sentence, int at) {
    return at >= sentence.size()
        || sentence.token(at).isMark()
        || Words.isFunction(sentence.word(at));
  }

  private static int lead(Sentence sentence, int from) {
    int i = from - 1;
    return Words.DETERMINERS.contains(sentence.word(i)) ? i - 1 : i;
  }

  /** A house, or a name that is none of a cloud where programs run. */
  private static boolean isMaker(Sentence sentence, @Nullable Mention[] mentionAt, int i) {
    Mention mention = mentionAt[i];
    boolean device =
        mention != null
            && mention.isTechnology()
            && NounPhrase.kindOf(mention) == ComponentKind.DEVICE;
    boolean name =
        mention == null && sentence.token(i).capital() && !NamePlace.isNoProgram(sentence.word(i));
    return device || name || mention == null && isHouse(sentence.word(i));
  }

  private static boolean isHouse(String word) {
    return word.equals(MAKER) || PartNouns.isHouseOfOthers(word);
  }
}
