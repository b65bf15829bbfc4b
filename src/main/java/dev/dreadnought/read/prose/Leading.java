package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The record points to the balancer", "the site links to the portal": words that are nouns first
 * and verbs where one thing leads to another. "Entry points to the cluster", "a link to the shop"
 * and "this points to a fault" lead nowhere.
 */
final class Leading {
  private static final Set<String> LEADS = Words.of("points point links link");

  /** What is named, and leads to a machine or a page. */
  private static final Set<String> NAMES =
      Words.of(
          "record records domain domains subdomain cname alias hostname url address site page");

  private static final Set<String> SUBJECTS = Words.of("it which that");

  private static final Set<String> BREAKS = Words.of(", ; : which that and but");

  /** How far behind the verb the thing is named, in tokens. */
  private static final int REACH = 6;

  private Leading() {}

  /** The verb that stands at a place where a noun could stand as well, or null. */
  static Verbs.@Nullable Verb at(Syntax syntax, int i) {
    String word = syntax.word(i);
    boolean many = !word.endsWith("s");
    boolean leads =
        LEADS.contains(word)
            && i > 0
            && !syntax.sentence().token(i).capital()
            && (syntax.word(i + 1).equals("to") || word.startsWith("point") && isAt(syntax, i + 1))
            && isDoer(syntax, i - 1, many)
            && leadsToThing(syntax, i + 2)
            && !isSubject(syntax, i + 2);
    String lemma = many ? word : word.substring(0, word.length() - 1);
    Verbs.Form form = many ? Verbs.Form.BASE : Verbs.Form.THIRD;
    return leads ? new Verbs.Verb(lemma, Verbs.Sense.SEND, form) : null;
  }

  /**
   * "The record at Hetzner points to the proxy": the house whose record it is; a record of nobody
   * turns to nobody.
   */
  static Predicate led(Predicate told) {
    Syntax.Occurrence verb = told.verb();
    boolean leads =
        verb != null && verb.isFinite() && LEADS.contains(told.syntax().word(verb.at()));
    if (!leads) {
      return told;
    }
    if (!told.subjects().isEmpty()) {
      // "The DNS record at Cloudflare points to": where the record is kept is no goal.
      return told.with(
          told.subjects(),
          told.arguments().stream().filter(a -> a.phrase().from() > verb.at()).toList());
    }
    List<NounPhrase> houses =
        told.arguments().stream()
            .filter(a -> a.isAny("at in of") && a.phrase().to() <= verb.start())
            .map(Predicate.Argument::phrase)
            .filter(p -> p.is(NounPhrase.Sort.COMPONENT))
            .toList();
    return told.with(
        houses,
        told.arguments().stream()
            .filter(a -> !houses.isEmpty() && a.phrase().from() > verb.at())
            .toList());
  }

  private static boolean isAt(Syntax syntax, int i) {
    return syntax.word(i).equals("at");
  }

  /** What stands before: one thing before "points", several before "point". */
  private static boolean isDoer(Syntax syntax, int before, boolean many) {
    String word = syntax.word(before);
    Mention mention = syntax.mentionAt(before);
    if (word.equals(",") && before > 1 && !many) {
      // "The site, a Hugo one, links to".
      return syntax.mentionAt(before - 1) != null && isDoer(syntax, before - 1, false);
    }
    boolean named =
        mention != null && (mention.isKind() || mention.isTechnology()) || NAMES.contains(word);
    boolean pointing = !many && SUBJECTS.contains(word);
    boolean plural = word.endsWith("s") && (mention == null || mention.isKind());
    boolean product = mention != null && mention.isTechnology();
    return pointing || named && (plural == many || product && !many);
  }

  private static boolean leadsToThing(Syntax syntax, int from) {
    for (int i = from; i < Math.min(syntax.sentence().size(), from + REACH); i++) {
      Mention mention = syntax.mentionAt(i);
      if (mention != null && (mention.isKind() || mention.isTechnology())) {
        return true;
      }
      if (BREAKS.contains(syntax.word(i))) {
        return false;
      }
    }
    return false;
  }

  /** "The proxy links to our partners are slow": what is told of the links. */
  private static boolean isSubject(Syntax syntax, int from) {
    for (int i = from; i < syntax.sentence().size(); i++) {
      if (BREAKS.contains(syntax.word(i))) {
        return false;
      }
      if (Words.BE.contains(syntax.word(i)) || Words.MODALS.contains(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }
}
