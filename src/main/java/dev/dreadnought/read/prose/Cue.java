package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that change what the names around them stand for: "instead of", "will", "for development".
 *
 * @param phrase the words
 * @param status what they make of the names in their reach
 */
record Cue(Phrase phrase, Status status, Reach reach) {

  /** Which names a cue is about. */
  enum Reach {
    /** The list that follows: "no A, B or C". */
    LIST,
    /** What follows in the clause: "does not use A". */
    REST,
    /** What stands before it in the clause: "A is not used". */
    SUBJECT,
    /** Its part of the clause, and all of a clause that it ends: "A is used for development". */
    AROUND
  }

  private static final String WHAT_HAPPENS =
      "used|needed|required|deployed|installed|involved|supported|available|there|present|employed|run|offered";

  private static final List<Cue> ALL =
      List.of(
          cue(Status.NEGATED, Reach.LIST, "no|without|neither|nor|lacks|lack|lacking"),
          cue(Status.NEGATED, Reach.LIST, "none|free of"),
          cue(Status.NEGATED, Reach.LIST, "avoids|avoid|avoiding|except"),
          cue(
              Status.NEGATED,
              Reach.REST,
              "not|never|cannot|can't|isn't|aren't|wasn't|weren't|doesn't|don't|didn't"),
          cue(Status.NEGATED, Reach.REST, "hasn't|haven't|nobody|nothing|won't"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are|was|were not " + WHAT_HAPPENS),
          cue(Status.NEGATED, Reach.SUBJECT, "isn't|aren't|wasn't|weren't|never " + WHAT_HAPPENS),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are not part of"),
          cue(Status.REPLACED, Reach.LIST, "instead of"),
          cue(Status.REPLACED, Reach.LIST, "rather than"),
          cue(Status.REPLACED, Reach.LIST, "in place of"),
          cue(Status.REPLACED, Reach.LIST, "replacement for|of"),
          cue(Status.REPLACED, Reach.LIST, "replaces|replaced|replacing"),
          cue(Status.REPLACED, Reach.LIST, "dropped|abandoned|retired|removed|decommissioned"),
          cue(
              Status.REPLACED,
              Reach.LIST,
              "migrated|migrating|migration|moved|move|moving|switched|switch|ported|converted|changed|transitioned"
                  + " from|off|away"),
          cue(Status.REPLACED, Reach.REST, "no longer"),
          cue(Status.REPLACED, Reach.REST, "used to be|use|run|have|live|rely|store|keep|depend"),
          cue(Status.REPLACED, Reach.REST, "previously|formerly|originally|historically"),
          cue(Status.REPLACED, Reach.REST, "in the past"),
          cue(Status.REPLACED, Reach.REST, "until recently"),
          cue(
              Status.REPLACED,
              Reach.SUBJECT,
              "was|were|been|is|are"
                  + " replaced|superseded|retired|dropped|removed|abandoned|decommissioned"),
          cue(Status.REPLACED, Reach.SUBJECT, "is|are no longer " + WHAT_HAPPENS),
          cue(Status.PLANNED, Reach.REST, "not yet"),
          cue(Status.PLANNED, Reach.REST, "will|shall"),
          cue(
              Status.PLANNED,
              Reach.REST,
              "plan|plans|planned|planning|intend|intends|want|wants|hope to"),
          cue(Status.PLANNED, Reach.REST, "going to add|use|move|switch|migrate|introduce"),
          cue(Status.PLANNED, Reach.REST, "in the future"),
          cue(Status.PLANNED, Reach.REST, "in future"),
          cue(Status.PLANNED, Reach.REST, "next year|quarter|month|release|version"),
          cue(Status.PLANNED, Reach.REST, "on the roadmap"),
          cue(Status.PLANNED, Reach.LIST, "upcoming|planned"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are planned|scheduled|foreseen"),
          cue(Status.PLANNED, Reach.SUBJECT, "not yet " + WHAT_HAPPENS),
          cue(
              Status.PLANNED,
              Reach.SUBJECT,
              "will|shall be added|introduced|used|adopted|deployed|installed|supported"),
          cue(Status.PLANNED, Reach.SUBJECT, "will follow|come"),
          cue(Status.PLANNED, Reach.SUBJECT, "on the roadmap"),
          cue(Status.OPTIONAL, Reach.REST, "optionally|optional"),
          cue(
              Status.OPTIONAL,
              Reach.REST,
              "can|could|may|might be configured|used|deployed|run|hosted|switched"),
          cue(Status.OPTIONAL, Reach.REST, "can|could|may|might use|run|also|optionally"),
          cue(Status.OPTIONAL, Reach.SUBJECT, "is|are optional"),
          cue(
              Status.OPTIONAL,
              Reach.SUBJECT,
              "can|could|may|might ... be"
                  + " used|added|enabled|switched|plugged|configured|deployed|installed"),
          cue(Status.ALTERNATIVE, Reach.REST, "alternatively"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "considered|considering|evaluated|evaluating|rejected|discussed"),
          cue(Status.CONSIDERED, Reach.REST, "decided|voted against"),
          cue(Status.CONSIDERED, Reach.REST, "thought|thinking about|of"),
          cue(Status.CONSIDERED, Reach.REST, "looked|looking at"),
          cue(Status.CONSIDERED, Reach.REST, "experimented|experimenting with"),
          cue(Status.CONSIDERED, Reach.REST, "ruled out"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "was|were|been|being considered|evaluated|rejected|discussed|ruled|tried"),
          cue(Status.COMPARED, Reach.LIST, "unlike"),
          cue(Status.COMPARED, Reach.LIST, "similar to"),
          cue(Status.COMPARED, Reach.LIST, "compared to|with"),
          cue(Status.COMPARED, Reach.LIST, "inspired by"),
          cue(Status.COMPARED, Reach.LIST, "modelled|modeled after|on"),
          cue(Status.COMPARED, Reach.LIST, "clone|competitor of|to"),
          cue(Status.COMPARED, Reach.LIST, "alternative|alternatives to"),
          cue(Status.COMPARED, Reach.LIST, "compatible with"),
          cue(Status.COMPARED, Reach.LIST, "than"),
          cue(Status.COMPARED, Reach.LIST, "as opposed to"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "for|in|during|while development|testing|tests|debugging|dev|developing"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "for|in|during local|automated|unit|integration|end-to-end|the"
                  + " development|testing|tests|test"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "unit|integration test|tests"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "test|dev environment|suite|setup|database|server"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "development environment|setup|database|machine*|server"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "on developer|developers ... machine*|laptop*|computer*"));

  private static final Map<String, List<Cue>> BY_WORD = byWord();

  private static Cue cue(Status status, Reach reach, String pattern) {
    return new Cue(Phrase.of(pattern), status, reach);
  }

  /** The cues that can begin with a word. */
  static List<Cue> beginningWith(String word) {
    return BY_WORD.getOrDefault(word, List.of());
  }

  private static Map<String, List<Cue>> byWord() {
    Map<String, List<Cue>> index = new HashMap<>();
    for (Cue cue : ALL) {
      for (Phrase.Stem stem : cue.phrase().beginnings()) {
        index.computeIfAbsent(stem.word(), w -> new ArrayList<>()).add(cue);
      }
    }
    return index;
  }
}
