package dev.dreadnought.rules;

import static dev.dreadnought.model.ComponentKind.API;
import static dev.dreadnought.model.ComponentKind.BROWSER_CLIENT;
import static dev.dreadnought.model.ComponentKind.IDENTITY_PROVIDER;
import static dev.dreadnought.model.ComponentKind.WEB_APPLICATION;
import static dev.dreadnought.rules.RulesTest.holds;
import static dev.dreadnought.rules.RulesTest.m;

import java.util.List;

/** Claims for the rules about identities, rights, people and outsiders. */
final class TrustClaims {
  private TrustClaims() {}

  static List<RulesTest.Claim> claims() {
    return List.of(
        new RulesTest.Claim(
            "what its user holds runs in their hands",
            m().component("browser", BROWSER_CLIENT),
            holds("runs-in-hands-of-user@browser")),
        new RulesTest.Claim(
            "an identity provider that two programs use logs in for several",
            m().component("web", WEB_APPLICATION)
                .component("shop", WEB_APPLICATION)
                .component("login", IDENTITY_PROVIDER, "keycloak")
                .flow("web", "login")
                .flow("shop", "login"),
            holds("logs-in-for-several-programs@login")),
        new RulesTest.Claim(
            "who uses an identity provider of several programs can be shown passes of the others",
            m().component("web", WEB_APPLICATION)
                .component("login", IDENTITY_PROVIDER, "okta")
                .flow("web", "login"),
            holds("shares-identity-provider@web")),
        new RulesTest.Claim(
            "whoever leaves the login to an authorisation server is sent back a code",
            m().component("web", WEB_APPLICATION)
                .component("login", IDENTITY_PROVIDER, "okta")
                .flow("web", "login"),
            holds("logs-in-by-redirect@web")),
        new RulesTest.Claim(
            "an interface that leaves the login to an authorisation server is called with its"
                + " tokens",
            m().component("api", API)
                .component("login", IDENTITY_PROVIDER, "okta")
                .flow("api", "login"),
            holds("accepts-signed-tokens@api")),
        new RulesTest.Claim(
            "a program with two authorisation servers offers several providers",
            m().component("web", WEB_APPLICATION)
                .component("one", IDENTITY_PROVIDER, "google-sign-in")
                .component("two", IDENTITY_PROVIDER, "github-oauth")
                .flow("web", "one")
                .flow("web", "two"),
            holds("offers-several-providers@web")),
        new RulesTest.Claim(
            "an identity provider that nobody named logs in by redirect",
            m().component("login", IDENTITY_PROVIDER),
            holds("keeps-signing-key@login")));
  }
}
