package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Locale;
import java.util.Set;

/**
 * "The front end is a Delphi program", "the WPF front end talks to MySQL": a front end that no
 * browser shows, by what it is made with.
 */
final class FrontEnds {
  /** What only programs of desks are made with. */
  private static final Set<String> OF_DESKS =
      Set.of(
          "wpf",
          "windows-forms",
          "winui",
          "universal-windows-platform",
          "delphi",
          "lazarus",
          "visual-basic",
          "tkinter",
          "qt",
          "pyqt",
          "wxpython",
          "wxwidgets",
          "java-swing",
          "javafx",
          "gtk",
          "powerbuilder",
          "electron",
          "microsoft-access");

  /** What the text may put before "front end" without saying it in full. */
  private static final String ACCESS = "access ";

  private FrontEnds() {}

  /** What a front end is that is made so; the kind of a browser's where nothing tells more. */
  static ComponentKind kindOf(Draft.Part part) {
    String called = part.words.toLowerCase(Locale.ROOT);
    boolean front = called.endsWith("front end") || called.endsWith("frontend");
    if (!front || Evidence.isForBrowsers(part)) {
      return part.kind;
    }
    boolean desk =
        part.materials.keySet().stream().anyMatch(OF_DESKS::contains) || called.startsWith(ACCESS);
    boolean phone = part.materials.values().stream().anyMatch(m -> Kinds.isForPhones(m.technology));
    return desk ? ComponentKind.DESKTOP_APP : phone ? ComponentKind.MOBILE_APP : part.kind;
  }
}
