package dev.dreadnought.examples;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Band;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.List;

/** The examples that the Javadoc shows, as code that compiles and runs. */
final class Examples {
  private Examples() {}

  static byte[] describedInWords(String text) {
    // Dreadnought
    Dreadnought dreadnought = Dreadnought.builtIn();
    Reading reading = dreadnought.read(new Source("blog.txt", "prose", text));
    Assessment assessment = dreadnought.assess(reading);
    byte[] json = dreadnought.json(assessment);
    // end
    return json;
  }

  static List<String> madeInCode() {
    // Dreadnought
    ThreatModel model =
        new ModelBuilder("Shop")
            .actor("customers", ComponentKind.USER)
            .component("shop", ComponentKind.WEB_APPLICATION, "django")
            .component("orders", ComponentKind.DATABASE, "postgresql")
            .flow("customers", "shop")
            .flow("shop", "orders")
            .build();
    List<String> high = new ArrayList<>();
    for (Finding finding : Dreadnought.builtIn().assess(model).findings()) {
      if (finding.current().band() == Band.HIGH) {
        high.add(finding.id() + " " + finding.current().score());
      }
    }
    // end
    return high;
  }

  static ThreatModel model() {
    // model.ModelBuilder
    ThreatModel model =
        new ModelBuilder("Blog")
            .actor("users", ComponentKind.USER)
            .component("web", ComponentKind.WEB_APPLICATION, "flask", "jinja2")
            .component("db", ComponentKind.DATABASE, "mysql")
            .keeps("db", "posts")
            .asset("posts", "user-content")
            .flow("users", "web")
            .flow("web", "db")
            .build();
    // end
    return model;
  }
}
