package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Records stored in DynamoDB are exported to S3", "images lie in S3 and are served by CloudFront":
 * where the data lie that a verb sends on is where they come from.
 */
final class HeldData {
  static final Set<String> COPIES =
      Words.of("dumps dump snapshots snapshot copies copy backups backup exports export");

  private static final Set<String> COPYING =
      Words.of("back dump export copy archive snapshot replicate mirror");

  private static final Set<String> GO = Words.of("go goes");
  private static final Verbs.Verb COPY = new Verbs.Verb("copy", Verbs.Sense.SEND, Verbs.Form.PAST);
  private static final int NONE = -1;

  private HeldData() {}

  /** The predicates of a sentence, those that send on held data with where these come from. */
  static List<Predicate> sentOn(List<Predicate> predicates) {
    List<Predicate> all = new ArrayList<>(predicates);
    all.replaceAll(HeldData::moved);
    all.replaceAll(HeldData::backedUp);
    all.replaceAll(HeldData::fromCopied);
    for (int i = 1; i < all.size(); i++) {
      NounPhrase store = holder(before(all, i), all.get(i));
      if (store != null) {
        List<Predicate.Argument> behind = new ArrayList<>();
        behind.add(new Predicate.Argument("from", store));
        behind.addAll(all.get(i).arguments());
        all.set(i, all.get(i).with(all.get(i).subjects(), List.copyOf(behind)));
      }
    }
    return List.copyOf(all);
  }

  /** "Backups of the database go to S3", "are kept in S3": they are copied there. */
  private static Predicate moved(Predicate told) {
    boolean ofCopies = told.arguments().stream().anyMatch(a -> a.isAny("of") && isCopy(a.phrase()));
    int at = ofCopies ? movedAt(told) : NONE;
    if (at == NONE) {
      return told;
    }
    List<Predicate.Argument> behind = new ArrayList<>();
    for (Predicate.Argument argument : told.arguments()) {
      boolean place = argument.phrase().from() > at && argument.isAny("in on at to");
      behind.add(place ? new Predicate.Argument("to", argument.phrase()) : argument);
    }
    return told.with(new Syntax.Occurrence(COPY, Syntax.Use.PASSIVE, at, at))
        .with(told.subjects(), List.copyOf(behind));
  }

  /** "PostgreSQL is dumped to S3 every night": out of the store that is copied. */
  private static Predicate backedUp(Predicate told) {
    Syntax.Occurrence verb = told.verb();
    boolean copied =
        verb != null
            && told.isPassive()
            && COPYING.contains(verb.verb().lemma())
            && told.subjects().size() == 1
            && Kinds.isStore(told.subjects().get(0).kind())
            && told.subjects().get(0).is(NounPhrase.Sort.COMPONENT)
            && told.arguments().stream().noneMatch(a -> a.isAny("from"));
    if (!copied) {
      return told;
    }
    List<Predicate.Argument> behind = new ArrayList<>();
    behind.add(new Predicate.Argument("from", told.subjects().get(0)));
    behind.addAll(told.arguments());
    return told.with(new Syntax.Occurrence(COPY, Syntax.Use.PASSIVE, verb.start(), verb.at()))
        .with(List.of(), List.copyOf(behind));
  }

  /** Where the verb stands that brings copies to a place, or nothing. */
  private static int movedAt(Predicate told) {
    Syntax.Occurrence verb = told.verb();
    if (verb != null) {
      boolean kept = verb.use() == Syntax.Use.PASSIVE && told.sense() == Verbs.Sense.STORE;
      return kept ? verb.at() : NONE;
    }
    for (Predicate.Argument argument : told.arguments()) {
      int behind = argument.phrase().to();
      if (argument.isAny("of") && GO.contains(argument.phrase().sentence().word(behind))) {
        return behind;
      }
    }
    return NONE;
  }

  /** "Dumps of the database are copied to S3": out of the database. */
  private static Predicate fromCopied(Predicate sent) {
    boolean moved =
        sent.verb() != null
            && sent.isPassive()
            && sent.arguments().stream().anyMatch(a -> a.isAny("to into onto"))
            && sent.arguments().stream().noneMatch(a -> a.isAny("from"));
    if (!moved) {
      return sent;
    }
    List<Predicate.Argument> behind = new ArrayList<>();
    for (Predicate.Argument argument : sent.arguments()) {
      boolean copy = argument.isAny("of") && isCopy(argument.phrase());
      behind.add(copy ? new Predicate.Argument("from", argument.phrase()) : argument);
    }
    return sent.with(sent.subjects(), List.copyOf(behind));
  }

  private static boolean isCopy(NounPhrase store) {
    int of = store.from() - 1;
    while (of > 0 && Words.DETERMINERS.contains(store.sentence().word(of))) {
      of--;
    }
    return Kinds.isStore(store.kind()) && COPIES.contains(store.sentence().word(of - 1));
  }

  /** The one before, but for a clause that has said nothing yet. */
  private static Predicate before(List<Predicate> all, int i) {
    Predicate last = all.get(i - 1);
    boolean silent = last.verb() == null && last.arguments().isEmpty();
    return silent && i > 1 ? all.get(i - 2) : last;
  }

  private static @Nullable NounPhrase holder(Predicate held, Predicate sent) {
    Syntax.Occurrence keeps = held.verb();
    Syntax.Occurrence sends = sent.verb();
    if (sends != null && Deliveries.isOne(sent) && isKept(held)) {
      return held.arguments().get(0).phrase();
    }
    boolean told =
        keeps != null
            && sends != null
            && keeps.use() == Syntax.Use.PARTICIPLE
            && (held.sense() == Verbs.Sense.STORE || held.sense() == Verbs.Sense.READ)
            && sends.use() == Syntax.Use.PASSIVE
            && sent.sense() == Verbs.Sense.SEND
            && sent.subjects().stream().noneMatch(s -> s.is(NounPhrase.Sort.COMPONENT))
            && sent.arguments().stream().noneMatch(a -> a.isAny("from by"))
            && sent.arguments().stream().anyMatch(a -> a.isAny("to into onto"));
    if (!told || held.arguments().size() != 1) {
      return null;
    }
    Predicate.Argument where = held.arguments().get(0);
    boolean kept =
        where.isAny("in on")
            && where.phrase().is(NounPhrase.Sort.COMPONENT)
            && where.phrase().to() == sends.start();
    return kept ? where.phrase() : null;
  }

  /** "Images are stored in S3", "assets live in S3". */
  private static boolean isKept(Predicate held) {
    boolean keeps =
        held.verb() == null
            || held.sense() == Verbs.Sense.HOST
            || held.sense() == Verbs.Sense.STORE && held.isPassive();
    return keeps
        && held.arguments().size() == 1
        && held.arguments().get(0).isAny("in on")
        && held.arguments().get(0).phrase().is(NounPhrase.Sort.COMPONENT)
        && Kinds.isStore(held.arguments().get(0).phrase().kind());
  }
}
