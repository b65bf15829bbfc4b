package dev.dreadnought.rules;

import static dev.dreadnought.model.ComponentKind.DEVICE;
import static dev.dreadnought.model.ComponentKind.SERVICE;
import static dev.dreadnought.model.ComponentKind.USER;
import static dev.dreadnought.rules.RulesTest.holds;
import static dev.dreadnought.rules.RulesTest.m;

import dev.dreadnought.rules.RulesTest.Claim;
import java.util.List;

/** What each rule of {@code derive-care.drl} changes. */
final class CareClaims {
  private CareClaims() {}

  static List<Claim> claims() {
    return List.of(
        new Claim(
            "a device whose name says that it treats patients gives therapy",
            m().component("pacemaker", DEVICE),
            holds("gives-therapy@pacemaker")),
        new Claim(
            "a device that a program calls takes its orders",
            m().component("server", SERVICE).component("pump", DEVICE).flow("server", "pump"),
            holds("takes-orders-of-programs@pump")),
        new Claim(
            "a device that people work is set by hand",
            m().actor("nurse", USER).component("pump", DEVICE).flow("nurse", "pump"),
            holds("set-by-people@pump")));
  }
}
