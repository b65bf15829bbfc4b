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
    /** The list that follows, whatever is named inside the cue: "chose B over A". */
    BEYOND,
    /** What follows in the clause: "does not use A". */
    REST,
    /** What stands before it in the clause: "A is not used". */
    SUBJECT,
    /** Its part of the clause, and all of a clause that it ends: "A is used for development". */
    AROUND
  }

  private static final String WHAT_HAPPENS =
      "used|needed|required|deployed|installed|involved|supported|available|there|present|employed|run|offered|enabled|activated|implemented|configured|introduced|built|ready|live|done|set|included|covered|considered|chosen|adopted";

  private static final List<Cue> ALL =
      List.of(
          cue(Status.NEGATED, Reach.LIST, "no|without|neither|nor|lacks|lack|lacking"),
          cue(Status.NEGATED, Reach.LIST, "none|free of"),
          cue(Status.NEGATED, Reach.LIST, "avoids|avoid|avoiding|avoided|omits|omitted|except"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are nowhere"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are absent|missing|unused|unsupported"),
          cue(
              Status.NEGATED,
              Reach.REST,
              "not|never|cannot|can't|isn't|aren't|wasn't|weren't|doesn't|don't|didn't"),
          cue(Status.NEGATED, Reach.REST, "hasn't|haven't|nobody|nothing|won't"),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are|was|were not " + WHAT_HAPPENS),
          cue(Status.NEGATED, Reach.SUBJECT, "isn't|aren't|wasn't|weren't|never " + WHAT_HAPPENS),
          cue(Status.NEGATED, Reach.SUBJECT, "is|are not part of"),
          cue(Status.NEGATED, Reach.SUBJECT, "isn't|aren't part of"),
          cue(Status.REPLACED, Reach.LIST, "started|began with|on"),
          cue(Status.REPLACED, Reach.REST, "was|were using|running|relying"),
          cue(Status.REPLACED, Reach.REST, "had been using|running|relying"),
          cue(
              Status.REPLACED,
              Reach.SUBJECT,
              "is|are|was|were|been|being|now deprecated|obsolete|defunct"),
          cue(
              Status.REPLACED,
              Reach.SUBJECT,
              "no longer runs|exists|handles|works|serves|used|needed|required|supported|available"
                  + "|maintained|deployed"),
          cue(
              Status.PLANNED,
              Reach.REST,
              "may|might|could introduce|adopt|migrate|move|switch|try|explore|extend|consider"),
          cue(Status.OPTIONAL, Reach.REST, "could|can|may|might ... replaced|swapped|replace|swap"),
          cue(Status.OUT_OF_SCOPE, Reach.SUBJECT, "is|are|remain|remains out of scope"),
          cue(Status.OUT_OF_SCOPE, Reach.SUBJECT, "is|are not in scope"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "second|third|first|other|another|backup"
                  + " alternative|choice|option|candidate|contender was|were|would|is|could"),
          cue(Status.CONSIDERED, Reach.REST, "alternative|option|candidate would|could|might be"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "felt|feels|seems|seemed|proved|turned|looked|sounded too|overkill|hard|heavy"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "would|might be|have overkill|too"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "is|are overkill"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "lost|loses to|against"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "out of the question"),
          cue(Status.CONSIDERED, Reach.REST, "ruled"),
          cue(Status.CONSIDERED, Reach.REST, "looked|looking into"),
          cue(Status.COMPARED, Reach.LIST, "won|wins over|against"),
          cue(
              Status.COMPARED,
              Reach.SUBJECT,
              "didn't|doesn't|couldn't meet|fit|scale|suit|satisfy|support"),
          cue(
              Status.COMPARED,
              Reach.SUBJECT,
              "did|does|could not meet|fit|scale|suit|satisfy|support"),
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
          cue(
              Status.REPLACED,
              Reach.BEYOND,
              "migrated|rewrote|rewritten|ported|converted|switched ... from"),
          cue(Status.REPLACED, Reach.LIST, "took|taken over from"),
          cue(Status.REPLACED, Reach.LIST, "swapped|exchanged|traded|ditched|scrapped|sunset"),
          cue(Status.REPLACED, Reach.LIST, "rid of"),
          cue(Status.REPLACED, Reach.LIST, "stopped|ceased|quit|gave using|up|running"),
          cue(Status.REPLACED, Reach.LIST, "successor|successors to|of"),
          cue(Status.REPLACED, Reach.LIST, "days of|when"),
          cue(Status.REPLACED, Reach.LIST, "started|began out on|with|as"),
          cue(Status.REPLACED, Reach.LIST, "started|began life on|with|as"),
          cue(Status.REPLACED, Reach.REST, "no longer"),
          cue(Status.REPLACED, Reach.REST, "used to be|use|run|have|live|rely|store|keep|depend"),
          cue(Status.REPLACED, Reach.REST, "previously|formerly|originally|historically"),
          cue(Status.REPLACED, Reach.SUBJECT, "has|have gone|vanished|disappeared"),
          cue(Status.REPLACED, Reach.REST, "in the past"),
          cue(Status.REPLACED, Reach.REST, "until recently"),
          cue(
              Status.REPLACED,
              Reach.SUBJECT,
              "was|were|been|is|are"
                  + " replaced|superseded|retired|dropped|removed|abandoned|decommissioned|swapped|scrapped|ditched|discontinued"),
          cue(Status.REPLACED, Reach.SUBJECT, "is|are no longer " + WHAT_HAPPENS),
          cue(Status.PLANNED, Reach.REST, "not yet"),
          cue(Status.PLANNED, Reach.REST, "have|has yet to"),
          cue(Status.PLANNED, Reach.REST, "not|never got|gotten|come round|around to"),
          cue(Status.PLANNED, Reach.REST, "will|shall"),
          cue(
              Status.PLANNED,
              Reach.REST,
              "plan|plans|planned|planning|intend|intends|want|wants|hope|hopes|aim|aims|wish|like"
                  + " to"),
          cue(
              Status.PLANNED,
              Reach.REST,
              "going|about to add|use|move|switch|migrate|introduce|adopt|deploy|replace"),
          cue(Status.PLANNED, Reach.REST, "should ... move|migrate|switch|go to"),
          cue(Status.PLANNED, Reach.REST, "plan|goal|idea|aim|intention is to"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are the|our goal|target|plan|aim|vision"),
          cue(Status.PLANNED, Reach.SUBJECT, "is|are coming|due|slated|envisaged|proposed"),
          cue(Status.PLANNED, Reach.SUBJECT, "comes|come|arrives|follows later|soon|next"),
          cue(Status.PLANNED, Reach.SUBJECT, "on the|our roadmap|backlog|agenda|wishlist"),
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
          cue(
              Status.DEFERRED,
              Reach.SUBJECT,
              "was|were|is|are|been|being deferred|postponed|shelved|parked|delayed"),
          cue(Status.DEFERRED, Reach.SUBJECT, "was|were|is|are|been put off|aside"),
          cue(Status.DEFERRED, Reach.SUBJECT, "was|were|is|are|been put|left on|for hold|later"),
          cue(Status.DEFERRED, Reach.SUBJECT, "was|were|is|are|been pushed back"),
          cue(Status.DEFERRED, Reach.LIST, "deferred|postponed|shelved|parked"),
          cue(Status.OPTIONAL, Reach.REST, "optionally|optional"),
          cue(
              Status.OPTIONAL,
              Reach.REST,
              "can|could|may|might be configured|used|deployed|run|hosted|switched"),
          cue(Status.OPTIONAL, Reach.REST, "can|could|may|might use|run|also|optionally"),
          cue(Status.OPTIONAL, Reach.REST, "can|could|may|might plug|swap|choose|add|enable|opt"),
          cue(
              Status.OPTIONAL,
              Reach.REST,
              "is possible to use|run|configure|deploy|host|replace|add|plug|swap|choose"),
          cue(Status.OPTIONAL, Reach.REST, "if you prefer|want|need|like|wish"),
          cue(Status.OPTIONAL, Reach.SUBJECT, "is|are optional"),
          cue(Status.OPTIONAL, Reach.SUBJECT, "is|are disabled|off|inactive by default"),
          cue(
              Status.OPTIONAL,
              Reach.SUBJECT,
              "is|are only needed|required|used|necessary if|when|for"),
          cue(Status.OPTIONAL, Reach.SUBJECT, "support|integration is|are optional|available"),
          cue(Status.ALTERNATIVE, Reach.LIST, "any ... e.g|like"),
          cue(Status.ALTERNATIVE, Reach.LIST, "any ... such as"),
          cue(
              Status.OPTIONAL,
              Reach.SUBJECT,
              "can|could|may|might ... be"
                  + " used|added|enabled|switched|plugged|swapped|configured|deployed|installed"),
          cue(Status.ALTERNATIVE, Reach.REST, "alternatively"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "considered|considering|evaluated|evaluating|rejected|discussed"),
          cue(Status.CONSIDERED, Reach.REST, "decided|voted|opted|decision|argued against"),
          cue(Status.CONSIDERED, Reach.REST, "tried|trialled|trialed|piloted|prototyped"),
          cue(Status.CONSIDERED, Reach.LIST, "toyed|played|flirted|spike|spikes|poc with"),
          cue(Status.CONSIDERED, Reach.LIST, "proof|proofs of concept with"),
          cue(Status.CONSIDERED, Reach.REST, "why not"),
          cue(
              Status.CONSIDERED,
              Reach.REST,
              "could|might|would|should have used|chosen|picked|taken|gone|run|built"),
          cue(
              Status.CONSIDERED,
              Reach.BEYOND,
              "chose|chosen|picked|selected|favoured|favored|preferred|prefer ... over"),
          cue(Status.CONSIDERED, Reach.BEYOND, "prefer|prefers|preferred ... to"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "would|could|might have been"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "was|were|is|are|seemed too"
                  + " much|heavy|slow|complex|expensive|big|large|costly|complicated"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "was|were|is|are|seemed overkill"),
          cue(Status.CONSIDERED, Reach.SUBJECT, "was|were on the table"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "was|were an|another|a|also option|candidate|contender|alternative"),
          cue(Status.CONSIDERED, Reach.REST, "thought|thinking about|of"),
          cue(Status.CONSIDERED, Reach.REST, "looked|looking at"),
          cue(Status.CONSIDERED, Reach.REST, "experimented|experimenting with"),
          cue(Status.CONSIDERED, Reach.REST, "ruled out"),
          cue(
              Status.CONSIDERED,
              Reach.SUBJECT,
              "was|were|been|being considered|evaluated|rejected|discussed|ruled|tried"),
          cue(Status.COMPARED, Reach.LIST, "unlike"),
          cue(Status.COMPARED, Reach.BEYOND, "other|another ... such as"),
          cue(Status.COMPARED, Reach.BEYOND, "other ... like"),
          cue(
              Status.OTHER_PARTY,
              Reach.LIST,
              "built|worked|developed|hosted on|with many|several|various|lots ... :"),
          cue(Status.COMPARED, Reach.LIST, "similar to"),
          cue(Status.COMPARED, Reach.LIST, "compared to|with"),
          cue(Status.COMPARED, Reach.LIST, "inspired by"),
          cue(Status.COMPARED, Reach.LIST, "modelled|modeled after|on"),
          cue(Status.COMPARED, Reach.LIST, "clone|competitor of|to"),
          cue(Status.COMPARED, Reach.LIST, "alternative|alternatives to"),
          cue(Status.COMPARED, Reach.LIST, "compatible with"),
          cue(Status.COMPARED, Reach.LIST, "than"),
          cue(Status.COMPARED, Reach.LIST, "in contrast to|with"),
          cue(Status.COMPARED, Reach.LIST, "versus|vs"),
          cue(
              Status.COMPARED,
              Reach.LIST,
              "resembles|resemble|resembling|mimics|emulates|imitates"),
          cue(Status.COMPARED, Reach.LIST, "reminiscent of"),
          cue(Status.COMPARED, Reach.LIST, "resembles that|those of"),
          cue(Status.COMPARED, Reach.LIST, "much like"),
          cue(Status.COMPARED, Reach.LIST, "as with"),
          cue(Status.COMPARED, Reach.LIST, "think of ... as"),
          cue(Status.COMPARED, Reach.LIST, "speaks|speak the"),
          cue(Status.COMPARED, Reach.LIST, "as opposed to"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "for|in|during|while"
                  + " development|testing|tests|debugging|dev|developing|ci|demos|staging"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "locally"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "in dev|development|debug|test|demo mode"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "to develop|test|debug"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "to run the|our|unit tests"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "during the build"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "on the|our ci server|pipeline"),
          cue(Status.DEVELOPMENT_ONLY, Reach.LIST, "mock|mocked|fake|stubbed|simulated|emulated"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.SUBJECT,
              "is|are mocked|stubbed|faked|simulated|emulated"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "staging|demo environment|system|server|setup"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "on their|our|your|my|a laptop|laptops|workstation|workstations"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "for|in|during local|automated|unit|integration|end-to-end|the"
                  + " development|testing|tests|test"),
          cue(Status.DEVELOPMENT_ONLY, Reach.AROUND, "unit|integration test|tests"),
          cue(
              Status.DEVELOPMENT_ONLY,
              Reach.AROUND,
              "test|dev environment|suite|setup|database|server|double|doubles"),
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
