package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways that something takes: from here, through there, to another part. */
final class Routes {
  /** "Requests from the app arrive at the API". */
  private static final Set<String> ARRIVALS = Words.of("arrive land end come");

  /** What is done to data that lie somewhere, so that they are elsewhere too. */
  private static final Set<String> MOVED =
      Words.of(
          "sync synchronise synchronize copy replicate export transfer mirror move ship stream push"
              + " send load import");

  private static final Pattern ENTRANCES =
      Pattern.compile("\\b(bastion|jump ?(host|server|box))\\b");

  private static final Set<String> EVENTS =
      Words.of("event events notification notifications change changes");

  private static final Set<String> EXPORTS =
      Words.of("export exports dump dumps extract extracts sync copy feed feeds");

  private static final Set<String> GOES = Words.of("go come travel flow move pass get");

  private static final Set<String> REACHES = Words.of("hit reach enter");

  private final Scene scene;
  private final Fronting fronting;
  private final List<Draft.Part> ways = new ArrayList<>();

  Routes(Scene scene, Fronting fronting) {
    this.scene = scene;
    this.fronting = fronting;
  }

  /** Remembers what a thing goes through. */
  void through(Predicate.Argument argument, Draft.Part part) {
    boolean carrier = part.kind.carriesMessages();
    boolean way =
        argument.isAny("via through")
            ? carrier
                || Kinds.isFront(part.kind)
                || part.kind == ComponentKind.NOTIFICATION
                || part.kind == ComponentKind.EXTERNAL_SERVICE && part.isProduct()
                || Traffic.mayAsk(part) && part.kind != ComponentKind.CLI
            : carrier && argument.isAny("over using");
    if (way && !ways.contains(part)) {
      ways.add(part);
    }
  }

  /**
   * Reads "flows from A through B to C", where nobody is said to do it, and "between A and C"; true
   * where it was read.
   */
  boolean readTransport() {
    Draft.Part from = null;
    Draft.Part goal = null;
    Draft.Part ahead = null;
    Span start = null;
    List<Draft.Part> through = new ArrayList<>();
    List<Draft.Part> beside = new ArrayList<>();
    boolean read = false;
    boolean wasFrom = false;
    Draft.Part agent = agent();
    boolean acted = !scene.namedSubjects().isEmpty() && agent == null;
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      Draft.Part part = part(argument);
      if (part == null || acted || part == agent || part.kind == ComponentKind.CLI) {
        continue;
      }
      if (argument.isAny("from") || isWhereTheyLie(argument, part) || isOfEvent(argument, part)) {
        if (wasFrom && argument.isAny("from") && from != null && from != part) {
          // "From Shopify and Zendesk".
          beside.add(from);
        } else if (!wasFrom) {
          beside.clear();
        }
        from = part;
        start = argument.phrase().span();
        through.clear();
        wasFrom = argument.isAny("from");
        if (ahead != null && isOfExport(argument) && goal == null) {
          carry(from, agent, through, ahead, start);
          goal = ahead;
          read = true;
        }
      } else if (from != null && argument.isAny("via through over")) {
        through.add(part);
      } else if (argument.isAny("via through over")
          && ahead != null
          && part.kind.carriesMessages()
          && isMovement(ahead)) {
        // "Whatever is slow goes to a worker through RabbitMQ".
        Span way = argument.phrase().span();
        Draft.Part server = scene.cast.server();
        Draft.Part giver = agent != null ? agent : server;
        if (giver != null && giver != ahead && giver != part) {
          scene.pass(giver, part, way);
        }
        scene.pass(part, ahead, way);
        read = true;
      } else if (argument.isAny("via through") && ahead != null && isOfData()) {
        // "Orders go to the ERP through a script": it brings them there.
        if (part.isApplication() && part != ahead) {
          scene.pass(part, ahead, argument.phrase().span());
          read = true;
        }
      } else if (argument.isAny("via through") && leads(part)) {
        from = part;
        start = argument.phrase().span();
      } else if (from != null && start != null && isGoal(argument)) {
        boolean onward = goal != null && isFromThere(argument);
        Span way = start.to(argument.phrase().span());
        carry(onward ? goal : from, agent, through, part, way);
        for (Draft.Part other : onward ? List.<Draft.Part>of() : beside) {
          carry(other, agent, through, part, way);
        }
        wasFrom = false;
        goal = part;
        through.clear();
        read = true;
      } else if (from == null && (argument.isAny("to into") || isGoal(argument))) {
        ahead = part;
      }
    }
    return read | readBetween();
  }

  /** Nobody is said to do it, and it goes to a program. */
  private boolean isMovement(Draft.Part goal) {
    boolean moves =
        scene.isPassive() ? scene.sense == Verbs.Sense.SEND : GOES.contains(scene.lemma());
    return moves && scene.namedSubjects().isEmpty() && goal.isApplication();
  }

  /** "The finalize event of the bucket goes to Pub/Sub": it comes from there. */
  private boolean isOfEvent(Predicate.Argument argument, Draft.Part part) {
    Syntax.Occurrence verb = scene.predicate.verb();
    Syntax syntax = scene.predicate.syntax();
    int of = argument.phrase().from() - 1;
    while (of > 0 && Words.DETERMINERS.contains(syntax.word(of))) {
      of--;
    }
    return argument.isAny("of")
        && Kinds.isStore(part.kind)
        && verb != null
        && argument.phrase().to() <= verb.start()
        && of > 0
        && EVENTS.contains(syntax.word(of - 1));
  }

  /** "Ends up in BigQuery through an export from Firestore". */
  private boolean isOfExport(Predicate.Argument argument) {
    Syntax syntax = scene.predicate.syntax();
    int from = argument.phrase().from() - 1;
    while (from > 0 && !syntax.word(from).equals("from")) {
      from--;
    }
    return from > 0 && EXPORTS.contains(syntax.word(from - 1));
  }

  private boolean isOfData() {
    List<NounPhrase> subjects = scene.predicate.subjects();
    return !subjects.isEmpty() && subjects.stream().allMatch(Scene::isData);
  }

  /** "The orders in MySQL are copied to BigQuery": where that lies which moves. */
  private boolean isWhereTheyLie(Predicate.Argument argument, Draft.Part part) {
    Syntax.Occurrence verb = scene.predicate.verb();
    return argument.isAny("in")
        && Kinds.isStore(part.kind)
        && verb != null
        && scene.predicate.isPassive()
        && argument.phrase().to() <= verb.start()
        && MOVED.contains(scene.lemma());
  }

  /** "To A and from there to B". */
  private boolean isFromThere(Predicate.Argument argument) {
    Syntax syntax = scene.predicate.syntax();
    int i = argument.phrase().from() - 1;
    while (i > 0 && Words.DETERMINERS.contains(syntax.word(i))) {
      i--;
    }
    return i > 0 && syntax.word(i - 1).equals("there");
  }

  /** Where it goes: "to the API", "arrives at the API", "hits the API". */
  boolean isGoal(Predicate.Argument argument) {
    return argument.isDirect() && REACHES.contains(scene.lemma())
        || argument.isAny("to into onto towards")
        || ARRIVALS.contains(scene.lemma()) && argument.isAny("at in on with");
  }

  /** Whoever moves things takes them out of stores, and from programs that hand them over. */
  private void carry(
      Draft.Part from,
      Draft.@Nullable Part agent,
      List<Draft.Part> through,
      Draft.Part to,
      Span span) {
    if (agent == null) {
      chain(from, through, to, span);
    } else if (Kinds.isStore(from.kind)) {
      scene.pass(agent, from, span);
      chain(agent, through, to, span);
    } else {
      scene.pass(from, agent, span);
      chain(agent, through, to, span);
    }
  }

  /** The job of "are copied from A into B by the job". */
  private Draft.@Nullable Part agent() {
    boolean passive = scene.predicate.isPassive();
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      Draft.Part part = passive && argument.isAny("by") ? part(argument) : null;
      if (part != null) {
        return part;
      }
    }
    return null;
  }

  private void chain(Draft.Part from, List<Draft.Part> through, Draft.Part to, Span span) {
    Draft.Part last = from;
    for (Draft.Part way : through) {
      step(last, way, span);
      last = way;
    }
    step(last, to, span);
  }

  private void step(Draft.Part from, Draft.Part to, Span span) {
    boolean front = Kinds.isFront(from.kind) || from.kind == ComponentKind.DNS;
    if (front && !Kinds.isStore(to.kind)) {
      fronting.front(from, to, span);
    } else {
      scene.pass(from, to, span);
    }
  }

  /** True where one part of a way is known to lead on. */
  private static boolean leads(Draft.Part part) {
    return Kinds.isFront(part.kind)
        || part.kind.carriesMessages()
        || part.kind == ComponentKind.DNS;
  }

  /** "Sits between A and B", "a queue between A and B", "traffic between A and B". */
  private boolean readBetween() {
    List<NounPhrase> ends = new ArrayList<>();
    NounPhrase before = null;
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      if (argument.isAny("between")) {
        ends.add(argument.phrase());
      } else if (argument.phrase().is(NounPhrase.Sort.COMPONENT)
          && (ends.isEmpty() || ends.size() == 2 && argument.isDirect() && before == null)) {
        before = argument.phrase();
      }
    }
    if (ends.size() != 2) {
      return false;
    }
    List<Draft.Part> left = scene.cast.meant(ends.get(0));
    List<Draft.Part> right = scene.cast.meant(ends.get(1));
    Span span = ends.get(0).span().to(ends.get(1).span());
    for (Draft.Part from : left) {
      for (Draft.Part to : right) {
        if (to != from) {
          between(from, before, to, span);
        }
      }
    }
    return !left.isEmpty() && !right.isEmpty();
  }

  private void between(Draft.Part left, @Nullable NounPhrase before, Draft.Part right, Span span) {
    List<Draft.Part> named = scene.namedSubjects();
    Draft.Part middle = before == null ? null : scene.cast.part(before);
    middle = middle == null && named.size() == 1 ? named.get(0) : middle;
    boolean apart = middle != null && middle != left && middle != right && passesOn(middle);
    boolean turned = Kinds.isStore(left.kind) && right.isApplication();
    List<Draft.Part> through = apart && middle != null ? List.of(middle) : List.of();
    chain(turned ? right : left, through, turned ? left : right, span);
  }

  private static boolean passesOn(Draft.Part part) {
    return part.kind.carriesMessages() || Kinds.isFront(part.kind) || part.isApplication();
  }

  private Draft.@Nullable Part part(Predicate.Argument argument) {
    NounPhrase phrase = argument.phrase();
    boolean thing = phrase.is(NounPhrase.Sort.COMPONENT) && phrase.isPresent();
    List<Draft.Part> parts = thing ? scene.cast.parts(List.of(phrase)) : List.of();
    return parts.isEmpty() ? null : parts.get(0);
  }

  /**
   * "Are synced to DynamoDB using AppSync": what the participle tells of is how it gets there. True
   * where it was read.
   */
  boolean readMeans(Draft.Part means) {
    Syntax.Occurrence verb = scene.predicate.verb();
    boolean using = verb != null && verb.use() == Syntax.Use.PARTICIPLE && !scene.isPassive();
    boolean messenger = means.kind == ComponentKind.NOTIFICATION;
    boolean service = means.isApplication() && means.isBought() || messenger;
    if (!using || !service || scene.subjects.isEmpty()) {
      return false;
    }
    for (Draft.Part goal : scene.subjects) {
      // "Pushes news to the app using Firebase Cloud Messaging".
      boolean led = messenger ? Kinds.isInHand(goal.kind) : Kinds.isStore(goal.kind);
      if (!led) {
        return false;
      }
    }
    scene.subjects.forEach(s -> lead(means, s));
    return true;
  }

  private void lead(Draft.Part means, Draft.Part store) {
    Sentence sentence = scene.predicate.syntax().sentence();
    for (Draft.Flow flow : scene.draft.flowsTo(store)) {
      Span last = flow.spans.get(flow.spans.size() - 1);
      boolean here = last.start() >= sentence.start() && last.end() <= sentence.end();
      if (here && flow.from instanceof Draft.Part) {
        scene.pass((Draft.Part) flow.from, means, last);
        scene.pass(means, store, last);
        if (flow.spans.size() == 1) {
          scene.draft.remove(flow);
        }
      }
    }
  }

  /**
   * "Shoppers reach the storefront via Cloudflare and then HAProxy": one stands before the next.
   */
  void leadPeople() {
    boolean people = scene.predicate.subjects().stream().anyMatch(Scene::isActor);
    boolean way = scene.predicate.arguments().stream().anyMatch(a -> a.isAny("via through"));
    List<Draft.Part> fronts = scene.objects.stream().filter(o -> Kinds.isFront(o.kind)).toList();
    if (people) {
      leadIn();
    }
    List<Draft.Part> goals =
        scene.objects.stream()
            .filter(o -> o.isApplication() && !Kinds.isFront(o.kind) && !Kinds.isClient(o.kind))
            .toList();
    if (!people || !way || fronts.isEmpty() || goals.size() != 1) {
      return;
    }
    Span span = fronts.get(0).spans.get(0);
    for (int i = 0; i + 1 < fronts.size(); i++) {
      fronting.front(fronts.get(i), fronts.get(i + 1), span);
    }
    fronting.front(fronts.get(fronts.size() - 1), goals.get(0), span);
  }

  /** "Engineers reach the database over a bastion host". */
  private void leadIn() {
    Draft.Part entrance = way(Routes::isEntrance);
    if (entrance != null) {
      Span span = entrance.spans.get(0);
      scene.predicate.subjects().stream()
          .filter(Scene::isActor)
          .forEach(s -> scene.draft.flow(scene.person(s), entrance, span));
    }
    for (Draft.Part goal : entrance == null ? List.<Draft.Part>of() : scene.objects) {
      if (entrance != null && goal != entrance) {
        scene.pass(entrance, goal, entrance.spans.get(0));
      }
    }
  }

  /** The part of its sort that the sentence says something to go through, or null. */
  private Draft.@Nullable Part way(java.util.function.Predicate<Draft.Part> sort) {
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      Draft.Part part = argument.isAny("via through over") ? part(argument) : null;
      if (part != null && sort.test(part)) {
        return part;
      }
    }
    return null;
  }

  /** True of the API of "users reach the API through nginx": it is nginx that they turn to. */
  boolean isReachedThrough(Draft.Part goal) {
    Draft.Part way = way(w -> Kinds.isFront(w.kind) || isEntrance(w));
    return way != null
        && way != goal
        && !Kinds.isClient(goal.kind)
        && !Kinds.isFront(goal.kind)
        && !isEntrance(goal);
  }

  /** True of a machine that is there to let administrators in. */
  static boolean isEntrance(Draft.Part part) {
    return part.kind == ComponentKind.HOST && ENTRANCES.matcher(part.words).find();
  }

  /** What goes to a part "via the queue" goes to the queue, and from there to the part. */
  void redirect() {
    for (Draft.Part way : ways) {
      List<Scene.Edge> direct = new ArrayList<>();
      for (Scene.Edge edge : scene.edges) {
        boolean other = edge.to != way && edge.from != way && !ways.contains(edge.to);
        boolean mine = scene.edges.stream().anyMatch(e -> e.from == edge.from && e.to == way);
        boolean known = mine || Kinds.isFront(way.kind);
        if (other && known && mayLead(way, edge.to)) {
          direct.add(edge);
        }
      }
      direct.forEach(e -> redirect(e, way));
      enter(way);
    }
  }

  /** "Photos are put into S3 through the media service": the app in people's hands turns to it. */
  private void enter(Draft.Part way) {
    Draft.Part main = scene.draft.main;
    boolean leads = scene.edges.stream().anyMatch(e -> e.from == way);
    boolean entered = scene.edges.stream().anyMatch(e -> e.to == way);
    boolean client = main != null && main != way && Kinds.isInHand(main.kind);
    if (client && main != null && leads && !entered && scene.namedSubjects().isEmpty()) {
      Span span = way.spans.get(0);
      scene.pass(main, way, span);
    }
  }

  private static boolean mayLead(Draft.Part way, Draft.Part to) {
    if (way.kind == ComponentKind.IDENTITY_PROVIDER && to.kind == way.kind) {
      // "With Google or through Apple": two logins, each of its own.
      return false;
    }
    return way.kind.carriesMessages() ? to.isApplication() || Kinds.isStore(to.kind) : !way.whole;
  }

  private void redirect(Scene.Edge edge, Draft.Part way) {
    scene.edges.remove(edge);
    if (Kinds.isFront(way.kind) && edge.to.kind == ComponentKind.BROWSER_CLIENT) {
      // "Access the front end through the gateway": whoever does so is no program.
      scene.pass(way, edge.to, edge.span);
      return;
    }
    scene.edges.stream()
        .filter(e -> e.from == edge.from && e.to == way)
        .forEach(e -> e.data.addAll(edge.data));
    if (scene.edges.stream().noneMatch(e -> e.from == edge.from && e.to == way)) {
      scene.pass(edge.from, way, edge.span);
    }
    if (Kinds.isFront(way.kind) && !Kinds.isStore(edge.to.kind)) {
      fronting.front(way, edge.to, edge.span);
    } else {
      Scene.Edge onward = new Scene.Edge(way, edge.to, edge.span);
      onward.data.addAll(edge.data);
      scene.edges.add(onward);
    }
  }
}
