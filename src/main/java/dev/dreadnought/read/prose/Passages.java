package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What requests go through one after the other: "all traffic enters through Cloudflare, then goes
 * to nginx, and finally reaches the app servers". Nobody of these is said to do anything; each
 * leads to the next.
 */
final class Passages {
  private static final Set<String> PASSING = Words.of("request requests traffic");

  private static final Set<String> OUTER =
      Words.of(
          "all every each any incoming inbound external outside web user client public http https"
              + " api the our a most normal");

  private static final Set<String> GOES =
      Words.of("enter go hit reach pass arrive flow travel come land traverse cross end");

  /** Before those whose requests they are: "all requests of the shop", "requests from it". */
  private static final Set<String> OWNING = Words.of("of from by");

  /** What data do; where these go, somebody sends them. */
  private static final Set<String> COMES = Words.of("arrive reach");

  /** What stands before the next of them. */
  private static final Set<String> LEADS =
      Words.of("through via to into at past then by and , from over");

  private static final Set<String> THROUGH = Words.of("through via over");

  private static final Set<String> RELATIVE = Words.of("which that who where whose ; :");

  private static final int MOST = 8;

  private final Draft draft;
  private final Cast cast;
  private final Predicate predicate;
  private final Sentence sentence;

  /** Whose requests they are, or null. */
  private @Nullable NounPhrase owner;

  Passages(Draft draft, Cast cast, Predicate predicate) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
    this.sentence = predicate.syntax().sentence();
  }

  /** Adds to the draft; true where the predicate tells nothing else. */
  boolean read() {
    int verb = verb();
    if (verb < 0) {
      return false;
    }
    int end = end(verb);
    List<Draft.Part> way = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    NounPhrase before = null;
    for (NounPhrase phrase : cast.phrasesIn(sentence)) {
      Draft.Part part = cast.part(phrase);
      boolean next = phrase.from() < end && phrase.isPresent() && part != null && !part.whole;
      if (next && !way.contains(part) && way.size() < MOST && isNext(phrase)) {
        int at = before != null && isOnTheWay(before, phrase) ? way.size() - 1 : way.size();
        way.add(at, part);
        spans.add(at, phrase.span());
        before = phrase;
      }
    }
    Syntax.Occurrence own = predicate.verb();
    if (way.size() < 2 || own != null && own.at() >= end) {
      return false;
    }
    for (int i = 1; i < way.size(); i++) {
      lead(way.get(i - 1), way.get(i), spans.get(i - 1).to(spans.get(i)));
    }
    return true;
  }

  /** "Reach the API via the gateway": through what they go stands behind where they go to. */
  private boolean isOnTheWay(NounPhrase goal, NounPhrase phrase) {
    int link = leadOf(phrase);
    return link == goal.to()
        && THROUGH.contains(sentence.word(link))
        && !THROUGH.contains(sentence.word(leadOf(goal)));
  }

  private void lead(Draft.Part from, Draft.Part to, Span span) {
    if (Kinds.isFront(from.kind) && !Kinds.isStore(to.kind)) {
      boolean server = from.kind == ComponentKind.WEB_SERVER && !from.named;
      from.kind = server ? ComponentKind.REVERSE_PROXY : from.kind;
      draft.front(from, to, span);
    } else {
      draft.flow(from, to, span);
    }
  }

  /** Where the verb stands by which they begin to go; or -1. */
  private int verb() {
    int i = 0;
    while (OUTER.contains(sentence.word(i))) {
      i++;
    }
    NounPhrase first = phraseFrom(i);
    if (first != null && sentence.word(first.to()).equals("'s")) {
      owner = first;
      i = first.to() + 1;
    }
    Mention data = predicate.syntax().mentionAt(i);
    boolean carried = data != null && data.isData();
    if (!PASSING.contains(sentence.word(i)) && !carried) {
      return -1;
    }
    i = carried ? data.to() : i + 1;
    NounPhrase asking = OWNING.contains(sentence.word(i)) ? phraseFrom(i + 1) : null;
    if (asking != null && owner == null) {
      owner = asking;
      i = asking.to();
    }
    while (Words.ADVERBS.contains(sentence.word(i))
        || Words.MODALS.contains(sentence.word(i))
        || sentence.word(i).equals("first")) {
      i++;
    }
    boolean comes = !carried || COMES.contains(lemma(i));
    return comes && goes(i) ? i : -1;
  }

  /** The part that a place names, behind its article, or null. */
  private @Nullable NounPhrase phraseFrom(int at) {
    int i = at;
    while (Words.DETERMINERS.contains(sentence.word(i))) {
      i++;
    }
    for (NounPhrase phrase : cast.phrasesIn(sentence)) {
      if (phrase.from() == i && phrase.isPresent()) {
        return phrase;
      }
    }
    return null;
  }

  private String lemma(int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
    return verb == null ? "" : verb.lemma();
  }

  private boolean goes(int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
    return verb != null && GOES.contains(verb.lemma()) && verb.form() != Verbs.Form.PAST;
  }

  /** Where another clause begins that tells of one of them. */
  private int end(int verb) {
    int i = verb;
    while (i < sentence.size() && !RELATIVE.contains(sentence.word(i))) {
      i++;
    }
    return i;
  }

  /** Behind a word that leads on, or the verb itself. */
  private boolean isNext(NounPhrase phrase) {
    int i = leadOf(phrase);
    return phrase == owner || i >= 0 && (LEADS.contains(sentence.word(i)) || goes(i));
  }

  /** Where the word stands that a phrase is led by. */
  private int leadOf(NounPhrase phrase) {
    int start = phrase.technologies().stream().mapToInt(Mention::from).min().orElse(phrase.from());
    int i = Math.min(start, phrase.from()) - 1;
    while (i > 0
        && (Words.DETERMINERS.contains(sentence.word(i))
            || Words.isDescriptive(sentence.word(i)))) {
      i--;
    }
    return i;
  }
}
