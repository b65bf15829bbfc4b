package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a text itself makes of names: the acronyms that it defines ("the message bus (MB)"), the
 * clouds that it is about, and the name of the system where that is a product's too.
 */
final class Glossary {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 6;

  /** Words that tell whose cloud a text is about; the id of the catalog's entry. */
  private static final Map<String, String> VENDORS =
      Map.of(
          "aws", "aws",
          "amazon", "aws",
          "azure", "azure",
          "gcp", "google-cloud",
          "google", "google-cloud");

  /** By acronym, in small letters; empty where it stands for words that nobody knows. */
  /** Signs of Microsoft's products, of which a "SQL server" is one. */
  private static final List<String> MICROSOFT =
      Words.split(
          " .net|(.net|asp.net|vb.net|azure|c#|dbo.|dotnet|dynamics 365|exchange server| iis"
              + "|microsoft|mssql|msdb|power bi|powershell|sharepoint|ssis|ssms|ssrs|t-sql|tempdb"
              + "|trustservercertificate|visual basic|visual studio|windows|active directory|xp_"
              + "|transact-sql|always on| sa ",
          '|');

  private final Map<String, Optional<Meaning>> acronyms = new HashMap<>();

  /** Words of the text that are nothing but capitals. */
  private final Set<String> letters = new HashSet<>();

  private final Set<String> vendors = new HashSet<>();
  private final Set<String> own = new HashSet<>();
  private final Set<String> small = new HashSet<>();
  private final Set<String> common = new HashSet<>();

  /** Words for people by which the text means programs: the driver of "the instrument driver". */
  private final Set<String> tools = new HashSet<>();

  /** True where the text speaks of the functions of some cloud. */
  private boolean functions;

  /** How often a word stands in the text with a capital. */
  private final Map<String, Integer> capitals = new HashMap<>();

  /** Technologies that somewhere in the text a word that is common too is the name of. */
  private final Set<String> met = new HashSet<>();

  private final Names names;

  private boolean ofMicrosoft;

  private Glossary(Names names) {
    this.names = names;
  }

  private static boolean isOfMicrosoft(Text text) {
    String characters = text.characters();
    String small = characters.toLowerCase(Locale.ROOT);
    return characters.contains("SQL Server") || MICROSOFT.stream().anyMatch(small::contains);
  }

  static Glossary of(List<Sentence> sentences, Names names) {
    Glossary glossary = new Glossary(names);
    glossary.ofMicrosoft = !sentences.isEmpty() && isOfMicrosoft(sentences.get(0).text());
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        String vendor = VENDORS.get(token.word());
        if (vendor != null) {
          glossary.vendors.add(vendor);
        }
        if (token.isWord() && !token.capital() && !token.joined()) {
          glossary.small.add(token.word());
        }
        if (token.capital()) {
          glossary.capitals.merge(token.word(), 1, Integer::sum);
        }
      }
      for (int i = 0; i < sentence.size(); i++) {
        if (isLetters(sentence.original(i))) {
          glossary.letters.add(sentence.word(i));
        }
      }
      glossary.define(sentence);
      for (int i = 0; i < sentence.size(); i++) {
        if (OtherMeanings.isTool(sentence.word(i - 1), sentence.word(i))
            || Mentions.isMessenger(sentence, i)) {
          glossary.tools.add(Goals.singular(sentence.word(i)));
        }
        glossary.functions |= isFunction(sentence, i);
      }
      glossary.collectCommon(sentence);
    }
    sentences.stream()
        .filter(s -> s.block() != Block.Kind.HEADING)
        .findFirst()
        .ifPresent(glossary::nameSystem);
    sentences.stream()
        .findFirst()
        .filter(s -> s.block() == Block.Kind.HEADING)
        .ifPresent(glossary::nameSystem);
    return glossary;
  }

  /**
   * Learns whose clouds a text is about from the products that it names ("BigQuery"), and which
   * common words are names in it: what "Vault" is in one sentence it is in the next.
   */
  boolean learn(List<Sentence> sentences, List<List<Mention>> mentions) {
    boolean more = learnNames(sentences, mentions);
    more |= learnLetters(sentences, mentions);
    for (int i = 0; i < sentences.size(); i++) {
      for (Mention mention : mentions.get(i)) {
        if (HouseNames.isOne(sentences.get(i), mention, mentions.get(i))) {
          more |= own.add(mention.meaning().id());
        }
      }
    }
    for (List<Mention> sentence : mentions) {
      for (Mention mention : sentence) {
        boolean plain =
            mention.meaning() instanceof Meaning.OfTechnology technology
                && technology.spelling() == Meaning.Spelling.PLAIN;
        String vendor = plain ? mention.technology().vendor() : null;
        more |= vendor != null && VENDORS.containsValue(vendor) && vendors.add(vendor);
      }
    }
    return more;
  }

  /** "ASB" in one sentence, and "Azure Service Bus" in another: nobody defined the letters. */
  boolean learnLetters(List<Sentence> sentences, List<List<Mention>> mentions) {
    boolean more = false;
    for (int i = 0; !letters.isEmpty() && i < sentences.size(); i++) {
      for (Mention mention : mentions.get(i)) {
        if (!mention.isTechnology()
            || NounPhrase.kindOf(mention) == ComponentKind.IDENTITY_PROVIDER) {
          // A proxy that knows who asks stands in the way as a part of its own name.
          continue;
        }
        StringBuilder initials = new StringBuilder();
        for (int at = mention.to() - 1; at >= mention.from(); at--) {
          Token token = sentences.get(i).token(at);
          if (!token.isWord() || !token.capital()) {
            break;
          }
          initials.insert(0, token.word().charAt(0));
          String known = initials.toString();
          boolean free = known.length() > SHORTEST && letters.contains(known) && isUnknown(known);
          more |= free && acronyms.putIfAbsent(known, Optional.of(mention.meaning())) == null;
        }
      }
    }
    return more;
  }

  private boolean isUnknown(String word) {
    Names.Node node = names.root().next(word);
    return node == null || node.meanings().isEmpty();
  }

  /** "ASB", "GCS": three letters or more, and all of them capitals. */
  private static boolean isLetters(String word) {
    return word.length() > SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private boolean learnNames(List<Sentence> sentences, List<List<Mention>> mentions) {
    Map<String, Integer> read = new HashMap<>();
    boolean more = false;
    for (int i = 0; i < sentences.size(); i++) {
      for (Mention mention : mentions.get(i)) {
        Token token = sentences.get(i).token(mention.from());
        boolean common =
            mention.meaning() instanceof Meaning.OfTechnology technology
                && technology.spelling() == Meaning.Spelling.COMMON;
        if (common && token.capital() && token.word().length() > 1) {
          read.merge(token.word(), 1, Integer::sum);
        }
      }
    }
    for (int i = 0; i < sentences.size(); i++) {
      for (Mention mention : mentions.get(i)) {
        String word = sentences.get(i).word(mention.from());
        Integer known = mention.isTechnology() ? read.get(word) : null;
        if (known != null && known < capitals.getOrDefault(word, 0)) {
          more |= met.add(mention.meaning().id());
        }
      }
    }
    return more;
  }

  /** True of a technology that the text names elsewhere beyond doubt. */
  boolean isMet(String technology) {
    return met.contains(technology);
  }

  /** True of a word in small letters that the text uses as a noun of its own: "the vault is". */
  boolean isCommon(String word) {
    return common.contains(word);
  }

  /** True of a word that the text also writes in small letters and in the plural: "passengers". */
  boolean isCounted(String word) {
    return small.contains(word + "s");
  }

  /** True where "the function" may be one of a cloud. */
  boolean hasFunctions() {
    return functions;
  }

  private static boolean isFunction(Sentence sentence, int i) {
    boolean named = sentence.word(i).startsWith("function");
    String before = sentence.word(i - 1);
    return sentence.word(i).equals("lambda")
        || named && (before.equals("azure") || before.equals("cloud"));
  }

  /** True of "the driver" in a text that spoke of an instrument driver, or of one of JDBC. */
  boolean isTool(String word) {
    return tools.contains(Goals.singular(word));
  }

  private void collectCommon(Sentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      boolean plain = token.isWord() && !token.capital() && !token.joined();
      if (plain && Words.DETERMINERS.contains(sentence.word(i - 1)) && endsNoun(sentence, i + 1)) {
        common.add(token.word());
      }
    }
  }

  /** True where no other noun follows: "the flask app" may well mean Flask. */
  private static boolean endsNoun(Sentence sentence, int i) {
    String next = sentence.word(i);
    return i >= sentence.size()
        || sentence.token(i).isMark() && !next.equals("(")
        || Words.AUXILIARIES.contains(next)
        || Words.PREPOSITIONS.contains(next)
        || Words.BOUNDARIES.contains(next);
  }

  /** True where the text names other things of Microsoft's, or its SQL Server by that name. */
  boolean isOfMicrosoft() {
    return ofMicrosoft;
  }

  /** True where the text is about the cloud that offers something. */
  boolean isAbout(String vendor) {
    return vendors.contains(vendor);
  }

  /** True of the name of the system that the text describes. */
  boolean isOwn(Meaning meaning) {
    return own.contains(meaning.id());
  }

  /** True of a word that the text also writes in small letters: "the vault". */
  boolean isNoun(String word) {
    return small.contains(word);
  }

  boolean defines(Token token) {
    return token.capital() && acronyms.containsKey(token.word());
  }

  /** What a defined acronym stands for; empty where nobody knows the words. */
  Optional<Meaning> meaning(Token token) {
    return acronyms.getOrDefault(token.word(), Optional.empty());
  }

  private void define(Sentence sentence) {
    for (int i = 1; i + 2 < sentence.size(); i++) {
      if (sentence.token(i).is("(")
          && sentence.token(i + 2).is(")")
          && isAcronym(sentence, i + 1)) {
        define(sentence, i);
      } else if (isOtherName(sentence, i)) {
        define(sentence, i, sentence.word(i + 2));
      } else if (sentence.token(i).is("(") && isAcronym(sentence, i - 1)) {
        defineBefore(sentence, i);
      } else if (i > 2 && isAcronym(sentence, i) && areCapital(sentence, i)) {
        // "Kurento Media Server KMS is".
        define(sentence, i, sentence.word(i));
      }
    }
  }

  /** "The order intake service, or OIS, checks": the same by its letters. */
  private static boolean isOtherName(Sentence sentence, int comma) {
    return sentence.token(comma).is(",")
        && sentence.word(comma + 1).equals("or")
        && isAcronym(sentence, comma + 2)
        && (comma + 3 >= sentence.size() || sentence.token(comma + 3).is(","));
  }

  /** True where the words whose first letters an acronym may be are a name. */
  private static boolean areCapital(Sentence sentence, int at) {
    int first = firstOfInitials(sentence, at, sentence.word(at));
    for (int i = first; i >= 0 && i < at; i++) {
      if (!sentence.token(i).capital()) {
        return false;
      }
    }
    return first >= 0;
  }

  private void define(Sentence sentence, int open) {
    define(sentence, open, sentence.word(open + 1));
  }

  private void define(Sentence sentence, int open, String acronym) {
    int first = firstOfInitials(sentence, open, acronym);
    if (first < 0) {
      return;
    }
    Optional<Meaning> meaning = Optional.empty();
    for (Mention mention : Mentions.in(sentence, names, this)) {
      boolean whole = mention.from() <= first && mention.to() == open;
      boolean ends = mention.to() == open && mention.isKind();
      if (whole || ends) {
        meaning = Optional.of(named(mention, sentence, first, open));
      }
    }
    acronyms.putIfAbsent(acronym, meaning);
  }

  /** "The observatory control system (OCS)": the letters are the name of that one program. */
  private static Meaning named(Mention mention, Sentence sentence, int first, int open) {
    if (!(mention.meaning() instanceof Meaning.OfKind kind)
        || kind.proper() != null
        || !Kinds.isApplication(kind.wording().kind())) {
      return mention.meaning();
    }
    Span span = new Span(sentence.token(first).start(), sentence.token(open - 1).end());
    String name = Assembly.capital(sentence.text().name(span.start(), span.end()));
    return new Meaning.OfKind(kind.wording(), false, name);
  }

  /** "RDS (Reference Data System)": the words stand behind their letters. */
  private void defineBefore(Sentence sentence, int open) {
    String acronym = sentence.word(open - 1);
    int last = open + acronym.length();
    if (last + 1 >= sentence.size() || !sentence.token(last + 1).is(")")) {
      return;
    }
    for (int i = 0; i < acronym.length(); i++) {
      String word = sentence.word(open + 1 + i);
      if (word.isEmpty() || word.charAt(0) != acronym.charAt(i)) {
        return;
      }
    }
    Optional<Meaning> meaning = Optional.empty();
    for (Mention mention : Mentions.in(sentence, names, this)) {
      if (mention.from() == open + 1 && mention.to() == last + 1) {
        meaning = Optional.of(mention.meaning());
      }
    }
    acronyms.putIfAbsent(acronym, meaning);
  }

  private static boolean isAcronym(Sentence sentence, int i) {
    String word = sentence.original(i);
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return false;
    }
    int capitals = 0;
    for (char c : word.toCharArray()) {
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals >= SHORTEST && capitals >= word.length() - 1;
  }

  /** Where the words begin whose first letters are the acronym; -1 where they are not. */
  private static int firstOfInitials(Sentence sentence, int open, String acronym) {
    int first = open - acronym.length();
    if (first < 0) {
      return -1;
    }
    for (int i = 0; i < acronym.length(); i++) {
      String word = sentence.word(first + i);
      if (word.isEmpty() || word.charAt(0) != acronym.charAt(i)) {
        return -1;
      }
    }
    return first;
  }

  /** Whoever describes a product means it, and does not use it. */
  private void nameSystem(Sentence sentence) {
    List<Mention> mentions = Mentions.in(sentence, names, this);
    for (Mention mention : mentions) {
      if (OwnProducts.isDescribed(sentence, mention, mentions)) {
        own.add(mention.meaning().id());
      }
    }
  }
}
