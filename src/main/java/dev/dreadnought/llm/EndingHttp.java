package dev.dreadnought.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;

/**
 * The JDK's HTTP client, which tells a listener when a connection ends, whether an answer was
 * complete or not. A service that answers with one document where a stream was asked for would
 * otherwise be waited for until the time is up.
 */
final class EndingHttp implements HttpClientBuilder {
  private final JdkHttpClientBuilder jdk;

  EndingHttp(JdkHttpClientBuilder jdk) {
    this.jdk = jdk;
  }

  @Override
  public Duration connectTimeout() {
    return jdk.connectTimeout();
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    jdk.connectTimeout(timeout);
    return this;
  }

  @Override
  public Duration readTimeout() {
    return jdk.readTimeout();
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    jdk.readTimeout(timeout);
    return this;
  }

  @Override
  public HttpClient build() {
    return new Client(jdk.build());
  }

  private record Client(HttpClient jdk) implements HttpClient {
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
      return jdk.execute(request);
    }

    @Override
    public void execute(
        HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
      jdk.execute(request, parser, new Ending(listener));
    }
  }

  private record Ending(ServerSentEventListener listener) implements ServerSentEventListener {
    @Override
    public void onOpen(SuccessfulHttpResponse response) {
      listener.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event) {
      listener.onEvent(event);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
      listener.onEvent(event, context);
    }

    @Override
    public void onError(Throwable error) {
      listener.onError(error);
    }

    @Override
    public void onClose() {
      listener.onClose();
      listener.onError(new Stream.CutException("ends before its answer does"));
    }
  }
}
