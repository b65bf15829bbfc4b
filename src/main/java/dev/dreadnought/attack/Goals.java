package dev.dreadnought.attack;

import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.finding.AttackGoal;
import dev.dreadnought.finding.AttackGoal.Verb;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.finding.UnknownGoalException;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What attackers of a system want: data stolen where somebody needs it secret, data changed where
 * somebody needs it right, what people use stopped where somebody needs it.
 */
final class Goals {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> EMPTY =
      Set.of(
          "the", "a", "an", "of", "all", "our", "my", "their", "its", "this", "that", "from", "in",
          "to", "down", "off", "out", "and", "or");

  /** Words that people add to a name without meaning another thing. */
  private static final Set<String> LOOSE =
      Set.of("data", "information", "record", "user", "customer", "whole", "every", "system");

  private static final Map<Verb, Set<String>> VERBS =
      Map.of(
          Verb.STEAL,
          Set.of(
              "steal",
              "read",
              "copy",
              "leak",
              "exfiltrate",
              "disclose",
              "see",
              "view",
              "spy",
              "get",
              "take",
              "obtain",
              "download",
              "dump",
              "expose"),
          Verb.CHANGE,
          Set.of(
              "change",
              "forge",
              "alter",
              "tamper",
              "modify",
              "manipulate",
              "falsify",
              "edit",
              "corrupt",
              "write",
              "overwrite",
              "delete",
              "destroy",
              "wipe"),
          Verb.STOP,
          Set.of(
              "stop",
              "halt",
              "crash",
              "deny",
              "disrupt",
              "shut",
              "break",
              "interrupt",
              "block",
              "kill",
              "disable",
              "overload",
              "flood"));

  private final Surroundings around;
  private final Map<String, DataKind> kinds;
  private final Map<String, Truth> internet = new TreeMap<>();

  /** A goal, and how much whoever relies on it needs that it fails. */
  private record Needed(AttackGoal goal, Level need) {}

  Goals(Surroundings around, Map<String, DataKind> kinds, Collection<ProvenFact> facts) {
    this.around = around;
    this.kinds = kinds;
    for (ProvenFact fact : facts) {
      if (fact.name().equals("internet-reachable")) {
        internet.put(fact.about(), fact.value());
      }
    }
  }

  /** Those that matter, the greatest need first. */
  List<AttackGoal> byDefault() {
    List<Needed> needed = new ArrayList<>();
    for (DataAsset asset : around.model().dataAssets()) {
      needed.add(
          new Needed(
              goal(Verb.STEAL, asset.id()),
              need(asset, asset.confidentiality(), DataKind::confidentiality)));
      needed.add(new Needed(goal(Verb.CHANGE, asset.id()), integrity(asset)));
    }
    for (Component component : around.model().components()) {
      if (isFaced(component)) {
        needed.add(new Needed(goal(Verb.STOP, component.id()), availability(component.id())));
      }
    }
    return needed.stream()
        .filter(n -> n.need().compareTo(Level.MEDIUM) >= 0)
        .sorted(
            Comparator.comparing(Needed::need)
                .reversed()
                .thenComparing(n -> n.goal().verb())
                .thenComparing(n -> n.goal().target()))
        .map(Needed::goal)
        .toList();
  }

  /** What was changed can hurt whoever relies on it. */
  private Level integrity(DataAsset asset) {
    Level integrity = need(asset, asset.integrity(), DataKind::integrity);
    Level safety = need(asset, asset.safety(), DataKind::safety);
    return integrity.compareTo(safety) >= 0 ? integrity : safety;
  }

  private Level need(DataAsset asset, @Nullable Level said, Function<DataKind, Level> ofKind) {
    if (said != null) {
      return said;
    }
    return asset.kinds().stream()
        .map(kinds::get)
        .filter(k -> k != null)
        .map(ofKind)
        .max(Comparator.naturalOrder())
        .orElse(Level.NONE);
  }

  /** The internet reaches it, or a person uses it, be it through a client or what passes on. */
  private boolean isFaced(Component component) {
    String id = component.id();
    boolean isOurs =
        component.inScope()
            && !component.kind().isPart()
            && !component.kind().isClient()
            && !component.kind().isOutside()
            && !component.kind().isHost()
            && !around.isStore(id);
    boolean isUsed =
        around.waysTo(id).stream()
            .anyMatch(
                w ->
                    around.index().actor(w.from()).isPresent()
                        && w.over().stream()
                            .allMatch(o -> around.is(o, k -> k.forwards() || k.isClient())));
    return isOurs && (isUsed || internet.get(id) == Truth.TRUE);
  }

  /** That of the data that it handles, and of what it passes requests on to. */
  private Level availability(String id) {
    Set<String> seen = new TreeSet<>(List.of(id));
    List<String> serving = new ArrayList<>(seen);
    for (int i = 0; i < serving.size(); i++) {
      for (String called : around.called(serving.get(i))) {
        if (seen.add(called)) {
          serving.add(called);
        }
      }
    }
    Level highest = Level.NONE;
    for (DataAsset asset : around.model().dataAssets()) {
      boolean isServed = around.holders(asset.id()).stream().anyMatch(seen::contains);
      Level need = need(asset, asset.availability(), DataKind::availability);
      if (isServed && need.compareTo(highest) > 0) {
        highest = need;
      }
    }
    return highest;
  }

  private AttackGoal goal(Verb verb, String target) {
    return new AttackGoal(verb, target, around.index().nameOf(target));
  }

  // ---- asked for in words

  /**
   * The goals that somebody's words mean.
   *
   * @throws UnknownGoalException where they mean none
   */
  List<AttackGoal> meantBy(String words) {
    Set<Verb> verbs = new TreeSet<>();
    List<String> rest = new ArrayList<>();
    for (String word : wordsOf(words)) {
      List<Verb> meant =
          Arrays.stream(Verb.values()).filter(v -> VERBS.get(v).contains(word)).toList();
      if (meant.isEmpty()) {
        rest.add(stem(word));
      }
      verbs.addAll(meant);
    }
    List<AttackGoal> all = all();
    Map<AttackGoal, Integer> fits = new LinkedHashMap<>();
    for (AttackGoal goal : all) {
      int shared = shared(goal, rest);
      if (shared > 0 && (verbs.isEmpty() || verbs.contains(goal.verb()))) {
        fits.put(goal, shared);
      }
    }
    int best = fits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (best == 0) {
      throw unknown(words, all);
    }
    return fits.entrySet().stream()
        .filter(e -> e.getValue() == best)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Every data asset stolen or changed, every element stolen from, changed or stopped. */
  private List<AttackGoal> all() {
    List<AttackGoal> all = new ArrayList<>();
    for (DataAsset asset : around.model().dataAssets()) {
      all.add(goal(Verb.STEAL, asset.id()));
      all.add(goal(Verb.CHANGE, asset.id()));
    }
    for (Component component : around.model().components()) {
      if (!component.kind().isPart() && component.inScope()) {
        all.add(goal(Verb.STEAL, component.id()));
        all.add(goal(Verb.CHANGE, component.id()));
        all.add(goal(Verb.STOP, component.id()));
      }
    }
    return all;
  }

  private static UnknownGoalException unknown(String words, List<AttackGoal> all) {
    return new UnknownGoalException(
        "no goal is meant by \"" + words + "\"", all.stream().map(Goals::words).toList());
  }

  private static String words(AttackGoal goal) {
    return goal.verb().word() + " " + goal.targetName();
  }

  /**
   * How many words of the target somebody used; more where they are all of its name, 0 where one of
   * theirs is none of it.
   */
  private static int shared(AttackGoal goal, List<String> asked) {
    Set<String> name = stems(goal.targetName());
    Set<String> id = stems(goal.target());
    int shared = 0;
    for (String word : Set.copyOf(asked)) {
      if (name.contains(word) || id.contains(word)) {
        shared++;
      } else if (!LOOSE.contains(word)) {
        return 0;
      }
    }
    boolean isWhole = asked.containsAll(name) || asked.containsAll(id);
    return shared == 0 ? 0 : 2 * shared + (isWhole ? 1 : 0);
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new TreeSet<>();
    wordsOf(text).forEach(w -> stems.add(stem(w)));
    return stems;
  }

  private static List<String> wordsOf(String text) {
    return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
        .filter(w -> !w.isEmpty() && !EMPTY.contains(w))
        .toList();
  }

  private static String stem(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
