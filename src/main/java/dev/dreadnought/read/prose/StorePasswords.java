package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The database password", "the password of the production Redis": what one program shows another,
 * and none that a person chose. Whoever keeps it keeps no passwords of users.
 */
final class StorePasswords {
  private static final Set<String> PASSWORDS =
      Words.of("password passwords passphrase passphrases");

  private static final Set<String> TO = Words.of("of for to");

  /** Words from "of" to what the password opens. */
  private static final int REACH = 4;

  private StorePasswords() {}

  /** True of a name for a password that opens a store, a queue or a machine. */
  static boolean isOne(Sentence sentence, Syntax syntax, Mention password) {
    if (!PASSWORDS.contains(sentence.word(password.to() - 1))) {
      return false;
    }
    Mention before = syntax.mentionAt(password.from() - 1);
    if (isStore(before)) {
      return true;
    }
    int at = password.to();
    boolean told = !sentence.word(password.to() - 1).endsWith("s");
    for (int i = at + 1; told && TO.contains(sentence.word(at)) && i <= at + REACH; i++) {
      Mention owner = syntax.mentionAt(i);
      if (owner != null && !owner.isData()) {
        return isStore(owner) && !sentence.word(owner.to()).equals("'s");
      }
      if (i >= sentence.size() || !sentence.token(i).isWord()) {
        return false;
      }
    }
    return false;
  }

  private static boolean isStore(@Nullable Mention owner) {
    ComponentKind kind =
        owner == null
            ? null
            : owner.isKind()
                ? ((Meaning.OfKind) owner.meaning()).wording().kind()
                : owner.isTechnology() ? NounPhrase.kindOf(owner) : null;
    return kind != null && (Kinds.isStore(kind) || kind.carriesMessages() || kind.isHost());
  }
}
