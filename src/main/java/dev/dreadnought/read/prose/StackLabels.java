package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * "Mobile: Kotlin, Room", "Android: Jetpack Compose", "Web - Django": labels in lists of what a
 * system is made with that name the part as "Backend" does, although they are no nouns for one.
 */
final class StackLabels {
  private static final Map<String, ComponentKind> KINDS =
      Map.of(
          "mobile", ComponentKind.MOBILE_APP,
          "android", ComponentKind.MOBILE_APP,
          "ios", ComponentKind.MOBILE_APP,
          "desktop", ComponentKind.DESKTOP_APP,
          "web", ComponentKind.WEB_APPLICATION,
          "server", ComponentKind.SERVICE,
          "client", ComponentKind.BROWSER_CLIENT);

  private StackLabels() {}

  /** The names in each sentence: those that are known, and these. */
  static List<List<Mention>> in(List<Sentence> sentences, List<List<Mention>> known) {
    List<List<Mention>> all = new ArrayList<>(known);
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      boolean name =
          sentence.size() > 0
              && (sentence.token(0).capital() || sentence.original(0).equals("iOS"));
      ComponentKind kind = name ? KINDS.get(sentence.word(0)) : null;
      boolean heading = sentence.block() == Block.Kind.HEADING && sentence.size() == 1;
      boolean below = heading && i + 1 < sentences.size() && begins(known.get(i + 1), 0);
      if (kind != null
          && (below || isLabel(sentence) && begins(known.get(i), mark(sentence) + 1))) {
        List<Mention> stack = below ? known.get(i + 1) : known.get(i);
        ComponentKind own = kind == ComponentKind.BROWSER_CLIENT ? client(stack) : kind;
        all.set(i, with(sentence, known.get(i), own));
      }
    }
    return all;
  }

  /** What a client is by what it is made with: "Client: Unity" runs in no browser. */
  private static ComponentKind client(List<Mention> stack) {
    for (Mention mention : stack) {
      Technology technology = mention.technology();
      if (technology == null) {
        continue;
      }
      if (Kinds.isForPhones(technology)) {
        return ComponentKind.MOBILE_APP;
      }
      boolean page = Languages.told(mention).filter("javascript"::equals).isPresent();
      return page || Evidence.isOfBrowsers(technology)
          ? ComponentKind.BROWSER_CLIENT
          : ComponentKind.DESKTOP_APP;
    }
    return ComponentKind.BROWSER_CLIENT;
  }

  /** True of a point, or a line with a label, that begins with one word. */
  private static boolean isLabel(Sentence sentence) {
    return sentence.block() != Block.Kind.HEADING && mark(sentence) > 0;
  }

  /** Where the mark behind the label stands, and a bracket between; or -1. */
  private static int mark(Sentence sentence) {
    int at = sentence.word(1).equals("(") ? sentence.behindBrackets(1) : 1;
    String mark = sentence.word(at);
    boolean dash = mark.equals("-") || mark.equals("\u2013") || mark.equals("\u2014");
    return mark.equals(":") || dash && sentence.block() == Block.Kind.ITEM ? at : -1;
  }

  /** True where what a program is written in or made with stands at a place. */
  private static boolean begins(List<Mention> known, int at) {
    return known.stream()
        .anyMatch(
            m ->
                m.from() == at
                    && m.isTechnology()
                    && OpenNouns.LANGUAGES.contains(NounPhrase.kindOf(m)));
  }

  private static List<Mention> with(Sentence sentence, List<Mention> known, ComponentKind kind) {
    List<Mention> all = new ArrayList<>(known);
    all.removeIf(m -> m.from() == 0);
    String name = sentence.original(0);
    KindWording wording = new KindWording(kind, name, List.of());
    // "iOS: Swift", "Android: Kotlin": two apps, each by its name.
    String proper = kind == ComponentKind.MOBILE_APP && !name.equals("Mobile") ? name : null;
    all.add(new Mention(new Meaning.OfKind(wording, false, proper), 0, 1, null));
    all.sort(Comparator.comparingInt(Mention::from));
    return all;
  }
}
