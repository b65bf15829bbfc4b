package dev.dreadnought.export;

import java.util.List;

/** Names that mean harm. */
public final class Hostile {
  public static final String MARKUP = "<script>alert(1)</script><b onload='x' title=\"y\">";
  public static final String LINK = "javascript:alert(1)";
  public static final String REVERSED = "safe\u202etxt.exe\u2066";
  public static final String STEERING = "\u001b[31mred\u001b]0;title\u0007\u009b2Jgone";
  public static final String EXPRESSION =
      "${7*7} [[${7*7}]] __${7*7}__ *{x} #{y} @{z} ~{parts :: head}";
  public static final String YAML = "- a: &b !c *d \n? [e, {f: \"g\"}] # 'h' \\x \u0085\u2028: yes";
  public static final String HALF = "half \ud800 pair";
  public static final String LONG = "long".repeat(2_500);

  public static final List<String> NAMES =
      List.of(
          MARKUP,
          LINK,
          REVERSED,
          STEERING,
          EXPRESSION,
          YAML,
          HALF,
          LONG,
          "yes",
          "1.10",
          "~",
          "=1+1",
          "-",
          " lead and trail ",
          "a: b",
          "null",
          "2026-01-01",
          "0x1F",
          "it's");

  private Hostile() {}
}
