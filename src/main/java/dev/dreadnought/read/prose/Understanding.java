package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All sentences taken together: who is who, what they say, and what follows. */
final class Understanding {
  private static final String LOGIN = "authenticates-users";
  private static final List<String> LOGINS = List.of(LOGIN, "authenticates-with-passwords");

  private final Text text;
  private final List<ParsedSentence> sentences;
  private final Draft draft = new Draft();
  private final Cast cast;
  private final Relations relations;
  private final Exposure exposure;
  private final Assembly assembly;
  private final Judgement judgement;
  private final List<Statements.Statement> statements;

  private Understanding(
      Catalog catalog, FactReaders readers, Text text, List<ParsedSentence> sentences) {
    this.text = text;
    this.sentences = sentences;
    draft.firstSentence =
        sentences.stream()
            .map(ParsedSentence::sentence)
            .filter(s -> s.block() != Block.Kind.HEADING)
            .mapToInt(Sentence::number)
            .findFirst()
            .orElse(0);
    List<NounPhrase> phrases = sentences.stream().flatMap(s -> s.phrases().stream()).toList();
    List<Predicate> predicates = sentences.stream().flatMap(s -> s.predicates().stream()).toList();
    List<Claims.Stated> claims =
        sentences.stream().flatMap(s -> s.claims().stream()).filter(SetAsides::counts).toList();
    Makings makings = Makings.of(predicates);
    Identities identities = Identities.of(phrases, predicates, makings);
    this.cast = Cast.of(catalog, draft, identities);
    Dispatchers.settle(draft, cast, phrases);
    ActingFrameworks.add(draft, cast, predicates);
    ActingPlatforms.settle(draft, cast, predicates);
    addPersons(phrases);
    addListed(phrases);
    ListedMakings.add(cast, phrases);
    sentences.forEach(this::noteChoices);
    this.relations = Relations.read(draft, cast, makings, predicates);
    this.exposure = Exposure.of(sentences);
    Chains.make(draft, cast, sentences);
    Evidence.weigh(draft, cast, phrases, identities.packaging(), exposure.value());
    Features.imply(draft, cast, sentences, claims);
    Chains.read(draft, cast, sentences);
    Deployments.read(draft, cast, predicates);
    Networks.read(draft, cast, predicates);
    draft.dropReplies();
    draft.passOverBrowsers();
    cast.noteSections();
    Completion.complete(draft, catalog, claims, exposure.value());
    draft.dropReplies();
    this.assembly = Assembly.of(draft, catalog, text);
    this.statements =
        Statements.of(catalog, readers, draft, cast, relations, sentences).stream()
            .filter(s -> SetAsides.counts(s.stated()))
            .toList();
    this.judgement = Judgement.of(assembly, statements);
  }

  static Understanding of(
      Catalog catalog, FactReaders readers, Text text, List<ParsedSentence> sentences) {
    return new Understanding(catalog, readers, text, sentences);
  }

  /** Keeps where the text names one of several that it may be. */
  private void noteChoices(ParsedSentence sentence) {
    for (List<Mention> choice : sentence.scopes().choices()) {
      choice.forEach(m -> draft.choices.add(Cast.span(sentence.sentence(), m).start()));
    }
    for (Mention mention : sentence.syntax().mentions()) {
      if (mention.isTechnology() && isExample(sentence.sentence(), mention.from())) {
        draft.choices.add(Cast.span(sentence.sentence(), mention).start());
      }
    }
  }

  /** "The message queue (e.g. RabbitMQ)". */
  private static boolean isExample(Sentence sentence, int from) {
    int last = sentence.word(from - 1).equals(".") ? from - 2 : from - 1;
    return sentence.word(last).equals("g") && sentence.word(last - 1).equals("e")
        || sentence.word(from - 1).equals("as") && sentence.word(from - 2).equals("such");
  }

  private void addPersons(List<NounPhrase> phrases) {
    for (NounPhrase phrase : phrases) {
      if (Scene.isActor(phrase) && !isTopic(phrase)) {
        Draft.Person person =
            draft.person(((Meaning.OfActor) phrase.plain().meaning()).wording(), phrase.span());
        person.words = People.better(person.words, phrase);
      }
    }
  }

  /** "# Users": what a section is about, and nobody beside those that it names. */
  private static boolean isTopic(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    return sentence.block() == Block.Kind.HEADING
        && sentence.size() == 1
        && sentence.word(0).equals("users");
  }

  /** "There are three users of the application: 1. Students 2. Staff": each of them turns to it. */
  private void addListed(List<NounPhrase> phrases) {
    Draft.Part main = draft.main;
    for (NounPhrase phrase : phrases) {
      Sentence item = phrase.sentence();
      boolean person = Scene.isActor(phrase) && item.block() == Block.Kind.ITEM;
      Sentence lead = person ? leadIn(item) : null;
      if (lead != null && main != null && People.areListedBehind(lead)) {
        Draft.Person one = Scene.person(draft, phrase);
        one.acts = true;
        List<Draft.Part> named = cast.partsIn(lead, 0, lead.size());
        Draft.Part served = named.isEmpty() || named.get(0).whole ? main : named.get(0);
        if (Traffic.isCallable(served)) {
          draft.flow(one, served, phrase.span());
        } else {
          draft.reach(one, served, phrase.span());
        }
      }
    }
  }

  private @Nullable Sentence leadIn(Sentence item) {
    return sentences.stream()
        .map(ParsedSentence::sentence)
        .filter(s -> s.number() == item.leadIn())
        .findFirst()
        .orElse(null);
  }

  Reading reading(Source source, List<Reading.SetAside> setAside) {
    Narration narration = new Narration(sentences, text);
    List<Fact> facts = new ArrayList<>(judgement.facts());
    facts.addAll(judgement.exposure(exposure, usersOnTheWeb()));
    List<Control> controls = judgement.controls();
    boolean login =
        draft.parts.stream().anyMatch(p -> p.does(LOGIN))
            || facts.stream().anyMatch(f -> LOGINS.contains(f.name()) && f.holds());
    ThreatModel model =
        new ThreatModel(
            narration.name(draft, assembly),
            narration.description(),
            narration.people(),
            assembly.components(),
            assembly.flows(),
            assembly.boundaries(),
            assembly.assets(),
            assembly.actors(login),
            controls,
            facts);
    return new Reading(
        List.of(source),
        model,
        mentions(),
        setAside,
        unknowns(),
        judgement.contradictions(),
        problems(),
        new Remarks(draft, cast, relations, assembly, text).of(sentences));
  }

  /** The words for the people who use a web application or a mobile app; empty where none do. */
  private List<Span> usersOnTheWeb() {
    List<Span> spans = new ArrayList<>();
    boolean web = draft.parts.stream().anyMatch(p -> !p.whole && isOnTheWeb(p));
    if (web) {
      draft.users().forEach(u -> u.spans.forEach(s -> Draft.keep(spans, s)));
    }
    draft.parts.stream()
        .filter(Understanding::isForTheWeb)
        .forEach(p -> p.spans.forEach(s -> Draft.keep(spans, s)));
    return spans;
  }

  /** What nobody has who serves his own house only: pages that are kept near their readers. */
  private static boolean isForTheWeb(Draft.Part part) {
    return !part.whole && part.kind == ComponentKind.CDN && !part.materials.isEmpty();
  }

  /** Pages, apps on phones, and what only stands at the edge of a cloud. */
  private static boolean isOnTheWeb(Draft.Part part) {
    boolean edge =
        part.kind == ComponentKind.CDN
            || part.kind == ComponentKind.DNS
            || part.kind == ComponentKind.API_GATEWAY
            || part.kind == ComponentKind.IDENTITY_PROVIDER
            || part.kind == ComponentKind.NOTIFICATION;
    return part.kind == ComponentKind.WEB_APPLICATION
        || Kinds.isClient(part.kind)
        || edge && part.isBought();
  }

  private List<Reading.Mention> mentions() {
    Marks marks = new Marks();
    for (ParsedSentence sentence : sentences) {
      sentence.phrases().stream().filter(NounPhrase::isPresent).forEach(p -> mark(marks, p));
    }
    relations.verbs().forEach(v -> marks.add("relation", v.relation(), v.span()));
    for (Statements.Statement statement : statements) {
      boolean control = statement.stated().claim() instanceof Phrases.Claim.OfControl;
      marks.add(
          control ? "control" : "fact", statement.stated().claim().id(), statement.stated().span());
    }
    exposure.exposed().forEach(s -> marks.add("fact", Phrases.INTERNET_FACING, s));
    exposure.hidden().forEach(s -> marks.add("fact", Phrases.INTERNET_FACING, s));
    return marks.mentions(text);
  }

  private void mark(Marks marks, NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    for (Mention technology : phrase.technologies()) {
      String id = ((Meaning.OfTechnology) technology.meaning()).technology().id();
      marks.add("technology", id, Cast.span(sentence, technology));
    }
    switch (phrase.sort()) {
      case COMPONENT -> markBetween(marks, phrase);
      case DATA -> {
        Meaning.OfData data = (Meaning.OfData) phrase.data().get(0).meaning();
        draft
            .named(data.plural())
            .ifPresent(asset -> marks.add("data", assembly.id(asset), phrase.span()));
      }
      case ACTOR -> {
        if (Scene.isActor(phrase)) {
          Draft.Person person =
              draft.persons.get(((Meaning.OfActor) phrase.plain().meaning()).wording().name());
          marks.add("actor", person == null ? "users" : assembly.id(person), phrase.span());
        }
      }
      case MATERIAL, PROTOCOL -> {}
    }
  }

  /** The words of a component that are no technology: the "database" of "MySQL database". */
  private void markBetween(Marks marks, NounPhrase phrase) {
    Draft.Part part = cast.part(phrase);
    if (part == null) {
      return;
    }
    Sentence sentence = phrase.sentence();
    int from = phrase.from();
    for (Mention technology : phrase.technologies()) {
      markRange(marks, part, sentence, from, technology.from());
      from = technology.to();
    }
    markRange(marks, part, sentence, from, phrase.to());
  }

  private void markRange(Marks marks, Draft.Part part, Sentence sentence, int from, int to) {
    if (from < to) {
      Span span = new Span(sentence.token(from).start(), sentence.token(to - 1).end());
      marks.add("component", assembly.id(part), span);
    }
  }

  private List<Reading.NotUnderstood> unknowns() {
    List<Reading.NotUnderstood> found = new ArrayList<>();
    for (ParsedSentence sentence : sentences) {
      List<Span> spans = new ArrayList<>(Unknowns.in(sentence));
      spans.addAll(unplacedData(sentence, spans));
      for (Span span : spans) {
        found.add(
            new Reading.NotUnderstood(
                text.words(span.start(), span.end()), text.at(span.start(), span.end())));
      }
    }
    return found;
  }

  /** Data that are named, of which the model has nothing: nobody said where they are. */
  private List<Span> unplacedData(ParsedSentence sentence, List<Span> others) {
    List<NounPhrase> denied = SetAsides.deniedData(sentence);
    List<Span> found = new ArrayList<>();
    for (NounPhrase phrase : sentence.phrases()) {
      boolean data =
          phrase.is(NounPhrase.Sort.DATA) && phrase.isPresent() && !denied.contains(phrase);
      if (!data || sentence.sentence().block() == Block.Kind.HEADING) {
        continue;
      }
      Span span = phrase.span();
      Meaning.OfData meaning = (Meaning.OfData) phrase.data().get(0).meaning();
      boolean read =
          draft.named(meaning.plural()).isPresent()
              || sentence.claims().stream().anyMatch(c -> overlap(c.span(), span))
              || others.stream().anyMatch(o -> overlap(o, span));
      if (!read) {
        found.add(span);
      }
    }
    return found;
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (draft.parts.size() >= Cast.MOST_PARTS) {
      problems.add(
          Problem.warning(
              text.at(0, 0),
              "the text names more than " + Cast.MOST_PARTS + " components",
              "the rest is left out; describe one system at a time"));
    }
    Tongue.foreign(sentences.stream().map(ParsedSentence::sentence).toList())
        .ifPresent(
            tongue ->
                problems.add(
                    Problem.warning(
                        text.at(0, 0),
                        "the text seems to be in "
                            + tongue
                            + ": names are recognised, and what is said of them is not",
                        "describe the system in English, or correct what `model` prints")));
    return List.copyOf(problems);
  }
}
