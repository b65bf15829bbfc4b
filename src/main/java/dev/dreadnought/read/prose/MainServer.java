package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The program behind the others: the one that has the stores and turns to the services which the
 * text gives to nobody, and that fronts stand before.
 */
final class MainServer {
  /** Among more programs nobody can tell whose something is that the text gives to none. */
  private static final int MOST_PROGRAMS = 3;

  /** What people call the part that they look at, beside another one that answers it. */
  private static final Set<String> SHOWN =
      Words.of("frontend front-end front ui dashboard storefront console website");

  /** What people call the part that answers, beside another one that is looked at. */
  private static final Set<String> ANSWERING = Words.of("backend back-end back core server");

  private static final Set<String> ATTENDANTS =
      Words.of(
          "apache-zookeeper hashicorp-consul netflix-eureka confluent-schema-registry clamav coturn"
              + " apicurio");

  private final Draft draft;

  private MainServer(Draft draft) {
    this.draft = draft;
  }

  /** The one of a text, or null where nobody can tell. */
  static Draft.@Nullable Part of(Draft draft) {
    return new MainServer(draft).choose();
  }

  /** True of what people look at and another program answers: "the front end", "the dashboard". */
  static boolean isFrontEnd(Draft.Part part) {
    return isCalled(part, SHOWN);
  }

  /** True of a noun for what answers: "backend". */
  static boolean isAnswering(String noun) {
    return ANSWERING.contains(noun.substring(noun.lastIndexOf(' ') + 1));
  }

  private Draft.@Nullable Part choose() {
    List<Draft.Part> programs =
        draft.parts(Kinds::isServer).stream().filter(p -> !isAttendant(p)).toList();
    Draft.Part bought = only(draft.parts.stream().filter(p -> p.answers).toList());
    List<Draft.Part> moving = programs.stream().filter(p -> !p.fixed).toList();
    if (bought != null && moving.isEmpty()) {
      return bought;
    }
    programs = moving.isEmpty() ? programs : moving;
    if (programs.isEmpty()) {
      List<Draft.Part> others =
          draft.parts(k -> Kinds.isApplication(k) && k != ComponentKind.DEVICE).stream()
              .filter(p -> !isAttendant(p))
              .toList();
      return only(others.size() > 1 ? pages(others) : others);
    }
    if (programs.size() == 1) {
      return programs.get(0);
    }
    List<Draft.Part> own =
        programs.stream().filter(p -> !p.isProduct() || p == draft.main).toList();
    List<Draft.Part> behind = own.stream().filter(p -> !isFrontEnd(p)).toList();
    List<Draft.Part> answering =
        programs.stream().filter(p -> !isFrontEnd(p) && isCalled(p, ANSWERING)).toList();
    if (answering.size() == 1 && behind.size() != 1) {
      return answering.get(0);
    }
    if (behind.size() == 1 && answering.size() < 2) {
      return behind.get(0);
    }
    Draft.Part page = only(pages(programs));
    boolean alone = page != null && !isFrontEnd(page);
    return alone ? page : busiest(answering.size() > 1 ? answering : behind);
  }

  /** True of what other products lean on, and that has no stores of its own: ZooKeeper. */
  static boolean isAttendant(Draft.Part part) {
    return part.materials.values().stream().anyMatch(m -> ATTENDANTS.contains(m.technology.id()));
  }

  private static List<Draft.Part> pages(List<Draft.Part> parts) {
    return parts.stream().filter(p -> p.kind == ComponentKind.WEB_APPLICATION).toList();
  }

  private static Draft.@Nullable Part only(List<Draft.Part> parts) {
    return parts.size() == 1 ? parts.get(0) : null;
  }

  /** True where a word of the author's for it is one of some words. */
  private static boolean isCalled(Draft.Part part, Set<String> words) {
    StringBuilder called = new StringBuilder(part.words);
    if (part.properName != null) {
      called.append(' ').append(part.properName);
    }
    part.materials.values().stream()
        .filter(m -> m.technology.kind() == part.kind)
        .forEach(m -> called.append(' ').append(m.technology.name()));
    for (String word : called.toString().toLowerCase(Locale.ROOT).split("[ _]")) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Of a few programs the one that is said to have most to do, the main one where none is. */
  private Draft.@Nullable Part busiest(List<Draft.Part> programs) {
    if (programs.isEmpty() || programs.size() > MOST_PROGRAMS) {
      return null;
    }
    Draft.Part main = draft.main != null && programs.contains(draft.main) ? draft.main : null;
    long most = programs.stream().mapToLong(this::uses).max().orElse(0);
    return most == 0 ? main : only(programs.stream().filter(p -> uses(p) == most).toList());
  }

  /** How many stores and services a program is said to turn to, and how many turn to it. */
  private long uses(Draft.Part program) {
    return draft.flows().stream()
        .filter(f -> f.from instanceof Draft.Part && f.to instanceof Draft.Part)
        .filter(f -> f.to == program || f.from == program && !((Draft.Part) f.to).isApplication())
        .count();
  }
}
