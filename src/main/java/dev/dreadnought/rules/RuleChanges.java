package dev.dreadnought.rules;

import dev.dreadnought.source.Folder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a user's own rules differ in from what they were, rule by rule, and folders put together
 * from both. A file that differs in what stands outside its rules, on which each of them may rest,
 * is one change.
 */
public final class RuleChanges {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^[ \\t]*rule\\s+(?:\"([^\"]+)\"|'([^']+)'|([\\w$]+)).*?^[ \\t]*end\\b");

  private final List<Folder> old;
  private final List<Folder> now;
  private final List<Change> changes = new ArrayList<>();

  /**
   * A rule, or a file, that is otherwise.
   *
   * @param folder place of the folder among the others
   * @param rule null where it is the whole file
   * @param what a sentence without a full stop
   */
  public record Change(int folder, String file, @Nullable String rule, String what) {
    /** The rule, or the file. */
    public String id() {
      return rule == null ? file : rule;
    }
  }

  private RuleChanges(List<Folder> old, List<Folder> now) {
    this.old = List.copyOf(old);
    this.now = List.copyOf(now);
    for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
      for (String file : files(i)) {
        compare(i, file);
      }
    }
  }

  /** The first folder of the one is compared with the first of the other, and so on. */
  public static RuleChanges between(List<Folder> old, List<Folder> now) {
    return new RuleChanges(old, now);
  }

  /** By folder and file; in a file by name. */
  public List<Change> list() {
    return List.copyOf(changes);
  }

  private TreeSet<String> files(int folder) {
    TreeSet<String> files = new TreeSet<>();
    for (List<Folder> side : List.of(old, now)) {
      if (folder < side.size()) {
        files.addAll(side.get(folder).files().keySet());
      }
    }
    return files;
  }

  private void compare(int folder, String file) {
    Parts was = Parts.of(old, folder, file);
    Parts is = Parts.of(now, folder, file);
    if (was.isThere() && is.isThere() && !was.frame().equals(is.frame())) {
      changes.add(
          new Change(folder, file, null, "the rule file " + file + " differs outside its rules"));
      return;
    }
    TreeSet<String> names = new TreeSet<>(was.rules().keySet());
    names.addAll(is.rules().keySet());
    for (String name : names) {
      String before = was.rules().get(name);
      String after = is.rules().get(name);
      if (!Objects.equals(before, after)) {
        String how = before == null ? "new" : after == null ? "gone" : "written otherwise";
        changes.add(new Change(folder, file, name, "the rule \"" + name + "\" is " + how));
      }
    }
    if (names.isEmpty() && was.isThere() != is.isThere()) {
      String how = was.isThere() ? "gone" : "new";
      changes.add(new Change(folder, file, null, "the rule file " + file + " is " + how));
    }
  }

  /** The rules now, with some changes undone; a folder without a file left is left out. */
  public List<Folder> without(BitSet undone) {
    List<Folder> folders = new ArrayList<>();
    for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
      SortedMap<String, byte[]> files = new TreeMap<>();
      for (String file : files(i)) {
        String text = text(i, file, undone);
        if (text != null) {
          files.put(file, text.getBytes(StandardCharsets.UTF_8));
        }
      }
      if (!files.isEmpty()) {
        Folder like = i < now.size() ? now.get(i) : old.get(i);
        folders.add(new Folder(like.place(), like.name(), files));
      }
    }
    return folders;
  }

  private @Nullable String text(int folder, String file, BitSet undone) {
    Parts was = Parts.of(old, folder, file);
    Parts is = Parts.of(now, folder, file);
    Map<String, String> rules = new LinkedHashMap<>(is.rules());
    for (int i = undone.nextSetBit(0); i >= 0; i = undone.nextSetBit(i + 1)) {
      Change change = changes.get(i);
      if (change.folder() != folder || !change.file().equals(file)) {
        continue;
      }
      if (change.rule() == null) {
        return was.isThere() ? was.text() : null;
      }
      String before = was.rules().get(change.rule());
      if (before == null) {
        rules.remove(change.rule());
      } else {
        rules.put(change.rule(), before);
      }
    }
    Parts like = is.isThere() ? is : was;
    boolean isGone = rules.isEmpty() && !(is.isThere() && is.rules().isEmpty());
    return isGone ? null : like.with(rules);
  }

  /**
   * A file taken apart.
   *
   * @param text empty where there is no such file
   * @param frame what stands outside its rules, without empty lines
   * @param rules each from its first word to its last, by name
   */
  private record Parts(boolean isThere, String text, String frame, Map<String, String> rules) {
    static Parts of(List<Folder> side, int folder, String file) {
      byte[] bytes = folder < side.size() ? side.get(folder).files().get(file) : null;
      String text = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
      Map<String, String> rules = new LinkedHashMap<>();
      Matcher matcher = BLOCK.matcher(text);
      while (matcher.find()) {
        int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
        rules.put(matcher.group(group), matcher.group().strip());
      }
      String outside = BLOCK.matcher(text).replaceAll("");
      String frame =
          String.join("\n", outside.lines().filter(l -> !l.isBlank()).map(String::strip).toList());
      return new Parts(bytes != null, text, frame, rules);
    }

    /** The frame, and some rules below it. */
    String with(Map<String, String> others) {
      return frame + "\n\n" + String.join("\n\n", others.values()) + "\n";
    }
  }
}
