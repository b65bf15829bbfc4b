package dev.dreadnought.read.prose;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The option that a record of a decision takes, where it tells the options in sections of their own
 * and says later which it is: "Option 1 - a serverless stack", "The proposal is to adopt option 1".
 * What stands in that section is the system, though it is told in "would".
 */
final class ChosenOption {
  private static final Set<String> OPTIONS =
      Words.of("option alternative approach variant candidate solution proposal");

  private static final Set<String> TAKING =
      Words.of(
          "adopt adopted adopting choose chose chosen choosing select selected pick picked take took"
              + " taken with for prefer preferred recommend recommended implement use");

  /** Headings that end the last option. */
  private static final Set<String> ENDS =
      Words.of(
          "decision proposal conclusion outcome consequences recommendation result status summary");

  /** How far before the name of the option the verb may stand, in tokens. */
  private static final int REACH = 4;

  private ChosenOption() {}

  /** The numbers of the sentences that tell of the option taken; none where no one is. */
  static Set<Integer> in(List<Sentence> sentences) {
    String chosen = "";
    for (Sentence sentence : sentences) {
      String taken = sentence.block() == Block.Kind.HEADING ? "" : taken(sentence);
      chosen = taken.isEmpty() ? chosen : taken;
    }
    Set<Integer> found = new HashSet<>();
    boolean inside = false;
    for (Sentence sentence : sentences) {
      if (sentence.block() == Block.Kind.HEADING) {
        String name = named(sentence, 0);
        boolean ends = ENDS.contains(sentence.word(0));
        inside = name.isEmpty() ? inside && !ends : name.equals(chosen);
      }
      if (inside && !chosen.isEmpty()) {
        found.add(sentence.number());
      }
    }
    return found;
  }

  /** The option that a sentence says is taken, or an empty word. */
  private static String taken(Sentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      String name = named(sentence, i);
      boolean denied = false;
      boolean takes = false;
      for (int j = Math.max(0, i - REACH); j < i && !name.isEmpty(); j++) {
        takes |= TAKING.contains(sentence.word(j));
        denied |= Words.NEGATIONS.contains(sentence.word(j));
      }
      if (takes && !denied) {
        return name;
      }
    }
    return "";
  }

  /** The 2 of "option 2", in small letters. */
  private static String named(Sentence sentence, int i) {
    String name = sentence.word(i + 1);
    boolean number = !name.isEmpty() && Character.isDigit(name.charAt(0));
    boolean letter = name.length() == 1 && sentence.token(i + 1).capital();
    return OPTIONS.contains(sentence.word(i)) && (number || letter) ? name : "";
  }
}
