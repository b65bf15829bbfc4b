package dev.dreadnought.report;

import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition.Consequence;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Level;
import dev.dreadnought.report.ComplianceChapter.Personal;
import dev.dreadnought.report.ComplianceStores.Kept;
import dev.dreadnought.report.Quotes.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which personal data there is, where it is kept and between whom it goes. */
final class CompliancePersonal {
  static final List<String> LOGIN_KINDS = List.of("account", "credentials", "session");
  private static final String NOBODY_SAID = "nobody said";

  private final ComplianceView view;
  private final ComplianceStores stores;
  private final CompliancePaths paths;

  CompliancePersonal(ComplianceView view) {
    this.view = view;
    this.stores = new ComplianceStores(view);
    this.paths = new CompliancePaths(view);
  }

  List<Personal> personal() {
    List<Personal> rows = new ArrayList<>();
    List<DataAsset> assets = personalAssets();
    assets.stream()
        .filter(view.concerned()::isPersonal)
        .forEach(asset -> rows.add(personal(asset)));
    rows.addAll(logins());
    assets.stream()
        .filter(a -> !view.concerned().isPersonal(a))
        .forEach(asset -> rows.add(personal(asset)));
    return rows;
  }

  /** Data that is, or may be, about people; what would do most harm comes first. */
  List<DataAsset> personalAssets() {
    return view.model().dataAssets().stream()
        .filter(a -> view.concerned().isPersonal(a) || view.concerned().isPerhapsPersonal(a))
        .sorted(
            Comparator.<DataAsset, Boolean>comparing(a -> !view.isSpecial(a))
                .thenComparing(this::harm, Comparator.reverseOrder()))
        .toList();
  }

  /** How much harm disclosure or change does, as said, or else by the kinds of data. */
  private Level harm(DataAsset asset) {
    Level confidentiality = asset.confidentiality();
    Level integrity = asset.integrity();
    Stream<Level> said =
        Stream.concat(Stream.ofNullable(confidentiality), Stream.ofNullable(integrity));
    Stream<Level> byKind =
        view.concerned().kinds(asset).stream()
            .flatMap(
                k ->
                    Stream.concat(
                        Stream.of(k.confidentiality()).filter(l -> confidentiality == null),
                        Stream.of(k.integrity()).filter(l -> integrity == null)));
    return Stream.concat(said, byKind).max(Comparator.naturalOrder()).orElse(Level.NONE);
  }

  private Personal personal(DataAsset asset) {
    boolean isSure = view.concerned().isPersonal(asset);
    return row(
        asset.name(),
        kinds(asset) + (isSure ? "" : "; may be about people: nobody said"),
        kept(asset),
        ways(asset),
        people(asset, isSure),
        isLogin(asset),
        view.quotes().of(asset.sources()));
  }

  private Kept kept(DataAsset asset) {
    List<DataFlow> ways = ways(asset);
    return stores.kept(asset, ways, !ways.isEmpty() && ways.stream().allMatch(this::isLoginFlow));
  }

  private static boolean isLogin(DataAsset asset) {
    return asset.kinds().stream().anyMatch(LOGIN_KINDS::contains);
  }

  private List<DataFlow> ways(DataAsset asset) {
    boolean isLogin = isLogin(asset);
    return view.model().flows().stream()
        .filter(f -> f.data().contains(asset.id()) || isLogin && isLoginFlow(f))
        .toList();
  }

  /** Certain, open findings that concern this data. */
  List<FindingView> findings(DataAsset asset) {
    List<DataFlow> ways = ways(asset);
    return findings(touched(kept(asset).at(), ways), isLogin(asset));
  }

  private String people(DataAsset asset, boolean isSure) {
    if (asset.people() != null) {
      return Concerned.number(asset.people());
    }
    boolean isOfUsers = isSure && !view.concerned().isAboutOthers(asset);
    return isOfUsers ? usersInAll() : NOBODY_SAID;
  }

  private String usersInAll() {
    return view.model().people() == null
        ? NOBODY_SAID
        : Concerned.number(view.model().people()) + ", as stated of the system";
  }

  private Personal row(
      String name,
      String kinds,
      Kept kept,
      List<DataFlow> flows,
      String people,
      boolean isLogin,
      List<Quote> said) {
    List<String> ways = new ArrayList<>();
    flows.forEach(flow -> ways.add(paths.hop(flow)));
    return new Personal(
        name,
        kinds,
        kept.where(),
        kept.assumed(),
        kept.question(),
        ways.isEmpty() ? NOBODY_SAID : Called.shortened(ways, ComplianceView.MOST_NAMES),
        paths.missing(Called.small(name), flows),
        people,
        findings(touched(kept.at(), flows), isLogin).stream()
            .limit(ComplianceView.MOST_NAMES)
            .toList(),
        said);
  }

  private Set<String> touched(List<String> kept, List<DataFlow> flows) {
    Set<String> touched = new TreeSet<>(kept);
    for (DataFlow flow : flows) {
      touched.add(flow.id());
      for (String end : List.of(flow.from(), flow.to())) {
        view.model().component(end).ifPresent(c -> touched.add(c.id()));
      }
    }
    return touched;
  }

  private List<FindingView> findings(Set<String> touched, boolean isLogin) {
    return view.findings().stream()
        .filter(f -> f.source().isOpen() && !f.source().isAssumed())
        .filter(f -> touches(f.source(), touched) && concernsData(f.source(), isLogin))
        .toList();
  }

  private static boolean touches(Finding finding, Set<String> elements) {
    return elements.contains(finding.element())
        || finding.affects().stream().anyMatch(elements::contains);
  }

  /**
   * What only gives away a login concerns accounts and nothing else; what only stops something
   * concerns no data.
   */
  private static boolean concernsData(Finding finding, boolean isLogin) {
    List<String> gives = finding.threat().gives();
    boolean onlyLogin = !gives.isEmpty() && gives.stream().allMatch(g -> g.startsWith("act-as-"));
    boolean onlyStops =
        finding.threat().consequence().stream().allMatch(c -> c == Consequence.DENY);
    return !onlyStops && finding.stride() != Stride.R && (isLogin || !onlyLogin);
  }

  /** Accounts at a login service, and logins that a phone keeps: nobody has to name them. */
  private List<Personal> logins() {
    List<Actor> actors =
        view.model().actors().stream().filter(a -> view.isTrue("logs-in", a.id())).toList();
    List<Component> phones =
        view.model().components().stream()
            .filter(c -> view.isTrue("keeps-login-on-phone", c.id()))
            .toList();
    if (actors.isEmpty() && phones.isEmpty()) {
      return List.of();
    }
    List<String> names = actors.stream().map(a -> view.called().of(a.id())).toList();
    String of = names.isEmpty() ? "" : " of " + Called.shortened(names, ComplianceView.MOST_NAMES);
    List<DataFlow> ways = view.model().flows().stream().filter(this::isLoginFlow).toList();
    List<Personal> rows = new ArrayList<>();
    List<String> services =
        view.model().components().stream()
            .filter(c -> c.kind() == ComponentKind.IDENTITY_PROVIDER)
            .map(Component::id)
            .toList();
    if (!services.isEmpty() || view.model().dataAssets().stream().noneMatch(x -> isLogin(x))) {
      List<Quote> said =
          actors.stream().flatMap(a -> said("logs-in", a.id()).stream()).distinct().toList();
      rows.add(
          row(
              "Accounts" + of,
              "follows from the login",
              stores.keptAt(services, "accounts" + of, ways),
              ways,
              usersInAll(),
              true,
              said));
    }
    for (Component phone : phones) {
      rows.add(
          row(
              "Logins" + of + " on phones",
              "proof of login, kept on the phone",
              stores.keptAt(List.of(phone.id()), "logins" + of, ways),
              ways,
              usersInAll(),
              true,
              said("keeps-login-on-phone", phone.id())));
    }
    return rows;
  }

  private List<Quote> said(String fact, String about) {
    return view.assessment().fact(fact + "@" + about).stream()
        .flatMap(f -> view.quotes().of(f.sources()).stream())
        .toList();
  }

  /** From people who log in to their program, and from there on to what checks the login. */
  private boolean isLoginFlow(DataFlow flow) {
    boolean isService =
        view.model().component(flow.to()).stream()
            .anyMatch(c -> c.kind() == ComponentKind.IDENTITY_PROVIDER);
    boolean fromClient =
        view.model().component(flow.from()).stream().anyMatch(c -> c.kind().isClient())
            && view.model().component(flow.to()).stream().anyMatch(c -> c.kind().servesOthers());
    return view.isTrue("logs-in", flow.from()) || isService || fromClient;
  }

  private String kinds(DataAsset asset) {
    List<String> names = new ArrayList<>();
    for (String id : asset.kinds()) {
      DataKind kind = view.catalog().dataKinds().get(id);
      names.add(Called.small(kind == null ? id : kind.name()));
    }
    names.removeIf(name -> name.equalsIgnoreCase(asset.name()));
    return Phrases.list(names);
  }

  String otherData() {
    List<String> names =
        view.model().dataAssets().stream()
            .filter(a -> !view.concerned().isPersonal(a) && !view.concerned().isPerhapsPersonal(a))
            .map(a -> Called.small(a.name()))
            .toList();
    return Phrases.list(names);
  }

  /** True where all data about people stays on machines of the people who use the system. */
  boolean isOnUserMachines() {
    List<DataAsset> assets = personalAssets();
    if (assets.isEmpty()) {
      return false;
    }
    Set<String> holders = new TreeSet<>();
    for (DataAsset asset : assets) {
      List<DataFlow> ways = ways(asset);
      Set<String> touched = touched(kept(asset).at(), ways);
      touched.removeIf(id -> view.model().component(id).isEmpty());
      if (touched.isEmpty()) {
        return false;
      }
      holders.addAll(touched);
    }
    return holders.stream()
        .allMatch(
            id ->
                (view.isTrue("runs-on-user-machine", id) || view.isTrue("lies-on-user-machine", id))
                    && view.isTrue("isolated-from-networks", id));
  }
}
