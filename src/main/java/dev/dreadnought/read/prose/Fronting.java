package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands between clients and programs. */
final class Fronting {
  private static final Set<String> PROXIES =
      Words.of("proxy proxies proxying terminates terminate terminating termination balances");

  private static final Set<String> TAKES =
      Words.of("handle receive accept take serve process forward route proxy manage");

  private static final Set<String> TRAFFIC = Words.of("requests traffic connections request calls");

  /** Caches of pages, which ask the program behind them; Redis and the like are asked by it. */
  private static final Set<String> PAGE_CACHES =
      Words.of("varnish squid apache-traffic-server varnish-enterprise");

  private static final Set<String> OUTWARD =
      Words.of("outbound outgoing egress outward leaves leave");

  private static final Set<String> GOES = Words.of("go goes going gets get");

  private static final Set<String> THROUGH = Words.of("through via over by");

  private final Scene scene;

  Fronting(Scene scene) {
    this.scene = scene;
  }

  /** "It goes out through a proxy", "outgoing calls are made via Squid": a way to the outside. */
  static boolean isWayOut(Predicate predicate, Predicate.Argument argument, Draft.Part part) {
    boolean way =
        part.kind == ComponentKind.REVERSE_PROXY && THROUGH.contains(argument.preposition());
    if (!way) {
      return false;
    }
    Syntax syntax = predicate.syntax();
    int from = predicate.verb() == null ? 0 : syntax.clauseOf(predicate.verb().at()).from();
    for (int i = from; i < argument.phrase().to(); i++) {
      boolean out = syntax.word(i).equals("out") && GOES.contains(syntax.word(i - 1));
      if (out || OUTWARD.contains(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Who goes out turns to the proxy, and is not behind it. */
  void leadOut(Draft.Part way, Span span) {
    List<Draft.Part> programs = scene.subjects.stream().filter(Draft.Part::isApplication).toList();
    programs.forEach(p -> scene.pass(p, way, span));
    way.outward = true;
  }

  /** "An nginx in front for TLS", "nginx is used as a reverse proxy": it stands before programs. */
  static void note(Cast cast, Predicate predicate, List<Draft.Part> subjects) {
    Syntax syntax = predicate.syntax();
    Syntax.Occurrence verb = predicate.verb();
    if (verb != null && (isProxy(syntax, verb.at()) || takesTraffic(predicate, verb))) {
      subjects.forEach(Fronting::note);
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      Draft.Part part = phrase.isPresent() ? cast.part(phrase) : null;
      if (part != null && isProxy(syntax, phrase.to())) {
        note(part);
      }
    }
  }

  /**
   * "nginx handles all requests", "connections are handled by nginx": what takes the traffic that
   * is for nobody in particular stands before all.
   */
  private static boolean takesTraffic(Predicate predicate, Syntax.Occurrence verb) {
    if (!TAKES.contains(verb.verb().lemma())) {
      return false;
    }
    Syntax syntax = predicate.syntax();
    Syntax.Clause clause = syntax.clauseOf(verb.at());
    int from = predicate.isPassive() ? clause.from() : verb.at() + 1;
    int to = predicate.isPassive() ? verb.start() : clause.to();
    for (int i = from; i < to; i++) {
      String word = syntax.sentence().word(i);
      if (TRAFFIC.contains(word)) {
        return true;
      }
      if (!predicate.isPassive() && Words.PREPOSITIONS.contains(word)) {
        return false;
      }
    }
    return false;
  }

  private static void note(Draft.Part part) {
    part.fronting |= part.kind == ComponentKind.WEB_SERVER;
  }

  private static boolean isProxy(Syntax syntax, int from) {
    Sentence sentence = syntax.sentence();
    int to = syntax.clauseOf(from).to();
    for (int i = from; i < to; i++) {
      boolean ahead = sentence.word(i).equals("front") && sentence.word(i - 1).equals("in");
      if (ahead || PROXIES.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "A behind B": A is the program named last, not the machine that it runs on. */
  void behind(Draft.Part front, Span span) {
    Draft.Part last = scene.last;
    boolean program =
        last != null
            && !scene.subjects.contains(last)
            && (last.isApplication() || isDeliveredStore(last));
    Draft.Part hosted = program || last == null || !last.kind.isHost() ? null : hosted();
    List<Draft.Part> behind =
        program && last != null ? List.of(last) : hosted != null ? List.of(hosted) : scene.subjects;
    behind.stream()
        // "Everything runs behind the proxy": nobody calls a job.
        .filter(b -> behind.size() == 1 || b.kind != ComponentKind.WORKER)
        .forEach(b -> front(front, b, span));
  }

  /** The API of "calls our API, a Go service on AKS behind the front": named before its host. */
  private Draft.@Nullable Part hosted() {
    Draft.Part found = null;
    for (Predicate.Argument argument : scene.predicate.arguments()) {
      Draft.Part part = scene.cast.part(argument.phrase());
      if (part == scene.last) {
        return found;
      }
      boolean program = part != null && part.isApplication() && !scene.subjects.contains(part);
      found = program ? part : found;
    }
    return null;
  }

  private static boolean isDeliveredStore(Draft.Part part) {
    return part.kind == ComponentKind.OBJECT_STORE || Kinds.isFront(part.kind);
  }

  /** The programs among the subjects stand behind a front. */
  void programsBehind(Draft.Part front, Span span) {
    scene.subjects.stream().filter(Draft.Part::isApplication).forEach(s -> front(front, s, span));
  }

  /** True of a cache that stands before programs, and is not asked by them. */
  static boolean isPageCache(Draft.Part part) {
    return part.kind == ComponentKind.CACHE
        && (part.materials.isEmpty()
            || part.materials.keySet().stream().anyMatch(PAGE_CACHES::contains));
  }

  void front(Draft.Part front, Draft.Part behind, Span span) {
    if (front.kind == ComponentKind.CACHE && behind.isApplication() && !isPageCache(front)) {
      // "A Redis in front of the API": whoever asks the API, it asks the cache first.
      scene.pass(behind, front, span);
      return;
    }
    if (Kinds.isClient(behind.kind)) {
      boolean delivers = front.kind == ComponentKind.CDN && scene.isPassive();
      scene.pass(delivers ? front : behind, delivers ? behind : front, span);
      return;
    }
    if (front.kind == ComponentKind.WEB_SERVER && !front.named) {
      front.kind = ComponentKind.REVERSE_PROXY;
    }
    scene.draft.front(front, behind, span);
    scene.say();
  }

  /** True of the bucket in "delivered by the CDN from the bucket". */
  boolean isOrigin(Draft.Part part) {
    Draft.Part last = scene.last;
    return Kinds.isStore(part.kind)
        && last != null
        && Kinds.isFront(last.kind)
        && !scene.subjects.contains(last);
  }

  /** The front delivers what lies in the store: the files of a front end, where it is one. */
  void fetch(Draft.Part front, Draft.Part store, Span span) {
    scene.pass(store, front, span);
    for (Draft.Part client : scene.subjects) {
      if (client.kind == ComponentKind.BROWSER_CLIENT) {
        store.data.add(scene.draft.filesOf(client, span));
      }
    }
  }

  /** A client or a proxy turns to a front. */
  void toFront(Draft.Part front, Span span) {
    for (Draft.Part subject : scene.subjects) {
      boolean client =
          Kinds.isClient(subject.kind)
              || subject.kind == ComponentKind.DESKTOP_APP
              || subject.kind == ComponentKind.CLI
              || subject.kind == ComponentKind.DEVICE;
      if (Kinds.isFront(subject.kind)) {
        scene.draft.front(subject, front, span);
        scene.say();
      } else if (client || isAmongMany(subject) || isOthers(subject)) {
        scene.pass(subject, front, span);
      }
    }
  }

  /** "Dropbox notifies the API gateway": what others run calls from outside. */
  private boolean isOthers(Draft.Part subject) {
    return (scene.sense == Verbs.Sense.SEND || scene.sense == Verbs.Sense.READ)
        && !scene.isPassive()
        && scene.subjects.contains(subject)
        && !scene.isImplied()
        && !subject.isApplication()
        && !subject.kind.isHost();
  }

  /**
   * A program that is no server behind the front itself: one service of several that call it, or a
   * web application that sends something there.
   */
  private boolean isAmongMany(Draft.Part subject) {
    boolean gives =
        scene.sense == Verbs.Sense.SEND
            || scene.sense == Verbs.Sense.EDIT
            || scene.sense == Verbs.Sense.READ;
    return scene.predicate.verb() != null
        && gives
        && subject.isApplication()
        && !scene.draft.fronts.containsKey(subject)
        && (Kinds.isPartOfMany(subject.kind)
            || !scene.isPassive()
                && (subject.kind == ComponentKind.WEB_APPLICATION
                    || subject.kind == ComponentKind.OTHER && !subject.whole));
  }
}
