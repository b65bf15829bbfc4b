package dev.dreadnought.llm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Wire formats that a model may be asked in. */
public enum Provider {
  /** OpenAI's, which llama.cpp, vLLM, LM Studio and many others speak too. */
  OPENAI("https://api.openai.com/v1", "OPENAI_API_KEY", "dev.langchain4j:langchain4j-open-ai"),
  /** Anthropic's. */
  ANTHROPIC(
      "https://api.anthropic.com/v1", "ANTHROPIC_API_KEY", "dev.langchain4j:langchain4j-anthropic"),
  /** Ollama's, on this machine unless somebody says otherwise; it asks for no key. */
  OLLAMA("http://localhost:11434", "", "dev.langchain4j:langchain4j-ollama");

  private final String baseUrl;
  private final String keyVariable;
  private final String artifact;

  Provider(String baseUrl, String keyVariable, String artifact) {
    this.baseUrl = baseUrl;
    this.keyVariable = keyVariable;
    this.artifact = artifact;
  }

  /** Where it is, unless a user says otherwise. */
  public String baseUrl() {
    return baseUrl;
  }

  /** The environment variable that holds the key; empty where none is needed. */
  public String keyVariable() {
    return keyVariable;
  }

  /** The library to add for it. */
  public String artifact() {
    return artifact;
  }

  /** As it is written on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Provider::word).toList();
  }

  /** The provider of that word, or nothing. */
  public static Optional<Provider> of(String word) {
    return Arrays.stream(values()).filter(provider -> provider.word().equals(word)).findFirst();
  }
}
