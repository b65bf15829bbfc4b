package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * "On each machine the agent encrypts the files and uploads them": a program on machines, in a text
 * that says so of it somewhere; elsewhere agents are people.
 */
final class HostAgents {
  private static final Set<String> AGENTS = Words.of("agent agents");

  private static final Set<String> MACHINES =
      Words.of(
          "machine machines host hosts node nodes server servers laptop laptops workstation"
              + " workstations endpoint endpoints vm vms pc pcs computer computers device devices");

  private static final Set<String> ALL = Words.of("each every all");

  /** What no person does. */
  private static final Set<String> WORKS =
      Words.of(
          "encrypts scrapes tails polls streams buffers splits compresses uploads ships publishes"
              + " subscribes");

  /** Before people. */
  private static final Set<String> OF_PEOPLE =
      Words.of(
          "centre center support service sales insurance travel estate booking desk field call"
              + " customer human ticket");

  private HostAgents() {}

  /** Where such agents stand, by their sentences. */
  static Map<Integer, List<OpenNouns.Part>> in(
      List<Sentence> sentences, List<List<Mention>> mentions) {
    boolean told = false;
    for (Sentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        if (AGENTS.contains(sentence.word(i))) {
          if (OF_PEOPLE.contains(sentence.word(i - 1))) {
            return Map.of();
          }
          told |= WORKS.contains(sentence.word(i + 1)) || i < 2 && works(sentence);
          told |= isOnMachines(sentence);
        }
      }
    }
    Map<Integer, List<OpenNouns.Part>> found = new HashMap<>();
    for (int s = 0; told && s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      for (int i = 0; i < sentence.size(); i++) {
        boolean agent = AGENTS.contains(sentence.word(i)) && isBare(sentence, i);
        if (agent && isFree(mentions.get(s), i)) {
          found
              .computeIfAbsent(s, n -> new ArrayList<>())
              .add(new OpenNouns.Part(i, i + 1, ComponentKind.WORKER));
        }
      }
    }
    return found;
  }

  /** "The agent walks the folders, encrypts the files and uploads". */
  private static boolean works(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(t -> WORKS.contains(t.word()));
  }

  /** "On each machine", "on all hosts". */
  private static boolean isOnMachines(Sentence sentence) {
    for (int i = 1; i < sentence.size() - 1; i++) {
      if (sentence.word(i - 1).equals("on")
          && ALL.contains(sentence.word(i))
          && MACHINES.contains(sentence.word(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Of no name; people are called so as well. */
  private static boolean isFree(List<Mention> mentions, int i) {
    return mentions.stream().noneMatch(m -> m.from() <= i && i < m.to() && !m.isActor());
  }

  private static boolean isBare(Sentence sentence, int i) {
    return i == 0
        || sentence.token(i - 1).isMark()
        || Words.DETERMINERS.contains(sentence.word(i - 1))
        || Words.isFunction(sentence.word(i - 1));
  }
}
