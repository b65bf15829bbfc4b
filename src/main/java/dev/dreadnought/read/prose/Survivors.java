package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * Names of which a sentence says, by the way, that they are still there or have come to stay: what
 * is still to be replaced ("there is talk of replacing Jenkins"), what alone was left ("nothing but
 * Nagios was kept"), what could not be missed ("if it weren't for Sentry"), and what won ("Traefik
 * got the job", "…, so RabbitMQ").
 */
final class Survivors {
  private static final Set<String> ALL = Words.of("everything everybody all every");

  private static final Set<String> LEFT =
      Words.of("left kept spared retained survived remained remains stayed saved");

  private static final Set<String> KEYS =
      Words.of("password passwords key keys login credentials address url certificate root");

  private static final Set<String> WORDS = Words.of("word words note notes remark warning");

  private static final Set<String> PRIZES =
      Words.of("job contract order nod deal vote race tender bid");

  private static final Set<String> WINNING = Words.of("got won landed gets wins");

  private static final Set<String> THEREFORE = Words.of("so hence thus therefore");

  /** Of them the consequence is what is there. */
  private static final Set<String> WEAK = Words.of("weren't wasn't");

  private static final Set<String> LINKS = Words.of("connection connections contact link session");

  private static final Set<String> CUT =
      Words.of("lost dropped broke timed times failed fails breaks drops refused closed");

  private static final Set<String> LOSING = Words.of("lost lose loses losing dropped drops");

  private static final int NEAR = 8;

  private final Syntax syntax;
  private final Sentence sentence;
  private final Phrasing phrasing;

  Survivors(Syntax syntax, Phrasing phrasing) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.phrasing = phrasing;
  }

  boolean has(Mention mention) {
    int start = phrasing.phraseStart(mention);
    int end = phrasing.phraseEnd(mention);
    return isStillToGo(start)
        || isOnlyOneLeft(start, end)
        || isMissed(start)
        || isWinner(end)
        || isCaredFor(mention, start, end)
        || isKeyed(start)
        || isFeared(mention, start, end)
        || isApposed(mention, start, end)
        || isSubjectMatter(start, end)
        || isConsequence(start, end)
        || isCutOff(start, end);
  }

  /** "Zabbix is to replace Nagios", "no reason to leave Hetzner", "against dropping Perl". */
  private boolean isStillToGo(int start) {
    if (syntax.word(start - 1).equals("of") && syntax.word(start - 2).equals("rid")) {
      return true;
    }
    int verb = start - 1;
    String last = syntax.word(verb);
    verb -= last.equals("of") ? 2 : Regards.isParticle(last) ? 1 : 0;
    if (verb < 1 || !Regards.isEndingVerb(sentence, verb)) {
      return false;
    }
    boolean infinitive = syntax.word(verb - 1).equals("to");
    VerbGroup main = infinitive ? phrasing.verbBefore(verb - 2) : null;
    boolean past = main != null && main.isPast() && !main.denied();
    return infinitive && main != null && !past || Regards.isInMind(sentence, verb);
  }

  /** "Except for Nagios everything was replaced", "only Nagios was left alone". */
  private boolean isOnlyOneLeft(int start, int end) {
    String before = syntax.word(start - 1);
    boolean but = before.equals("but") && isNothing(start - 2);
    boolean only = before.equals("only") || syntax.word(start).equals("only");
    VerbGroup own = but || only ? phrasing.verbAfter(end) : null;
    if (own != null && LEFT.contains(syntax.word(own.to() - 1)) && !own.denied()) {
      return true;
    }
    boolean except =
        before.equals("except") || before.equals("for") && syntax.word(start - 2).equals("except");
    for (int i = 0; except && i < sentence.size(); i++) {
      if (ALL.contains(syntax.word(i))) {
        return hasRiddance(i);
      }
    }
    return false;
  }

  private boolean isNothing(int i) {
    String word = syntax.word(i);
    return word.equals("nothing") || word.equals("none") || word.equals("all");
  }

  private boolean hasRiddance(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + NEAR); i++) {
      if (Regards.isRiddance(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "If it weren't for Sentry". */
  private boolean isMissed(int start) {
    int weak = start - 2;
    boolean were = WEAK.contains(syntax.word(weak)) || syntax.word(weak).equals("not");
    return syntax.word(start - 1).equals("for") && were && syntax.word(0).equals("if");
  }

  /** "MariaDB needs an upgrade", "an upgrade of it is overdue", "I keep meaning to upgrade it". */
  private boolean isCaredFor(Mention mention, int start, int end) {
    String before = syntax.word(start - 1);
    String noun = syntax.word(start - 2);
    VerbGroup own = phrasing.isPreposition(start - 1) ? null : phrasing.verbAfter(end);
    boolean told = own != null && own.time() == VerbGroup.Time.PAST;
    if (Regards.isCare(before) || before.equals("of") && Regards.isCare(noun)) {
      return true;
    }
    if (end > mention.to() && Regards.isCare(sentence.word(end - 1)) && !told) {
      return true;
    }
    if (own == null) {
      return false;
    }
    boolean need = syntax.word(own.to() - 1).startsWith("need");
    int object = own.to();
    while (Words.DETERMINERS.contains(syntax.word(object)) || syntax.word(object).equals("for")) {
      object++;
    }
    boolean due = syntax.word(object).equals("due") || syntax.word(object).equals("overdue");
    return Regards.isCare(syntax.word(own.to() - 1)) && own.voice() == VerbGroup.Voice.PASSIVE
        || need && Regards.isCare(syntax.word(object))
        || due && hasCare(object);
  }

  private boolean hasCare(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + 4); i++) {
      if (Regards.isCare(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "The password of the MariaDB user is in the safe", "the key for Stripe is mine". */
  private boolean isKeyed(int start) {
    boolean governed = Words.of("of for to").contains(syntax.word(start - 1));
    int noun = start - 2;
    if (!governed || !KEYS.contains(syntax.word(noun))) {
      return false;
    }
    VerbGroup verb = phrasing.firstFinite(0, sentence.size());
    return verb != null && verb.isToday() && !verb.denied() && !verb.isOf(Workings.Sort.MIND);
  }

  /** "If MariaDB dies", "were MariaDB to die". */
  private boolean isFeared(Mention mention, int start, int end) {
    String before = syntax.word(start - 1);
    boolean when = before.equals("if") || before.equals("when");
    int verb =
        end > mention.to() && end < sentence.size() && sentence.token(end).isMark() ? end - 1 : end;
    String next = syntax.word(verb);
    boolean third = next.endsWith("s") && !next.endsWith("ss") && verb + 1 < sentence.size();
    boolean closed = third && sentence.token(verb + 1).isMark();
    boolean were = start == 1 && before.equals("were") && next.equals("to");
    return when && closed || were;
  }

  /** "Our most precious thing, MariaDB, is not encrypted". */
  private boolean isApposed(Mention mention, int start, int end) {
    boolean between = syntax.word(start - 1).equals(",") && syntax.word(end).equals(",");
    if (!between || end + 1 >= sentence.size() || !phrasing.isFiniteAt(end + 1)) {
      return false;
    }
    String opener = syntax.word(0);
    boolean ours = opener.equals("our") || opener.equals("the") || opener.equals("my");
    boolean alone =
        syntax.mentions().stream().noneMatch(m -> m.isTechnology() && m.to() <= mention.from());
    VerbGroup verb = VerbGroup.at(syntax, end + 1);
    boolean said = verb != null && verb.isToday() && phrasing.firstFinite(0, start) == null;
    return ours && alone && said;
  }

  /** "One word about MariaDB: it is not encrypted". */
  private boolean isSubjectMatter(int start, int end) {
    String before = syntax.word(start - 1);
    return (before.equals("about") || before.equals("on"))
        && syntax.word(end).equals(":")
        && start <= NEAR
        && WORDS.contains(syntax.word(start - 2));
  }

  /** "Traefik got the job", "Worldpay won the contract". */
  private boolean isWinner(int end) {
    return WINNING.contains(syntax.word(end))
        && syntax.word(end + 1).equals("the")
        && PRIZES.contains(syntax.word(end + 2));
  }

  /**
   * "Lost its connection to Redis", "the connection to it timed out": what was cut off is there.
   */
  private boolean isCutOff(int start, int end) {
    int link = start - 2;
    String to = syntax.word(start - 1);
    if (!LINKS.contains(sentence.word(link)) || !to.equals("to") && !to.equals("with")) {
      return false;
    }
    VerbGroup after = phrasing.verbAfter(end);
    boolean cut = after != null && !after.denied() && CUT.contains(syntax.word(after.to() - 1));
    int before = link - 1;
    while (Words.DETERMINERS.contains(sentence.word(before))) {
      before--;
    }
    return cut || LOSING.contains(sentence.word(before));
  }

  /** "Kafka was overkill, so RabbitMQ": what the sentence comes to. */
  private boolean isConsequence(int start, int end) {
    boolean ends = end >= sentence.size() || sentence.token(end).isMark();
    boolean mark = start > 1 && sentence.token(start - 2).isMark();
    return ends && mark && THEREFORE.contains(sentence.word(start - 1));
  }
}
