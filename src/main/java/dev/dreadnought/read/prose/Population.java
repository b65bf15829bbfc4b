package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The people of a system as far as they follow from what was said: those in whose hands an app is,
 * administrators of what has an interface for them, somebody before a desktop program. People of
 * two general names are the same.
 */
final class Population {
  private final Draft draft;
  private final Catalog catalog;
  private final List<Claims.Stated> claims;

  /** What has an interface for administrators because of what it is made of. */
  private final List<Draft.Part> administered = new ArrayList<>();

  Population(Draft draft, Catalog catalog, List<Claims.Stated> claims) {
    this.draft = draft;
    this.catalog = catalog;
    this.claims = claims;
  }

  /** Adds the people that follow, before anybody is connected. */
  void complete() {
    mergeShortNames();
    mergeUsers();
    inferAdministrator();
    inferUsersOfPrograms();
  }

  List<Draft.Part> administered() {
    return administered;
  }

  /** "The driver app" is in the hands of drivers, whether the text says so or not. */
  void inferHolders() {
    for (Draft.Part part : draft.parts(Kinds::isApplication)) {
      String role = holder(part);
      boolean screen =
          Kinds.isInHand(part.kind)
              || part.kind == ComponentKind.WEB_APPLICATION
              || part.kind == ComponentKind.OTHER;
      boolean held = draft.reached.values().stream().anyMatch(r -> r.containsKey(part));
      Optional<KindWording> people = screen && !held ? people(role) : Optional.empty();
      if (people.isPresent()) {
        boolean known = draft.persons.containsKey(people.get().name());
        Draft.Person person = draft.person(people.get(), part.spans.get(0));
        person.inferred |= !known;
        draft.reach(person, part, part.spans.get(0));
      }
    }
  }

  /** The first of two words that a part is called by; else empty. */
  static String holder(Draft.Part part) {
    if (part.properName != null) {
      List<String> words = Words.split(part.properName, ' ');
      return words.size() == 2 ? words.get(0).toLowerCase(Locale.ROOT) : "";
    }
    return part.role.size() == 1 ? part.role.get(0).toLowerCase(Locale.ROOT) : "";
  }

  /** The people that a noun means, where it means some. */
  private Optional<KindWording> people(String noun) {
    return people(catalog, noun);
  }

  static Optional<KindWording> people(Catalog catalog, String noun) {
    return catalog.kinds().stream()
        .filter(w -> w.kind() == ComponentKind.USER || w.kind() == ComponentKind.ADMINISTRATOR)
        .filter(w -> w.phrases().contains(noun))
        .findFirst()
        .map(w -> People.named(w, noun));
  }

  /** "Users" and "customers" of one text are the same people. */
  private void mergeUsers() {
    Draft.Person general = null;
    Draft.Person special = null;
    int others = 0;
    for (Draft.Person person : draft.users()) {
      if (isGeneral(person)) {
        general = person;
      } else if (person.acts || draft.reached.containsKey(person)) {
        special = person;
        others++;
      }
    }
    if (general != null && special != null && others == 1 && !isPassing(special)) {
      merge(general, special);
    }
  }

  /** "Choir directors" and, later, "directors": the same people, where no others are called so. */
  private void mergeShortNames() {
    for (Draft.Person person : List.copyOf(draft.persons.values())) {
      String ending = " " + person.wording.name().toLowerCase(Locale.ROOT);
      List<Draft.Person> longer =
          draft.persons.values().stream()
              .filter(p -> p.wording.name().toLowerCase(Locale.ROOT).endsWith(ending))
              .toList();
      boolean later =
          longer.size() == 1
              && longer.get(0).wording.kind() == person.wording.kind()
              && longer.get(0).spans.get(0).start() < person.spans.get(0).start();
      if (later && !isGeneral(person)) {
        merge(person, longer.get(0));
      }
    }
  }

  private void merge(Draft.Person from, Draft.Person into) {
    from.spans.forEach(s -> Draft.keep(into.spans, s));
    into.acts |= from.acts;
    Map<Draft.Part, Span> reached = draft.reached.remove(from);
    if (reached != null) {
      reached.forEach((part, span) -> draft.reach(into, part, span));
    }
    Set<Draft.Asset> entered = draft.entered.remove(from);
    if (entered != null) {
      draft.entered.computeIfAbsent(into, p -> new LinkedHashSet<>()).addAll(entered);
    }
    draft.persons.remove(from.wording.name());
  }

  private boolean isGeneral(Draft.Person person) {
    return userWording().map(w -> w == person.wording).orElse(false);
  }

  /** Visitors and guests are not the people who have an account. */
  static boolean isPassing(Draft.Person person) {
    return person.wording.name().equals("Visitors");
  }

  private Optional<KindWording> userWording() {
    return wording(ComponentKind.USER);
  }

  Optional<KindWording> wording(ComponentKind kind) {
    return catalog.kinds().stream().filter(w -> w.kind() == kind).findFirst();
  }

  private void inferAdministrator() {
    boolean named = draft.persons.values().stream().anyMatch(Draft.Person::isAdministrator);
    List<Span> because = new ArrayList<>(claimed("exposes-admin-interface"));
    for (Draft.Part part : draft.parts) {
      for (Draft.Material material : part.materials.values()) {
        if (material.technology.does().contains("exposes-admin-interface")) {
          Draft.Part program = part.owner == null ? part : part.owner;
          boolean bought = part.owner == null;
          because.addAll(bought ? List.of() : material.spans);
          administered.add(program);
        }
      }
    }
    if (!named && !because.isEmpty()) {
      wording(ComponentKind.ADMINISTRATOR).ifPresent(w -> inferPerson(w, because));
    }
  }

  private Draft.Person inferPerson(KindWording wording, List<Span> because) {
    Draft.Person person = draft.person(wording, because.get(0));
    because.forEach(s -> Draft.keep(person.spans, s));
    person.inferred = true;
    return person;
  }

  /** Somebody sits before a desktop program, whether the text says so or not. */
  private void inferUsersOfPrograms() {
    List<Draft.Part> programs = draft.parts(Population::isLocal);
    if (!programs.isEmpty() && draft.users().isEmpty()) {
      userWording().ifPresent(w -> inferPerson(w, programs.get(0).spans));
    }
  }

  static boolean isLocal(ComponentKind kind) {
    return kind == ComponentKind.DESKTOP_APP || kind == ComponentKind.CLI;
  }

  List<Span> claimed(String fact) {
    return claims.stream()
        .filter(c -> c.claim().id().equals(fact) && c.holds())
        .map(Claims.Stated::span)
        .toList();
  }
}
