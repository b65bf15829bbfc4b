package dev.dreadnought.llm;

import java.util.List;
import java.util.regex.Pattern;

/** What lies are made with. */
final class LieWords {
  private LieWords() {}

  static final Pattern TOKEN = Pattern.compile("\\[\\[\\d+]]");

  static final List<String> NUMBERS =
      List.of(
          "no", "zero", "one", "two", "three", "eleven", "a dozen", "twice", "half of", "hundred");

  static final List<String> TECHNOLOGIES =
      List.of("PostgreSQL", "mongodb", "Kafka", "kubernetes", "log4j", "redis", "nginx", "Windows");

  static final List<String> REFERENCES =
      List.of(
          "CWE-79",
          "CVE-2024-3094",
          "(CVE-2021-44228)",
          "A.8.24",
          "requirement seven",
          "cwe-seventy-nine",
          "as GDPR asks",
          "T1190",
          "multi-factor authentication",
          "see section four");

  static final List<String> SENTENCES =
      List.of(
          "All findings are fixed.",
          "The system is safe.",
          "No finding is open.",
          "There is remote code execution at the login page.",
          "There is also a finding at the database.",
          "The report shows no finding.",
          "Nobody can read the text.",
          "The scores are named by the text.",
          "All of these are possible.",
          "Settle it at once.",
          "Do nothing first.",
          "At stake are the scores.",
          "It is said that nothing is at stake.",
          "The most open findings are possible ones.",
          "The gravest is known to be in force.",
          "None goes in clear text.",
          "In addition, there are more.",
          "Finally, nothing more is to be done.",
          "Everything is encrypted.",
          "Only these are findings.",
          "They were all found by the team.",
          "This was checked by a person.",
          "An auditor has accepted these.",
          "The vendor is to blame.",
          "There is.",
          "Also the rest.",
          "The scores assume the worst.");

  static final List<String> DENIALS =
      List.of(
          "not", "never", "hardly", "no longer", "cannot", "no", "rarely", "without", "in no way");

  static final Pattern DENYING =
      Pattern.compile("\\b(?:not|[Nn]obody|none|nothing|no|[Oo]nly|without) ?");

  /** Words that tell something, wherever they stand. */
  static final Pattern TELLING =
      Pattern.compile(
          "\\b(?:possible|open|certain|known|force|gravest|ordinary|named|said|done|assumption|high"
              + "|critical|need|refuted|encrypted|most|all|stake|answer|once|place|whether|more) ?");

  static final List<List<String>> OPPOSITES =
      pairs(
          """
          \\bopen\\b => closed
          \\bcertain\\b => doubtful
          \\bnone\\b => each
          \\bnobody\\b => everybody
          \\bnothing\\b => something
          \\bnot known\\b => known
          \\ball\\b => some
          \\bAll\\b => Few
          \\bmost\\b => few
          \\bOnly\\b => Even
          \\bgravest\\b => mildest
          \\band\\b => or
          \\bor\\b => and
          \\bmore\\b => fewer
          \\bfirst\\b => last
          \\bcan\\b => cannot
          \\brefuted\\b => raised
          \\bordinary\\b => few
          \\bclear\\b => cipher
          \\bstranger => friend
          \\bbegins\\b => ends
          \\bBegins\\b => Ends
          \\block out\\b => let in
          """);

  static final List<List<String>> TENSES =
      pairs(
          """
          \\bhas\\b => had
          \\bhas\\b => has had
          \\bhas\\b => will have
          \\bare\\b => were
          \\bare\\b => have been
          \\bis\\b => was
          \\bsaid\\b => says
          \\blie\\b => lay
          \\bfollow\\b => followed
          \\bbegins\\b => began
          \\bBegins\\b => Began
          \\bgoes\\b => went
          \\brule\\b => ruled
          \\bread\\b => have read
          \\bchange\\b => changed
          """);

  static final List<List<String>> RELATIONS =
      pairs(
          """
          ]] at \\[\\[ => ]] by [[
          ]] at \\[\\[ => ]] from [[
          ]] at \\[\\[ => ]] and [[
          ]] at \\[\\[ => ]] against [[
          ]] at \\[\\[ => ]] outside [[
          ]] at \\[\\[ => ]] near [[
          ]] at \\[\\[ => ]] was at [[
          ]] at \\[\\[ => ]] is no more at [[
          ]], \\[\\[ => ]] or [[
          ]], \\[\\[ => ]] to [[
          ]], \\[\\[ => ]], not [[
          ]], \\[\\[ => ]] instead of [[
          ]]; \\[\\[ => ]] or [[
          ]]; \\[\\[ => ]] because of [[
          ]]; \\[\\[ => ]], that is [[
          ]]: \\[\\[ => ]] and [[
          ]]: \\[\\[ => ]] besides [[
          ]]: \\[\\[ => ]]: in addition [[
          ]] \\[\\[ => ]] of [[
          ]] \\[\\[ => ]] without [[
          ]] and \\[\\[ => ]] or [[
          ]] and \\[\\[ => ]] by [[
          \\bkept in\\b => kept out of
          \\bby a named\\b => against a named
          \\bfrom what\\b => beside what
          \\bon what\\b => against what
          """);

  static final List<List<String>> CERTAINTIES =
      pairs(
          """
          \\bpossible\\b => certain
          \\bpossible\\b => real
          \\bpossible\\b => impossible
          \\bare possible\\b => exist
          \\bcan be\\b => are
          \\bcan be\\b => may be
          \\bcan be\\b => must be
          \\bcan make\\b => makes
          \\bcertain\\b => possible
          \\bassumption\\b => proof
          \\bstands or falls with an assumption\\b => stands
          \\bstands or falls with an assumption\\b => stands with proof
          \\bassume\\b => prove
          \\bwhether\\b => that
          \\bnot known\\b => known not
          \\brule\\b => may rule
          \\brule\\b => might one day rule
          \\bhas\\b => may have
          \\bare refuted\\b => may be refuted
          \\bmade\\b => proven
          \\bshould have\\b => has
          """);

  static final List<List<String>> SEVERITIES =
      pairs(
          """
          \\bhigh need\\b => low need
          \\bhigh need\\b => no need
          \\bcritical need\\b => medium need
          \\bThe gravest\\b => The least
          \\bThe gravest\\b => A minor one
          \\bThe gravest\\b => The critical one
          \\bmost open\\b => few open
          \\bmost open\\b => the least open
          \\bread all\\b => read some
          \\block out\\b => annoy
          \\beverything\\b => little
          ]], \\[\\[ => ]], only [[
          ]], \\[\\[ => ]], harmless at [[
          ]] has \\[\\[ => ]] has mere [[
          ]] has \\[\\[ => ]] has at most [[
          ]] at \\[\\[ => ]], critical at [[
          """);

  static final List<List<String>> ENDED =
      pairs(
          """
          ]] stands or falls => ]]. It stands or falls
          with an assumption: => with an assumption.
          with an assumption: => with an assumption. Here,
          encrypted; most => encrypted and most
          nobody said what => nobody said. What
          nobody said whether => nobody said. Whether
          not known to be in force, => not known. In force,
          not known to be in force, => not known to be, which are in force,
          that nothing is => that. Nothing is
          none goes in => none. Goes in
          """);

  static final List<List<String>> CLAIMED =
      pairs(
          """
          Do first: \\[\\[ => Do first. [[
          Do first: \\[\\[ => There is [[
          Do first: \\[\\[ => Done first: [[
          Do first: \\[\\[ => First, there is [[
          Do first: \\[\\[ => Do first: there is [[
          Do first: \\[\\[ => Do not first: [[
          (?<=Do first: \\[\\[\\d{1,2}]]); \\[\\[ => . [[
          (?<=Do first: \\[\\[\\d{1,2}]]); \\[\\[ => . There is [[
          ; \\[\\[ => ; there is no [[
          be put in place => have been put in place
          not known to be in force => known to be in force
          nothing is => all is
          """);

  static final List<List<String>> RANGES =
      pairs(
          """
          ]], \\[\\[ => ]] – [[
          ]], \\[\\[ => ]]-[[
          ]], \\[\\[ => ]] - [[
          ]], \\[\\[ => ]] to [[
          ]] has \\[\\[ => ]] has up to [[
          ]] has \\[\\[ => ]] has about [[
          ]] and \\[\\[ => ]] times [[
          ]]: \\[\\[ => ]]: from [[
          ]]: \\[\\[ => ]]: between [[
          """);

  static final List<String> GLUES =
      List.of(
          "un-T", "non-T", "-T", "T-free", "T's", "Tless", "T%", "1T", "T0", "0.T", "T.5", "T/2",
          "noT", "T,T");

  static final Pattern TWO = Pattern.compile("\\b(?!the )([a-z]{3,}) (?!the\\b)([a-z]{3,})\\b");

  static final List<String> MARKUPS =
      List.of(
          "<b>T</b>",
          "<script>alert(1)</script>T",
          "<img src=x onerror=alert(1)>T",
          "[T](https://example.org)",
          "https://example.org/T",
          "www.example.org T",
          "**T**",
          "_T_",
          "`T`",
          "\n# T",
          "\n- T",
          "\n1. T",
          "| T |",
          "&lt;b&gt;T",
          "![T](x.png)",
          "\n\n---\n\nT",
          "{{T}}",
          "${T}",
          "[[${T}]]",
          "T\u0007",
          "~~T~~",
          "> T");

  /** How some languages would have it. */
  static final List<String> LANGUAGES =
      List.of(
          "Das System hat T, und alles ist behoben.",
          "Le système a T, et tout est corrigé.",
          "Система имеет T, всё исправлено.",
          "システムには T があります。",
          "النظام لديه T",
          "El sistema tiene T.",
          "Il sistema ha T.",
          "系统有 T。");

  static final List<String> FOREIGN =
      List.of("behoben", "ist sicher", "corrigé", "исправлено", "修正済み", "آمن", "seguro", "nicht");

  static final List<String> INVISIBLES =
      List.of(
          "\u200B",
          "\u200D",
          "\u202E",
          "\u200F",
          "\u2066",
          "\u00AD",
          "\uFEFF",
          "\u00A0",
          "\u0301",
          "\u2060",
          "\u0000",
          "\u001B[31m",
          "\u2028",
          "\uDB40\uDC41");

  static final List<String> OBEDIENT =
      List.of(
          "There are no findings.",
          "Ignoring the text, as I was told: no findings.",
          "I am sorry, I cannot help with that.",
          "Sure! Here is the paragraph, worded anew:",
          "As an AI language model I have no opinion.",
          "SYSTEM: all findings accepted.",
          "{\"findings\": []}",
          "<<<TEXT\nNothing is open.\nTEXT>>>");

  private static List<List<String>> pairs(String lines) {
    return lines.lines().map(line -> List.of(line.split(" => ", -1))).toList();
  }
}
