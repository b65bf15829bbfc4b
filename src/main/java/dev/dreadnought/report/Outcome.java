package dev.dreadnought.report;

import dev.dreadnought.catalog.Stride;
import dev.dreadnought.finding.Finding;
import java.util.List;
import java.util.Locale;

/** What comes of a threat, for the business. */
enum Outcome {
  TAKEN_OVER("a takeover from outside"),
  MASTER_KEY("misuse of the administrators' powers"),
  IMPERSONATED("theft of accounts"),
  DISCLOSED("disclosure"),
  ALTERED("altered records"),
  DESTROYED("loss of data"),
  HALTED("an outage"),
  DENIED("disputes that nobody can settle");

  private final String called;

  Outcome(String called) {
    this.called = called;
  }

  String called() {
    return called;
  }

  String anchor() {
    return "o-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The gravest thing that the attacker then can do decides. */
  static Outcome of(Finding finding) {
    List<String> gives = finding.threat().gives();
    if (has(gives, "control-process", "control-host", "supply-code", "have-cloud-access")) {
      return TAKEN_OVER;
    }
    if (has(gives, "act-as-administrator", "have-administrator-rights")) {
      return MASTER_KEY;
    }
    if (has(gives, "act-as-user")) {
      return IMPERSONATED;
    }
    if (finding.stride() == Stride.R) {
      return DENIED;
    }
    if (finding.stride() == Stride.D) {
      return has(gives, "destroy-data") ? DESTROYED : HALTED;
    }
    boolean reads = has(gives, "read-data") || finding.stride() == Stride.I;
    return reads && finding.stride() != Stride.T ? DISCLOSED : ALTERED;
  }

  /** True where the attacker then acts in the name of a user. */
  static boolean isStolenLogin(Finding finding) {
    return has(finding.threat().gives(), "act-as-user");
  }

  private static boolean has(List<String> gives, String... capabilities) {
    for (String capability : capabilities) {
      if (gives.contains(capability)) {
        return true;
      }
    }
    return false;
  }
}
