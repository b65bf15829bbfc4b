package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds noun phrases beside each other of which one says what the other is, or is called. */
final class Appositions {
  private static final int LONGEST_LABEL = 3;

  /** Words from a comma to the noun that says what a thing is. */
  private static final int LONGEST_LEAD = 6;

  /** How far from a product the noun may stand that says what one buys. */
  private static final int LONGEST_GLOSS = 10;

  /** In tokens, to either end of a list of what there is, each with what it does. */
  private static final int LONGEST_LIST = 40;

  private static final List<String> EXAMPLES =
      List.of("such as", "like", "based on", "( e g ,", "( e g", "( i e", "e g", "i e", "namely");

  private static final Set<String> BOUGHT =
      Words.of("erp crm wms pim cms dms mes lims lis his tms oms");

  private static final Set<String> HOSTED = Words.of("service app application job");

  /** They begin a sentence with where something stands. */
  private static final Set<String> PLACES =
      Words.of("behind before under beneath underneath beside below");

  /** Behind the name at the beginning of a point. */
  private static final Set<String> MARKS = Set.of(":", "-", "\u2013", "\u2014");

  /** Behind a thing that a point says it is: "the web server to control". */
  private static final Set<String> DEFINING = Words.of("that which where to for");

  private static final Set<String> CALLED = Words.of("called named dubbed codenamed nicknamed");

  private static final Set<String> OURS = Words.of("our my its their");

  /** What stands for a product that has a name, as "a queue application called" does. */
  private static final Set<String> PROGRAMS =
      Words.of("application app program software product tool system solution platform package");

  private static final Set<String> SET_UP =
      Words.of("installation instance site setup deployment store shop");

  /** What a house does something with, and hardly ever makes itself. */
  private static final Set<String> SYSTEMS =
      Words.of("system software engine suite solution tool package program");

  /** What runs the tasks of others, and is known by them only. */
  private static final Set<ComponentKind> RUNNERS =
      Set.of(ComponentKind.SERVERLESS_FUNCTION, ComponentKind.WORKFLOW_ENGINE, ComponentKind.CI_CD);

  private static final String GATEWAY = "gateway";

  private final List<NounPhrase> phrases;
  private final BiConsumer<NounPhrase, NounPhrase> join;
  private final Consumer<NounPhrase> nominal;

  private Appositions(
      List<NounPhrase> phrases,
      BiConsumer<NounPhrase, NounPhrase> join,
      Consumer<NounPhrase> nominal) {
    this.phrases = phrases;
    this.join = join;
    this.nominal = nominal;
  }

  /**
   * Joins what is one thing.
   *
   * @param phrases of all sentences, in reading order
   * @param nominal is told of phrases that only say what something else is
   */
  static void link(
      List<NounPhrase> phrases,
      BiConsumer<NounPhrase, NounPhrase> join,
      Consumer<NounPhrase> nominal) {
    new Appositions(phrases, join, nominal).link();
  }

  /** "Zorp, a MySQL database", "our identity provider, Keymaster", "a service called Heron". */
  private void link() {
    Captions.under(
        phrases,
        (name, phrase) -> {
          join.accept(name, phrase);
          nominal.accept(phrase);
        });
    for (int i = 1; i < phrases.size(); i++) {
      NounPhrase left = phrases.get(i - 1);
      NounPhrase right = phrases.get(i);
      boolean here = left.sentence() == right.sentence();
      if (here && (isCell(left, right) || isInBrackets(left, right))) {
        join.accept(left, right);
      }
      if (here && (isSystemBought(left, right) || isMadeWithProduct(left, right))) {
        join.accept(left, right);
      }
      if (here && (isBoardInBrackets(left, right) || isOnlyTaskIn(left, right))) {
        join.accept(left, right);
      }
      if (here && isWhatInBrackets(left, right)) {
        join.accept(left, right);
        nominal.accept(right);
      }
      boolean said =
          here && (isExplained(left, right) || isRestated(left, right) || isOwn(left, right));
      if (said
          || isTold(left, right)
          || here && (isMadeInRow(left, right) || isMadeAs(left, right))) {
        join.accept(left, right);
        nominal.accept(right);
      }
      if (!here && Captions.describes(left, right) && mayBeCaption(left, right)) {
        join.accept(left, right);
        nominal.accept(right);
      }
      boolean near = here && left.isNamed() != right.isNamed();
      if (here && isLabelled(left, right)) {
        join.accept(left, right);
      }
      if (here && left.from() == 0 && left.isNamed()) {
        joinProductOfLabel(left, i);
      }
      if (here && left.from() == 0 && left.sentence().block() == Block.Kind.ROW) {
        joinProductOfRow(left, i);
      }
      if (here && (isProductOfStore(left, right) || isModelOf(left, right))) {
        join.accept(left, right);
      }
      if (here && (isExample(left, right) || isBoughtAs(left, right))) {
        join.accept(left, right);
      }
      if (here && isProductCalled(left, right)) {
        join.accept(left, right);
        nominal.accept(left);
      }
      NounPhrase subject = SubjectProducts.isNearStart(right) ? subjectOf(i) : null;
      if (subject != null && SubjectProducts.areOne(subject, right)) {
        join.accept(subject, right);
      }
      if (near && !isPlace(left) && mayBeOneNamed(left, right) && isApposition(left, right)) {
        join.accept(left, right);
        if (left.isNamed()) {
          nominal.accept(right);
        } else if (right.from() == left.to()) {
          nominal.accept(left);
        }
      }
    }
  }

  /**
   * The first phrase of the sentence of a later one, with its article at the beginning; or null.
   */
  private @Nullable NounPhrase subjectOf(int i) {
    NounPhrase one = phrases.get(i);
    int first = i;
    while (first > 0 && phrases.get(first - 1).sentence() == one.sentence()) {
      first--;
    }
    NounPhrase subject = phrases.get(first);
    return first < i && subject.article() != NounPhrase.Article.NONE ? subject : null;
  }

  /** "Behind Zorp, a PostgreSQL": where the other one stands, and not what it is. */
  private static boolean isPlace(NounPhrase left) {
    int from = left.from();
    from -= from > 0 && Words.DETERMINERS.contains(left.sentence().word(from - 1)) ? 1 : 0;
    return from == 1 && PLACES.contains(left.sentence().word(0));
  }

  /** "Queue: Redis", "Sessions/cache: Valkey": what a line names before its colon. */
  private static boolean isLabelled(NounPhrase left, NounPhrase right) {
    Sentence line = left.sentence();
    boolean label =
        (line.block() == Block.Kind.ITEM || line.block() == Block.Kind.ROW)
            && MARKS.contains(line.word(left.to()))
            && right.from() == left.to() + 1
            && left.from() <= LONGEST_LABEL;
    return label
        && left.product() == null
        && !left.isNamed()
        && right.product() != null
        && (Kinds.areAlike(left.kind(), right.kind())
            || Kinds.isStore(left.kind()) && Kinds.isStore(right.kind()));
  }

  /** "dev-grafana: a container made from the Grafana image": the product that its name has. */
  private void joinProductOfLabel(NounPhrase label, int next) {
    Sentence line = label.sentence();
    String mark = line.word(label.to());
    boolean told = mark.equals(":") || mark.equals("-") || mark.equals("\u2014");
    List<String> words = List.of(line.words(label.from(), label.to()).split(" "));
    for (int i = next; told && i < phrases.size() && phrases.get(i).sentence() == line; i++) {
      NounPhrase right = phrases.get(i);
      for (Mention product : right.products()) {
        boolean same = product.to() - product.from() == 1;
        if (same && right.role().isEmpty() && words.contains(line.word(product.from()))) {
          join.accept(label, right);
          return;
        }
      }
    }
  }

  /** "Has its own Wallet DB, PostgreSQL.", "| Customer DB | Shop | MariaDB |": of the same kind. */
  private static boolean isProductOfStore(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    boolean told =
        left.product() == null
            && !left.role().isEmpty()
            && !left.isPlural()
            && right.product() != null
            && right.role().isEmpty()
            && left.kind() == right.kind()
            && Kinds.isStore(left.kind());
    boolean comma = sentence.word(left.to()).equals(",") && right.from() == left.to() + 1;
    boolean ends =
        right.to() >= sentence.size()
            || sentence.word(right.to()).equals(",") && !isListed(sentence, right.to());
    return told && comma && ends;
  }

  /** "OpenAI's GPT-4", "OpenAI's `text-embedding-ada-002` model": what the house is asked for. */
  private static boolean isModelOf(NounPhrase left, NounPhrase right) {
    return left.kind() == ComponentKind.LANGUAGE_MODEL
        && right.kind() == ComponentKind.LANGUAGE_MODEL
        && left.product() != null
        && right.product() != null
        && left.sentence().word(left.to()).equals("'s")
        && right.from() == left.to() + 1;
  }

  /** "The Orders DB, PostgreSQL, Redis and": more of a list. */
  private static boolean isListed(Sentence sentence, int comma) {
    for (int i = comma + 1; i < Math.min(sentence.size(), comma + LONGEST_LEAD); i++) {
      if (Words.CONJUNCTIONS.contains(sentence.word(i))) {
        return true;
      }
      if (Words.BOUNDARIES.contains(sentence.word(i)) || sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  /**
   * "| Customer DB | Shop | MariaDB, private subnet |": the only product of its kind in its row.
   */
  private void joinProductOfRow(NounPhrase store, int next) {
    List<NounPhrase> products = new ArrayList<>();
    for (int i = next; i < phrases.size() && phrases.get(i).sentence() == store.sentence(); i++) {
      NounPhrase other = phrases.get(i);
      if (other.kind() == store.kind() && other.product() != null) {
        products.add(other);
      }
    }
    boolean open = store.product() == null && !store.isPlural() && Kinds.isStore(store.kind());
    if (open && products.size() == 1 && products.get(0).role().isEmpty()) {
      join.accept(store, products.get(0));
    }
  }

  /** "A database backend such as Cloud SQL", "a light broker based on RabbitMQ". */
  private static boolean isExample(NounPhrase left, NounPhrase right) {
    boolean plain = left.product() == null && !left.isNamed() && right.product() != null;
    if (!plain || right.from() - left.to() > 5 || !Kinds.areAlike(left.kind(), right.kind())) {
      return false;
    }
    String between = left.sentence().words(left.to(), right.from());
    return EXAMPLES.stream().anyMatch(e -> between.equals(e) || between.equals(", " + e));
  }

  /**
   * "Price API (Kotlin service in Kubernetes)", "- Gate: Go service that asks": what it is made as.
   */
  private static boolean isMadeAs(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    String mark = sentence.word(left.to());
    boolean label = mark.equals(":") && left.from() <= 1 && sentence.block() == Block.Kind.ITEM;
    String behind = sentence.word(right.to());
    boolean several = behind.equals(",") || Words.CONJUNCTIONS.contains(behind);
    return (mark.equals("(") && !several || label)
        && right.from() == left.to() + 1
        && left.product() == null
        && !left.isPlural()
        && right.product() == null
        && right.head() != null
        && right.role().isEmpty()
        && !right.isNamed()
        && !right.isPlural()
        && !right.materials().isEmpty()
        && (Kinds.isServer(left.kind()) || left.kind() == ComponentKind.API_GATEWAY)
        && Kinds.isServer(right.kind());
  }

  /** "| Portal | React SPA |": what the part of a row is made as. */
  private static boolean isMadeInRow(NounPhrase left, NounPhrase right) {
    Sentence row = left.sentence();
    return row.block() == Block.Kind.ROW
        && left.from() == 0
        && row.word(left.to()).equals(":")
        && right.from() == left.to() + 1
        && left.product() == null
        && right.product() == null
        && right.head() != null
        && !right.isNamed()
        && !right.isPlural()
        && !right.materials().isEmpty()
        && Kinds.isApplication(left.kind())
        && Kinds.isApplication(right.kind());
  }

  /** "| loadgenerator | Python/Locust |": what a row says that its program is made with. */
  private static boolean isCell(NounPhrase left, NounPhrase right) {
    Sentence row = left.sentence();
    boolean cell = row.block() == Block.Kind.ROW && row.word(left.to()).equals(":");
    return cell
        && left.isNamed()
        && right.product() != null
        && !Kinds.isStore(right.kind())
        && right.role().isEmpty()
        && right.from() - left.to() <= 3;
  }

  /** "Our backend, a Spring Boot service", "Lot search, a PHP page": said again, and no second. */
  private static boolean isRestated(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    boolean beside =
        sentence.word(left.to()).equals(",")
            && Words.INDEFINITE.contains(sentence.word(left.to() + 1))
            && right.from() - left.to() <= LONGEST_LEAD;
    boolean told = left.article() == NounPhrase.Article.DEFINITE;
    told |= left.isNamed() && left.from() == 0;
    beside |= isOurs(left, right);
    if (!beside
        || !told
        || left.product() != null
        || right.product() != null
        || left.isPlural()
        || right.isPlural()
        || right.isNamed() && !isPlain(right)
        || !Identities.mayBeOne(left.kind(), right.kind())) {
      return false;
    }
    String behind = sentence.word(right.to());
    boolean listed =
        Words.CONJUNCTIONS.contains(behind)
            || behind.equals(",") && Words.DETERMINERS.contains(sentence.word(right.to() + 1));
    return !listed && !endsList(sentence, right.to());
  }

  /** "Keystone, our ticket system, uses". */
  private static boolean isOurs(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(right.to() + 1));
    return left.isNamed()
        && left.from() == 0
        && sentence.word(left.to()).equals(",")
        && sentence.word(left.to() + 1).equals("our")
        && right.from() - left.to() <= LONGEST_LEAD
        && sentence.word(right.to()).equals(",")
        && verb != null
        && verb.form() == Verbs.Form.THIRD;
  }

  /** The script of "a Python script": a noun that stands for a name elsewhere in the text. */
  private static boolean isPlain(NounPhrase phrase) {
    String noun = phrase.noun();
    return noun.equalsIgnoreCase(phrase.proper())
        && PartNouns.of(noun) != null
        && !PartNouns.isPersonal(noun);
  }

  /** "And a mailer": a last one of several. */
  private static boolean endsList(Sentence sentence, int from) {
    for (int i = from; i < Math.min(sentence.size() - 1, from + LONGEST_LEAD); i++) {
      if (sentence.token(i).isMark()) {
        return false;
      }
      if (sentence.word(i).equals("and") && Words.INDEFINITE.contains(sentence.word(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "Memcached, a distributed object cache", "Stripe: a financial service". */
  private static boolean isExplained(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    String mark = sentence.word(left.to());
    boolean tied =
        left.product() != null
            && right.product() == null
            && (!right.isNamed() || isPlain(right) || right.noun().equalsIgnoreCase(right.proper()))
            && !right.isPlural()
            && (mark.equals(",") || mark.equals(":") || mark.equals("-"))
            && (Words.INDEFINITE.contains(sentence.word(left.to() + 1))
                    && (isBetweenPlain(left.to() + 2, right) || isOfVendor(left, right))
                || isOurProduct(left, right)
                || !mark.equals(",") && isVendors(sentence, left.to() + 1, right))
            && Verbs.ENGLISH.of(sentence.word(right.to())) == null;
    ComponentKind kind = right.kind();
    boolean general =
        kind == ComponentKind.SERVICE
            || kind == ComponentKind.OTHER
            || kind == ComponentKind.EXTERNAL_SERVICE;
    return tied && (general ? !isOfSeveral(left, right) : Kinds.areAlike(left.kind(), kind));
  }

  /** "Three programs: a reader that writes to Redis, a planner that asks it, and a page". */
  private static boolean isOfSeveral(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    boolean begun = false;
    for (int i = Math.max(1, left.from() - LONGEST_LIST); i < left.from(); i++) {
      boolean first = sentence.word(i - 1).equals(":");
      begun |= first && Words.INDEFINITE.contains(sentence.word(i));
    }
    int end = Math.min(sentence.size() - 1, right.to() + LONGEST_LIST);
    for (int i = begun ? right.to() : end; i < end; i++) {
      if (sentence.word(i).equals("and") && Words.INDEFINITE.contains(sentence.word(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "Our lab system, a Delphi program": of the kind that houses buy, and written here. */
  private static boolean isOwn(NounPhrase left, NounPhrase right) {
    return left.kind() == ComponentKind.EXTERNAL_SERVICE
        && left.product() == null
        && !left.isPlural()
        && left.sentence().word(left.to()).equals(",")
        && Words.INDEFINITE.contains(left.sentence().word(left.to() + 1))
        && right.from() <= left.to() + 3
        && Predications.isWrittenHere(right);
  }

  /** "At Mirth Connect, our interface engine, which maps the codes": what it is for us. */
  private static boolean isOurProduct(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    int behind = right.to();
    boolean ends =
        behind >= sentence.size()
            || sentence.word(behind).equals(",")
                && (Words.RELATIVES.contains(sentence.word(behind + 1))
                    || Words.PREPOSITIONS.contains(sentence.word(behind + 1))
                    || Verbs.ENGLISH.of(sentence.word(behind + 1)) != null);
    String lead = sentence.word(left.to() + 1);
    return sentence.word(left.to()).equals(",")
        && (lead.equals("our") || lead.equals("the"))
        && right.from() <= left.to() + 2
        && (!right.role().isEmpty() || right.noun().indexOf(' ') > 0)
        && left.role().isEmpty()
        && (Kinds.isApplication(left.kind()) || Kinds.isExternal(left.kind()))
        && ends;
  }

  /** "Azure Event Hubs, a fully managed ingestion service": what one can buy there. */
  private static boolean isOfVendor(NounPhrase left, NounPhrase right) {
    Technology product = left.product();
    Sentence sentence = left.sentence();
    if (product == null || product.vendor() == null || right.from() - left.to() > LONGEST_GLOSS) {
      return false;
    }
    for (int i = left.to() + 2; i < right.from(); i++) {
      String word = sentence.word(i);
      boolean ends =
          Words.DETERMINERS.contains(word)
              || Words.BOUNDARIES.contains(word) && !word.equals("and")
              || Words.PREPOSITIONS.contains(word);
      if (ends) {
        return false;
      }
    }
    return true;
  }

  /** "Azure Cosmos DB: Microsoft's globally distributed, multi-model database". */
  private static boolean isVendors(Sentence sentence, int from, NounPhrase right) {
    if (!sentence.token(from).capital() || !sentence.word(from + 1).equals("'s")) {
      return false;
    }
    for (int i = from + 2; i < right.from(); i++) {
      String word = sentence.word(i);
      boolean telling =
          word.equals(",")
              || word.endsWith("ly")
              || Words.PLAIN.contains(word)
              || Words.isDescriptive(word);
      if (!telling) {
        return false;
      }
    }
    return true;
  }

  /** "Edge Gateway (logger.py): a Python service that polls": what a point begins with. */
  private static boolean isTold(NounPhrase left, NounPhrase right) {
    Sentence line = left.sentence();
    Sentence next = right.sentence();
    int mark = line.behindBrackets(left.to());
    boolean here =
        line == next
            && (MARKS.contains(line.word(mark))
                || line.word(mark).equals(",")
                    && Words.INDEFINITE.contains(line.word(mark + 1))
                    && (isWhole(right, mark + 1)
                        || Words.RELATIVES.contains(line.word(right.to()))));
    boolean behind =
        mark >= line.size() && next.number() == line.number() + 1 && line.until(next).contains(":");
    int start = here ? mark + 1 : 0;
    boolean point =
        line.block() == Block.Kind.ITEM
            && left.from() <= 1
            && left.product() == null
            && !left.isPlural()
            && (here || behind)
            && (Words.INDEFINITE.contains(next.word(start))
                || here && (isWhole(right, start) || isDefined(right, start)));
    return point
        && right.from() - start <= 2
        && !right.isPlural()
        && !right.isNamed()
        && (Kinds.isApplication(right.kind()) || right.kind() == ComponentKind.WEB_SERVER)
        && (Kinds.isApplication(left.kind())
            || left.kind() == ComponentKind.DEVICE
            || Kinds.isFront(left.kind()));
  }

  /** "RankingWebServer: the web server that shows": a thing, and what it does. */
  private static boolean isDefined(NounPhrase right, int start) {
    Sentence sentence = right.sentence();
    String behind = sentence.word(right.to());
    return sentence.word(start).equals("the")
        && right.from() == start + 1
        && DEFINING.contains(behind);
  }

  /** "### PostgreSQL", "RDBMS which stores": of kinds that may be one. */
  private static boolean mayBeCaption(NounPhrase left, NounPhrase right) {
    boolean programs = Identities.isProgram(left.kind()) && Identities.isProgram(right.kind());
    boolean named = left.isNamed() && !right.isNamed() && right.product() == null;
    return Kinds.areAlike(left.kind(), right.kind()) || programs || named;
  }

  /** "Web app - responsive website built with": all that stands there, but for what tells of it. */
  private static boolean isWhole(NounPhrase right, int start) {
    Sentence sentence = right.sentence();
    for (int i = start; i < right.from(); i++) {
      if (!Words.PLAIN.contains(sentence.word(i)) && !Words.isDescriptive(sentence.word(i))) {
        return false;
      }
    }
    String behind = sentence.word(right.to());
    Verbs.Verb verb = Verbs.ENGLISH.of(behind);
    boolean participle = verb != null && verb.form() != Verbs.Form.THIRD;
    return right.to() == sentence.size()
        || behind.equals("(")
        || behind.equals(".")
        || participle
        || Words.PREPOSITIONS.contains(behind);
  }

  private static boolean isBetweenPlain(int from, NounPhrase right) {
    for (int i = from; i < right.from(); i++) {
      if (!Words.PLAIN.contains(right.sentence().word(i))) {
        return false;
      }
    }
    return true;
  }

  /** "A bridge service (Telegraf)": the product that a general word stands for. */
  private static boolean isInBrackets(NounPhrase left, NounPhrase right) {
    boolean general = left.kind() == ComponentKind.SERVICE || left.kind() == ComponentKind.OTHER;
    return general
        && !left.isPlural()
        && left.product() == null
        && right.product() != null
        && !Kinds.isStore(right.kind())
        && !Kinds.isExternal(right.kind())
        // "The form service (Cloud Run)": where it runs.
        && !right.kind().isHost()
        && left.sentence().word(left.to()).equals("(")
        && right.from() == left.to() + 1;
  }

  /** "A gateway (Raspberry Pi, Debian) sends", "a door node (ESP32)": the board that it is. */
  private static boolean isBoardInBrackets(NounPhrase left, NounPhrase right) {
    boolean thing =
        left.kind() == ComponentKind.DEVICE
            || left.kind() == ComponentKind.API_GATEWAY && left.noun().equals(GATEWAY);
    return thing
        && !left.isPlural()
        && left.product() == null
        && right.kind() == ComponentKind.DEVICE
        && right.product() != null
        && right.role().isEmpty()
        && left.sentence().word(left.to()).equals("(")
        && right.from() == left.to() + 1;
  }

  /**
   * "A worker in AWS Lambda reads the queue", "a job in GitLab CI": the only one of the text that
   * runs there is that.
   */
  private boolean isOnlyTaskIn(NounPhrase left, NounPhrase right) {
    return isTaskIn(left, right)
        && right.product() != null
        && tasksIn(right.product()).stream().distinct().count() == 1;
  }

  /** What the tasks are called that the text puts into a product. */
  private List<String> tasksIn(Technology product) {
    List<String> tasks = new ArrayList<>();
    for (int i = 1; i < phrases.size(); i++) {
      NounPhrase left = phrases.get(i - 1);
      if (phrases.get(i).product() == product && isTaskIn(left, phrases.get(i))) {
        tasks.add(left.roleKey() + " " + left.noun());
      }
    }
    return tasks;
  }

  private static boolean isTaskIn(NounPhrase left, NounPhrase right) {
    return left.sentence() == right.sentence()
        && left.sentence().word(left.to()).equals("in")
        && right.from() == left.to() + 1
        && left.kind() == ComponentKind.WORKER
        && left.product() == null
        && (!left.isNamed() || isPlain(left))
        && !left.isPlural()
        && right.role().isEmpty()
        && right.head() == null
        && RUNNERS.contains(right.kind());
  }

  /** "The public permit portal, a Drupal site", "the company wiki, a Confluence installation". */
  private static boolean isMadeWithProduct(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    int behind = right.to();
    behind += SET_UP.contains(sentence.word(behind)) ? 1 : 0;
    boolean ends =
        behind >= sentence.size()
            || sentence.word(behind).equals(".")
            || sentence.word(behind).equals(";")
            || Words.RELATIVES.contains(sentence.word(behind))
            || Words.PREPOSITIONS.contains(sentence.word(behind))
            || sentence.word(behind).equals(",") && !endsList(sentence, behind);
    boolean program = Kinds.isApplication(right.kind()) || Kinds.isExternal(right.kind());
    return sentence.word(left.to()).equals(",")
        && Words.INDEFINITE.contains(sentence.word(left.to() + 1))
        && right.from() == left.to() + 2
        && ends
        && left.article() == NounPhrase.Article.DEFINITE
        && Kinds.isApplication(left.kind())
        && left.product() == null
        && !left.isNamed()
        && !left.isPlural()
        && right.product() != null
        && right.role().isEmpty()
        && program;
  }

  /**
   * "The document management system (Alfresco)", "a process engine, Camunda.": the product by which
   * a house does it.
   */
  private static boolean isSystemBought(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    String mark = sentence.word(left.to());
    String behind = sentence.word(right.to());
    boolean ends =
        right.to() >= sentence.size()
            || behind.equals(".")
            || behind.equals(")")
            || behind.equals(",") && !isListed(sentence, right.to());
    boolean kept = Kinds.isStore(right.kind()) && right.kind() != ComponentKind.FILE_STORE;
    return (mark.equals("(") || mark.equals(",") && sentence.block() != Block.Kind.ROW)
        && right.from() == left.to() + 1
        && ends
        && SYSTEMS.contains(sentence.word(left.to() - 1))
        && Identities.isProgram(left.kind()) | Kinds.isExternal(left.kind())
        && left.product() == null
        && !left.isNamed()
        && !left.isPlural()
        && right.product() != null
        && right.role().isEmpty()
        && !kept
        && !right.kind().isHost()
        && !Kinds.isFront(right.kind());
  }

  /** "The payment API (a Java service)": what the brackets say that it is. */
  private static boolean isWhatInBrackets(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    return sentence.word(left.to()).equals("(")
        && right.from() == left.to() + 2
        && right.article() == NounPhrase.Article.INDEFINITE
        && right.product() == null
        && !right.isNamed()
        && right.role().isEmpty()
        && sentence.word(right.to()).equals(")")
        && Kinds.isApplication(left.kind())
        && Kinds.isApplication(right.kind())
        && !left.isPlural();
  }

  private static boolean mayBeOneNamed(NounPhrase left, NounPhrase right) {
    return left.isOpen()
        || right.isOpen()
        || isOnPlatform(right) && Kinds.isApplication(left.kind())
        || Identities.mayBeOne(left.kind(), right.kind());
  }

  /**
   * "Our CRM, SuiteCRM, which", "the CRM (SuiteCRM)": what one buys, and the product that it is.
   */
  private static boolean isBoughtAs(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    boolean bought =
        left.kind() == ComponentKind.EXTERNAL_SERVICE
            && left.product() == null
            && BOUGHT.contains(sentence.word(left.to() - 1))
            && right.product() != null
            && Kinds.isApplication(right.kind())
            && right.from() == left.to() + 1;
    String next = sentence.word(right.to() + 1);
    boolean ends =
        right.to() >= sentence.size()
            || sentence.word(right.to()).equals(",")
                && (Words.RELATIVES.contains(next)
                    || Words.PREPOSITIONS.contains(next)
                    || Verbs.ENGLISH.of(next) != null);
    String mark = sentence.word(left.to());
    return bought
        && (mark.equals(",") && ends || mark.equals("(") && sentence.word(right.to()).equals(")"));
  }

  /**
   * "A message queue application called RabbitMQ": a program for what the product is, and no second
   * one.
   */
  private static boolean isProductCalled(NounPhrase left, NounPhrase right) {
    return right.product() != null
        && right.sort() == NounPhrase.Sort.COMPONENT
        && left.product() == null
        && !left.isNamed()
        && left.article() != NounPhrase.Article.DEFINITE
        && PROGRAMS.contains(left.noun())
        && CALLED.contains(left.sentence().word(left.to()))
        && right.from() - left.to() <= 1
        && right.role().isEmpty();
  }

  /** "Through our identity provider, Keymaster." */
  private static boolean isNameOfOurs(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    int own = left.from() - 1;
    while (own > 0
        && left.from() - own < LONGEST_LABEL
        && Words.PLAIN.contains(sentence.word(own))) {
      own--;
    }
    return !left.isNamed()
        && !left.isPlural()
        && left.product() == null
        && OURS.contains(sentence.word(own))
        && right.isNamed()
        && right.product() == null
        && right.from() == left.to() + 1
        && (right.to() >= sentence.size() || sentence.token(right.to()).isMark());
  }

  /** The Cloud Run service of "the transcriber, another Cloud Run service". */
  static boolean isOnPlatform(NounPhrase phrase) {
    Technology platform = phrase.product();
    return platform != null
        && HostedPrograms.isPlatform(platform)
        && HOSTED.contains(phrase.sentence().word(phrase.to() - 1));
  }

  /** The Heron of "a service called Heron". */
  static boolean isCalled(Sentence sentence, int at) {
    return CALLED.contains(sentence.word(at - 1));
  }

  private static boolean isApposition(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    int at = left.to();
    if (CALLED.contains(sentence.word(at)) || CALLED.contains(sentence.word(at + 1))) {
      return right.from() - at <= 2 && right.isNamed();
    }
    if (right.from() == at && right.isNamed() && CodeType.isWord(sentence, at, right.to())) {
      return true;
    }
    if (isSmallNameOf(left, right)) {
      return true;
    }
    boolean comma = sentence.word(at).equals(",");
    if (comma && sentence.block() == Block.Kind.ROW) {
      // "| orders-db, Redis |": a cell lists what it names.
      return false;
    }
    boolean mark =
        comma
            || sentence.word(at).equals("(")
            || sentence.word(at).equals(":")
            || left.from() == 0 && left.isNamed() && sentence.word(at).equals("-");
    boolean named = left.isNamed() || right.isOpen() && sentence.word(right.to()).equals(",");
    boolean label = sentence.word(at).equals(":");
    if (label && left.isNamed() && right.article() == NounPhrase.Article.DEFINITE) {
      // "Alarms: the forecast API posts": what the point is about, and who does it.
      return false;
    }
    if (comma && isNameOfOurs(left, right)) {
      return true;
    }
    if (comma && isOneOfList(left, right)) {
      return false;
    }
    if (comma && isCalling(left, right)) {
      return true;
    }
    boolean said =
        !comma
            || !left.isNamed()
            || right.article() == NounPhrase.Article.INDEFINITE
            || ToldNames.isToldAs(left, right);
    boolean list = comma && Words.CONJUNCTIONS.contains(sentence.word(right.to() + 1));
    return mark && named && said && !list && isBeside(left, right);
  }

  /** "A small daemon, `splashd`, reads", "the backend (`tally-api`, Kotlin)": how it is called. */
  private static boolean isSmallNameOf(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    int at = left.to();
    boolean bracket = sentence.word(at).equals("(");
    int behind = right.to();
    boolean closed =
        sentence.word(behind).equals(",")
            || bracket && sentence.word(behind).equals(")")
            || !bracket && sentence.word(behind).equals("(");
    int next = behind + 1;
    boolean more =
        Words.CONJUNCTIONS.contains(sentence.word(next))
            || sentence.word(next).isEmpty()
            || next < sentence.size() && CodeType.isWord(sentence, next, next + 1);
    return (bracket || sentence.word(at).equals(",") && sentence.block() != Block.Kind.ROW)
        && right.from() == at + 1
        && right.isNamed()
        && right.product() == null
        && !right.sentence().token(right.from()).capital()
        && right.article() == NounPhrase.Article.NONE
        && !left.isNamed()
        && !left.isPlural()
        && left.article() != NounPhrase.Article.NONE
        && closed
        && !(more && sentence.word(behind).equals(","));
  }

  /** "The intake API, the sorter and the mailer": one after the other. */
  private static boolean isOneOfList(NounPhrase left, NounPhrase right) {
    Sentence sentence = left.sentence();
    String behind = sentence.word(right.to());
    String next = sentence.word(right.to() + 1);
    boolean goesOn =
        Words.CONJUNCTIONS.contains(behind)
            || behind.equals(",")
                && (Words.CONJUNCTIONS.contains(next) || Words.DETERMINERS.contains(next));
    return goesOn && right.article() == NounPhrase.Article.DEFINITE;
  }

  /** "A Lambda, the sorter": what it is, and how it is called from then on. */
  private static boolean isCalling(NounPhrase left, NounPhrase right) {
    // The article of "a Celery worker" stands with Celery.
    boolean one = left.article() == NounPhrase.Article.INDEFINITE || !left.role().isEmpty();
    return one
        && !left.isNamed()
        && !left.isPlural()
        && right.isNamed()
        && !right.isPlural()
        && right.article() == NounPhrase.Article.DEFINITE
        && right.from() <= left.to() + 2;
  }

  /** True where only modifiers of the second stand between two phrases. */
  private static boolean isBeside(NounPhrase left, NounPhrase right) {
    for (int i = left.to() + 1; i < right.from(); i++) {
      String word = left.sentence().word(i);
      boolean article = Words.DETERMINERS.contains(word);
      boolean tied = Words.PLAIN.contains(word) && !Words.CONJUNCTIONS.contains(word);
      if (!article && !tied) {
        return false;
      }
    }
    return true;
  }
}
