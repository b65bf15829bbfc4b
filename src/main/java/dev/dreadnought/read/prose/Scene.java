package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One predicate while it is read from left to right: who it is about, and what was met so far. */
final class Scene {

  /** Something that passes from one part to another, as far as the predicate was read. */
  static final class Edge {
    final Draft.Part from;
    final Draft.Part to;
    final Span span;
    final Set<Draft.Asset> data = new LinkedHashSet<>();

    Edge(Draft.Part from, Draft.Part to, Span span) {
      this.from = from;
      this.to = to;
      this.span = span;
    }
  }

  final Draft draft;
  final Cast cast;
  final Predicate predicate;

  /** Who the predicate is about; one of them at least, where the sentence names any. */
  final List<Draft.Part> subjects;

  final Verbs.@Nullable Sense sense;

  /** The parts behind the verb. */
  final List<Draft.Part> objects = new ArrayList<>();

  /** All data that were named. */
  final List<Draft.Asset> named = new ArrayList<>();

  /** The data that were named and put nowhere yet. */
  final List<Draft.Asset> pending = new ArrayList<>();

  final List<Edge> edges = new ArrayList<>();

  /** The part that was named last. */
  Draft.@Nullable Part last;

  private final Referents.Subjects about;

  private int said;

  Scene(Draft draft, Cast cast, Predicate predicate, Referents.Subjects about) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
    this.subjects = about.parts();
    this.about = about;
    this.sense = predicate.sense();
    this.last = subjects.isEmpty() ? null : subjects.get(subjects.size() - 1);
  }

  /** True where the sentence does not say who does it. */
  boolean isImplied() {
    return !about.named();
  }

  /** "The operators put nginx in front of the site": what is done once, and not by its users. */
  boolean isPutInFront() {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null && Speaking.isPutInFront(predicate.syntax(), verb.at());
  }

  /** True where something does it that the reader does not know. */
  boolean isByUnknown() {
    return about.unknown();
  }

  /** The predicate said something. */
  void say() {
    said++;
  }

  boolean hasSaid() {
    return said > 0;
  }

  /** True of a passive whose agent is not the subject of the scene. */
  boolean isPassive() {
    return predicate.isPassive() && !about.led();
  }

  /** Who acts: the subjects, or the program on the server where nobody is said to. */
  List<Draft.Part> actors() {
    Draft.Part server = cast.server();
    boolean unsaid = subjects.isEmpty() && !about.unknown() && server != null;
    return unsaid && server != null ? List.of(server) : subjects;
  }

  /** The verb as it is listed; empty where there is none. */
  String lemma() {
    return predicate.verb() == null ? "" : predicate.verb().verb().lemma();
  }

  /** The word some places behind the verb; empty inside of a name. */
  String wordBehindVerb(int places) {
    Syntax.Occurrence verb = predicate.verb();
    return verb == null ? "" : predicate.syntax().word(verb.at() + places);
  }

  /** The words from the verb to a phrase. */
  Span span(NounPhrase phrase) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null) {
      return phrase.span();
    }
    Token token = phrase.sentence().token(verb.at());
    return new Span(token.start(), token.end()).to(phrase.span());
  }

  /** Lets something pass, with the data that wait for it. */
  void pass(Draft.Part from, Draft.Part to, Span span) {
    boolean unsaid = isImplied() && predicate.isPassive() && cast.isGuess(from, to);
    if (from == to || unsaid) {
      return;
    }
    Edge edge = new Edge(from, to, span);
    edge.data.addAll(pending);
    edges.add(edge);
    say();
  }

  Draft.Asset asset(NounPhrase phrase) {
    Meaning.OfData meaning = (Meaning.OfData) phrase.data().get(0).meaning();
    Draft.Asset asset = draft.asset(meaning.kind(), meaning.plural(), phrase.span());
    named.add(asset);
    say();
    return asset;
  }

  static boolean isData(NounPhrase phrase) {
    return phrase.is(NounPhrase.Sort.DATA) && phrase.isPresent();
  }

  /** True of a person whom the text names. */
  static boolean isActor(NounPhrase phrase) {
    return phrase.is(NounPhrase.Sort.ACTOR)
        && !People.isOfAuthors(phrase)
        && phrase.isPresent()
        && phrase.plain() != null
        && !Cast.areClientPrograms(phrase);
  }

  Draft.Person person(NounPhrase actor) {
    return person(draft, actor);
  }

  static Draft.Person person(Draft draft, NounPhrase actor) {
    Meaning.OfActor meaning = (Meaning.OfActor) actor.plain().meaning();
    return draft.person(meaning.wording(), actor.span());
  }

  /** The parts that the subjects of the sentence mean, pronouns apart. */
  List<Draft.Part> namedSubjects() {
    return cast.parts(predicate.subjects());
  }
}
