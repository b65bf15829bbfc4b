package dev.dreadnought.rules;

import dev.dreadnought.source.Folder;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of a user's own rules, not yet compiled.
 *
 * @param place what messages call the folder
 * @param name of the folder alone
 * @param files each {@code *.drl} below the folder, in order of its path inside it
 * @param sha256 of all paths and bytes, in order of path
 */
record RuleFiles(String place, String name, List<Source> files, String sha256) {
  private static final Pattern RULE =
      Pattern.compile("(?m)^\\s*rule\\s+(?:\"([^\"]+)\"|'([^']+)'|([\\w$]+))");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

  /**
   * The rules of a folder, of which each file has a package of its user's own.
   *
   * @throws InvalidInputException where there is none, or a file has no such package
   */
  static RuleFiles of(Folder folder) {
    List<Source> files = new ArrayList<>();
    folder
        .files()
        .forEach(
            (name, bytes) ->
                files.add(
                    new Source(
                        folder.place() + "/" + name,
                        "drl",
                        new String(bytes, StandardCharsets.UTF_8))));
    List<Problem> problems = new ArrayList<>();
    if (files.isEmpty()) {
      problems.add(
          Problem.error(
              new Location(folder.place(), 1, 1, 0),
              "the folder holds no rules",
              "name a folder with files *.drl"));
    }
    files.forEach(file -> checkPackage(file, problems));
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new RuleFiles(folder.place(), folder.name(), List.copyOf(files), digest(folder.files()));
  }

  private static void checkPackage(Source file, List<Problem> problems) {
    Matcher matcher = PACKAGE.matcher(file.text());
    boolean found = matcher.find();
    if (!found || matcher.group(1).startsWith("dev.dreadnought")) {
      problems.add(
          Problem.error(
              found ? place(file, matcher.start(1), matcher.group(1).length()) : place(file, 0, 0),
              found ? "rules of your own stand in our package" : "the file names no package",
              "begin it with a package of your own: package com.example.rules"));
    }
  }

  private static String digest(Map<String, byte[]> contents) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    contents.forEach(
        (name, bytes) -> {
          all.writeBytes((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
          all.writeBytes(bytes);
        });
    return Source.sha256(all.toByteArray());
  }

  /** Where each rule begins, by its name; the last of two with one name. */
  static Map<String, Location> rules(Source file) {
    Map<String, Location> rules = new LinkedHashMap<>();
    Matcher matcher = RULE.matcher(file.text());
    while (matcher.find()) {
      int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
      int quote = group == 3 ? 0 : 1;
      rules.put(
          matcher.group(group),
          place(file, matcher.start(group) - quote, matcher.group(group).length() + 2 * quote));
    }
    return rules;
  }

  /** The place of some characters of a file. */
  static Location place(Source file, int offset, int length) {
    String before = file.text().substring(0, offset);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Location(file.name(), line, offset - before.lastIndexOf('\n'), length);
  }
}
