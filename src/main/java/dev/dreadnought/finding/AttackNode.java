package dev.dreadnought.finding;

import dev.dreadnought.model.Ground;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A node of an attack tree.
 *
 * @param key the same for the same node wherever it stands; the id of a finding, or of what an
 *     attacker has got to
 * @param text what the attacker does or has, as a sentence without "the attacker" and full stop
 * @param finding the id of the finding, or null
 * @param element the id of the element that it is about, or null
 * @param likelihood 7 to 30, the sum of three factors; of a node with children the lowest of them
 *     where all are needed, else the highest; 0 where it is closed
 * @param inAll of what an attacker has got to the likelihood by all ways there are: those that get
 *     to the goal, or to what stands above it, sooner are left out below it; never lower, and of
 *     other nodes the same
 * @param certainty of the way by which it is likeliest
 * @param own certainty of what stands here, whatever the way to it
 * @param closedBy what closes it, in words; empty where it is open
 * @param children likeliest first, closed ones last
 */
public record AttackNode(
    Kind kind,
    String key,
    String text,
    @Nullable String finding,
    @Nullable String element,
    int likelihood,
    int inAll,
    Ground certainty,
    Ground own,
    List<String> closedBy,
    List<AttackNode> children) {
  public AttackNode {
    closedBy = List.copyOf(closedBy);
    children = List.copyOf(children);
  }

  /** The same, with what all ways there are make of it. */
  public AttackNode withInAll(int all) {
    return new AttackNode(
        kind,
        key,
        text,
        finding,
        element,
        likelihood,
        Math.max(likelihood, all),
        certainty,
        own,
        closedBy,
        children);
  }

  /** What stands at a node. */
  public enum Kind {
    /** What the attacker wants; one of its children is enough. */
    GOAL,
    /** What the attacker has got to; one of its children is enough. */
    POSITION,
    /** Where things come together; all of its children are needed. */
    BOTH,
    /** A finding; all of its children are needed. */
    FINDING,
    /** What an attacker begins with. */
    ENTRY,
    /** What stands elsewhere in the tree with its children. */
    REFERENCE,
    /** Where the tree was cut, because it had grown too large. */
    CUT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** True where one child is enough; false where all are needed. */
  public boolean isChoice() {
    return kind == Kind.GOAL || kind == Kind.POSITION;
  }

  public boolean isClosed() {
    return !closedBy.isEmpty();
  }

  /** True where likelier ways lead to it than those below it. */
  public boolean isLikelierInAll() {
    return inAll > likelihood;
  }

  /** True where the way rests on something that nobody said: this itself, or what it needs. */
  public boolean isPossible() {
    return certainty == Ground.ASSUMED;
  }

  /** True where this itself rests on something that nobody said. */
  public boolean isItselfPossible() {
    return own == Ground.ASSUMED;
  }
}
