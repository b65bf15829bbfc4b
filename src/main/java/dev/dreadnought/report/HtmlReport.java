package dev.dreadnought.report;

import dev.dreadnought.beside.Beside;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.OwnRoles;
import dev.dreadnought.catalog.OwnRoles.OwnRole;
import dev.dreadnought.catalog.Role;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.look.Look;
import dev.dreadnought.narration.Narration;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * An assessment as pages for a browser. Each page stands in one file, asks the network for nothing,
 * and allows nothing but its own style and, where it has findings to sort, its own script.
 * Immutable, and safe for any number of threads.
 */
public final class HtmlReport {
  private static final String TEMPLATES = "dev/dreadnought/templates/";

  /** The file of the whole report. */
  public static final String REPORT = "report.html";

  /** The template of the whole report, the only one with a script. */
  private static final String WHOLE = "report";

  /** The template of the roles' chapters within it. */
  private static final String CHAPTERS = "chapters";

  /** The template of the findings within it. */
  private static final String FOUND = "found";

  // Where they go; nothing that somebody wrote can be a comment of the page.
  private static final String CHAPTERS_PLACE = "<!-- chapters -->";
  private static final String FOUND_PLACE = "<!-- found -->";

  private static final String INDEX = "index.html";
  private static final String CUSTOMER = "customer";

  private static final Pattern STYLE = Pattern.compile("<style>([^<]*)</style>");

  private final Catalog catalog;
  private final OwnRoles own;
  private final Look look;
  private final Narration narration;
  private final Pictures pictures;
  private final String style;
  private final String script;

  /**
   * Without a diagram.
   *
   * @param catalog the one that the assessments are made with
   */
  public HtmlReport(Catalog catalog) {
    this(catalog, OwnRoles.NONE, assessment -> "");
  }

  /**
   * @param catalog the one that the assessments are made with
   * @param pictures draws the data flow diagram, and what else it can
   */
  public HtmlReport(Catalog catalog, Pictures pictures) {
    this(catalog, OwnRoles.NONE, Look.PLAIN, Narration.NONE, pictures);
  }

  /**
   * @param catalog the one that the assessments are made with
   * @param own roles that a user adds to those of the catalog
   * @param pictures draws the data flow diagram, and what else it can
   */
  public HtmlReport(Catalog catalog, OwnRoles own, Pictures pictures) {
    this(catalog, own, Look.PLAIN, Narration.NONE, pictures);
  }

  /**
   * @param catalog the one that the assessments are made with
   * @param own roles that a user adds to those of the catalog
   * @param look how the pages look
   * @param narration what a language model worded, if one did
   * @param pictures draws the data flow diagram, and what else it can
   */
  public HtmlReport(
      Catalog catalog, OwnRoles own, Look look, Narration narration, Pictures pictures) {
    this.catalog = catalog;
    this.own = own;
    this.look = look;
    this.narration = narration;
    this.pictures = pictures;
    this.style = read("report.css") + look.own().style();
    this.script = read("report.js");
  }

  /** Our own templates, understood once for all reports; a user's stand in engines of their own. */
  private static final class Shipped {
    static final TemplateEngine ENGINE = engine();

    private Shipped() {}

    private static TemplateEngine engine() {
      TemplateEngine engine = new TemplateEngine();
      engine.setDialect(new PageDialect());
      engine.setTemplateResolver(new ShippedTemplates(TEMPLATES));
      return engine;
    }
  }

  /** How much of what the report lists a role's page lists as well. */
  private enum Telling {
    /** A document of its own. */
    BY_ITSELF,
    /** What the report lists, the chapter leads to; the day of the engineer stands in it. */
    BESIDE_THE_REPORT,
    /** The same within the page of the report, where the day has its own place. */
    WITHIN_THE_REPORT
  }

  /**
   * The way to a role's page.
   *
   * @param reader its name within a sentence
   */
  record RoleLink(String name, String reader, String looksAt, String href) {
    static RoleLink of(Role role) {
      return new RoleLink(role.name(), Phrases.small(role.name()), role.looksAt(), role.page());
    }
  }

  /**
   * Every page by its file name; one alone in the edition for customers.
   *
   * @throws InvalidInputException where a template of the user's is wrong
   */
  public Map<String, String> pages(Assessment assessment) {
    return made(assessment).all();
  }

  /**
   * The same, of which the whole report may still be in the making.
   *
   * @throws InvalidInputException where a template of the user's is wrong
   */
  public ReportPages made(Assessment assessment) {
    if (look.isForCustomers()) {
      Beside<Page> page = Beside.of(() -> Page.of(assessment, catalog, "", pictures));
      Beside<String> report = Beside.of(() -> render(CUSTOMER, page.value()));
      return new ReportPages(page, report, report::value, Map.of(), Map.of(), Map::of);
    }
    // A role's chapter asks for it, and it takes an analysis for each answer.
    Beside.run(assessment.sensitivity()::result);
    Page elsewhere =
        Page.withRoles(assessment, catalog, REPORT, () -> pictures.overview(assessment));
    Beside<Page> page = Beside.of(() -> elsewhere.whole(assessment, catalog, pictures));
    Map<String, String> ownPages = ownPages(elsewhere);
    Beside<String> whole = Beside.of(() -> whole(page.value(), ownPages));
    return new ReportPages(
        page,
        whole,
        () -> onPaper(page.value()),
        Map.of(INDEX, render("index", elsewhere)),
        chapters(elsewhere, ownPages, Telling.BY_ITSELF),
        () -> chapters(elsewhere, ownPages, Telling.BESIDE_THE_REPORT));
  }

  /** The page of each role by its file name, in the order of the roles, a user's own last. */
  private Map<String, String> chapters(
      Page elsewhere, Map<String, String> ownPages, Telling telling) {
    Map<String, Beside<String>> coming = new LinkedHashMap<>();
    for (Role role : shippedRoles()) {
      coming.put(role.page(), Beside.of(() -> rendered(role.template(), elsewhere, telling)));
    }
    Map<String, String> chapters = new LinkedHashMap<>();
    coming.forEach((name, chapter) -> chapters.put(name, Visible.text(chapter.value())));
    chapters.putAll(ownPages);
    return chapters;
  }

  /** The same of an assessment, for a document that holds the report as well. */
  Map<String, String> chapters(Assessment assessment) {
    Page page = Page.withRoles(assessment, catalog, REPORT, () -> "");
    return chapters(page, ownPages(page), Telling.BESIDE_THE_REPORT);
  }

  /**
   * The page of one of the roles that the program has a template for, as it stands by itself.
   *
   * @param role its id
   * @throws IllegalArgumentException where there is no such page
   */
  public String chapter(Assessment assessment, String role) {
    if (look.isForCustomers()) {
      throw new IllegalArgumentException("the edition for customers has no pages for roles");
    }
    Role of =
        shippedRoles().stream()
            .filter(shipped -> shipped.id().equals(role))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no page for " + role));
    Beside.run(assessment.sensitivity()::result);
    Page page = Page.withRoles(assessment, catalog, REPORT, () -> pictures.overview(assessment));
    return Visible.text(rendered(of.template(), page, Telling.BY_ITSELF));
  }

  /** Made before all others: what somebody else wrote is wrong sooner than ours. */
  private Map<String, String> ownPages(Page page) {
    Map<String, String> pages = new LinkedHashMap<>();
    for (OwnRole role : own.pages()) {
      pages.put(role.role().page(), render(role, page));
    }
    return pages;
  }

  /** The roles whose pages the program has a template for. */
  private List<Role> shippedRoles() {
    return catalog.roles().stream()
        .filter(role -> role.template() != null && isShipped(role.template()))
        .toList();
  }

  private static boolean isShipped(String template) {
    String path = TEMPLATES + template + ".html";
    return HtmlReport.class.getClassLoader().getResource(path) != null;
  }

  /** The whole report by itself. */
  public String report(Assessment assessment) {
    if (look.isForCustomers()) {
      return render(CUSTOMER, Page.of(assessment, catalog, "", pictures));
    }
    Beside.run(assessment.sensitivity()::result);
    return whole(Page.withRoles(assessment, catalog, "", pictures), Map.of());
  }

  /** The same without what only a screen shows: the chapters of roles, and what is folded away. */
  public String onPaper(Assessment assessment) {
    Page page = Page.of(assessment, catalog, "", pictures);
    return look.isForCustomers() ? render(CUSTOMER, page) : onPaper(page);
  }

  private String onPaper(Page page) {
    return look.own().pages().containsKey(REPORT)
        ? render(WHOLE, page)
        : whole(page, Map.of(), () -> "", true);
  }

  /**
   * The whole report, with a chapter for each role. What a role's page lists and the report holds
   * already, a chapter only leads to: the templates ask {@link Page#isWhole()}.
   */
  private String whole(Page page, Map<String, String> ownPages) {
    if (look.own().pages().containsKey(REPORT)) {
      return render(WHOLE, page);
    }
    Map<String, String> titles = new LinkedHashMap<>();
    links().forEach(link -> titles.put(link.href(), "For the " + link.reader()));
    Beside<String> chapters = Beside.of(() -> roleChapters(page, ownPages, titles));
    if (!look.own().pages().isEmpty()) {
      // What is wrong with a user's own page is said as such, and by no page around it.
      chapters.value();
    }
    return whole(page, titles, chapters::value, false);
  }

  private String whole(
      Page page, Map<String, String> titles, Supplier<String> chapters, boolean isOnPaper) {
    // The longest part of the page, with the chapters: no thread is to write it all.
    Beside<String> found = Beside.of(() -> part(FOUND, context(page, isOnPaper)));
    Context context = context(page, isOnPaper);
    context.setVariable("policy", policy(page, true));
    context.setVariable("roleChapters", RoleChapter.links(titles));
    context.setVariable("chaptersPlace", CHAPTERS_PLACE);
    context.setVariable("foundPlace", FOUND_PLACE);
    String around = Visible.text(Shipped.ENGINE.process(WHOLE, context));
    int first = around.indexOf(CHAPTERS_PLACE);
    int second = around.indexOf(FOUND_PLACE);
    return around.substring(0, first)
        + chapters.get()
        + around.substring(first + CHAPTERS_PLACE.length(), second)
        + found.value()
        + around.substring(second + FOUND_PLACE.length());
  }

  private static String part(String template, Context context) {
    return Visible.text(Shipped.ENGINE.process(template, context)).strip();
  }

  /** The chapters of all roles, each made beside the others and all beside the page around them. */
  private String roleChapters(Page page, Map<String, String> ownPages, Map<String, String> titles) {
    Map<String, Beside<String>> coming = new LinkedHashMap<>();
    for (Role role : shippedRoles()) {
      coming.put(role.page(), Beside.of(() -> rendered(role.template(), page)));
    }
    Map<String, String> pages = new LinkedHashMap<>();
    coming.forEach((name, chapter) -> pages.put(name, chapter.value()));
    pages.putAll(ownPages);
    Context context = new Context(Locale.ROOT);
    context.setVariable("chapters", RoleChapter.of(pages, titles));
    return part(CHAPTERS, context);
  }

  private String render(String template, Page page) {
    return Visible.text(rendered(template, page));
  }

  private String rendered(String template, Page page) {
    return rendered(template, page, page.isWhole() ? Telling.WITHIN_THE_REPORT : Telling.BY_ITSELF);
  }

  private String rendered(String template, Page page, Telling telling) {
    Source own = look.own().pages().get(template + ".html");
    Context context = context(page);
    context.setVariable("isToldOnce", telling != Telling.BY_ITSELF);
    context.setVariable("hasDay", telling != Telling.WITHIN_THE_REPORT);
    return own == null
        ? Shipped.ENGINE.process(template, context)
        : new OwnPage(own, "page-own", TEMPLATES).render(context);
  }

  private String render(OwnRole role, Page page) {
    Context context = context(page);
    context.setVariable("role", role.role());
    context.setVariable("reader", Phrases.small(role.role().name()));
    return Visible.text(new OwnPage(role.template(), "role-own", TEMPLATES).render(context));
  }

  private Context context(Page page) {
    return context(page, false);
  }

  private Context context(Page page, boolean isOnPaper) {
    Context context = new Context(Locale.ROOT);
    context.setVariable("page", page);
    context.setVariable("isOnPaper", isOnPaper);
    context.setVariable("roles", links());
    context.setVariable("style", style);
    context.setVariable("script", script);
    context.setVariable("narrated", NarratedView.of(narration));
    context.setVariable("usage", NarratedView.usage(narration));
    context.setVariable("mark", look.mark());
    context.setVariable("logo", look.own().logo());
    context.setVariable("policy", policy(page, false));
    return context;
  }

  /** Names of the pages that a user may give templates for, with these roles. */
  public static List<String> pageNames(Catalog catalog) {
    List<String> names = new ArrayList<>(List.of(INDEX, REPORT, CUSTOMER + ".html"));
    new HtmlReport(catalog).shippedRoles().forEach(role -> names.add(role.page()));
    return List.copyOf(names);
  }

  List<RoleLink> links() {
    List<RoleLink> links = new ArrayList<>();
    shippedRoles().forEach(role -> links.add(RoleLink.of(role)));
    own.pages().forEach(role -> links.add(RoleLink.of(role.role())));
    return List.copyOf(links);
  }

  /**
   * Nothing may be loaded or sent; our own styles are allowed by their digests, and on the page of
   * the whole report one script, which sorts and filters.
   */
  private String policy(Page page, boolean isWhole) {
    Set<String> styles = new LinkedHashSet<>();
    styles.add(digest(style));
    for (String picture : page.drawn()) {
      Matcher own = STYLE.matcher(picture);
      while (own.find()) {
        styles.add(digest(own.group(1)));
      }
    }
    String scripts = isWhole ? "script-src 'sha256-" + digest(script) + "'; " : "";
    String pictures = look.own().logo().isEmpty() ? "" : "; img-src data:";
    return "default-src 'none'; "
        + scripts
        + "style-src"
        + styles.stream().map(s -> " 'sha256-" + s + "'").collect(Collectors.joining())
        + pictures
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String read(String resource) {
    String path = TEMPLATES + resource;
    try (InputStream in = HtmlReport.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program has no " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
