package dev.dreadnought.report;

import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where data is kept: as said, or else as far as what was said of other data tells. */
final class ComplianceStores {
  private final ComplianceView view;

  ComplianceStores(ComplianceView view) {
    this.view = view;
  }

  /**
   * Where some data is kept.
   *
   * @param where in words
   * @param assumed what this page takes to be so, as nobody said where; may be empty
   * @param question what would settle it; may be empty
   * @param at ids of what keeps it, as said or assumed
   */
  record Kept(String where, String assumed, String question, List<String> at) {}

  /**
   * @param isLoginData true where it goes the way of logins and no other
   */
  Kept kept(DataAsset asset, List<DataFlow> ways, boolean isLoginData) {
    List<String> said =
        view.model().components().stream()
            .filter(c -> c.data().contains(asset.id()) || isBroughtTo(c, asset))
            .map(Component::id)
            .toList();
    if (!said.isEmpty()) {
      return new Kept(places(said), "", "", said);
    }
    String name = Concerned.name(asset);
    if (asset.kinds().contains("credentials")) {
      List<String> hashes =
          view.model().components().stream()
              .map(Component::id)
              .filter(id -> view.isTrue("keeps-password-hashes", id))
              .toList();
      if (!hashes.isEmpty()) {
        return assumed(
            name,
            hashes,
            "as hashes in "
                + places(hashes)
                + " (fact keeps-password-hashes@"
                + hashes.get(0)
                + ")",
            ways);
      }
    }
    for (DataAsset other : view.model().dataAssets()) {
      List<String> there =
          view.model().components().stream()
              .filter(c -> c.data().contains(other.id()))
              .map(Component::id)
              .toList();
      if (isAlike(asset, other, isLoginData) && !there.isEmpty()) {
        return assumed(
            name, there, "with " + Concerned.name(other) + ", in " + places(there), ways);
      }
    }
    return open(name, ways);
  }

  /**
   * Accounts are customer accounts, and an address that people log in with stands in their account.
   */
  private static boolean isAlike(DataAsset asset, DataAsset other, boolean isLoginData) {
    boolean isSame = other.kinds().equals(asset.kinds()) && lastWord(other).equals(lastWord(asset));
    boolean isOfAccount =
        isLoginData && asset.kinds().contains("personal-data") && other.kinds().contains("account");
    return !other.id().equals(asset.id()) && (isSame || isOfAccount);
  }

  private static String lastWord(DataAsset asset) {
    return asset.name().substring(asset.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** Where its place is known by what it is, and not by what was said to be kept. */
  Kept keptAt(List<String> places, String name, List<DataFlow> ways) {
    return places.isEmpty()
        ? open(name, ways)
        : new Kept(places(places), "", "", List.copyOf(places));
  }

  private Kept assumed(String name, List<String> at, String how, List<DataFlow> ways) {
    return new Kept(
        "nobody said",
        "for " + view.system() + " taken here to be kept " + how,
        question(name, stores(ways)),
        List.copyOf(at));
  }

  /** Nothing tells where: only who gets it is known. */
  private Kept open(String name, List<DataFlow> ways) {
    List<String> outside =
        ways.stream()
            .map(DataFlow::to)
            .filter(id -> view.model().component(id).stream().anyMatch(c -> c.kind().isOutside()))
            .distinct()
            .toList();
    String ours = "no store of " + view.system() + " is taken to keep ";
    String known =
        outside.isEmpty()
            ? ours + name
            : places(outside)
                + (outside.size() == 1 ? ", which is outside, gets " : ", which are outside, get ")
                + name
                + "; "
                + ours
                + "it";
    return new Kept("nobody said", known, question(name, stores(ways)), List.of());
  }

  /** Stores that what handles the data writes to; where none is known, all. */
  private List<String> stores(List<DataFlow> ways) {
    Set<String> handling = new LinkedHashSet<>();
    ways.forEach(f -> handling.addAll(List.of(f.from(), f.to())));
    List<String> near = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (Component component : view.model().components()) {
      if (component.kind().isStore() && !component.kind().carriesMessages()) {
        all.add(component.id());
        boolean isWritten =
            view.model().flows().stream()
                .anyMatch(f -> f.to().equals(component.id()) && handling.contains(f.from()));
        if (isWritten) {
          near.add(component.id());
        }
      }
    }
    return near.isEmpty() ? all : near;
  }

  private String question(String name, List<String> stores) {
    return stores.isEmpty()
        ? "Does " + view.system() + " keep " + name + " anywhere, and for how long?"
        : "Are "
            + name
            + " of "
            + view.system()
            + " kept in "
            + Phrases.list(stores.stream().map(view.called()::of).distinct().toList())
                .replace(" and ", " or ")
            + ", elsewhere, or nowhere, and for how long?";
  }

  private String places(List<String> ids) {
    return view.called().list(ids, ComplianceView.MOST_NAMES);
  }

  private boolean isBroughtTo(Component component, DataAsset asset) {
    return component.kind().isStore()
        && view.model().flows().stream()
            .anyMatch(f -> f.to().equals(component.id()) && f.data().contains(asset.id()));
  }
}
