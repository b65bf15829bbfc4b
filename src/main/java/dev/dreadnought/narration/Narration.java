package dev.dreadnought.narration;

import java.util.List;
import java.util.Optional;

/**
 * What came of the pass: the words that were taken, and everything that was asked and answered.
 *
 * @param model its name; empty where none ran
 * @param sections in the order of the report, each with a model's words or without
 * @param exchanges in the order in which they were made
 * @param price what a million tokens cost
 */
public record Narration(
    String model, List<Narrated> sections, List<Exchange> exchanges, Price price) {
  /** No model ran. */
  public static final Narration NONE = new Narration("", List.of(), List.of(), Price.UNKNOWN);

  private static final double MILLION = 1_000_000;

  /**
   * A section.
   *
   * @param words a model's, checked; empty where the engine's stand
   * @param note why the engine's stand; empty where a model's were taken
   */
  public record Narrated(Section section, String words, String note) {
    /** Whether a model's words were taken. */
    public boolean isTaken() {
      return !words.isEmpty();
    }
  }

  /**
   * What a million tokens cost, in US dollars.
   *
   * @param input of what is asked
   * @param output of what is answered
   * @param isKnown false where nobody said
   */
  public record Price(double input, double output, boolean isKnown) {
    /** Nobody said. */
    public static final Price UNKNOWN = new Price(0, 0, false);
  }

  public Narration {
    sections = List.copyOf(sections);
    exchanges = List.copyOf(exchanges);
  }

  /** Whether a model was asked. */
  public boolean hasRun() {
    return !exchanges.isEmpty();
  }

  /** Tokens in and out, as the service counted them. */
  public int tokens() {
    return inputTokens() + outputTokens();
  }

  /** Tokens of what was asked. */
  public int inputTokens() {
    return exchanges.stream().mapToInt(Exchange::inputTokens).sum();
  }

  /** Tokens of what was answered. */
  public int outputTokens() {
    return exchanges.stream().mapToInt(Exchange::outputTokens).sum();
  }

  /** What it cost, in ten-thousandths of a US dollar, rounded up; 0 where no price is known. */
  public long costInTenThousandths() {
    double cost = inputTokens() * price.input() + outputTokens() * price.output();
    return (long) Math.ceil(cost / MILLION * 10_000);
  }

  /** The section of that id, or nothing. */
  public Optional<Narrated> section(String id) {
    return sections.stream().filter(narrated -> narrated.section().id().equals(id)).findFirst();
  }

  /** How many sections have a model's words. */
  public long taken() {
    return sections.stream().filter(Narrated::isTaken).count();
  }
}
