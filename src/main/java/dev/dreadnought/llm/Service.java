package dev.dreadnought.llm;

import dev.dreadnought.narration.LanguageModel;
import java.time.Duration;

/**
 * Where and how a model is asked.
 *
 * @param provider its wire format
 * @param model its name there
 * @param baseUrl where it is
 * @param key for the service; empty for none. It is in no message, no report and no transcript
 * @param timeout for one answer
 * @param attempts how often the same is asked where a service is busy, at least 1
 * @param pause before the second attempt; doubled before each further one
 */
public record Service(
    Provider provider,
    String model,
    String baseUrl,
    String key,
    Duration timeout,
    int attempts,
    Duration pause) {
  private static final Duration MINUTE = Duration.ofSeconds(60);

  /** With a minute for an answer, and three attempts a second and two apart. */
  public static Service of(Provider provider, String model, String baseUrl, String key) {
    return new Service(provider, model, baseUrl, key, MINUTE, 3, Duration.ofSeconds(1));
  }

  /**
   * The model.
   *
   * @throws MissingModelLibraryException where the provider's library is not on the class path
   */
  public LanguageModel connect() {
    String type = "dev.langchain4j.model.chat.StreamingChatModel";
    try {
      Class.forName(type, false, Service.class.getClassLoader());
      return new StreamedModel(this);
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      throw new MissingModelLibraryException(
          "a language model needs the library "
              + provider.artifact()
              + ", which is optional and is not on the class path: add it as a dependency",
          e);
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return provider.word() + ":" + model + " at " + baseUrl;
  }
}
