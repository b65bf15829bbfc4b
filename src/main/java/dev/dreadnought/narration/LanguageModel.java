package dev.dreadnought.narration;

/** Something that answers a prompt: a service, or a transcript of one. */
public interface LanguageModel {
  /** What reports call it, as {@code openai:gpt-4o-mini}. */
  String name();

  /**
   * @param section the id of the section that is asked about
   * @param attempt 1, or 2 where the first answer was refused
   * @param longest after so many characters an answer is cut off
   * @throws NoAnswerException where there is none
   */
  Answer ask(Prompt prompt, String section, int attempt, int longest);

  /**
   * An answer.
   *
   * @param inputTokens as the service counts them; 0 where it does not say
   * @param outputTokens the same
   */
  record Answer(String text, int inputTokens, int outputTokens) {}
}
