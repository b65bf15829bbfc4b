package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;

/**
 * What people see of a program: "the shop … customers log in on the login page". Where a text has
 * one program that shows something, its pages, forms and screens are no parts of their own, and
 * none of them is its name.
 */
final class Faces {
  private static final Set<String> PAGES = Words.of("page pages form forms");

  /** "The web page" beside an app, "the contact.html page": a part by itself, or a file. */
  private static final Set<String> NO_PAGES = Words.of("web html htm php jsp aspx");

  private static final Set<String> SCREENS = Words.of("screen screens");

  /** A screen for these is on no wall. */
  private static final Set<String> SHOWN_BY_PROGRAM =
      Words.of(
          "login sign-in signup sign-up registration admin settings payment checkout search start"
              + " home order password profile booking welcome error overview detail edit");

  private static final Set<ComponentKind> SHOWING =
      Set.of(
          ComponentKind.WEB_APPLICATION,
          ComponentKind.BROWSER_CLIENT,
          ComponentKind.MOBILE_APP,
          ComponentKind.DESKTOP_APP);

  /** "The app is made with Flutter": what it is made with tells later that it shows something. */
  private static final Set<String> APPS = Words.of("app application");

  private final Identities identities;

  Faces(Identities identities) {
    this.identities = identities;
  }

  /** "The recipe page", "the payout form", "the login screen". */
  static boolean contain(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    int last = phrase.to() - 1;
    String word = sentence.word(last);
    boolean screen = SCREENS.contains(word) && SHOWN_BY_PROGRAM.contains(sentence.word(last - 1));
    boolean page = PAGES.contains(word) && !NO_PAGES.contains(sentence.word(last - 1));
    return phrase.product() == null && (page || screen);
  }

  void join() {
    List<Cluster> clusters = identities.clusters();
    List<Cluster> programs = clusters.stream().filter(Faces::isShowing).toList();
    List<Cluster> apps = clusters.stream().filter(Faces::isApp).toList();
    List<Cluster> made = apps.stream().filter(Faces::isMade).toList();
    for (Cluster cluster : clusters) {
      // What a page belongs to must be known better than what a screen does.
      boolean screen = cluster.phrases.stream().allMatch(Faces::isScreen);
      List<Cluster> owners = !programs.isEmpty() ? programs : screen ? apps : made;
      if (owners.size() == 1 && cluster.phrases.stream().allMatch(Faces::isOfKnown)) {
        identities.join(owners.get(0).first(), cluster.first());
      }
    }
  }

  private static boolean isShowing(Cluster cluster) {
    return SHOWING.contains(cluster.kind()) && !cluster.phrases.stream().allMatch(Faces::contain);
  }

  private static boolean isScreen(NounPhrase phrase) {
    return SCREENS.contains(phrase.sentence().word(phrase.to() - 1));
  }

  private static boolean isMade(Cluster cluster) {
    return cluster.phrases.stream().anyMatch(p -> !p.materials().isEmpty());
  }

  private static boolean isApp(Cluster cluster) {
    return cluster.kind() == ComponentKind.OTHER
        && cluster.phrases.stream().anyMatch(p -> APPS.contains(p.sentence().word(p.to() - 1)));
  }

  /** "The login page", and not "a page in WordPress": nobody tells of it as something else. */
  private static boolean isOfKnown(NounPhrase phrase) {
    return contain(phrase)
        && phrase.article() == NounPhrase.Article.DEFINITE
        && phrase.technologies().isEmpty();
  }
}
