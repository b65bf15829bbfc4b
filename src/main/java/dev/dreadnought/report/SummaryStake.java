package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.ThreatModel;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a summary says of what is at stake: the gravest data, where they are kept, and people. */
final class SummaryStake {
  private final ThreatModel model;
  private final Catalog catalog;
  private final Called called;
  private final SummaryDetail detail;

  private SummaryStake(Assessment assessment, Catalog catalog, SummaryDetail detail) {
    this.model = assessment.model();
    this.catalog = catalog;
    this.called = new Called(model, catalog);
    this.detail = detail;
  }

  static String of(Assessment assessment, Catalog catalog, SummaryDetail detail) {
    return new SummaryStake(assessment, catalog, detail).stake();
  }

  private String stake() {
    List<DataAsset> assets = model.dataAssets();
    if (assets.isEmpty()) {
      return "Nobody said which data the system keeps" + people("; ", "");
    }
    Level most = assets.stream().map(this::need).max(Comparator.naturalOrder()).orElseThrow();
    List<DataAsset> gravest = assets.stream().filter(a -> need(a) == most).toList();
    List<String> names =
        gravest.stream()
            .map(a -> SummaryWords.startSmall(SummaryWords.named(a.name())))
            .distinct()
            .toList();
    return "At stake "
        + (names.size() == 1 && !isPlural(names.get(0)) ? "is " : "are ")
        + SummaryWords.few(detail, names)
        + ", with "
        + (most == Level.NONE ? "no" : "a " + most.word())
        + " need for protection"
        + keptIn(gravest)
        + people("; ", "");
  }

  private static boolean isPlural(String name) {
    return name.endsWith("s") && !name.endsWith("ss") || name.endsWith("data");
  }

  private String keptIn(List<DataAsset> assets) {
    Set<String> ids = assets.stream().map(DataAsset::id).collect(Collectors.toSet());
    List<String> stores =
        model.components().stream()
            .filter(c -> c.data().stream().anyMatch(ids::contains))
            .map(c -> SummaryWords.named(called.of(c.id())))
            .distinct()
            .toList();
    return stores.isEmpty() ? "" : ", kept in " + SummaryWords.few(detail, stores);
  }

  private String people(String before, String none) {
    Integer people = model.people();
    return people == null
        ? none + "."
        : before
            + (people == 1
                ? "one person is concerned."
                : String.format(Locale.ROOT, "%,d people are concerned.", people));
  }

  /** The highest of an asset's needs. */
  private Level need(DataAsset asset) {
    return Stream.concat(
            Stream.of(
                    asset.confidentiality(),
                    asset.integrity(),
                    asset.availability(),
                    asset.safety())
                .filter(Objects::nonNull),
            asset.kinds().stream()
                .map(catalog.dataKinds()::get)
                .filter(Objects::nonNull)
                .flatMap(SummaryStake::needs))
        .max(Comparator.naturalOrder())
        .orElse(Level.NONE);
  }

  private static Stream<Level> needs(DataKind kind) {
    return Stream.of(kind.confidentiality(), kind.integrity(), kind.availability(), kind.safety());
  }
}
