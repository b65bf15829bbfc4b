package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Reading;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An input, word for word, with what was recognised marked by kind, and a place to jump to wherever
 * something else of the report quotes it.
 *
 * @param raw the text as it was given
 */
record MarkedText(String name, String kind, String sha256, List<Line> lines, String raw) {

  /** A link that saves the input's exact bytes; nothing is fetched. */
  public String download() {
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    return "data:application/octet-stream;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  /** How many bytes the digest is of. */
  public int size() {
    return raw.getBytes(StandardCharsets.UTF_8).length;
  }

  record Line(int number, List<Segment> segments) {}

  /**
   * A stretch of one line.
   *
   * @param anchor what quotes link to, or empty
   * @param mark the style of its mark, or empty where nothing was recognised
   * @param title what it was recognised as
   */
  record Segment(String anchor, String mark, String letter, String title, String text) {
    public boolean isMarked() {
      return !mark.isEmpty();
    }
  }

  /** What a mark looks like; the letter tells kinds apart without colour. */
  enum Kind {
    TECHNOLOGY("T", "technology"),
    COMPONENT("C", "component"),
    ACTOR("A", "actor"),
    DATA("D", "data"),
    FACT("F", "fact"),
    CONTROL("K", "control"),
    RELATION("R", "relation"),
    SET_ASIDE("–", "set aside"),
    UNCLEAR("?", "not understood");

    private final String letter;
    private final String label;

    Kind(String letter, String label) {
      this.letter = letter;
      this.label = label;
    }

    public String letter() {
      return letter;
    }

    public String label() {
      return label;
    }

    public String style() {
      return "m-" + label.replace(' ', '-');
    }

    static Kind of(Reading.Mention mention) {
      for (Kind kind : values()) {
        if (kind.label.equals(mention.what())) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no mark is known for a mention of " + mention.what());
    }
  }

  static List<MarkedText> of(Assessment assessment) {
    Reading reading = assessment.reading();
    Map<String, List<Mark>> marks = new HashMap<>();
    reading.mentions().forEach(m -> add(marks, new Mark(Kind.of(m), m.id(), m.source())));
    reading.setAside().forEach(s -> add(marks, new Mark(Kind.SET_ASIDE, s.why(), s.source())));
    reading.notUnderstood().forEach(n -> add(marks, new Mark(Kind.UNCLEAR, "", n.source())));
    Map<String, TreeSet<Location>> quoted = quoted(assessment);
    List<MarkedText> texts = new ArrayList<>();
    for (Source input : reading.inputs()) {
      Marker marker =
          new Marker(
              input,
              texts.size(),
              marks.getOrDefault(input.name(), List.of()),
              quoted.getOrDefault(input.name(), new TreeSet<>()));
      texts.add(
          new MarkedText(input.name(), input.kind(), input.sha256(), marker.lines(), input.text()));
    }
    return List.copyOf(texts);
  }

  private static void add(Map<String, List<Mark>> marks, Mark mark) {
    marks.computeIfAbsent(mark.place().input(), input -> new ArrayList<>()).add(mark);
  }

  /** Every place that some part of a report may quote, by input. */
  private static Map<String, TreeSet<Location>> quoted(Assessment assessment) {
    TreeSet<Location> places = new TreeSet<>();
    assessment.facts().forEach(fact -> places.addAll(fact.sources()));
    for (var finding : assessment.findings()) {
      finding.because().forEach(because -> places.addAll(because.sources()));
      finding.remarks().forEach(remark -> places.addAll(remark.sources()));
      finding.mitigations().forEach(mitigation -> places.addAll(mitigation.sources()));
    }
    Reading reading = assessment.reading();
    reading.contradictions().forEach(c -> places.addAll(c.sources()));
    reading.problems().forEach(problem -> places.add(problem.location()));
    reading.setAside().forEach(s -> places.add(s.source()));
    reading.notUnderstood().forEach(n -> places.add(n.source()));
    places.addAll(ElementTables.places(assessment.model()));
    Map<String, TreeSet<Location>> byInput = new TreeMap<>();
    places.forEach(p -> byInput.computeIfAbsent(p.input(), input -> new TreeSet<>()).add(p));
    return byInput;
  }

  private record Mark(Kind kind, String id, Location place) {
    String title() {
      return kind.label() + (id.isEmpty() ? "" : ": " + id);
    }
  }

  /** A mark by its offsets in the text. */
  private record Span(int start, int end, Mark mark) {}

  /** Cuts one text where marks begin and end, and where quotes begin. */
  private static final class Marker {
    private final String text;
    private final int input;
    private final List<Span> spans;
    private final TreeMap<Integer, String> anchors = new TreeMap<>();

    Marker(Source source, int input, List<Mark> marks, TreeSet<Location> quoted) {
      this.text = source.text();
      this.input = input;
      Words words = new Words(List.of(source));
      this.spans = apart(marks, words);
      for (Location place : quoted) {
        int offset = words.offset(place);
        if (offset >= 0) {
          anchors.putIfAbsent(offset, Quotes.anchor(input, place.line(), place.column()));
        }
      }
    }

    /** Marks that do not overlap: of two that do, the one that begins first, and the longer one. */
    private static List<Span> apart(List<Mark> marks, Words words) {
      List<Span> spans = new ArrayList<>();
      for (Mark mark : marks) {
        int start = words.offset(mark.place());
        if (start >= 0) {
          spans.add(new Span(start, start + mark.place().length(), mark));
        }
      }
      spans.sort(
          Comparator.comparingInt(Span::start)
              .thenComparing(Comparator.comparingInt(Span::end).reversed())
              .thenComparing(span -> span.mark().kind())
              .thenComparing(span -> span.mark().id()));
      List<Span> apart = new ArrayList<>();
      int end = 0;
      for (Span span : spans) {
        if (span.start() >= end && span.end() > span.start()) {
          apart.add(span);
          end = span.end();
        }
      }
      return apart;
    }

    List<Line> lines() {
      List<Integer> starts = Words.lineStarts(text);
      List<Line> lines = new ArrayList<>();
      int next = 0;
      for (int i = 0; i < starts.size(); i++) {
        int from = starts.get(i);
        int to = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
        boolean isEndOfText = from == text.length() && i > 0;
        if (!isEndOfText) {
          while (next < spans.size() && spans.get(next).end() <= from) {
            next++;
          }
          lines.add(new Line(i + 1, segments(from, withoutLineEnd(from, to), next)));
        }
      }
      return List.copyOf(lines);
    }

    private int withoutLineEnd(int from, int to) {
      int end = to;
      while (end > from && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
        end--;
      }
      return end;
    }

    private List<Segment> segments(int from, int to, int firstSpan) {
      List<Segment> segments = new ArrayList<>();
      int span = firstSpan;
      int at = from;
      while (at < to) {
        while (span < spans.size() && spans.get(span).end() <= at) {
          span++;
        }
        boolean isInside = span < spans.size() && spans.get(span).start() <= at;
        int end = to;
        if (span < spans.size()) {
          int edge = isInside ? spans.get(span).end() : spans.get(span).start();
          end = Math.min(end, edge);
        }
        Integer anchor = anchors.higherKey(at);
        if (anchor != null) {
          end = Math.min(end, anchor);
        }
        segments.add(segment(at, end, isInside ? spans.get(span) : null));
        at = end;
      }
      return List.copyOf(segments);
    }

    private Segment segment(int from, int to, @Nullable Span span) {
      String anchor = anchors.getOrDefault(from, "");
      String words = text.substring(from, to);
      if (span == null) {
        return new Segment(anchor, "", "", "", words);
      }
      Mark mark = span.mark();
      String letter = to == span.end() ? mark.kind().letter() : "";
      return new Segment(anchor, mark.kind().style(), letter, mark.title(), words);
    }
  }
}
