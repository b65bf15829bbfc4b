package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a system is called, where a report needs a title: as its page is titled, by the name that
 * the text begins with, by what it says that it describes, or by the program that it is about.
 */
final class SystemName {
  /** In tokens. */
  private static final int LONGEST_NAME = 3;

  /** "The central patient record system", in tokens behind the article. */
  private static final int LONGEST_NOUN = 5;

  /** Before the noun for what the text is about. */
  private static final Set<String> OURS = Words.of("the our");

  /** Where pages stand, at the beginning of the path of one. */
  private static final Set<String> SHELVES =
      Words.of("home wiki docs documentation pages spaces handbook projects start intranet");

  /** Papers that say in their title whom they are from and what they are about. */
  private static final Set<String> NOTES =
      Words.of("handover onboarding runbook notes memo minutes summary overview briefing");

  /** Behind "app for", in tokens: for whom or what it is. */
  private static final int LONGEST_PURPOSE = 3;

  /** Of a title that is a line of text, in words. */
  private static final int LONGEST_LINE = 14;

  private static final int SHORTEST_LINE = 4;

  /** No label, no arrows, no list of marks. */
  private static final Pattern PLAIN_LINE = Pattern.compile("[\\p{L}\\p{N} ,&.'()/-]+");

  /** Boat hire "Seeblick". */
  private static final Pattern QUOTED =
      Pattern.compile(
          "[\"\u201c\u201e\u00ab]\\p{Lu}[^\"\u201d\u201c\u00bb]*[\"\u201d\u201c\u00bb]$");

  /** "Zorp", and behind it what it is. */
  private static final Pattern QUOTED_NAME =
      Pattern.compile(
          "^[\"\u201c\u201e\u00ab](\\p{Lu}[^\"\u201d\u201c\u00bb]{1,30})[\"\u201d\u201c\u00bb](?=[,:]| -| \u2013| \u2014|$)");

  /** Within a paragraph. */
  private static final Pattern BREAK =
      Pattern.compile("(?<![ \t\r\n])[ \t\r]*+\n(?![ \t\r]*+\n)[ \t]*+");

  /** Of a title, in words; a longer one is cut where it goes on with what it is made of. */
  private static final int LONGEST_TITLE = 6;

  /** A text says in its first sentences what it is about. */
  private static final int FIRST_SENTENCES = 3;

  private static final int FIRST_DESCRIBING = 8;

  /** Words of titles that say what the page is, and nothing of what it is about. */
  private static final Set<String> GENERIC =
      Words.of(
          "architecture architectural architectures overview introduction intro description summary"
              + " background system systems design designs scope context component components"
              + " technology technologies stack about document documentation doc docs readme claude"
              + " agents diagram diagrams threat model models modeling modelling stride dread"
              + " analysis base case project projects specification spec draft high level low"
              + " technical general current target the a an our my this of and inspiration"
              + " motivation goal goals purpose what why how it does works work built we i is"
              + " indexing ingestion data flow flows process processes build objective objectives"
              + " core entry entrypoints notes note report paper guide tutorial example examples"
              + " section sections figure table appendix chapter step note iot sample reference solution solutions scenario scenarios phase part open source existing");

  /** What titles end with that are names. */
  private static final Set<String> SYSTEMS =
      Words.of(
          "system platform app application service site website portal bot chatbot assistant shop"
              + " store marketplace game hub gateway pipeline tracker dashboard tool suite server"
              + " lake engine plugin network player editor viewer monitoring tracking attendance parking register"
              + " registry manager planner wiki board exchange");

  /** Behind the comma of a title. */
  private static final Set<String> PAGES =
      Words.of("overview introduction summary description notes guide handover how what");

  private static final List<String> LEADS =
      List.of(
          "architecture of ",
          "the architecture of ",
          "overview of ",
          "an overview of ",
          "design of ",
          "introduction to ",
          "welcome to ",
          "about ",
          "this is a description of ",
          "a description of ",
          "description of ",
          "threat model of ",
          "threat model for ",
          "the ",
          "my ",
          "our ");

  /** So many of them begin titles only. */
  private static final int TITLING = 13;

  /** Behind the name of a long title they go on with what it is made of. */
  private static final Set<String> GOING_ON = Words.of("with using on for based in by at");

  /** What a text does in which a system is described. */
  private static final Set<String> DESCRIBING =
      Words.of(
          "describes covers shows explains demonstrates presents illustrates implements documents"
              + " outlines contains details");

  private static final Set<String> PAPERS =
      Words.of(
          "document article guide guidance project repository repo scenario solution paper post page"
              + " section report example sample tutorial architecture file");

  private static final Set<String> BUILDING =
      Words.of("built build building develop developed developing create created designed made");

  /** Nouns behind the name of a system: "the OpenCTI platform relies on". */
  private static final Set<String> NOUNS =
      Words.of("platform system application app infrastructure project software suite service");

  /** How programs are called that could be any system's. */
  private static final Set<String> PLAIN_NAMES =
      Words.of(
          "api apis service services server servers backend frontend component program process"
              + " container containers worker client function lambda tier office municipality town city"
              + " county");

  /** Words with which a program's name says no more than what sort of program it is. */
  private static final Set<String> ANY =
      Words.of(
          "web page pages site website app apps application mobile tablet phone desktop browser"
              + " client front end frontend ui single spa program internal main own");

  /** Nouns for what is one of several parts. */
  private static final Set<String> PARTS =
      Words.of(
          "tier tiers layer client clients device devices subsystem servers services containers"
              + " apis endpoints producers consumers functions solution");

  /** A name that fewer sentences have may be anybody's. */
  private static final int FEWEST_USES = 4;

  /** So many of them have it before no part of its own, as "Order" of "the Order Service" never. */
  private static final int FEWEST_ALONE = 2;

  private final List<ParsedSentence> sentences;
  private final Text text;

  /** The characters without the breaks of lines within paragraphs. */
  private final String flowing;

  SystemName(List<ParsedSentence> sentences, Text text) {
    this.sentences = sentences;
    this.text = text;
    this.flowing = BREAK.matcher(text.characters()).replaceAll(" ");
  }

  String of(Draft draft, Assembly assembly) {
    String title = title();
    String quoted = quoted(title);
    if (quoted != null) {
      return quoted;
    }
    if (title != null && isName(title)) {
      return title;
    }
    String said = subject();
    if (said == null) {
      said = described();
    }
    if (said != null) {
      return said;
    }
    String frequent = frequent();
    if (frequent != null) {
      return frequent;
    }
    for (Draft.Part part : draft.parts) {
      if (part.whole && part.kind != ComponentKind.LIBRARY) {
        Span first = part.spans.get(0);
        String name = Assembly.capital(text.words(first.start(), first.end()));
        if (isTelling(name)) {
          return name;
        }
      }
    }
    String program = program(draft, assembly);
    boolean titled = title != null && (isOfAnySystem(String.valueOf(program)) || isTopic(title));
    if (program != null && !titled) {
      return program;
    }
    return title == null ? "System" : title;
  }

  /** The name in the title "\"Zorp\", the member system of our club"; or null. */
  private static @Nullable String quoted(@Nullable String title) {
    Matcher name = QUOTED_NAME.matcher(String.valueOf(title));
    return name.find() ? name.group(1) : null;
  }

  /** The program that the text is about, or else the first of its own; null where they are bare. */
  private static @Nullable String program(Draft draft, Assembly assembly) {
    Draft.Part main = draft.main;
    boolean page = main != null && main.isProduct() && main.kind == ComponentKind.WEB_APPLICATION;
    if (main != null && (isOwn(main) || page) && isTelling(assembly.name(main))) {
      return assembly.name(main);
    }
    return draft.parts.stream()
        .filter(p -> !p.inferred && isOwn(p) && isOfPeople(p.kind))
        .map(assembly::name)
        .filter(SystemName::isTelling)
        .findFirst()
        .orElse(null);
  }

  private static boolean isOwn(Draft.Part part) {
    boolean app = part.isApplication() || Kinds.isClient(part.kind);
    return app && !part.isBought() && !part.isProduct() && !part.isPlainBrowser();
  }

  private static boolean isOfPeople(ComponentKind kind) {
    return kind == ComponentKind.WEB_APPLICATION
        || kind == ComponentKind.MOBILE_APP
        || kind == ComponentKind.DESKTOP_APP
        || kind == ComponentKind.OTHER;
  }

  /** True of "Web page", "Tablet app": less than any title says. */
  private static boolean isOfAnySystem(String program) {
    return Arrays.stream(program.toLowerCase(Locale.ROOT).split(" ")).allMatch(ANY::contains);
  }

  private static boolean isTelling(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return !PLAIN_NAMES.contains(name.toLowerCase(Locale.ROOT)) && !PARTS.contains(last);
  }

  /**
   * The name that a text keeps using, and that is of no product and no part: "all Zulip traffic",
   * "Joplin clients", beside "the Joplin Server".
   */
  private @Nullable String frequent() {
    Map<String, Set<Integer>> uses = new HashMap<>();
    Map<String, Set<Integer>> ofParts = new HashMap<>();
    for (ParsedSentence sentence : sentences) {
      Sentence one = sentence.sentence();
      for (int i = 0; i < one.size(); i++) {
        boolean part = i + 1 < one.size() && one.token(i + 1).capital();
        if (isAlone(sentence, i)) {
          uses.computeIfAbsent(one.original(i), n -> new HashSet<>()).add(one.number());
        } else if (part && PartNouns.of(one.word(i + 1)) != null) {
          ofParts.computeIfAbsent(one.original(i), n -> new HashSet<>()).add(one.number());
        }
      }
    }
    uses.forEach(
        (name, alone) -> {
          if (alone.size() >= FEWEST_ALONE) {
            alone.addAll(ofParts.getOrDefault(name, Set.of()));
          }
        });
    String best = null;
    int most = FEWEST_USES - 1;
    for (ParsedSentence sentence : sentences) {
      Sentence one = sentence.sentence();
      for (int i = 0; i < one.size(); i++) {
        Set<Integer> places = uses.get(one.original(i));
        if (places != null && places.size() > most) {
          most = places.size();
          best = one.original(i);
        }
      }
    }
    return best;
  }

  /** A word with a capital that is no name of the catalog, within a sentence. */
  private static boolean isAlone(ParsedSentence sentence, int i) {
    Sentence one = sentence.sentence();
    String word = one.original(i);
    boolean named =
        one.block() != Block.Kind.HEADING
            && one.token(i).isWord()
            && one.token(i).capital()
            && word.chars().anyMatch(Character::isLowerCase)
            && word.length() > 2;
    Mention mention = sentence.syntax().mentionAt(i);
    boolean part = mention != null && (!mention.isKind() || !isProper(mention));
    return named
        && !part
        && PartNouns.of(one.word(i)) == null
        && !one.token(i).joined()
        && (i + 1 >= one.size() || !one.token(i + 1).joined() && !one.token(i + 1).capital())
        && (i == 0 ? NOUNS.contains(one.word(1)) : i == 1 || !one.token(i - 1).capital())
        && (i == 0 || !one.token(i - 1).isMark())
        && !GENERIC.contains(one.word(i))
        && !Words.isFunction(one.word(i));
  }

  private static boolean isProper(Mention mention) {
    return ((Meaning.OfKind) mention.meaning()).proper() != null;
  }

  /** The title of the page without what says that it is a page; null where nothing is left. */
  private @Nullable String title() {
    if (sentences.isEmpty()) {
      return null;
    }
    Sentence first = sentences.get(0).sentence();
    String line = marked();
    if (line.isEmpty() && first.number() == 0) {
      boolean heading = first.block() == Block.Kind.HEADING;
      line = heading ? text.words(first.start(), endOfLine(first.end())) : firstLine(first);
    }
    String title = cut(line);
    return title.isEmpty() || isGeneric(title) ? null : title;
  }

  /** "# Saw mill control": a heading of a few words, none of which joins others or says that. */
  private boolean isTopic(String title) {
    String[] words = title.split(" ");
    Sentence first = sentences.get(0).sentence();
    boolean joined = false;
    for (String word : words) {
      String small = word.toLowerCase(Locale.ROOT);
      joined |= Words.isFunction(small) || GENERIC.contains(small);
    }
    return text.characters().stripLeading().startsWith("# ")
        && first.block() == Block.Kind.HEADING
        && !words[0].endsWith("ing")
        && words.length > 1
        && words.length <= LONGEST_NAME
        && !joined;
  }

  /** The heading with marks that a page begins with; else empty. */
  private String marked() {
    String characters = text.characters();
    int from = 0;
    while (from < characters.length() && Character.isWhitespace(characters.charAt(from))) {
      from++;
    }
    int start = from;
    while (start < characters.length() && characters.charAt(start) == '#') {
      start++;
    }
    return start == from ? "" : text.words(start, endOfLine(start));
  }

  private int endOfLine(int at) {
    int end = text.characters().indexOf('\n', at);
    return end < 0 ? text.characters().length() : end;
  }

  /**
   * The line that a page begins with, where it is written as titles are and the text goes on in the
   * next; else empty.
   */
  private String firstLine(Sentence first) {
    int end = text.characters().indexOf('\n', first.start());
    if (end < 0 || end > first.end() || sentences.get(0).syntax().hasFinite(0, first.size())) {
      return "";
    }
    String line = text.words(first.start(), end);
    String[] words = line.split(" ");
    boolean led =
        LEADS.subList(0, TITLING).stream().anyMatch(line.toLowerCase(Locale.ROOT)::startsWith);
    if (led && words.length <= LONGEST_LINE && !line.endsWith(".")) {
      return line;
    }
    boolean plain = PLAIN_LINE.matcher(line).matches();
    if (!plain || !Character.isUpperCase(text.characters().charAt(firstOfNextLine(end)))) {
      return "";
    }
    long capitals = Arrays.stream(words).filter(w -> Character.isUpperCase(w.charAt(0))).count();
    boolean titled =
        words.length >= SHORTEST_LINE
            && words.length <= LONGEST_LINE
            && 2 * capitals > words.length;
    return titled && Character.isLetterOrDigit(line.charAt(line.length() - 1)) ? line : "";
  }

  private int firstOfNextLine(int end) {
    int at = end;
    while (at < text.characters().length() - 1
        && Character.isWhitespace(text.characters().charAt(at))) {
      at++;
    }
    return at;
  }

  /** "Threat Model: SecureNotes Web Application", "Bahmni Architecture (draft)": the name in it. */
  private static String cut(String whole) {
    String title = whole.replaceAll("\\s*[(\\[][^)\\]]*[)\\]]\\s*$", "").strip();
    title = lastOfPath(title);
    for (String mark : List.of(": ", " \u2014 ", " \u2013 ", " - ", " / ", " | ", ", ")) {
      int at = title.indexOf(mark);
      boolean parts = at > 0 && (!mark.equals(", ") || saysThatItIsAPage(title, at + 2));
      if (parts) {
        String before = title.substring(0, at).strip();
        String behind = title.substring(at + mark.length()).strip();
        title = isGeneric(before) && !isGeneric(behind) ? behind : before;
      }
    }
    boolean again = true;
    while (again) {
      again = false;
      for (String lead : LEADS) {
        boolean longer = title.length() > lead.length() + 1;
        if (longer && title.toLowerCase(Locale.ROOT).startsWith(lead)) {
          title = title.substring(lead.length());
          again = true;
        }
      }
    }
    return Assembly.capital(withoutTail(title));
  }

  /**
   * The Crane Desk of "Wiki > Yard > Crane Desk" and of "Handover, yard crew, Crane Desk": where a
   * page stands, or what paper it is, comes before what it is about.
   */
  private static String lastOfPath(String title) {
    int at = -1;
    for (String mark : List.of(" > ", " \u00bb ", " \u203a ", " / ", ", ")) {
      int first = title.indexOf(mark);
      String before = first < 0 ? "" : title.substring(0, first).toLowerCase(Locale.ROOT);
      boolean path =
          switch (mark) {
            case " / " -> SHELVES.contains(before);
            case ", " -> NOTES.contains(before) && first < title.lastIndexOf(mark);
            default -> first > 0;
          };
      at = path ? Math.max(at, title.lastIndexOf(mark) + mark.length()) : at;
    }
    String last = at < 0 ? "" : title.substring(at).strip();
    return last.isEmpty() || isGeneric(last) ? title : last;
  }

  /** True of the rest of "Saw mill control, an overview for the new technician". */
  private static boolean saysThatItIsAPage(String title, int from) {
    String[] words = title.substring(from).toLowerCase(Locale.ROOT).split(" ");
    int noun = Words.DETERMINERS.contains(words[0]) && words.length > 1 ? 1 : 0;
    return PAGES.contains(words[noun]);
  }

  /** Without "Overview", "architecture" at the end; a long one up to what it is made of. */
  private static String withoutTail(String title) {
    List<String> words = List.of(title.split(" "));
    int end = words.size();
    if (end > LONGEST_TITLE) {
      for (int i = 2; i < end; i++) {
        boolean based = words.get(i).equals("based") && i + 1 < end;
        boolean goesOn =
            based
                ? words.get(i + 1).equals("on")
                : GOING_ON.contains(words.get(i).toLowerCase(Locale.ROOT));
        end = goesOn ? i : end;
      }
    }
    while (end > 1 && isTail(words.get(end - 1))) {
      end--;
    }
    return String.join(" ", words.subList(0, end)).replaceAll("[,;:]$", "");
  }

  private static boolean isTail(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return GENERIC.contains(small) && !SYSTEMS.contains(small) && !small.equals("data");
  }

  private static boolean isGeneric(String title) {
    for (String word : title.toLowerCase(Locale.ROOT).split("[^a-z0-9']+")) {
      if (!word.isEmpty() && !GENERIC.contains(word) && !word.equals("md")) {
        return false;
      }
    }
    return true;
  }

  /** True of a title that ends with a noun for a system, or that the text uses as a name. */
  private boolean isName(String title) {
    String[] words = title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'.-]+");
    boolean system = words.length > 1 && SYSTEMS.contains(words[words.length - 1]);
    boolean short3 = title.split(" ").length <= LONGEST_NAME;
    boolean told =
        words.length <= LONGEST_TITLE
            && Character.isUpperCase(title.charAt(0))
            && title.indexOf(" and ") < 0
            && !GENERIC.contains(words[0])
            && isUsed(title.substring(0, (title + " ").indexOf(' ')));
    boolean quoted = QUOTED.matcher(title).find() && words.length <= LONGEST_TITLE;
    boolean named = short3 && (occurrences(title) > 1 || begins(title));
    return system || named || isAllCapitals(title) || told || quoted;
  }

  /** "# Allotment office", and below it "The allotment office rents out": it is told of. */
  private boolean begins(String title) {
    Sentence first = null;
    for (ParsedSentence sentence : sentences) {
      boolean told = sentence.sentence().block() == Block.Kind.PARAGRAPH;
      first = first == null && told ? sentence.sentence() : first;
    }
    String words = first == null ? "" : first.words(0, Math.min(first.size(), LONGEST_TITLE));
    return title.indexOf(' ') > 0
        && words.startsWith("the " + title.toLowerCase(Locale.ROOT) + " ");
  }

  /** "Harbour Goods": each word begins with a capital, and none is of those that any page has. */
  private static boolean isAllCapitals(String title) {
    String[] words = title.split(" ");
    for (String word : words) {
      boolean named = word.chars().anyMatch(Character::isUpperCase);
      if (!named || GENERIC.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return words.length <= LONGEST_NAME;
  }

  private int occurrences(String name) {
    int count = 0;
    String characters = flowing;
    for (int at = characters.indexOf(name); at >= 0; at = characters.indexOf(name, at + 1)) {
      count++;
    }
    return count;
  }

  /** The name of which one of the first sentences tells: "Zorp is a media player". */
  private @Nullable String subject() {
    int told = 0;
    for (ParsedSentence sentence : sentences) {
      Sentence one = sentence.sentence();
      if (one.block() != Block.Kind.PARAGRAPH || !one.standing().isPresent()) {
        continue;
      }
      for (Predicate predicate : sentence.predicates()) {
        String name = subject(predicate, told == 0);
        if (name != null) {
          return name;
        }
      }
      told++;
      if (told == FIRST_SENTENCES) {
        break;
      }
    }
    return beingSomething();
  }

  /** Anywhere in the text: "Zorp is a media player". */
  private @Nullable String beingSomething() {
    for (ParsedSentence sentence : sentences) {
      for (Predicate predicate : sentence.predicates()) {
        String name = program(predicate) == null ? null : properName(predicate);
        if (name != null) {
          return name;
        }
      }
    }
    return null;
  }

  /**
   * @param first true in the first sentence, which tells what a page is about
   */
  private @Nullable String subject(Predicate predicate, boolean first) {
    Syntax.Occurrence verb = predicate.verb();
    Sentence sentence = predicate.syntax().sentence();
    if (verb == null || !verb.isFinite() || verb.start() == 0) {
      return null;
    }
    int from = Words.DETERMINERS.contains(sentence.word(0)) ? 1 : 0;
    int to = from;
    while (to < verb.start() && to - from < LONGEST_NAME && isOfName(predicate, to)) {
      to++;
    }
    int behind = sentence.behindBrackets(to);
    boolean noun = NOUNS.contains(sentence.word(behind));
    behind += noun ? 1 : 0;
    if (to == from || behind != verb.start() || from == 1 && !noun) {
      return null;
    }
    String name = text.words(sentence.token(from).start(), sentence.token(to - 1).end()).strip();
    boolean being = predicate.sense() == Verbs.Sense.BE && verb.at() == verb.start();
    String next = predicate.syntax().word(verb.at() + 1);
    boolean told =
        being && first && (Words.INDEFINITE.contains(next) || isSystem(predicate, verb.at() + 1));
    boolean initials = name.length() <= LONGEST_NAME && name.equals(name.toUpperCase(Locale.ROOT));
    return told || noun || !initials && isUsed(name) ? name : null;
  }

  /** "The record system of the clinics", "our booking portal": it ends with a noun for one. */
  private static boolean isSystem(Predicate predicate, int from) {
    Sentence sentence = predicate.syntax().sentence();
    if (!OURS.contains(sentence.word(from))) {
      return false;
    }
    int to = from + 1;
    while (to < sentence.size()
        && to - from <= LONGEST_NOUN
        && sentence.token(to).isWord()
        && !Words.PREPOSITIONS.contains(sentence.word(to))
        && !Words.isFunction(sentence.word(to))) {
      to++;
    }
    return SYSTEMS.contains(sentence.word(to - 1)) || NOUNS.contains(sentence.word(to - 1));
  }

  /** Any word has a capital where a sentence begins; a name has it within one as well. */
  private boolean isUsed(String name) {
    boolean telling =
        name.indexOf(' ') > 0 || name.substring(1).chars().anyMatch(c -> !Character.isLowerCase(c));
    if (telling) {
      return occurrences(name) > 1;
    }
    String characters = flowing;
    for (int at = characters.indexOf(name); at >= 0; at = characters.indexOf(name, at + 1)) {
      boolean within =
          at > 1
              && characters.charAt(at - 1) == ' '
              && (Character.isLetterOrDigit(characters.charAt(at - 2))
                  || characters.charAt(at - 2) == ',');
      if (within) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfName(Predicate predicate, int i) {
    Sentence sentence = predicate.syntax().sentence();
    boolean named =
        sentence.token(i).joined()
            || sentence.original(i).chars().anyMatch(Character::isUpperCase)
            || sentence.token(i).type() == Token.Type.NUMBER && i > 0;
    return named
        && (!isOfCatalog(predicate.syntax().mentionAt(i)) || isNamed(predicate, i))
        && !Words.PRONOUNS.contains(sentence.word(i))
        && !Words.isFunction(sentence.word(i));
  }

  /** The Warehouse of "Warehouse uses Pyramid": a noun that the text uses as a name. */
  private static boolean isNamed(Predicate predicate, int i) {
    return predicate.subjects().stream()
        .anyMatch(
            p ->
                p.isNamed()
                    && p.proper() != null
                    && p.product() == null
                    && p.from() <= i
                    && i < p.to());
  }

  /** A name that the text itself gives is no name of the catalog, and neither is a product's. */
  private static boolean isOfCatalog(@Nullable Mention mention) {
    if (mention == null
        || mention.meaning() instanceof Meaning.OfKind kind && kind.proper() != null) {
      return false;
    }
    return !mention.isTechnology() || !isWholeProduct(NounPhrase.kindOf(mention));
  }

  /** Of a kind that is a system of its own: "Mastodon is", and not "Redis is". */
  private static boolean isWholeProduct(ComponentKind kind) {
    return kind == ComponentKind.WEB_APPLICATION
        || kind == ComponentKind.EXTERNAL_SERVICE
        || kind == ComponentKind.SERVICE
        || kind == ComponentKind.OTHER
        || kind == ComponentKind.CI_CD;
  }

  /** "This article describes a data lake", "we built a lost-and-found app": the thing itself. */
  private @Nullable String described() {
    String nominal = null;
    int told = 0;
    for (ParsedSentence sentence : sentences) {
      for (Predicate predicate : sentence.predicates()) {
        NounPhrase program = program(predicate);
        if (nominal == null && program != null && !program.role().isEmpty()) {
          nominal = words(program);
        }
        boolean tells = told < FIRST_DESCRIBING && isDescribing(predicate);
        NounPhrase thing = tells && nominal == null ? thing(predicate) : null;
        if (thing != null) {
          nominal = words(thing);
        }
      }
      told += sentence.sentence().block() == Block.Kind.PARAGRAPH ? 1 : 0;
    }
    return nominal;
  }

  private static boolean isDescribing(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !predicate.isPresent()) {
      return false;
    }
    Sentence sentence = predicate.syntax().sentence();
    String word = sentence.word(verb.at());
    if (DESCRIBING.contains(word)) {
      return sentence.word(0).equals("this") && PAPERS.contains(sentence.word(verb.start() - 1));
    }
    boolean ours = false;
    for (int i = 0; i < verb.start(); i++) {
      ours |= sentence.word(i).equals("we") || sentence.word(i).equals("i");
    }
    return BUILDING.contains(word) && ours;
  }

  /** What a predicate says that somebody builds, or that a text describes. */
  private static @Nullable NounPhrase thing(Predicate predicate) {
    NounPhrase one = introduced(predicate);
    boolean told =
        one != null
            && (one.isOpen() || Kinds.isApplication(one.kind()) || Kinds.isClient(one.kind()))
            && !words(one).isEmpty()
            && one.product() == null;
    return told ? one : null;
  }

  /** What a predicate says that something is. */
  private static @Nullable NounPhrase program(Predicate predicate) {
    boolean being = predicate.sense() == Verbs.Sense.BE && predicate.isPresent();
    NounPhrase one = being ? introduced(predicate) : null;
    return one != null && Kinds.isApplication(one.kind()) ? one : null;
  }

  /** The first part with "a" that a predicate is said of directly; null where none is. */
  private static @Nullable NounPhrase introduced(Predicate predicate) {
    return predicate.arguments().stream()
        .filter(Predicate.Argument::isDirect)
        .map(Predicate.Argument::phrase)
        .filter(p -> p.is(NounPhrase.Sort.COMPONENT))
        .filter(p -> p.article() == NounPhrase.Article.INDEFINITE)
        .findFirst()
        .orElse(null);
  }

  /** What it is with what tells it from others: "Booking app", "App for choirs"; else empty. */
  private static String words(NounPhrase program) {
    String noun = program.head() == null ? "application" : program.noun();
    if (!program.role().isEmpty()) {
      return Assembly.capital(String.join(" ", program.role()) + " " + noun);
    }
    Sentence sentence = program.sentence();
    int from = program.to();
    int to = from + 1;
    while (to < sentence.size()
        && to - from <= LONGEST_PURPOSE
        && sentence.token(to).isWord()
        && !sentence.token(to).capital()
        && !Words.isFunction(sentence.word(to))) {
      to++;
    }
    boolean told = sentence.word(from).equals("for") && to > from + 1;
    boolean ends = to >= sentence.size() || sentence.token(to).isMark();
    return told && ends ? Assembly.capital(noun + " " + sentence.words(from, to)) : "";
  }

  /** Capitalised words that are no name of the catalog, at the beginning of the sentence. */
  private @Nullable String properName(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    Sentence sentence = predicate.syntax().sentence();
    if (verb == null || verb.start() == 0 || verb.start() > LONGEST_NAME) {
      return null;
    }
    for (int i = 0; i < verb.start(); i++) {
      boolean common =
          !sentence.token(i).capital()
              || isOfCatalog(predicate.syntax().mentionAt(i))
              || Words.DETERMINERS.contains(sentence.word(i))
              || Words.PRONOUNS.contains(sentence.word(i));
      if (common) {
        return null;
      }
    }
    return text.words(sentence.start(), sentence.token(verb.start() - 1).end());
  }
}
