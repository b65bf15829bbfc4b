package dev.dreadnought.catalog;

/** The six letters, in the order of the word. */
public enum Stride {
  S("Spoofing"),
  T("Tampering"),
  R("Repudiation"),
  I("Information disclosure"),
  D("Denial of service"),
  E("Elevation of privilege");

  private final String title;

  Stride(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
