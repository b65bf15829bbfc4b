package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "A Windows PC writes the films to the archive", "takes its programs from a Linux laptop": a noun
 * for a machine behind what runs on it is a device, where something passes from it or to it.
 */
final class SystemMachines {
  private static final Set<String> MACHINES =
      Words.of("pc pcs computer laptop notebook workstation machine box tablet terminal");

  private static final Set<String> LEADS = Words.of("to from with");

  private static final Set<Verbs.Sense> MOVES =
      Set.of(Verbs.Sense.SEND, Verbs.Sense.READ, Verbs.Sense.STORE, Verbs.Sense.RECEIVE);

  private static final Set<String> PRINTS = Words.of("print prints");

  /** From the machine to its verb, or from the verb to it, in tokens. */
  private static final int REACH = 10;

  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;

  private SystemMachines(Sentence sentence, @Nullable Mention[] mentionAt) {
    this.sentence = sentence;
    this.mentionAt = mentionAt;
  }

  /**
   * The machines of a sentence.
   *
   * @param mentionAt the name of the catalog that each token is part of, or null
   */
  static List<OpenNouns.Part> in(Sentence sentence, @Nullable Mention[] mentionAt) {
    SystemMachines reader = new SystemMachines(sentence, mentionAt);
    List<OpenNouns.Part> found = new ArrayList<>();
    for (int i = 1; i < sentence.size(); i++) {
      Mention system = mentionAt[i] == null ? mentionAt[i - 1] : null;
      boolean machine = system != null && isSystem(system) && reader.isMachine(i);
      if (machine && (reader.isActing(i + 1) || reader.isGoal(system.from()))) {
        found.add(new OpenNouns.Part(i, i + 1, ComponentKind.DEVICE));
      }
    }
    return found;
  }

  /** What machines run by themselves. */
  static boolean isSystem(Mention mention) {
    return mention.technology() != null
        && mention.technology().kind() == ComponentKind.OPERATING_SYSTEM;
  }

  private boolean isMachine(int i) {
    return MACHINES.contains(Goals.singular(sentence.word(i)))
        && !sentence.token(i).joined()
        && (i + 1 == sentence.size() || mentionAt[i + 1] == null);
  }

  /** "In the office print on", "writes the films to": the first verb behind it moves something. */
  private boolean isActing(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
      if (mentionAt[i] == null && !Words.DETERMINERS.contains(sentence.word(i - 1))) {
        Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
        boolean finite =
            verb != null
                && (verb.form() == Verbs.Form.THIRD || verb.form() == Verbs.Form.BASE)
                && !sentence.word(i - 1).equals("to");
        if (finite || PRINTS.contains(sentence.word(i))) {
          return PRINTS.contains(sentence.word(i)) || MOVES.contains(verb.sense());
        }
      }
      if (Words.RELATIVES.contains(sentence.word(i)) || sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  /** "Sends the scans to an old", "takes its programs from two": behind a verb that moves. */
  private boolean isGoal(int from) {
    int lead = from - 1;
    while (lead > 0 && !LEADS.contains(sentence.word(lead)) && from - lead < REACH) {
      if (Words.PREPOSITIONS.contains(sentence.word(lead)) || sentence.token(lead).isMark()) {
        return false;
      }
      lead--;
    }
    for (int i = lead - 1; i > 0 && lead - i < REACH; i--) {
      Verbs.Verb verb = mentionAt[i] == null ? Verbs.ENGLISH.of(sentence.word(i)) : null;
      if (verb != null && !Words.DETERMINERS.contains(sentence.word(i - 1))) {
        return MOVES.contains(verb.sense());
      }
    }
    return false;
  }
}
