package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Metabase reads from BigQuery, and so does the churn job": the same is said of one more; "the
 * portal never calls the carriers, Shippo does": what is denied of one is said of another.
 */
final class Likewise {
  private static final Set<String> LEADS = Words.of("so as");

  private static final Set<String> STANDING_IN =
      Words.of("do does did is are was were has have can will");

  private static final Set<String> DOES = Words.of("does do did");

  /** What may follow a "does" that stands for another verb. */
  private static final Set<String> BEHIND = Words.of("that this it so too as also instead");

  private static final Set<String> TOO = Words.of("too as also");

  /** So far into its sentence the one begins who does it: "only the server does". */
  private static final int OPENING = 3;

  /** Before what people have in their hands, or where they are. */
  private static final Set<String> BY = Words.of("on in with via from through over by at");

  private final Syntax syntax;
  private final List<NounPhrase> phrases;

  Likewise(Syntax syntax, List<NounPhrase> phrases) {
    this.syntax = syntax;
    this.phrases = phrases;
  }

  /** What is said, with what is said by "so does". */
  List<Predicate> with(List<Predicate> said) {
    Sentence sentence = syntax.sentence();
    for (int i = 1; i + 2 < sentence.size(); i++) {
      if (LEADS.contains(sentence.word(i)) && STANDING_IN.contains(sentence.word(i + 1))) {
        List<NounPhrase> others = listedFrom(i + 2);
        Predicate same = lastBefore(said, i);
        if (!others.isEmpty() && same != null) {
          List<Predicate> all = new ArrayList<>(said);
          all.add(same.with(others, same.arguments()));
          return all;
        }
      }
    }
    return withGaps(withDoers(said));
  }

  /**
   * "we don't call the banks, Plaid does", "the API never writes there, the loader does that", "the
   * shop reads from it, and the till does too": who does it, or does it as well.
   */
  private List<Predicate> withDoers(List<Predicate> said) {
    List<Predicate> all = new ArrayList<>(said);
    for (NounPhrase phrase : phrases) {
      Predicate same = isDoer(phrase) ? lastBefore(said, phrase.from()) : null;
      Predicate done = same == null ? null : doneBy(phrase, same);
      if (done != null) {
        all.add(done);
      }
    }
    return all.size() == said.size() ? said : all;
  }

  /** True before a "does" that stands for another verb. */
  private boolean isDoer(NounPhrase phrase) {
    Sentence sentence = syntax.sentence();
    int verb = phrase.to();
    String next = verb + 1 < sentence.size() ? sentence.word(verb + 1) : "";
    boolean ends = next.isEmpty() || sentence.token(verb + 1).isMark();
    return DOES.contains(sentence.word(verb)) && (ends || BEHIND.contains(next));
  }

  /** What was denied of others, as done by these; what is said of others, where these do it too. */
  private @Nullable Predicate doneBy(NounPhrase phrase, Predicate same) {
    boolean too = TOO.contains(syntax.sentence().word(phrase.to() + 1));
    boolean denied = same.status() == Status.NEGATED;
    if (same.isPassive() || denied == too || !denied && !same.isPresent()) {
      return null;
    }
    return new Predicate(
        same.syntax(),
        same.verb(),
        List.of(phrase),
        same.arguments(),
        same.parent(),
        Status.PRESENT);
  }

  /** "Nurses use the portal in the browser, drivers on their phones": people do the same. */
  private List<Predicate> withGaps(List<Predicate> said) {
    List<Predicate> all = new ArrayList<>(said);
    for (NounPhrase phrase : phrases) {
      int comma = phrase.from() - 1;
      while (comma > 0 && isOpening(syntax.sentence().word(comma))) {
        comma--;
      }
      boolean alone =
          Scene.isActor(phrase)
              && comma > 0
              && syntax.sentence().word(comma).equals(",")
              && BY.contains(syntax.sentence().word(phrase.to()))
              && isVerbless(phrase.to(), said);
      Predicate same = alone ? lastBefore(said, comma) : null;
      if (same != null
          && !same.subjects().isEmpty()
          && same.subjects().stream().allMatch(Scene::isActor)) {
        all.add(same.with(List.of(phrase), same.arguments()));
      }
    }
    return all.size() == said.size() ? said : all;
  }

  private static boolean isOpening(String word) {
    return word.equals("and") || word.equals("while") || Words.DETERMINERS.contains(word);
  }

  /** True where no verb stands from a place on. */
  private boolean isVerbless(int from, List<Predicate> said) {
    return said.stream().noneMatch(p -> p.verb() != null && p.verb().at() >= from);
  }

  /** What the sentence before says, with what "So does the donor service." adds to it. */
  List<Predicate> before(List<Predicate> said) {
    Sentence sentence = syntax.sentence();
    boolean leads =
        sentence.size() > 2
            && sentence.word(0).equals("so")
            && STANDING_IN.contains(sentence.word(1));
    if (!leads) {
      return withDoerBehind(said);
    }
    List<NounPhrase> others = leads ? listedFrom(2) : List.of();
    Predicate same = leads ? lastBefore(said, Integer.MAX_VALUE) : null;
    if (others.isEmpty() || same == null) {
      return said;
    }
    List<Predicate> all = new ArrayList<>(said);
    all.add(same.with(others, same.arguments()));
    return all;
  }

  /** "The backend never calls the machines; the kiosk server does." */
  private List<Predicate> withDoerBehind(List<Predicate> said) {
    List<Predicate> all = new ArrayList<>(said);
    for (NounPhrase phrase : phrases) {
      boolean first = phrase.from() <= OPENING && isDoer(phrase);
      Predicate same = first ? lastBefore(said, Integer.MAX_VALUE) : null;
      Predicate done = same == null ? null : doneBy(phrase, same);
      if (done != null) {
        all.add(done);
      }
    }
    return all.size() == said.size() ? said : all;
  }

  /** The things that are named from a place on, with nothing between but "and" and articles. */
  private List<NounPhrase> listedFrom(int start) {
    List<NounPhrase> listed = new ArrayList<>();
    int at = start;
    for (NounPhrase phrase : phrases) {
      if (phrase.from() >= start && isBeside(at, phrase.from())) {
        listed.add(phrase);
        at = phrase.to();
      }
    }
    return listed;
  }

  private boolean isBeside(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = syntax.sentence().word(i);
      boolean joins = word.equals("and") || word.equals(",");
      if (!joins
          && !Words.DETERMINERS.contains(word)
          && !Words.isDescriptive(word)
          && !OpenNouns.PERIODS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Predicate lastBefore(List<Predicate> said, int at) {
    Predicate last = null;
    for (Predicate predicate : said) {
      Syntax.Occurrence verb = predicate.verb();
      if (verb != null && verb.isFinite() && verb.at() < at && !predicate.arguments().isEmpty()) {
        last = predicate;
      }
    }
    return last;
  }
}
