package dev.dreadnought;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Day;
import dev.dreadnought.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Does with the library whatever can be done with it, in a virtual machine of its own, and says
 * what it left behind: nothing, when all is well.
 */
final class LibraryProbe {
  private static final int PATIENCE = 200;

  private LibraryProbe() {}

  /**
   * @param args a description, and a folder of own entries
   */
  public static void main(String[] args) throws Exception {
    // The virtual machine notes its time zone when anybody first asks for it.
    TimeZone.getDefault();
    Set<String> threads = threads();
    Properties properties = (Properties) System.getProperties().clone();
    PrintStream out = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(System.out);
    use(Path.of(args[0]), Path.of(args[1]));
    List<String> left = new ArrayList<>();
    if (!said.toString(StandardCharsets.UTF_8).isEmpty()) {
      left.add("it said: " + said.toString(StandardCharsets.UTF_8));
    }
    if (!properties.equals(System.getProperties())) {
      Properties changed = (Properties) System.getProperties().clone();
      changed.entrySet().removeAll(properties.entrySet());
      left.add("it changed properties: " + changed);
    }
    // A thread that has done its work takes a moment to end.
    for (int i = 0; i < PATIENCE && !threads.equals(threads()); i++) {
      Thread.sleep(10);
    }
    if (!threads.equals(threads())) {
      left.add("it left threads: " + threads());
    }
    left.forEach(out::println);
    out.println("done");
  }

  private static void use(Path description, Path entries) throws Exception {
    String text = Files.readString(description);
    for (Dreadnought dreadnought :
        List.of(
            Dreadnought.builtIn().withDate(new Day("2026-11-25")),
            Dreadnought.builtIn().withEntries(entries).withDate(new Day("2026-11-25")))) {
      Assessment assessment =
          dreadnought.assess(dreadnought.read(new Source("description.txt", "prose", text)));
      dreadnought.reports(assessment);
      dreadnought.html(assessment);
      dreadnought.summary(assessment, 100, true);
      dreadnought.explanation(assessment, assessment.findings().get(0), 100);
      dreadnought.catalogListJson("threats");
      dreadnought.sarif(assessment);
      dreadnought.cycloneDx(assessment);
      dreadnought.oscal(assessment);
      dreadnought.oscalPlan(assessment);
      for (byte[] json :
          List.of(
              dreadnought.otm(assessment),
              dreadnought.threatLibrary(assessment),
              dreadnought.threatDragon(assessment))) {
        String foreign = new String(json, StandardCharsets.UTF_8);
        dreadnought.read(new Source("m.json", Dreadnought.kindOf(foreign), foreign));
      }
    }
  }

  /** Those of programs; the virtual machine's own come and go as it likes. */
  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getThreadGroup() != null && t.getThreadGroup().getName().equals("main"))
        .map(Thread::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
