package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.llm.Provider;
import dev.dreadnought.llm.Service;
import dev.dreadnought.narration.LanguageModel;
import dev.dreadnought.narration.Narration;
import dev.dreadnought.narration.Narration.Price;
import dev.dreadnought.narration.Narrator;
import dev.dreadnought.narration.Prompt;
import dev.dreadnought.narration.ReplayedModel;
import dev.dreadnought.narration.Section;
import dev.dreadnought.narration.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The optional pass of a language model over a report's prose. */
final class NarrateOptions {
  private static final String REPLAY = "replay:";

  @Option(
      names = "--narrate",
      paramLabel = "PROVIDER:MODEL",
      description =
          "have a language model word the summary and each role's view: openai:MODEL, anthropic:MODEL,"
              + " ollama:MODEL, or replay:FILE for a transcript. Facts are locked and checked")
  private @Nullable String narrate;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "where the model is, as http://localhost:8080/v1 for llama.cpp or vLLM")
  private @Nullable String baseUrl;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "holds the key; else it is taken from OPENAI_API_KEY or ANTHROPIC_API_KEY, and never from the"
              + " command line")
  private @Nullable Path keyFile;

  @Option(
      names = "--role",
      paramLabel = "ID",
      split = ",",
      description =
          "only for these readers: engineer, architect …, or summary (all where not given): with -f pdf"
              + " their documents alone, with --narrate what the model words")
  private List<String> chosen = List.of();

  @Option(
      names = "--price",
      paramLabel = "IN/OUT",
      description = "US dollars for a million tokens asked and answered, as 0.15/0.60")
  private @Nullable String price;

  @Option(
      names = "--transcript",
      paramLabel = "FILE",
      description =
          "where to keep what was asked and answered (with -o: transcript.json beside the rest)")
  private @Nullable Path transcript;

  @Option(
      names = "--narrate-required",
      description = "exit 1 where a section has no model's words in the end")
  private boolean required;

  @Option(
      names = "--dry-run",
      description = "print what would be asked, and about how many tokens that is; ask nobody")
  private boolean dryRun;

  boolean isAsked() {
    return narrate != null;
  }

  boolean isRequired() {
    return required;
  }

  @Nullable Path transcript() {
    return transcript;
  }

  /** Whether this is all that is to be done: the prompts are printed. */
  boolean printsPrompts(Dreadnought dreadnought, Assessment assessment, Terminal terminal) {
    if (!dryRun) {
      return false;
    }
    int tokens = 0;
    List<Section> sections = sections(dreadnought, assessment);
    List<Prompt> prompts = Narrator.prompts(sections);
    for (int i = 0; i < prompts.size(); i++) {
      tokens += prompts.get(i).estimatedTokens();
      terminal.out().println("== " + sections.get(i).title() + ": what the model is");
      terminal.out().println(prompts.get(i).system());
      terminal.out().println("== " + sections.get(i).title() + ": what it is asked");
      terminal.out().println(prompts.get(i).user());
    }
    terminal
        .out()
        .println(
            prompts.size()
                + " prompts of about "
                + tokens
                + " tokens, and as many answers of less");
    return true;
  }

  /**
   * @param onPaper whether a PDF is asked for, of which {@code --role} chooses
   * @throws UsageException where an option of the pass stands without it
   */
  void check(boolean onPaper) {
    boolean others =
        baseUrl != null || keyFile != null || price != null || transcript != null || required;
    if (narrate == null && !dryRun && others) {
      throw new UsageException("that is for a language model: add --narrate PROVIDER:MODEL");
    }
    if (narrate == null && !dryRun && !chosen.isEmpty() && !onPaper) {
      throw new UsageException(
          "--role is for documents on paper and for a language model: add -f pdf, or --narrate"
              + " PROVIDER:MODEL; -o DIR alone writes a page for each role");
    }
  }

  /** What came of it. */
  Narration narrate(
      Dreadnought dreadnought, Assessment assessment, Terminal terminal, Progress progress) {
    String asked = String.valueOf(narrate);
    List<Section> sections = sections(dreadnought, assessment);
    if (asked.startsWith(REPLAY)) {
      return replay(dreadnought, sections, asked.substring(REPLAY.length()), terminal, progress);
    }
    return new Narrator(service(asked, terminal).connect(), price(), progress::at)
        .narrate(sections);
  }

  /**
   * Ids of the readers that are asked for; none where all are.
   *
   * @throws UsageException where there is no such reader
   */
  List<String> readers(Dreadnought dreadnought) {
    for (String id : chosen) {
      if (!dreadnought.narratable().contains(id)) {
        throw new UsageException(
            "--role " + id + " is none; one of " + String.join(", ", dreadnought.narratable()));
      }
    }
    return chosen.stream().distinct().toList();
  }

  private List<Section> sections(Dreadnought dreadnought, Assessment assessment) {
    readers(dreadnought);
    return dreadnought.sections(assessment, chosen);
  }

  private Narration replay(
      Dreadnought dreadnought,
      List<Section> sections,
      String file,
      Terminal terminal,
      Progress progress) {
    Transcript recorded = dreadnought.recorded(InputFiles.read(file, "transcript", terminal.in()));
    LanguageModel model = new ReplayedModel(recorded.model(), recorded.exchanges());
    try {
      return new Narrator(model, recorded.price(), progress::at).narrate(sections);
    } catch (IllegalStateException e) {
      throw new UsageException("--narrate " + REPLAY + file + ": " + e.getMessage());
    }
  }

  private Service service(String asked, Terminal terminal) {
    int colon = asked.indexOf(':');
    String word = colon < 0 ? asked : asked.substring(0, colon);
    Provider provider =
        Provider.of(word)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--narrate "
                            + asked
                            + ": there is no provider \""
                            + word
                            + "\"; one of "
                            + String.join(", ", Provider.words())
                            + " or replay"));
    if (colon < 0 || colon == asked.length() - 1) {
      throw new UsageException("--narrate " + asked + " names no model: " + word + ":MODEL");
    }
    return Service.of(
        provider,
        asked.substring(colon + 1),
        baseUrl == null ? provider.baseUrl() : baseUrl,
        key(provider, terminal));
  }

  private String key(Provider provider, Terminal terminal) {
    if (keyFile != null) {
      try {
        return Files.readString(keyFile, StandardCharsets.UTF_8).strip();
      } catch (IOException e) {
        throw new UsageException("--key-file " + keyFile.getFileName() + " cannot be read");
      }
    }
    String key = terminal.environment().getOrDefault(provider.keyVariable(), "");
    if (key.isEmpty() && !provider.keyVariable().isEmpty() && baseUrl == null) {
      throw new UsageException(
          provider.word()
              + " asks for a key: set "
              + provider.keyVariable()
              + ", or give --key-file");
    }
    return key;
  }

  private Price price() {
    if (price == null) {
      return Price.UNKNOWN;
    }
    if (!price.matches("\\d{1,6}(\\.\\d{1,6})?/\\d{1,6}(\\.\\d{1,6})?")) {
      throw new UsageException("--price " + price + " is no price; write it as 0.15/0.60");
    }
    String[] parts = price.split("/");
    return new Price(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), true);
  }
}
