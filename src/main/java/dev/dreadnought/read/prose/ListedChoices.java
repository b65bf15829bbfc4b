package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lists of which one member is meant: "an object store, which can be:", "we narrowed it down to
 * three options:". Where the text says elsewhere which one was taken it is that one, otherwise the
 * first.
 */
final class ListedChoices {
  private static final List<Phrase> LEADS =
      List.of(
          Phrase.of("options|alternatives|candidates|contenders :"),
          Phrase.of("can|could|may be :"),
          Phrase.of("can|could|may be one|any of ..."),
          Phrase.of("one|any|either of the following ..."),
          Phrase.of("choose|choice|pick between|from|of ..."),
          Phrase.of("supports the following ..."));

  /** "The supported stores are:". */
  private static final Set<String> OFFERED = Words.of("supported possible alternative");

  private final List<Syntax> syntaxes;
  private final List<Scopes> scopes;

  private ListedChoices(List<Syntax> syntaxes, List<Scopes> scopes) {
    this.syntaxes = syntaxes;
    this.scopes = scopes;
  }

  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    ListedChoices choices = new ListedChoices(syntaxes, scopes);
    for (int i = 0; i < syntaxes.size(); i++) {
      if (leads(syntaxes.get(i).sentence())) {
        choices.settle(i);
      }
    }
  }

  private static boolean leads(Sentence sentence) {
    if (!sentence.word(sentence.size() - 1).equals(":")) {
      return false;
    }
    boolean are = sentence.word(sentence.size() - 2).equals("are");
    for (int i = 0; i < sentence.size(); i++) {
      if (are && OFFERED.contains(sentence.word(i))) {
        return true;
      }
      for (Phrase lead : LEADS) {
        if (lead.end(sentence.tokens(), i) > i) {
          return true;
        }
      }
    }
    return false;
  }

  private void settle(int lead) {
    int number = syntaxes.get(lead).sentence().number();
    List<Integer> items = new ArrayList<>();
    for (int i = lead + 1; i < syntaxes.size(); i++) {
      if (syntaxes.get(i).sentence().leadIn() == number) {
        items.add(i);
      }
    }
    items.removeIf(i -> technologies(i).isEmpty());
    if (items.size() < 2) {
      return;
    }
    Set<String> chosen = chosen(items);
    Set<String> kept = chosen.isEmpty() ? technologies(items.get(0)) : chosen;
    for (int i : items) {
      if (technologies(i).stream().noneMatch(kept::contains)) {
        Status status = chosen.isEmpty() ? Status.ALTERNATIVE : Status.CONSIDERED;
        syntaxes.get(i).mentions().forEach(m -> scopes.get(i).leave(m, status));
      }
    }
  }

  private Set<String> technologies(int i) {
    Set<String> ids = new HashSet<>();
    for (Mention mention : syntaxes.get(i).mentions()) {
      if (mention.isTechnology() && scopes.get(i).of(mention).isPresent()) {
        ids.add(mention.meaning().id());
      }
    }
    return ids;
  }

  /** What another sentence says was taken: "we decided to go with Elixir". */
  private Set<String> chosen(List<Integer> items) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < syntaxes.size(); i++) {
      for (Mention mention : syntaxes.get(i).mentions()) {
        boolean taken = mention.isTechnology() && scopes.get(i).isChosen(mention.from());
        if (taken && !items.contains(i) && scopes.get(i).of(mention).isPresent()) {
          ids.add(mention.meaning().id());
        }
      }
    }
    Set<String> offered = new HashSet<>();
    items.forEach(i -> offered.addAll(technologies(i)));
    ids.retainAll(offered);
    return ids;
  }
}
