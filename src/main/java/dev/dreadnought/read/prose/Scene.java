package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One predicate, read from left to right: its subjects, and what stands behind its verb. */
final class Scene {
  private static final Set<String> INTO =
      Words.of("in to into inside on with at within onto by using");
  private static final Set<String> PLACES =
      Words.of("on in at with inside under within by from as onto using through via to");
  private static final Set<String> BY_PROTOCOL = Words.of("over via through using by with on");

  private final Draft draft;
  private final Cast cast;
  private final Predicate predicate;
  private final List<Draft.Part> subjects;
  private final Verbs.@Nullable Sense sense;
  private final DataPlaces places;
  private final List<Draft.Asset> pending = new ArrayList<>();
  private final List<Draft.Asset> named = new ArrayList<>();
  private final List<Draft.Flow> flows = new ArrayList<>();
  private final List<Draft.Part> objects = new ArrayList<>();
  private Draft.@Nullable Part last;
  private @Nullable String protocol;
  private int said;

  private @Nullable NounPhrase meant;

  /** What the same program took before, in this sentence. */
  private @Nullable NounPhrase taken;

  /** True while what the verb does to a part is to take something out of it. */
  private boolean taking;

  Scene(Draft draft, Cast cast, Predicate predicate, List<Draft.Part> subjects) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
    this.subjects = subjects;
    this.sense = predicate.sense();
    this.places = new DataPlaces(draft, predicate, subjects);
    this.last = subjects.isEmpty() ? null : subjects.get(subjects.size() - 1);
  }

  /** The data that "it" means, where data were named before. */
  Scene about(@Nullable NounPhrase data) {
    meant = data;
    return this;
  }

  /** The data that the sentence had the same program take before. */
  Scene having(@Nullable NounPhrase data) {
    taken = data;
    return this;
  }

  /** "Signs a report and sends it": the report is what is sent. */
  private boolean movesPronoun() {
    Syntax.Occurrence verb = predicate.verb();
    boolean moves = sense == Verbs.Sense.SEND || sense == Verbs.Sense.STORE || isTaking();
    if (verb == null || !moves || predicate.isPassive()) {
      return false;
    }
    String next = predicate.syntax().word(verb.at() + 1);
    return next.equals("it") || next.equals("them");
  }

  /** Adds to the draft; true where anything was said. */
  boolean read() {
    if (isStoring() || sense == Verbs.Sense.RECEIVE && predicate.isPassive()) {
      predicate.subjects().stream().filter(this::isData).forEach(s -> pending.add(asset(s)));
    }
    if (meant != null && movesPronoun()) {
      pending.add(asset(meant));
    }
    places.shortNamed().ifPresent(this::bring);
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      if (phrase.isPresent()) {
        switch (phrase.sort()) {
          case COMPONENT -> component(argument, cast.part(phrase));
          case MATERIAL -> material(argument);
          case DATA -> data(argument);
          case PROTOCOL -> protocol(argument);
          case ACTOR -> {}
        }
      }
    }
    connectClients();
    if (protocol != null) {
      passOver(protocol);
    }
    leftOver();
    people();
    if (speaksOfPeople()) {
      draft.toPeople.addAll(named);
    }
    return said > 0;
  }

  /** Reads "takes them" where "they" were put into some stores before. */
  boolean readFrom(List<Draft.Part> stores) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb != null) {
      Token token = predicate.syntax().sentence().token(verb.at());
      taking = true;
      stores.forEach(s -> turnTo(s, new Span(token.start(), token.end())));
    }
    return read();
  }

  /** The stores behind the verb. */
  List<Draft.Part> stores() {
    return objects.stream().filter(o -> Kinds.isStore(o.kind)).toList();
  }

  private boolean isData(NounPhrase phrase) {
    return phrase.is(NounPhrase.Sort.DATA) && phrase.isPresent();
  }

  private boolean isStoring() {
    boolean written = predicate.verb() != null && predicate.verb().verb().lemma().equals("write");
    return sense == Verbs.Sense.STORE
        || (sense == Verbs.Sense.HOST && predicate.subjects().stream().anyMatch(this::isData))
        || (sense == Verbs.Sense.SEND && predicate.isPassive())
        || written;
  }

  private Draft.Asset asset(NounPhrase phrase) {
    Meaning.OfData meaning = (Meaning.OfData) phrase.data().get(0).meaning();
    Draft.Asset asset = draft.asset(meaning.kind(), meaning.plural(), phrase.span());
    named.add(asset);
    said++;
    return asset;
  }

  /** True unless it is programs that move something over a queue, or take something. */
  private boolean speaksOfPeople() {
    boolean byQueue = objects.stream().anyMatch(o -> o.kind.carriesMessages()) || isTaking();
    return !byQueue
        || predicate.subjects().stream().anyMatch(s -> s.is(NounPhrase.Sort.ACTOR))
        || predicate.arguments().stream().anyMatch(a -> a.phrase().is(NounPhrase.Sort.ACTOR));
  }

  private Span span(NounPhrase phrase) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null) {
      return phrase.span();
    }
    Token token = phrase.sentence().token(verb.at());
    return new Span(token.start(), token.end()).to(phrase.span());
  }

  private void component(Predicate.Argument argument, Draft.@Nullable Part found) {
    Draft.Part part = found != null && found.whole ? draft.main : found;
    if (part == null) {
      return;
    }
    if (!subjects.contains(part)) {
      taking = isTaking() || argument.isAny("from");
      if (Kinds.isStore(part.kind) && DataPlaces.isMovedTo(argument, predicate)) {
        part.data.addAll(pending);
      }
      relate(argument, part);
      reach(argument, part);
    }
    argument.phrase().data().forEach(d -> purpose(part, argument.phrase(), d));
    last = part;
    objects.add(part);
  }

  /** "Customers order through the mobile app": whom the text lets turn to what. */
  private void reach(Predicate.Argument argument, Draft.Part part) {
    boolean turnedTo =
        argument.isDirect() || argument.isAny("to through via with on in into using from at");
    boolean object = part.isApplication() || Kinds.isFront(part.kind);
    if (turnedTo && object && sense != Verbs.Sense.BE && sense != null) {
      for (NounPhrase subject : predicate.subjects()) {
        if (subject.is(NounPhrase.Sort.ACTOR) && subject.isPresent() && subject.plain() != null) {
          Meaning.OfActor actor = (Meaning.OfActor) subject.plain().meaning();
          Draft.Person person = draft.person(actor.wording(), subject.span());
          draft.reach(person, part, span(argument.phrase()));
          said++;
        }
      }
    }
  }

  /** "Users connect from a browser to the service": the browser is what connects. */
  private void connectClients() {
    boolean people = predicate.subjects().stream().anyMatch(s -> s.is(NounPhrase.Sort.ACTOR));
    if (!people || sense == null || sense == Verbs.Sense.BE) {
      return;
    }
    for (Draft.Part client : objects) {
      for (Draft.Part server : objects) {
        if (Kinds.isClient(client.kind) && Kinds.isServer(server.kind)) {
          flows.add(draft.flow(client, server, client.spans.get(0)));
        }
      }
    }
  }

  /** The "session" of "session cache" is what it keeps. */
  private void purpose(Draft.Part part, NounPhrase phrase, Mention mention) {
    if (Kinds.isStore(part.kind)) {
      Meaning.OfData meaning = (Meaning.OfData) mention.meaning();
      part.data.add(
          draft.asset(meaning.kind(), meaning.plural(), Cast.span(phrase.sentence(), mention)));
    }
  }

  private void relate(Predicate.Argument argument, Draft.Part part) {
    Span span = span(argument.phrase());
    if (argument.isAny("behind")) {
      fronted(part, span);
    } else if (argument.preposition().equals("in front of")
        || argument.isAny("before") && last != null && Kinds.isFront(last.kind)) {
      if (last != null) {
        front(last, part, span);
      }
    } else if (Kinds.isFront(part.kind)
        && predicate.isPassive()
        && argument.isAny("by through via from with")) {
      subjects.forEach(s -> front(part, s, span));
    } else if (argument.isAny("from") && isOrigin(part)) {
      fetched(part, span);
    } else if (argument.isAny("between")) {
      between(part, span);
    } else if (isHosting(argument, part)) {
      host(part, span);
    } else if (argument.isAny("'s")
        || argument.isAny("of") && last != null && !Kinds.isStore(part.kind)) {
      owned(part, span);
    } else {
      bySense(argument, part, span);
    }
  }

  /** True of the bucket in "delivered by the CDN from the bucket". */
  private boolean isOrigin(Draft.Part part) {
    return Kinds.isStore(part.kind)
        && last != null
        && Kinds.isFront(last.kind)
        && !subjects.contains(last);
  }

  /** The front delivers what lies in the store: the files of a front end, where it is one. */
  private void fetched(Draft.Part store, Span span) {
    Draft.Part front = Objects.requireNonNull(last);
    flows.add(draft.flow(store, front, span));
    for (Draft.Part client : subjects) {
      if (client.kind == ComponentKind.BROWSER_CLIENT) {
        store.data.add(draft.filesOf(client, span));
      }
    }
    said++;
  }

  /** "A behind B": A is the program named last, not the machine that it runs on. */
  private void fronted(Draft.Part front, Span span) {
    boolean program = last != null && (last.isApplication() || isDeliveredStore(last));
    List<Draft.Part> behind = program && last != null ? List.of(last) : subjects;
    behind.forEach(b -> front(front, b, span));
  }

  private static boolean isDeliveredStore(Draft.Part part) {
    return part.kind == ComponentKind.OBJECT_STORE || Kinds.isFront(part.kind);
  }

  private void front(Draft.Part front, Draft.Part behind, Span span) {
    if (Kinds.isClient(behind.kind)) {
      boolean delivers = front.kind == ComponentKind.CDN && predicate.isPassive();
      flows.add(delivers ? draft.flow(front, behind, span) : draft.flow(behind, front, span));
      said++;
      return;
    }
    if (front.kind == ComponentKind.WEB_SERVER && !front.named) {
      front.kind = ComponentKind.REVERSE_PROXY;
    }
    draft.front(front, behind, span);
    said++;
  }

  private void between(Draft.Part part, Span span) {
    if (last != null && last != part && objects.contains(last)) {
      flows.add(draft.flow(last, part, span));
      said++;
    }
  }

  /** "The database of the web application". */
  private void owned(Draft.Part owner, Span span) {
    if (last != null && last != owner && owner.isApplication() && Kinds.isAsked(last.kind)) {
      flows.add(draft.flow(owner, last, span));
      said++;
    }
  }

  private boolean isHosting(Predicate.Argument argument, Draft.Part part) {
    boolean platform =
        part.kind.isHost()
            || part.kind == ComponentKind.SERVERLESS_FUNCTION && argument.isAny("as");
    return platform && (PLACES.contains(argument.preposition()) || sense == Verbs.Sense.USE);
  }

  private void host(Draft.Part host, Span span) {
    Draft.Part guest =
        last != null && (objects.contains(last) || subjects.contains(last)) ? last : null;
    if (guest != null && guest.kind.isHost() && !subjects.contains(guest) && !isContainer(guest)) {
      guest = null;
    }
    List<Draft.Part> guests =
        guest == null ? subjects : subjects.contains(guest) ? subjects : List.of(guest);
    for (Draft.Part one : guests) {
      settle(one, host);
      Draft.keep(host.spans, host.spans.isEmpty() ? span : host.spans.get(0));
      said++;
    }
  }

  private void settle(Draft.Part guest, Draft.Part host) {
    if (guest == host || runsOn(host, guest)) {
      return;
    }
    if (guest.host == null) {
      guest.host = host;
    } else if (isContainer(guest.host) && guest.host != host && guest.host.host == null) {
      guest.host.host = host;
    } else if (isContainer(host) && host.host == null && guest.host != host) {
      host.host = guest.host;
      guest.host = host;
    }
  }

  private boolean runsOn(Draft.Part part, Draft.Part other) {
    Draft.Part host = part.host;
    for (int steps = 0; host != null && steps < Cast.MOST_PARTS; steps++) {
      if (host == other) {
        return true;
      }
      host = host.host;
    }
    return false;
  }

  private boolean isContainer(Draft.Part part) {
    return part.kind == ComponentKind.CONTAINER || part.kind == ComponentKind.CONTAINER_PLATFORM;
  }

  private void bySense(Predicate.Argument argument, Draft.Part part, Span span) {
    if (sense == null) {
      fragment(argument, part, span);
      return;
    }
    if (predicate.isPassive() && argument.isAny("by") && isService(part)) {
      turnTo(part, span);
      return;
    }
    switch (sense) {
      case STORE -> store(argument, part, span);
      case SEND -> send(argument, part, span);
      case RECEIVE -> receive(argument, part, span);
      case FRONT -> fronts(argument, part, span);
      case HOST -> hosts(argument, part, span);
      case READ -> reads(argument, part, span);
      case USE, MAKE -> uses(argument, part, span);
      case BE, EXPOSE, CONSIST, REPLACE, EDIT, OTHER -> other(argument, part, span);
    }
  }

  private void reads(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean byPart = predicate.isPassive() && argument.isAny("by") && !subjects.isEmpty();
    if (byPart && subjects.get(0).kind.carriesMessages()) {
      receivedBy(part, subjects.get(0), span);
    } else {
      turnTo(part, span);
    }
  }

  private void fragment(Predicate.Argument argument, Draft.Part part, Span span) {
    if (argument.isAny("with : via through and")) {
      uses(argument, part, span);
    }
  }

  private void uses(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean beside = argument.isDirect() || argument.isAny("with on upon by via through : using");
    boolean inMaking = sense == Verbs.Sense.MAKE && !argument.isAny("for to");
    if (!beside && !inMaking) {
      other(argument, part, span);
      return;
    }
    if (Kinds.isFront(part.kind) && subjects.stream().noneMatch(s -> Kinds.isFront(s.kind))) {
      subjects.stream().filter(Draft.Part::isApplication).forEach(s -> front(part, s, span));
    } else {
      turnTo(part, span);
    }
  }

  private boolean isTaking() {
    return sense == Verbs.Sense.RECEIVE || sense == Verbs.Sense.READ;
  }

  /** The subjects send requests to a part; from a queue, what was put there comes to them. */
  private void turnTo(Draft.Part part, Span span) {
    Draft.Part server = cast.server();
    boolean unnamed = subjects.isEmpty() && predicate.isPassive() && server != null;
    List<Draft.Part> askers = unnamed && server != null ? List.of(server) : subjects;
    for (Draft.Part subject : askers) {
      boolean reports = sense == Verbs.Sense.SEND && Kinds.isExternal(subject.kind);
      if (subject != part && (mayAsk(subject) || reports) && Kinds.isAsked(part.kind)) {
        boolean taken = taking && part.kind.carriesMessages();
        Draft.Flow flow = taken ? draft.flow(part, subject, span) : draft.flow(subject, part, span);
        flow.data.addAll(pending);
        flows.add(flow);
        said++;
      }
    }
  }

  private boolean mayAsk(Draft.Part part) {
    return part.isApplication()
        || part.kind == ComponentKind.IDENTITY_PROVIDER
        || part.kind == ComponentKind.WORKFLOW_ENGINE;
  }

  private void store(Predicate.Argument argument, Draft.Part part, Span span) {
    if (Kinds.isStore(part.kind) && INTO.contains(argument.preposition())) {
      put(part, span);
    } else if (Kinds.isClient(part.kind) && places.isKeptIn(argument)) {
      part.data.addAll(pending);
      pending.clear();
      said++;
    } else {
      other(argument, part, span);
    }
  }

  private void put(Draft.Part store, Span span) {
    store.data.addAll(pending);
    Draft.Part server = cast.server();
    List<Draft.Part> writers = subjects.isEmpty() && server != null ? List.of(server) : subjects;
    for (Draft.Part writer : writers) {
      if (writer != store && mayAsk(writer)) {
        Draft.Flow flow = draft.flow(writer, store, span);
        flow.data.addAll(pending);
        flows.add(flow);
      }
    }
    said++;
    pending.clear();
  }

  private void send(Predicate.Argument argument, Draft.Part part, Span span) {
    if (argument.isAny("from") && !predicate.isPassive()) {
      turnTo(part, span);
    } else if (predicate.isPassive()) {
      passiveSend(argument, part, span);
    } else if (subjects.stream().anyMatch(s -> Kinds.isFront(s.kind))
        && !Kinds.isFront(part.kind)) {
      subjects.forEach(s -> front(s, part, span));
    } else if (argument.isDirect()
        || argument.isAny("to with via through into on at in over by using")) {
      if (Kinds.isFront(part.kind)) {
        toFront(part, span);
      } else {
        turnTo(part, span);
      }
    }
  }

  private void toFront(Draft.Part front, Span span) {
    for (Draft.Part subject : subjects) {
      boolean client =
          Kinds.isClient(subject.kind)
              || subject.kind == ComponentKind.DESKTOP_APP
              || Kinds.isFront(subject.kind);
      if (client && Kinds.isFront(subject.kind)) {
        draft.front(subject, front, span);
      } else if (client) {
        flows.add(draft.flow(subject, front, span));
      }
    }
  }

  private void passiveSend(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean aboutParts = !cast.parts(predicate.subjects()).isEmpty();
    boolean onward = argument.isAny("to via through into on in with");
    if (aboutParts && argument.isAny("by from")) {
      subjects.forEach(s -> ask(part, s, span));
    } else if (aboutParts) {
      turnTo(part, span);
    } else if (onward && passesOn(last) && !Kinds.isFront(part.kind)) {
      front(Objects.requireNonNull(last), part, span);
    } else if (onward && Kinds.isStore(part.kind)) {
      put(part, span);
    } else if (onward) {
      turnTo(part, span);
    }
  }

  /** True of the proxy of "is forwarded by the proxy to the service". */
  private static boolean passesOn(Draft.@Nullable Part part) {
    return part != null && Kinds.isFront(part.kind);
  }

  private void ask(Draft.Part from, Draft.Part to, Span span) {
    if (Kinds.isFront(from.kind)) {
      front(from, to, span);
    } else if (from != to && mayAsk(from)) {
      flows.add(draft.flow(from, to, span));
      said++;
    }
  }

  private void receive(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean source =
        argument.isAny("from to on via through")
            || argument.isDirect()
            || predicate.isPassive() && argument.isAny("by");
    if (!source) {
      return;
    }
    if (predicate.isPassive()) {
      receivedBy(part, subjects.isEmpty() ? part : subjects.get(0), span);
    } else if (Kinds.isStore(part.kind)) {
      turnTo(part, span);
    } else {
      for (Draft.Part subject : subjects) {
        if (part != subject && (mayAsk(part) || Kinds.isExternal(part.kind))) {
          Draft.Flow flow = draft.flow(part, subject, span);
          flow.data.addAll(pending);
          flows.add(flow);
          said++;
        }
      }
    }
  }

  /** "The queue is read by the worker", "messages are taken from the queue by the worker". */
  private void receivedBy(Draft.Part part, Draft.Part subject, Span span) {
    if (subject.kind.carriesMessages() && mayAsk(part)) {
      flows.add(draft.flow(subject, part, span));
      said++;
    } else if (part.kind.carriesMessages() && mayAsk(subject)) {
      turnTo(part, span);
    } else {
      ask(part, subject, span);
    }
  }

  private void fronts(Predicate.Argument argument, Draft.Part part, Span span) {
    if (predicate.isPassive() && argument.isAny("by with")) {
      if (Kinds.isFront(part.kind)) {
        subjects.forEach(s -> front(part, s, span));
      }
    } else if (argument.isDirect()) {
      subjects.stream().filter(s -> Kinds.isFront(s.kind)).forEach(s -> front(s, part, span));
    }
  }

  private void hosts(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean runs = argument.isDirect() && subjects.stream().anyMatch(s -> s.kind.isHost());
    if (runs && !part.kind.isHost()) {
      for (Draft.Part subject : subjects) {
        settle(part, subject);
        said++;
      }
    } else if (Kinds.isStore(part.kind)
        && !pending.isEmpty()
        && INTO.contains(argument.preposition())) {
      put(part, span);
    } else if (Kinds.isFront(part.kind)) {
      subjects.stream().filter(Draft.Part::isApplication).forEach(s -> front(part, s, span));
    } else {
      other(argument, part, span);
    }
  }

  /** Whatever the verb is, "with a database" and "via the queue" say that it is used. */
  private void other(Predicate.Argument argument, Draft.Part part, Span span) {
    boolean there = argument.isAny("at") && isService(part);
    boolean used = argument.isAny("with via through using") || there;
    boolean into =
        !predicate.isPassive()
            && argument.isAny("in into to from")
            && Kinds.isStore(part.kind)
            && sense != Verbs.Sense.BE;
    boolean has = sense == Verbs.Sense.CONSIST || sense == Verbs.Sense.USE;
    if (!used && !into && !has) {
      return;
    }
    if (last != null && last != part && objects.contains(last) && last.isApplication() && used) {
      flows.add(draft.flow(last, part, span));
      said++;
    } else if (last != null && objects.isEmpty() || into || !has) {
      turnTo(part, span);
    }
  }

  private static boolean isService(Draft.Part part) {
    return Kinds.isExternal(part.kind) || part.kind == ComponentKind.IDENTITY_PROVIDER;
  }

  private void material(Predicate.Argument argument) {
    NounPhrase phrase = argument.phrase();
    List<Draft.Part> owners = owners(argument);
    boolean purposeOnly =
        argument.isAny("for of about to from") && sense != null && sense != Verbs.Sense.MAKE;
    if (owners.isEmpty() || purposeOnly) {
      return;
    }
    phrase.technologies().forEach(t -> owners.forEach(o -> take(o, phrase.sentence(), t)));
    said++;
  }

  /** Whose the material is: that of the part right before it, where it stands beside it. */
  private List<Draft.Part> owners(Predicate.Argument argument) {
    boolean beside = argument.isAny("( with in on using") && last != null && objects.contains(last);
    List<Draft.Part> owners = beside && last != null ? List.of(last) : subjects;
    if (sense == Verbs.Sense.HOST) {
      owners =
          last != null && objects.contains(last) && last.kind.isHost() ? List.of(last) : subjects;
    }
    return owners;
  }

  private void take(Draft.Part owner, Sentence sentence, Mention mention) {
    ComponentKind kind = NounPhrase.kindOf(mention);
    boolean program = owner.isApplication() || owner.kind == ComponentKind.CONTAINER;
    boolean place = kind == ComponentKind.CLOUD || kind == ComponentKind.OPERATING_SYSTEM;
    if (kind == ComponentKind.LIBRARY && program) {
      cast.library(owner, sentence, mention);
    } else if (program || place) {
      cast.use(owner, sentence, mention);
    }
  }

  private void data(Predicate.Argument argument) {
    Draft.Part store = last != null && Kinds.isStore(last.kind) ? last : null;
    boolean handled =
        sense != null && sense != Verbs.Sense.OTHER && sense != Verbs.Sense.BE || isLogin();
    if (argument.isAny("for") && store != null) {
      keep(store, asset(argument.phrase()));
    } else if (argument.isAny("about per by as")
        || argument.isAny("of") && !isFileOf()
        || !handled) {
      return;
    } else {
      bring(written(argument.phrase()));
    }
  }

  /** "A PDF of the report". */
  private boolean isFileOf() {
    return pending.stream().anyMatch(DataPlaces::isFile);
  }

  /** "Takes the report and writes a PDF": the file is the report in another form. */
  private Draft.Asset written(NounPhrase phrase) {
    boolean again =
        taken != null
            && DataPlaces.isNewFile(phrase)
            && (sense == Verbs.Sense.STORE || sense == Verbs.Sense.SEND);
    if (!again || taken == null) {
      return asset(phrase);
    }
    Draft.Asset asset = asset(taken);
    Draft.keep(asset.spans, phrase.span());
    return asset;
  }

  private void bring(Draft.Asset asset) {
    pending.add(asset);
    said++;
    if (sense != Verbs.Sense.STORE) {
      flows.forEach(f -> f.data.add(asset));
    }
  }

  private void keep(Draft.Part store, Draft.Asset asset) {
    store.data.add(asset);
    draft.flowsTo(store).stream()
        .filter(f -> subjects.contains(f.from))
        .forEach(f -> f.data.add(asset));
  }

  private void protocol(Predicate.Argument argument) {
    if (argument.isDirect() || BY_PROTOCOL.contains(argument.preposition())) {
      protocol = argument.phrase().protocol();
      said++;
    }
  }

  /** The protocol is that of all that passes in the sentence; else of what clients send. */
  private void passOver(String id) {
    if (!flows.isEmpty()) {
      flows.forEach(f -> f.protocol = id);
    } else {
      List<Draft.Part> reached = objects.isEmpty() ? subjects : objects;
      if (reached.isEmpty() && draft.main != null) {
        reached = List.of(draft.main);
      }
      reached.forEach(r -> draft.clientProtocols.putIfAbsent(r, id));
    }
  }

  /** Data that were put nowhere: into what the sentence uses for it, or the only store there is. */
  private void leftOver() {
    if (pending.isEmpty()) {
      return;
    }
    boolean storing =
        sense == Verbs.Sense.STORE || (sense == Verbs.Sense.READ && predicate.parent() != null);
    if (storing) {
      List<Draft.Part> stores = places.devices();
      if (stores.isEmpty()) {
        stores = storesOf(predicate.parent());
      }
      if (stores.isEmpty()) {
        stores = subjects.stream().filter(s -> Kinds.isStore(s.kind)).toList();
      }
      if (stores.isEmpty()
          && predicate.arguments().stream()
              .noneMatch(a -> a.phrase().is(NounPhrase.Sort.COMPONENT))) {
        stores = onlyStore();
      }
      for (Draft.Part store : stores) {
        store.data.addAll(pending);
        draft.flowsTo(store).forEach(f -> f.data.addAll(pending));
      }
    }
  }

  private List<Draft.Part> onlyStore() {
    List<Draft.Part> stores =
        draft.parts.stream().filter(p -> p.kind == ComponentKind.DATABASE).toList();
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
    List<Draft.Part> stores = new ArrayList<>(cast.parts(phrases));
    if (parent.isPassive()) {
      stores.addAll(cast.parts(parent.subjects()));
    }
    stores.removeIf(s -> !Kinds.isStore(s.kind));
    return stores;
  }

  private List<Draft.Person> enterers() {
    List<NounPhrase> phrases = new ArrayList<>(predicate.subjects());
    if (predicate.parent() != null) {
      predicate.parent().arguments().forEach(a -> phrases.add(a.phrase()));
    }
    List<Draft.Person> persons = new ArrayList<>();
    for (NounPhrase phrase : phrases) {
      if (phrase.is(NounPhrase.Sort.ACTOR) && phrase.isPresent() && phrase.plain() != null) {
        Meaning.OfActor actor = (Meaning.OfActor) phrase.plain().meaning();
        persons.add(draft.person(actor.wording(), phrase.span()));
      }
    }
    return persons;
  }

  /** "Customers log in with an e-mail address and a password". */
  private boolean isLogin() {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || predicate.isPassive()) {
      return false;
    }
    String lemma = verb.verb().lemma();
    String next = predicate.syntax().word(verb.at() + 1);
    boolean particle = next.equals("in") || next.equals("on") || next.equals("up");
    return lemma.equals("register") || particle && (lemma.equals("log") || lemma.equals("sign"));
  }

  /** What people write, upload or order themselves, and what they log in with. */
  private void people() {
    boolean entering =
        isLogin()
            || sense == Verbs.Sense.EDIT
            || sense == Verbs.Sense.SEND
            || sense == Verbs.Sense.STORE;
    if (entering && !pending.isEmpty()) {
      enterers()
          .forEach(
              p -> draft.entered.computeIfAbsent(p, e -> new LinkedHashSet<>()).addAll(pending));
    }
  }
}
