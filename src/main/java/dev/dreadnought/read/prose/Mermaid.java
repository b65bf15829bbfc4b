package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flowcharts and sequence diagrams of Mermaid within a page, as the lines of arrows that anybody
 * else would draw: {@code A[Web app] -->|SQL| B[(Orders)]} reads "Web app ⟶ (SQL) ⟶ Orders". The
 * rest of the page stays as it is.
 */
final class Mermaid {
  /** Which stands for the arrows of a diagram. */
  static final char ARROW = '\u27f6';

  private static final Pattern FENCE =
      Pattern.compile("(?m)^[ \\t]*(```|~~~|:::)[ \\t]*\\{?mermaid\\b[^\\n]*\\n");

  /** A longer line is no edge that somebody drew. */
  private static final int LONGEST = 1000;

  private static final Pattern NODE = Pattern.compile("[\\p{L}\\p{N}_.]+(?:-[\\p{L}\\p{N}_.]+)*");

  private static final Pattern EDGE =
      Pattern.compile(
          "(?<open><)?(?:--+[>ox]|---+|==+>|===+|-\\.+->|-\\.+-)[ \\t]*(?:\\|(?<label>[^|]*)\\|)?");

  /** {@code -- reads -->}. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:--|==|-\\.)[ \\t]+(?<label>[^->=|.][^->|]*?)[ \\t]*(?:--+>|==+>|\\.+->|---+)");

  private static final Pattern PARTICIPANT =
      Pattern.compile(
          "(?:create[ \\t]+)?(?:participant|actor)[ \\t]+(?<id>[^ \\t]+)(?:[ \\t]+as[ \\t]+(?<name>.+))?");

  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?<from>[\\p{L}\\p{N}_. ]+?)[ \\t]*(?<arrow>-?->>?|-?-[)x])[ \\t]*[+-]?[ \\t]*(?<to>[\\p{L}\\p{N}_. ]+?)[ \\t]*:.*");

  /** Lines of a flowchart that draw nothing. */
  private static final Pattern IDLE =
      Pattern.compile(
          "(?:%%|subgraph\\b|end\\b|classDef\\b|class\\b|style\\b|linkStyle\\b|click\\b|direction\\b).*");

  /** What a label may say of over what two talk. */
  private static final Pattern PROTOCOL =
      Pattern.compile(
          "(?i)(?:https?|grpc|amqps?|mqtts?|tcp|udp|tls|mtls|wss?|websockets?|sql|rest|jdbc|ssh|sftp|ftps?|smtp|ldaps?"
              + "|graphql|rpc|soap|nfs|smb|modbus|coap)(?:[ /:,0-9.].*)?");

  private static final int LONGEST_PROTOCOL = 20;

  /** How a label opens, and what closes it. */
  private static final Map<String, String> SHAPES = new LinkedHashMap<>();

  static {
    String[][] shapes = {
      {"([", "])"}, {"[[", "]]"}, {"[(", ")]"}, {"(((", ")))"}, {"((", "))"}, {"{{", "}}"},
      {"[/", "/]"}, {"[\\", "\\]"}, {"[", "]"}, {"(", ")"}, {"{", "}"}, {">", "]"},
    };
    for (String[] shape : shapes) {
      SHAPES.put(shape[0], shape[1]);
    }
  }

  /**
   * A page without diagrams.
   *
   * @param characters the page
   * @param origins where in the page as it is each of the characters stands
   */
  record Page(String characters, int[] origins) {}

  /** A run of the page as it is. */
  private record Run(int from, int to) {}

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int[] origins = new int[64];

  private Mermaid(String text) {
    this.text = text;
  }

  /** True where a page has such diagrams at all; most have none. */
  static boolean isIn(String text) {
    return text.contains("mermaid") && FENCE.matcher(text).find();
  }

  static Page without(String text) {
    Mermaid reader = new Mermaid(text);
    reader.read();
    return new Page(reader.out.toString(), Arrays.copyOf(reader.origins, reader.out.length()));
  }

  private void read() {
    int at = 0;
    Matcher fence = FENCE.matcher(text);
    while (fence.find(at)) {
      int start = fence.end();
      int close = text.indexOf("\n" + fence.group(1), start - 1);
      int end = close < 0 ? text.length() : close + 1;
      copy(at, fence.start());
      put('\n', fence.start());
      diagram(start, end);
      int after = close < 0 ? end : endOfLine(end);
      put('\n', Math.min(end, text.length() - 1));
      at = Math.min(after, text.length());
    }
    copy(at, text.length());
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  private void copy(int from, int to) {
    for (int i = from; i < to; i++) {
      put(text.charAt(i), i);
    }
  }

  private void put(char c, int origin) {
    if (out.length() == origins.length) {
      origins = Arrays.copyOf(origins, 2 * origins.length);
    }
    origins[out.length()] = origin;
    out.append(c);
  }

  private void put(String words, int origin) {
    for (int i = 0; i < words.length(); i++) {
      put(words.charAt(i), origin);
    }
  }

  /** Each line is a point of a list. */
  private void begin(Run line) {
    put("- ", line.from());
  }

  private void diagram(int start, int end) {
    List<Run> lines = new ArrayList<>();
    for (int at = start; at < end; ) {
      int next = Math.min(end, endOfLine(at));
      lines.add(trimmed(at, next));
      at = next;
    }
    lines.removeIf(l -> l.from() == l.to() || l.to() - l.from() > LONGEST);
    String first = lines.isEmpty() ? "" : words(lines.get(0));
    if (first.startsWith("graph") || first.startsWith("flowchart")) {
      flowchart(lines.subList(1, lines.size()));
    } else if (first.startsWith("sequenceDiagram")) {
      sequence(lines.subList(1, lines.size()));
    }
  }

  private Run trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(start)) {
      start++;
    }
    while (end > start && (isBlank(end - 1) || text.charAt(end - 1) == ';')) {
      end--;
    }
    return new Run(start, end);
  }

  private boolean isBlank(int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  private String words(Run run) {
    return text.substring(run.from(), run.to());
  }

  // ---- flowcharts ------------------------------------------------------------------------------

  /** A node or several, and what leads on from there. */
  private record Step(List<Run> nodes, int arrow, Run label) {}

  private void flowchart(List<Run> lines) {
    Map<String, Run> labels = new HashMap<>();
    lines.forEach(line -> steps(line, labels));
    for (Run line : lines) {
      List<Step> steps = steps(line, labels);
      if (steps.size() > 1) {
        write(steps, labels, line);
      }
    }
  }

  /** The steps of a line, empty where it draws nothing; notes the labels that it gives to nodes. */
  private List<Step> steps(Run line, Map<String, Run> labels) {
    List<Step> steps = new ArrayList<>();
    if (IDLE.matcher(words(line)).matches()) {
      return steps;
    }
    int[] at = {line.from()};
    while (at[0] < line.to()) {
      List<Run> nodes = nodes(at, line.to(), labels);
      if (nodes.isEmpty()) {
        return steps;
      }
      int arrow = at[0];
      Run label = edge(at, line.to());
      steps.add(new Step(nodes, arrow, label == null ? new Run(arrow, arrow) : label));
      if (label == null) {
        return steps;
      }
    }
    return steps;
  }

  /** {@code A & B[Orders]}: the ids. */
  private List<Run> nodes(int[] at, int end, Map<String, Run> labels) {
    List<Run> nodes = new ArrayList<>();
    while (true) {
      skipBlanks(at, end);
      Matcher node = NODE.matcher(text).region(at[0], end);
      if (!node.lookingAt()) {
        return nodes;
      }
      Run id = new Run(node.start(), node.end());
      nodes.add(id);
      at[0] = id.to();
      Run label = label(at, end);
      if (label != null) {
        labels.putIfAbsent(words(id), label);
      }
      if (text.startsWith(":::", at[0])) {
        at[0] += 3;
        Matcher style = NODE.matcher(text).region(at[0], end);
        at[0] = style.lookingAt() ? style.end() : at[0];
      }
      skipBlanks(at, end);
      if (at[0] >= end || text.charAt(at[0]) != '&') {
        return nodes;
      }
      at[0]++;
    }
  }

  private void skipBlanks(int[] at, int end) {
    while (at[0] < end && isBlank(at[0])) {
      at[0]++;
    }
  }

  /** The words between the brackets behind an id, or null. */
  private Run label(int[] at, int end) {
    for (Map.Entry<String, String> shape : SHAPES.entrySet()) {
      if (!text.startsWith(shape.getKey(), at[0])) {
        continue;
      }
      int from = at[0] + shape.getKey().length();
      boolean quoted = from < end && text.charAt(from) == '"';
      int close = text.indexOf(quoted ? "\"" : shape.getValue(), quoted ? from + 1 : from);
      if (close < 0 || close >= end) {
        return null;
      }
      int behind = quoted ? text.indexOf(shape.getValue(), close) : close;
      at[0] = Math.min(end, (behind < 0 ? close : behind) + shape.getValue().length());
      Run label = trimmed(quoted ? from + 1 : from, close);
      return label.from() == label.to() ? null : label;
    }
    return null;
  }

  /** What the edge at a place says; an empty run where it says nothing, null where none is. */
  private Run edge(int[] at, int end) {
    for (Pattern pattern : List.of(EDGE, TOLD)) {
      Matcher edge = pattern.matcher(text).region(at[0], end);
      if (edge.lookingAt()) {
        boolean told = edge.start("label") >= 0;
        Run label =
            told
                ? trimmed(edge.start("label"), edge.end("label"))
                : new Run(edge.start(), edge.start());
        at[0] = edge.end();
        return label;
      }
    }
    return null;
  }

  private void write(List<Step> steps, Map<String, Run> labels, Run line) {
    begin(line);
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      for (int n = 0; n < step.nodes().size(); n++) {
        if (n > 0) {
          put(" & ", step.nodes().get(n).from());
        }
        Run id = step.nodes().get(n);
        write(labels.getOrDefault(words(id), id));
      }
      if (i + 1 < steps.size()) {
        arrow(step.arrow());
        if (isProtocol(step.label())) {
          put('(', step.label().from());
          copy(step.label().from(), step.label().to());
          put(')', step.label().to() - 1);
          arrow(step.arrow());
        }
      }
    }
    put('\n', line.to() - 1);
  }

  private void arrow(int origin) {
    put(' ', origin);
    put(ARROW, origin);
    put(' ', origin);
  }

  private boolean isProtocol(Run label) {
    return label.to() - label.from() <= LONGEST_PROTOCOL
        && PROTOCOL.matcher(words(label)).matches();
  }

  /** A label; what stands behind a break of its line is said of it, in brackets. */
  private void write(Run label) {
    Matcher broken =
        Pattern.compile("<br ?/?>|\\\\n").matcher(text).region(label.from(), label.to());
    int end = broken.find() ? broken.start() : label.to();
    for (int i = label.from(); i < end; i++) {
      char c = text.charAt(i);
      put("\"`*".indexOf(c) >= 0 ? ' ' : c, i);
    }
    if (end < label.to()) {
      int from = broken.end();
      Run rest = trimmed(from, broken.find() ? broken.start() : label.to());
      boolean bracketed = rest.from() < rest.to() && text.charAt(rest.from()) == '(';
      if (bracketed) {
        put(' ', rest.from());
        copy(rest.from(), rest.to());
      } else if (rest.from() < rest.to() && words(rest).indexOf('(') < 0) {
        put(" (", rest.from());
        copy(rest.from(), rest.to());
        put(')', rest.to() - 1);
      }
    }
  }

  // ---- sequence diagrams -----------------------------------------------------------------------

  /** Who sends a message to whom; what only answers is no flow of its own. */
  private void sequence(List<Run> lines) {
    Map<String, Run> names = new HashMap<>();
    for (Run line : lines) {
      Matcher one = PARTICIPANT.matcher(text).region(line.from(), line.to());
      if (one.matches() && one.start("name") >= 0) {
        names.putIfAbsent(one.group("id"), trimmed(one.start("name"), one.end("name")));
      }
    }
    for (Run line : lines) {
      Matcher message = MESSAGE.matcher(text).region(line.from(), line.to());
      if (message.matches() && !message.group("arrow").startsWith("--")) {
        Run from = new Run(message.start("from"), message.end("from"));
        Run to = new Run(message.start("to"), message.end("to"));
        if (!words(from).equals(words(to))) {
          begin(line);
          write(names.getOrDefault(words(from), from));
          arrow(message.start("arrow"));
          write(names.getOrDefault(words(to), to));
          put('\n', line.to() - 1);
        }
      }
    }
  }
}
