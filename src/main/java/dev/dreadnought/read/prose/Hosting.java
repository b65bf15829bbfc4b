package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What runs on what. */
final class Hosting {
  private static final Set<String> PLACES =
      Words.of("on in at with inside under within by from as onto using through via to");

  /** Verbs that bring a program to where it is to run. */
  private static final Set<String> BRINGS =
      Words.of("deploy publish ship install release roll migrate move push promote copy upload");

  private final Scene scene;

  Hosting(Scene scene) {
    this.scene = scene;
  }

  /** True where a part is said to be what others run on. */
  boolean isHosting(Predicate.Argument argument, Draft.Part part) {
    boolean platform =
        part.kind.isHost()
            || part.kind == ComponentKind.SERVERLESS_FUNCTION && argument.isAny("as");
    return platform && (PLACES.contains(argument.preposition()) || scene.sense == Verbs.Sense.USE);
  }

  /**
   * "The tills send the receipts to a Windows server", "the labels come from a Linux server": a
   * machine that things pass to, and none that the sender runs on. What is brought to a machine to
   * run there ("is shipped to a server") has its verb.
   */
  boolean isTurnedTo(Predicate.Argument argument, Draft.Part part) {
    boolean passes =
        scene.sense == Verbs.Sense.SEND && argument.isAny("to with")
            || (scene.sense == Verbs.Sense.READ || scene.sense == Verbs.Sense.RECEIVE)
                && argument.isAny("from")
            || scene.sense == Verbs.Sense.STORE && argument.isAny("to");
    return passes
        && !scene.isPassive()
        && Kinds.isMachine(part.kind)
        && !BRINGS.contains(scene.lemma())
        && !scene.isImplied()
        && !scene.subjects.isEmpty();
  }

  /** Lets pass what goes to a machine, or comes from it where the subject only takes it. */
  void turnTo(Draft.Part machine, Span span) {
    boolean comes = scene.sense == Verbs.Sense.RECEIVE;
    for (Draft.Part subject : scene.subjects) {
      scene.pass(comes ? machine : subject, comes ? subject : machine, span);
    }
  }

  void host(Draft.Part host, Span span) {
    Draft.Part guest = guest();
    List<Draft.Part> guests =
        guest == null || scene.subjects.contains(guest)
            ? scene.subjects
            : Kinds.isStore(guest.kind) && isRun()
                ? Stream.concat(scene.subjects.stream(), Stream.of(guest)).toList()
                : List.of(guest);
    for (Draft.Part one : guests) {
      settle(one, host);
      Draft.keep(host.spans, host.spans.isEmpty() ? span : host.spans.get(0));
      scene.say();
    }
  }

  /** "The shop runs with MySQL on a server": the two of them, for it is the shop that runs. */
  private boolean isRun() {
    return scene.sense == Verbs.Sense.HOST
        && scene.subjects.stream().allMatch(Draft.Part::isApplication);
  }

  /** The part named last, where it can be what runs there. */
  private Draft.@Nullable Part guest() {
    Draft.Part last = scene.last;
    boolean named = last != null && (scene.objects.contains(last) || scene.subjects.contains(last));
    if (last == null || !named) {
      return null;
    }
    if (last.kind == ComponentKind.CI_CD && !scene.subjects.contains(last)) {
      // "Deploy the API with GitHub Actions to Fly.io": it is the API that runs there.
      return scene.objects.stream()
          .filter(o -> o.isApplication() && o != last)
          .findFirst()
          .orElse(null);
    }
    boolean machine = last.kind.isHost() && !scene.subjects.contains(last) && !isContainer(last);
    return machine ? null : last;
  }

  void settle(Draft.Part guest, Draft.Part host) {
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

  private static boolean runsOn(Draft.Part part, Draft.Part other) {
    Draft.Part host = part.host;
    for (int steps = 0; host != null && steps < Cast.MOST_PARTS; steps++) {
      if (host == other) {
        return true;
      }
      host = host.host;
    }
    return false;
  }

  private static boolean isContainer(Draft.Part part) {
    return part.kind == ComponentKind.CONTAINER || part.kind == ComponentKind.CONTAINER_PLATFORM;
  }
}
