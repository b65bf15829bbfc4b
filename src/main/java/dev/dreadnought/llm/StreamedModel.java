package dev.dreadnought.llm;

import dev.dreadnought.narration.LanguageModel;
import dev.dreadnought.narration.NoAnswerException;
import dev.dreadnought.narration.Prompt;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A model that answers as a stream, so that an answer without end can be cut off. What may help
 * another time (a busy service, a broken connection, a time-out) is tried again, the pause doubled
 * each time; what will not (a wrong key, an unknown model) is not.
 */
final class StreamedModel implements LanguageModel {
  private static final int MOST_TOKENS = 2_000;

  private final Service service;
  private final StreamingChatModel model;

  StreamedModel(Service service) {
    this.service = service;
    this.model = model(service);
  }

  private static StreamingChatModel model(Service service) {
    HttpClientBuilder http =
        new EndingHttp(JdkHttpClient.builder())
            .connectTimeout(service.timeout())
            .readTimeout(service.timeout());
    // A key is demanded even where the service at the other end asks for none.
    String key = service.key().isEmpty() ? "none" : service.key();
    return switch (service.provider()) {
      case OPENAI ->
          OpenAiStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(service.baseUrl())
              .apiKey(key)
              .modelName(service.model())
              .temperature(0.0)
              .seed(0)
              .maxTokens(MOST_TOKENS)
              .timeout(service.timeout())
              .build();
      case ANTHROPIC ->
          AnthropicStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(service.baseUrl())
              .apiKey(key)
              .modelName(service.model())
              .temperature(0.0)
              .maxTokens(MOST_TOKENS)
              .timeout(service.timeout())
              .build();
      case OLLAMA ->
          OllamaStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(service.baseUrl())
              .modelName(service.model())
              .temperature(0.0)
              .seed(0)
              .numPredict(MOST_TOKENS)
              .timeout(service.timeout())
              .build();
    };
  }

  @Override
  public String name() {
    return service.provider().word() + ":" + service.model();
  }

  @Override
  public Answer ask(Prompt prompt, String section, int attempt, int longest) {
    ChatRequest request =
        ChatRequest.builder()
            .messages(List.of(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user())))
            .build();
    Duration pause = service.pause();
    for (int asked = 1; ; asked++) {
      Stream stream = new Stream(longest);
      model.chat(request, stream);
      Throwable failure = await(stream);
      if (failure == null) {
        return stream.answer();
      }
      if (asked >= service.attempts() || !mayPass(failure)) {
        throw new NoAnswerException(why(failure));
      }
      sleep(pause);
      pause = pause.multipliedBy(2);
    }
  }

  private @org.jspecify.annotations.Nullable Throwable await(Stream stream) {
    try {
      if (!stream.done().await(service.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
        stream.cancel();
        return new HttpTimeoutException("no whole answer");
      }
      return stream.failure();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stream.cancel();
      throw new NoAnswerException("interrupted");
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswerException("interrupted");
    }
  }

  private static boolean mayPass(Throwable failure) {
    int status = status(failure);
    return status == 0 ? !isCut(failure) : status == 408 || status == 429 || status >= 500;
  }

  private static boolean isCut(Throwable failure) {
    return failure instanceof Stream.CutException;
  }

  /** The HTTP status behind a failure, or 0. */
  private static int status(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof HttpException http) {
        return http.statusCode();
      }
      if (at instanceof RateLimitException) {
        return 429;
      }
      if (at instanceof AuthenticationException) {
        return 401;
      }
    }
    return 0;
  }

  /** In our words: what a service says may hold what it was sent. */
  private String why(Throwable failure) {
    String where = service.provider().word() + " at " + service.baseUrl();
    int status = status(failure);
    if (status == 401 || status == 403) {
      String key = service.provider().keyVariable();
      return where + " refuses the key (" + status + ")" + (key.isEmpty() ? "" : "; set " + key);
    }
    if (status == 404) {
      return where + " knows no model \"" + service.model() + "\" (404)";
    }
    if (status == 429) {
      return where + " is busy, or the quota is used up (429)";
    }
    if (status != 0) {
      return where + " answers with status " + status;
    }
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof Stream.CutException) {
        return where + " " + at.getMessage();
      }
      if (at instanceof ConnectException || at instanceof UnknownHostException) {
        return where + " cannot be reached";
      }
      if (at instanceof HttpTimeoutException
          || at instanceof dev.langchain4j.exception.TimeoutException) {
        return where + " gives no whole answer within " + service.timeout().toSeconds() + " s";
      }
    }
    return where + " gives an answer that is not understood";
  }
}
