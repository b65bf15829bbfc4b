package dev.dreadnought.rules;

import static dev.dreadnought.model.ComponentKind.API;
import static dev.dreadnought.model.ComponentKind.API_GATEWAY;
import static dev.dreadnought.model.ComponentKind.BROWSER_CLIENT;
import static dev.dreadnought.model.ComponentKind.DATABASE;
import static dev.dreadnought.model.ComponentKind.FILE_STORE;
import static dev.dreadnought.model.ComponentKind.LANGUAGE_MODEL;
import static dev.dreadnought.model.ComponentKind.NOTIFICATION;
import static dev.dreadnought.model.ComponentKind.SEARCH_INDEX;
import static dev.dreadnought.model.ComponentKind.SERVICE;
import static dev.dreadnought.model.ComponentKind.USER;
import static dev.dreadnought.model.ComponentKind.WEB_APPLICATION;
import static dev.dreadnought.model.ComponentKind.WEB_SERVER;
import static dev.dreadnought.rules.RulesTest.holds;
import static dev.dreadnought.rules.RulesTest.m;

import dev.dreadnought.rules.RulesTest.Claim;
import java.util.List;

/** The claims of {@code derive-web.drl}. */
final class WebClaims {
  private WebClaims() {}

  static List<Claim> claims() {
    return List.of(
        new Claim(
            "a server that keeps files finds them by the names that it is sent",
            m().component("web", WEB_APPLICATION).component("disk", FILE_STORE).flow("web", "disk"),
            holds("serves-files-by-name@web")),
        new Claim(
            "a web server with nothing behind it serves what lies in its folder",
            m().component("web", WEB_SERVER),
            holds("serves-folder-of-files@web")),
        new Claim(
            "a front that knows its users decides by the path",
            m().component("gate", API_GATEWAY, "keycloak")
                .component("orders", SERVICE)
                .flow("gate", "orders"),
            holds("authorises-by-path@gate")),
        new Claim(
            "a page that calls a model or a mail service holds the key for it",
            m().component("page", BROWSER_CLIENT)
                .component("model", LANGUAGE_MODEL)
                .flow("page", "model"),
            holds("holds-account-key-in-page@page")),
        new Claim(
            "who uses a store with personal data works on records about people",
            m().component("api", API)
                .component("db", DATABASE)
                .asset("people", "personal-data")
                .keeps("db", "people")
                .flow("api", "db"),
            holds("works-on-personal-records@api")),
        new Claim(
            "a client of a server that works on personal records shows them",
            m().component("page", BROWSER_CLIENT)
                .component("api", API)
                .component("db", DATABASE)
                .asset("people", "personal-data")
                .keeps("db", "people")
                .flow("page", "api")
                .flow("api", "db"),
            holds("works-on-personal-records@page")),
        new Claim(
            "what answers graph queries is an interface for programs",
            m().component("web", SERVICE, "graphene"),
            holds("exposes-api@web")),
        new Claim(
            "what answers remote calls is an interface for programs",
            m().component("prices", SERVICE, "grpc"),
            holds("exposes-api@prices")),
        new Claim(
            "what is called over grpc answers remote calls",
            m().component("api", API)
                .component("prices", SERVICE)
                .flowOver("grpc", "api", "prices"),
            holds("answers-rpc@prices")),
        new Claim(
            "who calls over grpc waits for the answer",
            m().component("api", API)
                .component("prices", SERVICE)
                .flowOver("grpc", "api", "prices"),
            holds("waits-for-inner-calls@api")),
        new Claim(
            "what is called over rmi rebuilds objects from each request",
            m().component("client", SERVICE)
                .component("billing", SERVICE)
                .flowOver("java-rmi", "client", "billing"),
            holds("takes-objects-with-requests@billing")),
        new Claim(
            "what is called over a websocket holds live connections",
            m().component("page", BROWSER_CLIENT)
                .component("web", WEB_APPLICATION)
                .flowOver("wss", "page", "web"),
            holds("holds-live-connections@web")),
        new Claim(
            "what one group of people uploads another opens",
            m().actor("applicants", USER)
                .actor("recruiters", USER)
                .component("web", WEB_APPLICATION, "phpbb")
                .flow("applicants", "web")
                .flow("recruiters", "web"),
            holds("hands-files-to-others@web")),
        new Claim(
            "code that asks a search index builds search queries",
            m().component("web", WEB_APPLICATION)
                .component("index", SEARCH_INDEX)
                .flow("web", "index"),
            holds("builds-search-queries@web")),
        new Claim(
            "who uses a provider of text messages sends text messages",
            m().component("api", API).component("sms", NOTIFICATION, "twilio").flow("api", "sms"),
            holds("sends-text-messages@api")),
        new Claim(
            "a page that is sent card data has them typed in",
            m().component("page", BROWSER_CLIENT)
                .component("shop", WEB_APPLICATION)
                .asset("cards", "card-data")
                .flow("page", "shop", "cards"),
            holds("takes-card-numbers@shop")));
  }
}
