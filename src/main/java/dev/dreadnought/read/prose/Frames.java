package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.Frame;
import dev.dreadnought.catalog.Remark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what sentences say by what their words mean: the frames and remarks of the catalog.
 *
 * <p>The senses of a sentence are found once; a frame is looked at only where all senses that it
 * needs are there.
 */
final class Frames {
  /** So many tokens a statement takes at most. */
  private static final int WIDEST = 20;

  /** Between these the parts of a sentence say different things. */
  private static final Set<String> BREAKS = Words.of("; but whereas because although though since");

  /** Behind a comma they begin something new. */
  private static final Set<String> GOING_ON = Words.of("and so while as yet");

  private static final Set<String> NEXT =
      Words.of("then afterwards afterward later finally if when");

  private static final Set<String> FINDS = Words.of("find see get");

  /** They say of something that it is wished for. */
  private static final Set<String> HOPED = Words.of("should could might would ought may");

  /**
   * With them "may" says how far a right goes: "only the till may write", "may try three times".
   */
  private static final Set<String> BOUNDS =
      Words.of("only alone most once twice times nothing nobody own solely");

  /** Words of plans. */
  private static final Set<String> COMING =
      Words.of(
          "will shall plan plans planned planning going soon later future intend intends want wants"
              + " roadmap next want to-do todo evaluate consider considering hope hopes aim");

  /** Words of what a system may have or not. */
  private static final Set<String> CHOICE =
      Words.of("optional optionally alternatively if prefer either");

  /**
   * What a sentence was heard to say.
   *
   * @param claims what frames state
   * @param measured those of them that rest on a number
   * @param remarks what it speaks of and does not state
   */
  record Heard(List<Claims.Stated> claims, Set<Phrases.Claim> measured, List<Remarked> remarks) {
    static final Heard NOTHING = new Heard(List.of(), Set.of(), List.of());
  }

  /** A remark, and the words that make it. */
  record Remarked(String says, List<String> cwe, List<String> threats, Span span) {}

  private final FrameIndex index;
  private final List<Frame> frames;
  private final List<Remark> remarks;

  /** What each frame states; null where a user's own entries have taken it away. */
  private final Phrases.@Nullable Claim[] claims;

  private final FactReaders readers;

  private Frames(Catalog catalog, FactReaders readers) {
    this.index = FrameIndex.of(catalog);
    this.frames = catalog.language().frames();
    this.remarks = catalog.language().remarks();
    this.claims = new Phrases.Claim[frames.size()];
    for (int i = 0; i < claims.length; i++) {
      claims[i] = claim(catalog, frames.get(i));
    }
    this.readers = readers;
  }

  static Frames of(Catalog catalog, FactReaders readers) {
    return new Frames(catalog, readers);
  }

  /**
   * "What people type goes into the query as bound values": who says in one breath what works
   * against a weakness does not state it.
   */
  boolean isAnswered(Claims.Stated heard, Claims.Stated control) {
    return control.claim() instanceof Phrases.Claim.OfControl
        && control.holds()
        && !control.claim().saysMissing()
        && readers.controls(heard.claim().id()).contains(control.claim().id());
  }

  /** What a frame states; null where a user's own entries have taken it away. */
  private static Phrases.@Nullable Claim claim(Catalog catalog, Frame frame) {
    FactDefinition fact = catalog.facts().get(frame.states());
    if (fact != null) {
      return new Phrases.Claim.OfFact(fact, false);
    }
    ControlDefinition control = catalog.controls().get(frame.states());
    return control == null ? null : new Phrases.Claim.OfControl(control, !frame.inForce());
  }

  private @Nullable Frame frame(FrameIndex.Way way) {
    return way.owner() < frames.size() ? frames.get(way.owner()) : null;
  }

  /** True where a control is said to be there. */
  private boolean isInForce(FrameIndex.Way way) {
    Frame frame = frame(way);
    return frame != null && frame.inForce();
  }

  private Phrases.@Nullable Claim claim(FrameIndex.Way way) {
    return way.owner() < claims.length ? claims[way.owner()] : null;
  }

  /**
   * What a sentence states and speaks of, with the words from the first to the last that do.
   *
   * @param before the sentence that it may go on from; null where it is the first
   */
  Heard in(Syntax syntax, Scopes scopes, @Nullable Sentence before) {
    Sentence sentence = syntax.sentence();
    List<FrameIndex.Hit> hits = index.in(sentence);
    if (hits.size() < 2) {
      return Heard.NOTHING;
    }
    Search search = new Search(syntax, scopes, before, hits);
    int from = 0;
    for (int i = 0; i <= sentence.size(); i++) {
      if (i == sentence.size() || isBreak(sentence, i)) {
        search.in(part(hits, from, i), from, i);
        from = i;
      }
    }
    return new Heard(search.found, search.measured, List.copyOf(search.spoken.values()));
  }

  private static boolean isBreak(Sentence sentence, int i) {
    return BREAKS.contains(sentence.word(i))
        || sentence.word(i).equals(",")
            && GOING_ON.contains(sentence.word(i + 1))
            && !isNextStep(sentence, i + 1);
  }

  /** "Reads the balance, and then writes": the same goes on with what it does. */
  private static boolean isNextStep(Sentence sentence, int and) {
    return sentence.word(and).equals("and") && NEXT.contains(sentence.word(and + 1));
  }

  private static List<FrameIndex.Hit> part(List<FrameIndex.Hit> hits, int from, int to) {
    return hits.stream().filter(h -> h.from() >= from && h.to() <= to).toList();
  }

  /**
   * "You may try the code", "you will find the key in it", "the account can be replaced": what
   * people can do is so today.
   */
  static boolean isSupposed(Sentence sentence, Status status) {
    if (status != Status.PLANNED && status != Status.OPTIONAL) {
      return false;
    }
    boolean choice = status == Status.OPTIONAL;
    for (int i = 0; i < sentence.size(); i++) {
      if (choice && CHOICE.contains(sentence.word(i))) {
        return false;
      }
      boolean will = sentence.word(i).equals("will") || sentence.word(i).equals("shall");
      boolean found = FINDS.contains(sentence.word(i + 1)) || will && Habits.isHabit(sentence, i);
      // "As often as they want" tells of no plan.
      boolean free = sentence.word(i - 2).equals("as");
      if (!free && COMING.contains(sentence.word(i)) && !(will && found)) {
        return false;
      }
    }
    return true;
  }

  /** The search for all ways in the parts of one sentence. */
  private final class Search {
    private final Syntax syntax;
    private final Scopes scopes;
    private final @Nullable Sentence before;
    private final List<FrameIndex.Hit> all;
    private final Denials denials;
    private final BitSet there = new BitSet();
    private final List<Claims.Stated> found = new ArrayList<>();
    private final Set<Phrases.Claim> measured = new HashSet<>();

    /** The first of each sort; a sentence speaks of a thing once. */
    private final Map<String, Remarked> spoken = new LinkedHashMap<>();

    /** What the sentence before says; found when a way first asks. */
    private @Nullable BitSet earlier;

    private List<FrameIndex.Hit> hits = List.of();
    private FrameIndex.Hit[] chosen = {};
    private int partFrom;
    private int partTo;
    private int bestFrom;
    private int bestTo;

    Search(Syntax syntax, Scopes scopes, @Nullable Sentence before, List<FrameIndex.Hit> all) {
      this.syntax = syntax;
      this.before = before;
      this.all = all;
      this.scopes = scopes;
      this.denials = Denials.of(syntax);
    }

    void in(List<FrameIndex.Hit> part, int from, int to) {
      hits = part;
      partFrom = from;
      partTo = to;
      boolean guarded = Guards.isGuarded(syntax.sentence(), from, to);
      boolean wished = isHoped(from, to);
      there.clear();
      for (int i = 0; i < hits.size(); i++) {
        there.set(hits.get(i).sense());
      }
      BitSet candidates = index.candidates(there);
      for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
        FrameIndex.Way way = index.way(i);
        Frame frame = frame(way);
        boolean inForce = isInForce(way);
        boolean hoped = inForce && wished;
        boolean passed = inForce || !guarded;
        if (!hoped && passed && isPossible(way) && find(way)) {
          hear(way, frame);
        }
      }
    }

    /** "Should be kept in a vault": what ought to be there is not. */
    private boolean isHoped(int from, int to) {
      boolean bounded = false;
      boolean permitted = false;
      for (int i = from; i < to; i++) {
        String word = syntax.sentence().word(i);
        bounded |= BOUNDS.contains(word);
        permitted |= word.equals("may");
        if (!word.equals("may") && HOPED.contains(word)) {
          return true;
        }
      }
      return permitted && !bounded;
    }

    private void hear(FrameIndex.Way way, @Nullable Frame frame) {
      Phrases.Claim claim = claim(way);
      if (frame != null && claim == null) {
        return;
      }
      Span span = span();
      if (claim != null) {
        add(new Claims.Stated(claim, syntax, bestFrom, bestTo, Status.PRESENT, span, true));
        if (index.measures(way)) {
          measured.add(claim);
        }
      }
      Remark remark =
          frame == null ? remarks.get(way.owner() - frames.size()) : readers.spokenOf(frame);
      if (remark != null) {
        spoken.putIfAbsent(
            remark.says(), new Remarked(remark.says(), remark.cwe(), List.of(), span));
      }
    }

    /** The words shown are those of all clauses that it stands in. */
    private Span span() {
      int from = Math.max(partFrom, syntax.clauseOf(bestFrom).from());
      int to = Math.min(partTo, syntax.clauseOf(bestTo - 1).to());
      Sentence sentence = syntax.sentence();
      while (from < bestFrom && sentence.token(from).isMark()) {
        from++;
      }
      while (to > bestTo && sentence.token(to - 1).isMark()) {
        to--;
      }
      return Claims.Stated.span(syntax, from, to);
    }

    private boolean isPossible(FrameIndex.Way way) {
      for (FrameIndex.Slot slot : way.needed()) {
        if (!isAnyThere(slot.numbers())) {
          return false;
        }
      }
      for (int[] barred : way.barred()) {
        if (isAnyThere(barred)) {
          return false;
        }
      }
      for (int[] asked : way.before()) {
        if (Arrays.stream(asked).noneMatch(s -> earlier().get(s) || isSaidEarlier(s))) {
          return false;
        }
      }
      return true;
    }

    /** In a part of the same sentence: "it names our account, and that is all it checks". */
    private boolean isSaidEarlier(int sense) {
      return all.stream().anyMatch(h -> h.sense() == sense && h.to() <= partFrom && !h.denied());
    }

    private BitSet earlier() {
      BitSet known = earlier;
      if (known == null) {
        known = new BitSet();
        for (FrameIndex.Hit hit : before == null ? List.<FrameIndex.Hit>of() : index.in(before)) {
          if (!hit.denied()) {
            known.set(hit.sense());
          }
        }
        earlier = known;
      }
      return known;
    }

    private boolean isAnyThere(int[] senses) {
      for (int sense : senses) {
        if (there.get(sense)) {
          return true;
        }
      }
      return false;
    }

    /** Looks for the shortest run of words in which a way is said. */
    private boolean find(FrameIndex.Way way) {
      chosen = new FrameIndex.Hit[way.needed().length];
      bestFrom = 0;
      bestTo = Integer.MAX_VALUE;
      choose(way, 0, Integer.MAX_VALUE, 0);
      return bestTo < Integer.MAX_VALUE;
    }

    private void choose(FrameIndex.Way way, int number, int from, int to) {
      if (number == chosen.length) {
        if (to - from < bestTo - bestFrom) {
          bestFrom = from;
          bestTo = to;
        }
        return;
      }
      FrameIndex.Slot slot = way.needed()[number];
      for (FrameIndex.Hit hit : hits) {
        int first = Math.min(from, hit.from());
        int last = Math.max(to, hit.to());
        if (slot.senses().get(hit.sense())
            && last - first <= WIDEST
            && isFree(hit, number)
            && (!slot.follows() || hit.from() >= chosen[number - 1].to())
            && stands(hit, slot.mode(), way)) {
          chosen[number] = hit;
          choose(way, number + 1, first, last);
        }
      }
    }

    private boolean isFree(FrameIndex.Hit hit, int number) {
      for (int i = 0; i < number; i++) {
        if (chosen[i].from() < hit.to() && hit.from() < chosen[i].to()) {
          return false;
        }
      }
      return true;
    }

    private boolean stands(FrameIndex.Hit hit, Frame.Mode mode, FrameIndex.Way way) {
      int at = hit.from();
      Status status = scopes.at(at);
      boolean told =
          status.isPresent() || status == Status.NEGATED || isSupposed(syntax.sentence(), status);
      // "Forms carry a token, and a post without it is refused": that is the control at work.
      if (!told || denials.isRefused(at) && !isInForce(way)) {
        return false;
      }
      boolean denied = hit.denied() ^ denials.isDenied(at);
      return switch (mode) {
        case DENIED -> denied;
        case AFFIRMED -> !denied;
        default -> way.denies() || !denied;
      };
    }

    /** Of two ways for one claim that overlap the longer one counts. */
    private void add(Claims.Stated stated) {
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
