package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * "Citizens file an application. They identify themselves with DigiD", "Mrs Okoro types them in
 * Word. She sends them with Outlook": who "they" and "she" are, where people acted last.
 */
final class PeopleMeant {
  private static final Set<String> ONE = Words.of("he she");
  private static final String THEY = "they";
  private static final Set<String> ON = Words.of("and then ,");

  /** Between the pronoun and its verb: "they usually also look". */
  private static final int REACH = 3;

  private List<NounPhrase> last = List.of();
  private int sentence = -1;

  /** The sentence in which a pronoun meant them last. */
  private int meantIn = -1;

  /** The predicate, with the people whom its pronoun means as its subjects. */
  Predicate of(Predicate predicate) {
    int number = predicate.syntax().sentence().number();
    if (!predicate.subjects().isEmpty()) {
      boolean people = predicate.subjects().stream().allMatch(Scene::isActor);
      last = people ? predicate.subjects() : List.of();
      sentence = number;
      return predicate;
    }
    if (predicate.isPassive()) {
      noteAgents(predicate, number);
      return predicate;
    }
    boolean goesOn = meantIn == number && goesOn(predicate);
    if (last.isEmpty() || number - sentence > 1 || !goesOn && !isMeant(predicate)) {
      return predicate;
    }
    sentence = number;
    meantIn = number;
    return predicate.with(last, predicate.arguments());
  }

  /** "Fees are collected by the treasurer: she exports". */
  private void noteAgents(Predicate predicate, int number) {
    List<NounPhrase> agents =
        predicate.arguments().stream()
            .filter(a -> a.isAny("by") && Scene.isActor(a.phrase()))
            .map(Predicate.Argument::phrase)
            .toList();
    if (!agents.isEmpty()) {
      last = agents;
      sentence = number;
    }
  }

  /** "She exports a list and imports it into Lexware": she does both. */
  private static boolean goesOn(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.isFinite()
        && !predicate.isPassive()
        && ON.contains(predicate.syntax().sentence().word(verb.start() - 1));
  }

  private boolean isMeant(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !verb.isFinite() || predicate.isPassive()) {
      return false;
    }
    for (int i = verb.start() - 1; i >= Math.max(0, verb.start() - REACH); i--) {
      String word = predicate.syntax().sentence().word(i);
      if (ONE.contains(word)) {
        return last.size() == 1;
      }
      if (word.equals(THEY)) {
        return true;
      }
    }
    return false;
  }
}
