package dev.dreadnought.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dreadnought.catalog.ReleaseHistory.EndedLine;
import dev.dreadnought.source.Folder;
import dev.dreadnought.source.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the catalog says of the releases that people name. */
class ReleasesTest {
  private static final Releases RELEASES = CatalogLoader.builtIn().releases();

  @ParameterizedTest
  @CsvSource({
    "php, 5, 2018-12-31",
    "php, 5.4.45, 2015-09-14",
    "php, 7.4-fpm-alpine, 2022-11-28",
    "node-js, 12, 2022-04-30",
    "django, 2.2, 2022-04-11",
    "windows-server, 2008 R2, 2020-01-14",
    "windows-xp, , 2014-04-08",
    "windows-xp, SP3, 2014-04-08",
    "angularjs, 1.8, 2021-12-31",
    "angularjs, , 2021-12-31",
    "oracle-database, 11.2.0.4, 2020-12-31",
    "php, 5.1, 2006-08-24",
    "openssl, 1.0.2k, 2019-12-31",
    "java, 1.6.0_45, 2018-12-31",
    "mysql, 8.0, 2026-04-30",
    "asp-net-core, 3.0, 2020-03-03",
    "asp-net-core, 3, 2022-12-13",
    "django, 1.9.13, 2017-04-04",
    "symfony, 2.8.52, 2019-11-30",
    "openssl, 0.9.8zh, 2015-12-31",
    "weblogic, 10.3, 2021-12-31",
    "vmware-vsphere, 5.1, 2016-08-24",
    "wordpress, 4.0, 2022-12-01",
    "jira, 8.22.6, 2024-02-16",
    "iis, 8.5, 2023-10-10",
  })
  void a_line_that_ended_is_told_with_its_day(
      String technology, @Nullable String version, String on) {
    assertThat(RELEASES.endedLine(technology, version).map(EndedLine::on)).hasValue(on);
  }

  @ParameterizedTest
  @CsvSource({
    "python, 2.4",
    "django, 1.4",
    "ruby-on-rails, 4.2",
    "symfony, 3.3.18",
    "mariadb, 5.3",
    "oracle-database, 8.1.7",
    "mongodb, 2.4",
    "apache-tomcat, 5.0",
    "weblogic, 10.3.5",
    "drupal, 5",
    "joomla, 1.5",
    "jira, 8.13",
    "debian, 5",
    "ubuntu, 10.04",
    "perl, 5.36",
    "gitlab, 17.11",
  })
  void a_line_has_not_the_day_of_one_that_ended_later(String technology, String version) {
    assertThat(RELEASES.endedLine(technology, version))
        .hasValueSatisfying(line -> assertThat(line.on()).isNull());
  }

  @ParameterizedTest
  @CsvSource({
    "php, 8",
    "php, 8.4",
    "php,",
    "node-js, 22",
    "java, 8u202",
    "java, 8",
    "java, 17",
    "django, 5.2",
    "ubuntu, 22.04",
    "debian, 12",
    "dotnet-core,",
    "angularjs, 15",
    "dotnet, 4.8",
    "dotnet-framework, 4.8",
    "dotnet-framework, 4.0.30319",
    "windows, 10",
    "jquery, 3.7",
    "mysql, 8",
    "mysql, 8.4",
    "mysql, 5.7.30-0ubuntu0.18.04.1",
    "windows-server, 2019",
    "centos, 9",
    "kubernetes, 1.34",
    "gitlab, 18.2",
    "wordpress, 6",
    "perl, 5.38",
    "redis, 8.0",
    "rabbitmq, 4",
    "jira, 9.12",
    "apache-activemq, 5.19",
  })
  void what_may_still_get_fixes_is_not_judged(String technology, @Nullable String version) {
    assertThat(RELEASES.endedLine(technology, version)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ubuntu, 18.04, true",
    "windows-server, 2008, false",
    "windows-server, 2012 R2, false",
    "spring, 5.2, false",
    "red-hat-enterprise-linux, 7, true",
    "microsoft-sql-server, 2014, true",
    "debian, 8, false",
    "rabbitmq, 3.13.7, true",
    "drupal, 7, true",
    "iis, 8, false",
    "php, 5.6, false",
  })
  void fixes_that_can_still_be_bought_are_told_apart(
      String technology, String version, boolean paid) {
    EndedLine line = RELEASES.endedLine(technology, version).orElseThrow();
    assertThat(RELEASES.isPaidOnly(line)).isEqualTo(paid);
  }

  @ParameterizedTest
  @CsvSource({
    "log4j, 2.14.1, CVE-2021-44228",
    "log4j, 2.14, CVE-2021-44228",
    "apache-struts, 2.5.9, CVE-2017-5638",
    "openssl, 1.0.1f, CVE-2014-0160",
    "apache-httpd, 2.4.49, CVE-2021-42013",
    "confluence, 7.13.0, CVE-2022-26134",
    "gitlab, 13.9.1, CVE-2021-22205",
    "drupal, 7.57, CVE-2018-7600",
    "jenkins, 2.319.1, CVE-2024-23897",
    "pulse-secure, 9.0R2, CVE-2019-11510",
    "teamcity, 2023.05.3, CVE-2023-42793",
    "f5-big-ip, 15.0.1.3, CVE-2020-5902",
    "f5-big-ip, 15.1.0.3, CVE-2020-5902",
    "apache-struts, 2.2.3, CVE-2018-11776",
  })
  void a_release_with_a_hole_is_told(String technology, String version, String hole) {
    assertThat(RELEASES.holesOf(technology, version)).extracting(KnownHole::id).contains(hole);
  }

  @ParameterizedTest
  @CsvSource({
    "log4j, 2",
    "log4j, 2.17.1",
    "log4j, 2.12.2",
    "log4j, 2.3.1",
    "log4j, 1.2.17",
    "log4j,",
    "openssl, 1.0.1",
    "openssl, 1.0.1g",
    "gitlab, 13.9",
    "jenkins, 2.426.3",
    "jenkins, 2.440.1",
    "drupal, 7",
    "confluence, 8.5.4",
    "fortios, 6.0.18",
    "jenkins, 1.580",
    "apache-httpd, 2.4",
    "f5-big-ip, 15.0.1.4",
  })
  void a_release_that_may_be_without_is_not_told(String technology, @Nullable String version) {
    assertThat(RELEASES.holesOf(technology, version)).isEmpty();
  }

  @Test
  void nothing_is_listed_that_ended_within_half_a_year() {
    assertThat(RELEASES.histories().values())
        .flatExtracting(ReleaseHistory::ended)
        .filteredOn(line -> line.on() != null && line.paid() == null)
        .allSatisfy(line -> assertThat(line.on()).isLessThan("2026-06-01"));
  }

  @Test
  void one_is_sent_to_no_release_that_has_ended_or_has_a_hole() {
    assertThat(goTos())
        .filteredOn(goTo -> VersionNumber.of(goTo.release()).isPresent())
        .allSatisfy(
            goTo -> {
              VersionNumber number = VersionNumber.of(goTo.release()).orElseThrow();
              assertThat(RELEASES.endedLine(goTo.technology(), goTo.release())).isEmpty();
              assertThat(linesOf(goTo.technology())).noneMatch(line -> line.isOf(number));
              assertThat(rangesOf(goTo.technology())).noneMatch(range -> reaches(range, number));
            });
  }

  @Test
  void both_tables_send_to_the_same_release() {
    assertThat(goTos().stream().distinct().map(GoTo::technology)).doesNotHaveDuplicates();
  }

  @Test
  void a_release_without_a_hole_comes_before_the_next_ones_with_it() {
    assertThat(RELEASES.holes().values())
        .allSatisfy(
            hole -> {
              for (int i = 1; i < hole.in().size(); i++) {
                VersionNumber fixed = VersionNumber.of(hole.in().get(i - 1).below()).orElseThrow();
                VersionNumber next = VersionNumber.of(hole.in().get(i).from()).orElseThrow();
                assertThat(fixed).as(hole.id()).isLessThanOrEqualTo(next);
              }
            });
  }

  @Test
  void a_line_ends_no_earlier_than_those_that_are_of_it() {
    for (ReleaseHistory history : RELEASES.histories().values()) {
      List<EndedLine> dated =
          history.ended().stream().filter(l -> l.on() != null && !l.isBefore()).toList();
      for (EndedLine line : dated) {
        assertThat(dated)
            .as(history.technology() + " " + line.line())
            .filteredOn(part -> isOf(part, line))
            .allSatisfy(part -> assertThat(line.on()).isGreaterThanOrEqualTo(part.on()));
      }
    }
  }

  @Test
  void all_that_is_wrong_is_told_with_its_place(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("own.yaml"),
        """
        releases:
        - technology: pph
          goTo: "8.4"
          ended:
          - {line: newest, on: 2018-02-30}
          - {line: 8, on: 2099-01-01, paidUntil: 2099-01-01}
          source: somewhere
        holes:
        - id: CVE-1
          technology: log4j
          in: [{from: "3", below: "2"}]
          goTo: "2.17"
          gives: control
          source: https://example.org
        """);
    assertThatThrownBy(
            () -> CatalogLoader.overlay(CatalogLoader.builtIn(), Folder.read(folder, ".yaml")))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems().stream().map(Object::toString).toList())
                    .anyMatch(p -> p.contains("own.yaml:2:3") && p.contains("technology \"pph\""))
                    .anyMatch(p -> p.contains("\"newest\" is no version that can be compared"))
                    .anyMatch(p -> p.contains("own.yaml:5:") && p.contains("2018-02-30"))
                    .anyMatch(p -> p.contains("8.4 is of the ended line 8"))
                    .anyMatch(p -> p.contains("end after asOf"))
                    .anyMatch(p -> p.contains("paidUntil without paid"))
                    .anyMatch(p -> p.contains("\"somewhere\" is no address of a source"))
                    .anyMatch(p -> p.contains("\"CVE-1\" is no id of the CVE list"))
                    .anyMatch(p -> p.contains("no release is from 3 and below 2")));
  }

  @Test
  void own_entries_replace_those_of_a_technology_and_add_holes(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("own.yaml"),
        """
        releases:
        - technology: php
          goTo: "8.5"
          ended:
          - {line: 8.4, on: 2025-01-01}
          source: https://example.org
        remove: [CVE-2021-44228]
        """);
    Releases own =
        CatalogLoader.overlay(CatalogLoader.builtIn(), Folder.read(folder, ".yaml")).releases();
    assertThat(own.endedLine("php", "8.4")).isPresent();
    assertThat(own.endedLine("php", "5.6")).isEmpty();
    assertThat(own.holesOf("log4j", "2.14.1")).isEmpty();
    assertThat(own.endedLine("django", "2.2")).isPresent();
  }

  /** A release that one should move to, or what replaces the technology. */
  private record GoTo(String technology, String release) {}

  /** Where both tables send to. */
  private static List<GoTo> goTos() {
    return Stream.concat(
            RELEASES.histories().values().stream().map(h -> new GoTo(h.technology(), h.goTo())),
            RELEASES.holes().values().stream().map(h -> new GoTo(h.technology(), h.goTo())))
        .toList();
  }

  private static List<VersionNumber> linesOf(String technology) {
    return RELEASES.histories().values().stream()
        .filter(h -> h.technology().equals(technology))
        .flatMap(h -> h.ended().stream())
        .filter(line -> !line.isBefore() && !line.isWord())
        .map(line -> VersionNumber.of(line.line()).orElseThrow())
        .toList();
  }

  private static List<KnownHole.Range> rangesOf(String technology) {
    return RELEASES.holes().values().stream()
        .filter(h -> h.technology().equals(technology))
        .flatMap(h -> h.in().stream())
        .toList();
  }

  /** True where a release that begins so is in the range: 2.4 of Apache also names 2.4.49. */
  private static boolean reaches(KnownHole.Range range, VersionNumber number) {
    return !number.isBelow(VersionNumber.of(range.from()).orElseThrow())
        && number.compareTo(VersionNumber.of(range.below()).orElseThrow()) < 0;
  }

  private static boolean isOf(EndedLine part, EndedLine line) {
    Optional<VersionNumber> number = VersionNumber.of(line.line());
    return number.isPresent()
        && VersionNumber.of(part.line()).filter(p -> p.isOf(number.get())).isPresent();
  }
}
