package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the system can be reached from the internet, as far as the text says so.
 *
 * @param value what counts: said both ways, it can be reached
 * @param exposed the words that say that it can
 * @param hidden the words that say that it cannot
 */
record Exposure(Truth value, List<Span> exposed, List<Span> hidden) {
  /** Words that say that the system can be reached from the internet. */
  static final List<String> EXPOSED =
      List.of(
          "public web*|site|website|application|app|blog|shop|portal|internet|forum|wiki",
          "public ip|address|addresses|url|urls|endpoint|endpoints|hostname|domain|page|pages",
          "public dns name|names|record|records|entry|entries|zone|zones",
          "free online game|chess|community|marketplace|platform|service|tool|editor|dictionary",
          "web app|application|site|store|shop|storefront for customers|shoppers|visitors|guests",
          "web app|application|site|store|shop|storefront for the|our customers|public|visitors",
          "user|customer|client|consumer|public facing",
          "public api|apis|ingress|traffic|facing",
          "publicly accessible|available|reachable|exposed|hosted|visible|routable|deployed",
          "accessible|reachable|available|exposed|open|visible|reached|accessed from|over|to|on|via"
              + " the internet|web|public|world|outside",
          "accessible|reachable|available|exposed|open|visible|reached|accessed from|to outside",
          "accessible|reachable|visible|available externally|worldwide|online",
          "externally accessible|reachable|visible|available|exposed",
          "accessible|reachable|available|exposed|open|reached to|from anyone|anywhere|everyone",
          "on|over|from|across|to|via the open|public internet",
          "on|over the internet",
          "traffic|requests|users|clients|visitors|customers|people|devices|calls|connections"
              + " from|on the internet|outside|web|world",
          "connect* ... the internet",
          "internet facing|users|traffic|clients|visitors|customers",
          "faces the internet",
          "anyone|anybody|everyone|everybody ..."
              + " visit|browse|read|open|access|reach|view|register|join|sign",
          "open to the public|world",
          "open to all|everybody|anybody",
          "whole|entire town|city|village|country|world|nation ..."
              + " read|reads|use|uses|see|sees|visit|visits",
          "whole|entire town|city|village|country|world|nation"
              + " read|reads|use|uses|see|sees|visit|visits",
          "land|lands|landing on our|the page|site|website",
          "forwards|forwarded|forward port|ports",
          "port|ports ... forwarded",
          "port forwarding|forward|forwards",
          "behind cloudflare|akamai|fastly|cloudfront|imperva",
          "through|via|by cloudflare|akamai|fastly|cloudfront|imperva",
          "cloudflare|akamai|fastly|cloudfront|imperva is|sits|stands in front",
          "cloudflare|akamai|fastly|cloudfront|imperva is|sits|stands before",
          "online|web|internet banking|shop|store|booking|ordering|ticketing|check-in",
          "employees|staff|users|people of the|our|each customer|customers|client|clients|tenant"
              + "|tenants",
          "ring|rings|dial|dials ... number|hotline",
          "from home|abroad|holidays|anywhere|wherever",
          "our|the|a webhook*",
          "visit our|the website|site|page|shop|homepage",
          "app|apple store",
          "in|from|on|via|through the|both|all app stores",
          "in|from|on|via|through app stores",
          "google|play play|store",
          "published in|on the store|stores",
          "receives|receive|accepts|accept|handles|handle|processes ... webhook*|callback*",
          "webhook*|callback* from",
          "webhook* of|endpoint*|handler*|receiver*|listener*|url*",
          "webhook*|callback* events|event",
          "incoming|inbound webhook*|internet",
          "geographic|global load|dns",
          "public tor|onion hidden|onion|service",
          "landing page|pages",
          "social login|sign-in",
          "software as a service",
          "saas");

  private static final String INSTITUTIONS =
      "company|office|corporate|internal|hospital|school|local|plant|factory|university|museum|clinic"
          + "|ward|station|club|police|ship|lab|municipal|city|government|campus|practice|library"
          + "|site|works|studio|observatory|harbour|depot";

  /** Words that say that it cannot. */
  static final List<String> HIDDEN =
      List.of(
          "internal" + " web*|site|website|application|app|tool|system|portal|use|users|wiki|blog",
          "internal dashboard|tools|users|service|only",
          "on|in|inside|within|from the|our|an|a internal network",
          "is|are an internal",
          "internally only",
          "only|solely|exclusively internally|locally",
          "intranet",
          "works|work|runs|run|entirely|fully|completely|purely|strictly|is|stays offline",
          "offline desktop|media|music|video|application|app|program|player|tool|editor|software",
          "air gapped",
          "airgapped",
          "isolated|closed|segregated|disconnected network|environment|segment|networks",
          "isolated|disconnected|cut from|off the|from internet|outside",
          "without ... network|internet access|connection|connectivity",
          "without internet",
          "only|solely|exclusively ... wi-fi|wifi|wlan",
          "no public|external exposure",
          "no network|internet access|connection*|connectivity",
          "no network|uplink",
          "has|have|is no internet",
          "nothing|none ... to|from|on the outside|internet|world",
          "nothing ... in from outside",
          "drops|drop|blocks|block|refuses|refuse what|everything|anything|all comes|that"
              + " from|comes the|from internet|outside|the",
          "no other way in",
          "internal communication|communications only",
          "only ... internal communication|communications|traffic",
          "nobody but me|us",
          "internal|closed|own lan",
          "no access|connection|connections|route|exposure|path to|from the internet|outside|web",
          "no access|connection|connections|way from|to outside|abroad|home",
          "lets|let nothing|nobody in|through",
          "no public|external|inbound|incoming"
              + " ip|address|url|endpoint|endpoints|access|interface|traffic|internet",
          "only|solely|exclusively ..."
              + " vpn|intranet|lan|wireguard|bastion|tailscale|zerotier|openvpn|headscale",
          "vpn|wireguard|tailscale|zerotier|openvpn only|first",
          "requires|require|needs the|a|our company|corporate vpn",
          "vpn only",
          "to be on|in|inside ..." + " vpn|openvpn|wireguard|tailscale|zerotier|intranet|lan",
          "only time|thing|moment ... on|to the network|internet",
          "behind the|a|our company|corporate vpn|firewall",
          "behind the|a|our vpn",
          "over|on|via|from|through|in the|our company|office|corporate|local lan|network",
          "over|on|via|from|through|in the|our lan",
          "over|on|via|from|through|in the|our company's|office's|hospital's|school's lan|network",
          "over|on|via|from|through|in the|our " + INSTITUTIONS + " network|lan",
          "only ... " + INSTITUTIONS + " network|lan",
          "only|solely ... from|in|inside|within|at the|our"
              + " office|building|company|premises|hospital|plant|factory|campus|warehouse|lab|school",
          "inside the company|office|corporate|hospital|organisation|organization|building",
          "on|in|over|from|inside a|the|your|my|our secure|trusted|private|home|own local|home|private"
              + " network|lan",
          "on|in|over|from|inside a|the|your|my|our secure|trusted|home network|lan",
          "any|every|each browser|device|computer|phone|laptop|machine on the|your|my|our network|lan",
          "all|any traffic|communication must|should|has be|stay|remain|stays|remains internal",
          "all traffic is|stays|remains internal",
          "nothing ... reachable|exposed|accessible",
          "not ... network",
          "never leaves the|our building|company|premises|machine|device|laptop");

  /** Words that say so of the program that they are about, and mean nothing of anything else. */
  static final List<String> OPEN_PROGRAM = List.of("is|are|be public", "go|goes public");

  /** The same for programs that cannot be reached. */
  static final List<String> CLOSED_PROGRAM =
      List.of(
          "localhost|loopback only",
          "only ... localhost|loopback",
          "bound|binds|bind to localhost|loopback|127",
          "listens|listen|listening on localhost|loopback|127",
          "is|are internal");

  private static final String ADMINISTRATION = "exposes-admin-interface";
  private static final Set<String> BESIDES = Words.of("also too even still can could may");
  private static final Set<String> VPNS =
      Words.of("vpn wireguard tailscale zerotier openvpn headscale");

  /** Machines of which a small system has one. */
  private static final Set<String> MACHINES =
      Words.of("server machine box computer host kiosk pi nas terminal");

  private static final Set<String> STORING =
      Words.of("database db cache file mail backup log build");

  /** What staff look at beside the programs that a text is about. */
  private static final Set<String> WATCHED = Words.of("dashboard dashboards console cockpit panel");

  private static final Set<String> FOLDERS = Words.of("share shares drive drives folder folders");

  /** "No app in the App Store": that says nothing of the web. */
  private static boolean isOfStore(ParsedSentence sentence, Claims.Stated stated) {
    String words =
        sentence
            .sentence()
            .text()
            .characters()
            .substring(stated.span().start(), stated.span().end())
            .toLowerCase(Locale.ROOT);
    return words.contains("store") || words.contains("play");
  }

  static Exposure of(List<ParsedSentence> sentences) {
    List<Span> exposed = new ArrayList<>();
    List<Span> hidden = new ArrayList<>();
    boolean fronted = hasFront(sentences);
    Set<String> people = people(sentences);
    boolean watchedBesides = isBesideWatched(sentences);
    for (ParsedSentence sentence : sentences) {
      for (Claims.Stated stated : sentence.claims()) {
        if (stated.claim() instanceof Phrases.Claim.OfExposure) {
          Phrases.Claim.OfExposure claim = (Phrases.Claim.OfExposure) stated.claim();
          if (claim.exposed() && !stated.holds() && isOfStore(sentence, stated)) {
            continue;
          }
          boolean open = claim.exposed() == stated.holds();
          boolean counts =
              (stated.holds() || stated.status() == Status.NEGATED)
                  && (arrives(sentence, stated) || isOfSystem(sentence, stated, claim.ofProgram()))
                  && !(open && isThroughVpn(sentence, stated))
                  && !isOnlyOne(sentence, stated)
                  && !isOfRest(sentence, stated)
                  && !(!claim.exposed() && watchedBesides && isOfWatched(sentence, stated))
                  && (open || isWhole(sentence, stated, claim, fronted, people));
          if (counts && (claim.exposed() || stated.holds())) {
            Draft.keep(open ? exposed : hidden, stated.span());
          }
        }
      }
    }
    exposed.removeIf(
        e -> hidden.stream().anyMatch(h -> h.start() <= e.start() && e.end() <= h.end()));
    Truth value = !exposed.isEmpty() ? Truth.TRUE : hidden.isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
    return new Exposure(value, exposed, hidden);
  }

  /** "To keep the index fresh, it takes incoming webhooks": whatever else is named before. */
  private static boolean arrives(ParsedSentence sentence, Claims.Stated stated) {
    for (int i = stated.from(); i < stated.to(); i++) {
      if (sentence.sentence().word(i).startsWith("webhook")) {
        return true;
      }
    }
    return false;
  }

  /** "Whoever works from home dials in by WireGuard": from outside, and not from the internet. */
  private static boolean isThroughVpn(ParsedSentence sentence, Claims.Stated stated) {
    Scopes scopes = sentence.scopes();
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    int from = sentence.syntax().segmentStart(stated.from());
    // "From home the two of them get in over WireGuard".
    boolean ahead = stated.from() == clause.from() && sentence.sentence().word(from).equals("from");
    int end = sentence.syntax().segmentEnd(stated.from());
    int to = ahead ? Math.max(clause.to(), end) : end;
    for (int i = from; i < to; i++) {
      if (VPNS.contains(sentence.sentence().word(i)) && scopes.at(i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "Not only for the hospital network". */
  private static boolean isOnlyOne(ParsedSentence sentence, Claims.Stated stated) {
    Sentence words = sentence.sentence();
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    for (int i = clause.from(); i < stated.to(); i++) {
      if (words.word(i).equals("not") && words.word(i + 1).equals("only")) {
        return true;
      }
    }
    return false;
  }

  /** "Nothing else is reachable from outside": what was named before is. */
  private static boolean isOfRest(ParsedSentence sentence, Claims.Stated stated) {
    Sentence words = sentence.sentence();
    for (int i = stated.from(); i < stated.to(); i++) {
      boolean none = words.word(i).equals("nothing") || words.word(i).equals("nobody");
      if (none && words.word(i + 1).equals("else")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Staff look at Grafana, which is reachable over WireGuard only": nothing of the shop beside it.
   */
  private static boolean isOfWatched(ParsedSentence sentence, Claims.Stated stated) {
    NounPhrase last = null;
    for (NounPhrase phrase : sentence.phrases()) {
      boolean before = phrase.is(NounPhrase.Sort.COMPONENT) && phrase.to() <= stated.to();
      boolean vpn = phrase.kind() == ComponentKind.VPN;
      last = before && !vpn && phrase.from() < stated.to() ? phrase : last;
    }
    return last != null && isWatched(last);
  }

  /** True where a text tells of a server that is more than what staff look at. */
  private static boolean isBesideWatched(List<ParsedSentence> sentences) {
    return sentences.stream()
        .flatMap(s -> s.phrases().stream())
        .filter(p -> p.is(NounPhrase.Sort.COMPONENT) && p.isPresent())
        .anyMatch(p -> !isWatched(p) && Kinds.isServer(p.kind()));
  }

  private static boolean isWatched(NounPhrase phrase) {
    return phrase.kind() == ComponentKind.MONITORING
        || phrase.kind() == ComponentKind.ANALYTICS
        || WATCHED.contains(phrase.sentence().word(phrase.to() - 1));
  }

  private static boolean hasFront(List<ParsedSentence> sentences) {
    return sentences.stream()
        .flatMap(s -> s.phrases().stream())
        .anyMatch(p -> p.is(NounPhrase.Sort.COMPONENT) && p.isPresent() && Kinds.isFront(p.kind()));
  }

  /** Who is spoken of in the whole text. */
  private static Set<String> people(List<ParsedSentence> sentences) {
    Set<String> people = new TreeSet<>();
    for (ParsedSentence sentence : sentences) {
      for (NounPhrase phrase : sentence.phrases()) {
        if (phrase.is(NounPhrase.Sort.ACTOR) && phrase.plain() != null) {
          people.add(phrase.plain().meaning().id());
        }
      }
    }
    return people;
  }

  /** True where the words hide the whole system, and not one part of it, or from some people. */
  private static boolean isWhole(
      ParsedSentence sentence,
      Claims.Stated stated,
      Phrases.Claim.OfExposure claim,
      boolean fronted,
      Set<String> people) {
    return !isOfOnePart(sentence, stated)
        && !isAlsoOffline(sentence, stated)
        && !isForSome(sentence, stated, people)
        && !(claim.ofProgram() && fronted)
        && !isPossible(sentence, stated)
        && !FOLDERS.contains(sentence.sentence().word(stated.to()));
  }

  /** "Administrators come over the VPN" says nothing of the others. */
  private static boolean isForSome(
      ParsedSentence sentence, Claims.Stated stated, Set<String> people) {
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    boolean they = sentence.sentence().word(clause.from()).equals("they");
    return people.size() > 1
        && (they
            || sentence.phrasesIn(clause).stream()
                .anyMatch(p -> p.is(NounPhrase.Sort.ACTOR) && p.from() < stated.from()));
  }

  /** "Can live without the internet": it may have it. */
  private static boolean isPossible(ParsedSentence sentence, Claims.Stated stated) {
    Sentence words = sentence.sentence();
    boolean without = words.word(stated.from()).equals("without");
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    for (int i = clause.from(); without && i < stated.from(); i++) {
      if (words.word(i).equals("can") || words.word(i).equals("could")) {
        return true;
      }
    }
    return false;
  }

  /** "The mobile app also works offline": it has a network most of the time. */
  private static boolean isAlsoOffline(ParsedSentence sentence, Claims.Stated stated) {
    Sentence words = sentence.sentence();
    boolean offline = false;
    for (int i = stated.from(); i < stated.to(); i++) {
      offline |= words.word(i).equals("offline");
    }
    if (!offline) {
      return false;
    }
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    for (int i = clause.from(); i < stated.to(); i++) {
      if (BESIDES.contains(words.word(i))) {
        return true;
      }
    }
    return sentence.phrasesIn(clause).stream()
        .anyMatch(p -> p.is(NounPhrase.Sort.COMPONENT) && Kinds.isClient(p.kind()));
  }

  /** "The billing service is an internal service", "the admin console": others may be open. */
  private static boolean isOfOnePart(ParsedSentence sentence, Claims.Stated stated) {
    boolean administration =
        sentence.claims().stream()
            .anyMatch(c -> c.claim().id().equals(ADMINISTRATION) && c.from() < stated.from());
    return administration
        || isOfStaffPages(sentence, stated)
        || sentence.phrasesIn(sentence.syntax().clauseOf(stated.from())).stream()
            .filter(p -> p.is(NounPhrase.Sort.COMPONENT) && p.from() < stated.from())
            .anyMatch(
                p ->
                    Kinds.isPartOfMany(p.kind())
                        && !p.role().isEmpty()
                        && (stated.holds() || !isMachine(p)));
  }

  /** "The admin pages are only open to the office". */
  private static boolean isOfStaffPages(ParsedSentence sentence, Claims.Stated stated) {
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    for (int i = clause.from(); i < stated.from(); i++) {
      if (sentence.sentence().word(i).startsWith("admin")) {
        return true;
      }
    }
    return false;
  }

  /** "The barn server is not on the internet": nor is what runs on it. */
  private static boolean isMachine(NounPhrase phrase) {
    boolean machine = MACHINES.contains(phrase.sentence().word(phrase.to() - 1));
    for (int i = phrase.from(); machine && i < phrase.to(); i++) {
      if (STORING.contains(phrase.sentence().word(i))) {
        return false;
      }
    }
    return machine && phrase.technologies().isEmpty();
  }

  /** "The database is not reachable from the internet" says nothing of the whole. */
  private static boolean isOfSystem(
      ParsedSentence sentence, Claims.Stated stated, boolean ofProgram) {
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    boolean inside = ofProgram;
    for (NounPhrase phrase : sentence.phrasesIn(clause)) {
      boolean before = phrase.from() < stated.from();
      if (phrase.is(NounPhrase.Sort.COMPONENT) && before) {
        if (Kinds.isApplication(phrase.kind())
            || Kinds.isFront(phrase.kind())
            || isMachine(phrase)) {
          return true;
        }
        inside |= !Kinds.isExternal(phrase.kind()) && phrase.kind() != ComponentKind.FIREWALL;
      }
    }
    return !inside;
  }
}
