package dev.dreadnought.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a format of other tools has no place for. A document that has room for it says so itself;
 * {@code dreadnought formats} prints all of it.
 */
public enum Loss {
  JUDGEMENTS(
      "what people judged: decisions, recorded assumptions, threats of their own; of a decision"
          + " the state of its threat is written, and none of it is read back"),
  EVIDENCE("what can be shown for a control: its kind, author and dates"),
  PLACES("the words and lines that elements and facts come from"),
  PARTS("libraries, frameworks and runtimes inside a component"),
  DATA("data: what it is, how much it needs, who keeps and who carries it"),
  SECOND_BOUNDARIES(
      "further boundaries that name an element as a member: the innermost one counts"),
  UNDRAWN("findings on what is not drawn: the system as a whole, boundaries, data"),
  PROOFS("the proof of a finding: facts, rules, and each adjustment to its score"),
  INTERVALS("what is not known: open questions, and the interval that they leave to a score"),
  LEDGER("what was examined and raised no finding"),
  COMPLIANCE("the frameworks, requirement by requirement"),
  MODEL("the model: only the element that a finding is about is named"),
  FLOWS("flows, boundaries, people and data: what is claimed of them is claimed of the system"),
  BOUNDARIES("boundaries and data: what was found on them was found on the system"),
  FINDINGS("the findings: only what requirements and controls say of them"),
  MITIGATED("findings that controls close"),
  FOLDERS("the folders of the inputs: the names of files are relative to where they lie"),
  DREAD("the five factors as numbers: they stand in the text of a threat"),
  RATINGS(
      "whether a rating is known: trust of a zone, criticality and tier are asked for there and"
          + " follow from the model's boundaries and data");

  private static final Map<String, List<Loss>> BY_FORMAT =
      new TreeMap<>(
          Map.of(
              "sarif",
              List.of(MODEL, FOLDERS, MITIGATED, EVIDENCE, PROOFS, INTERVALS, LEDGER, COMPLIANCE),
              "otm",
              List.of(JUDGEMENTS, EVIDENCE, PLACES, RATINGS, PROOFS, INTERVALS, LEDGER, COMPLIANCE),
              "cyclonedx",
              List.of(FLOWS, FINDINGS, PLACES, PROOFS, INTERVALS, LEDGER),
              "oscal",
              List.of(BOUNDARIES, EVIDENCE, PROOFS, INTERVALS, LEDGER),
              "tml",
              List.of(
                  JUDGEMENTS,
                  EVIDENCE,
                  PLACES,
                  RATINGS,
                  DREAD,
                  PROOFS,
                  INTERVALS,
                  LEDGER,
                  COMPLIANCE),
              "threat-dragon",
              List.of(
                  JUDGEMENTS,
                  EVIDENCE,
                  PLACES,
                  PARTS,
                  DATA,
                  SECOND_BOUNDARIES,
                  UNDRAWN,
                  DREAD,
                  PROOFS,
                  INTERVALS,
                  LEDGER,
                  COMPLIANCE)));

  private final String text;

  Loss(String text) {
    this.text = text;
  }

  /** What is lost, as a phrase. */
  public String text() {
    return text;
  }

  /**
   * What a format does not hold; nothing for a format of our own.
   *
   * @param format the word after {@code -f}
   */
  public static List<Loss> of(String format) {
    return BY_FORMAT.getOrDefault(format, List.of());
  }

  /** The same as phrases, for documents that say themselves what they lack. */
  static List<String> texts(String format) {
    return of(format).stream().map(Loss::text).toList();
  }
}
