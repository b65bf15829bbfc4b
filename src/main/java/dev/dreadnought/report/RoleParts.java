package dev.dreadnought.report;

import dev.dreadnought.beside.Beside;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What only the pages of three roles show, and takes longest to word. Where those pages are written
 * it is made beside everything else; on paper, and for who shows no such page, not at all.
 */
final class RoleParts {
  private final Part<ArchitectChapter> architect;
  private final Part<ComplianceChapter> compliance;
  private final Part<BusinessChapter> business;

  private RoleParts(
      Part<ArchitectChapter> architect,
      Part<ComplianceChapter> compliance,
      Part<BusinessChapter> business) {
    this.architect = architect;
    this.compliance = compliance;
    this.business = business;
  }

  static RoleParts of(
      Supplier<ArchitectChapter> architect,
      Supplier<ComplianceChapter> compliance,
      Supplier<BusinessChapter> business) {
    return new RoleParts(new Part<>(architect), new Part<>(compliance), new Part<>(business));
  }

  /** Begins with the longest. */
  RoleParts begun() {
    business.begin();
    compliance.begin();
    return this;
  }

  ArchitectChapter architect() {
    return architect.value();
  }

  ComplianceChapter compliance() {
    return compliance.value();
  }

  BusinessChapter business() {
    return business.value();
  }

  /** Made once, by the first who asks or by who began before. */
  private static final class Part<T> {
    private final Supplier<T> maker;
    private @Nullable Beside<T> begun;
    private @Nullable T made;

    Part(Supplier<T> maker) {
      this.maker = maker;
    }

    synchronized void begin() {
      begun = Beside.of(maker);
    }

    synchronized T value() {
      T known = made;
      if (known == null) {
        known = begun == null ? maker.get() : begun.value();
        made = known;
      }
      return known;
    }
  }
}
