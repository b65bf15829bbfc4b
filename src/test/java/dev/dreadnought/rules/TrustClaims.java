package dev.dreadnought.rules;

import static dev.dreadnought.model.ComponentKind.ADMINISTRATOR;
import static dev.dreadnought.model.ComponentKind.ANALYTICS;
import static dev.dreadnought.model.ComponentKind.API;
import static dev.dreadnought.model.ComponentKind.BROWSER_CLIENT;
import static dev.dreadnought.model.ComponentKind.DATABASE;
import static dev.dreadnought.model.ComponentKind.DATA_WAREHOUSE;
import static dev.dreadnought.model.ComponentKind.EXTERNAL_SERVICE;
import static dev.dreadnought.model.ComponentKind.HOST;
import static dev.dreadnought.model.ComponentKind.IDENTITY_PROVIDER;
import static dev.dreadnought.model.ComponentKind.SEARCH_INDEX;
import static dev.dreadnought.model.ComponentKind.SERVICE;
import static dev.dreadnought.model.ComponentKind.USER;
import static dev.dreadnought.model.ComponentKind.WEB_APPLICATION;
import static dev.dreadnought.rules.RulesTest.holds;
import static dev.dreadnought.rules.RulesTest.m;

import dev.dreadnought.model.Truth;
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
            "an identity provider at which two programs log people in holds the login of several",
            m().component("web", WEB_APPLICATION)
                .component("shop", WEB_APPLICATION)
                .component("login", IDENTITY_PROVIDER)
                .flow("web", "login")
                .flow("shop", "login"),
            holds("holds-login-of-several-programs@login")),
        new RulesTest.Claim(
            "an interface that takes signed tokens is shown one with each call",
            m().component("api", API, "jwt"),
            holds("is-shown-token-with-each-call@api")),
        new RulesTest.Claim(
            "a program that leaves the login to a provider has its second factor there",
            m().component("web", WEB_APPLICATION, "totp")
                .component("login", IDENTITY_PROVIDER)
                .flow("web", "login"),
            holds("has-second-factor-asked-by-programs@login")),
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
            holds("registers-return-addresses@login")),
        new RulesTest.Claim(
            "what sends codes by text message asks for them",
            m().component("web", WEB_APPLICATION).fact("sends-codes-by-sms", "web", Truth.TRUE),
            holds("asks-one-time-codes@web")),
        new RulesTest.Claim(
            "a program that calls a directory asks it",
            m().component("web", WEB_APPLICATION)
                .component("directory", IDENTITY_PROVIDER, "openldap")
                .flow("web", "directory"),
            holds("asks-directory@web")),
        new RulesTest.Claim(
            "what calls over LDAP asks a directory",
            m().component("web", WEB_APPLICATION)
                .component("directory", IDENTITY_PROVIDER)
                .flowOver("ldap", "web", "directory"),
            holds("asks-directory@web")),
        new RulesTest.Claim(
            "who asks a directory about its users takes their passwords",
            m().component("web", WEB_APPLICATION, "flask-login")
                .component("directory", IDENTITY_PROVIDER, "openldap")
                .flow("web", "directory"),
            holds("authenticates-with-passwords@web")),
        new RulesTest.Claim(
            "whoever asks a Windows domain about its users checks their passwords there",
            m().component("web", WEB_APPLICATION, "flask-login")
                .component("domain", IDENTITY_PROVIDER, "active-directory")
                .flowOver("ldap", "web", "domain"),
            holds("checks-passwords-at-windows-domain@web")),
        new RulesTest.Claim(
            "a directory that programs call has accounts for programs",
            m().component("web", WEB_APPLICATION)
                .component("directory", IDENTITY_PROVIDER, "openldap")
                .flow("web", "directory"),
            holds("has-service-accounts@directory")),
        new RulesTest.Claim(
            "a domain that is linked with an identity provider is kept equal with it",
            m().component("domain", IDENTITY_PROVIDER, "active-directory")
                .component("cloud", IDENTITY_PROVIDER, "microsoft-entra-id")
                .flow("domain", "cloud"),
            holds("synchronises-with-other-directory@domain")),
        new RulesTest.Claim(
            "a service that another program calls is called by components",
            m().component("web", WEB_APPLICATION)
                .component("prices", SERVICE)
                .flow("web", "prices"),
            holds("called-by-components@prices")),
        new RulesTest.Claim(
            "what administrators and users log in to decides by roles",
            m().actor("users", USER)
                .actor("admin", ADMINISTRATOR)
                .component("web", WEB_APPLICATION, "flask-login")
                .flow("users", "web")
                .flow("admin", "web"),
            holds("decides-by-roles@web")),
        new RulesTest.Claim(
            "a program that people of the organisation use is used by staff",
            m().actor("employees", USER).component("web", WEB_APPLICATION).flow("employees", "web"),
            holds("used-by-staff@web")),
        new RulesTest.Claim(
            "what a program of several tenants calls is shared by them",
            m().component("web", WEB_APPLICATION)
                .component("db", DATABASE)
                .flow("web", "db")
                .fact("serves-several-tenants", "web", Truth.TRUE),
            holds("shared-by-tenants@db")),
        new RulesTest.Claim(
            "a program that asks the tenants' identity providers lets tenants bring theirs",
            m().component("web", WEB_APPLICATION)
                .component("sso", IDENTITY_PROVIDER, "workos")
                .flow("web", "sso"),
            holds("lets-tenants-bring-identity-provider@web")),
        new RulesTest.Claim(
            "a machine that is called a jump host is one",
            m().component("bastion", HOST),
            holds("is-jump-host@bastion")),
        new RulesTest.Claim(
            "a warehouse that two programs fill collects from several",
            m().component("shop", WEB_APPLICATION)
                .component("crm", SERVICE)
                .component("lake", DATA_WAREHOUSE)
                .flow("shop", "lake")
                .flow("crm", "lake"),
            holds("fed-by-several-programs@lake")),
        new RulesTest.Claim(
            "a store of what happens with people grows with each day",
            m().component("db", DATABASE).asset("visits", "case-record").keeps("db", "visits"),
            holds("accumulates-records-of-people@db")),
        new RulesTest.Claim(
            "what calls a tracker lets it see the visits",
            m().component("web", WEB_APPLICATION)
                .component("count", ANALYTICS, "google-analytics")
                .flow("web", "count"),
            holds("sends-visits-to-tracker@web")),
        new RulesTest.Claim(
            "what calls a recorder of screens lets it record",
            m().component("web", WEB_APPLICATION)
                .component("film", ANALYTICS, "logrocket")
                .flow("web", "film"),
            holds("sends-screens-to-recorder@web")),
        new RulesTest.Claim(
            "personal data in a store of another kind are spread",
            m().component("db", DATABASE)
                .component("index", SEARCH_INDEX)
                .asset("people", "account")
                .keeps("db", "people")
                .keeps("index", "people"),
            holds("spreads-personal-data@system")),
        new RulesTest.Claim(
            "a program over files of people handles sensitive records",
            m().component("web", WEB_APPLICATION)
                .component("db", DATABASE)
                .asset("charts", "health-data")
                .keeps("db", "charts")
                .flow("web", "db"),
            holds("handles-sensitive-records@web")),
        new RulesTest.Claim(
            "a program that children use has child users",
            m().actor("children", USER).component("web", WEB_APPLICATION).flow("children", "web"),
            holds("has-child-users@web")),
        new RulesTest.Claim(
            "a program that asks a verifier of applicants checks documents",
            m().component("web", WEB_APPLICATION)
                .component("check", EXTERNAL_SERVICE, "onfido")
                .flow("web", "check"),
            holds("checks-identity-documents@web")),
        new RulesTest.Claim(
            "a program over places of people keeps where they are",
            m().component("web", WEB_APPLICATION)
                .component("db", DATABASE)
                .asset("places", "location-data")
                .keeps("db", "places")
                .flow("web", "db"),
            holds("shares-location-of-people@web")),
        new RulesTest.Claim(
            "a program that calls an outside service works on its answers",
            m().component("web", WEB_APPLICATION)
                .component("rates", EXTERNAL_SERVICE)
                .flow("web", "rates"),
            holds("calls-outside-service@web")),
        new RulesTest.Claim(
            "what is sent to a customer platform feeds it",
            m().component("web", WEB_APPLICATION)
                .component("crm", EXTERNAL_SERVICE, "salesforce")
                .flow("web", "crm"),
            holds("feeds-customer-platform@web--crm")),
        new RulesTest.Claim(
            "what is sent to an outside service ends at another company",
            m().component("web", WEB_APPLICATION)
                .component("mailer", EXTERNAL_SERVICE)
                .flow("web", "mailer"),
            holds("goes-to-outside-service@web--mailer")),
        new RulesTest.Claim(
            "a page that calls a provider with a key shows the key",
            m().component("web", WEB_APPLICATION)
                .component("map", EXTERNAL_SERVICE, "google-maps")
                .flow("web", "map"),
            holds("shows-provider-key-to-browsers@web")),
        new RulesTest.Claim(
            "a page that loads a tag manager runs its tags",
            m().component("web", WEB_APPLICATION)
                .component("tags", ANALYTICS, "tealium")
                .flow("web", "tags"),
            holds("runs-tags@web")),
        new RulesTest.Claim(
            "an exchange that two outsiders use serves several partners",
            m().component("bank", EXTERNAL_SERVICE)
                .component("shop", EXTERNAL_SERVICE)
                .component("sftp", SERVICE, "moveit")
                .flow("bank", "sftp")
                .flow("shop", "sftp"),
            holds("serves-several-partners@sftp")),
        new RulesTest.Claim(
            "what an exchange of files hands on was delivered",
            m().component("sftp", SERVICE, "moveit")
                .component("billing", SERVICE)
                .flow("sftp", "billing"),
            holds("works-on-delivered-files@billing")),
        new RulesTest.Claim(
            "what fetches from an exchange of files works on delivered ones",
            m().component("sftp", SERVICE, "moveit")
                .component("billing", SERVICE)
                .flow("billing", "sftp"),
            holds("works-on-delivered-files@billing")),
        new RulesTest.Claim(
            "a machine to which outsiders send files exchanges files",
            m().component("bank", EXTERNAL_SERVICE)
                .component("server", HOST)
                .flowOver("sftp", "bank", "server"),
            holds("exchanges-files-with-partners@server")));
  }
}
