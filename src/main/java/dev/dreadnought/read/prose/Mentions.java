package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names in a sentence: the longest that fits, from left to right. */
final class Mentions {
  /** What is told apart by letters. */
  private static final Set<String> LETTERED =
      Words.of(
          "channel option drive plan phase variant type class appendix section step route point"
              + " level group team case figure version scenario alternative part building room");

  /** What an X-ray is, beside a picture. */
  private static final Set<String> PICTURES =
      Words.of("scan scans image images picture pictures film films photo photos machine machines");

  /** How far off a word may stand that tells a name from a common word, in tokens. */
  private static final int NEAR = 10;

  private static final int SHORTEST_PLURAL = 5;

  private static final int SHORTEST_NUMBERED = 3;

  /** The letters of most acronyms. */
  private static final int ACRONYM = 3;

  /** Shorter words are near too many others. */
  private static final int LEAST_LETTERS = 7;

  private static final int MANY_LETTERS = 8;

  /** Near such words who publishes and subscribes is a program, and no house and no reader. */
  private static final Set<String> OF_MESSENGERS =
      Words.of("topic topics broker brokers mqtt message messages queue kafka rabbitmq");

  private static final Set<String> MESSENGERS =
      Words.of("publisher publishers subscriber subscribers");

  private static final Set<String> LEADS =
      Words.of(
          "in with on using use uses used via by through via and or to from into called named"
              + " over");

  /** "Requests arrive at Caddy". */
  private static final Set<String> ARRIVES =
      Words.of("arrive arrives enter enters end ends land lands terminate terminates terminated");

  /** What may be tied to the end of a name by a hyphen without changing it. */
  private static final Set<String> TAILS =
      Words.of(
          "based backed hosted powered driven like style compatible managed only side enabled aware"
              + " level specific facing native to and as rendered encrypted protected cached"
              + " written served");

  private static final Set<String> DIRECTIONS =
      Words.of("to through into back down up over live there");

  /** Behind the name of a product they make that of people: "the Linux Foundation". */
  private static final Set<String> BODIES =
      Words.of(
          "foundation ltd inc corp corporation gmbh llc plc conference summit academy university"
              + " meetup institute consortium");

  /** What people call the layers of a warehouse: "Snowflake RAW". */
  private static final Set<String> LAYERS =
      Words.of("raw staging landing bronze silver gold mart marts");

  /** What is made by somebody. */
  private static final Set<String> MAKING =
      Words.of(
          "provided developed made maintained owned acquired sold recommended created published"
              + " sponsored backed supported offered bought");

  private static final Set<String> HEADS =
      Words.of("non self multi to and server client in on as per pre");

  private static final Set<String> PLACES = Words.of("in on inter intra cross");

  /** For what an app is made, where two apps share the noun. */
  static final Set<String> TWINS = Words.of("mobile web desktop native");

  private static final Set<String> AND = Words.of("and & /");
  private static final String LDAP = "ldap";

  /** Whose it is, or what is done there. */
  private static final Set<String> BEFORE_LDAP =
      Words.of("'s our the their its company corporate central internal against");

  private static final Set<String> HEADS_OF_TWINS =
      Words.of("app apps application applications client clients frontends interfaces");

  /** They stand near anything, and tell no name in small letters from the word that it is too. */
  private static final Set<String> IN_TOOL = Words.of("in into with");

  /** What people do in a program that is open before them. */
  private static final Set<String> WORKED =
      Words.of(
          "work works type types enter enters write writes draw draws edit edits print prints look"
              + " looks sit sits design designs spend spends fill fills note notes");

  /** "Enter the arrivals of the day in", in tokens. */
  private static final int LONGEST_WORK = 8;

  private static final Set<String> WEAK =
      Words.of(
          "app apps application applications web service services server servers backend api data"
              + " user users system page pages site client build built written code program"
              + " business time");

  private static final String DEVELOPERS = "Developers";
  private static final Set<String> HANDS_IN = Words.of("push commit merge");

  /** Words of the language that are one letter from a name: nobody misspells it so. */
  private static final Set<String> NO_SLIPS =
      Words.of(
          "activity admins anchored anchors assemble assert asterisks audited audits automate"
              + " avatar badges behaved behaves billing blocks blueprints booked bottles bundle"
              + " bundled bundles camera cameras candles career caster census charts clarity clause"
              + " clears clipped closer closure collect collected collects combined combines commanded"
              + " compose composed composes contained container containers controlling country county"
              + " couriers crawled crawler danger decent deeper delivery deltas design detect device"
              + " diners direct directs discard drawer duplicate election eleventh exchanged exchanges"
              + " fabrics factory faraway fingerprints firewall firewalls fluent footer formats former"
              + " freeze freezer freezes genserver geotag glance glazier grains guardrail guests hoarded holder"
              + " haswell hotlink hybrid igniter imager images ingest ingress instant interact jacket joints"
              + " journal journaled journals keystore kinetic lightly lights linked linking locker"
              + " looked margin market markets master materialized mathematics matters mended"
              + " modernize multicast network networks opened opener packed packet packets pagers"
              + " parcels parrot parsed parser parses passengers passports patron patrons persona"
              + " phased phases photos picker ported postal poster powers prefix promote proper pushed"
              + " pushers pushes ranges ranker reactor reacts reader recognition recruiter reloaded"
              + " remarks renders renter replicated request requires rescue resent restated reveals"
              + " routers rubric scaling schema schemes scrape screens script scripted search searched"
              + " secured segments seldom server shared sheets shells shopper shower signal signals"
              + " simplicity slider slides smartcard sneaker splice spooler springs squashes stated"
              + " stitch stride strike strips studio supervisors supervisory swipes symmetric"
              + " synthesis system systems tables tablet telecom telegrams temporals testing thanks"
              + " things thinks thread threads turbines unaware unpaid unread unseal vanish verify"
              + " videos voyage walled wallet wardens watches widget window");

  /** "A telegram": what programs send each other, in small letters. */
  private static final Set<String> THINGS = Words.of("telegram signal");

  private final Names names;
  private final List<Token> tokens;

  private final Sentence sentence;
  private final Glossary glossary;
  private final OtherMeanings others;
  private final SignInNames logins;

  private Mentions(Names names, Sentence sentence, Glossary glossary) {
    this.names = names;
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.glossary = glossary;
    this.others = new OtherMeanings(sentence, glossary);
    this.logins = new SignInNames(names, sentence);
  }

  static List<Mention> in(Sentence sentence, Names names, Glossary glossary) {
    Mentions finder = new Mentions(names, sentence, glossary);
    List<Mention> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      Mention mention = finder.at(i, found);
      if (mention == null) {
        i++;
      } else {
        found.add(finder.raised(mention, found));
        i = mention.to();
      }
    }
    return found;
  }

  /** "From PHP 5.6 to PHP 8.3": the newer one runs, or the older one where it is still to come. */
  private Mention raised(Mention mention, List<Mention> before) {
    if (before.isEmpty()
        || mention.version() == null
        || !sentence.word(mention.from() - 1).equals("to")) {
      return mention;
    }
    Mention old = before.get(before.size() - 1);
    boolean from = old.from() > 0 && sentence.word(old.from() - 1).equals("from");
    if (!from || old.version() == null || !old.meaning().id().equals(mention.meaning().id())) {
      return mention;
    }
    String runs = Versions.isToCome(tokens, old.from()) ? old.version() : mention.version();
    before.set(before.size() - 1, new Mention(old.meaning(), old.from(), old.to(), runs));
    return new Mention(mention.meaning(), mention.from(), mention.to(), runs);
  }

  /** "To get it working", "face recognition": names in small letters, tied where they are meant. */
  private boolean isUntied(Meaning meaning, int from, int last) {
    String name = meaning instanceof Meaning.OfTechnology known ? known.technology().name() : "";
    boolean tied = name.indexOf('_') > 0 && name.equals(name.toLowerCase(Locale.ROOT));
    for (int i = from + 1; tied && i <= last; i++) {
      if (!tokens.get(i).joined()) {
        return true;
      }
    }
    return false;
  }

  /** "MariaDB sql server": what sort of database, in small letters, and no second one. */
  private boolean isSortBehind(Meaning meaning, int from, List<Mention> before) {
    Mention last = before.isEmpty() ? null : before.get(before.size() - 1);
    return last != null
        && last.to() == from
        && last.isTechnology()
        && !tokens.get(from).capital()
        && meaning instanceof Meaning.OfTechnology sort
        && sort.technology().kind() == ComponentKind.DATABASE
        && NounPhrase.kindOf(last) == ComponentKind.DATABASE;
  }

  /** The "mobile" of "the mobile and web apps": an app, too; or null. */
  private @Nullable Mention twin(int from) {
    if (!TWINS.contains(sentence.word(from)) || !AND.contains(sentence.word(from + 1))) {
      return null;
    }
    String head = sentence.word(from + 3);
    Names.Node other = names.root().next(sentence.word(from + 2));
    Names.Node own = names.root().next(sentence.word(from));
    boolean together =
        HEADS_OF_TWINS.contains(head)
            && kind(other == null ? null : other.next(head)) != null
            && !tokens.get(from + 2).joined();
    Meaning.OfKind kind = together ? kind(own == null ? null : own.next(head)) : null;
    return kind == null ? null : mention(kind, from, from + 1);
  }

  /** "An Azure Function … a second function": one more of those; or null. */
  private @Nullable Mention furtherFunction(int from) {
    boolean further =
        sentence.word(from).equals("function")
            && NounPhrase.ORDINALS.contains(sentence.word(from - 1))
            && glossary.hasFunctions();
    Names.Node node = further ? names.root().next("serverless") : null;
    Meaning.OfKind kind = kind(node == null ? null : node.next("function"));
    return kind == null ? null : mention(kind, from, from + 1);
  }

  /** "Against the university's LDAP", "our LDAP": the directory that speaks it; or null. */
  private @Nullable Mention directory(int from) {
    String next = sentence.word(from + 1);
    boolean ends =
        from + 1 == sentence.size()
            || tokens.get(from + 1).isMark()
            || Words.PREPOSITIONS.contains(next)
            || Words.CONJUNCTIONS.contains(next)
            || Words.RELATIVES.contains(next);
    boolean alone =
        sentence.word(from).equals(LDAP) && ends && BEFORE_LDAP.contains(sentence.word(from - 1));
    Names.Node node = alone ? names.root().next(LDAP) : null;
    Meaning.OfKind kind = kind(node == null ? null : node.next("directory"));
    return kind == null ? null : mention(kind, from, from + 1);
  }

  /** "The SQL server", in a text without Microsoft's: a database; or null. */
  private @Nullable Mention databaseServer(int from) {
    boolean server =
        sentence.word(from).equals("sql")
            && sentence.word(from + 1).equals("server")
            && sentence.original(from + 1).equals("server")
            && !tokens.get(from + 1).joined()
            && !glossary.isOfMicrosoft();
    Names.Node node = server ? names.root().next("sql") : null;
    Meaning.OfKind kind = kind(node == null ? null : node.next("database"));
    return kind == null ? null : mention(kind, from, from + 2);
  }

  private static Meaning.@Nullable OfKind kind(Names.@Nullable Node node) {
    for (Meaning meaning : node == null ? List.<Meaning>of() : node.meanings()) {
      if (meaning instanceof Meaning.OfKind kind) {
        return kind;
      }
    }
    return null;
  }

  private @Nullable Mention at(int from, List<Mention> before) {
    if (MESSENGERS.contains(sentence.word(from)) && glossary.isTool(sentence.word(from))) {
      return isNamedOn(from) ? null : messenger(from);
    }
    if (!beginsWell(from, before) || others.contain(from, before) || logins.isVerb(from)) {
      return null;
    }
    Mention further = furtherFunction(from);
    if (further != null) {
      return further;
    }
    Mention directory = directory(from);
    if (directory != null) {
      return directory;
    }
    Mention database = databaseServer(from);
    if (database != null) {
      return database;
    }
    Mention twin = twin(from);
    if (twin != null) {
      return twin;
    }
    if (glossary.defines(tokens.get(from)) && endsWell(from + 1)) {
      return glossary.meaning(tokens.get(from)).map(m -> mention(m, from, from + 1)).orElse(null);
    }
    SignInNames.Found login = logins.at(from, before);
    Mention listed = listed(from, before);
    if (listed != null && Papers.areOf(listed, sentence)) {
      return null;
    }
    return login == null || listed != null && listed.to() > login.to()
        ? listed
        : mention(login.meaning(), from, login.to());
  }

  /** The longest name of the catalog. */
  private @Nullable Mention listed(int from, List<Mention> before) {
    Mention longest = null;
    Names.Node node = names.root();
    for (int i = from; i < tokens.size(); i++) {
      Names.Node last = node;
      node = node.next(tokens.get(i).word());
      if (node == null) {
        Mention plural = plural(last, from, i);
        return plural == null ? orSpeltOtherwise(longest, from) : plural;
      }
      Meaning meaning = meaning(node, from, i + 1);
      meaning = meaning == null ? goingOn(node, longest) : meaning;
      if (meaning != null
          && endsWell(i + 1)
          && !isPlace(meaning, from)
          && !isUntied(meaning, from, i)
          && !isSortBehind(meaning, from, before)
          && !isInCommand(meaning, i)) {
        longest = mention(meaning, from, i + 1);
      }
    }
    return longest;
  }

  /** The functions of "Lambda functions", where "Lambda" alone is the product already. */
  private static @Nullable Meaning goingOn(Names.Node node, @Nullable Mention known) {
    if (known == null || !known.isTechnology()) {
      return null;
    }
    return node.meanings().stream()
        .filter(m -> m instanceof Meaning.OfTechnology && m.id().equals(known.meaning().id()))
        .findFirst()
        .orElse(null);
  }

  /** True of the subscriber that gets the messages of a topic, in that sentence. */
  static boolean isMessenger(Sentence sentence, int i) {
    return MESSENGERS.contains(sentence.word(i))
        && sentence.tokens().stream().anyMatch(t -> OF_MESSENGERS.contains(t.word()));
  }

  /** "The subscriber service", "the subscriber table". */
  private boolean isNamedOn(int from) {
    Names.Node node = names.root().next(sentence.word(from + 1));
    return node != null && !node.meanings().isEmpty();
  }

  private Mention messenger(int from) {
    String one = Goals.singular(sentence.word(from));
    KindWording wording =
        new KindWording(ComponentKind.WORKER, Assembly.capital(one), List.of(one));
    boolean plural = !one.equals(sentence.word(from));
    return new Mention(new Meaning.OfKind(wording, plural), from, from + 1, null);
  }

  /** The "app" of "in-app messages" says where they are and names no part. */
  private boolean isPlace(Meaning meaning, int from) {
    boolean tracker = meaning instanceof Meaning.OfKind && sentence.word(from).equals("tracker");
    if (tracker && from > 0 && tokens.get(from).capital() && tokens.get(from - 1).capital()) {
      // "Live Transit Tracker": the title of a program.
      return true;
    }
    return from > 0
        && meaning instanceof Meaning.OfKind
        && tokens.get(from).joined()
        && PLACES.contains(tokens.get(from - 1).word());
  }

  /** The server of `rails server` is a word of a command. */
  private boolean isInCommand(Meaning meaning, int i) {
    return meaning instanceof Meaning.OfKind && CodeType.isCommand(sentence, i);
  }

  /** "Droplets", "Kafka Streams topics": the plural of a product's name. */
  private @Nullable Mention plural(Names.Node before, int from, int last) {
    String word = tokens.get(last).word();
    // "Renders the shop", where a cell or a sentence begins: no two of a product.
    boolean begins = last == from && (from == 0 || tokens.get(from - 1).isMark());
    boolean verb = (begins || !tokens.get(last).capital()) && Verbs.ENGLISH.of(word) != null;
    boolean noun = last == from && !tokens.get(last).capital();
    if (verb
        || noun
        || word.length() < SHORTEST_PLURAL
        || !word.endsWith("s")
        || !endsWell(last + 1)) {
      return null;
    }
    Mention found = singular(before, word.substring(0, word.length() - 1), from, last);
    if (found != null || !word.endsWith("es")) {
      return found;
    }
    // "HAProxies", "Redises".
    String stem = word.substring(0, word.length() - 2);
    String one = stem.endsWith("i") ? stem.substring(0, stem.length() - 1) + "y" : stem;
    return singular(before, one, from, last);
  }

  private @Nullable Mention singular(Names.Node before, String word, int from, int last) {
    Names.Node node = before.next(word);
    Meaning meaning = node == null ? null : meaning(node, from, last + 1);
    return meaning instanceof Meaning.OfTechnology ? mention(meaning, from, last + 1) : null;
  }

  /** A name in two words, in one or with a slip of the pen, where nothing is found as it stands. */
  private @Nullable Mention orSpeltOtherwise(@Nullable Mention found, int from) {
    if (found != null || !tokens.get(from).isWord() || !isMarked(from)) {
      return found;
    }
    Mention other = isPi(from) ? sure(names.root().next("rpi"), from, from + 1) : null;
    other = other == null ? inTwoWords(from) : other;
    other = other == null ? inOneWord(from) : other;
    other = other == null ? withNumber(from) : other;
    return other == null ? misspelt(from) : other;
  }

  /** "The Pi runs a script", "a Pi 4": the small computer, whose first name nobody needs. */
  private boolean isPi(int from) {
    boolean alone = endsWell(from + 1) && !isPlainCapital(from + 1);
    return sentence.original(from).equals("Pi")
        && alone
        && Words.DETERMINERS.contains(sentence.word(from - 1));
  }

  /** Capital, or where a name is due. */
  private boolean isMarked(int from) {
    return tokens.get(from).capital() || follows(from);
  }

  /** "Graph QL", "Click House". */
  private @Nullable Mention inTwoWords(int from) {
    if (from + 1 >= tokens.size() || !tokens.get(from + 1).isWord() || !endsWell(from + 2)) {
      return null;
    }
    if (from == 0 && (sentence.word(2).equals(":") || sentence.word(2).equals("("))) {
      // "Code commit (GitHub)": a label in two words.
      return null;
    }
    String word = tokens.get(from).word() + tokens.get(from + 1).word();
    boolean tied = tokens.get(from + 1).capital() || tokens.get(from + 1).joined();
    return tied && word.length() >= LEAST_LETTERS
        ? sure(names.root().next(word), from, from + 2)
        : null;
  }

  /** "GithubActions", "AzureFunctions": a name whose words are written as one. */
  private @Nullable Mention inOneWord(int from) {
    String word = sentence.original(from);
    Names.Node node = names.root();
    int start = 0;
    for (int i = 1; i <= word.length() && node != null; i++) {
      if (i == word.length() || Character.isUpperCase(word.charAt(i))) {
        node = node.next(word.substring(start, i).toLowerCase(Locale.ROOT));
        start = i;
      }
    }
    return word.length() < LEAST_LETTERS ? null : sure(node, from, from + 1);
  }

  /** "IIS7", "MySQL8": a name that its version has grown to. */
  private @Nullable Mention withNumber(int from) {
    String word = tokens.get(from).word();
    int end = word.length();
    while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    boolean grown = end < word.length() && word.length() - end <= 2 && end >= SHORTEST_NUMBERED;
    return grown ? sure(names.root().next(word.substring(0, end)), from, from + 1) : null;
  }

  private @Nullable Mention misspelt(int from) {
    String word = tokens.get(from).word();
    boolean inflected =
        !tokens.get(from).capital() && (word.endsWith("ed") || word.endsWith("ing"));
    boolean possible =
        !inflected
            && !NO_SLIPS.contains(word)
            && word.length()
                >= (tokens.get(from).capital() && from > 0 ? LEAST_LETTERS : MANY_LETTERS)
            && names.root().next(word) == null
            && Verbs.ENGLISH.of(word) == null
            && endsWell(from + 1);
    Mention nearest = possible ? sure(names.nearest(word), from, from + 1) : null;
    Technology meant = nearest == null ? null : nearest.technology();
    boolean other =
        meant != null
            && (isShouted(meant.name()) && !isShouted(sentence.original(from))
                || hasDigit(meant.name()) && !hasDigit(word)
                || meant.name().indexOf('-') > 0 && isOfTwoWords(sentence.original(from)));
    return other ? null : nearest;
  }

  /** OpenMeter, which is no Open-Meteo with two slips: a name of its own in two words. */
  private static boolean isOfTwoWords(String name) {
    for (int i = 1; i < name.length(); i++) {
      boolean hump = Character.isUpperCase(name.charAt(i));
      if (hump && Character.isLowerCase(name.charAt(i - 1)) && i + 2 < name.length()) {
        return Character.isLowerCase(name.charAt(i + 2));
      }
    }
    return false;
  }

  /** Action1, which is no "Actions". */
  private static boolean hasDigit(String name) {
    return name.chars().anyMatch(Character::isDigit);
  }

  /** MEDITECH, which nobody writes MedTech. */
  private static boolean isShouted(String name) {
    return name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }

  /**
   * "Developers push to GitLab": those who make a system are people of it where they hand in what
   * they wrote, and else whom a page about a library speaks to.
   */
  private boolean isAtWork(int next) {
    Verbs.Verb verb = next < tokens.size() ? Verbs.ENGLISH.of(tokens.get(next).word()) : null;
    String lemma = verb == null ? "" : verb.lemma();
    return HANDS_IN.contains(lemma) || HANDS_IN.contains(sentence.word(next));
  }

  /** Only what cannot be a common word is taken for a name that is written otherwise. */
  private @Nullable Mention sure(Names.@Nullable Node node, int from, int to) {
    if (node == null || !endsWell(to) || isOfNotation(to)) {
      return null;
    }
    for (Meaning meaning : node.meanings()) {
      if (meaning instanceof Meaning.OfTechnology technology
          && !technology.needsNear()
          && technology.technology().near().isEmpty()
          && !glossary.isOwn(meaning)) {
        return mention(meaning, from, to);
      }
    }
    return null;
  }

  private Mention mention(Meaning meaning, int from, int end) {
    // "A Perl script": a program, and what it is written in.
    boolean script =
        meaning instanceof Meaning.OfTechnology written
            && written.technology().kind() == ComponentKind.LANGUAGE
            && end - from > 1
            && tokens.get(end - 1).is("script");
    int to = script || isMachine(meaning, from, end) ? end - 1 : end;
    Versions.Written version = null;
    if (meaning instanceof Meaning.OfTechnology technology) {
      version = Versions.of(tokens, from, to);
      version =
          version == null
              ? Versions.inside(tokens, from, to, technology.technology().name())
              : version;
    }
    return version == null
        ? new Mention(meaning, from, isModel(meaning, to) ? to + 1 : to, null)
        : new Mention(meaning, from, version.to(), version.text());
  }

  /** The W of "a Raspberry Pi Pico W", the S3 of "an ESP32 S3": which of the boards it is. */
  private boolean isModel(Meaning meaning, int at) {
    boolean device =
        meaning instanceof Meaning.OfTechnology board
            && board.technology().kind() == ComponentKind.DEVICE;
    if (!device || at >= tokens.size() || !tokens.get(at).isWord()) {
      return false;
    }
    String model = sentence.original(at);
    char letter = model.charAt(0);
    boolean brief =
        model.length() == 1 || model.length() == 2 && Character.isDigit(model.charAt(1));
    return brief && letter >= 'B' && letter <= 'Z' && letter != 'I';
  }

  /**
   * "A Windows server", "our old Windows servers", "a Windows Server in the cellar": a machine, and
   * what runs on it; "Windows Server 2019" is a release.
   */
  private boolean isMachine(Meaning meaning, int from, int end) {
    return meaning instanceof Meaning.OfTechnology system
        && system.technology().kind() == ComponentKind.OPERATING_SYSTEM
        && end - from > 1
        && Goals.singular(sentence.word(end - 1)).equals("server")
        && (!tokens.get(end - 1).capital() || Words.INDEFINITE.contains(sentence.word(from - 1)))
        && Versions.of(tokens, from, end) == null;
  }

  private @Nullable Meaning meaning(Names.Node node, int from, int to) {
    Meaning first = null;
    for (Meaning meaning : node.meanings()) {
      boolean technology = meaning instanceof Meaning.OfTechnology;
      if (meaning.id().equals(DEVELOPERS) && !isAtWork(to)) {
        continue;
      }
      boolean meant =
          !technology
              || isMeant((Meaning.OfTechnology) meaning, from, to) && !glossary.isOwn(meaning);
      if (meant && technology && isSpeltAs((Meaning.OfTechnology) meaning, from, to)) {
        return meaning;
      }
      boolean better = first == null || isOfTheCloud(meaning) && !isOfTheCloud(first);
      first = meant && better ? meaning : first;
    }
    return first;
  }

  /** "IAM" in a text about Google's cloud is Google's. */
  private boolean isOfTheCloud(Meaning meaning) {
    String vendor =
        meaning instanceof Meaning.OfTechnology technology
            ? technology.technology().vendor()
            : null;
    return vendor != null && glossary.isAbout(vendor);
  }

  /** "SWIFT" is the network of the banks, and "Swift" the language. */
  private boolean isSpeltAs(Meaning.OfTechnology meaning, int from, int to) {
    return to == from + 1
        && Words.split(meaning.technology().name(), ' ').contains(sentence.original(from));
  }

  private boolean isMeant(Meaning.OfTechnology meaning, int from, int to) {
    if (isOfNotation(to)) {
      return false;
    }
    return switch (meaning.spelling()) {
      case PLAIN ->
          !isForeignAcronym(meaning.technology(), from, to)
              && !isCommonNoun(from, to)
              && !isOfOwnName(meaning.technology(), from, to)
              && !isTornApart(meaning.technology(), from, to)
              && !isPluralOfAcronym(meaning.technology(), from, to);
      case COMMON -> !isVerbWithObject(from, to) && isName(meaning.technology(), from, to);
      case TITLE -> !isLabelOfOther(from, to) && isTitle(meaning.technology(), from, to);
      case SHORT -> !isLabelOfOther(from, to) && isShort(meaning.technology(), from, to);
    };
  }

  /** "Sends an SMS to", where a product is called SMS.to. */
  private boolean isTornApart(Technology technology, int from, int to) {
    String name = technology.name();
    boolean dotted = technology.nameOnly() && name.indexOf('.') > 0 && name.indexOf(' ') < 0;
    String apart = name.toLowerCase(Locale.ROOT).replace('.', ' ');
    boolean so =
        dotted && sentence.words(from, to).equals(apart) && !technology.aliases().contains(apart);
    for (int i = from + 1; so && i < to; i++) {
      int end = tokens.get(i - 1).end();
      if (sentence.text().characters().substring(end, tokens.get(i).start()).isBlank()
          && tokens.get(i).start() > end) {
        return true;
      }
    }
    return false;
  }

  /** "Is used to transcribe audio files": a verb and its object. */
  private boolean isVerbWithObject(int from, int to) {
    String before = sentence.word(from - 1);
    boolean led = before.equals("to") || Words.MODALS.contains(before);
    return led
        && to == from + 1
        && !tokens.get(from).capital()
        && to < tokens.size()
        && tokens.get(to).isWord()
        && !tokens.get(to).joined()
        && !Words.isFunction(tokens.get(to).word());
  }

  /** "API Gateway: Kong": what the line is about, and behind the colon which product it is. */
  private boolean isLabelOfOther(int from, int to) {
    Names.Node other =
        from == 0 && sentence.word(to).equals(":") && to + 1 < tokens.size()
            ? names.root().next(tokens.get(to + 1).word())
            : null;
    return other != null && tokens.get(to + 1).capital();
  }

  /** "Strict NATs": several of a NAT, and not NATS. */
  private boolean isPluralOfAcronym(Technology technology, int from, int to) {
    String word = sentence.original(from);
    int last = word.length() - 1;
    return to == from + 1
        && last > 1
        && word.charAt(last) == 's'
        && word.substring(0, last).equals(word.substring(0, last).toUpperCase(Locale.ROOT))
        && word.toUpperCase(Locale.ROOT).equals(technology.name());
  }

  /** "The flask of each sample": in small letters, and of something. */
  private boolean isCommonNoun(int from, int to) {
    return to == from + 1
        && !tokens.get(from).capital()
        && Words.DETERMINERS.contains(sentence.word(from - 1))
        && (sentence.word(to).equals("of") || THINGS.contains(sentence.word(from)));
  }

  /** The "IoT Hub" of "Health IoT Hub": a name of the text's own that ends like a product. */
  private boolean isOfOwnName(Technology technology, int from, int to) {
    String before = sentence.word(from - 1);
    Workings.Work work = Workings.of(before);
    return technology.vendor() != null
        && to - from > 1
        && from > 0
        && tokens.get(from - 1).isWord()
        && tokens.get(from - 1).capital()
        && isNoName(names.root().next(before))
        && work == null
        && !Words.isFunction(before)
        && !Words.isDescriptive(before)
        && Verbs.ENGLISH.of(before) == null
        && !before.endsWith("ing")
        && areCapital(from, to)
        && !sentence.words(from, to).startsWith(first(technology.name()));
  }

  private static boolean isNoName(Names.@Nullable Node node) {
    return node == null || node.meanings().isEmpty();
  }

  private static String first(String name) {
    return Words.split(name.toLowerCase(Locale.ROOT), ' ').get(0);
  }

  /** The "JavaScript" of "JavaScript Object Notation", which is JSON. */
  private boolean isOfNotation(int to) {
    return sentence.word(to).equals("object") && sentence.word(to + 1).equals("notation");
  }

  /** "The patient's EMR" of a text that is about no cloud: three letters of something else. */
  private boolean isForeignAcronym(Technology technology, int from, int to) {
    int length = tokens.get(from).end() - tokens.get(from).start();
    if (technology.vendor() == null || to != from + 1 || length != ACRONYM) {
      return false;
    }
    String before = sentence.word(from - 1);
    boolean led = from == 0 || Words.DETERMINERS.contains(before) || before.equals("'s");
    String next = sentence.word(to);
    boolean told = names.root().next(next) != null || Words.HEADS.contains(next);
    return led && !told && !isOfList(to) && !glossary.isAbout(technology.vendor());
  }

  private boolean isOfList(int to) {
    return to < tokens.size() && tokens.get(to).isMark() || to >= tokens.size();
  }

  /** "Service Bus" in a text about Azure: all in capitals, and no beginning of a sentence. */
  private boolean isShort(Technology technology, int from, int to) {
    if (technology.vendor() == null || !glossary.isAbout(technology.vendor())) {
      return false;
    }
    return areCapital(from, to)
        && (to - from > 1 || from > 0 && LEADS.contains(tokens.get(from - 1).word()));
  }

  /** "Step Functions"; "step functions" in a text about the cloud that has them. */
  private boolean isTitle(Technology technology, int from, int to) {
    boolean at = technology.vendor() != null && glossary.isAbout(technology.vendor());
    boolean named = technology.vendor() == null && from > 0 && tokens.get(from).capital();
    return areCapital(from, to)
        || named
        || at
            && technology.near().isEmpty()
            && (follows(from)
                || isDefinite(from)
                || Words.INDEFINITE.contains(sentence.word(from - 1)));
  }

  private boolean isDefinite(int from) {
    return from > 0 && Words.DEFINITE.contains(tokens.get(from - 1).word());
  }

  private boolean areCapital(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.get(i).capital() && !tokens.get(i).isMark()) {
        return false;
      }
    }
    return true;
  }

  /** Not inside a compound, unless the part before is a name of its own or changes nothing. */
  private boolean beginsWell(int from, List<Mention> before) {
    Token token = tokens.get(from);
    if (token.isMark()) {
      return false;
    }
    return from == 0
        || !token.joined()
        || HEADS.contains(tokens.get(from - 1).word())
        || (!before.isEmpty() && before.get(before.size() - 1).to() == from);
  }

  private boolean endsWell(int to) {
    if (to < tokens.size() && tokens.get(to).capital() && BODIES.contains(tokens.get(to).word())) {
      return false;
    }
    if (to >= tokens.size() || !tokens.get(to).joined()) {
      return true;
    }
    boolean numbered = Character.isDigit(tokens.get(to - 1).word().charAt(lastOf(to - 1)));
    return TAILS.contains(tokens.get(to).word())
        || Versions.isNumber(tokens.get(to).word()) && !numbered
        || isTechnology(names.root().next(tokens.get(to).word()), tokens.get(to).capital());
  }

  private int lastOf(int i) {
    return tokens.get(i).word().length() - 1;
  }

  /** True of a name; the "play" of "game-play" is none. */
  private static boolean isTechnology(Names.@Nullable Node node, boolean capital) {
    return node != null
        && node.meanings().stream()
            .anyMatch(
                m ->
                    m instanceof Meaning.OfTechnology
                        && (capital
                            || ((Meaning.OfTechnology) m).spelling() == Meaning.Spelling.PLAIN));
  }

  /** True where what could be a common word is meant as the name. */
  private boolean isName(Technology technology, int from, int to) {
    if (isFunctionOfCloud(technology, from, to)) {
      return true;
    }
    if (isBesideOther(technology, from, to)
        || isOfAnotherCloud(technology, from)
        || isDeed(from, to)
        || isPlace(technology, from, to)
        || isLabel(from, to)
        || isCommonHere(from, to) && !isRuntimeOf(technology, to)
        || isOfCompany(from, to)
        || isSeason(from, to)
        || isHalfCapital(from, to)
        || isNumbered(from, to)
        || sentence.word(from - 1).equals("many")
        || isShouted(technology, from, to)
        || to == from + 1 && glossary.isCommon(tokens.get(from).word())) {
      return false;
    }
    boolean counted = to == from + 1 && glossary.isCounted(tokens.get(from).word());
    if (counted && !hasNear(technology, from, to, WEAK)) {
      return false;
    }
    boolean capital = tokens.get(from).capital();
    if (capital && (glossary.isMet(technology.id()) || isAmongNames(from, to))) {
      return true;
    }
    int last = sentence.word(to).equals(":") ? to + 1 : to;
    boolean alone = from == 0 && endOfVersion(last) == tokens.size();
    if (alone
        && capital
        && to - from == 1
        && tokens.get(from).end() - tokens.get(from).start() > 1) {
      return sentence.block() == Block.Kind.ITEM || isUnderItsHeading(technology);
    }
    if (!capital) {
      boolean tied =
          to < tokens.size()
              && isNear(technology, to)
              && (!WEAK.contains(tokens.get(to).word()) || isRuntimeOf(technology, to) && !counted)
              && !tokens.get(to).joined();
      return tied
          || follows(technology, from)
              && !sentence.word(from - 1).equals("to")
              && hasNear(technology, from, to, WEAK);
    }
    boolean letter = tokens.get(from).word().length() == 1 && to == from + 1;
    boolean insideProperName = !letter && isPlainCapital(from - 1) && from - 1 > 0;
    boolean offered = technology.vendor() != null && glossary.isAbout(technology.vendor());
    if (insideProperName) {
      // "The Order Processor Lambda": one of several, with a name of its own.
      return offered
          && technology.kind() == ComponentKind.SERVERLESS_FUNCTION
          && !isPlainCapital(to);
    }
    return offered && !letter && (from > 0 || acts(to))
        || hasNear(technology, from, to, Set.of())
        || !letter && isTurnedTo(technology, from, to)
        || !letter && isWorkedIn(technology, from)
        || from == 0 && Kinds.isExternal(technology.kind()) && acts(to)
        || from == 0 && beginsStack(to) && isUnderItsHeading(technology)
        || (!letter && from > 0 && follows(technology, from));
  }

  /** The "React" of "React, hosted on Netlify" and "React and Vite": the first of what is used. */
  private boolean beginsStack(int to) {
    String next = sentence.word(endOfVersion(to));
    return isSeparator(endOfVersion(to)) || next.equals("with") || next.equals("(");
  }

  /** True below a heading that has a word by which the name is told: "## Frontend", "React". */
  private boolean isUnderItsHeading(Technology technology) {
    return Words.split(sentence.headingAbove(), ' ').stream().anyMatch(technology.near()::contains);
  }

  /** "The lambdas read", "each lambda writes": in a text about the cloud that has them. */
  private boolean isFunctionOfCloud(Technology technology, int from, int to) {
    boolean one = to == from + 1 && technology.kind() == ComponentKind.SERVERLESS_FUNCTION;
    if (!one || technology.vendor() == null || !glossary.isAbout(technology.vendor())) {
      return false;
    }
    return tokens.get(from).word().endsWith("s")
        || Words.DEFINITE.contains(sentence.word(from - 1))
        || sentence.word(from - 1).equals("each")
        || acts(to);
  }

  /** The "node" of "the node service". */
  private boolean isRuntimeOf(Technology technology, int to) {
    return technology.kind() == ComponentKind.RUNTIME
        && to < tokens.size()
        && isNear(technology, to);
  }

  /** The "Relay" of "Azure Relay": what a cloud offers under its own name. */
  private boolean isOfAnotherCloud(Technology technology, int from) {
    Names.Node cloud = from == 0 ? null : names.root().next(tokens.get(from - 1).word());
    return cloud != null
        && technology.kind() != ComponentKind.LANGUAGE
        && cloud.meanings().stream()
            .anyMatch(
                m ->
                    m instanceof Meaning.OfTechnology of
                        && of.technology().kind() == ComponentKind.CLOUD
                        && !of.technology().id().equals(technology.vendor()));
  }

  /** The "calls" of "Lambda calls Textract". */
  private boolean acts(int to) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(to));
    return verb != null && verb.form() == Verbs.Form.THIRD;
  }

  /** "And calls Stripe": a capital behind what a program does. */
  private boolean isTurnedTo(Technology technology, int from, int to) {
    if (from > 1 && sentence.word(from - 1).equals("at")) {
      return ARRIVES.contains(sentence.word(from - 2)) && !isPlainCapital(to);
    }
    boolean called = Kinds.isExternal(technology.kind()) && !isPlainCapital(to);
    Verbs.Verb verb = from > 1 && called ? Verbs.ENGLISH.of(sentence.word(from - 1)) : null;
    return verb != null
        && verb.form() == Verbs.Form.THIRD
        && (verb.sense() == Verbs.Sense.SEND || verb.sense() == Verbs.Sense.READ);
  }

  /** "React and React Native", "Node.js, Express": beside the name of a technology in a list. */
  private boolean isAmongNames(int from, int to) {
    return isSeparator(to) && isSureName(to + 1)
        || isSeparator(from - 1) && isSureName(from - 2)
        || from == 0 && sentence.word(to).equals("with") && isSureName(to + 1)
        || isNewLine(to) && isSureName(to)
        || isNewLine(from) && isSureName(from - 1);
  }

  /** True where a line begins with a token. */
  private boolean isNewLine(int i) {
    if (i <= 0 || i >= tokens.size()) {
      return false;
    }
    int from = tokens.get(i - 1).end();
    return sentence.text().characters().substring(from, tokens.get(i).start()).indexOf('\n') >= 0;
  }

  private boolean isSeparator(int i) {
    String word = sentence.word(i);
    return word.equals(",")
        || word.equals("/")
        || word.equals("+")
        || word.equals("&")
        || word.equals("and");
  }

  /** A technology's name that is no common word, as "React Native" is none. */
  private boolean isSureName(int from) {
    Names.Node node = names.root();
    for (int i = from; i >= 0 && i < tokens.size() && node != null; i++) {
      node = tokens.get(i).capital() || i > from ? node.next(tokens.get(i).word()) : null;
      boolean bare = i + 1 >= tokens.size() || !tokens.get(i + 1).joined();
      if (node != null && bare && node.meanings().stream().anyMatch(Mentions::isSure)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSure(Meaning meaning) {
    return meaning instanceof Meaning.OfTechnology technology
        && technology.spelling() == Meaning.Spelling.PLAIN
        && technology.technology().near().isEmpty();
  }

  /** "Channel C", "option D": one of several, by its letter. */
  private boolean isNumbered(int from, int to) {
    return to == from + 1
        && sentence.original(from).length() == 1
        && LETTERED.contains(sentence.word(from - 1));
  }

  /** "Elk Grove": what is written in capitals is no word of a longer name that is not. */
  private boolean isPlace(Technology technology, int from, int to) {
    String name = technology.name();
    String word = sentence.original(from);
    return to == from + 1
        && name.length() > 2
        && name.equals(name.toUpperCase(Locale.ROOT))
        && name.equalsIgnoreCase(word)
        && Character.isUpperCase(word.charAt(0))
        && Character.isLowerCase(word.charAt(1))
        && isPlainCapital(to);
  }

  private int endOfVersion(int to) {
    int end = to + Versions.length(tokens, to);
    return end > to && sentence.word(end).equals("+") ? end + 1 : end;
  }

  /** "Vault must be unlocked": a capital that begins a sentence, of a word that is common here. */
  private boolean isCommonHere(int from, int to) {
    return from == 0
        && to == 1
        && tokens.size() > 1
        && sentence.block() != Block.Kind.HEADING
        && glossary.isNoun(tokens.get(0).word());
  }

  /** "Oracle Utilities", "the certificate provided by Oracle": the name of who makes it. */
  private boolean isOfCompany(int from, int to) {
    if (to != from + 1 || !tokens.get(from).capital()) {
      return false;
    }
    boolean agent =
        from > 1
            && sentence.word(from - 1).equals("by")
            && MAKING.contains(sentence.word(from - 2));
    boolean layer = LAYERS.contains(sentence.word(to));
    return agent || isPlainCapital(to) && !tokens.get(to).joined() && !isTitleCase() && !layer;
  }

  /** In a heading any word may be capital. */
  private boolean isTitleCase() {
    return sentence.block() == Block.Kind.HEADING;
  }

  /** "Next: a search index" says when, and names nothing. */
  private boolean isLabel(int from, int to) {
    return from == 0
        && sentence.word(to).equals(":")
        && Titles.standing(tokens.subList(from, to)).isPresent();
  }

  /** The `Play the schedule` block: what is done with what follows. */
  private boolean isDeed(int from, int to) {
    Verbs.Verb verb = to == from + 1 ? Verbs.ENGLISH.of(tokens.get(from).word()) : null;
    Workings.Work work = to == from + 1 ? Workings.of(tokens.get(from).word()) : null;
    boolean base =
        verb != null && verb.form() == Verbs.Form.BASE
            || work != null && work.is(Workings.Form.BASE);
    return base && Words.DEFINITE.contains(sentence.word(to)) && !follows(from);
  }

  /** "Express delivery", "Go to the shop": at the beginning of a sentence any word is capital. */
  private boolean isBesideOther(Technology technology, int from, int to) {
    if (from > 0 || to >= tokens.size() || !tokens.get(to).isWord() || tokens.get(to).joined()) {
      return false;
    }
    String next = tokens.get(to).word();
    boolean purpose = next.equals("to") && isBase(to + 1);
    if (Words.DETERMINERS.contains(next) || !purpose && DIRECTIONS.contains(next)) {
      return true;
    }
    boolean told =
        Words.BE.contains(next)
            || Words.AUXILIARIES.contains(next)
            || Words.PREPOSITIONS.contains(next)
            || Words.CONJUNCTIONS.contains(next)
            || Words.ADVERBS.contains(next)
            || Words.HEADS.contains(next)
            || Verbs.ENGLISH.of(next) != null;
    return !told && !isNear(technology, to) && names.root().next(next) == null;
  }

  private boolean isBase(int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
    return verb != null && verb.form() == Verbs.Form.BASE;
  }

  private boolean follows(int from) {
    return from > 0 && LEADS.contains(tokens.get(from - 1).word()) || precededByMark(from);
  }

  private boolean follows(Technology technology, int from) {
    boolean language =
        technology.kind() == ComponentKind.LANGUAGE
            || technology.kind() == ComponentKind.RUNTIME && endsPhrase(from + 1);
    return follows(from) && (language || precededByMark(from) || leadsToThing(from - 1));
  }

  /** "A function in Node", and not "in node pools". */
  private boolean endsPhrase(int i) {
    return i >= tokens.size()
        || tokens.get(i).isMark()
        || Words.CONJUNCTIONS.contains(sentence.word(i))
        || Words.PREPOSITIONS.contains(sentence.word(i));
  }

  /** "Written in Go", "served by Caddy"; not "the office in Phoenix", "deliveries by Express". */
  private boolean leadsToThing(int lead) {
    String word = tokens.get(lead).word();
    boolean open = word.equals("in") || word.equals("by");
    String done = lead == 0 ? "" : tokens.get(lead - 1).word();
    return !open
        || lead == 0
        || done.equals("done")
        || done.endsWith("ed")
        || Verbs.ENGLISH.of(done) != null;
  }

  /** "SWIFT" is no Swift: an acronym that is spelt like a name. */
  private boolean isShouted(Technology technology, int from, int to) {
    String word = sentence.original(from);
    boolean capitals = word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
    return capitals
        && to == from + 1
        && word.equalsIgnoreCase(technology.name())
        && !word.equals(technology.name())
        && !isPlainCapital(to);
  }

  /** "X-ray scans" are no traces of AWS X-Ray, whose name has two capitals. */
  private boolean isHalfCapital(int from, int to) {
    boolean tied = to - from > 1 && tokens.get(to - 1).joined();
    return tied && !tokens.get(to - 1).capital() && PICTURES.contains(sentence.word(to));
  }

  /** "In Spring 2023". */
  private boolean isSeason(int from, int to) {
    return tokens.get(from).is("spring")
        && to < tokens.size()
        && Perspective.isYear(tokens.get(to).word());
  }

  private boolean precededByMark(int from) {
    return from > 0 && tokens.get(from - 1).isMark();
  }

  private boolean isPlainCapital(int i) {
    return i >= 0
        && i < tokens.size()
        && tokens.get(i).isWord()
        && tokens.get(i).capital()
        && names.root().next(tokens.get(i).word()) == null
        && !Words.DETERMINERS.contains(tokens.get(i).word());
  }

  /** "The porter enters arrivals in Protel", "work all day in Outlook": what people have open. */
  private boolean isWorkedIn(Technology technology, int from) {
    ComponentKind kind = technology.kind();
    boolean tool =
        kind == ComponentKind.DESKTOP_APP
            || kind == ComponentKind.EMAIL
            || kind == ComponentKind.EXTERNAL_SERVICE
            || kind == ComponentKind.WEB_APPLICATION
            || kind == ComponentKind.ANALYTICS;
    if (!tool || !IN_TOOL.contains(sentence.word(from - 1))) {
      return false;
    }
    for (int i = from - 2; i > Math.max(0, from - LONGEST_WORK); i--) {
      if (WORKED.contains(sentence.word(i))) {
        return true;
      }
      if (tokens.get(i).isMark() || Words.RELATIVES.contains(sentence.word(i))) {
        return false;
      }
    }
    return false;
  }

  private boolean hasNear(Technology technology, int from, int to, Set<String> but) {
    int first = Math.max(0, from - NEAR);
    int last = Math.min(tokens.size(), to + NEAR);
    for (int i = first; i < last; i++) {
      boolean inside = i >= from && i < to;
      if (!inside && isNear(technology, i) && !but.contains(tokens.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNear(Technology technology, int i) {
    String word = tokens.get(i).word();
    if (i + 1 < tokens.size() && tokens.get(i + 1).joined()) {
      String compound = word + "." + tokens.get(i + 1).word();
      if (technology.near().contains(compound)
          || technology.near().contains(word + "-" + tokens.get(i + 1).word())) {
        return true;
      }
    }
    boolean plural = word.length() > 3 && word.endsWith("s");
    return technology.near().contains(word)
        || plural && technology.near().contains(word.substring(0, word.length() - 1));
  }
}
