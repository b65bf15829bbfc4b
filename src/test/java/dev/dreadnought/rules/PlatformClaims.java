package dev.dreadnought.rules;

import static dev.dreadnought.model.ComponentKind.ADMINISTRATOR;
import static dev.dreadnought.model.ComponentKind.API_GATEWAY;
import static dev.dreadnought.model.ComponentKind.CI_CD;
import static dev.dreadnought.model.ComponentKind.CONTAINER_PLATFORM;
import static dev.dreadnought.model.ComponentKind.HOST;
import static dev.dreadnought.model.ComponentKind.IDENTITY_PROVIDER;
import static dev.dreadnought.model.ComponentKind.MESSAGE_BROKER;
import static dev.dreadnought.model.ComponentKind.MONITORING;
import static dev.dreadnought.model.ComponentKind.OBJECT_STORE;
import static dev.dreadnought.model.ComponentKind.REGISTRY;
import static dev.dreadnought.model.ComponentKind.REVERSE_PROXY;
import static dev.dreadnought.model.ComponentKind.SECRET_STORE;
import static dev.dreadnought.model.ComponentKind.SERVERLESS_FUNCTION;
import static dev.dreadnought.model.ComponentKind.SERVICE;
import static dev.dreadnought.model.ComponentKind.USER;
import static dev.dreadnought.model.ComponentKind.VPN;
import static dev.dreadnought.model.ComponentKind.WEB_APPLICATION;
import static dev.dreadnought.model.ComponentKind.WORKER;
import static dev.dreadnought.rules.RulesTest.holds;
import static dev.dreadnought.rules.RulesTest.m;

import dev.dreadnought.model.Truth;
import dev.dreadnought.rules.RulesTest.Claim;
import java.util.List;

/** The claims of {@code derive-platform.drl}. */
final class PlatformClaims {
  private PlatformClaims() {}

  static List<Claim> claims() {
    return List.of(
        new Claim(
            "a program on a machine of a cloud stands in that cloud",
            m().component("web", WEB_APPLICATION)
                .component("box", HOST, "aws")
                .hosted("web", "box"),
            holds("stands-in-cloud@web")),
        new Claim(
            "what is itself of a cloud stands in it",
            m().component("web", WEB_APPLICATION, "aws"),
            holds("stands-in-cloud@web")),
        new Claim(
            "a program on a platform of containers is shown by it",
            m().component("web", WEB_APPLICATION)
                .component("box", HOST, "docker")
                .hosted("web", "box"),
            holds("shown-by-its-platform@web")),
        new Claim(
            "two programs on one machine are neighbours",
            m().component("web", WEB_APPLICATION)
                .component("reports", WORKER)
                .component("box", HOST)
                .hosted("web", "box")
                .hosted("reports", "box"),
            holds("hosts-several-programs@box")),
        new Claim(
            "a machine to which administrators connect is administered by hand",
            m().actor("admin", ADMINISTRATOR).component("box", HOST).flow("admin", "box"),
            holds("is-administered-by-hand@box")),
        new Claim(
            "a machine under a platform that starts its machines is started by it",
            m().component("stalk", CONTAINER_PLATFORM, "aws-elastic-beanstalk")
                .component("box", HOST)
                .hosted("stalk", "box"),
            holds("started-by-platform@box")),
        new Claim(
            "a program on a platform that keeps programs apart is set apart",
            m().component("web", WEB_APPLICATION)
                .component("dynos", CONTAINER_PLATFORM, "heroku")
                .hosted("web", "dynos"),
            holds("set-apart-by-platform@web")),
        new Claim(
            "a proxy with no server of its own behind it opens what its clients name",
            m().component("web", WEB_APPLICATION)
                .component("out", REVERSE_PROXY, "squid")
                .flow("web", "out"),
            holds("forwards-to-any-address@out")),
        new Claim(
            "a cluster that a pipeline sends to takes its deployments",
            m().component("pipeline", CI_CD)
                .component("cluster", CONTAINER_PLATFORM)
                .flow("pipeline", "cluster"),
            holds("takes-deployments-from-others@cluster")),
        new Claim(
            "a cluster that people send to takes their deployments",
            m().actor("developers", USER)
                .component("cluster", CONTAINER_PLATFORM)
                .flow("developers", "cluster"),
            holds("takes-deployments-from-others@cluster")),
        new Claim(
            "a controller of routes serves all who share the cluster behind it",
            m().component("routes", REVERSE_PROXY, "nginx-ingress-controller")
                .component("orders", SERVICE)
                .component("cluster", CONTAINER_PLATFORM)
                .hosted("orders", "cluster")
                .flow("routes", "orders")
                .fact("shared-by-teams", "cluster", Truth.TRUE),
            holds("shared-by-teams@routes")),
        new Claim(
            "a program on a meshed platform calls through the mesh",
            m().component("orders", SERVICE)
                .component("cluster", CONTAINER_PLATFORM, "kubernetes", "istio")
                .hosted("orders", "cluster"),
            holds("calls-through-mesh@orders")),
        new Claim(
            "a function that a bucket calls is started by it",
            m().component("files", OBJECT_STORE)
                .component("function", SERVERLESS_FUNCTION)
                .flow("files", "function"),
            holds("started-by-cloud-service@function")),
        new Claim(
            "a function that a topic or bus of its cloud calls is started by it",
            m().component("topic", MESSAGE_BROKER, "amazon-sns")
                .component("function", SERVERLESS_FUNCTION)
                .flow("topic", "function"),
            holds("started-by-cloud-service@function")),
        new Claim(
            "a part on a rented platform makes the system run in a public cloud",
            m().component("platform", CONTAINER_PLATFORM, "heroku"),
            holds("runs-in-public-cloud@system")),
        new Claim(
            "a service that works in its customer's account is let into it",
            m().component("app", SERVICE, "aws").component("posture", MONITORING, "wiz-io"),
            holds("lets-vendor-into-cloud@system")),
        new Claim(
            "a secret store keeps secrets",
            m().component("vault", SECRET_STORE),
            holds("keeps-secrets@vault")),
        new Claim(
            "a store that two programs open is shared",
            m().component("orders", SERVICE)
                .component("reports", WORKER)
                .component("vault", SECRET_STORE)
                .flow("orders", "vault")
                .flow("reports", "vault"),
            holds("used-by-several-components@vault")),
        new Claim(
            "a registry from which containers are run keeps images of programs",
            m().component("cluster", CONTAINER_PLATFORM, "kubernetes")
                .component("images", REGISTRY)
                .flow("cluster", "images"),
            holds("keeps-program-images@images")),
        new Claim(
            "a program behind a front learns from headers who calls",
            m().component("front", REVERSE_PROXY, "nginx")
                .component("web", WEB_APPLICATION)
                .flow("front", "web"),
            holds("learns-client-from-headers@web")),
        new Claim(
            "a front that sends people to an identity provider decides for what is behind it",
            m().component("gateway", API_GATEWAY)
                .component("orders", SERVICE)
                .component("login", IDENTITY_PROVIDER)
                .flow("gateway", "login")
                .flow("gateway", "orders"),
            holds("authorises-by-path@gateway")),
        new Claim(
            "a vpn to which people connect lets them into a network",
            m().actor("staff", USER).component("entrance", VPN).flow("staff", "entrance"),
            holds("lets-people-into-network@entrance")),
        new Claim(
            "a part that infrastructure code builds makes the system's infrastructure code",
            m().component("app", SERVICE, "terraform"),
            holds("infrastructure-is-code@system")),
        new Claim(
            "a pipeline beside infrastructure code applies it",
            m().component("app", SERVICE, "terraform").component("pipeline", CI_CD),
            holds("infrastructure-applied-by-pipeline@system")));
  }
}
