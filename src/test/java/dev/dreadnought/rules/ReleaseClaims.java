package dev.dreadnought.rules;

import static dev.dreadnought.model.ComponentKind.DATABASE;
import static dev.dreadnought.model.ComponentKind.WEB_APPLICATION;
import static dev.dreadnought.rules.RulesTest.fails;
import static dev.dreadnought.rules.RulesTest.holds;
import static dev.dreadnought.rules.RulesTest.m;

import dev.dreadnought.rules.RulesTest.Claim;
import java.util.List;

/** The claims of {@code derive-releases.drl}. */
final class ReleaseClaims {
  private ReleaseClaims() {}

  static List<Claim> claims() {
    return List.of(
        new Claim(
            "a program whose release has a known hole can be taken over by it",
            m().component("web", WEB_APPLICATION)
                .part("log", "web")
                .release("log", "log4j", "2.14.1"),
            holds("runs-release-with-known-hole@web")),
        new Claim(
            "a program whose release has ended gets no more fixes",
            m().component("web", WEB_APPLICATION).release("web", "php", "5.6"),
            holds("runs-release-without-fixes@web")),
        new Claim(
            "a program whose release has ended may get fixes for money",
            m().component("web", WEB_APPLICATION).release("web", "ubuntu", "18.04"),
            holds("runs-release-with-paid-fixes-only@web")),
        new Claim(
            "a store whose release has a known hole can be opened by it",
            m().component("db", DATABASE).release("db", "mongodb", "7.0.2"),
            holds("keeps-data-in-release-with-known-hole@db")),
        new Claim(
            "a store whose release has ended gets no more fixes",
            m().component("db", DATABASE).release("db", "mysql", "5.5"),
            holds("keeps-data-in-release-without-fixes@db")),
        new Claim(
            "a store whose release has ended may get fixes for money",
            m().component("db", DATABASE).release("db", "microsoft-sql-server", "2014"),
            holds("keeps-data-in-release-with-paid-fixes-only@db")),
        new Claim(
            "no fixes are bought where nobody sells any",
            m().component("web", WEB_APPLICATION).release("web", "php", "5.6"),
            fails("gets-bought-fixes@web")));
  }
}
