package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of several programs a control is about of which a sentence tells nothing more. */
final class NearbyParts {
  private static final Set<String> ALL =
      Words.of("all every everything everywhere each both always whole entire system-wide");

  private final Applicability where;
  private final SpokenOf spoken;
  private final Draft draft;

  NearbyParts(Applicability where, SpokenOf spoken, Draft draft) {
    this.where = where;
    this.spoken = spoken;
    this.draft = draft;
  }

  /**
   * Of the programs that a control may protect where its clause names nothing, those which the rest
   * of its sentence names, else which its heading or its paragraph is about: "The till redeems
   * through the voucher service. Wrong codes are limited": not at the accounts.
   */
  List<?> of(ParsedSentence sentence, Claims.Stated stated, List<?> usual) {
    boolean several = usual.stream().filter(NearbyParts::isOwnProgram).count() > 1;
    List<Draft.Part> near =
        several && stated.claim() instanceof Phrases.Claim.OfControl
            ? programsNearby(sentence, stated, usual)
            : List.of();
    if (near.isEmpty()) {
      return usual;
    }
    return usual.stream().filter(o -> !isOwnProgram(o) || near.contains(o)).toList();
  }

  /**
   * "The tenant console asks for a second factor": what people see of one program, whichever; of
   * the one that is called so, that the paragraph names, or else that the text is about.
   */
  List<?> one(ParsedSentence sentence, String face, List<?> usual, Draft.@Nullable Part main) {
    String purpose = face.substring(0, face.indexOf(' ') + 1);
    List<?> called =
        usual.stream()
            .filter(o -> o instanceof Draft.Part part && part.words.startsWith(purpose))
            .toList();
    if (called.size() == 1) {
      return called;
    }
    List<Draft.Part> around =
        spoken.paragraph(sentence.sentence(), o -> isOwnProgram(o) && usual.contains(o));
    if (around.size() == 1) {
      return around;
    }
    if (usual.size() == 1) {
      return usual;
    }
    return main != null && usual.contains(main) ? List.of(main) : List.of();
  }

  private List<Draft.Part> programsNearby(
      ParsedSentence sentence, Claims.Stated stated, List<?> usual) {
    Set<String> presences = where.presences(stated.claim().id());
    Applicability.Fit fits = o -> isOwnProgram(o) && usual.contains(o);
    List<Draft.Part> here = SpokenOf.parts(spoken.mentioned(sentence, fits));
    List<Draft.Part> threatened = threatened(here, presences);
    if (!here.isEmpty()) {
      return threatened.isEmpty() ? here.subList(0, 1) : threatened;
    }
    Draft.Part headed = spoken.headed(sentence.sentence());
    if (headed != null && fits.test(headed)) {
      return List.of(headed);
    }
    List<Draft.Part> around =
        isOfAll(sentence) ? List.of() : spoken.paragraph(sentence.sentence(), fits);
    threatened = threatened(around, presences);
    if (around.size() == 1 || !threatened.isEmpty()) {
      return around.size() == 1 ? around : threatened;
    }
    // "The tills and the shop redeem through the voucher service": of these the one that is asked.
    List<Draft.Part> asked =
        around.stream().filter(p -> around.stream().anyMatch(q -> draft.isAsked(q, p))).toList();
    return asked.size() == 1 ? asked : List.of();
  }

  /** True of what somebody of the house wrote, or at least installed; of no vendor's service. */
  static boolean isOwnProgram(Object object) {
    return object instanceof Draft.Part part && part.isApplication() && !part.isBought();
  }

  /**
   * "Each box has its own account and may only use its own topics": where that is kept to, which is
   * not in the hands of who has it; the one thing that its paragraph names; or null.
   */
  Draft.@Nullable Part keeperFor(ParsedSentence sentence, Claims.Stated stated, List<?> named) {
    boolean clients =
        stated.claim() instanceof Phrases.Claim.OfControl
            && named.stream()
                .allMatch(
                    o ->
                        o instanceof Draft.Part part
                            && (part.kind == ComponentKind.DEVICE || Kinds.isInHand(part.kind)));
    if (!clients) {
      return null;
    }
    Set<String> presences = where.presences(stated.claim().id());
    Applicability.Fit serves = where.fits(stated.claim());
    List<Draft.Part> around =
        threatened(spoken.paragraph(sentence.sentence(), o -> serves.test(o)), presences);
    boolean held = !threatened(SpokenOf.parts(List.copyOf(named)), presences).isEmpty();
    return held || around.size() != 1 ? null : around.get(0);
  }

  private static List<Draft.Part> threatened(List<Draft.Part> parts, Set<String> presences) {
    return parts.stream().filter(p -> presences.stream().anyMatch(p::does)).toList();
  }

  /** "Everything is logged", "all passwords are hashed": not only what was just spoken of. */
  private static boolean isOfAll(ParsedSentence sentence) {
    return sentence.sentence().tokens().stream().anyMatch(t -> ALL.contains(t.word()));
  }
}
