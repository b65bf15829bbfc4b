package dev.dreadnought.report;

import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of the inputs, by their places. */
final class Words {
  private final Map<String, Text> texts = new HashMap<>();

  Words(List<Source> inputs) {
    inputs.forEach(input -> texts.putIfAbsent(input.name(), new Text(input.text())));
  }

  /** The words at a place; empty where the input has no such place. */
  String at(Location place) {
    Text text = texts.get(place.input());
    return text == null ? "" : text.at(place);
  }

  /** The sentence around a place, or a shorter clause of it; empty where there is no such place. */
  String around(Location place, String ends) {
    Text text = texts.get(place.input());
    return text == null ? "" : text.around(place, ends);
  }

  /** Where a place begins in its input's text, or -1 where the input has no such place. */
  int offset(Location place) {
    Text text = texts.get(place.input());
    return text == null ? -1 : text.offset(place);
  }

  /** Offsets at which the lines of a text begin; a line ends with LF, CR LF or CR. */
  static List<Integer> lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isFirstOfPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || c == '\r' && !isFirstOfPair) {
        starts.add(i + 1);
      }
    }
    return starts;
  }

  private record Text(String text, List<Integer> lineStarts) {
    Text(String text) {
      this(text, Words.lineStarts(text));
    }

    String at(Location place) {
      int start = offset(place);
      if (start < 0) {
        return "";
      }
      int end = place.length() == 0 ? endOfLine(place) : start + place.length();
      return text.substring(start, Math.min(Math.max(start, end), text.length())).strip();
    }

    String around(Location place, String ends) {
      int start = offset(place);
      if (start < 0) {
        return "";
      }
      int end = Math.min(start + Math.max(1, place.length()), text.length());
      while (start > 0 && !isEnd(start - 1, ends)) {
        start--;
      }
      while (end < text.length() && !isEnd(end, ends)) {
        end++;
      }
      return text.substring(start, end).strip();
    }

    /** A mark before a space or at the end of a line, so that no name or number is cut. */
    private boolean isEnd(int at, String ends) {
      char c = text.charAt(at);
      return c == '\n'
          || c == '\r'
          || ends.indexOf(c) >= 0
              && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    private int endOfLine(Location place) {
      return place.line() < lineStarts.size() ? lineStarts.get(place.line()) : text.length();
    }

    int offset(Location place) {
      if (place.line() > lineStarts.size()) {
        return -1;
      }
      int offset = lineStarts.get(place.line() - 1) + place.column() - 1;
      return offset <= text.length() ? offset : -1;
    }
  }
}
