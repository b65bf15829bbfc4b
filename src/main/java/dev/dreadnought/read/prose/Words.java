package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The closed classes of English words that the reader needs. */
final class Words {
  static final Set<String> DETERMINERS =
      of(
          "a an the this that these those its their our your his her my each every all any some"
              + " both another no one two three four five six several many most multiple few"
              + " whichever");

  static final Set<String> INDEFINITE = of("a an another one some several two three multiple");

  static final Set<String> DEFINITE =
      of("the this that these those its their our both each every all");

  static final Set<String> POSSESSIVES = of("its their our your his her my");

  static final Set<String> PREPOSITIONS =
      of(
          "in on at to from with without for by via through over under behind inside within into"
              + " onto of as upon between among across before after against per during towards"
              + " toward about around near above beside beneath like unlike despite");

  static final Set<String> CONJUNCTIONS = of("and or but nor plus");

  /** Words that open a new part of a sentence. */
  static final Set<String> BOUNDARIES =
      of(
          "and or but nor plus while whereas where which that who whose although though because"
              + " since when whenever if until so then however unless except yet");

  /** Behind a list they begin what is said of each of its members: ", both in Kotlin". */
  static final Set<String> SAID_OF_ALL = of("both all each");

  static final Set<String> RELATIVES = of("which that who where whose");

  static final Set<String> PRONOUNS = of("it they this these we i you he she everything there");

  static final Set<String> PLURAL_PRONOUNS = of("they we you i these");

  static final Set<String> AUXILIARIES =
      of(
          "is are was were am has have had does do did can could will would may might must should"
              + " shall cannot can't won't isn't aren't wasn't weren't doesn't don't didn't hasn't"
              + " haven't couldn't wouldn't shouldn't needn't mustn't");

  static final Set<String> MODALS =
      of("can could will would may might must should shall cannot can't won't");

  static final Set<String> BE =
      of("is are was were be been being am isn't aren't wasn't weren't get gets got");

  static final Set<String> NEGATIONS =
      of(
          "no not without never neither nor none cannot can't won't isn't aren't wasn't weren't"
              + " doesn't don't didn't hasn't haven't couldn't wouldn't shouldn't nothing nobody"
              + " lacks lack lacking");

  /** Between an auxiliary and its participle. */
  static final Set<String> ADVERBS =
      of(
          "also only ever straight then mainly mostly currently always usually often directly simply"
              + " just still not never already both all fully entirely now internally typically"
              + " completely securely automatically itself themselves either solely exclusively"
              + " partly being been yet along together therefore hence thus however moreover"
              + " meanwhile consequently accordingly nevertheless nonetheless furthermore"
              + " additionally");

  /** Nouns that end as adverbs do. */
  static final Set<String> LY_NOUNS = of("tally family supply assembly anomaly reply");

  private static final Set<String> CLOSED = new HashSet<>();

  static {
    List.of(DETERMINERS, PRONOUNS, PREPOSITIONS, BOUNDARIES, AUXILIARIES, ADVERBS, NEGATIONS)
        .forEach(CLOSED::addAll);
    CLOSED.addAll(of("here afterwards"));
  }

  /** True of a word that is no name and no noun: one of a closed class, or an adverb. */
  static boolean isFunction(String word) {
    return isClosed(word) || word.endsWith("ly") && !LY_NOUNS.contains(word);
  }

  /** True of a word of a closed class. */
  static boolean isClosed(String word) {
    return CLOSED.contains(word);
  }

  /** Adjectives that tell nothing apart, so that they are no part of a component's name. */
  static final Set<String> PLAIN =
      of(
          "simple small large big single main central new modern own separate dedicated shared"
              + " relational sql nosql document key value memory distributed managed hosted cloud"
              + " external internal public private third party open source popular standard typical"
              + " secure fast local remote custom lightweight reliable scalable monolithic classic"
              + " traditional backend frontend back front end web online mobile desktop same"
              + " different other second first third primary secondary production whole entire"
              + " native commercial full common current existing basic command line stateless"
              + " stateful containerised containerized serverless lean tiny free self based backed"
              + " powered driven highly available client side server embedded virtual physical"
              + " dynamic static responsive in on and or of multi tenant tier tiered single-tenant"
              + " so called following normal real background asynchronous async replicated"
              + " clustered encrypted read write offline progressive additional underlying"
              + " corresponding respective relevant various certain more less very good great"
              + " actual complete only just also such classical cross platform integrated"
              + " proprietary written running level");

  /** Adjectives that praise, compare or date a thing, and verbs that stand before its name. */
  static final Set<String> DESCRIPTIVE =
      of(
          "hot warm cold clear in-depth modern-day one-off long-running short-lived well-specced mainstream conventional saas little tiny fantastic great awesome amazing beautiful elegant intuitive rich powerful flexible"
              + " straightforward easy handy friendly user-friendly feature-rich full-featured featured"
              + " well-known known award-winning winning innovative smart clean robust efficient"
              + " comprehensive complex sophisticated seamless performant mature famous favourite"
              + " favorite nice ideal perfect excellent professional reference sample example demo"
              + " demonstration toy fictional hypothetical proof-of-concept real-world realistic"
              + " previous next former latter final initial last recent upcoming future legacy old"
              + " older newer bigger smaller faster slower better worse higher lower high low key"
              + " important critical essential necessary required optional recommended preferred"
              + " light heavy facing public-facing customer-facing user-facing client-facing"
              + " possible available suitable appropriate independent autonomous real-time"
              + " near-real-time realtime rate-limiting time high-performance fault tolerant"
              + " fault-tolerant high-level low-level end-to-end standalone stand-alone"
              + " self-contained self-hosted self-hostable on-premise on-premises in-house"
              + " cutting-edge state-of-the-art out-of-the-box ready ready-to-use working actual"
              + " usual own right correct proper desired typical special specific generic general particular individual entire"
              + " total only sole original numerous countless fewer fully newly world-class"
              + " enterprise default active inactive direct indirect target frequent enterprise-grade"
              + " industry-standard battle-tested free-to-use non-profit");

  /** Nouns that tell of which time a thing is, and the adjectives that they stand behind. */
  private static final Map<String, Set<String>> OF_TODAY =
      Map.of(
          "day", of("modern"),
          "generation", of("next new latest current first second third previous"));

  /** True of the day of "a modern day portal", the generation of "a next generation portal". */
  static boolean isOfToday(String before, String word) {
    return OF_TODAY.getOrDefault(word, Set.of()).contains(before);
  }

  private static final Set<String> NO_SUPERLATIVES =
      of(
          "request guest test digest forest rest manifest ingest interest quest harvest contest"
              + " protest invest nest west attest chest arrest crest conquest bequest northwest"
              + " southwest midwest pest zest");

  private static final Set<String> NO_PARTICIPLES =
      of("feed embed speed seed need shed bed weed deed breed id red sled med ted");

  private static final Set<String> NO_QUALITIES =
      of("table cable timetable variable executable deliverable payable receivable bible parable");

  /** True of an adjective that tells no thing from another of its kind. */
  static boolean isDescriptive(String word) {
    boolean superlative = word.endsWith("est") && !NO_SUPERLATIVES.contains(word);
    boolean participle = word.endsWith("ed") && !NO_PARTICIPLES.contains(word);
    boolean quality =
        (word.endsWith("ful")
                || word.endsWith("ous")
                || word.endsWith("less")
                || word.endsWith("able")
                || word.endsWith("ible"))
            && !NO_QUALITIES.contains(word);
    return DESCRIPTIVE.contains(word)
        || word.length() > 3 && (superlative || participle || quality)
        || isDescriptiveCompound(word);
  }

  /** "Production-ready", "easy-to-use", "horizontally-scalable": praise, and no name of a part. */
  static boolean isDescriptiveCompound(String word) {
    int first = word.indexOf('-');
    return first > 2
        && (word.startsWith("ly", first - 2)
            || PRAISING.contains(word.substring(word.lastIndexOf('-') + 1)));
  }

  /** How compounds end that tell no thing from another. */
  private static final Set<String> PRAISING =
      of(
          "ready dependent independent friendly grade native first agnostic compliant rich heavy"
              + " free class capable trying use proof quality scale purpose");

  /** Nouns behind a technology that only say what it is. */
  static final Set<String> HEADS =
      of(
          "framework library libraries engine templating template server instance instances cluster"
              + " clusters bucket buckets extension extensions module package plugin plug-in"
              + " toolkit language runtime platform service services orm sdk client driver broker"
              + " node nodes pod pods dyno dynos replica replicas daemonset statefulset stack software tool environment project programming scripting ui gui"
              + " widget toolkits lib micro microframework distribution topic topics table tables"
              + " group groups task tasks collection schema schemas machine machines cloud tier"
              + " layer web application app bot bots chatbot");

  /** What nearly every system speaks or is written in, so that naming it tells nothing of one. */
  static final Set<String> EVERYDAY =
      of("http https tls tcp udp ip dns rest html css sql json xml yaml csv markdown");

  /** Kinds of programs whose names say what they are for. */
  static final Set<String> PURPOSES = of("blog wiki shop forum game music video media portal");

  /** Behind the name of a kind they mean a description, not the thing. */
  static final Set<String> DESCRIPTIONS =
      of(
          "architecture architectures design diagram overview description documentation landscape"
              + " stack developer developers team teams vendor vendors");

  private Words() {}

  static Set<String> of(String words) {
    return WordSet.of(split(words, ' '));
  }

  /** The parts between separators; at start-up faster than what knows regular expressions. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
      parts.add(text.substring(from, to));
      from = to + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** True of a word of small ASCII letters and digits: one token, as it stands. */
  static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private static final Set<String> TIMES =
      of(
          "year years month months week weeks day days hour hours while long ages decade decades"
              + " time quarter years' months'");

  /** True of a word that measures time. */
  static boolean isTime(String word) {
    return TIMES.contains(word);
  }
}
