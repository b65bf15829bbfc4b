package dev.dreadnought.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How people say what is weak: classes of words, frames and remarks over them, and sentences to
 * compare with.
 *
 * @param senses by id
 * @param frames in the order of the catalog
 * @param remarks in the order of the catalog
 * @param signs by the threat
 */
public record Language(
    Map<String, Sense> senses, List<Frame> frames, List<Remark> remarks, Signs signs) {
  /** Begins a word that a frame asks for as it is. */
  public static final String LITERAL = "'";

  /** The sense of words that mean nothing to any frame: "key ring" has no key. */
  public static final String NO_SENSE = "no-sense";

  /**
   * This with a user's own senses, frames, remarks and signs over it: frames take the place of
   * those that state the same, and remarks of those that say the same.
   */
  Language with(Language own) {
    Map<String, Sense> all = new java.util.TreeMap<>(senses);
    all.putAll(own.senses);
    List<Frame> both = new ArrayList<>(frames);
    both.removeIf(f -> own.frames.stream().anyMatch(o -> o.isOf(f)));
    both.addAll(own.frames);
    List<Remark> remarked = new ArrayList<>(remarks);
    remarked.removeIf(r -> own.remarks.stream().anyMatch(o -> o.says().equals(r.says())));
    remarked.addAll(own.remarks);
    return new Language(all, List.copyOf(both), List.copyOf(remarked), signs.with(own.signs));
  }
}
