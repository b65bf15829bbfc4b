package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Role;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the page of every role, whoever wrote its template. */
class ChapterTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final HtmlReport REPORT = new HtmlReport(DREADNOUGHT.catalog());
  private static final int LONG = 8;
  private static final int MOST_SHARED = 20;

  /**
   * Long sentences that chapters may share, beside the questions that are their headings, and why.
   */
  private static final Map<String, String> SHARED =
      Map.of(
          "OWASP Application Security Verification Standard 5.0.0, May 2025",
          "the name and edition of a framework",
          "Civil Code 1798.100 and following, as amended by the CPRA; regulations of 11 CCR as of 2026",
          "the edition of a law",
          "a breach of personal data, unless it is unlikely to put people at risk",
          "what article 33(1) of the GDPR asks to be notified",
          "if you process for somebody else (nobody said), any breach of that data",
          "what article 33(2) of the GDPR asks to be notified",
          "a breach that is likely to put people at high risk",
          "what article 34(1) of the GDPR asks to be notified",
          "without undue delay, and where feasible within 72 hours of becoming aware of it",
          "the words of article 33 of the GDPR, which nobody may reword",
          "pnpm runs none by default since version 10; name exceptions in allowBuilds"
              + " (onlyBuiltDependencies before pnpm 11), and never set dangerouslyAllowAllBuilds.",
          "settings of one tool, which systems on one runtime share",
          "rests on what the description says; not tested",
          "what grounded means, the same everywhere");

  private static final Pattern NOT_PROSE =
      Pattern.compile(
          "(?s)<style>.*?</style>|<svg\\b.*?</svg>|<head>.*?</head>|<header>.*?</header>"
              + "|<footer>.*?</footer>|<a class=\"skip\".*?</a>");
  private static final Pattern BLOCK =
      Pattern.compile(
          "</?(p|li|h[1-6]|div|section|article|tr|td|th|dt|dd|dl|ul|ol|table|thead|tbody|caption"
              + "|nav|main|figure|br|summary|details)\\b[^>]*>");

  @ParameterizedTest
  @MethodSource("samples")
  void each_question_of_a_role_is_a_heading_of_its_page_in_order(Path sample) throws IOException {
    Map<String, String> pages = chapters(assess(sample));
    assertThat(pages).containsKeys("role-engineer.html", "role-architect.html");
    for (Role role : DREADNOUGHT.catalog().roles()) {
      if (pages.containsKey(role.page())) {
        assertThat(headings(pages.get(role.page()))).as(role.id()).isEqualTo(role.questions());
      }
    }
  }

  @Test
  void five_roles_ask_and_each_team_has_a_leader() {
    List<Role> roles = DREADNOUGHT.catalog().roles();
    assertThat(roles.stream().filter(r -> r.template() != null).map(Role::id))
        .containsExactly(
            "engineer",
            "architect",
            "compliance-officer",
            "business-stakeholder",
            "threat-modeler");
    assertThat(roles.stream().filter(Role::leads).map(Role::team)).containsExactly("A", "B");
    assertThat(roles).allMatch(r -> r.leads() == (r.template() == null));
    assertThat(roles).allMatch(r -> r.leads() == r.questions().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void behind_each_answer_is_a_pointer(Path sample) throws IOException {
    chapters(assess(sample))
        .forEach(
            (name, page) -> {
              String[] answers = page.split("<h2[^>]*>");
              for (int i = 1; i < answers.length; i++) {
                assertThat(answers[i])
                    .as(name + ", answer " + i)
                    .containsPattern("<a [^>]*href=\"(report|#)");
              }
            });
  }

  @Test
  void no_long_sentence_stands_in_the_chapters_of_two_samples() throws IOException {
    Set<String> allowed = new TreeSet<>(SHARED.keySet());
    DREADNOUGHT.catalog().roles().stream()
        .flatMap(role -> role.questions().stream())
        .filter(question -> words(question) >= LONG)
        .forEach(allowed::add);
    assertThat(allowed).hasSizeLessThanOrEqualTo(MOST_SHARED);
    Map<String, Set<String>> samplesBySentence = new TreeMap<>();
    for (Path sample : samples().toList()) {
      for (String page : chapters(assess(sample)).values()) {
        for (String sentence : sentences(withoutNames(page))) {
          if (words(sentence) >= LONG && !allowed.contains(sentence)) {
            samplesBySentence
                .computeIfAbsent(sentence, s -> new TreeSet<>())
                .add(sample.getFileName().toString());
          }
        }
      }
    }
    assertThat(samplesBySentence).hasSizeGreaterThan(MOST_SHARED);
    samplesBySentence.values().removeIf(in -> in.size() < 2);
    assertThat(samplesBySentence).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void the_day_holds_what_the_summary_says_to_do_first(Path sample) throws IOException {
    Assessment assessment = assess(sample);
    Page page = Page.of(assessment, DREADNOUGHT.catalog(), "report.html", "");
    Set<String> day = new TreeSet<>();
    page.engineer().today().forEach(task -> day.add(task.title()));
    page.engineer().next().forEach(task -> day.add(task.title()));
    for (ExecutiveSummary.Priority priority : page.summary().priorities()) {
      if (!priority.finding().isPossible()) {
        priority.first().forEach(control -> assertThat(day).contains(control.text()));
      }
    }
    int minutes = 0;
    for (EngineerChapter.Task task : page.engineer().today()) {
      minutes += task.slice().isEmpty() ? 30 : 120;
    }
    assertThat(minutes).isPositive().isLessThanOrEqualTo(8 * 60);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothing_high_or_critical_can_wait(Path sample) throws IOException {
    Page page = Page.of(assess(sample), DREADNOUGHT.catalog(), "report.html", "");
    assertThat(page.engineer().waiting())
        .allMatch(w -> List.of("medium", "low").contains(w.finding().current().word()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void what_the_day_acts_on_does_not_wait(Path sample) throws IOException {
    EngineerChapter chapter =
        Page.of(assess(sample), DREADNOUGHT.catalog(), "report.html", "").engineer();
    List<FindingView> acted =
        chapter.today().stream().flatMap(t -> t.closing().all().stream()).toList();
    assertThat(chapter.waiting()).extracting(EngineerChapter.Waiting::finding).isNotEmpty();
    assertThat(chapter.waiting()).noneMatch(w -> acted.contains(w.finding()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_day_begins_what_does_not_fit_into_it(Path sample) throws IOException {
    EngineerChapter chapter =
        Page.of(assess(sample), DREADNOUGHT.catalog(), "report.html", "").engineer();
    assertThat(chapter.today().stream().anyMatch(task -> !task.slice().isEmpty()))
        .as("a slice today where something takes longer")
        .isEqualTo(
            Stream.concat(chapter.today().stream(), chapter.next().stream())
                .anyMatch(task -> task.effort().contains("day")));
    assertThat(chapter.today())
        .allMatch(task -> task.effort().equals("about half an hour") == task.slice().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void structural_changes_stand_in_the_order_of_the_points_that_they_take_off(Path sample)
      throws IOException {
    Page page = Page.of(assess(sample), DREADNOUGHT.catalog(), "report.html", "");
    List<Double> off =
        page.architect().changes().stream()
            .map(
                c ->
                    Double.valueOf(c.off())
                        + (c.offPossible().isEmpty() ? 0 : Double.valueOf(c.offPossible())))
            .toList();
    List<Double> sorted = new ArrayList<>(off);
    sorted.sort((a, b) -> Double.compare(b, a));
    assertThat(off).isEqualTo(sorted).allMatch(points -> points > 0);
    Map<String, String> changes = new TreeMap<>();
    page.architect().changes().forEach(c -> changes.put(c.title(), c.changes()));
    for (var control : DREADNOUGHT.catalog().controls().values()) {
      var structure = DREADNOUGHT.catalog().structures().get(control.mechanism());
      String shown = changes.get(control.title());
      assertThat(shown == null || structure != null && structure.changes().word().equals(shown))
          .as(control.id())
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void each_refuted_pair_is_told_with_what_speaks_against_it(Path sample) throws IOException {
    Assessment assessment = assess(sample);
    int refuted = 0;
    for (var ofLetter : assessment.ledger().counts().values()) {
      refuted += ofLetter.get(dev.dreadnought.finding.Ledger.Outcome.REFUTED);
    }
    Page page = Page.of(assessment, DREADNOUGHT.catalog(), "report.html", "");
    assertThat(page.engineer().refuted()).hasSize(refuted).allMatch(r -> !r.against().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void prose_reads_as_an_editor_would_pass_it(Path sample) throws IOException {
    chapters(assess(sample)).forEach(ChapterTest::requireGoodProse);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Nothing of interest.",
        "A web application.",
        "A MySQL database.",
        "The shop is a web application in Flask. It keeps orders in a MySQL database.",
        "Users open files with a desktop application written in C++."
      })
  void prose_reads_well_of_a_small_system_too(String text) {
    Assessment assessment =
        DREADNOUGHT.assess(DREADNOUGHT.read(new Source("small.txt", "prose", text)));
    chapters(assessment).forEach(ChapterTest::requireGoodProse);
  }

  private static final List<String> EMPTY =
      List.of(
          "(?s)<(ul|ol|tbody|nav)\\b[^>]*>\\s*</\\1>", "(?s)<(p|li|h2|h3|h4|q)\\b[^>]*>\\s*</\\1>");

  private static final List<String> BAD =
      List.of(
          "\\s[,.;:!?)](\\s|$)",
          "[,;:]\\s*[,;:.]|\\.\\s*\\.(?!\\.)|\\(\\s*\\)|\\( ",
          "\\b((with|from|of|the|an?) (and|or|of)(?! without)|(and|or) (and|or))\\b(?![-/])",
          "(?i)\\b(the|a|an|is|are|and|of|to) \\1\\b",
          "(?<![\\d.,])\\b1 (findings|flows|days|hops|components|controls|requirements)\\b",
          "(?<![\\d.,])\\b([02-9]|[1-9]\\d+) (finding|flow|day|hop|component)\\b(?!-)",
          "\\ba [aeio]\\w+(?<!\\ba one)\\b|\\b[Aa]n [bcdfgjkpqtvwyz][a-z]",
          "\\bnull\\b|\\[\\]|Optional\\[|\\{element\\}|%s");

  private static void requireGoodProse(String name, String page) {
    assertThat(found(EMPTY, page)).as(name).isEmpty();
    String said = withoutQuotes(page).replaceAll("(?s)<code\\b[^>]*>.*?</code>", "`x`");
    for (String block : blocks(said)) {
      assertThat(found(BAD, block)).as(name + ": " + block).isEmpty();
    }
  }

  private static List<String> found(List<String> forms, String text) {
    List<String> found = new ArrayList<>();
    for (String form : forms) {
      Pattern.compile(form).matcher(text).results().forEach(r -> found.add(r.group()));
    }
    return found;
  }

  private static Stream<Path> samples() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("samples"))) {
      return folders.filter(f -> Files.exists(text(f))).sorted().toList().stream();
    }
  }

  private static Path text(Path sample) {
    return sample.resolve(sample.getFileName() + ".txt");
  }

  private static Assessment assess(Path sample) throws IOException {
    Path text = text(sample);
    String name = text.getFileName().toString();
    return DREADNOUGHT.assess(DREADNOUGHT.read(new Source(name, "prose", Files.readString(text))));
  }

  private static Map<String, String> chapters(Assessment assessment) {
    Map<String, String> chapters = new TreeMap<>(REPORT.pages(assessment));
    chapters.keySet().removeIf(name -> !name.startsWith("role-"));
    return chapters;
  }

  private static List<String> headings(String page) {
    List<String> headings = new ArrayList<>();
    Matcher found = Pattern.compile("(?s)<h2[^>]*>(.*?)</h2>").matcher(page);
    while (found.find()) {
      headings.add(text(found.group(1)));
    }
    return headings;
  }

  /** The text of a link is a name: of a finding, a control, a place. */
  private static String withoutNames(String page) {
    return page.replaceAll("(?s)<a\\b.*?</a>", "");
  }

  /** Other people's words. */
  private static String withoutQuotes(String page) {
    return page.replaceAll("(?s)<ul class=\"quotes\">.*?</ul>|<q\\b.*?</q>", "");
  }

  private static Set<String> sentences(String page) {
    Set<String> sentences = new LinkedHashSet<>();
    for (String block : blocks(page)) {
      sentences.addAll(List.of(block.split("(?<=[.!?])\\s+")));
    }
    return sentences;
  }

  private static List<String> blocks(String page) {
    String prose = NOT_PROSE.matcher(page).replaceAll("");
    return Stream.of(BLOCK.matcher(prose).replaceAll("\u0000").split("\u0000"))
        .map(ChapterTest::text)
        .filter(block -> !block.isEmpty())
        .toList();
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static int words(String sentence) {
    return (int) Stream.of(sentence.split(" ")).filter(w -> w.matches(".*[\\p{L}\\d].*")).count();
  }
}
