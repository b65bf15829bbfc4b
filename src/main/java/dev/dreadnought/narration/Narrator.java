package dev.dreadnought.narration;

import dev.dreadnought.narration.LanguageModel.Answer;
import dev.dreadnought.narration.Narration.Narrated;
import dev.dreadnought.narration.Narration.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Has a model word sections anew, one after the other. An answer that the check refuses is asked
 * for once more with the reasons; after that, and where no answer comes, the engine's words stand.
 */
public final class Narrator {
  private static final int ATTEMPTS = 2;

  /** Tokens are short and names are long, so an answer is no longer than this for its text. */
  private static final int LONGEST_FACTOR = 4;

  private static final int LONGEST_AT_LEAST = 4_000;

  /** Nothing of the answer is quoted, for what a report quotes it says; the transcript has it. */
  private static final String REFUSED =
      "the model's words were refused, for they say something else";

  private final LanguageModel model;
  private final Price price;
  private final Consumer<String> progress;

  /**
   * @param progress told what is asked, section by section
   */
  public Narrator(LanguageModel model, Price price, Consumer<String> progress) {
    this.model = model;
    this.price = price;
    this.progress = progress;
  }

  /** What would be asked first, without asking. */
  public static List<Prompt> prompts(List<Section> sections) {
    return sections.stream().map(section -> Prompt.of(section, LockedText.of(section))).toList();
  }

  /**
   * The sections in a model's words where these say the same.
   *
   * @param sections in the order of the report
   */
  public Narration narrate(List<Section> sections) {
    List<Narrated> narrated = new ArrayList<>();
    List<Exchange> exchanges = new ArrayList<>();
    for (Section section : sections) {
      progress.accept(
          "asking "
              + model.name()
              + " about "
              + section.title()
              + " ("
              + (narrated.size() + 1)
              + " of "
              + sections.size()
              + ")");
      narrated.add(narrate(section, exchanges));
    }
    return new Narration(model.name(), narrated, exchanges, price);
  }

  private Narrated narrate(Section section, List<Exchange> exchanges) {
    LockedText text = LockedText.of(section);
    AnswerCheck check = new AnswerCheck(text);
    Prompt prompt = Prompt.of(section, text);
    int longest = Math.max(LONGEST_AT_LEAST, LONGEST_FACTOR * text.masked().length());
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Answer answer;
      try {
        answer = model.ask(prompt, section.id(), attempt, longest);
      } catch (NoAnswerException e) {
        exchanges.add(failed(section, attempt, prompt, e));
        return new Narrated(section, "", "no answer came: " + e.getMessage());
      }
      String words = answer.text().strip();
      List<String> problems = check.problems(words);
      exchanges.add(
          new Exchange(
              section.id(),
              attempt,
              prompt,
              answer.text(),
              "",
              answer.inputTokens(),
              answer.outputTokens(),
              problems));
      if (problems.isEmpty()) {
        return new Narrated(section, text.restored(LockedText.apart(words)), "");
      }
      prompt = prompt.again(words, problems);
    }
    return new Narrated(section, "", REFUSED);
  }

  private static Exchange failed(Section section, int attempt, Prompt prompt, NoAnswerException e) {
    return new Exchange(
        section.id(), attempt, prompt, "", String.valueOf(e.getMessage()), 0, 0, List.of());
  }
}
