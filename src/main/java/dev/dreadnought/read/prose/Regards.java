package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * Verbs that nobody uses of a thing that is not there, so that to deny one of them, or to put it
 * off, leaves the thing where it is: "nobody likes Oracle", "we never regretted it", "there is talk
 * of replacing Jenkins".
 */
final class Regards {
  private static final Set<String> PRESUPPOSING =
      Words.of(
          "uninstall unplug delete overwrite kill stop truncate like likes liked love loves loved hate hates hated trust trusts trusted touch touches"
              + " touched regret regrets regretted restart restarts restarted reboot reboots forget"
              + " forgets forgot miss misses missed blame blames blamed mind minds break breaks"
              + " broke lose loses lost upgrade upgrades upgraded patch patches patched disturb"
              + " doubt doubts doubted understand understands understood question questions"
              + " questioned curse curse cursed enjoy enjoys enjoyed envy envies complain complains"
              + " complained fear fears feared leave leaves left drop drops dropped remove removes"
              + " removed replace replaces replaced retire retires retired abandon abandons"
              + " abandoned overload overloads overloaded outgrow outgrows outgrew wait waits waited"
              + " look looks looked crash crashes crashed hang hangs hung block blocks blocked");

  /** Of what has not ended yet. */
  private static final Set<String> ENDING =
      Words.of(
          "replace replacing drop dropping remove removing retire retiring leave leaving abandon"
              + " abandoning decommission decommissioning scrap scrapping ditch ditching sunset"
              + " sunsetting outgrow kill killing");

  /** What is done to keep a thing that is there in order. */
  private static final Set<String> CARING =
      Words.of(
          "upgrade upgrades upgraded upgrading update updates updated updating patch patches patched"
              + " patching restart restarts restarted restarting reboot reboots rebooted rebooting"
              + " repair repaired watch watches tune tuned vacuum vacuumed reindex reindexed"
              + " resize resized refactor refactored");

  private static final Set<String> RIDDANCES =
      Words.of(
          "replaced superseded dropped removed retired abandoned decommissioned scrapped ditched"
              + " killed deleted dismantled uninstalled terminated abolished cancelled canceled"
              + " discontinued sold closed");

  private static final Set<String> PARTING =
      Words.of(
          "switch switching turn turning shut shutting take taking give giving get getting throw"
              + " throwing phase phasing do doing move moving");

  private static final Set<String> PARTED =
      Words.of("switched turned shut taken put given thrown wound phased ripped torn");

  private static final Set<String> OFF = Words.of("off down away out");

  /** What somebody has in mind. */
  private static final Set<String> INTENTIONS =
      Words.of(
          "plan plans idea ideas proposal proposals wish talk thought suggestion decision intention"
              + " attempt attempts");

  private static final Set<String> MINDED =
      Words.of("of about against considered considering discussed debated discussing without");

  private static final Set<String> BETWEEN =
      Words.of(
          "to ever even really fully once already managed able dared dares dare meaning daring been be of the has have had been is are was were want"
              + " wants wanted");

  private static final int REACH = 4;

  private Regards() {}

  /** True where the words from a place on begin with a verb that takes its thing for granted. */
  static boolean presuppose(Sentence sentence, int from) {
    return PRESUPPOSING.contains(sentence.word(first(sentence, from)));
  }

  /** True where they begin with a verb by which a thing that is there comes to its end. */
  static boolean isEnding(Sentence sentence, int from) {
    int verb = first(sentence, from);
    return isEndingVerb(sentence, verb);
  }

  /** "Replace", "switching off", "get rid of". */
  static boolean isEndingVerb(Sentence sentence, int verb) {
    String next = sentence.word(verb + 1);
    return ENDING.contains(sentence.word(verb))
        || PARTING.contains(sentence.word(verb)) && (OFF.contains(next) || next.equals("rid"))
        || sentence.word(verb).startsWith("giv") && next.equals("up");
  }

  /** True of a word for what is done to what is there: "should be upgraded", "an upgrade of". */
  static boolean isCare(String word) {
    return CARING.contains(word);
  }

  /** True where what is denied or put off from a place on is care. */
  static boolean isCaring(Sentence sentence, int from) {
    return isCare(sentence.word(first(sentence, from)));
  }

  /** True of the participle of what somebody does to be rid of a thing: "not replaced yet". */
  static boolean isRiddance(String word) {
    return RIDDANCES.contains(word);
  }

  static boolean isParticle(String word) {
    return OFF.contains(word) || word.equals("up");
  }

  /** "Switched off", "shut down". */
  static boolean isParted(String word, String next) {
    return PARTED.contains(word) && OFF.contains(next);
  }

  static boolean isIntention(String word) {
    return INTENTIONS.contains(word);
  }

  /** "Talk of replacing it": nobody has done so yet. */
  static boolean isInMind(Sentence sentence, int verb) {
    return sentence.word(verb).endsWith("ing") && MINDED.contains(sentence.word(verb - 1));
  }

  private static int first(Sentence sentence, int from) {
    int i = from;
    while (i < from + REACH && BETWEEN.contains(sentence.word(i))) {
      i++;
    }
    return i;
  }
}
