package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins what sentences say to be one thing: "Zorp is a MySQL database", "the database uses MySQL",
 * "it exposes an API", "sessions in a Redis cache".
 */
final class Predications {
  private static final String MANAGED_ON = "on for in via under through by from with using (";

  /** What one product often is at once. */
  private static final Set<ComponentKind> WATCHERS =
      Set.of(ComponentKind.LOGGING, ComponentKind.MONITORING);

  private static final Set<String> ACTS = Words.of("act serve function work operate");

  /** What several parts are together. */
  private static final Set<String> LAYERS =
      Words.of("layer tier backbone hub glue front backend core interface platform");

  /** "A Shopware installation": that product, set up. */
  private static final Set<String> INSTANCES =
      Words.of("installation instance site store shop setup deployment system");

  /** What is made with a product whole. */
  private static final Set<String> SITES =
      Words.of("site website shop store webshop blog wiki forum intranet homepage");

  /** Where others run the whole site, and one only fills it in: nothing stands beside it. */
  private static final Set<String> SITE_BUILDERS =
      Words.of(
          "shopify wix squarespace webflow jimdo weebly ionos-mywebsite bigcommerce big-cartel"
              + " wordpress-com");

  private final Identities identities;

  /** The last subject that may be what "it" means, or null. */
  private @Nullable NounPhrase spokenOf;

  /** The program that the last sentence ended with; null where a part was its subject. */
  private @Nullable NounPhrase ended;

  Predications(Identities identities) {
    this.identities = identities;
  }

  /** Reads what one predicate says. */
  void read(Predicate predicate) {
    for (Predicate.Argument argument : predicate.arguments()) {
      if (argument.isAny("on in to onto inside")) {
        identities.place(argument.phrase());
      }
    }
    if (!predicate.isPresent()) {
      return;
    }
    leaveOutFigures(predicate);
    linkPredicative(predicate);
    linkProvider(predicate);
    remember(predicate);
    NounPhrase last = lastComponent(predicate.subjects());
    for (Predicate.Argument argument : predicate.arguments()) {
      if (isComponent(argument.phrase())) {
        if (last != null) {
          linkArgument(last, argument);
        }
        last = argument.phrase();
      }
    }
  }

  static boolean isComponent(NounPhrase phrase) {
    return phrase.is(NounPhrase.Sort.COMPONENT) && phrase.isPresent();
  }

  /** "X is a Y", "the database uses MySQL", "it exposes an API". */
  private void linkPredicative(Predicate predicate) {
    Verbs.Sense sense = predicate.sense();
    NounPhrase subject = isIt(predicate) ? meant(predicate) : onlySubject(predicate);
    if (sense == Verbs.Sense.BE && subject == null) {
      leaveOutDefinition(predicate);
      leaveOutSort(predicate);
    }
    if (sense == null || subject == null || isTurnedRound(predicate)) {
      return;
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase other = argument.phrase();
      // "MySQL is the shop's database": that, and not the shop.
      boolean owner = other.sentence().word(other.to()).equals("'s");
      boolean thing = isComponent(other) && !isOfNoun(other) && !owner;
      if (sense == Verbs.Sense.BE && argument.isDirect() && isDefinition(subject, other)) {
        identities.leaveOut(other);
        return;
      }
      if (thing && isBuiltWith(predicate, subject, argument)) {
        identities.join(subject, other);
        return;
      }
      if (thing && isSiteRented(predicate, subject, argument)) {
        identities.joinAnyway(subject, other);
        return;
      }
      boolean turns = sense == Verbs.Sense.USE || sense == Verbs.Sense.HOST;
      if (thing && turns && argument.isDirect() && isSiteMadeWith(subject, other)) {
        identities.joinAnyway(subject, other);
        return;
      }
      if (thing && argument.isDirect() && saysWhatItIs(sense, subject, other)) {
        identities.join(subject, other);
        if (sense == Verbs.Sense.BE && isFrontAs(subject, other)) {
          identities.tellFront(other);
        }
        boolean offered =
            sense == Verbs.Sense.EXPOSE && subject.kind() != ComponentKind.API_GATEWAY;
        if (!offered && other.article() == NounPhrase.Article.INDEFINITE) {
          identities.tellNominal(other);
        }
        joinRest(subject, other, predicate);
        return;
      }
    }
  }

  /** "What the desk calls is the ledger": the desk and the ledger are two. */
  private static boolean isTurnedRound(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    Syntax syntax = predicate.syntax();
    return verb != null && syntax.word(syntax.clauseOf(verb.at()).from()).equals("what");
  }

  /** "Azure AD is Microsoft's cloud-based identity management service": what one can buy there. */
  private static boolean isDefinition(NounPhrase subject, NounPhrase other) {
    Technology product = subject.product();
    if (product == null || product.vendor() == null || !isComponent(other)) {
      return false;
    }
    Sentence sentence = other.sentence();
    int i = other.from() - 1;
    while (i > subject.to() && !sentence.word(i).equals("'s")) {
      i--;
    }
    boolean ofVendor = i > subject.to() && sentence.token(i - 1).capital();
    boolean general =
        other.kind() == ComponentKind.SERVICE || other.kind() == ComponentKind.EXTERNAL_SERVICE;
    return general && ofVendor && other.product() == null && !other.isNamed();
  }

  /**
   * "The API is the broker between the app and the database", "the two act as an integration
   * layer": what the subjects are like, and nothing beside them.
   */
  private void leaveOutFigures(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean parts =
        !predicate.subjects().isEmpty()
            && predicate.subjects().stream().allMatch(Predications::isComponent);
    if (!parts || verb == null || predicate.isPassive()) {
      return;
    }
    boolean acts = ACTS.contains(verb.verb().lemma());
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase other = argument.phrase();
      boolean bare = isComponent(other) && other.product() == null && !other.isNamed();
      boolean between =
          predicate.sense() == Verbs.Sense.BE
              && argument.isDirect()
              && other.role().isEmpty()
              && isLike(other.sentence().word(other.to()), other);
      String noun = other.sentence().word(other.to() - 1);
      boolean layer = acts && argument.isAny("as") && LAYERS.contains(noun);
      if (bare && (between || layer && predicate.subjects().size() > 1)) {
        identities.leaveOut(other);
      }
    }
  }

  /** "The broker between A and B", "a frontend to the shop". */
  private static boolean isLike(String next, NounPhrase other) {
    return next.equals("between")
        || other.kind() == ComponentKind.BROWSER_CLIENT
            && (next.equals("to") || next.equals("for"));
  }

  /** "The landing page is built in WordPress": no program beside it. */
  private static boolean isBuiltWith(
      Predicate predicate, NounPhrase subject, Predicate.Argument argument) {
    NounPhrase other = argument.phrase();
    return predicate.sense() == Verbs.Sense.MAKE
        && predicate.isPassive()
        && argument.isAny("in with on using")
        && subject.product() == null
        && subject.kind() == ComponentKind.WEB_APPLICATION
        && other.product() != null
        && other.kind() == ComponentKind.WEB_APPLICATION
        && other.role().isEmpty();
  }

  /** "It is both a cache and a message queue": the second role, too. */
  private void joinRest(NounPhrase subject, NounPhrase first, Predicate predicate) {
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase other = argument.phrase();
      boolean behind = other.from() >= first.to() && isComponent(other) && argument.isDirect();
      if (behind && Coordinations.areRoles(List.of(first, other))) {
        identities.join(subject, other);
        identities.tellNominal(other);
      }
    }
  }

  /** "An API provided by the comments service": the interface of that service. */
  private void linkProvider(Predicate predicate) {
    NounPhrase offered = onlySubject(predicate);
    boolean provided =
        offered != null
            && predicate.sense() == Verbs.Sense.EXPOSE
            && offered.kind() == ComponentKind.API
            && offered.role().isEmpty()
            && isInterface(offered);
    for (Predicate.Argument argument :
        provided ? predicate.arguments() : List.<Predicate.Argument>of()) {
      NounPhrase provider = argument.phrase();
      boolean server = isComponent(provider) && Kinds.isServer(provider.kind());
      if (argument.isAny("by") && server && provider.kind() != ComponentKind.API) {
        identities.join(provider, offered);
        identities.tellNominal(offered);
        return;
      }
    }
  }

  /** "Kubernetes is a managed service": what a technology is that is no part. */
  private void leaveOutDefinition(Predicate predicate) {
    boolean defines =
        predicate.subjects().stream().anyMatch(s -> !s.technologies().isEmpty() && !isComponent(s));
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase other = argument.phrase();
      if (defines && argument.isDirect() && isComponent(other) && isVague(other)) {
        identities.leaveOut(other);
      }
    }
  }

  /** "Zed and Quipper are Go services": what both are, and no third one. */
  private void leaveOutSort(Predicate predicate) {
    boolean several =
        predicate.subjects().size() > 1
            && predicate.subjects().stream().allMatch(Predications::isComponent);
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase other = argument.phrase();
      boolean sort =
          several
              && argument.isDirect()
              && isComponent(other)
              && other.isPlural()
              && other.article() != NounPhrase.Article.DEFINITE
              && other.product() == null
              && !other.isNamed()
              && Kinds.isApplication(other.kind());
      if (sort) {
        identities.leaveOut(other);
      }
    }
  }

  private static boolean isVague(NounPhrase phrase) {
    return phrase.product() == null
        && !phrase.isNamed()
        && phrase.article() == NounPhrase.Article.INDEFINITE
        && (phrase.kind() == ComponentKind.SERVICE || phrase.kind() == ComponentKind.OTHER);
  }

  private static @Nullable NounPhrase lastComponent(List<NounPhrase> list) {
    NounPhrase last = null;
    for (NounPhrase phrase : list) {
      last = isComponent(phrase) ? phrase : last;
    }
    return last;
  }

  private static @Nullable NounPhrase onlySubject(Predicate predicate) {
    boolean plain = predicate.subjects().size() == 1 && isComponent(predicate.subjects().get(0));
    return plain ? predicate.subjects().get(0) : null;
  }

  /** "The shop server. It exposes a REST API": nothing but the pronoun before the verb. */
  private static boolean isIt(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !verb.isFinite() || !predicate.subjects().isEmpty()) {
      return false;
    }
    int from = predicate.syntax().clauseOf(verb.at()).from();
    String word = predicate.syntax().word(from);
    return from + 1 == verb.start() && (word.equals("it") || word.equals("this"));
  }

  /**
   * "Companies pull data from our partner API. It is an ASP.NET Core service": what the sentence
   * before ended with, where people did something there, and else its subject.
   */
  private @Nullable NounPhrase meant(Predicate predicate) {
    NounPhrase last = ended;
    boolean near =
        last != null
            && last.sentence().number() + 1 == predicate.syntax().sentence().number()
            && predicate.sense() == Verbs.Sense.BE;
    return near ? last : spokenOf;
  }

  /** Keeps the part that ends a sentence of which no part is the subject. */
  private void end(Predicate predicate) {
    Sentence sentence = predicate.syntax().sentence();
    List<NounPhrase> subjects = predicate.subjects();
    boolean ofNone = subjects.stream().noneMatch(s -> s.is(NounPhrase.Sort.COMPONENT));
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !verb.isFinite() || predicate.isPassive() || isIt(predicate)) {
      return;
    }
    ended = null;
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase phrase = argument.phrase();
      boolean last = phrase.to() == sentence.size() || sentence.word(phrase.to()).equals(".");
      boolean program = isComponent(phrase) && Kinds.isServer(phrase.kind());
      if (ofNone && last && program && !phrase.isPlural() && phrase.product() == null) {
        ended = phrase;
      }
    }
  }

  private void remember(Predicate predicate) {
    end(predicate);
    Syntax.Occurrence verb = predicate.verb();
    boolean tells = verb == null || verb.isFinite();
    if (tells && !predicate.subjects().isEmpty()) {
      NounPhrase only = onlySubject(predicate);
      spokenOf = only != null && !only.isPlural() ? only : null;
    }
  }

  /** "A Kubernetes controller" is no Kubernetes: an unknown noun stands behind the product. */
  private static boolean isOfNoun(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    if (phrase.product() == null || phrase.head() != null || phrase.to() >= sentence.size()) {
      return false;
    }
    return Modifiers.isNoun(sentence, phrase.to())
        && !INSTANCES.contains(sentence.word(phrase.to()));
  }

  /** "Our CRM is a Laravel app": a program of the kind that houses buy, and written here. */
  private static boolean isOwnAfterAll(NounPhrase subject, NounPhrase other) {
    return subject.kind() == ComponentKind.EXTERNAL_SERVICE
        && subject.product() == null
        && !subject.isPlural()
        && isWrittenHere(other);
  }

  /** "The log collector is a Rust service": called like what one installs, and written here. */
  private static boolean isOwnProgram(NounPhrase subject, NounPhrase other) {
    boolean like =
        Kinds.isStore(subject.kind())
            || subject.kind().carriesMessages()
            || subject.kind() == ComponentKind.LOGGING
            || subject.kind() == ComponentKind.MONITORING
            || Kinds.isFront(subject.kind()) && subject.sentence() == other.sentence();
    boolean program =
        other.kind() == ComponentKind.SERVICE
            || other.kind() == ComponentKind.WORKER
            || other.kind() == ComponentKind.OTHER;
    return like
        && program
        && subject.product() == null
        && !subject.isPlural()
        && isWrittenHere(other);
  }

  /** "A Laravel app": what it is written in is known to those who wrote it. */
  static boolean isWrittenHere(NounPhrase phrase) {
    return Kinds.isApplication(phrase.kind())
        && phrase.article() == NounPhrase.Article.INDEFINITE
        && phrase.technologies().stream()
            .anyMatch(t -> OpenNouns.LANGUAGES.contains(NounPhrase.kindOf(t)));
  }

  /** "The search backend is Elasticsearch": the product that a general word stands for. */
  private static boolean isProductFor(NounPhrase subject, NounPhrase other) {
    boolean stores = Kinds.isStore(subject.kind()) && Kinds.isStore(other.kind());
    return (subject.kind() == ComponentKind.SERVICE || stores)
        && subject.article() == NounPhrase.Article.DEFINITE
        && (!subject.role().isEmpty() || subject.noun().indexOf(' ') > 0)
        && (!subject.isNamed() || subject.noun().equalsIgnoreCase(subject.proper()))
        && !subject.isPlural()
        && subject.product() == null
        && other.product() != null
        && other.head() == null
        && other.role().isEmpty();
  }

  /** "Camunda is the process engine": what the product is here. */
  private static boolean isEngine(NounPhrase subject, NounPhrase other) {
    return other.article() == NounPhrase.Article.DEFINITE && isProductFor(other, subject);
  }

  /** "Our web shop is a Shopify store", "the wiki is Confluence": the product that a program is. */
  private static boolean isProgramBought(NounPhrase subject, NounPhrase other) {
    return subject.article() == NounPhrase.Article.DEFINITE
        && subject.product() == null
        && !subject.isNamed()
        && !subject.isPlural()
        && Kinds.isApplication(subject.kind())
        && other.product() != null
        && other.role().isEmpty()
        && other.kind() == ComponentKind.EXTERNAL_SERVICE;
  }

  private static boolean saysWhatItIs(Verbs.Sense sense, NounPhrase subject, NounPhrase other) {
    ComponentKind a = subject.kind();
    ComponentKind b = other.kind();
    boolean store = Kinds.isStore(a) && Kinds.areAlike(a, b) && subject.product() == null;
    return switch (sense) {
      case BE ->
          Identities.mayBeOne(a, b)
              || isStoreAs(subject, other)
              || isFrontAs(subject, other)
              || subject.isOpen()
              || other.isOpen()
              || isProductFor(subject, other)
              || isEngine(subject, other)
              || isProgramBought(subject, other)
              || isOwnAfterAll(subject, other)
              || isOwnProgram(subject, other)
              || isBackend(subject, other)
              || isCalledService(subject, other);
      case USE, MAKE, HOST -> other.product() != null && (store || isBoughtAs(subject, other));
      case EXPOSE ->
          (Kinds.isServer(a)
                      || Identities.isServer(subject) && !subject.isPlural()
                      || a == ComponentKind.API_GATEWAY
                      || a == ComponentKind.EXTERNAL_SERVICE
                      || a == ComponentKind.BROWSER_CLIENT
                          && (subject.isNamed() || b == ComponentKind.WEB_SERVER))
                  && isInterface(other)
              || isCalledService(subject, other);
      default -> false;
    };
  }

  /** "Redis is the broker": a store that is used as another kind of store. */
  private static boolean isStoreAs(NounPhrase subject, NounPhrase other) {
    return subject.product() != null
        && other.product() == null
        && Kinds.isStore(subject.kind())
        && Kinds.isStore(other.kind());
  }

  /** "HAProxy is the default proxy": a gateway by another word for what stands in front. */
  static boolean isFrontAs(NounPhrase subject, NounPhrase other) {
    return (subject.product() != null || subject.isNamed())
        && other.product() == null
        && !other.isNamed()
        && !other.isPlural()
        && other.article() == NounPhrase.Article.DEFINITE
        && Kinds.isFront(subject.kind())
        && Kinds.isFront(other.kind());
  }

  /** "Firebase is the backend": somebody else's service does the work of one's own. */
  private static boolean isBackend(NounPhrase subject, NounPhrase other) {
    return subject.product() != null
        && other.product() == null
        && subject.kind() == ComponentKind.EXTERNAL_SERVICE
        && MainServer.isAnswering(other.noun());
  }

  /** "Amazon SQS is a managed service", or provides one: general words for a product. */
  private static boolean isCalledService(NounPhrase subject, NounPhrase other) {
    return subject.product() != null && isVague(other);
  }

  /** "The logging solution uses Graylog", or Application Insights: what it is. */
  static boolean isBoughtAs(NounPhrase subject, NounPhrase other) {
    ComponentKind a = subject.kind();
    ComponentKind b = other.kind();
    return other.product() != null
        && isPlainService(subject)
        && (Kinds.areAlike(a, b) || areWatchers(a, b));
  }

  /** "The shop uses PrestaShop", "our blog runs WordPress"; not "uses Discourse for comments". */
  private static boolean isSiteMadeWith(NounPhrase subject, NounPhrase other) {
    return subject.kind() == ComponentKind.WEB_APPLICATION
        && other.kind() == ComponentKind.WEB_APPLICATION
        && other.product() != null
        && subject.technologies().isEmpty()
        && SITES.contains(subject.noun())
        && !subject.isPlural()
        && other.role().isEmpty()
        && other.article() == NounPhrase.Article.NONE
        && !other.sentence().word(other.to()).equals("for")
        && !other.sentence().word(other.to()).equals("to");
  }

  /**
   * "The website is made with Wix", "the shop runs on Shopify", "is a Shopify shop": that alone.
   */
  private static boolean isSiteRented(
      Predicate predicate, NounPhrase subject, Predicate.Argument argument) {
    NounPhrase other = argument.phrase();
    Verbs.Sense sense = predicate.sense();
    boolean says =
        sense == Verbs.Sense.BE
            || sense == Verbs.Sense.USE
            || sense == Verbs.Sense.HOST
            || sense == Verbs.Sense.MAKE;
    return says
        && (argument.isDirect() || argument.isAny("in with on using at by"))
        && subject.kind() == ComponentKind.WEB_APPLICATION
        && subject.technologies().isEmpty()
        && SITES.contains(subject.noun().substring(subject.noun().lastIndexOf(' ') + 1))
        && !subject.isPlural()
        && other.product() != null
        && SITE_BUILDERS.contains(other.product().id())
        && other.role().isEmpty();
  }

  /**
   * True of "a Wix site", "our Squarespace website": the noun says what the product shows, and no
   * second thing.
   */
  static boolean isSiteOfBuilder(Technology product, String noun) {
    return SITE_BUILDERS.contains(product.id()) && SITES.contains(noun);
  }

  /** "The logging solution": of a kind that is nobody's own program. */
  private static boolean isPlainService(NounPhrase subject) {
    ComponentKind kind = subject.kind();
    return subject.product() == null
        && !subject.isNamed()
        && !Kinds.isApplication(kind)
        && !kind.isHost();
  }

  /** "The logging solution uses Application Insights": a product that does both. */
  private static boolean areWatchers(ComponentKind a, ComponentKind b) {
    return WATCHERS.contains(a) && WATCHERS.contains(b);
  }

  private static boolean isInterface(NounPhrase phrase) {
    ComponentKind kind = phrase.head() == null ? phrase.kind() : phrase.head().wording().kind();
    boolean offered =
        kind == ComponentKind.API
            || kind == ComponentKind.WEB_APPLICATION
            || kind == ComponentKind.WEB_SERVER
            || kind == ComponentKind.HOST;
    return offered && phrase.product() == null && !phrase.isPlural();
  }

  private void linkArgument(NounPhrase last, Predicate.Argument argument) {
    NounPhrase phrase = argument.phrase();
    boolean alike = Kinds.areAlike(last.kind(), phrase.kind());
    boolean stores = Kinds.isStore(last.kind()) && Kinds.isStore(phrase.kind());
    boolean cell =
        phrase.sentence().block() == Block.Kind.ROW
            && phrase.sentence().word(last.to()).equals(",");
    boolean several = last.isPlural() && !phrase.isPlural() && phrase.isNamed();
    boolean apposition =
        argument.isAny("( : -")
            && !cell
            && !several
            && alike
            && oneIsPlain(last, phrase)
            && !isAnother(last, phrase);
    apposition |= argument.isAny("(") && isNameOf(last, phrase);
    boolean backend = isBackend(last, phrase);
    boolean as = argument.isAny("as") && (alike || stores || backend) && phrase.product() == null;
    as |=
        argument.isAny("for")
            && stores
            && last.product() != null
            && phrase.product() == null
            && (phrase.isPlural() || phrase.article() == NounPhrase.Article.INDEFINITE);
    boolean managed =
        argument.isAny(MANAGED_ON)
            && alike
            && isManagedPair(last, phrase)
            && !isDivided(last, phrase);
    boolean made = argument.isAny("in on") && alike && isMadeWith(last, phrase);
    if (apposition || as || managed || made) {
      identities.join(last, phrase);
    }
    if (as && Kinds.isApplication(phrase.kind())) {
      identities.tellNominal(phrase);
    }
  }

  /** "The GraphQL gateway (Apollo Router)": a name that nobody knows, alone in brackets. */
  private static boolean isNameOf(NounPhrase thing, NounPhrase name) {
    Sentence sentence = name.sentence();
    boolean alone =
        name.from() == thing.to() + 1
            && sentence.word(thing.to()).equals("(")
            && sentence.word(name.to()).equals(")");
    return alone
        && !thing.isNamed()
        && !thing.isPlural()
        && thing.product() == null
        && name.isNamed()
        && name.product() == null
        && (Identities.isProgram(name.kind()) || name.kind() == thing.kind())
        && (Kinds.isFront(thing.kind())
            || Kinds.isExternal(thing.kind())
            || thing.kind() == name.kind());
  }

  /** "Two programs: the enricher and the archiver", "the Core, a Go server, and the Desk". */
  private static boolean isAnother(NounPhrase one, NounPhrase other) {
    Sentence sentence = other.sentence();
    int at = sentence.word(one.to()).equals(",") ? one.to() + 1 : one.to();
    boolean and = sentence == one.sentence() && sentence.word(at).equals("and");
    return and && Words.DETERMINERS.contains(sentence.word(at + 1));
  }

  /** "Sessions in Redis, orders in DynamoDB": behind the comma stands another store. */
  private static boolean isDivided(NounPhrase one, NounPhrase other) {
    Sentence sentence = other.sentence();
    if (sentence == one.sentence() && other.from() == one.to() + 1) {
      String between = sentence.word(one.to());
      return between.equals(",") || between.equals("and");
    }
    for (int i = one.to(); sentence == one.sentence() && i < other.from() - 1; i++) {
      boolean mark = sentence.word(i).equals(",") || sentence.word(i).equals("and");
      if (mark
          && sentence.token(i + 1).isWord()
          && !Words.PREPOSITIONS.contains(sentence.word(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "A report queue on Amazon SQS": a kind, and right behind it the product that it is. */
  private static boolean isMadeWith(NounPhrase kind, NounPhrase product) {
    boolean beside =
        kind.sentence() == product.sentence()
            && product.from() > kind.to()
            && product.from() - kind.to() <= 2;
    return beside
        && !product.kind().isHost()
        && kind.product() == null
        && product.product() != null
        && product.role().isEmpty();
  }

  private static boolean oneIsPlain(NounPhrase a, NounPhrase b) {
    boolean names = a.isNamed() && b.isNamed() && !a.proper().equals(b.proper());
    boolean told = names || isTold(a) && isTold(b) && !a.roleKey().equals(b.roleKey());
    return !told && (a.product() == null || b.product() == null || isManagedPair(a, b));
  }

  /** True where something tells it from others of its kind. */
  static boolean isTold(NounPhrase phrase) {
    return !phrase.role().isEmpty() || phrase.isNamed();
  }

  /**
   * True of an engine and the service that runs it: MySQL and Amazon RDS, and no two logins or
   * warehouses.
   */
  private static boolean isManagedPair(NounPhrase a, NounPhrase b) {
    Technology left = a.product();
    Technology right = b.product();
    return a.kind() != ComponentKind.IDENTITY_PROVIDER
        && a.kind() != ComponentKind.DATA_WAREHOUSE
        && left != null
        && right != null
        && (left.vendor() == null) != (right.vendor() == null);
  }
}
