package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * Sentences that speak back of names: "neither was ever introduced", "none of these exists", "but
 * we never touch that", "that one is theirs, not ours". What they say of a pronoun is said of the
 * technologies that were named just before.
 */
final class Retractions {
  private static final Set<String> BACK = Words.of("these them those this that it");

  private static final Set<String> WE = Words.of("we i");

  private static final Set<String> DEALING = Words.of("touch use run own operate manage see have");

  private static final Set<String> DENIALS = Words.of("never don't not");

  private static final Set<String> ENDED =
      Words.of("removed dropped scrapped ditched uninstalled retired abandoned replaced sold");

  /** The subject of a sentence, in tokens. */
  private static final int FIRST = 5;

  private static final Set<String> IDLE = Words.of("dead gone unused idle off abandoned scrapped");
  private static final Set<String> RUNNING = Words.of("running used live on active needed");

  private static final Set<String> SPEAKERS = Words.of("we i they it he she this that");

  private static final Set<String> DENYING =
      Words.of("don't doesn't didn't isn't aren't wasn't weren't haven't hasn't");

  private static final Set<String> AFFIRMING = Words.of("do does did is are was were have has");

  private static final Set<String> CONCERNS =
      Words.of("business problem concern responsibility job department");

  private static final Set<String> GIVING = Words.of("giving gave give gives");

  private static final Set<String> ONLY = Words.of("a an just only merely but my our");

  private static final Set<String> TRIALS =
      Words.of("trial test experiment pilot demo prototype spike stopgap detour");

  private static final Set<String> VARIANTS =
      Words.of("variant option setup set-up route case scenario alternative variation approach");

  private static final Set<String> COVERED =
      Words.of("covered described shown discussed treated documented supported included");

  private final Syntax syntax;
  private final Sentence sentence;

  private Retractions(Syntax syntax) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
  }

  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    for (int i = 0; i < syntaxes.size(); i++) {
      Retractions here = new Retractions(syntaxes.get(i));
      here.ofOthers(scopes.get(i));
      here.ended(scopes.get(i));
      if (i > 0 && isNear(syntaxes.get(i - 1), syntaxes.get(i))) {
        Status before = here.isTrial(0) ? Status.CONSIDERED : Status.ALTERNATIVE;
        if (here.isTrial(0) || here.isLeftOut(0) || here.isNotOurs()) {
          Retractions told = new Retractions(syntaxes.get(i - 1));
          for (Mention name : told.names(0, told.sentence.size())) {
            scopes.get(i - 1).setAside(name, here.isNotOurs() ? Status.OTHER_PARTY : before);
          }
        }
      }
      if (i > 0 && here.isDenial() && isNear(syntaxes.get(i - 1), syntaxes.get(i))) {
        Retractions told = new Retractions(syntaxes.get(i - 1));
        List<Mention> names = told.names(0, told.sentence.size());
        if (!names.isEmpty()) {
          scopes.get(i - 1).setAside(names.get(names.size() - 1), NO);
        }
      }
      int neither = here.neither();
      boolean named = neither >= 0 && here.names(0, neither).isEmpty();
      if (neither >= 0 && !named) {
        here.names(0, neither).forEach(n -> scopes.get(here.index(syntaxes)).setAside(n, NO));
      } else if (named && i > 0 && isNear(syntaxes.get(i - 1), syntaxes.get(i))) {
        Retractions before = new Retractions(syntaxes.get(i - 1));
        List<Mention> names = before.names(0, before.sentence.size());
        List<Mention> last = names.subList(Math.max(0, names.size() - 2), names.size());
        for (Mention name : last) {
          scopes.get(i - 1).setAside(name, NO);
        }
      }
    }
  }

  /** "The Kafka cluster was a trainee's, it is switched off": what the sentence began with. */
  private void ended(Scopes scopes) {
    for (int i = 2; i < sentence.size(); i++) {
      String word = sentence.word(i);
      boolean contracted = word.equals("it's") || word.equals("that's");
      boolean it = word.equals("it") || word.equals("that") || contracted;
      if (!it || !sentence.token(i - 1).isMark() || !isSaidToBeOff(contracted ? i : i + 1)) {
        continue;
      }
      boolean other = !sentence.word(i - 1).equals(",");
      List<Mention> first = names(0, other ? i : Math.min(i, FIRST));
      if (first.size() == 1 && names(FIRST, other ? FIRST : i).isEmpty()) {
        scopes.setAside(first.get(0), Status.REPLACED);
      }
      return;
    }
  }

  /** "Is switched off", "is not running", "was never switched on". */
  private boolean isSaidToBeOff(int be) {
    boolean not = DENIALS.contains(sentence.word(be + 1));
    String word = sentence.word(not ? be + 2 : be + 1);
    String behind = sentence.word(not ? be + 3 : be + 2);
    boolean off = (word.equals("switched") || word.equals("turned")) && behind.equals("off");
    boolean dead = IDLE.contains(word) || off;
    boolean running =
        RUNNING.contains(word)
            || word.equals("there") && (behind.equals("any") || behind.equals("anymore"))
            || word.equals("switched") && behind.equals("on");
    boolean is = Words.BE.contains(sentence.word(be)) || sentence.word(be).endsWith("'s");
    return is && (not ? running : dead);
  }

  /** "The billing system (not ours) writes": what the brackets only say whose it is acts here. */
  private boolean isBracketed(int i) {
    int open = i - 1;
    while (open > 0 && !sentence.word(open).equals("(") && !sentence.word(open).equals(")")) {
      open--;
    }
    return open > 0
        && sentence.word(open).equals("(")
        && sentence.behindBrackets(open) < sentence.size();
  }

  private static final Status NO = Status.NEGATED;

  private int index(List<Syntax> syntaxes) {
    return syntaxes.indexOf(syntax);
  }

  private static boolean isNear(Syntax one, Syntax next) {
    return next.sentence().number() == one.sentence().number() + 1
        && one.sentence().block() != Block.Kind.HEADING;
  }

  /** Where "neither" or "none of these" is the subject of what is denied; or -1. */
  private int neither() {
    for (int i = 0; i + 1 < sentence.size(); i++) {
      boolean none =
          sentence.word(i).equals("none")
              && sentence.word(i + 1).equals("of")
              && BACK.contains(sentence.word(i + 2));
      boolean neither =
          sentence.word(i).equals("neither")
              && syntax.mentions().stream().noneMatch(m -> m.from() > 0 && hasNor());
      int verb = none ? i + 3 : neither ? i + 1 : sentence.size();
      boolean subject = i == 0 || !sentence.word(i - 1).equals("in");
      if (subject && (none || neither) && isOfBeing(verb)) {
        return i;
      }
    }
    return -1;
  }

  /** "Neither A nor B" names them itself. */
  private boolean hasNor() {
    return sentence.tokens().stream().anyMatch(t -> t.is("nor"));
  }

  /** "Was ever introduced", "exists", "made it". */
  private boolean isOfBeing(int at) {
    VerbGroup verb = at < sentence.size() ? VerbGroup.at(syntax, at) : null;
    if (verb == null) {
      return Set.of("exists", "exist", "made", "came", "survived").contains(sentence.word(at));
    }
    String last = sentence.word(verb.to() - 1);
    boolean begun = verb.isOf(Workings.Sort.BEGIN) || verb.isOf(Workings.Sort.HAVE);
    boolean built = Set.of("built", "used", "done", "bought", "live", "there").contains(last);
    boolean there = Set.of("there", "here", "live", "used").contains(sentence.word(verb.to()));
    return begun || built || there || Set.of("exists", "exist", "made", "came").contains(last);
  }

  /** "… but we never touch that", "… is none of our business", "that one is theirs". */
  private void ofOthers(Scopes scopes) {
    for (int i = 1; i < sentence.size(); i++) {
      boolean untouched =
          WE.contains(sentence.word(i))
              && DENIALS.contains(sentence.word(i + 1))
              && DEALING.contains(sentence.word(i + 2))
              && BACK.contains(sentence.word(i + 3))
              && isEnd(i + 4);
      boolean ended =
          WE.contains(sentence.word(i))
              && ENDED.contains(sentence.word(i + 1))
              && BACK.contains(sentence.word(i + 2))
              && isEnd(i + 3);
      if (ended || isGivenUp(i)) {
        names(0, i).forEach(n -> scopes.setAside(n, Status.REPLACED));
      }
      if (isTrial(i)) {
        names(0, i).forEach(n -> scopes.setAside(n, Status.CONSIDERED));
      }
      if (isLeftOut(i)) {
        names(0, i).forEach(n -> scopes.setAside(n, Status.ALTERNATIVE));
      }
      boolean none =
          sentence.word(i).equals("of")
              && sentence.word(i - 1).equals("none")
              && sentence.word(i + 1).equals("our")
              && CONCERNS.contains(sentence.word(i + 2));
      boolean theirs =
          sentence.word(i).equals("not")
                  && sentence.word(i + 1).equals("ours")
                  && isEnd(i + 2)
                  && !isBracketed(i)
              || sentence.word(i).equals("theirs") && isEnd(i + 1) && isBeing(i - 1);
      if (untouched || none) {
        names(0, i).forEach(n -> scopes.setAside(n, Status.OTHER_PARTY));
      } else if (theirs) {
        names(0, sentence.size()).forEach(n -> scopes.setAside(n, Status.OTHER_PARTY));
      }
    }
  }

  /** "A vision model in Ollama, before giving up on it". */
  private boolean isGivenUp(int i) {
    boolean gives = GIVING.contains(sentence.word(i)) && sentence.word(i + 1).equals("up");
    return gives
        && sentence.word(i + 2).equals("on")
        && BACK.contains(sentence.word(i + 3))
        && isEnd(i + 4);
  }

  /** "They don't.", "We do not, and never did.": of what the sentence before reported. */
  private boolean isDenial() {
    if (!SPEAKERS.contains(sentence.word(0))) {
      return false;
    }
    boolean shortened = DENYING.contains(sentence.word(1));
    boolean full = AFFIRMING.contains(sentence.word(1)) && sentence.word(2).equals("not");
    int end = shortened ? 2 : 3;
    end += sentence.word(end).equals("yet") ? 1 : 0;
    return (shortened || full) && isEnd(end);
  }

  /** "That belongs to the diocese, not to us", "that is marketing's business and not ours". */
  private boolean isNotOurs() {
    if (!BACK.contains(sentence.word(0)) || !names(0, sentence.size()).isEmpty()) {
      return false;
    }
    for (int i = 2; i < sentence.size(); i++) {
      boolean denied = sentence.word(i).equals("not");
      boolean us = sentence.word(i + 1).equals("to") && sentence.word(i + 2).equals("us");
      boolean ours = sentence.word(i + 1).equals("ours");
      boolean none =
          sentence.word(i).equals("none")
              && sentence.word(i + 1).equals("of")
              && sentence.word(i + 2).equals("our")
              && CONCERNS.contains(sentence.word(i + 3));
      if (none) {
        return true;
      }
      if (denied && (us || ours) && isEnd(us ? i + 3 : i + 2)) {
        return true;
      }
    }
    return false;
  }

  /** "… , that was a trial", "it was only an experiment". */
  private boolean isTrial(int i) {
    boolean was = BACK.contains(sentence.word(i)) && sentence.word(i + 1).equals("was");
    int noun = i + 2;
    while (noun < sentence.size() && (ONLY.contains(sentence.word(noun)) || isOwner(noun))) {
      noun++;
    }
    boolean ends = isEnd(noun + 1) || Words.PREPOSITIONS.contains(sentence.word(noun + 1));
    return was && TRIALS.contains(sentence.word(noun)) && ends;
  }

  /** The student of "a student's experiment". */
  private boolean isOwner(int i) {
    return sentence.word(i).equals("'s")
        || sentence.word(i + 1).equals("'s")
        || sentence.word(i).endsWith("'s");
  }

  /** "… ; that variant is not covered here". */
  private boolean isLeftOut(int i) {
    boolean variant = BACK.contains(sentence.word(i)) && VARIANTS.contains(sentence.word(i + 1));
    int not =
        sentence.word(i + 2).equals("isn't") ? i + 2 : isBeing(i + 2) ? i + 3 : sentence.size();
    boolean denied = sentence.word(not).equals("not") || sentence.word(not).equals("isn't");
    return variant && denied && COVERED.contains(sentence.word(not + 1));
  }

  private boolean isBeing(int i) {
    return Words.BE.contains(sentence.word(i));
  }

  private boolean isEnd(int i) {
    return i >= sentence.size() || sentence.token(i).isMark();
  }

  private List<Mention> names(int from, int to) {
    return syntax.mentions().stream()
        .filter(m -> m.isTechnology() && m.from() >= from && m.to() <= to)
        .toList();
  }
}
