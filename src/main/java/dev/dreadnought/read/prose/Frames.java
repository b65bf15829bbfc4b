package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.Frame;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what sentences say by what their words mean: the frames of the catalog.
 *
 * <p>The senses of a sentence are found once; a frame is looked at only where all senses that it
 * needs are there.
 */
final class Frames {
  /** So many tokens a statement takes at most. */
  private static final int WIDEST = 16;

  /** Between these the parts of a sentence say different things. */
  private static final Set<String> BREAKS = Words.of("; but whereas because although though since");

  /** Behind a comma they begin something new. */
  private static final Set<String> GOING_ON = Words.of("and so while as yet");

  private static final Set<String> FINDS = Words.of("find see get");

  /** Words of plans. */
  private static final Set<String> COMING =
      Words.of(
          "will shall plan plans planned planning going soon later future intend intends want wants"
              + " roadmap next want to-do todo evaluate consider considering hope hopes aim");

  /** A way of a frame, by the numbers of its senses. */
  private record Way(Phrases.Claim claim, List<Slot> needed, List<BitSet> barred) {

    /** True where something is denied, so that its objects may be denied with it. */
    boolean denies() {
      return needed.stream().anyMatch(s -> s.mode() == Frame.Mode.DENIED);
    }
  }

  private record Slot(Frame.Mode mode, boolean follows, BitSet senses) {}

  private final Senses senses;
  private final List<Way> ways = new ArrayList<>();

  /** The numbers of ways by the senses of the slot that is said most seldom. */
  private final Map<Integer, BitSet> byRarestSense = new HashMap<>();

  private Frames(Senses senses) {
    this.senses = senses;
  }

  static Frames of(Catalog catalog) {
    Frames frames = new Frames(Senses.of(catalog.language()));
    for (Frame frame : catalog.language().frames()) {
      Phrases.Claim claim = claim(catalog, frame.states());
      if (claim != null) {
        frame.ways().forEach(w -> frames.ways.add(frames.compiled(claim, w)));
      }
    }
    frames.indexByRarestSlot();
    return frames;
  }

  private void indexByRarestSlot() {
    for (int i = 0; i < ways.size(); i++) {
      BitSet rarest = ways.get(i).needed().get(0).senses();
      for (Slot slot : ways.get(i).needed()) {
        rarest = senses.size(slot.senses()) < senses.size(rarest) ? slot.senses() : rarest;
      }
      int number = i;
      rarest.stream().forEach(s -> byRarestSense.computeIfAbsent(s, k -> new BitSet()).set(number));
    }
  }

  /** What a frame states; null where a user's own entries have taken it away. */
  private static Phrases.@Nullable Claim claim(Catalog catalog, String id) {
    FactDefinition fact = catalog.facts().get(id);
    if (fact != null) {
      return new Phrases.Claim.OfFact(fact);
    }
    ControlDefinition control = catalog.controls().get(id);
    return control == null ? null : new Phrases.Claim.OfControl(control, true);
  }

  private Way compiled(Phrases.Claim claim, Frame.Way way) {
    List<Slot> needed = new ArrayList<>();
    List<BitSet> barred = new ArrayList<>();
    for (Frame.Slot slot : way.slots()) {
      BitSet numbers = new BitSet();
      slot.senses().forEach(s -> numbers.set(senses.number(s)));
      if (slot.mode() == Frame.Mode.BARRED) {
        barred.add(numbers);
      } else {
        needed.add(new Slot(slot.mode(), slot.follows(), numbers));
      }
    }
    return new Way(claim, needed, barred);
  }

  /** What a sentence states, with the words from the first to the last that say it. */
  List<Claims.Stated> in(Syntax syntax, Scopes scopes) {
    Sentence sentence = syntax.sentence();
    List<Senses.Hit> hits = senses.in(sentence);
    if (hits.size() < 2) {
      return List.of();
    }
    Search search = new Search(syntax, scopes);
    List<Claims.Stated> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= sentence.size(); i++) {
      if (i == sentence.size() || isBreak(sentence, i)) {
        search.in(part(hits, from, i), from, i, found);
        from = i;
      }
    }
    return found;
  }

  private static boolean isBreak(Sentence sentence, int i) {
    return BREAKS.contains(sentence.word(i))
        || sentence.word(i).equals(",") && GOING_ON.contains(sentence.word(i + 1));
  }

  private static List<Senses.Hit> part(List<Senses.Hit> hits, int from, int to) {
    return hits.stream().filter(h -> h.from() >= from && h.to() <= to).toList();
  }

  /** The search for all ways in the parts of one sentence. */
  private final class Search {
    private final Syntax syntax;
    private final Scopes scopes;
    private final Denials denials;
    private final BitSet there = new BitSet();
    private List<Senses.Hit> hits = List.of();
    private Senses.Hit[] chosen = {};
    private int partFrom;
    private int partTo;
    private int bestFrom;
    private int bestTo;

    Search(Syntax syntax, Scopes scopes) {
      this.syntax = syntax;
      this.scopes = scopes;
      this.denials = Denials.of(syntax);
    }

    void in(List<Senses.Hit> part, int from, int to, List<Claims.Stated> found) {
      hits = part;
      partFrom = from;
      partTo = to;
      there.clear();
      hits.forEach(h -> there.set(h.sense()));
      BitSet candidates = new BitSet();
      for (int s = there.nextSetBit(0); s >= 0; s = there.nextSetBit(s + 1)) {
        BitSet rare = byRarestSense.get(s);
        if (rare != null) {
          candidates.or(rare);
        }
      }
      for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
        Way way = ways.get(i);
        if (isPossible(way) && find(way)) {
          add(stated(way.claim()), found);
        }
      }
    }

    /** The words shown are those of all clauses that it stands in. */
    private Claims.Stated stated(Phrases.Claim claim) {
      int from = Math.max(partFrom, syntax.clauseOf(bestFrom).from());
      int to = Math.min(partTo, syntax.clauseOf(bestTo - 1).to());
      Sentence sentence = syntax.sentence();
      while (from < bestFrom && sentence.token(from).isMark()) {
        from++;
      }
      while (to > bestTo && sentence.token(to - 1).isMark()) {
        to--;
      }
      Span span = Claims.Stated.span(syntax, from, to);
      return new Claims.Stated(claim, syntax, bestFrom, bestTo, Status.PRESENT, span, true);
    }

    private boolean isPossible(Way way) {
      for (Slot slot : way.needed()) {
        if (!slot.senses().intersects(there)) {
          return false;
        }
      }
      for (BitSet barred : way.barred()) {
        if (barred.intersects(there)) {
          return false;
        }
      }
      return true;
    }

    /** Looks for the shortest run of words in which a way is said. */
    private boolean find(Way way) {
      chosen = new Senses.Hit[way.needed().size()];
      bestFrom = 0;
      bestTo = Integer.MAX_VALUE;
      choose(way, 0, Integer.MAX_VALUE, 0);
      return bestTo < Integer.MAX_VALUE;
    }

    private void choose(Way way, int number, int from, int to) {
      if (number == chosen.length) {
        if (to - from < bestTo - bestFrom) {
          bestFrom = from;
          bestTo = to;
        }
        return;
      }
      Slot slot = way.needed().get(number);
      for (Senses.Hit hit : hits) {
        int first = Math.min(from, hit.from());
        int last = Math.max(to, hit.to());
        if (slot.senses().get(hit.sense())
            && last - first <= WIDEST
            && isFree(hit, number)
            && (!slot.follows() || hit.from() >= chosen[number - 1].to())
            && stands(hit, slot.mode(), way.denies())) {
          chosen[number] = hit;
          choose(way, number + 1, first, last);
        }
      }
    }

    /**
     * "You may try the code", "you will find the key in it": what the reader can do is so today.
     */
    private boolean isSupposed(Status status) {
      if (status != Status.PLANNED) {
        return false;
      }
      Sentence sentence = syntax.sentence();
      for (int i = 0; i < sentence.size(); i++) {
        boolean found = FINDS.contains(sentence.word(i + 1));
        if (COMING.contains(sentence.word(i)) && !(sentence.word(i).equals("will") && found)) {
          return false;
        }
      }
      return true;
    }

    private boolean isFree(Senses.Hit hit, int number) {
      for (int i = 0; i < number; i++) {
        if (chosen[i].from() < hit.to() && hit.from() < chosen[i].to()) {
          return false;
        }
      }
      return true;
    }

    private boolean stands(Senses.Hit hit, Frame.Mode mode, boolean withDenial) {
      int at = hit.from();
      Status status = scopes.at(at);
      boolean told = status.isPresent() || status == Status.NEGATED || isSupposed(status);
      if (!told || denials.isRefused(at)) {
        return false;
      }
      boolean denied = hit.denied() ^ denials.isDenied(at);
      return switch (mode) {
        case DENIED -> denied;
        case AFFIRMED -> !denied;
        default -> withDenial || !denied;
      };
    }

    /** Of two ways for one claim that overlap the longer one counts. */
    private void add(Claims.Stated stated, List<Claims.Stated> found) {
      for (int i = 0; i < found.size(); i++) {
        Claims.Stated other = found.get(i);
        boolean same =
            other.claim().equals(stated.claim())
                && other.from() < stated.to()
                && stated.from() < other.to();
        if (same) {
          if (stated.to() - stated.from() > other.to() - other.from()) {
            found.set(i, stated);
          }
          return;
        }
      }
      found.add(stated);
    }
  }
}
