package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Role;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Ledger;
import dev.dreadnought.finding.Sensitivity.Change;
import dev.dreadnought.finding.Sensitivity.Swing;
import dev.dreadnought.finding.Treatment;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the compliance officer, the business and the threat modeler. */
class TeamBChaptersTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Catalog CATALOG = DREADNOUGHT.catalog();
  private static final List<String> ROLES =
      List.of("compliance-officer", "business-stakeholder", "threat-modeler");

  /** Words that somebody who keeps a shop does not know, or need not. */
  private static final List<String> JARGON =
      List.of(
          "third-party",
          "cross-site",
          "request forgery",
          "event loop",
          "fuzzing",
          "markup",
          "dump",
          "STRIDE",
          "DREAD",
          "CWE",
          "CAPEC",
          "ATT&CK",
          "SQL",
          "XSS",
          "CSRF",
          "SSRF",
          "TLS",
          "MFA",
          "API",
          "URL",
          "HTTP",
          "HTTPS",
          "DNS",
          "IAM",
          "VPC",
          "WAF",
          "ORM",
          "OWASP",
          "ASVS",
          "NIST",
          "GDPR",
          "DoS",
          "spoofing",
          "tampering",
          "repudiation",
          "elevation",
          "privilege",
          "injection",
          "deserialisation",
          "authentication",
          "authorisation",
          "encryption",
          "encrypted",
          "endpoint",
          "token",
          "cookie",
          "header",
          "payload",
          "exploit",
          "exploitability",
          "reproducibility",
          "discoverability",
          "vulnerability",
          "mitigation",
          "residual",
          "inherent",
          "vector",
          "attack surface",
          "trust boundary",
          "sanitise",
          "hash",
          "SHA-256",
          "credentials",
          "native code",
          "phishing",
          "worker",
          "bucket",
          "container",
          "cache",
          "proxy",
          "parser",
          "query",
          "queries",
          "checksum",
          "digest",
          "sandbox",
          "registry",
          "schema",
          "shell",
          "debugger",
          "script",
          "library",
          "package",
          "queue",
          "DMARC",
          "metadata",
          "localhost",
          "firewall rule",
          "webhook",
          "regular expression");

  private static final Map<String, Assessment> SAMPLES = samples();
  private static final Map<String, Assessment> ALL = all();

  private static Map<String, Assessment> samples() {
    Map<String, Assessment> samples = new LinkedHashMap<>();
    try (Stream<Path> folders = Files.list(Path.of("samples"))) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        String name = folder.getFileName() + ".txt";
        if (Files.exists(folder.resolve(name))) {
          Source source = new Source(name, "prose", Files.readString(folder.resolve(name)));
          samples.put(name, DREADNOUGHT.assess(DREADNOUGHT.read(source)));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return samples;
  }

  private static Map<String, Assessment> all() {
    Map<String, Assessment> all = new LinkedHashMap<>(SAMPLES);
    all.put("nothing", Blog.nothing());
    all.put("one component", assess(oneComponent()));
    return all;
  }

  private static ThreatModel oneComponent() {
    return new ModelBuilder("Lone")
        .component("web", ComponentKind.WEB_APPLICATION, "flask")
        .build();
  }

  private static Assessment assess(ThreatModel model) {
    return DREADNOUGHT.assess(Models.reading(model));
  }

  private static Map<String, String> pages(Assessment assessment) {
    return new HtmlReport(CATALOG).pages(assessment);
  }

  private static Page page(Assessment assessment) {
    return Page.of(assessment, CATALOG, "report.html", "");
  }

  @Test
  void a_page_answers_its_readers_questions_in_their_order() {
    Map<String, List<String>> questions = new HashMap<>();
    for (Role role : CATALOG.roles()) {
      questions.put(role.id(), role.questions());
    }
    for (Assessment sample : SAMPLES.values()) {
      for (String role : ROLES) {
        assertThat(all(pages(sample).get("role-" + role + ".html"), "<h2>(.*?)</h2>"))
            .isEqualTo(questions.get(role));
      }
    }
  }

  @Test
  void each_page_is_written_for_samples_for_nothing_and_for_one_component() {
    for (Map.Entry<String, Assessment> each : ALL.entrySet()) {
      Map<String, String> pages = pages(each.getValue());
      for (String role : ROLES) {
        assertThat(main(pages.get("role-" + role + ".html")))
            .as(each.getKey())
            .doesNotContain("null")
            .doesNotContainPattern("\\w\\.\\.(\\s|$)")
            .doesNotContainPattern("\\b1 (ways|findings|measures|controls|requirements)\\b");
      }
    }
    assertThat(pages(Blog.nothing()).get("role-business-stakeholder.html"))
        .contains("Nothing that was said gives ground for worry.");
    assertThat(pages(Blog.nothing()).get("role-compliance-officer.html"))
        .contains("Nobody named data about people.");
  }

  @Test
  void every_link_of_a_page_leads_somewhere() {
    for (Assessment assessment : ALL.values()) {
      Map<String, String> pages = pages(assessment);
      Set<String> targets = new HashSet<>(pages.keySet());
      pages.forEach(
          (name, page) ->
              all(page, "\\sid=\"([^\"]*)\"").forEach(id -> targets.add(name + "#" + id)));
      for (String role : ROLES) {
        String name = "role-" + role + ".html";
        for (String href : all(pages.get(name), " href=\"([^\"]*)\"")) {
          if (!href.startsWith("https://")) {
            assertThat(targets).contains(href.startsWith("#") ? name + href : href);
          }
        }
      }
    }
  }

  @Test
  void the_business_reads_no_jargon_but_in_quotes() {
    for (Assessment sample : ALL.values()) {
      String text = unquoted(sample);
      for (String word : JARGON) {
        assertThat(word("(?i)", word).matcher(text).find()).as(word + " in " + text).isFalse();
      }
    }
  }

  /** The page's words, without names of files and what stands in quotes. */
  private static String unquoted(Assessment assessment) {
    String page = pages(assessment).get("role-business-stakeholder.html");
    return main(page.replaceAll("(?s)<q>.*?</q>|<a class=\"place\".*?</a>", ""))
        .replaceAll("“[^”]*”", "");
  }

  @Test
  void titles_of_the_catalog_read_without_jargon_in_plain_words() {
    List<String> titles = new ArrayList<>();
    CATALOG.threats().values().forEach(t -> titles.add(t.title()));
    CATALOG.controls().values().forEach(c -> titles.add(c.title()));
    for (String title : titles) {
      for (String word : JARGON) {
        assertThat(word("(?i)", word).matcher(PlainWords.of(title)).find())
            .as(word + " in " + PlainWords.of(title))
            .isFalse();
      }
    }
  }

  @Test
  void plain_titles_are_those_of_titles_of_the_catalog() {
    Set<String> titles = new HashSet<>();
    CATALOG.threats().values().forEach(t -> titles.add(t.title()));
    CATALOG.controls().values().forEach(c -> titles.add(c.title()));
    assertThat(titles).containsAll(PlainWords.titled());
  }

  @Test
  void a_shop_does_not_take_commands_for_orders_nor_its_database_for_the_shop() {
    String page = unquoted(SAMPLES.get("web-shop.txt"));
    assertThat(page)
        .contains("commands smuggled into the database", "the database with customer accounts")
        .doesNotContain("orders smuggled", "the store with");
  }

  @Test
  void customers_are_not_counted_again_for_the_address_that_they_log_in_with() {
    assertThat(unquoted(SAMPLES.get("web-shop.txt")))
        .contains("customers")
        .doesNotContain("whom the e-mail addresses are about");
    Source mailing =
        new Source(
            "a.txt", "prose", "A Flask app with a password login keeps e-mail addresses in MySQL.");
    assertThat(unquoted(DREADNOUGHT.assess(DREADNOUGHT.read(mailing))))
        .contains("whom the e-mail addresses are about");
  }

  @Test
  void the_business_reads_of_no_product_but_in_quotes() {
    Map<String, Assessment> all = new LinkedHashMap<>(ALL);
    all.put("named for products", assess(namedForProducts()));
    for (Assessment sample : all.values()) {
      String text = unquoted(sample);
      for (String product : products(sample.model())) {
        assertThat(word("(?i)", product).matcher(text).find())
            .as(product + " in " + text)
            .isFalse();
      }
    }
  }

  /** By name and by alias. */
  private static Set<String> products(ThreatModel model) {
    Set<String> products = new HashSet<>();
    model.components().stream()
        .flatMap(c -> c.technologies().stream())
        .forEach(
            use -> {
              products.add(use.name());
              CATALOG.technology(use.id()).ifPresent(t -> products.addAll(t.aliases()));
            });
    return products;
  }

  private static ThreatModel namedForProducts() {
    return new ModelBuilder("Flask shop on MySQL")
        .actor("flask users", ComponentKind.USER)
        .component("flask-front", ComponentKind.WEB_APPLICATION, "flask")
        .component("flask-back", ComponentKind.WEB_APPLICATION, "flask")
        .component("db", ComponentKind.DATABASE, "mysql")
        .asset("MySQL passwords", "credentials")
        .keeps("db", "MySQL passwords")
        .flow("flask users", "flask-front")
        .flow("flask-front", "flask-back")
        .flow("flask-back", "db", "MySQL passwords")
        .fact("internet-facing", "system", Truth.TRUE)
        .build();
  }

  private static Pattern word(String flags, String word) {
    return Pattern.compile(flags + "\\b" + Pattern.quote(word) + "\\b");
  }

  @Test
  void grave_ways_that_are_only_possible_are_told_apart_where_grave_ways_are_counted() {
    boolean any = false;
    for (Assessment sample : SAMPLES.values()) {
      String business = page(sample).business().toString();
      boolean possible = business.contains("only possible) would still be grave");
      assertThat(business.contains("grounded grave way")).isEqualTo(possible);
      any |= possible;
    }
    assertThat(any).as("some sample has such ways").isTrue();
  }

  @Test
  void people_whom_records_are_about_are_hurt_before_those_who_keep_the_records() {
    BusinessChapter care = page(SAMPLES.get("mobile-backend.txt")).business();
    BusinessChapter.Harm harm = java.util.Objects.requireNonNull(care.harm());
    assertThat(harm.text()).startsWith("Somebody could be injured: diagnoses");
    assertThat(harm.who()).startsWith("The people whom the diagnoses");
    assertThat(harm.ways().first()).isNotEmpty();
    assertThat(care.words()).extracting(BusinessChapter.Word::word).contains(harm.likely());
    assertThat(care.steps().get(0).left()).contains("could injure somebody");
    assertThat(care.people()).contains("nurses (12,000, as stated)", "how many was not said");
    assertThat(care.outcomes())
        .filteredOn(o -> o.called().equals("Disclosure"))
        .hasSize(1)
        .allMatch(o -> o.who().startsWith("The people whom") && o.who().contains("nurses"));

    BusinessChapter blog = page(SAMPLES.get("flask-blog.txt")).business();
    assertThat(blog.harm()).isNull();
    assertThat(blog.people()).contains("nobody said");
  }

  @Test
  void days_that_run_out_are_told_and_so_are_those_that_ran_out() {
    String none = page(assess(Models.blog().build())).business().waiting().toString();
    assertThat(none).contains("No last day is set");

    Assessment open = assess(Models.blog().build());
    List<String> ids = open.certainFindings().stream().map(Finding::id).toList();
    ModelBuilder model =
        Models.blog().decide(until(ids.get(0), 2027)).decide(until(ids.get(1), 2020));
    String before =
        page(DREADNOUGHT.withDate(day("2026-11-24")).assess(Models.reading(model.build())))
            .business()
            .waiting()
            .toString();
    assertThat(before)
        .doesNotContain("No last day is set")
        .contains("after it the way counts again", "2027-01-31: ")
        .contains("is not in force, so the way counts today", "2020-01-31: ");
  }

  private static Decision until(String finding, int year) {
    return new Decision(
        finding,
        Decision.Kind.ACCEPT,
        "CISO",
        null,
        day(year + "-01-31"),
        null,
        "the effect is small",
        List.of());
  }

  private static Day day(String text) {
    return Day.of(text).orElseThrow();
  }

  @Test
  void what_shows_that_a_safeguard_works_has_a_last_day() {
    ModelBuilder model = Models.blog();
    model.control(
        "parameterised-queries",
        "web",
        ControlStatus.IMPLEMENTED,
        new Evidence("test", null, null, null, day("2027-05-02"), List.of()));
    Assessment assessment =
        DREADNOUGHT.withDate(day("2026-11-24")).assess(Models.reading(model.build()));
    assertThat(page(assessment).business().waiting().toString())
        .doesNotContain("No last day is set")
        .contains("2027-05-02: Values never become part of a database command");
  }

  @Test
  void counts_of_what_stays_open_agree_with_the_assessment() {
    for (Assessment sample : SAMPLES.values()) {
      long open = sample.findings().stream().filter(Finding::isOpen).count();
      long possible = sample.findings().stream().filter(f -> f.isOpen() && f.isAssumed()).count();
      assertThat(page(sample).business().waiting().get(0).text())
          .startsWith(
              open
                  - possible
                  + " grounded"
                  + (possible == 0 ? "" : " and " + possible + " possible"));
    }
  }

  @Test
  void a_regime_has_one_verdict_on_every_page() {
    for (Assessment assessment : ALL.values()) {
      Page page = page(assessment);
      assertThat(page.frameworks().stream().map(FrameworkPart::inScope))
          .containsExactlyElementsOf(
              page.compliance().regimes().stream().map(r -> Phrases.capital(r.verdict())).toList());
    }
  }

  @Test
  void a_regime_that_nobody_said_applies_has_a_line_and_no_gaps_of_its_own() {
    for (Assessment assessment : ALL.values()) {
      Page page = page(assessment);
      assertThat(page.binding().size() + page.unclaimed().size())
          .isEqualTo(page.frameworks().size());
      assertThat(page.binding())
          .extracting(FrameworkPart::inScope)
          .isSubsetOf("In scope", "May apply");
      assertThat(page.unclaimed())
          .extracting(FrameworkPart::inScope)
          .isSubsetOf("To be assessed", "By choice", "Out of scope");
    }
    Page blog = page(SAMPLES.get("flask-blog.txt"));
    assertThat(blog.binding()).extracting(FrameworkPart::id).containsExactly("gdpr");
  }

  @Test
  void the_business_reads_first_what_is_at_stake_and_what_to_do() {
    Page blog = page(SAMPLES.get("flask-blog.txt"));
    assertThat(blog.business().atStake())
        .startsWith("Misuse of the administrators' powers (critical, 9.6), ")
        .endsWith(".");
    assertThat(blog.business().first())
        .singleElement()
        .extracting(BusinessChapter.Decision::text)
        .asString()
        .as("what it is good for, and not only how many measures it is")
        .contains("measures, against misuse of the administrators' powers");
  }

  @Test
  void data_on_health_calls_for_more_and_what_is_not_looked_at_is_named() {
    ComplianceChapter care = page(SAMPLES.get("mobile-backend.txt")).compliance();
    assertThat(regime(care, "General Data Protection Regulation").special())
        .extracting(ComplianceChapter.Special::text)
        .hasSize(2)
        .allMatch(text -> text.contains("diagnoses and medication plans"));
    assertThat(care.notLookedAt()).contains("national law on health data");

    ComplianceChapter blog = page(SAMPLES.get("flask-blog.txt")).compliance();
    assertThat(regime(blog, "General Data Protection Regulation").special()).isEmpty();
    assertThat(blog.notLookedAt()).doesNotContain("health").contains("privacy law");
  }

  @Test
  void logins_are_personal_data_and_photos_may_be() {
    ComplianceChapter care = page(SAMPLES.get("mobile-backend.txt")).compliance();
    assertThat(personal(care, "Accounts of nurses").kept()).isEqualTo("Amazon Cognito");
    Assessment assessment = SAMPLES.get("mobile-backend.txt");
    String phone =
        assessment.model().components().stream()
            .filter(c -> assessment.fact("keeps-login-on-phone@" + c.id()).isPresent())
            .map(c -> new Called(assessment.model(), CATALOG).of(c.id()))
            .findFirst()
            .orElseThrow();
    assertThat(personal(care, "Logins of nurses on phones").kept()).isEqualTo(phone);
    assertThat(personal(care, "Photos").kinds()).contains("may be about people: nobody said");
    assertThat(care.data()).doesNotContain("photos");
  }

  @Test
  void every_requirement_of_every_regime_stands_on_the_page_once() {
    for (Assessment sample : SAMPLES.values()) {
      List<ComplianceChapter.Part> parts = page(sample).compliance().requirements();
      for (int i = 0; i < parts.size(); i++) {
        List<String> ids = new ArrayList<>();
        Map<String, String> idsByText = new HashMap<>();
        sample
            .compliance()
            .get(i)
            .requirements()
            .forEach(r -> idsByText.put(r.id() + " " + r.label(), r.id()));
        parts.get(i).requirements().forEach(r -> ids.add(r.id()));
        parts.get(i).notAssessable().stream()
            .peek(rest -> assertThat(rest.reason()).contains(sample.model().name()))
            .flatMap(rest -> rest.requirements().stream())
            .forEach(link -> ids.add(idsByText.get(link.text())));
        assertThat(ids)
            .containsExactlyInAnyOrderElementsOf(
                sample.compliance().get(i).framework().requirements().stream()
                    .map(r -> r.id())
                    .toList());
      }
    }
  }

  @Test
  void a_gap_names_the_controls_it_rests_on_and_a_default_the_technology_that_comes_so() {
    int defaults = 0;
    for (Assessment sample : SAMPLES.values()) {
      for (ComplianceChapter.Part part : page(sample).compliance().requirements()) {
        for (ComplianceChapter.Requirement requirement : part.requirements()) {
          if (requirement.status().equals("gap")) {
            assertThat(requirement.lacking()).as(requirement.id()).isNotEmpty();
          }
          if (requirement.status().equals("default")) {
            defaults++;
            assertThat(requirement.findings()).as(requirement.id()).isEmpty();
            assertThat(requirement.text()).contains("default of ").doesNotContain("its technology");
          }
        }
      }
    }
    assertThat(defaults).isPositive();
  }

  @Test
  void a_control_that_a_gap_rests_on_is_not_told_again_among_those_that_serve_the_requirement() {
    for (Assessment sample : SAMPLES.values()) {
      for (ComplianceChapter.Part part : page(sample).compliance().requirements()) {
        for (ComplianceChapter.Requirement requirement : part.requirements()) {
          assertThat(requirement.controls())
              .as(requirement.id())
              .noneMatch(requirement.lacking()::contains);
        }
      }
    }
  }

  @Test
  void who_reproduces_the_report_is_told_what_to_run_and_with_what_to_compare() {
    String page = pages(SAMPLES.get("flask-blog.txt")).get("role-compliance-officer.html");
    assertThat(page)
        .contains("dreadnought analyze flask-blog.txt -f html -o again.html")
        .contains("sha256sum again.html")
        .contains("dreadnought attest flask-blog.txt -o evidence.zip");
  }

  @Test
  void the_pairs_that_a_table_leaves_out_are_counted_beside_all_pairs() {
    for (Assessment sample : SAMPLES.values()) {
      String counted = page(sample).modeler().method().split("\\. ", 2)[0];
      List<Integer> numbers =
          Pattern.compile("\\d+")
              .matcher(counted)
              .results()
              .map(n -> n.group())
              .map(Integer::valueOf)
              .toList();
      assertThat(numbers.get(2)).isEqualTo(sample.ledger().total());
      assertThat(numbers.stream().skip(3).mapToInt(n -> n).sum())
          .as(counted)
          .isEqualTo(sample.ledger().total());
    }
  }

  @Test
  void the_threat_modeler_reads_where_the_findings_lead() {
    Assessment blog = SAMPLES.get("flask-blog.txt");
    String page = pages(blog).get("role-threat-modeler.html");
    page = page.substring(page.indexOf("id=\"leads\""), page.indexOf("id=\"assumed\""));
    assertThat(page)
        .contains(blog.attackTrees().result().trees().get(0).title())
        .contains("report.html#goal-1")
        .contains("report.html#attacks");
  }

  @Test
  void data_of_a_special_category_stands_among_requirements_and_weighs_in_the_notice_to_people() {
    ComplianceChapter care = page(SAMPLES.get("mobile-backend.txt")).compliance();
    assertThat(care.requirements())
        .flatExtracting(ComplianceChapter.Part::requirements)
        .filteredOn(r -> r.status().equals("to be assessed"))
        .extracting(ComplianceChapter.Requirement::id)
        .containsExactly("9", "35");
    assertThat(care.notices())
        .hasSize(4)
        .allMatch(n -> !n.breaches().isEmpty())
        .extracting(ComplianceChapter.Notice::assessor)
        .allMatch(a -> a.contains("No person is named") || a.startsWith("Who tells of a breach"));
    ComplianceChapter.Breaches likely = care.notices().get(2).breaches().get(0);
    assertThat(likely.weight()).isEqualTo("Risk likely high");
    assertThat(likely.why()).isEqualTo("over diagnoses and medication plans");

    ComplianceChapter blog = page(SAMPLES.get("flask-blog.txt")).compliance();
    assertThat(blog.notices().get(2).breaches())
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.weight()).as("a label beside the text").isEqualTo("To be judged");
              assertThat(b.why()).startsWith("no data of a special category was named for");
            });
  }

  @Test
  void who_may_decide_about_risks_is_named_beside_each_notice() {
    Source file =
        new Source(
            "org.yaml",
            "organisation",
            """
            name: Example
            acceptance:
              - {who: head of security, upTo: high}
            """);
    Dreadnought ours = DREADNOUGHT.withOrganisation(DREADNOUGHT.organisation(file));
    Assessment assessment =
        ours.assess(
            ours.read(
                new Source("a.txt", "prose", "A Flask shop keeps customer orders in MySQL.")));
    ComplianceChapter chapter = page(assessment).compliance();
    assertThat(chapter.notices()).isNotEmpty();
    assertThat(chapter.notices().get(0).assessor()).contains("head of security");
    assertThat(chapter.notices().get(0).assessorSaid()).isNotEmpty();
  }

  @Test
  void data_that_stays_with_its_users_has_a_question_instead_of_notices() {
    ComplianceChapter player = page(SAMPLES.get("media-player.txt")).compliance();
    assertThat(player.notices()).isEmpty();
    assertThat(player.ownMachines()).contains("article 2(2)(c)", "perhaps nobody");
    for (String other : List.of("flask-blog.txt", "web-shop.txt", "mobile-backend.txt")) {
      assertThat(page(SAMPLES.get(other)).compliance().ownMachines()).as(other).isEmpty();
    }
  }

  @Test
  void data_without_a_named_store_says_what_is_known_and_what_to_ask() {
    ComplianceChapter shop = page(SAMPLES.get("web-shop.txt")).compliance();
    assertThat(personal(shop, "Passwords").kept()).isEqualTo("the PostgreSQL database");
    assertThat(personal(shop, "Shopping carts").assumed()).startsWith("no store of Harbour Goods");
    assertThat(personal(shop, "Payments").assumed()).startsWith("Stripe, which is outside");
    assertThat(shop.personal())
        .filteredOn(p -> p.kept().equals("nobody said"))
        .allMatch(p -> p.question().endsWith("?"));
  }

  @Test
  void hops_that_nobody_said_are_inferred_where_there_is_one_way_and_else_asked_for() {
    ComplianceChapter care = page(SAMPLES.get("mobile-backend.txt")).compliance();
    assertThat(personal(care, "Diagnoses").missing())
        .startsWith("Inferred")
        .contains("to Amazon API Gateway and from Amazon API Gateway to ");
    ComplianceChapter shop = page(SAMPLES.get("web-shop.txt")).compliance();
    assertThat(personal(shop, "Customer accounts").missing())
        .contains("from Application Load Balancer to Shop API");
    assertThat(personal(shop, "Payments").missing()).doesNotContain("from Stripe").endsWith("?");
  }

  @Test
  void data_that_can_do_most_harm_comes_first_and_each_notice_names_all_of_it() {
    ComplianceChapter care = page(SAMPLES.get("mobile-backend.txt")).compliance();
    assertThat(care.personal().get(0).name()).isEqualTo("Diagnoses");
    for (Assessment sample : SAMPLES.values()) {
      ComplianceChapter chapter = page(sample).compliance();
      for (ComplianceChapter.Notice notice : chapter.notices()) {
        assertThat(chapter.personal())
            .allMatch(p -> notice.within().contains(Called.small(p.name())));
      }
    }
  }

  @Test
  void who_says_what_a_control_brings_about_claims_the_control() {
    String shop = "A Flask shop keeps customer orders in a MySQL database.";
    String encrypted = " The connection to the database is encrypted with TLS.";
    assertThat(standing(shop, "TLS required on the connection")).isEqualTo("nobody said");
    assertThat(standing(shop + encrypted, "TLS required on the connection")).startsWith("claimed");
    String subnet = " The database is in a private subnet.";
    String local = " The database listens on localhost only.";
    String restricted = "Connections are accepted from its own clients only";
    assertThat(standing(shop, restricted)).doesNotContain("claimed");
    assertThat(standing(shop + subnet, restricted)).doesNotContain("claimed");
    assertThat(standing(shop + local, restricted)).startsWith("claimed");
  }

  private static String standing(String text, String control) {
    Assessment assessment = DREADNOUGHT.assess(DREADNOUGHT.read(new Source("a", "prose", text)));
    return page(assessment).compliance().evidence().stream()
        .flatMap(artefact -> artefact.controls().stream())
        .filter(evidence -> evidence.title().equals(control))
        .map(ComplianceChapter.Evidence::status)
        .findFirst()
        .orElse("not asked for");
  }

  @Test
  void a_plan_for_one_place_is_a_plan_there_and_silence_elsewhere() {
    Assessment shop = SAMPLES.get("web-shop.txt");
    assertThat(page(shop).controls())
        .filteredOn(c -> c.title().equals("Second factor or passkey"))
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.status())
                    .matches("planned for .*administrator.*; elsewhere nobody said"));
  }

  @Test
  void what_the_officer_has_to_decide_stands_in_one_list_before_all_else() {
    for (Assessment sample : SAMPLES.values()) {
      ComplianceChapter chapter = page(sample).compliance();
      List<String> asked = chapter.duties().stream().map(ComplianceChapter.Duty::askedBy).toList();
      chapter.notices().forEach(notice -> assertThat(asked).contains(notice.article()));
      for (ComplianceChapter.Regime regime : chapter.regimes()) {
        assertThat(String.join("; ", asked))
            .satisfies(
                all -> {
                  boolean isOpen = Set.of("may apply", "to be assessed").contains(regime.verdict());
                  if (isOpen) {
                    assertThat(all).contains(regime.name());
                  }
                });
      }
      String page = pages(sample).get("role-compliance-officer.html");
      assertThat(page.indexOf("id=\"duties\"")).isPositive().isLessThan(page.indexOf("<h2>"));
    }
    assertThat(page(SAMPLES.get("flask-blog.txt")).compliance().duties().get(0).tell())
        .isEqualTo(
            "the supervisory authority, after a breach at Blog application: without undue delay, and"
                + " where feasible within 72 hours of becoming aware of it");
  }

  @Test
  void what_is_added_to_a_factor_is_named_where_all_factors_stand() {
    Page page = page(SAMPLES.get("flask-blog.txt"));
    assertThat(page.modeler().adjusted())
        .anySatisfy(
            adjusted -> {
              assertThat(adjusted.step()).isEqualTo("Damage +2");
              assertThat(adjusted.reasons())
                  .startsWith("in Blog application: ")
                  .contains("data of high need are at stake");
            });
    String table = pages(SAMPLES.get("flask-blog.txt")).get("role-threat-modeler.html");
    table = table.substring(table.indexOf("class=\"wide factors\""));
    for (ModelerChapter.Adjusted adjusted : page.modeler().adjusted()) {
      assertThat(table).contains("<dt>" + adjusted.step() + "</dt>");
    }
  }

  private static ComplianceChapter.Personal personal(ComplianceChapter chapter, String name) {
    return chapter.personal().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void no_requirement_is_met_by_default_while_a_certain_finding_is_open() {
    for (Assessment sample : SAMPLES.values()) {
      sample.compliance().stream()
          .flatMap(c -> c.requirements().stream())
          .filter(r -> !r.isStoodAgainst() && !r.status().equals("planned"))
          .forEach(r -> assertThat(r.findings()).as(r.id()).isEmpty());
    }
  }

  /** What the describer himself calls the parts of the system. */
  private static List<String> names(Assessment assessment) {
    ThreatModel model = assessment.model();
    List<String> names = new ArrayList<>();
    names.add(model.name());
    model.components().forEach(c -> names.add(c.name()));
    model.dataAssets().forEach(d -> names.add(d.name()));
    model.actors().forEach(a -> names.add(a.name()));
    names.sort((a, b) -> b.length() - a.length());
    return names;
  }

  @Test
  void every_open_finding_stands_behind_one_outcome_for_the_business() {
    for (Assessment sample : SAMPLES.values()) {
      List<BusinessChapter.OutcomeLine> outcomes = page(sample).business().outcomes();
      assertThat(outcomes).hasSizeBetween(1, 12);
      int ways = 0;
      for (BusinessChapter.OutcomeLine outcome : outcomes) {
        Matcher count = Pattern.compile("^(\\d+) ways? to it in ").matcher(outcome.why());
        assertThat(count.find()).isTrue();
        ways += Integer.parseInt(count.group(1));
      }
      assertThat(ways).isEqualTo((int) sample.findings().stream().filter(Finding::isOpen).count());
    }
  }

  @Test
  void the_last_step_of_the_work_leaves_only_what_no_measures_close() {
    for (Assessment sample : SAMPLES.values()) {
      BusinessChapter business = page(sample).business();
      long unclosed =
          sample.findings().stream()
              .filter(f -> f.isOpen() && !f.isAssumed() && f.threat().sufficient().isEmpty())
              .count();
      String left = business.steps().get(business.steps().size() - 1).left();
      if (unclosed == 0) {
        assertThat(left)
            .matches("none of the ways open today|no grounded way, and \\d+ possible ways?");
        assertThat(business.left()).isEmpty();
      } else {
        assertThat(left).startsWith(Phrases.count((int) unclosed, "way", "ways"));
        assertThat(business.left()).isNotEmpty();
      }
    }
  }

  @Test
  void a_step_lists_each_way_that_it_closes_and_no_measure_twice() {
    for (Assessment sample : SAMPLES.values()) {
      Set<String> measures = new HashSet<>();
      for (BusinessChapter.Step step : page(sample).business().steps()) {
        int ways =
            Stream.of(step.closed().first(), step.closed().rest())
                .flatMap(List::stream)
                .mapToInt(BusinessChapter.Way::places)
                .sum();
        assertThat(step.closes()).startsWith(Phrases.count(ways, "way", "ways"));
        assertThat(listed(step.measures())).isNotEmpty().allMatch(measures::add);
      }
    }
  }

  @Test
  void a_bill_and_a_dispute_injure_nobody_but_a_guessed_password_can() {
    BusinessChapter care = page(SAMPLES.get("mobile-backend.txt")).business();
    List<String> ways = listed(java.util.Objects.requireNonNull(care.harm()).ways());
    assertThat(ways)
        .anyMatch(way -> way.contains("password-guessing@"))
        .noneMatch(way -> way.contains("denial-of-wallet@") || way.contains("deniable-"));
  }

  private static List<String> listed(BusinessChapter.Links links) {
    return Stream.concat(links.first().stream(), links.rest().stream())
        .map(BusinessChapter.Way::href)
        .toList();
  }

  @Test
  void work_is_told_in_sizes_and_each_measure_counts_once() {
    Assessment shop = SAMPLES.get("web-shop.txt");
    BusinessChapter business = page(shop).business();
    List<BusinessChapter.Step> steps = business.steps();
    Matcher all = Pattern.compile("; (\\d+) so far$").matcher(steps.get(steps.size() - 1).cost());
    assertThat(all.find()).isTrue();
    int sum = 0;
    for (BusinessChapter.Step step : steps) {
      Matcher counts =
          Pattern.compile("(\\d+) (?:large|medium|small|trivial)\\b").matcher(step.cost());
      while (counts.find()) {
        sum += Integer.parseInt(counts.group(1));
      }
      assertThat(listedTexts(step.measures()))
          .isNotEmpty()
          .allMatch(text -> text.matches(".* \\((large|medium|small|trivial)\\)"));
    }
    assertThat(Integer.parseInt(all.group(1))).isEqualTo(sum);
    assertThat(business.sum()).startsWith("Of " + sum + " measures in all for Harbour Goods (");
  }

  @Test
  void no_size_reads_as_days_but_in_the_one_legend_that_says_what_a_size_is() {
    BusinessChapter business = page(SAMPLES.get("flask-blog.txt")).business();
    assertThat(business.sizes())
        .containsExactly(
            new BusinessChapter.Word("trivial", "within a working day"),
            new BusinessChapter.Word("small", "1 to 4 working days"),
            new BusinessChapter.Word("medium", "5 to 18 working days"),
            new BusinessChapter.Word("large", "19 working days or more"));
    assertThat(business.days()).contains("no estimate for the team of Blog application");
    assertThat(
            List.of(business.decisions(), business.steps(), business.possible(), business.sum())
                .toString())
        .doesNotContainPattern("\\d (person-)?days?\\b");
  }

  private static List<String> listedTexts(BusinessChapter.Links links) {
    return Stream.concat(links.first().stream(), links.rest().stream())
        .map(BusinessChapter.Way::text)
        .toList();
  }

  @Test
  void a_regime_that_nobody_said_applies_is_told_in_a_line() {
    ComplianceChapter blog = page(SAMPLES.get("flask-blog.txt")).compliance();
    assertThat(blog.folded())
        .extracting(ComplianceChapter.Part::name)
        .contains("HIPAA Security Rule", "OWASP Top 10:2021", "OWASP Top 10:2025")
        .doesNotContain("General Data Protection Regulation");
    assertThat(blog.folded()).allMatch(part -> !part.why().isBlank() && !part.counts().isBlank());
    assertThat(blog.requirements())
        .extracting(ComplianceChapter.Part::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_duty_that_personal_data_touches_is_for_people_to_assess_and_never_not_called_for() {
    ComplianceChapter.Part gdpr =
        part(
            page(SAMPLES.get("flask-blog.txt")).compliance(), "General Data Protection Regulation");
    List<String> yours = under(gdpr, "To assess yourself");
    assertThat(yours)
        .extracting(text -> text.split(" ")[0])
        .contains("5(1)(c)", "15", "16", "17", "25(1)");
    assertThat(under(gdpr, "Without a finding")).isEmpty();
    assertThat(under(gdpr, "By its parts")).extracting(t -> t.split(" ")[0]).contains("32(1)");
  }

  @Test
  void findings_on_who_did_what_are_gaps_of_event_logging_and_non_repudiation() {
    ComplianceChapter.Part nist =
        part(page(SAMPLES.get("flask-blog.txt")).compliance(), "NIST SP 800-53");
    assertThat(nist.requirements())
        .filteredOn(r -> List.of("AU-2", "AU-10").contains(r.id()))
        .hasSize(2)
        .allMatch(r -> r.status().equals("gap"))
        .allMatch(r -> r.findings().stream().anyMatch(f -> f.letter().equals("R")));
  }

  @Test
  void what_an_answer_may_make_a_gap_stands_at_the_requirement() {
    ComplianceChapter.Part gdpr =
        part(
            page(SAMPLES.get("flask-blog.txt")).compliance(), "General Data Protection Regulation");
    ComplianceChapter.Requirement encryption = requirement(gdpr, "32(1)(a)");
    assertThat(encryption.possible())
        .isNotEmpty()
        .allMatch(FindingView::isPossible)
        .anyMatch(f -> f.title().equals("Traffic read on the way"));
  }

  @Test
  void the_row_of_a_notice_says_how_many_findings_would_have_to_be_told() {
    ComplianceChapter blog = page(SAMPLES.get("flask-blog.txt")).compliance();
    int told =
        blog.notices().get(0).breaches().stream()
            .mapToInt(
                b ->
                    b.findings().size()
                        + (b.more().isEmpty()
                            ? 0
                            : Integer.parseInt(b.more().replaceAll("\\D", ""))))
            .sum();
    assertThat(requirement(part(blog, "General Data Protection Regulation"), "33(1)").notice())
        .contains("once used, " + told + " findings of Blog application");
  }

  @Test
  void findings_of_a_second_notice_are_not_listed_again() {
    List<ComplianceChapter.Notice> notices =
        page(SAMPLES.get("flask-blog.txt")).compliance().notices();
    assertThat(notices.get(0).breaches()).allMatch(b -> !b.findings().isEmpty());
    assertThat(notices.get(1).breaches())
        .allMatch(b -> b.findings().isEmpty())
        .extracting(ComplianceChapter.Breaches::more)
        .containsExactly("the same as under General Data Protection Regulation, 33(1)");
  }

  @Test
  void a_system_is_told_apart_from_a_component_of_its_name() {
    Page page = page(SAMPLES.get("flask-blog.txt"));
    assertThat(page.findings())
        .filteredOn(f -> f.source().element().equals("system"))
        .isNotEmpty()
        .extracting(FindingView::element)
        .containsOnly("Blog application (whole system)");
    assertThat(page(SAMPLES.get("web-shop.txt")).findings())
        .filteredOn(f -> f.source().element().equals("system"))
        .isNotEmpty()
        .extracting(FindingView::element)
        .containsOnly("Harbour Goods");
  }

  @Test
  void laws_that_no_site_can_miss_are_named_though_the_catalog_has_none_of_their_requirements() {
    assertThat(page(SAMPLES.get("flask-blog.txt")).compliance().notLookedAt())
        .startsWith("Not in this catalog, so ask")
        .contains("Digital Services Act", "ePrivacy")
        .doesNotContain("Cyber Resilience");
    assertThat(page(SAMPLES.get("media-player.txt")).compliance().notLookedAt())
        .contains("Cyber Resilience Act");
  }

  private static ComplianceChapter.Part part(ComplianceChapter chapter, String name) {
    return chapter.requirements().stream().filter(p -> p.name().equals(name)).findFirst().get();
  }

  private static ComplianceChapter.Requirement requirement(ComplianceChapter.Part part, String id) {
    return part.requirements().stream().filter(r -> r.id().equals(id)).findFirst().get();
  }

  private static List<String> under(ComplianceChapter.Part part, String reason) {
    return part.notAssessable().stream()
        .filter(rest -> rest.reason().startsWith(reason))
        .flatMap(rest -> rest.requirements().stream())
        .map(Page.Link::text)
        .toList();
  }

  @Test
  void data_about_people_brings_a_law_into_play_and_the_place_says_why() {
    ComplianceChapter blog = page(SAMPLES.get("flask-blog.txt")).compliance();
    ComplianceChapter.Regime gdpr = regime(blog, "General Data Protection Regulation");
    assertThat(gdpr.verdict()).isEqualTo("may apply");
    assertThat(gdpr.quotes()).isNotEmpty();
    assertThat(gdpr.open()).contains("European Union");
    assertThat(blog.personal())
        .extracting(ComplianceChapter.Personal::name)
        .contains("User accounts");
    assertThat(blog.notices()).hasSize(3);
    assertThat(blog.notices().get(0).within()).contains("72 hours");

    ComplianceChapter lone = page(assess(oneComponent())).compliance();
    assertThat(regime(lone, "General Data Protection Regulation").verdict())
        .isEqualTo("to be assessed");
  }

  private static ComplianceChapter.Regime regime(ComplianceChapter chapter, String name) {
    return chapter.regimes().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void a_control_that_is_said_is_claimed_and_one_that_was_checked_is_evidenced() {
    assertThat(status(ControlStatus.IMPLEMENTED)).isEqualTo("claimed");
    assertThat(status(ControlStatus.VERIFIED)).isEqualTo("evidenced");
    assertThat(status(ControlStatus.ABSENT)).isEqualTo("gap");
  }

  private static String status(ControlStatus status) {
    ThreatModel model = Models.blog().control("parameterised-queries", "web", status).build();
    return assess(model).compliance().stream()
        .filter(c -> c.framework().id().equals("owasp-asvs-5.0"))
        .flatMap(c -> c.requirements().stream())
        .filter(r -> r.id().equals("V1.2.4"))
        .findFirst()
        .orElseThrow()
        .status();
  }

  @Test
  void coverage_by_element_adds_up_and_tells_no_ground_from_refuted() {
    for (Assessment assessment : ALL.values()) {
      Ledger ledger = assessment.ledger();
      assertThat(ledger.total()).isEqualTo(ledger.byElement().size() * CATALOG.threats().size());
      int raised = 0;
      for (Map<Stride, Map<Ledger.Outcome, Integer>> element : ledger.byElement().values()) {
        for (Map<Ledger.Outcome, Integer> letter : element.values()) {
          raised += letter.get(Ledger.Outcome.RAISED) + letter.get(Ledger.Outcome.ASSUMED);
        }
      }
      int folded = assessment.findings().stream().mapToInt(f -> f.folds().size()).sum();
      assertThat(raised).isEqualTo(assessment.findings().size() + folded);
    }
    String shop = pages(SAMPLES.get("web-shop.txt")).get("role-threat-modeler.html");
    assertThat(shop).contains("1 refuted").contains("1 no ground").contains("1 assumed");
  }

  @Test
  void a_swing_is_what_the_analysis_says_when_the_answer_is_given() {
    Assessment before = assess(Models.blog().build());
    List<Swing> swings = before.sensitivity().result().swings();
    assertThat(swings).isNotEmpty();
    for (Swing swing : swings) {
      ModelBuilder model = Models.blog();
      String[] parts = swing.unknown().split("@", 2);
      if (CATALOG.controls().containsKey(parts[0])) {
        ControlStatus status = swing.answer() ? ControlStatus.IMPLEMENTED : ControlStatus.ABSENT;
        model.control(parts[0], parts[1], status);
      } else {
        model.fact(parts[0], parts[1], Truth.of(swing.answer()));
      }
      List<Finding> after = assess(model.build()).findings();
      List<String> ids = after.stream().map(Finding::id).toList();
      assertThat(swing.changes()).isNotEmpty();
      for (Change change : swing.changes()) {
        String what = swing.unknown() + " " + change.finding();
        int place = ids.indexOf(change.finding());
        assertThat(change.after()).as(what).isEqualTo(place + 1);
        assertThat(change.score())
            .as(what)
            .isEqualTo(place < 0 ? "" : after.get(place).current().score());
      }
    }
  }

  @Test
  void each_count_of_the_coverage_leads_to_what_is_behind_it() {
    for (Assessment sample : SAMPLES.values()) {
      String page = pages(sample).get("role-threat-modeler.html");
      Matcher counts =
          Pattern.compile("href=\"#([a-zA-Z0-9-]+)\">\\d+ (raised|assumed|refuted|no ground)<")
              .matcher(page);
      int seen = 0;
      while (counts.find()) {
        assertThat(page).contains(" id=\"" + counts.group(1) + "\"");
        seen++;
      }
      assertThat(seen).isGreaterThan(10);
    }
    for (Assessment assessment : ALL.values()) {
      assertThat(assessment.ledger().groundless())
          .hasSize(
              assessment.ledger().counts().values().stream()
                  .mapToInt(letter -> letter.get(Ledger.Outcome.NO_GROUND))
                  .sum())
          .allSatisfy(pair -> assertThat(pair.missing()).isNotEmpty());
    }
  }

  @Test
  void a_finding_exists_only_under_an_assumption_that_removes_it_when_it_is_wrong() {
    for (Assessment assessment : ALL.values()) {
      for (Assumption assumption : assessment.assumptions()) {
        assertThat(assumption.because()).containsAll(assumption.decisive());
      }
    }
    Assessment blog = ALL.get("flask-blog.txt");
    Map<String, List<String>> decisive = new TreeMap<>();
    blog.assumptions().forEach(a -> decisive.put(a.id(), a.decisive()));
    assertThat(decisive.get("network-restricted@database"))
        .containsExactly("database-exposed-to-networks@database");
    assertThat(decisive.get("many-people@system")).isEmpty();
    assertThat(decisive.get("open-registration@web-application"))
        .containsExactly("fake-accounts@web-application");
  }

  @Test
  void silence_about_treatment_is_the_first_assumption_with_every_finding_that_rests_on_it() {
    for (Assessment sample : SAMPLES.values()) {
      List<String> silent =
          sample.findings().stream()
              .filter(f -> f.isOpen() && f.treatment() == Treatment.UNKNOWN)
              .map(Finding::id)
              .toList();
      ModelerChapter.Resting first = page(sample).modeler().resting().get(0);
      assertThat(first.findings().stream().map(r -> r.finding().source().id()).toList())
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(silent);
    }
  }

  @Test
  void what_was_left_out_of_the_answers_is_named() {
    for (Assessment sample : SAMPLES.values()) {
      List<String> left = sample.sensitivity().result().left();
      assertThat(left).doesNotHaveDuplicates().allMatch(text -> !text.isBlank());
      assertThat(page(sample).modeler().topTen().left()).hasSameSizeAs(left);
    }
  }

  @Test
  void what_is_asked_stands_in_the_order_of_what_it_moves() {
    for (Assessment assessment : ALL.values()) {
      Page page = Page.of(assessment, CATALOG, "report.html", "");
      List<Integer> moved =
          page.modeler().next().asks().stream().map(ModelerChapter.Ask::moved).toList();
      assertThat(moved).isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  @Test
  void what_would_change_the_worst_is_computed_once_and_the_same_each_time() {
    Assessment assessment = assess(Models.blog().build());
    assertThat(assessment.sensitivity().result()).isSameAs(assessment.sensitivity().result());
    assertThat(assess(Models.blog().build()).sensitivity().result())
        .isEqualTo(assessment.sensitivity().result());
  }

  @Test
  void common_names_get_an_article_within_a_sentence_and_proper_ones_do_not() {
    Reading reading = SAMPLES.get("web-shop.txt").reading();
    Called called = new Called(reading.model(), CATALOG);
    assertThat(called.of("database")).isEqualTo("the PostgreSQL database");
    assertThat(called.of("fulfilment-worker")).isEqualTo("the fulfilment worker");
    assertThat(called.of("shop-api")).isEqualTo("Shop API");
    assertThat(called.of("cache")).isEqualTo("Redis");
    assertThat(called.of("customers")).isEqualTo("customers");
  }

  private static String main(String page) {
    String html = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static List<String> all(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
