package com.example;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;

/** Prints the findings of a system that is described in code, the worst first. */
public final class Embed {
  private Embed() {}

  public static void main(String[] args) {
    ThreatModel model =
        new ModelBuilder("Blog")
            .actor("users", ComponentKind.USER)
            .component("web", ComponentKind.WEB_APPLICATION, "flask")
            .part("login", "web", "flask-login")
            .component("db", ComponentKind.DATABASE, "mysql")
            .asset("posts", "user-content")
            .asset("accounts", "account", "credentials")
            .keeps("db", "posts", "accounts")
            .flowOver("https", "users", "web")
            .flow("web", "db", "posts", "accounts")
            .fact("internet-facing", "system", Truth.TRUE)
            .build();
    Assessment assessment = Dreadnought.builtIn().assess(model);
    for (Finding finding : assessment.findings()) {
      System.out.println(
          finding.current().score()
              + " "
              + finding.current().band().word()
              + " "
              + finding.threat().title()
              + " ("
              + finding.id()
              + ")");
    }
  }
}
