package dev.dreadnought.narration;

import java.util.List;

/** Answers as a transcript has them; asks nobody. */
public final class ReplayedModel implements LanguageModel {
  private final String model;
  private final List<Exchange> exchanges;

  /**
   * @param model whose answers they are
   */
  public ReplayedModel(String model, List<Exchange> exchanges) {
    this.model = model;
    this.exchanges = List.copyOf(exchanges);
  }

  @Override
  public String name() {
    return model;
  }

  /**
   * @throws IllegalStateException where the transcript has no answer to this prompt: it is of
   *     another analysis
   */
  @Override
  public Answer ask(Prompt prompt, String section, int attempt, int longest) {
    for (Exchange exchange : exchanges) {
      if (exchange.section().equals(section)
          && exchange.attempt() == attempt
          && exchange.prompt().equals(prompt)) {
        if (!exchange.failure().isEmpty()) {
          throw new NoAnswerException(exchange.failure());
        }
        return new Answer(exchange.answer(), exchange.inputTokens(), exchange.outputTokens());
      }
    }
    throw new IllegalStateException(
        "the transcript has no answer for the section \""
            + section
            + "\" as it is now: it was recorded for another analysis");
  }
}
