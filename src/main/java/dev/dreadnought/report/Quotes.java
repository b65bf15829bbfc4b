package dev.dreadnought.report;

import dev.dreadnought.model.Reading;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words of the inputs as pages quote them, each with the way to its place in the marked text. */
final class Quotes {
  private static final int MOST_WORDS = 160;
  private static final String SENTENCE_ENDS = ".!?";
  private static final String CLAUSE_ENDS = SENTENCE_ENDS + ",;:";

  private final List<Source> inputs;
  private final Words words;
  private final String page;

  /**
   * @param page the page that holds the marked text, or empty for the same page
   */
  Quotes(Reading reading, String page) {
    this.inputs = reading.inputs();
    this.words = new Words(inputs);
    this.page = page;
  }

  /**
   * @param place {@code file:line:column}
   * @param words may be empty, where the place has none
   * @param href to the marked text
   */
  record Quote(String place, String words, String href) {}

  /** The page that holds the marked text and the findings, or empty for the same page. */
  String page() {
    return page;
  }

  List<Quote> of(List<Location> places) {
    return places.stream().map(this::of).toList();
  }

  Quote of(Location place) {
    String said = words.at(place).replaceAll("\\s+", " ");
    return new Quote(
        place.toString(),
        Visible.shortened(said, MOST_WORDS),
        page + "#" + anchor(indexOf(place.input()), place.line(), place.column()));
  }

  /** The whole sentences, which hold what a word such as "no" in them denies. */
  List<Quote> sentences(List<Location> places) {
    return places.stream().map(place -> around(place, SENTENCE_ENDS)).toList();
  }

  /** The clauses that the places are in. */
  List<Quote> clauses(List<Location> places) {
    return places.stream().map(place -> around(place, CLAUSE_ENDS)).toList();
  }

  /** Of prose; other formats have no sentences. */
  private Quote around(Location place, String ends) {
    Quote said = of(place);
    String around = words.around(place, ends).replaceAll("\\s+", " ");
    return isProse(place) && !around.isEmpty() && around.length() <= MOST_WORDS
        ? new Quote(said.place(), Visible.shortened(around, MOST_WORDS), said.href())
        : said;
  }

  private boolean isProse(Location place) {
    return inputs.stream()
        .anyMatch(input -> input.name().equals(place.input()) && input.kind().equals("prose"));
  }

  /** The same words once, with every place at which they stand after them. */
  static List<Quote> grouped(List<Quote> quotes) {
    Map<String, List<Quote>> byWords = new LinkedHashMap<>();
    for (Quote quote : quotes) {
      byWords.computeIfAbsent(quote.words(), w -> new ArrayList<>()).add(quote);
    }
    List<Quote> grouped = new ArrayList<>();
    for (List<Quote> same : byWords.values()) {
      grouped.add(same.get(0));
      same.stream().skip(1).map(q -> new Quote(q.place(), "", q.href())).forEach(grouped::add);
    }
    return List.copyOf(grouped);
  }

  /** Without words that another quote holds. */
  static List<Quote> distinct(List<Quote> quotes) {
    List<Quote> distinct = new ArrayList<>();
    for (Quote quote : quotes) {
      String words = quote.words().toLowerCase(Locale.ROOT);
      boolean isHeld =
          !words.isEmpty()
              && quotes.stream()
                  .filter(other -> other != quote)
                  .map(other -> other.words().toLowerCase(Locale.ROOT))
                  .anyMatch(other -> other.contains(words) && !other.equals(words));
      boolean isRepeated =
          !words.isEmpty()
              && distinct.stream().anyMatch(other -> other.words().equalsIgnoreCase(words));
      if (!isHeld && !isRepeated) {
        distinct.add(quote);
      }
    }
    return List.copyOf(distinct);
  }

  private int indexOf(String input) {
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i).name().equals(input)) {
        return i;
      }
    }
    return inputs.size();
  }

  /** The id of a place in the marked text. */
  static String anchor(int input, int line, int column) {
    return "w" + (input + 1) + "-" + line + "-" + column;
  }
}
