package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Programs of which only the platform is told that they run on: "the web site is hosted in App
 * Service". Who uses such a platform sees one thing, the program with its settings, and no machine
 * beside it; so it is one part. Where more is said of what the program is made of, or more than one
 * runs there, the platform stays a part of its own.
 */
final class HostedPrograms {
  /** Platforms whose customer sees his program, and no machine or cluster. */
  private static final Set<String> PLATFORMS =
      Set.of(
          "aws-amplify",
          "aws-app-runner",
          "azure-app-service",
          "azure-container-apps",
          "digitalocean-app-platform",
          "google-app-engine",
          "google-cloud-run",
          "heroku",
          "railway",
          "render");

  /** It delivers pages that run in the browser. */
  private static final String PAGES = "aws-amplify";

  private static final String PLACES = "on onto in into inside to by at as";

  private final Cast cast;
  private final Map<Draft.Part, Set<Draft.Part>> guests = new IdentityHashMap<>();

  /** Platforms of which more is said, or something else. */
  private final Set<Draft.Part> apart = new LinkedHashSet<>();

  /** Programs of which some sentence tells what they are written with. */
  private final Set<Draft.Part> made = new LinkedHashSet<>();

  private HostedPrograms(Cast cast) {
    this.cast = cast;
  }

  /** Makes one part of each such program and its platform. */
  static void settle(Draft draft, Cast cast, List<Predicate> predicates) {
    List<Draft.Part> platforms = draft.parts.stream().filter(HostedPrograms::isPlatform).toList();
    if (platforms.isEmpty()) {
      return;
    }
    HostedPrograms programs = new HostedPrograms(cast);
    predicates.stream().filter(Predicate::isPresent).forEach(programs::read);
    List<Draft.Part> hosted = new ArrayList<>();
    for (Draft.Part platform : platforms) {
      Set<Draft.Part> on = programs.guests.getOrDefault(platform, Set.of());
      if (on.size() == 1 && !programs.apart.contains(platform)) {
        Draft.Part guest = on.iterator().next();
        if (isBare(guest) && !programs.made.contains(guest) && !hosted.contains(guest)) {
          hosted.add(guest);
          cast.merge(platform, guest);
          if (guest.kind == ComponentKind.BROWSER_CLIENT && !guest.materials.containsKey(PAGES)) {
            guest.kind = ComponentKind.WEB_APPLICATION;
          }
        }
      }
    }
  }

  private static boolean isPlatform(Draft.Part part) {
    return part.kind == ComponentKind.CONTAINER_PLATFORM
        && part.role.isEmpty()
        && part.materials.keySet().stream().anyMatch(PLATFORMS::contains);
  }

  /** True of such a platform that runs more than pages. */
  static boolean runsProgram(String technology) {
    return PLATFORMS.contains(technology) && !technology.equals(PAGES);
  }

  /** "The Amplify website", beside "the Heroku app", of which only the platform is told. */
  static boolean isTelling(ComponentKind kind) {
    return kind == ComponentKind.WEB_APPLICATION
        || kind == ComponentKind.BROWSER_CLIENT
        || kind == ComponentKind.API;
  }

  /** True of a platform whose customer sees one program, and no machine or cluster. */
  static boolean isPlatform(Technology technology) {
    return PLATFORMS.contains(technology.id());
  }

  /** True of a program that is made of nothing that is said, but for the language. */
  private static boolean isBare(Draft.Part part) {
    boolean program =
        Kinds.isServer(part.kind)
            || part.kind == ComponentKind.WORKER
            || part.kind == ComponentKind.BROWSER_CLIENT;
    return program
        && !part.whole
        && part.materials.values().stream().map(m -> m.technology).allMatch(HostedPrograms::isAny);
  }

  private static boolean isAny(Technology technology) {
    return technology.kind() == ComponentKind.LANGUAGE || technology.kind() == ComponentKind.CLOUD;
  }

  private void read(Predicate predicate) {
    boolean material =
        predicate.arguments().stream()
            .filter(a -> a.phrase().is(NounPhrase.Sort.MATERIAL))
            .flatMap(a -> a.phrase().technologies().stream())
            .anyMatch(t -> !isAny(((Meaning.OfTechnology) t.meaning()).technology()));
    if (material) {
      made.addAll(cast.parts(predicate.subjects()));
      made.addAll(
          cast.parts(predicate.arguments().stream().map(Predicate.Argument::phrase).toList()));
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part platform = cast.part(argument.phrase());
      if (platform == null || !isPlatform(platform)) {
        continue;
      }
      if (argument.isAny(PLACES)) {
        List<Draft.Part> on = predicate.isPassive() ? List.of() : objects(predicate, platform);
        host(platform, on.isEmpty() ? subjects(predicate) : on);
      } else if (predicate.sense() == Verbs.Sense.BE && argument.isDirect()) {
        host(platform, subjects(predicate));
      }
    }
    boolean hosts = predicate.sense() == Verbs.Sense.HOST && !predicate.isPassive();
    for (NounPhrase subject : hosts ? predicate.subjects() : List.<NounPhrase>of()) {
      Draft.Part platform = cast.part(subject);
      List<Draft.Part> on =
          platform != null && isPlatform(platform) ? objects(predicate, platform) : List.of();
      if (!on.isEmpty()) {
        host(platform, on);
      }
    }
  }

  private List<Draft.Part> subjects(Predicate predicate) {
    boolean many = predicate.subjects().stream().anyMatch(NounPhrase::isPlural);
    return many ? List.of() : cast.parts(predicate.subjects());
  }

  private List<Draft.Part> objects(Predicate predicate, Draft.Part platform) {
    return predicate.arguments().stream()
        .filter(a -> a.isDirect() && !a.phrase().isPlural())
        .map(a -> cast.part(a.phrase()))
        .filter(p -> p != null && p != platform)
        .toList();
  }

  private void host(Draft.Part platform, List<Draft.Part> on) {
    List<Draft.Part> programs = on.stream().filter(p -> p != platform).toList();
    if (programs.isEmpty()) {
      apart.add(platform);
    }
    guests.computeIfAbsent(platform, p -> new LinkedHashSet<>()).addAll(programs);
  }
}
