package dev.dreadnought;

import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import java.util.List;

/** Systems that tests start from. */
public final class Models {
  private Models() {}

  /** The blog of the samples, as its text is read. */
  public static ModelBuilder blog() {
    return new ModelBuilder("Blog")
        .actor("users", ComponentKind.USER)
        .actor("administrator", ComponentKind.ADMINISTRATOR)
        .component("browser", ComponentKind.BROWSER_CLIENT)
        .component("web", ComponentKind.WEB_APPLICATION, "flask", "python")
        .part("jinja2", "web", "jinja2")
        .part("wtforms", "web", "wtforms")
        .part("flask-login", "web", "flask-login")
        .part("flask-wtf", "web", "flask-wtf")
        .part("flask-admin", "web", "flask-admin")
        .part("flask-restful", "web", "flask-restful")
        .component("db", ComponentKind.DATABASE, "mysql")
        .component("vm", ComponentKind.VIRTUAL_MACHINE, "amazon-ec2", "aws")
        .hosted("web", "vm")
        .asset("posts", "user-content")
        .asset("accounts", "account", "credentials")
        .keeps("db", "posts", "accounts")
        .flow("users", "browser")
        .flow("administrator", "browser")
        .flow("browser", "web")
        .flow("web", "db", "posts")
        .boundary("internet", "internet", "users", "administrator", "browser")
        .fact("internet-facing", "system", Truth.TRUE);
  }

  public static Reading reading(ThreatModel model) {
    return new Reading(List.of(), model, List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
