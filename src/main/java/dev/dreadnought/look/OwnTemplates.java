package dev.dreadnought.look;

import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A user's own look: a folder with any of
 *
 * <ul>
 *   <li>a page of ours by its name, such as {@code report.html} or {@code role-engineer.html}: what
 *       stands in it takes the place of what ours holds between head and foot;
 *   <li>{@code style.css}, after our own style, and {@code print.css}, after our own for paper;
 *   <li>{@code logo.png}, on every page.
 * </ul>
 *
 * Templates see what ours see and nothing else; styles load nothing.
 *
 * @param pages templates by the name of the page
 * @param style for the screen; empty for none
 * @param print for paper; empty for none
 * @param logo a picture as a data URI; empty for none
 */
public record OwnTemplates(Map<String, Source> pages, String style, String print, String logo) {
  /** As shipped. */
  public static final OwnTemplates NONE = new OwnTemplates(Map.of(), "", "", "");

  private static final String STYLE = "style.css";
  private static final String PRINT = "print.css";
  private static final String LOGO = "logo.png";
  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST_FILES = 50;

  /** What a style may not hold. It could load nothing all the same; better to be told. */
  private static final Map<Pattern, String> REFUSED =
      Map.of(
          Pattern.compile("<"), "a style has no markup",
          Pattern.compile("(?i)@import"), "a report is one file, and imports no other",
          Pattern.compile("(?i)(?:url|image-set|image|src)\\s*\\("),
              "a report is one file, and loads nothing");

  public OwnTemplates {
    pages = Collections.unmodifiableMap(new TreeMap<>(pages));
  }

  /**
   * @param known names of the pages that there are
   * @throws InvalidInputException with everything that is wrong with the folder
   */
  public static OwnTemplates read(Path folder, Collection<String> known) {
    return new Reader(folder, known).read();
  }

  /** What is wrong with a template shows when a page is made of it; here the files only. */
  private static final class Reader {
    private final Path folder;
    private final Set<String> known;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Source> pages = new TreeMap<>();
    private String style = "";
    private String print = "";
    private String logo = "";

    Reader(Path folder, Collection<String> known) {
      this.folder = folder;
      this.known = new TreeSet<>(known);
    }

    OwnTemplates read() {
      for (String name : names()) {
        take(name);
      }
      if (problems.isEmpty()
          && pages.isEmpty()
          && style.isEmpty()
          && print.isEmpty()
          && logo.isEmpty()) {
        problem(
            String.valueOf(folder.getFileName()),
            "the folder holds nothing of a look",
            "one of " + String.join(", ", all()));
      }
      if (!problems.isEmpty()) {
        problems.sort(Problem.IN_READING_ORDER);
        throw new InvalidInputException(problems);
      }
      return new OwnTemplates(pages, style, print, logo);
    }

    /** In order of name; a file system has an order of its own. */
    private List<String> names() {
      try (Stream<Path> files = Files.list(folder)) {
        List<String> names =
            files
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.startsWith(".") && !name.equalsIgnoreCase("README.md"))
                .sorted()
                .limit(MOST_FILES + 1L)
                .toList();
        if (names.size() > MOST_FILES) {
          problem(
              String.valueOf(folder.getFileName()),
              "the folder holds more than " + MOST_FILES + " files",
              "");
          return List.of();
        }
        return names;
      } catch (IOException e) {
        problem(String.valueOf(folder.getFileName()), "the folder cannot be read", "");
        return List.of();
      }
    }

    private void take(String name) {
      switch (name) {
        case STYLE -> style = style(name);
        case PRINT -> print = style(name);
        case LOGO -> logo = Logo.dataUri(name, bytes(name), problems);
        default -> {
          if (known.contains(name)) {
            pages.put(name, new Source(name, "html", text(name)));
          } else {
            problem(name, "no page is called so", "one of " + String.join(", ", all()));
          }
        }
      }
    }

    private List<String> all() {
      List<String> all = new ArrayList<>(known);
      all.addAll(List.of(STYLE, PRINT, LOGO));
      return all;
    }

    private String style(String name) {
      String text = text(name);
      REFUSED.forEach(
          (form, why) -> {
            Matcher found = form.matcher(text);
            while (found.find()) {
              problems.add(Problem.error(place(name, text, found.start()), why, ""));
            }
          });
      return text;
    }

    private static Location place(String name, String text, int offset) {
      int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
      return new Location(name, line, offset - text.lastIndexOf('\n', offset - 1), 0);
    }

    private String text(String name) {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(name))).toString();
      } catch (CharacterCodingException e) {
        problem(name, "the file is no text in UTF-8", "");
        return "";
      }
    }

    private byte[] bytes(String name) {
      try {
        Path file = folder.resolve(name);
        if (Files.size(file) > MOST_BYTES) {
          problem(name, "the file has more than " + MOST_BYTES + " bytes", "");
          return new byte[0];
        }
        return Files.readAllBytes(file);
      } catch (IOException e) {
        problem(name, "the file cannot be read", "");
        return new byte[0];
      }
    }

    private void problem(String name, String message, String remedy) {
      problems.add(Problem.error(new Location(name, 1, 1, 0), message, remedy));
    }
  }
}
