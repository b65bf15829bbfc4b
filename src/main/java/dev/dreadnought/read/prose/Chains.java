package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads chains of arrows: "Browser → nginx → API → PostgreSQL" says who turns to whom. */
final class Chains {
  /** More on one side of an arrow are no list that somebody drew. */
  private static final int MOST = 8;

  private final Draft draft;
  private final Cast cast;
  private final ParsedSentence sentence;

  private Chains(Draft draft, Cast cast, ParsedSentence sentence) {
    this.draft = draft;
    this.cast = cast;
    this.sentence = sentence;
  }

  /** Adds to the draft what the arrows say; what frameworks make must be known. */
  static void read(Draft draft, Cast cast, List<ParsedSentence> sentences) {
    for (ParsedSentence sentence : sentences) {
      List<Integer> arrows = arrows(sentence.sentence());
      Chains chains = new Chains(draft, cast, sentence);
      List<Integer> heads = ofHeads(sentence.sentence());
      if (heads.isEmpty()) {
        chains.line(arrows);
      } else {
        chains.row(heads);
      }
    }
  }

  /** Tells the parts of chains what the brackets behind them say that they are made of. */
  static void make(Draft draft, Cast cast, List<ParsedSentence> sentences) {
    for (ParsedSentence sentence : sentences) {
      boolean drawn = !arrows(sentence.sentence()).isEmpty();
      if (drawn && ofHeads(sentence.sentence()).isEmpty()) {
        new Chains(draft, cast, sentence).materials();
      }
    }
  }

  /** "Browser → nginx → API". */
  private void line(List<Integer> arrows) {
    for (int i = 0; i < arrows.size(); i++) {
      int from = i == 0 ? Arrows.start(sentence.sentence()) : arrows.get(i - 1) + 1;
      int next = i + 1;
      while (next < arrows.size()
          && (isLabel(arrows.get(next - 1), arrows.get(next))
              || isPassed(arrows.get(next - 1), arrows.get(next)))) {
        next++;
      }
      int last = arrows.get(arrows.size() - 1);
      int to = next < arrows.size() ? arrows.get(next) : beforeColon(last);
      arrow(
          leaving(afterColon(from, arrows.get(i)), arrows.get(i)),
          arrows.get(i),
          arrows.get(next - 1),
          to);
    }
  }

  /** "Auth service (Java, Quarkus) -> PostgreSQL": what the part before the brackets is made of. */
  private void materials() {
    NounPhrase owner = null;
    for (NounPhrase phrase : sentence.phrases()) {
      if (phrase.is(NounPhrase.Sort.COMPONENT) && !isInBrackets(phrase)) {
        owner = phrase;
      } else if (owner != null && phrase.is(NounPhrase.Sort.MATERIAL) && isInBrackets(phrase)) {
        boolean beside = sentence.sentence().word(owner.to()).equals("(");
        Draft.Part part = beside && phrase.isPresent() ? cast.part(owner) : null;
        for (Mention material : part == null ? List.<Mention>of() : phrase.technologies()) {
          if (NounPhrase.kindOf(material) == ComponentKind.LIBRARY) {
            cast.library(part, sentence.sentence(), material);
          } else {
            cast.use(part, sentence.sentence(), material);
          }
        }
      }
    }
  }

  private boolean isInBrackets(NounPhrase phrase) {
    return isInBrackets(phrase.from());
  }

  private boolean isInBrackets(int at) {
    for (int i = at - 1; i >= 0; i--) {
      String word = sentence.sentence().word(i);
      if (word.equals(")") || Arrows.is(sentence.sentence().token(i))) {
        return false;
      }
      if (word.equals("(")) {
        return true;
      }
    }
    return false;
  }

  /** What a step of a chain ends at: of "the API stores it in S3", the bucket. */
  private List<NounPhrase> leaving(int from, int to) {
    Syntax.Occurrence verb = verbIn(from, to);
    List<NounPhrase> behind = verb == null ? List.of() : between(verb.at() + 1, to);
    boolean ends = behind.stream().anyMatch(p -> p.is(NounPhrase.Sort.COMPONENT));
    return ends ? behind : between(from, verb == null ? to : verb.start());
  }

  /** "The API exposes its metrics → Prometheus scrapes": who watches asks, and nobody else. */
  private boolean isTakenBy(int from, int to) {
    Syntax.Occurrence verb = verbIn(from, to);
    Verbs.Sense sense = verb == null ? null : verb.verb().sense();
    List<NounPhrase> who = entered(from, to);
    return (sense == Verbs.Sense.RECEIVE || sense == Verbs.Sense.READ)
        && !who.isEmpty()
        && who.stream().allMatch(p -> p.kind() == ComponentKind.MONITORING);
  }

  /** What a step begins with: nothing of "writes to S3", which whoever stood before does. */
  private List<NounPhrase> entered(int from, int to) {
    Syntax.Occurrence verb = verbIn(from, to);
    return between(from, verb == null ? to : verb.start());
  }

  private Syntax.@Nullable Occurrence verbIn(int from, int to) {
    return sentence.syntax().verbs().stream()
        .filter(v -> v.isFinite() && v.start() >= from && v.at() < to && !isInBrackets(v.at()))
        .findFirst()
        .orElse(null);
  }

  /** A row of a table whose heads say who turns to whom: from the first cell to each such cell. */
  private void row(List<Integer> arrows) {
    Sentence row = sentence.sentence();
    int colon = 0;
    while (colon < row.size() && !row.word(colon).equals(":")) {
      colon++;
    }
    List<NounPhrase> about = between(0, colon);
    if (about.stream().noneMatch(p -> p.is(NounPhrase.Sort.COMPONENT))) {
      // "| orders | PostgreSQL 16 | track-api |": by its product, where its name is a common noun.
      about =
          between(colon, arrows.get(0)).stream()
              .filter(p -> p.is(NounPhrase.Sort.COMPONENT))
              .limit(1)
              .toList();
    }
    for (int arrow : arrows) {
      int to = arrow + 1;
      while (to < row.size() && !Arrows.is(row.token(to)) && !row.original(to).equals("|")) {
        to++;
      }
      arrow(about, arrow, arrow, to);
    }
  }

  /** True of a line that only draws, and of what it says behind that without a subject. */
  static boolean isOne(Predicate predicate) {
    Sentence sentence = predicate.syntax().sentence();
    List<Integer> arrows = arrows(sentence);
    if (arrows.isEmpty() || !ofHeads(sentence).isEmpty()) {
      return false;
    }
    Syntax.Occurrence verb = predicate.verb();
    boolean behind =
        verb != null
            && predicate.subjects().stream().allMatch(p -> p.to() < verb.start())
            && sentence.word(verb.start() - 1).equals(":")
            && verb.start() > arrows.get(arrows.size() - 1);
    return verb == null || behind;
  }

  /** The predicate of a row without the cells that the heads of their columns speak of. */
  static Predicate withoutHeaded(Predicate predicate) {
    List<Integer> heads = ofHeads(predicate.syntax().sentence());
    return heads.isEmpty()
        ? predicate
        : predicate.with(
            predicate.subjects(),
            predicate.arguments().stream().filter(a -> a.phrase().to() <= heads.get(0)).toList());
  }

  private static List<Integer> ofHeads(Sentence sentence) {
    return sentence.block() == Block.Kind.ROW
        ? arrows(sentence).stream().filter(i -> Arrows.isOfHead(sentence.token(i))).toList()
        : List.of();
  }

  private static List<Integer> arrows(Sentence sentence) {
    List<Integer> arrows = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (Arrows.is(sentence.token(i))) {
        arrows.add(i);
      }
    }
    return arrows;
  }

  /** "Sensor → (MQTT) → broker": what stands between two arrows says over what. */
  private boolean isLabel(int arrow, int next) {
    Sentence line = sentence.sentence();
    boolean brackets = line.word(arrow + 1).equals("(") && line.word(next - 1).equals(")");
    List<NounPhrase> between =
        sentence.phrases().stream()
            .filter(p -> p.from() > arrow && p.to() <= next && p.isPresent())
            .toList();
    if (brackets && between.stream().noneMatch(p -> p.is(NounPhrase.Sort.COMPONENT))) {
      return true;
    }
    return !between.isEmpty()
        && between.stream()
            .allMatch(
                p ->
                    p.is(NounPhrase.Sort.PROTOCOL)
                        || p.is(NounPhrase.Sort.MATERIAL)
                            && p.technologies().stream()
                                .allMatch(t -> NounPhrase.kindOf(t) == ComponentKind.PROTOCOL));
  }

  /** "The tunnel → localhost:5434 → PostgreSQL": an address, or what is done on the way. */
  private boolean isPassed(int arrow, int next) {
    Sentence line = sentence.sentence();
    boolean none = between(arrow + 1, next).isEmpty() && verbIn(arrow + 1, next) == null;
    for (int i = arrow + 1; i < next; i++) {
      none &= !line.token(i).capital();
    }
    return none && next > arrow + 1;
  }

  /**
   * Connects what stands before an arrow with what stands behind the last of those that follow it
   * with nothing but labels between.
   */
  private void arrow(List<NounPhrase> before, int arrow, int last, int to) {
    List<NounPhrase> behind = entered(last + 1, to);
    if (before.size() > MOST || behind.size() > MOST) {
      return;
    }
    boolean back = sentence.sentence().token(arrow).is(Arrows.LEFT) || isTakenBy(last + 1, to);
    for (NounPhrase left : before) {
      for (NounPhrase right : behind) {
        if (back) {
          connect(right, left);
        } else {
          connect(left, right);
        }
      }
    }
  }

  /** "The path of a request: browser → API": what stands before the colon is its title. */
  private int afterColon(int from, int arrow) {
    for (int i = arrow - 1; i > from; i--) {
      if (sentence.sentence().word(i).equals(":") && !isInBrackets(i)) {
        return i + 1;
      }
    }
    return from;
  }

  /** "Client → gateway: checks the version": what a line says of its last arrow is no end. */
  private int beforeColon(int arrow) {
    int i = arrow + 1;
    int end = Math.max(i, Arrows.end(sentence.sentence()));
    while (i < end && (!sentence.sentence().word(i).equals(":") || isInBrackets(i))) {
      i++;
    }
    return i;
  }

  private List<NounPhrase> between(int from, int to) {
    return sentence.phrases().stream()
        .filter(p -> p.from() >= from && p.to() <= to && p.isPresent())
        .filter(p -> !(p.is(NounPhrase.Sort.MATERIAL) || isHost(p)) || !isInBrackets(p))
        .toList();
  }

  /** The Fargate of "ALB → ECS (Fargate) → Aurora": what a step runs on, and no step. */
  private boolean isHost(NounPhrase phrase) {
    int bracket = phrase.from() - 1;
    return phrase.kind().isHost()
        && sentence.sentence().word(bracket).equals("(")
        && sentence.phrases().stream()
            .anyMatch(p -> p.to() == bracket && p.is(NounPhrase.Sort.COMPONENT));
  }

  private void connect(NounPhrase from, NounPhrase to) {
    Span span = from.span().to(to.span());
    for (Draft.Part target : parts(to)) {
      if (from.is(NounPhrase.Sort.ACTOR) && from.plain() != null) {
        Meaning.OfActor actor = (Meaning.OfActor) from.plain().meaning();
        draft.reach(draft.person(actor.wording(), from.span()), target, span);
      }
      for (Draft.Part source : parts(from)) {
        if (source != target) {
          connect(source, target, span);
        }
      }
    }
  }

  private void connect(Draft.Part source, Draft.Part target, Span span) {
    boolean fronts = Kinds.isFront(source.kind) && !Kinds.isClient(target.kind);
    if (fronts && (Kinds.isServer(target.kind) || Kinds.isFront(target.kind))) {
      boolean proxy = source.kind == ComponentKind.WEB_SERVER && !source.named;
      source.kind = proxy ? ComponentKind.REVERSE_PROXY : source.kind;
      draft.front(source, target, span);
    }
    // What shows others what is in a store reads it there, whichever way the arrow points.
    boolean store = Kinds.isStore(source.kind) && !source.kind.carriesMessages();
    boolean watches =
        source.kind == ComponentKind.MONITORING && target.does("asks-other-stores-for-viewers");
    boolean shows = target.kind == ComponentKind.MONITORING && (store || watches);
    if (shows) {
      draft.flow(target, source, span);
    } else if (source.kind.carriesMessages()
        || target.kind.carriesMessages()
        || !draft.hasFlow(target, source)) {
      draft.flow(source, target, span);
    }
  }

  /** What a phrase of a chain means: a part, or the programs that are made with a framework. */
  private List<Draft.Part> parts(NounPhrase phrase) {
    if (phrase.is(NounPhrase.Sort.COMPONENT)) {
      return cast.parts(List.of(phrase));
    }
    if (!phrase.is(NounPhrase.Sort.MATERIAL) || phrase.technologies().isEmpty()) {
      return List.of();
    }
    List<Draft.Part> made = cast.madeWith(phrase.technologies().get(0));
    return made.size() == 1 ? made : List.of();
  }
}
