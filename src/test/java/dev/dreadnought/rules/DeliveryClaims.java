package dev.dreadnought.rules;

import static dev.dreadnought.model.ComponentKind.CI_CD;
import static dev.dreadnought.model.ComponentKind.REGISTRY;
import static dev.dreadnought.model.ComponentKind.SOURCE_REPOSITORY;
import static dev.dreadnought.rules.RulesTest.holds;
import static dev.dreadnought.rules.RulesTest.m;

import dev.dreadnought.rules.RulesTest.Claim;
import java.util.List;

/** What each rule of {@code derive-delivery.drl} changes. */
final class DeliveryClaims {
  private DeliveryClaims() {}

  static List<Claim> claims() {
    return List.of(
        new Claim(
            "a build pipeline that nobody named runs the steps of its repository",
            m().component("ci", CI_CD),
            holds("runs-repository-steps@ci")),
        new Claim(
            "a pipeline that delivers somewhere holds credentials for it",
            m().component("ci", CI_CD).component("images", REGISTRY).flow("ci", "images"),
            holds("holds-deployment-credentials@ci")),
        new Claim(
            "a source repository keeps source code",
            m().component("code", SOURCE_REPOSITORY),
            holds("keeps-source-code@code")),
        new Claim(
            "a registry keeps what was built",
            m().component("images", REGISTRY),
            holds("keeps-artefacts@images")));
  }
}
