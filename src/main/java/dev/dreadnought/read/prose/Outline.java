package dev.dreadnought.read.prose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Below what each sentence stands that names something: a heading, a point of a list that is less
 * far in. Found once for a text, in one pass.
 */
final class Outline {
  /** A point of a list, and the part that it begins with, if it does. */
  private record Point(int indentation, Draft.@Nullable Part part) {}

  private final Map<Integer, Draft.Part> above = new HashMap<>();

  /** Where the section of each heading ends: at the next one, whatever it names. */
  private final TreeMap<Integer, Integer> headings = new TreeMap<>();

  private Outline() {}

  static Outline of(Map<Integer, List<NounPhrase>> phrasesOf, Cast cast) {
    Outline outline = new Outline();
    Deque<Point> points = new ArrayDeque<>();
    int next = 0;
    for (List<NounPhrase> phrases : new TreeMap<>(phrasesOf).values()) {
      Sentence sentence = phrases.get(0).sentence();
      if (sentence.block() == Block.Kind.HEADING) {
        if (next < sentence.end()) {
          int mark = sentence.text().headingAfter(sentence.end());
          next = mark < 0 ? Integer.MAX_VALUE : mark;
        }
        outline.headings.put(sentence.number(), next);
      }
      if (sentence.block() == Block.Kind.ITEM) {
        outline.point(phrases.get(0), cast, points);
      } else {
        points.clear();
      }
    }
    return outline;
  }

  private void point(NounPhrase first, Cast cast, Deque<Point> points) {
    Sentence sentence = first.sentence();
    int indentation = sentence.indentation();
    boolean starts = sentence.startsPoint();
    while (starts && !points.isEmpty() && points.peek().indentation() >= indentation) {
      points.pop();
    }
    Iterator<Point> outer = points.iterator();
    Point point = null;
    while (outer.hasNext() && (point == null || point.indentation() >= indentation)) {
      point = outer.next();
    }
    boolean below = point != null && point.indentation() < indentation;
    Draft.Part part = below && point != null ? point.part() : null;
    if (part != null) {
      above.put(sentence.number(), part);
    }
    if (starts) {
      points.push(new Point(indentation, first.from() <= 1 ? cast.part(first) : null));
    }
  }

  Draft.@Nullable Part ofPointAbove(Sentence sentence) {
    return above.get(sentence.number());
  }

  /** The number of the heading, or -1. */
  int headingOf(Sentence sentence) {
    Map.Entry<Integer, Integer> heading = headings.lowerEntry(sentence.number());
    return heading != null && sentence.start() < heading.getValue() ? heading.getKey() : -1;
  }
}
