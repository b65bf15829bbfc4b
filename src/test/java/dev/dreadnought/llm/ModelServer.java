package dev.dreadnought.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A service that speaks the wire formats of three providers, as streams, on this machine. What it
 * answers is the test's to say.
 */
final class ModelServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    // Else each piece of a stream waits for the receipt of the one before: forty milliseconds.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final int PIECE = 12;

  /**
   * What the service does.
   *
   * @param status of HTTP
   * @param text of the answer; null for one that never ends
   * @param whole false where the connection breaks off half way
   * @param tokens how many it claims to have read
   */
  record Reply(int status, String text, boolean whole, Delivery delivery, int tokens) {
    static Reply of(String text) {
      return new Reply(200, text, true, Delivery.PIECES, 100);
    }

    static Reply failing(int status) {
      return new Reply(status, "", true, Delivery.PIECES, 100);
    }

    static Reply breaking(String text) {
      return new Reply(200, text, false, Delivery.PIECES, 100);
    }

    static Reply endless() {
      return new Reply(200, null, true, Delivery.PIECES, 100);
    }

    Reply as(Delivery other) {
      return new Reply(status, text, whole, other, tokens);
    }

    /** With so many tokens claimed for what was asked. */
    Reply claiming(int count) {
      return new Reply(status, text, whole, delivery, count);
    }
  }

  /** How an answer comes. */
  enum Delivery {
    /** A stream of a few characters each. */
    PIECES,
    /** A stream of one piece. */
    WHOLE,
    /** One document, by a service that does not care that a stream was asked for. */
    DOCUMENT
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Function<String, Reply> replies;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<Map<String, List<String>>> headers =
      Collections.synchronizedList(new ArrayList<>());

  /**
   * @param replies from the body of a request
   */
  ModelServer(Function<String, Reply> replies) throws IOException {
    this.replies = replies;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", exchange -> serve(exchange, this::openAi));
    server.createContext("/v1/messages", exchange -> serve(exchange, this::anthropic));
    server.createContext("/api/chat", exchange -> serve(exchange, this::ollama));
    server.start();
  }

  /** Where a provider finds it. */
  String url(Provider provider) {
    String root = "http://localhost:" + server.getAddress().getPort();
    return provider == Provider.OLLAMA ? root : root + "/v1";
  }

  /** Bodies of the requests so far. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  List<Map<String, List<String>>> headers() {
    return List.copyOf(headers);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private interface Wire {
    void write(OutputStream out, Reply reply) throws IOException;
  }

  private void serve(HttpExchange exchange, Wire wire) {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(body);
      headers.add(Map.copyOf(exchange.getRequestHeaders()));
      Reply reply = replies.apply(body);
      if (reply.status() != 200) {
        byte[] error = "{\"error\":{\"message\":\"no\"}}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), error.length);
        exchange.getResponseBody().write(error);
        return;
      }
      boolean isDocument = reply.delivery() == Delivery.DOCUMENT;
      exchange
          .getResponseHeaders()
          .set("Content-Type", isDocument ? "application/json" : "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      if (isDocument) {
        Object document = document(exchange.getRequestURI().getPath(), reply);
        exchange.getResponseBody().write(JSON.writeValueAsBytes(document));
      } else {
        wire.write(exchange.getResponseBody(), reply);
      }
    } catch (IOException e) {
      // The client has hung up, which is what some tests want.
      exchange.close();
    }
  }

  private static List<String> pieces(Reply reply) {
    List<String> pieces = new ArrayList<>();
    String text = reply.text();
    int end = reply.whole() ? text.length() : text.length() / 2;
    int length = reply.delivery() == Delivery.WHOLE ? Math.max(1, end) : PIECE;
    for (int at = 0; at < end; at += length) {
      pieces.add(text.substring(at, Math.min(end, at + length)));
    }
    return pieces;
  }

  private static Object document(String path, Reply reply) {
    Map<String, Object> usage =
        Map.of(
            "prompt_tokens", reply.tokens(),
            "input_tokens", reply.tokens(),
            "completion_tokens", 20,
            "output_tokens", 20,
            "total_tokens", 120);
    return switch (path) {
      case "/v1/chat/completions" ->
          Map.of(
              "id",
              "1",
              "object",
              "chat.completion",
              "choices",
              List.of(Map.of("index", 0, "message", said(reply.text()), "finish_reason", "stop")),
              "usage",
              usage);
      case "/v1/messages" ->
          Map.of(
              "id",
              "1",
              "type",
              "message",
              "role",
              "assistant",
              "model",
              "m",
              "content",
              List.of(Map.of("type", "text", "text", reply.text())),
              "stop_reason",
              "end_turn",
              "usage",
              usage);
      default -> ended(said(reply.text()), reply);
    };
  }

  private static Object ended(Map<String, String> message, Reply reply) {
    return Map.of(
        "model",
        "m",
        "message",
        message,
        "done",
        true,
        "done_reason",
        "stop",
        "prompt_eval_count",
        reply.tokens(),
        "eval_count",
        20);
  }

  private interface Piece {
    void send(String text) throws IOException;
  }

  private static void send(Reply reply, Piece piece) throws IOException {
    if (reply.text() == null) {
      for (int i = 0; i < 1_000_000; i++) {
        piece.send("and so on ");
      }
      return;
    }
    for (String text : pieces(reply)) {
      piece.send(text);
    }
  }

  private static void event(OutputStream out, String name, Object data) throws IOException {
    String line = (name.isEmpty() ? "" : "event: " + name + "\n") + "data: ";
    out.write((line + JSON.writeValueAsString(data) + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void openAi(OutputStream out, Reply reply) throws IOException {
    send(
        reply,
        text ->
            event(
                out,
                "",
                Map.of(
                    "id", "1",
                    "object", "chat.completion.chunk",
                    "choices", List.of(Map.of("index", 0, "delta", Map.of("content", text))))));
    if (!reply.whole()) {
      return;
    }
    event(
        out,
        "",
        Map.of(
            "id",
            "1",
            "choices",
            List.of(Map.of("index", 0, "delta", Map.of(), "finish_reason", "stop"))));
    event(
        out,
        "",
        Map.of(
            "id",
            "1",
            "choices",
            List.of(),
            "usage",
            Map.of("prompt_tokens", reply.tokens(), "completion_tokens", 20, "total_tokens", 120)));
    out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
  }

  private void anthropic(OutputStream out, Reply reply) throws IOException {
    event(
        out,
        "message_start",
        Map.of(
            "type",
            "message_start",
            "message",
            Map.of(
                "id", "1",
                "role", "assistant",
                "model", "m",
                "content", List.of(),
                "usage", Map.of("input_tokens", reply.tokens(), "output_tokens", 1))));
    event(
        out,
        "content_block_start",
        Map.of(
            "type",
            "content_block_start",
            "index",
            0,
            "content_block",
            Map.of("type", "text", "text", "")));
    send(
        reply,
        text ->
            event(
                out,
                "content_block_delta",
                Map.of(
                    "type",
                    "content_block_delta",
                    "index",
                    0,
                    "delta",
                    Map.of("type", "text_delta", "text", text))));
    if (!reply.whole()) {
      return;
    }
    event(out, "content_block_stop", Map.of("type", "content_block_stop", "index", 0));
    event(
        out,
        "message_delta",
        Map.of(
            "type", "message_delta",
            "delta", Map.of("stop_reason", "end_turn"),
            "usage", Map.of("output_tokens", 20)));
    event(out, "message_stop", Map.of("type", "message_stop"));
  }

  private void ollama(OutputStream out, Reply reply) throws IOException {
    send(reply, text -> line(out, Map.of("model", "m", "message", said(text), "done", false)));
    if (reply.whole()) {
      line(out, ended(said(""), reply));
    }
  }

  private static Map<String, String> said(String text) {
    return Map.of("role", "assistant", "content", text);
  }

  private static void line(OutputStream out, Object data) throws IOException {
    out.write((JSON.writeValueAsString(data) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
