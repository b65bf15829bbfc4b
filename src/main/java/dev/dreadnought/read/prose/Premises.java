package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Houses that are called as programs are: "our shop has two tills", "the shop has a WordPress
 * site", "the flower shop keeps its orders in an Excel sheet". Only a house has things that one can
 * touch and a site of its own, and only people keep a list on a desk. What the text says to be a
 * program is one all the same.
 */
final class Premises {
  private static final Set<String> HOUSES = Words.of("shop");

  private static final Set<String> HAVING = Words.of("have own run get use need buy");

  private static final Set<String> KEEPING = Words.of("keep have use");

  /** What a house has on the web, and a program is. */
  private static final Set<String> SITES =
      Words.of("site website homepage webshop webpage blog newsletter");

  private static final Set<String> SHOPS_OF_WEB = Words.of("web online");

  private static final Set<String> MAKING =
      Words.of("written built made programmed developed coded implemented hosted deployed");

  private static final Set<String> ON = Words.of("on in with");

  /** Stores that people open at their desks. */
  private static final Set<String> OF_DESKS =
      Set.of("microsoft-access", "microsoft-excel", "filemaker", "paradox", "libreoffice-base");

  /** How far behind the verb the object stands, in tokens. */
  private static final int REACH = 9;

  private final Sentence sentence;
  private final @Nullable Mention[] mentionAt;

  private Premises(Sentence sentence, List<Mention> mentions) {
    this.sentence = sentence;
    this.mentionAt = new Mention[sentence.size()];
    for (Mention mention : mentions) {
      for (int i = mention.from(); i < mention.to(); i++) {
        mentionAt[i] = mention;
      }
    }
  }

  /** The nouns that mean houses in a text. */
  static Set<String> in(List<Sentence> sentences, List<List<Mention>> mentions) {
    Set<String> houses = new HashSet<>();
    Set<String> programs = new HashSet<>();
    for (int k = 0; k < sentences.size(); k++) {
      Sentence sentence = sentences.get(k);
      if (sentence.tokens().stream().noneMatch(t -> HOUSES.contains(t.word()))) {
        continue;
      }
      Premises reader = new Premises(sentence, mentions.get(k));
      for (int i = 0; i < sentence.size(); i++) {
        if (HOUSES.contains(sentence.word(i)) && reader.mentionAt[i] == null) {
          reader.at(i, houses, programs);
        }
      }
    }
    houses.removeAll(programs);
    return houses;
  }

  private void at(int noun, Set<String> houses, Set<String> programs) {
    if (isProgram(noun + 1)) {
      programs.add(sentence.word(noun));
    } else if (isHouse(behindPlace(noun + 1))) {
      houses.add(sentence.word(noun));
    }
  }

  /** "The shop in the museum uses": the place of the verb. */
  private int behindPlace(int from) {
    boolean place = Words.PREPOSITIONS.contains(sentence.word(from));
    int i = place ? from + 1 : from;
    while (place
        && i < Math.min(sentence.size(), from + REACH)
        && mentionAt[i] == null
        && !isVerb(i)) {
      i++;
    }
    return i;
  }

  private boolean isVerb(int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
    return verb != null && verb.form() == Verbs.Form.THIRD;
  }

  /**
   * "Is a React app", "is written in PHP", "runs on Heroku", "(Rails, MySQL)", ", a Go program".
   */
  private boolean isProgram(int at) {
    String word = sentence.word(at);
    boolean runs = word.equals("runs") && ON.contains(sentence.word(at + 1));
    boolean says = Words.BE.contains(word) || word.equals("(") || word.equals(",") || runs;
    if (MAKING.contains(word) || says && MAKING.contains(sentence.word(at + 1))) {
      return true;
    }
    for (int i = at + 1; says && i < Math.min(sentence.size(), at + 5); i++) {
      Mention mention = mentionAt[i];
      if (mention != null && (mention.isKind() || mention.isTechnology())) {
        return true;
      }
    }
    return false;
  }

  private boolean isHouse(int at) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(at));
    String lemma = verb == null ? "" : verb.lemma();
    if (verb == null
        || verb.form() != Verbs.Form.THIRD
        || !HAVING.contains(lemma) && !KEEPING.contains(lemma)) {
      return false;
    }
    boolean behind = false;
    for (int i = at + 1; i < Math.min(sentence.size(), at + 1 + REACH); i++) {
      String word = sentence.word(i);
      if (HAVING.contains(lemma) && (isThing(i) && isOwned(i, behind) || !behind && isSite(i))
          || KEEPING.contains(lemma) && isOfDesk(i)) {
        return true;
      }
      behind |= Words.PREPOSITIONS.contains(word);
      if (isProgramOf(i)) {
        return false;
      }
      if (Words.RELATIVES.contains(word) || sentence.token(i).isMark() && !word.equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "The shop has a Go service, the router": what only programs are made of. */
  private boolean isProgramOf(int i) {
    return mentionAt[i] != null
        && mentionAt[i].meaning() instanceof Meaning.OfKind of
        && of.wording().kind() != ComponentKind.DEVICE
        && of.wording().kind() != ComponentKind.WEB_APPLICATION;
  }

  /** "Two tills", or "on an iPad"; not "a page for the scanners". */
  private boolean isOwned(int thing, boolean behind) {
    if (!behind) {
      return true;
    }
    int i = thing - 1;
    while (i > 0 && !Words.PREPOSITIONS.contains(sentence.word(i))) {
      i--;
    }
    return sentence.word(i).equals("on");
  }

  private boolean isThing(int i) {
    Mention mention = mentionAt[i];
    ComponentKind kind =
        mention == null || !mention.isTechnology() ? null : NounPhrase.kindOf(mention);
    String noun = Goals.singular(sentence.word(i));
    boolean device =
        mention != null
            && mention.meaning() instanceof Meaning.OfKind of
            && of.wording().kind() == ComponentKind.DEVICE;
    boolean tablet = mention != null && mention.isTechnology() && TABLETS.contains(noun);
    return kind == ComponentKind.DEVICE
        || device
        || tablet
        || mention == null
            && (PartNouns.isThing(sentence.word(i))
                || GeneralTargets.kindOf(noun) == ComponentKind.DEVICE);
  }

  private static final Set<String> TABLETS = Words.of("ipad iphone");

  private boolean isSite(int i) {
    String word = sentence.word(i);
    boolean web = HOUSES.contains(word) && SHOPS_OF_WEB.contains(sentence.word(i - 1));
    return SITES.contains(word) || web;
  }

  private boolean isOfDesk(int i) {
    Mention mention = mentionAt[i];
    return mention != null
        && mention.isTechnology()
        && (NounPhrase.kindOf(mention) == ComponentKind.DESKTOP_APP
            || OF_DESKS.contains(mention.meaning().id()));
  }
}
