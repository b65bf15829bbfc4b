package dev.dreadnought.rules;

import dev.dreadnought.catalog.Overlay;
import dev.dreadnought.source.Folder;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * The rules of {@code rules/}, compiled by the build; no rule compiler is loaded at run time unless
 * a user has rules of their own. Immutable and safe for any number of threads; each analysis has a
 * session of its own.
 */
public final class RuleBase {
  /** Written by the build: the classes that hold the compiled rules, one a line. */
  private static final String MODEL_CLASSES =
      "/META-INF/kie/dev.dreadnought/dreadnought/drools-model";

  private final KieBase kieBase;

  /** A new session first makes memories for every rule; one that was used keeps them, emptied. */
  private final KieSessionsPool sessions;

  private final List<RuleFiles> own;

  private RuleBase(KieBase kieBase, List<RuleFiles> own) {
    this.kieBase = kieBase;
    this.sessions = kieBase.newKieSessionsPool(1);
    this.own = own;
  }

  /** The rules that the program was built with. */
  public static RuleBase builtIn() {
    return new RuleBase(build(), List.of());
  }

  /**
   * These rules and those of a folder. They run with the rights of the program: they are code.
   *
   * @throws InvalidInputException where they do not compile, a rule has the name of another, or the
   *     rule compiler is not installed
   */
  public RuleBase with(Folder folder) {
    List<RuleFiles> all = new ArrayList<>(own);
    all.add(RuleFiles.of(folder));
    InternalKnowledgeBase kieBase = build();
    for (RuleFiles rules : all) {
      refuseNamesOf(kieBase, rules);
      kieBase.addPackages(ownPackages(RuleCompiler.find(rules).compile(rules)));
    }
    return new RuleBase(kieBase, List.copyOf(all));
  }

  /** The compiler makes an empty package of each that a rule imports from. */
  private static List<KiePackage> ownPackages(Collection<KiePackage> packages) {
    return packages.stream().filter(p -> !p.getRules().isEmpty()).toList();
  }

  private static void refuseNamesOf(KieBase kieBase, RuleFiles rules) {
    List<String> names = namesOf(kieBase);
    List<Problem> problems = new ArrayList<>();
    for (Source file : rules.files()) {
      RuleFiles.rules(file)
          .forEach(
              (name, place) -> {
                if (names.contains(name)) {
                  problems.add(
                      Problem.error(
                          place,
                          "there is a rule \"" + name + "\" already",
                          "findings name rules: choose another name"));
                }
              });
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  /** Folders of a user's own rules beside those of the program. */
  public List<Overlay> overlays() {
    List<Overlay> overlays = new ArrayList<>();
    for (RuleFiles rules : own) {
      overlays.add(new Overlay(rules.name(), rules.sha256()));
    }
    return List.copyOf(overlays);
  }

  /** Where a rule of a user's own stands; empty for a rule of the program. */
  Optional<Location> placeOf(String rule) {
    for (RuleFiles rules : own) {
      for (Source file : rules.files()) {
        Location place = RuleFiles.rules(file).get(rule);
        if (place != null) {
          return Optional.of(place);
        }
      }
    }
    return Optional.empty();
  }

  /** The same without one rule: what would be missed if it were not there. */
  public static RuleBase builtInWithout(String rule) {
    InternalKnowledgeBase kieBase = build();
    kieBase.removeRule(RuleBase.class.getPackageName(), rule);
    return new RuleBase(kieBase, List.of());
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
    return namesOf(kieBase);
  }

  private static List<String> namesOf(KieBase kieBase) {
    return kieBase.getKiePackages().stream()
        .flatMap(p -> p.getRules().stream())
        .map(r -> r.getName())
        .sorted()
        .toList();
  }

  /** A session in which nothing is known yet; disposed of, it serves again. */
  KieSession newSession() {
    return sessions.newKieSession();
  }
}
