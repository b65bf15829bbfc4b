package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "You drop a PDF into the web UI (Next.js), the FastAPI backend stores it": a page that is made
 * with what browsers run asks the only program that answers, where nobody says what either does.
 */
final class PageServers {
  private static final Pattern SURFACE =
      Pattern.compile("(?i)\\b(ui|user interface|web interface|frontend|front end|dashboard)\\b");

  private static final Set<String> RUNTIMES = Set.of("javascript", "nodejs", "node-js");

  private static final String STATIC = "static";

  private static final Set<String> ENDS = Words.of("and , ; : (");

  private PageServers() {}

  static void connect(Draft draft) {
    List<Draft.Part> pages =
        draft.parts(k -> k == ComponentKind.WEB_APPLICATION).stream()
            .filter(PageServers::isSurface)
            .filter(p -> !asks(draft, p))
            .toList();
    List<Draft.Part> servers =
        draft.parts(PageServers::mayAnswer).stream()
            .filter(s -> !s.isBought() && !s.isProduct())
            .toList();
    boolean one = pages.size() == 1 && servers.size() == 1;
    if (one && !isAsked(draft, servers.get(0)) && !isTold(draft, servers.get(0), pages.get(0))) {
      draft.inferFlow(pages.get(0), servers.get(0), pages.get(0).spans);
    }
  }

  /** "A static site", "the website is static": files that a server hands out as they are. */
  static boolean isStatic(NounPhrase page) {
    Sentence sentence = page.sentence();
    boolean before = sentence.word(page.from() - 1).equals(STATIC);
    for (int i = page.from(); i < page.to(); i++) {
      before |= sentence.word(i).equals(STATIC);
    }
    int verb = page.to();
    return before || Words.BE.contains(sentence.word(verb)) && isSaidStatic(sentence, verb + 1);
  }

  /** "Is static", "is purely static"; but "is static only on its first page" tells of a part. */
  private static boolean isSaidStatic(Sentence sentence, int from) {
    int at = sentence.word(from).endsWith("ly") ? from + 1 : from;
    boolean whole = at + 1 >= sentence.size() || ENDS.contains(sentence.word(at + 1));
    return sentence.word(at).equals(STATIC) && whole;
  }

  private static boolean mayAnswer(ComponentKind kind) {
    return kind == ComponentKind.API || kind == ComponentKind.SERVICE;
  }

  /** Called so, or made with nothing but what browsers run. */
  private static boolean isSurface(Draft.Part page) {
    List<Technology> made =
        page.materials.values().stream()
            .map(m -> m.technology)
            .filter(t -> t.kind() == ComponentKind.FRAMEWORK)
            .toList();
    boolean browsers = !made.isEmpty() && made.stream().allMatch(Evidence::isOfBrowsers);
    String name = page.wording == null ? "" : page.wording.name();
    boolean called = SURFACE.matcher(page.words + " " + name).find();
    boolean pages = made.stream().allMatch(t -> RUNTIMES.contains(String.valueOf(t.runtime())));
    return !page.isProduct() && !page.inferred && (browsers || called && pages);
  }

  private static boolean asks(Draft draft, Draft.Part page) {
    return draft.flows().stream().anyMatch(f -> f.from == page);
  }

  private static boolean isAsked(Draft draft, Draft.Part server) {
    return draft.flowsTo(server).stream()
        .anyMatch(
            f ->
                f.from instanceof Draft.Person
                    || Kinds.isApplication(((Draft.Part) f.from).kind)
                    || Kinds.isFront(((Draft.Part) f.from).kind)
                    || Kinds.isClient(((Draft.Part) f.from).kind));
  }

  /** "The back end calls the dashboard": the other way round. */
  private static boolean isTold(Draft draft, Draft.Part server, Draft.Part page) {
    return draft.hasFlow(server, page);
  }
}
