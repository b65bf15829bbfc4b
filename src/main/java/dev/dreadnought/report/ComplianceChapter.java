package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.report.Page.Link;
import dev.dreadnought.report.Quotes.Quote;
import java.util.ArrayList;
import java.util.List;

/**
 * What a compliance officer asks of an assessment, in the order of asking.
 *
 * @param duties what is to be decided or seen to, in one list
 * @param regimes each framework of the catalog, whether it applies, and who or what says so
 * @param notLookedAt which laws have no entry in the catalog, in a sentence
 * @param requirements of each framework, one by one
 * @param evidence what to collect, by what it is; what somebody says is there comes first
 * @param evidenceRest controls beyond those, each with what it serves
 * @param personal data about people, and where it is
 * @param data kinds of data that are not about people, in words; may be empty
 * @param otherDuties regimes that nobody decided about and that ask for notices; may be empty
 * @param ownMachines why perhaps nobody has to be told of anything, where all data about people
 *     stays with them; may be empty
 * @param notices whom to tell after an incident, under regimes that apply or may apply
 * @param beside which notice laws stand beside regimes of the catalog, in sentences
 * @param proved what doing the analysis again proves, in a sentence
 * @param command that makes the report again
 * @param attest that keeps it with its digest
 * @param unproved what it does not prove, each in a clause, with what that rests on
 */
record ComplianceChapter(
    List<Duty> duties,
    List<Regime> regimes,
    String notLookedAt,
    List<Part> requirements,
    List<Artefact> evidence,
    List<Served> evidenceRest,
    List<Personal> personal,
    String data,
    String otherDuties,
    String ownMachines,
    List<Notice> notices,
    List<String> beside,
    String proved,
    String command,
    String attest,
    List<Unproved> unproved) {

  /** Those of the frameworks that nobody said apply. */
  public List<Part> folded() {
    return requirements.stream().filter(Part::isFolded).toList();
  }

  /**
   * Something to decide or to see to.
   *
   * @param href to where more of it stands
   * @param askedBy the regime, its article, or the data that it is about
   * @param tell whom, and until when; may be empty
   * @param stands how far it is
   */
  record Duty(String what, String href, String askedBy, String tell, String stands) {}

  /**
   * @param verdict {@code applies}, {@code may apply}, {@code to be assessed}, {@code by choice} or
   *     {@code does not apply}
   * @param open what is still to be settled; may be empty
   * @param special requirements to be assessed because of the data that is named
   */
  record Regime(
      String name,
      String edition,
      String verdict,
      String why,
      String open,
      List<Quote> quotes,
      List<Special> special) {}

  /**
   * A requirement that is to be assessed.
   *
   * @param quotes the words that name the data which calls for it
   */
  record Special(String id, String text, List<Quote> quotes) {}

  /**
   * @param verdict whether it applies, in a word
   * @param why who or what says so
   * @param isFolded true where nobody said that it applies, so that it is told in a line
   * @param requirements those that the description speaks to
   * @param notAssessable the others, by the reason
   */
  record Part(
      String name,
      String verdict,
      String why,
      String counts,
      boolean isFolded,
      List<Requirement> requirements,
      List<NotAssessable> notAssessable) {}

  /**
   * @param text its status and where that shows
   * @param lacking controls that a gap rests on, the first few
   * @param possible findings that would be gaps too, if an answer says so
   * @param notice what else on the page speaks of it; may be empty
   * @param controls those that serve it and are not named as what a gap rests on
   */
  record Requirement(
      String id,
      String label,
      String text,
      String status,
      List<Link> lacking,
      String more,
      List<FindingView> findings,
      List<FindingView> possible,
      String notice,
      List<Link> controls,
      List<Quote> quotes) {
    /** {@code 3 findings and 2 more controls}. */
    public String behind() {
      List<String> parts = new ArrayList<>();
      if (!findings.isEmpty()) {
        parts.add(Phrases.count(findings.size(), "finding", "findings"));
      }
      if (!controls.isEmpty()) {
        parts.add(
            lacking.isEmpty()
                ? Phrases.count(controls.size(), "control", "controls")
                : Phrases.count(controls.size(), "more control", "more controls"));
      }
      return Phrases.list(parts);
    }
  }

  /** Requirements that cannot be assessed here, and why. */
  record NotAssessable(String reason, List<Link> requirements) {}

  /**
   * Something to collect.
   *
   * @param serves requirements that it serves over all of its controls, in words
   */
  record Artefact(String name, String serves, List<Evidence> controls) {}

  /**
   * A control to be shown.
   *
   * @param status who says that it is there
   * @param check how it is looked at
   * @param settings what to look at, place by place
   */
  record Evidence(
      String title,
      String href,
      String status,
      String on,
      Prose check,
      List<Prose> settings,
      List<String> serves,
      List<Quote> quotes) {}

  /**
   * A control, and the requirements that it serves.
   *
   * @param stands what is said of it, and where it would be
   */
  record Served(Link control, String stands, List<String> serves) {}

  /**
   * Data about people, where it is kept and between whom it goes.
   *
   * @param assumed where this page takes it to be, as nobody said; may be empty
   * @param question what would settle that; may be empty
   * @param missing hops that nobody said, inferred or to be settled; may be empty
   */
  record Personal(
      String name,
      String kinds,
      String kept,
      String assumed,
      String question,
      String goes,
      String missing,
      String people,
      List<FindingView> findings,
      List<Quote> quotes) {}

  /**
   * Somebody to tell.
   *
   * @param deadline how long there is, whatever was breached
   * @param assessor who assesses it, by name, or that nobody is named
   * @param people whom the data is about
   * @param breaches open findings that would be such a breach
   */
  record Notice(
      String article,
      String what,
      String to,
      String within,
      String deadline,
      String assessedBy,
      String assessor,
      List<Quote> assessorSaid,
      String people,
      List<Breaches> breaches) {
    Notice withBreaches(List<Breaches> others) {
      return new Notice(
          article,
          what,
          to,
          within,
          deadline,
          assessedBy,
          assessor,
          assessorSaid,
          people,
          List.copyOf(others));
    }
  }

  /**
   * Findings of one weight, the worst first.
   *
   * @param weight what they would be, in a few words
   * @param why they weigh so; may be empty
   * @param more what stands for the rest of them; may be empty
   */
  record Breaches(String weight, String why, List<FindingView> findings, String more) {}

  /** Something that is not proved. */
  record Unproved(String text, Link link) {}

  /**
   * Whether a framework applies, in one word for every page: {@code in scope}, {@code may apply},
   * {@code out of scope}, {@code by choice} or {@code to be assessed}. Data alone never settles it
   * where the framework has a question left.
   */
  static String verdict(Compliance compliance, Assessment assessment) {
    return ComplianceRegimes.verdict(compliance, assessment);
  }

  static ComplianceChapter of(
      Assessment assessment, Catalog catalog, Quotes quotes, List<FindingView> findings) {
    ComplianceView view = new ComplianceView(Subject.of(assessment, catalog, quotes), findings);
    ComplianceRegimes regimes = new ComplianceRegimes(view);
    ComplianceEvidence evidence = new ComplianceEvidence(view);
    CompliancePersonal people = new CompliancePersonal(view);
    List<Personal> personal = people.personal();
    ComplianceNotices notices = new ComplianceNotices(view, people, personal);
    ComplianceReplay replay = new ComplianceReplay(view);
    List<Notice> told = notices.notices();
    return new ComplianceChapter(
        new ComplianceDuties(view, told, personal).all(),
        regimes.regimes(),
        regimes.notLookedAt(),
        new ComplianceRequirements(view, regimes, notices.wouldBe()).parts(),
        evidence.artefacts(),
        evidence.rest(),
        personal,
        people.otherData(),
        notices.elsewhere(),
        notices.ownMachines(),
        told,
        notices.beside(),
        replay.proved(),
        replay.command(),
        replay.attest(),
        replay.unproved());
  }
}
