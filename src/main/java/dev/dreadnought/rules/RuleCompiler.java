package dev.dreadnought.rules;

import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieContainer;

/**
 * Compiles a user's own rules, in the way in which the build compiles ours. The compiler itself is
 * no part of the program: it is looked for on the class path when somebody has rules.
 */
final class RuleCompiler {
  private static final String PROJECT = "org.drools.model.codegen.ExecutableModelProject";

  /** "[ERR 102] Line 7:22 mismatched input": the column counts from 0. */
  private static final Pattern SYNTAX =
      Pattern.compile("(?s)^\\[ERR \\d+\\] Line (\\d+):(\\d+) (.*)$");

  /** What a message is about: what stands in quotes, or after the last colon. */
  private static final Pattern EXCERPT = Pattern.compile("\"([^\"]+)\"$|: ([^:]+)$");

  /** Of the Java that is generated, names are what the rule file has too. */
  private static final Pattern NAME = Pattern.compile("^The method (\\w+)\\(|^(\\w+) ");

  /** What it says once more after errors of syntax. */
  private static final String NO_PACKAGE = "Parser returned a null Package";

  private static final Pattern GENERATED =
      Pattern.compile("(?s)^Java source of (\\S+) in error:\n(.*)$");

  private static final ClassLoader LOADER = RuleCompiler.class.getClassLoader();

  private final KieServices services;
  private final Class<? extends KieBuilder.ProjectType> project;

  private RuleCompiler(KieServices services, Class<? extends KieBuilder.ProjectType> project) {
    this.services = services;
    this.project = project;
  }

  /**
   * The compiler, where there is one.
   *
   * @throws InvalidInputException where there is none
   */
  static RuleCompiler find(RuleFiles rules) {
    try {
      Class<? extends KieBuilder.ProjectType> project =
          Class.forName(PROJECT).asSubclass(KieBuilder.ProjectType.class);
      KieServices services = KieServices.Factory.get();
      if (services != null) {
        return new RuleCompiler(services, project);
      }
    } catch (ClassNotFoundException e) {
      // Told below: an installation without the compiler is no defect.
    }
    throw new InvalidInputException(
        List.of(
            Problem.error(
                new Location(rules.place(), 1, 1, 0),
                "rules need the rule compiler, and it is not installed",
                "run `dreadnought`, which takes it from the folder lib-rules; in a program of your own, add"
                    + " org.drools:drools-engine in the version of org.drools:drools-core")));
  }

  /**
   * The packages that the rules make.
   *
   * @throws InvalidInputException with everything that does not compile, and its place
   */
  Collection<KiePackage> compile(RuleFiles rules) {
    ReleaseId module = services.newReleaseId("dreadnought", "rules", rules.sha256());
    if (!build(module, rules.files()).isEmpty()) {
      List<Problem> problems = new ArrayList<>();
      // Each file on its own, so that a message that names no file belongs to this one.
      rules.files().forEach(file -> problems.addAll(problems(module, file)));
      throw new InvalidInputException(
          problems.isEmpty() ? List.of(together(rules)) : List.copyOf(problems));
    }
    KieContainer container = services.newKieContainer(module, LOADER);
    Collection<KiePackage> packages = container.getKieBase().getKiePackages();
    services.getRepository().removeKieModule(module);
    return packages;
  }

  private static Problem together(RuleFiles rules) {
    return Problem.error(
        new Location(rules.place(), 1, 1, 0),
        "the files compile one by one and not together",
        "look for one rule's name in two of them");
  }

  /** What the compiler says against some files. */
  private List<Complaint> build(ReleaseId module, List<Source> files) {
    KieFileSystem system = services.newKieFileSystem();
    system.generateAndWritePomXML(module);
    for (int i = 0; i < files.size(); i++) {
      system.write("src/main/resources/rules/" + i + ".drl", files.get(i).text());
    }
    try {
      List<Message> errors =
          services
              .newKieBuilder(system, LOADER)
              .buildAll(project)
              .getResults()
              .getMessages(Message.Level.ERROR);
      List<Complaint> complaints = new ArrayList<>();
      for (Message error : errors) {
        boolean here = String.valueOf(error.getPath()).endsWith(".drl");
        complaints.add(
            new Complaint(here ? "" : error.getPath(), error.getLine(), error.getText()));
      }
      return complaints;
    } catch (RuntimeException e) {
      // This is how it says that a constant does not fit its property.
      return List.of(new Complaint("", -1, "cannot be compiled: " + e.getMessage()));
    }
  }

  /**
   * What the compiler says.
   *
   * @param generated the Java file that was generated and is wrong; empty where the rule file is
   * @param line 1-based in that file; less where it is not known
   */
  private record Complaint(String generated, int line, String text) {}

  /** Each place once, with the first thing that the compiler says of it. */
  private List<Problem> problems(ReleaseId module, Source file) {
    List<Complaint> complaints = build(module, List.of(file));
    Map<String, String> generated = generatedSources(complaints);
    Map<Location, Problem> problems = new TreeMap<>();
    for (Complaint complaint : complaints) {
      boolean repeats =
          complaint.text().equals(NO_PACKAGE) || GENERATED.matcher(complaint.text()).matches();
      if (!repeats || complaints.size() == 1) {
        Problem problem = problem(module, file, complaint, generated);
        problems.putIfAbsent(problem.location(), problem);
      }
    }
    return List.copyOf(problems.values());
  }

  private static Map<String, String> generatedSources(List<Complaint> complaints) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Complaint complaint : complaints) {
      Matcher matcher = GENERATED.matcher(complaint.text());
      if (matcher.matches()) {
        sources.put(matcher.group(1), matcher.group(2));
      }
    }
    return sources;
  }

  private Problem problem(
      ReleaseId module, Source file, Complaint complaint, Map<String, String> generated) {
    Matcher syntax = SYNTAX.matcher(complaint.text());
    if (syntax.matches()) {
      int line = Integer.parseInt(syntax.group(1));
      int column = Integer.parseInt(syntax.group(2)) + 1;
      return problem(new Location(file.name(), line, column, 0), syntax.group(3));
    }
    for (String wrong : excerpts(complaint, generated)) {
      Location rule = RuleFiles.rules(file).get(wrong);
      if (rule != null) {
        return problem(rule, complaint.text());
      }
      Matcher words =
          Pattern.compile("(?<!\\w)" + Pattern.quote(wrong) + "(?!\\w)").matcher(file.text());
      if (!wrong.isEmpty() && words.find()) {
        return problem(RuleFiles.place(file, words.start(), wrong.length()), complaint.text());
      }
    }
    return problem(ruleOf(module, file, complaint), complaint.text());
  }

  private static Problem problem(Location at, String text) {
    return Problem.error(at, text.lines().findFirst().orElse(text).strip(), "");
  }

  /** Words that the complaint is about, for one of which the rule file is searched. */
  private static List<String> excerpts(Complaint complaint, Map<String, String> generated) {
    if (complaint.generated().isEmpty()) {
      Matcher matcher = EXCERPT.matcher(complaint.text().lines().findFirst().orElse(""));
      return matcher.find()
          ? List.of(matcher.group(1) != null ? matcher.group() : matcher.group(2))
          : List.of();
    }
    Matcher name = NAME.matcher(complaint.text());
    String named = !name.find() ? "" : name.group(1) != null ? name.group(1) : name.group(2);
    List<String> lines = generated.getOrDefault(complaint.generated(), "").lines().toList();
    // The text of the file follows a line that names it.
    int index = complaint.line() - 1;
    String line = index >= 0 && index < lines.size() ? lines.get(index).strip() : "";
    return List.of(line.endsWith(";") ? line.substring(0, line.length() - 1) : line, named);
  }

  /** Where the rule begins that is wrong: the first that does not compile without the others. */
  private Location ruleOf(ReleaseId module, Source file, Complaint complaint) {
    Map<String, Location> rules = RuleFiles.rules(file);
    for (Location rule : rules.values()) {
      if (rule.line() == complaint.line() && complaint.generated().isEmpty()) {
        return rule;
      }
    }
    List<String> lines = file.text().lines().toList();
    List<Location> starts = List.copyOf(rules.values());
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1).line() - 1 : lines.size();
      String head = String.join("\n", lines.subList(0, starts.get(0).line() - 1));
      String rule = String.join("\n", lines.subList(starts.get(i).line() - 1, end));
      Source alone = new Source(file.name(), file.kind(), head + "\n" + rule + "\n");
      if (!build(module, List.of(alone)).isEmpty()) {
        return starts.get(i);
      }
    }
    return start(file);
  }

  private static Location start(Source file) {
    return new Location(file.name(), 1, 1, 0);
  }
}
