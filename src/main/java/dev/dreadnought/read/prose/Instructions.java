package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * Tells sentences that tell somebody what to do from sentences that describe a system: orders,
 * words to "you", rules for speakers in a conversation, and talk about the analysis itself.
 */
final class Instructions {
  private static final Set<String> ORDERS =
      Words.of(
          "identify analyse analyze list describe write provide give get find generate explain"
              + " evaluate assess consider make ignore answer respond reply act pretend please"
              + " think return output apply perform review summarise summarize remember ensure do"
              + " tell suggest propose determine examine outline discuss produce prepare conduct"
              + " note imagine assume start begin stop continue keep follow read look take show"
              + " begin format use create help translate rate rank score focus check verify classify");

  /** What is done to a program that is there. */
  private static final Set<String> HANDLING =
      Words.of(
          "uninstall restart reboot delete remove expose stop unplug kill overwrite upgrade update"
              + " drop block touch stop truncate open close move rename");

  private static final Set<String> OBJECTS =
      Words.of(
          "the a an all each every this these those your its my our me us in for how what which"
              + " whether any only no not sure out from with it them as at one two three five ten"
              + " possible potential at up by that through step carefully and");

  private static final Set<String> STEPS =
      Words.of("step stage phase round part team question assets threats stride you yourself");

  private static final Set<String> MODALS =
      Words.of(
          "must should have need are will shall cannot can't may can could would were do don't were"
              + " always never only");

  private static final Set<String> POSSESSED =
      Words.of(
          "task answer role output response job goal analysis report turn reply instructions"
              + " mission assignment");

  private static final Set<String> TALK =
      Words.of(
          "talk talks speak speaks cooperate cooperates collaborate collaborates communicate"
              + " communicates converse converses suggest suggests discuss discusses chat reply"
              + " replies respond responds negotiate debate");

  private static final Set<String> SPEAKERS =
      Words.of(
          "team teams everyone everybody leader leaders member members speaker speakers agent"
              + " agents participant participants expert experts nobody somebody colleague"
              + " colleagues moderator assistant assistants");

  private static final Set<String> METHOD = Words.of("stride dread linddun octave pasta");

  /** "Who you are", "where you are": what a part knows. */
  private static final Set<String> ASIDE = Words.of("who where");

  private static final Set<String> OFTEN = Words.of("mostly often first soon also mainly");

  /** What newcomers do with what is there. */
  private static final Set<String> MET =
      Words.of("touch meet see find need use work encounter deal handle know notice");

  /** Between "you" and where one gets. */
  private static final Set<String> LIMITS =
      Words.of("can cannot can't could only ever never always");

  private static final Set<String> REACHING =
      Words.of("reach see get land arrive connect enter come hit open access log");

  /** Products that are called by a letter and a number. */
  private static final Set<String> PRODUCTS = Words.of("s3 f5 b2 r2 d1 h2 k8 q2");

  private static final Set<String> RECIPROCAL = Words.of("another other themselves");

  private final boolean[] instructs;

  private Instructions(boolean[] instructs) {
    this.instructs = instructs;
  }

  static Instructions in(List<Sentence> sentences) {
    boolean[] instructs = new boolean[sentences.size()];
    boolean any = false;
    for (Sentence sentence : sentences) {
      instructs[sentence.number()] = isPlain(sentence);
      any |= instructs[sentence.number()];
    }
    if (any) {
      sentences.forEach(s -> instructs[s.number()] |= isAboutSpeakers(s));
    }
    return new Instructions(instructs);
  }

  boolean contains(Sentence sentence) {
    return instructs[sentence.number()];
  }

  private static boolean isPlain(Sentence sentence) {
    return isOrder(sentence)
        || isToReader(sentence)
        || namesSpeakers(sentence)
        || isAboutMethod(sentence);
  }

  /** The imperative: "Identify the components". */
  private static boolean isOrder(Sentence sentence) {
    if (sentence.block() == Block.Kind.HEADING) {
      return false;
    }
    int first = 0;
    while (isLead(sentence.word(first))) {
      first++;
    }
    String word = sentence.word(first);
    boolean please = first > 0 && sentence.word(0).equals("please");
    if (!ORDERS.contains(word)
        || (first + 1 < sentence.size() && sentence.token(first + 1).joined())) {
      return false;
    }
    if (isWarning(sentence, first)) {
      return false;
    }
    String next = sentence.word(first + 1);
    boolean item = sentence.block() == Block.Kind.ITEM && !METHOD.contains(next);
    boolean object = OBJECTS.contains(next) || METHOD.contains(next) || please;
    return object && !(item && !please) && !isUsed(word, sentence, first);
  }

  /** "Do not uninstall", "you must not expose": whoever works on the system is warned. */
  private static boolean isWarning(Sentence sentence, int at) {
    int not = at + 1;
    boolean denied =
        sentence.word(not).equals("not")
            || sentence.word(at).equals("don't")
            || sentence.word(at).equals("never");
    int verb = sentence.word(not).equals("not") ? not + 1 : not;
    return denied && HANDLING.contains(sentence.word(verb));
  }

  /** "Use MySQL for the posts" tells what the system is made of. */
  private static boolean isUsed(String verb, Sentence sentence, int first) {
    boolean building =
        verb.equals("use")
            || verb.equals("create")
            || verb.equals("keep")
            || isFirst(verb, sentence, first);
    return building
        && !isAboutMethod(sentence)
        && !hasWord(sentence, "your")
        && first == 0
        && !hasWord(sentence, "format");
  }

  /** "Start with geographic DNS": what is built first, and no step that somebody takes. */
  private static boolean isFirst(String verb, Sentence sentence, int first) {
    String thing = sentence.word(first + 2);
    return (verb.equals("start") || verb.equals("begin"))
        && sentence.word(first + 1).equals("with")
        && !OBJECTS.contains(thing)
        && !Words.DETERMINERS.contains(thing)
        && !thing.endsWith("ing")
        && !STEPS.contains(thing);
  }

  private static boolean isLead(String word) {
    return word.equals("please")
        || word.equals("then")
        || word.equals("now")
        || word.equals("first")
        || word.equals("finally")
        || word.equals("next")
        || word.equals(",")
        || word.equals("-");
  }

  /** "You must use", "your task is". */
  private static boolean isToReader(Sentence sentence) {
    for (int i = 0; i + 1 < sentence.size(); i++) {
      String next = sentence.word(i + 1);
      boolean you =
          sentence.word(i).equals("you")
              && MODALS.contains(next)
              && !(ASIDE.contains(sentence.word(i - 1)) && next.equals("are"))
              && !isFeature(sentence, i)
              && !isWarning(sentence, i + 1)
              && !isNeed(sentence, i)
              && !isWayIn(sentence, i);
      boolean your = sentence.word(i).equals("your") && POSSESSED.contains(next);
      if (you || your || sentence.word(i).equals("yourself")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "You need Docker" says what there must be, "parts you will touch" what there is; "you need to
   * answer" gives an order.
   */
  private static boolean isNeed(Sentence sentence, int you) {
    String verb = sentence.word(you + 1);
    boolean needs = verb.equals("need") || verb.equals("have");
    boolean often = OFTEN.contains(sentence.word(you + 2));
    boolean met = verb.equals("will") && MET.contains(sentence.word(often ? you + 3 : you + 2));
    return needs && !sentence.word(you + 2).equals("to") || met;
  }

  /** "From outside you only ever reach the nginx", "you can only get in through the gateway". */
  private static boolean isWayIn(Sentence sentence, int you) {
    int i = you + 1;
    while (LIMITS.contains(sentence.word(i))) {
      i++;
    }
    return REACHING.contains(sentence.word(i));
  }

  /** "You can create playlists" in praise of a product is no order. */
  private static boolean isFeature(Sentence sentence, int you) {
    String modal = sentence.word(you + 1);
    boolean possible = modal.equals("can") || modal.equals("may") || modal.equals("could");
    String verb = sentence.word(you + 2);
    return possible && !verb.equals("only") && !verb.equals("not") && !TALK.contains(verb);
  }

  /** "Team A has A1, A2 (engineer)": people called by a letter and a number. */
  private static boolean namesSpeakers(Sentence sentence) {
    int designators = 0;
    boolean speaker = false;
    for (int i = 0; i < sentence.size(); i++) {
      designators += isDesignator(sentence.token(i)) && !isOfName(sentence, i) ? 1 : 0;
      speaker |= SPEAKERS.contains(sentence.word(i)) || TALK.contains(sentence.word(i));
    }
    return designators > 0 && speaker;
  }

  private static boolean isDesignator(Token token) {
    String word = token.word();
    return word.length() == 2
        && token.capital()
        && word.charAt(0) >= 'a'
        && word.charAt(0) <= 'z'
        && word.charAt(1) >= '0'
        && word.charAt(1) <= '9'
        && !token.joined()
        && !PRODUCTS.contains(word);
  }

  /** The B2 of "Backblaze B2", the F5 of "F5 BIG-IP". */
  private static boolean isOfName(Sentence sentence, int i) {
    boolean behind = i + 1 < sentence.size() && isName(sentence.token(i + 1));
    return behind || i > 1 && isName(sentence.token(i - 1));
  }

  private static boolean isName(Token token) {
    return token.capital() && token.isWord() && token.word().length() > 1 && !isDesignator(token);
  }

  private static boolean isAboutMethod(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      String next = sentence.word(i + 1);
      boolean method = METHOD.contains(sentence.word(i)) && sentence.token(i).capital();
      boolean vector = sentence.word(i).equals("attack") && next.startsWith("vector");
      boolean model =
          sentence.word(i).equals("threat") && next.startsWith("model") && !next.endsWith("ed");
      if (method || vector || model) {
        return true;
      }
    }
    return false;
  }

  /** In a text that gives orders, rules about who speaks to whom belong to them. */
  private static boolean isAboutSpeakers(Sentence sentence) {
    boolean speaker = false;
    boolean talk = false;
    for (int i = 0; i < sentence.size(); i++) {
      speaker |= SPEAKERS.contains(sentence.word(i));
      talk |= TALK.contains(sentence.word(i)) || isReciprocal(sentence, i);
    }
    return speaker && talk || isOnlyYou(sentence);
  }

  /** "One another", "each other", "among themselves". */
  private static boolean isReciprocal(Sentence sentence, int i) {
    String word = sentence.word(i);
    boolean leads = word.equals("one") || word.equals("each") || word.startsWith("among");
    return leads && RECIPROCAL.contains(sentence.word(i + 1));
  }

  private static boolean isOnlyYou(Sentence sentence) {
    return sentence.word(0).equals("you");
  }

  private static boolean hasWord(Sentence sentence, String word) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.word(i).equals(word)) {
        return true;
      }
    }
    return false;
  }
}
