package dev.dreadnought.narration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The closed list of what a model may write where the engine wrote something else. Each line says
 * the same as what it stands for wherever the report says that; nothing in it tells, denies,
 * hedges, counts, or relates one fact to another otherwise. Whoever adds a line asks: what is the
 * worst sentence that it can be put into?
 */
final class Wording {
  private Wording() {}

  /**
   * What may stand for what.
   *
   * @param from the engine's words and marks
   * @param to a model's
   */
  record Swap(List<String> from, List<String> to) {}

  /** Words that deny, hedge or narrow what follows them, up to the end of the sentence. */
  static final Set<String> GUARDS =
      Set.of(
          ("no not none nobody nothing never neither nor without cannot only if unless until except whether"
                  + " may might can could would should possible assumption assumed unknown hardly rarely almost"
                  + " nearly but although though despite instead rather than because since when")
              .split(" "));

  /** A comma may stand before them. */
  static final Set<String> JOINING = Set.of("and", "or", "while", "where", "which", "who", "so");

  /** They say nothing. */
  static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** Before a sentence, or what a semicolon begins. */
  static final List<List<String>> OPENINGS =
      phrases(
          """
          in addition
          furthermore
          moreover
          additionally
          also
          finally
          here
          """);

  /** Before the whole text. */
  static final List<List<String>> BEGINNINGS =
      phrases(
          """
          overall
          in total
          altogether
          taken together
          in summary
          at present
          currently
          the report shows that
          the report says that
          """);

  /** Before a finding with which a sentence begins. */
  static final List<List<String>> PRESENTATIONS =
      phrases(
          """
          there is
          there is also
          then there is
          next there is
          next is
          next comes
          then comes
          then
          next
          another is
          one is
          this is followed by
          it is followed by
          the report lists
          the report also lists
          it also lists
          """);

  /** The same, before the first. */
  static final List<List<String>> FIRST_PRESENTATIONS =
      phrases(
          """
          the first is
          first is
          first comes
          first
          """);

  /** Wherever the words on the left stand. */
  static final List<Swap> ANYWHERE =
      swaps(
          """
          at once | immediately | right away | straight away
          not known | that are not known | which are not known | , which are not known
          nobody said | nobody has said
          about them | about these
          whether they are | whether these are | whether or not they are
          none goes | none of them goes | none of these goes
          , none goes | . none goes | ; none goes | and none goes | , and none goes
          in clear text and | in clear text ; | in clear text . | in clear text , while | in clear text , and
          their scores assume | so their scores assume | their scores therefore assume | hence their scores assume
          each finding | every finding | each of the findings | each of these findings
          by a named rule | through a named rule
          with a low need | which have a low need | which has a low need
          with a medium need | which have a medium need | which has a medium need
          with a high need | which have a high need | which has a high need
          with a critical need | which have a critical need | which has a critical need
          kept in | which are kept in | which is kept in | stored in | held in
          , kept in | and kept in | and are kept in | , and are kept in | , and kept in
          are concerned | are affected
          outright , | outright , while | outright , and | outright and | outright ;
          of all | out of all | of the
          what is already done | what has already been done
          to be asked first : | the question to be asked first is | the question to ask first is | to be asked first is
          the gravest is | the gravest finding is | gravest is | the gravest one is | the gravest matter is
          the gravest is | the gravest of the findings is | the gravest of these is | the gravest issue is
          the gravest is | among the findings , the gravest is | of the findings , the gravest is
          begins with | it begins with | begin with | the work begins with | work begins with | the work starts with
          begins with | work starts with | it starts with | start with | starts with | the report begins with
          begins with | the list begins with | this section begins with | the engineer begins with
          all six letters have findings | all of the six letters have findings | each of the six letters has findings
          most open and grounded findings lie on | most of the open and grounded findings lie on
          most open and grounded findings lie on | most open and grounded findings concern | most open and grounded findings are on
          do first : | do first | first do | first , do | first do : | to do first : | what to do first :
          do first : | the first thing to do is | the first thing to do : | the first step is | the first step :
          . do first : | . for this , do first : | . to begin , do first : | , where the work to do first is
          . do first : | ; for this , do first : | . here , do first : | ; here , do first : | , to do first :
          the gravest is | the gravest concern is | the gravest problem is | the gravest threat is | the gravest weakness is
          begins with | this begins with | we begin with
          in force , | in force , and | in force , and of these | in force , and of them | in force , of which | in force , of these
          has | currently has | now has
          do first : | the work to do first is | do this first : | do these first :
          : they | , | , meaning they | and they | , and they | and | , as they | , in that they | ; they | , where they | , so that they
          """);

  /** Where "of" stands right before the number that it is about, at the beginning of a clause. */
  static final List<List<String>> OF =
      phrases(
          "out of\namong\nthere are\nfor\nof these\nof all\nlooking at\ntaking\nacross\nthe system has");

  /** Between a finding and where it is, as a sentence that says nothing else so far. */
  static final List<List<String>> AT_PLAINLY =
      phrases(
          """
          is at
          is found at
          , found at
          found at
          lies at
          exists at
          affects
          concerns
          """);

  /** The same, in any sentence. */
  static final List<List<String>> AT = phrases("in\non");

  /** Between a finding's place and its score. */
  static final List<List<String>> SCORED =
      phrases(
          """
          scored
          rated
          , scored
          , rated
          scored at
          rated at
          , scored at
          , rated at
          is scored
          is rated
          is scored at
          is rated at
          scores
          stands at
          at
          , at
          with
          , with
          with a score of
          , with a score of
          has a score of
          """);

  /** In place of a colon that a sentence follows. */
  static final List<List<String>> EXPLAINED =
      phrases(", where\n, in which\n, with\n. here ,\n. here");

  /** Between a number of findings and what they are made of. */
  static final List<List<String>> PARTS =
      phrases(
          """
          , namely
          , of which
          , comprising
          , including
          , with
          , among them
          , made up of
          , consisting of
          : these are
          : among these are
          . these are
          ; these are
          . among these are
          — that is ,
          """);

  /** Before a number of findings. */
  static final List<String> TOTAL = List.of("there", "are");

  /** Between a regime and how many gaps there are. */
  static final List<List<String>> GAPS =
      phrases(
          """
          has
          with
          shows
          presents
          comes with
          stands at
          ,
          there are
          , there are
          , with
          """);

  /** Before a regime of a list. */
  static final List<List<String>> REGIMES =
      phrases("for\nunder\nregarding\nconcerning\nas for\nthen\nfinally\nthe report lists");

  private static List<List<String>> phrases(String lines) {
    return lines.lines().map(Phrase::items).toList();
  }

  private static List<Swap> swaps(String lines) {
    List<Swap> swaps = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      List<List<String>> sides = Arrays.stream(line.split("\\|")).map(Phrase::items).toList();
      for (List<String> to : sides.subList(1, sides.size())) {
        swaps.add(new Swap(sides.get(0), to));
      }
    }
    return List.copyOf(swaps);
  }
}
