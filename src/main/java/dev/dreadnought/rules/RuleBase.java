package dev.dreadnought.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The rules of {@code rules/}, compiled by the build; no rule compiler is loaded at run time.
 * Immutable and safe for any number of threads; each analysis has a session of its own.
 */
public final class RuleBase {
  /** Written by the build: the classes that hold the compiled rules, one a line. */
  private static final String MODEL_CLASSES =
      "/META-INF/kie/dev.dreadnought/dreadnought/drools-model";

  private final KieBase kieBase;

  private RuleBase(KieBase kieBase) {
    this.kieBase = kieBase;
  }

  /** The rules that the program was built with. */
  public static RuleBase builtIn() {
    return new RuleBase(build());
  }

  /** The same without one rule: what would be missed if it were not there. */
  public static RuleBase builtInWithout(String rule) {
    InternalKnowledgeBase kieBase = build();
    kieBase.removeRule(RuleBase.class.getPackageName(), rule);
    return new RuleBase(kieBase);
  }

  private static InternalKnowledgeBase build() {
    List<Model> models = new ArrayList<>();
    for (String name : modelClasses()) {
      models.add(instance(name));
    }
    return KieBaseBuilder.createKieBaseFromModel(
        models, RuleBaseFactory.newKnowledgeBaseConfiguration());
  }

  private static List<String> modelClasses() {
    try (InputStream in = RuleBase.class.getResourceAsStream(MODEL_CLASSES)) {
      if (in == null) {
        throw new IllegalStateException("the program has no compiled rules: " + MODEL_CLASSES);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(l -> l.startsWith(RuleBase.class.getPackageName()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model instance(String name) {
    try {
      return (Model) Class.forName(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled rules cannot be loaded: " + name, e);
    }
  }

  /** Names of all rules, in order. */
  public List<String> ruleNames() {
    return kieBase.getKiePackages().stream()
        .flatMap(p -> p.getRules().stream())
        .map(r -> r.getName())
        .sorted()
        .toList();
  }

  KieBase kieBase() {
    return kieBase;
  }
}
