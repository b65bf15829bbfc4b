package dev.dreadnought.llm;

import dev.dreadnought.narration.LanguageModel.Answer;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One answer as it comes in; written by the client's thread, read by ours when it is done. */
final class Stream implements StreamingChatResponseHandler {
  /** An answer that was not whole. */
  static final class CutException extends Exception {
    private static final long serialVersionUID = 1;

    CutException(String message) {
      super(message);
    }
  }

  /** What a service counts is its own claim; no answer that we ask for has as many. */
  private static final int MOST_TOKENS = 10_000_000;

  private final int longest;
  private final StringBuilder text = new StringBuilder();
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile @Nullable Throwable failure;
  private volatile @Nullable Answer answer;
  private volatile boolean isCancelled;

  Stream(int longest) {
    this.longest = longest;
  }

  CountDownLatch done() {
    return done;
  }

  @Nullable Throwable failure() {
    return failure;
  }

  Answer answer() {
    return Objects.requireNonNull(answer, "the answer is there when it is done");
  }

  /** The connection is closed with the next piece that comes. */
  void cancel() {
    isCancelled = true;
  }

  @Override
  public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
    text.append(partial.text());
    if (text.length() > longest) {
      context.streamingHandle().cancel();
      fail(new CutException("gives an answer without end; it was cut off"));
    } else if (isCancelled) {
      context.streamingHandle().cancel();
    }
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    if (failure != null) {
      return;
    }
    if (response.finishReason() == FinishReason.LENGTH) {
      fail(new CutException("gives an answer that breaks off"));
      return;
    }
    String whole = Objects.requireNonNullElse(response.aiMessage().text(), "");
    if (whole.isBlank()) {
      fail(new CutException("gives an empty answer"));
      return;
    }
    TokenUsage usage = response.tokenUsage();
    answer =
        new Answer(
            whole,
            count(usage == null ? null : usage.inputTokenCount()),
            count(usage == null ? null : usage.outputTokenCount()));
    done.countDown();
  }

  private static int count(@Nullable Integer tokens) {
    return tokens == null ? 0 : Math.max(0, Math.min(tokens, MOST_TOKENS));
  }

  @Override
  public void onError(Throwable error) {
    fail(error);
  }

  /** The first that ends it counts: that a connection ends is no failure after the answer. */
  private void fail(Throwable error) {
    if (answer == null && failure == null) {
      failure = error;
      done.countDown();
    }
  }
}
