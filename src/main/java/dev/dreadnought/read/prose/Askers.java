package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Set;

/** Who acts in a scene though it is no program of the system's own, and who may be turned to. */
final class Askers {
  /** What is done against or with what is asked. */
  private static final Set<String> CHECKS = Words.of("check verify validate");

  private static final Set<String> RELIES = Words.of("rely depend");

  private final Scene scene;

  Askers(Scene scene) {
    this.scene = scene;
  }

  /**
   * True of a store, a front or somebody else's service of which the sentence says that it acts.
   */
  boolean acts(Draft.Part subject, Draft.Part part) {
    boolean reports =
        (scene.sense == Verbs.Sense.SEND || isPassingOn(subject))
            && (Kinds.isExternal(subject.kind)
                || subject.kind == ComponentKind.LANGUAGE_MODEL
                || subject.kind == ComponentKind.DNS);
    return mayTurnTo(subject, part)
        || reports
        || isGuest(subject, part)
        || starts(subject)
        || isSaidToTurn(subject);
  }

  /** "GitHub calls Netlify", "Zendesk relies on Okta": whatever it is, the sentence says so. */
  private boolean isSaidToTurn(Draft.Part subject) {
    Syntax.Occurrence verb = scene.predicate.verb();
    boolean turns =
        scene.sense == Verbs.Sense.SEND
            || scene.sense == Verbs.Sense.READ
            || scene.sense == Verbs.Sense.RECEIVE
            || scene.sense == Verbs.Sense.STORE
            || scene.sense == Verbs.Sense.EDIT
            || RELIES.contains(scene.lemma());
    return turns
        && verb != null
        && verb.isFinite()
        && !scene.isPassive()
        && !subject.kind.isHost()
        && scene.namedSubjects().contains(subject);
  }

  /** "Zapier, which writes them to Airtable". */
  private boolean isPassingOn(Draft.Part subject) {
    return scene.sense == Verbs.Sense.STORE
        && !scene.isPassive()
        && scene.namedSubjects().contains(subject);
  }

  /** "Gerrit triggers Jenkins". */
  private boolean starts(Draft.Part subject) {
    return (Traffic.DRIVES.contains(scene.lemma()) || scene.sense == Verbs.Sense.SEND)
        && !scene.isPassive()
        && subject.kind == ComponentKind.SOURCE_REPOSITORY
        && scene.namedSubjects().contains(subject);
  }

  /** "Third-party apps use the API": somebody else's programs turn to it. */
  private boolean isGuest(Draft.Part subject, Draft.Part part) {
    boolean acts =
        scene.sense == Verbs.Sense.USE
            || scene.sense == Verbs.Sense.READ
            || scene.sense == Verbs.Sense.EDIT;
    return acts
        && !scene.isPassive()
        && subject.kind == ComponentKind.EXTERNAL_SERVICE
        && scene.namedSubjects().contains(subject)
        && Traffic.isCallable(part);
  }

  /** "Observability: Prometheus and Grafana": two that help together. */
  static boolean areWatching(Draft.Part one, Draft.Part other) {
    return one.kind == ComponentKind.MONITORING && other.kind == ComponentKind.MONITORING;
  }

  /**
   * What is no program of the system's own acts where the sentence says so: "the gateway checks
   * tokens with Keycloak", "Loki keeps its chunks in S3", "the file server mounts a share".
   */
  private boolean mayTurnTo(Draft.Part subject, Draft.Part part) {
    Syntax.Occurrence verb = scene.predicate.verb();
    boolean acts =
        verb != null
            && verb.isFinite()
            && !scene.isPassive()
            && (scene.namedSubjects().contains(subject)
                || scene.predicate.isPassive()
                || Kinds.isExternal(subject.kind) && Clauses.isOne(scene.predicate))
            && scene.sense != Verbs.Sense.BE
            && scene.sense != Verbs.Sense.HOST
            && scene.sense != Verbs.Sense.CONSIST;
    boolean helps =
        Kinds.isStore(part.kind) || Traffic.isService(part) || MainServer.isAttendant(part);
    boolean moves =
        scene.sense == Verbs.Sense.READ
            || scene.sense == Verbs.Sense.RECEIVE
            || scene.sense == Verbs.Sense.EDIT && Kinds.isExternal(subject.kind)
            || scene.sense == Verbs.Sense.STORE
            || scene.sense == Verbs.Sense.SEND
            || scene.lemma().equals("mount");
    boolean checks = CHECKS.contains(scene.lemma());
    if (acts && Kinds.isExternal(subject.kind)) {
      // "The ERP reads the orders from MySQL", wherever the ERP is run.
      return (moves || checks) && (helps || part.isApplication());
    }
    if (!acts || subject.kind == part.kind) {
      return false;
    }
    if (subject.kind.isHost()) {
      boolean images = part.kind == ComponentKind.REGISTRY && scene.sense == Verbs.Sense.READ;
      boolean machine = subject.kind == ComponentKind.HOST && !part.kind.isHost();
      // "The terminal server checks every logon against Active Directory".
      boolean asks = subject.kind == ComponentKind.HOST && checks && Traffic.isService(part);
      return images || machine && moves || asks;
    }
    return helps && (Kinds.isFront(subject.kind) || Kinds.isStore(subject.kind));
  }

  boolean isAsked(Draft.Part part) {
    boolean code =
        part.kind == ComponentKind.SOURCE_REPOSITORY || part.kind == ComponentKind.REGISTRY;
    boolean started =
        part.kind == ComponentKind.CI_CD
            && (scene.sense == Verbs.Sense.SEND
                || Traffic.DRIVES.contains(scene.lemma())
                || (scene.sense == Verbs.Sense.MAKE || scene.sense == Verbs.Sense.USE)
                    && isBuiltBy());
    return Kinds.isAsked(part.kind)
        || started
        || code && scene.sense != Verbs.Sense.USE && scene.sense != Verbs.Sense.MAKE;
  }

  /** "CodePipeline builds the app using CodeBuild". */
  private boolean isBuiltBy() {
    return !scene.isPassive()
        && scene.namedSubjects().stream().anyMatch(s -> s.kind == ComponentKind.CI_CD);
  }

  /** "The shop has a mobile app": the app turns to the shop. */
  boolean isOffered(Draft.Part subject, Draft.Part part) {
    return Kinds.isInHand(part.kind)
        && Kinds.isServer(subject.kind)
        && (scene.sense == Verbs.Sense.USE || scene.sense == Verbs.Sense.CONSIST);
  }
}
