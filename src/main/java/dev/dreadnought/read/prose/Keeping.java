package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a predicate says about data: where they are put, and what people enter. */
final class Keeping {
  private static final Set<String> INTO =
      Words.of("in to into inside on with at within onto by using");

  /** Verbs by which things get into a store, whichever that is. */
  private static final Set<String> KEEPS = Words.of("store save persist keep record archive");

  /** In tokens, from "writes" to "back". */
  private static final int FAR_BACK = 4;

  private final Scene scene;
  private final DataPlaces places;

  /** What the same program took before, in this sentence. */
  private @Nullable NounPhrase taken;

  Keeping(Scene scene) {
    this.scene = scene;
    this.places = new DataPlaces(scene.draft, scene.predicate, scene.subjects);
  }

  /** The data that the sentence had the same program take before. */
  void having(@Nullable NounPhrase data) {
    taken = data;
  }

  /**
   * The data that the verb is about before anything stands behind it.
   *
   * @param meant the data that "it" means, or null
   */
  void begin(@Nullable NounPhrase meant) {
    boolean moved = scene.sense == Verbs.Sense.RECEIVE && scene.predicate.isPassive();
    if (isStoring() || moved) {
      scene.predicate.subjects().stream()
          .filter(Scene::isData)
          .forEach(s -> scene.pending.add(scene.asset(s)));
    }
    if (meant != null && movesPronoun()) {
      scene.pending.add(scene.asset(meant));
    }
    places.shortNamed().ifPresent(this::bring);
  }

  /** "NameSigns a report and sends it": the report is what is sent. */
  private boolean movesPronoun() {
    boolean moves =
        scene.sense == Verbs.Sense.SEND
            || scene.sense == Verbs.Sense.STORE
            || scene.sense == Verbs.Sense.RECEIVE
            || scene.sense == Verbs.Sense.READ;
    if (!moves || scene.isPassive()) {
      return false;
    }
    String next = scene.wordBehindVerb(1);
    return next.equals("it") || next.equals("them");
  }

  private boolean isStoring() {
    boolean aboutData = scene.predicate.subjects().stream().anyMatch(Scene::isData);
    return scene.sense == Verbs.Sense.STORE
        || scene.sense == Verbs.Sense.HOST && aboutData
        || scene.sense == Verbs.Sense.SEND && scene.predicate.isPassive()
        || scene.lemma().equals("write");
  }

  static boolean isInto(Predicate.Argument argument) {
    return INTO.contains(argument.preposition());
  }

  /** "Uploads photos to the bucket": that is where they are then. */
  void move(Predicate.Argument argument, Draft.Part part) {
    if (Kinds.isStore(part.kind) && DataPlaces.isMovedTo(argument, scene.predicate)) {
      part.data.addAll(scene.pending);
    }
  }

  /** "The cart is kept in the browser"; true where it was read. */
  boolean keepInClient(Predicate.Argument argument, Draft.Part part) {
    boolean kept = Kinds.isClient(part.kind) && places.isKeptIn(argument);
    if (kept) {
      part.data.addAll(scene.pending);
      scene.pending.clear();
      scene.say();
    }
    return kept;
  }

  /** What waits is put into a store, by the subjects or by the program on the server. */
  void put(Draft.Part store, Span span) {
    store.data.addAll(scene.pending);
    for (Draft.Part writer : scene.actors()) {
      if (writer != store && (Traffic.mayAsk(writer) || keepsItself(writer))) {
        scene.pass(writer, store, span);
      }
    }
    scene.say();
    scene.pending.clear();
  }

  /** "Loki keeps its chunks in MinIO": a product that has a store of its own. */
  private boolean keepsItself(Draft.Part writer) {
    boolean product =
        Kinds.isStore(writer.kind) || Kinds.isFront(writer.kind) || Kinds.isExternal(writer.kind);
    return product
        && scene.sense == Verbs.Sense.STORE
        && !scene.isPassive()
        && (scene.namedSubjects().contains(writer)
            || Kinds.isExternal(writer.kind) && Clauses.isOne(scene.predicate));
  }

  /** The "session" of "session cache" is what it keeps. */
  void purpose(Draft.Part part, NounPhrase phrase, Mention mention) {
    if (Kinds.isStore(part.kind)) {
      Meaning.OfData meaning = (Meaning.OfData) mention.meaning();
      Span span = Cast.span(phrase.sentence(), mention);
      part.data.add(scene.draft.asset(meaning.kind(), meaning.plural(), span));
    }
  }

  void data(Predicate.Argument argument) {
    Draft.Part last = scene.last;
    Verbs.Sense sense = scene.sense;
    Draft.Part store = last != null && Kinds.isStore(last.kind) ? last : null;
    boolean handled =
        sense != null && sense != Verbs.Sense.OTHER && sense != Verbs.Sense.BE || isLogin();
    if (argument.isAny("for") && store != null) {
      keep(store, scene.asset(argument.phrase()));
    } else if (handled
        && !argument.isAny("about per by as")
        && (!argument.isAny("of") || isFileOf())) {
      bring(written(argument.phrase()));
    }
  }

  /** "A PDF of the report". */
  private boolean isFileOf() {
    return scene.pending.stream().anyMatch(DataPlaces::isFile);
  }

  /** "Takes the report and writes a PDF": the file is the report in another form. */
  private Draft.Asset written(NounPhrase phrase) {
    boolean again =
        taken != null
            && DataPlaces.isNewFile(phrase)
            && (scene.sense == Verbs.Sense.STORE || scene.sense == Verbs.Sense.SEND);
    if (!again || taken == null) {
      return scene.asset(phrase);
    }
    Draft.Asset asset = scene.asset(taken);
    Draft.keep(asset.spans, phrase.span());
    return asset;
  }

  private void bring(Draft.Asset asset) {
    scene.pending.add(asset);
    scene.say();
    if (scene.sense != Verbs.Sense.STORE) {
      scene.edges.forEach(e -> e.data.add(asset));
    }
  }

  private void keep(Draft.Part store, Draft.Asset asset) {
    store.data.add(asset);
    scene.draft.flowsTo(store).stream()
        .filter(f -> scene.subjects.contains(f.from))
        .forEach(f -> f.data.add(asset));
    scene.edges.stream()
        .filter(e -> e.to == store && scene.subjects.contains(e.from))
        .forEach(e -> e.data.add(asset));
  }

  /** "The report service reads the orders": out of the only store that has them. */
  void locate() {
    boolean reads =
        (scene.sense == Verbs.Sense.READ || scene.sense == Verbs.Sense.RECEIVE)
            && !scene.isPassive()
            && namesNothing(scene.predicate)
            && scene.edges.isEmpty()
            && !scene.namedSubjects().isEmpty();
    Syntax.Occurrence verb = scene.predicate.verb();
    if (!reads || verb == null || scene.pending.isEmpty()) {
      return;
    }
    List<Draft.Part> stores =
        scene.draft.parts.stream()
            .filter(p -> Kinds.isStore(p.kind) && p.data.containsAll(scene.pending))
            .toList();
    Token token = scene.predicate.syntax().sentence().token(verb.at());
    Span span = new Span(token.start(), token.end());
    for (Draft.Part reader : stores.size() == 1 ? scene.subjects : List.<Draft.Part>of()) {
      if (Traffic.mayAsk(reader) && !Kinds.isClient(reader.kind)) {
        Draft.Part store = stores.get(0);
        boolean queue = store.kind.carriesMessages();
        scene
            .draft
            .inferFlow(queue ? store : reader, queue ? reader : store, List.of(span))
            .data
            .addAll(scene.pending);
        scene.say();
      }
    }
  }

  /** "Recomputes the totals and writes them back": into the only store there is. */
  private void putBack() {
    Syntax.Occurrence verb = scene.predicate.verb();
    boolean back =
        verb != null
            && (scene.sense == Verbs.Sense.STORE || scene.sense == Verbs.Sense.SEND)
            && !scene.isPassive()
            && scene.edges.isEmpty()
            && isPuttingBack(scene.predicate)
            && namesNothing(scene.predicate);
    List<Draft.Part> stores =
        back ? scene.draft.parts.stream().filter(Keeping::isKept).toList() : List.of();
    if (verb == null || stores.size() != 1) {
      return;
    }
    Token token = scene.predicate.syntax().sentence().token(verb.at());
    for (Draft.Part writer : scene.namedSubjects()) {
      if (Traffic.mayAsk(writer) && !Kinds.isClient(writer.kind)) {
        scene.draft.inferFlow(writer, stores.get(0), List.of(new Span(token.start(), token.end())));
        scene.say();
      }
    }
  }

  private static boolean isKept(Draft.Part part) {
    return Kinds.isStore(part.kind) && !part.kind.carriesMessages();
  }

  /** "Writes them back", and no more. */
  private static boolean isPuttingBack(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    Sentence sentence = predicate.syntax().sentence();
    for (int i = 1; verb != null && i <= FAR_BACK; i++) {
      int at = verb.at() + i;
      if (sentence.word(at).equals("back")) {
        return at + 1 >= sentence.size()
            || sentence.token(at + 1).isMark()
            || Words.CONJUNCTIONS.contains(sentence.word(at + 1));
      }
    }
    return false;
  }

  /** Data that were put nowhere: into what the sentence uses for it, or the only store there is. */
  void leftOver() {
    Predicate predicate = scene.predicate;
    boolean unsaid =
        scene.sense == Verbs.Sense.STORE
            && KEEPS.contains(scene.lemma())
            && !scene.isPassive()
            && namesNothing(predicate)
            && predicate.arguments().stream()
                .noneMatch(a -> a.phrase().is(NounPhrase.Sort.MATERIAL))
            && scene.edges.isEmpty();
    if (unsaid) {
      scene.namedSubjects().stream()
          .filter(s -> s.isApplication() && !s.whole && !Kinds.isClient(s.kind))
          .forEach(scene.draft.storing::add);
    }
    putBack();
    boolean storing =
        scene.sense == Verbs.Sense.STORE
            || (scene.sense == Verbs.Sense.READ && predicate.parent() != null);
    places.dropBystanders(scene.pending);
    if (scene.pending.isEmpty() || !storing) {
      return;
    }
    List<Draft.Part> stores = places.devices();
    if (stores.isEmpty()) {
      stores = storesOf(predicate.parent());
    }
    if (stores.isEmpty()) {
      stores = scene.subjects.stream().filter(s -> Kinds.isStore(s.kind)).toList();
    }
    if (stores.isEmpty() && namesNothing(predicate)) {
      stores = onlyStore();
    }
    for (Draft.Part store : stores) {
      store.data.addAll(scene.pending);
      scene.draft.flowsTo(store).forEach(f -> f.data.addAll(scene.pending));
    }
  }

  private static boolean namesNothing(Predicate predicate) {
    return predicate.arguments().stream().noneMatch(a -> a.phrase().is(NounPhrase.Sort.COMPONENT));
  }

  private List<Draft.Part> onlyStore() {
    List<Draft.Part> stores =
        scene.draft.parts.stream().filter(p -> p.kind == ComponentKind.DATABASE).toList();
    return stores.size() == 1 ? stores : List.of();
  }

  private List<Draft.Part> storesOf(@Nullable Predicate parent) {
    if (parent == null) {
      return List.of();
    }
    List<NounPhrase> phrases = new ArrayList<>();
    parent.arguments().stream()
        .filter(a -> !a.isAny("behind for"))
        .forEach(a -> phrases.add(a.phrase()));
    List<Draft.Part> stores = new ArrayList<>(scene.cast.parts(phrases));
    if (parent.isPassive()) {
      stores.addAll(scene.cast.parts(parent.subjects()));
    }
    stores.removeIf(s -> !Kinds.isStore(s.kind));
    return stores;
  }

  /** What people write, upload or order themselves, and what they log in with. */
  void people() {
    boolean entering =
        isLogin()
            || scene.sense == Verbs.Sense.EDIT
            || scene.sense == Verbs.Sense.SEND
            || scene.sense == Verbs.Sense.STORE;
    if (entering && !scene.pending.isEmpty()) {
      for (Draft.Person person : enterers()) {
        scene
            .draft
            .entered
            .computeIfAbsent(person, e -> new LinkedHashSet<>())
            .addAll(scene.pending);
      }
    }
  }

  /** Remembers what was named where people, or no queue, are spoken of. */
  void remember() {
    boolean taking = scene.sense == Verbs.Sense.RECEIVE || scene.sense == Verbs.Sense.READ;
    boolean byQueue = taking || scene.objects.stream().anyMatch(o -> o.kind.carriesMessages());
    boolean people =
        scene.predicate.subjects().stream().anyMatch(s -> s.is(NounPhrase.Sort.ACTOR))
            || scene.predicate.arguments().stream()
                .anyMatch(a -> a.phrase().is(NounPhrase.Sort.ACTOR));
    if (!byQueue || people) {
      scene.draft.toPeople.addAll(scene.named);
    }
  }

  private List<Draft.Person> enterers() {
    List<NounPhrase> phrases = new ArrayList<>(scene.predicate.subjects());
    if (scene.predicate.parent() != null) {
      scene.predicate.parent().arguments().forEach(a -> phrases.add(a.phrase()));
    }
    return phrases.stream().filter(Scene::isActor).map(scene::person).toList();
  }

  /** "Customers log in with an e-mail address and a password". */
  private boolean isLogin() {
    if (scene.isPassive()) {
      return false;
    }
    String lemma = scene.lemma();
    String next = scene.wordBehindVerb(1);
    boolean particle = next.equals("in") || next.equals("on") || next.equals("up");
    return lemma.equals("register") || particle && (lemma.equals("log") || lemma.equals("sign"));
  }
}
