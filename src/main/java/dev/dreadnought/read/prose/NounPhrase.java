package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that stand together and mean one thing: "the orders service", "a Flask web application",
 * "Amazon RDS for MySQL" is two.
 *
 * @param number from 0 over the whole text, in reading order
 * @param sentence that it stands in
 * @param from the number of its first token, determiner left out
 * @param to the number after its last token
 * @param sort what it means
 * @param head the kind that it names, or null
 * @param noun the words of the head, in small letters
 * @param technologies that it names, in order
 * @param data the data that it names: all it means, or what the thing is for
 * @param plain the name of a person or a protocol, or null
 * @param role the words that tell it from others of its kind; empty in a title, which names the
 *     whole
 * @param traits plain adjectives that may tell its kind: "desktop", "mobile"
 * @param proper the name that the text gives to it, or null
 */
record NounPhrase(
    int number,
    Sentence sentence,
    int from,
    int to,
    Sort sort,
    Meaning.@Nullable OfKind head,
    String noun,
    List<Mention> technologies,
    List<Mention> data,
    @Nullable Mention plain,
    List<String> role,
    List<String> traits,
    @Nullable String proper,
    Article article,
    Status status) {

  /** What a phrase can mean. */
  enum Sort {
    COMPONENT,
    /** Languages, frameworks, libraries, clouds: what components are made of. */
    MATERIAL,
    DATA,
    ACTOR,
    PROTOCOL
  }

  /** How known the thing is. */
  enum Article {
    NONE,
    INDEFINITE,
    DEFINITE
  }

  /** Where it stands in the text. */
  Span span() {
    return new Span(sentence.token(from).start(), sentence.token(to - 1).end());
  }

  /** Words that tell a thing from those of its kind that stood before. */
  static final Set<String> ORDINALS = Words.of("second third fourth fifth another");

  private static final Set<String> LANGUAGES_OF_PHONES = Words.of("kotlin swift objective-c");

  /** "A second Lambda": not the one that was spoken of. */
  boolean isCounted() {
    return role.size() == 1 && ORDINALS.contains(role.get(0));
  }

  /** The role in small letters, to compare by; empty where there is none. */
  String roleKey() {
    return String.join(" ", role).toLowerCase(Locale.ROOT);
  }

  boolean is(Sort other) {
    return sort == other;
  }

  boolean isPresent() {
    return status.isPresent();
  }

  /** True where the text gives it a name of its own. */
  boolean isNamed() {
    return proper != null;
  }

  /** True of a name of which nothing says what it names. */
  boolean isOpen() {
    return proper != null && product() == null && kind() == ComponentKind.OTHER;
  }

  boolean isPlural() {
    return head != null && head.plural();
  }

  /** The technologies that stand as components themselves. */
  List<Mention> products() {
    return technologies.stream().filter(m -> !isMaterial(m)).toList();
  }

  /** The technologies that it is made of. */
  List<Mention> materials() {
    return technologies.stream().filter(NounPhrase::isMaterial).toList();
  }

  /** The id of the protocol that it means; empty where it means none. */
  String protocol() {
    return plain != null && plain.meaning() instanceof Meaning.OfProtocol
        ? ((Meaning.OfProtocol) plain.meaning()).id()
        : "";
  }

  /** The product that makes it what it is: the engine before the service that runs it; or null. */
  @Nullable Technology product() {
    Technology managed = null;
    for (Mention mention : technologies) {
      Technology technology = ((Meaning.OfTechnology) mention.meaning()).technology();
      if (Kinds.isMaterial(technology.kind()) || isBotOn(mention) || isPlatformOf(technology)) {
        continue;
      }
      if (technology.vendor() == null) {
        return technology;
      }
      managed = managed == null ? technology : managed;
    }
    return managed;
  }

  /** "The Heroku app": where it runs. */
  private boolean isPlatformOf(Technology technology) {
    return head != null
        && HostedPrograms.isTelling(head.wording().kind())
        && HostedPrograms.isPlatform(technology);
  }

  /** "A Telegram bot": a program of one's own, and not the service that it speaks through. */
  private boolean isBotOn(Mention technology) {
    ComponentKind kind = kindOf(technology);
    boolean through = kind == ComponentKind.NOTIFICATION || kind == ComponentKind.EXTERNAL_SERVICE;
    String next = sentence.word(technology.to());
    return through && (next.equals("bot") || next.equals("bots") || next.equals("chatbot"));
  }

  /** The kind of component that it means: what a product is counts more than what it is called. */
  ComponentKind kind() {
    Technology product = product();
    if (product != null) {
      ComponentKind said = head == null ? product.kind() : head.wording().kind();
      boolean front = Kinds.isFront(product.kind()) && Kinds.isFront(said);
      boolean queue =
          said == ComponentKind.QUEUE
              && Kinds.isStore(product.kind())
              && !product.kind().carriesMessages();
      return front || queue ? said : product.kind();
    }
    for (Mention technology : technologies) {
      if (isBotOn(technology)) {
        return ComponentKind.SERVICE;
      }
    }
    if (head == null) {
      return ComponentKind.OTHER;
    }
    ComponentKind kind = head.wording().kind();
    if (kind == ComponentKind.OTHER && isAppInLanguageOfPhones()) {
      return ComponentKind.MOBILE_APP;
    }
    if (kind == ComponentKind.CONTAINER && !role.isEmpty() && !isPlural()) {
      // "A classifier container": what runs in it is meant.
      String what = role.get(role.size() - 1).toLowerCase(java.util.Locale.ROOT);
      ComponentKind inside = PartNouns.of(what);
      kind = inside == null ? kind : inside;
    }
    boolean filled = kind == ComponentKind.CONTAINER && Roles.isProgram(List.of(), technologies);
    if (filled || kind == ComponentKind.HOST && Roles.isProgram(role, technologies)) {
      kind = ComponentKind.SERVICE;
    }
    if (noun.startsWith("partner api") && sentence.word(from - 1).equals("our")) {
      // One's own, for partners.
      kind = ComponentKind.API;
    }
    if (kind == ComponentKind.API && !role.isEmpty() && Outsiders.offerApis(role.get(0))) {
      return ComponentKind.EXTERNAL_SERVICE;
    }
    if (kind == ComponentKind.API_GATEWAY && Roles.isBridge(noun, role)) {
      kind = ComponentKind.SERVICE;
    }
    if (kind == ComponentKind.SERVICE && !role.isEmpty()) {
      kind = Roles.kind(role.get(role.size() - 1), kind);
    }
    boolean general =
        kind == ComponentKind.OTHER || kind == ComponentKind.SERVICE || kind == ComponentKind.API;
    boolean entry = kind == ComponentKind.HOST || kind == ComponentKind.API_GATEWAY;
    general |= entry && traits.contains("external");
    // "An external portal" may be one's own for others; "the bank's portal" is not.
    general |= kind == ComponentKind.WEB_APPLICATION && traits.contains("third-party");
    return general ? byTraits(kind) : kind;
  }

  /** "A Kotlin app": a program for servers would be called an application, or a service. */
  private boolean isAppInLanguageOfPhones() {
    boolean app = noun.equals("app") || noun.equals("apps");
    return app
        && technologies.stream()
            .anyMatch(t -> LANGUAGES_OF_PHONES.contains(t.meaning().id()) && t.to() == to - 1);
  }

  private ComponentKind byTraits(ComponentKind kind) {
    boolean program = kind == ComponentKind.OTHER;
    for (String trait : traits) {
      switch (trait) {
        case "external", "third-party":
          return ComponentKind.EXTERNAL_SERVICE;
        case "mobile":
          return program ? ComponentKind.MOBILE_APP : kind;
        case "desktop":
          return program ? ComponentKind.DESKTOP_APP : kind;
        case "web", "web-based", "online":
          return program ? ComponentKind.WEB_APPLICATION : kind;
        case "command-line":
          return program ? ComponentKind.CLI : kind;
        case "serverless":
          return kind;
        default:
          break;
      }
    }
    return kind;
  }

  static ComponentKind kindOf(Mention technology) {
    return ((Meaning.OfTechnology) technology.meaning()).technology().kind();
  }

  /** One phrase is no other, whatever its words. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NounPhrase && ((NounPhrase) other).number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  private static boolean isMaterial(Mention technology) {
    return Kinds.isMaterial(kindOf(technology));
  }
}
