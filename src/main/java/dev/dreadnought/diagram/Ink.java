package dev.dreadnought.diagram;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.diagram.Sketch.Wire;
import java.util.Locale;

/** The colours of a picture, each for a light and for a dark screen. */
enum Ink {
  PAPER("#ffffff", "#14171b"),
  TEXT("#1b1f24", "#e4e7ea"),
  FAINT("#59626c", "#a0a9b3"),
  PROCESS("#e6eff9", "#1f3348"),
  STORE("#e7f1e2", "#22382a"),
  ENTITY("#faeedd", "#45331f"),
  MACHINE("#f3f4f6", "#1f242b"),
  OUTLINE("#3a4654", "#b4bfca"),
  BOUNDARY("#6a3d9a", "#c9a9f2"),
  SAFE("#2c6148", "#8fd0ae"),
  DOUBT("#7a5b00", "#e0bd62"),
  OPEN("#a82a0c", "#f49a7c"),
  CRITICAL("#7b0d1e", "#ff5577"),
  HIGH("#b3300f", "#f49a7c"),
  MEDIUM("#80600a", "#e0bd62"),
  LOW("#3c6150", "#93c4ac");

  private final String light;
  private final String dark;

  Ink(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /** Attributes that fill a shape. */
  String fill() {
    return " fill=\"" + light + "\" class=\"dfd-f-" + word() + "\"";
  }

  /** Attributes that draw an outline of so many pixels, with nothing inside. */
  String stroke(double width) {
    return " fill=\"none\" stroke=\""
        + light
        + "\" stroke-width=\""
        + SvgText.number(width)
        + "\" class=\"dfd-s-"
        + word()
        + "\"";
  }

  /** Attributes that draw an outline, over a shape in another colour. */
  String strokeAround(Ink inside, double width) {
    return " fill=\""
        + inside.light
        + "\" stroke=\""
        + light
        + "\" stroke-width=\""
        + SvgText.number(width)
        + "\" class=\"dfd-f-"
        + inside.word()
        + " dfd-s-"
        + word()
        + "\"";
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The style sheet for a dark screen; paper stays white. */
  static String darkStyle() {
    StringBuilder style = new StringBuilder("@media screen and (prefers-color-scheme:dark){");
    for (Ink ink : values()) {
      style.append(".dfd-f-").append(ink.word()).append("{fill:").append(ink.dark).append('}');
      style.append(".dfd-s-").append(ink.word()).append("{stroke:").append(ink.dark).append('}');
    }
    return style.append('}').toString();
  }

  static Ink of(Band band) {
    return switch (band) {
      case CRITICAL -> CRITICAL;
      case HIGH -> HIGH;
      case MEDIUM -> MEDIUM;
      case LOW -> LOW;
    };
  }

  static Ink of(Wire wire) {
    return switch (wire) {
      case ENCRYPTED, INFERRED -> SAFE;
      case CLEAR -> OPEN;
      case UNKNOWN -> DOUBT;
      case LOCAL -> FAINT;
    };
  }
}
