package dev.dreadnought.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How people say what is weak: classes of words, and frames and remarks over them.
 *
 * @param senses by id
 * @param frames in the order of the catalog
 * @param remarks in the order of the catalog
 */
public record Language(Map<String, Sense> senses, List<Frame> frames, List<Remark> remarks) {
  /** Begins a word that a frame asks for as it is. */
  public static final String LITERAL = "'";

  /** The sense of words that mean nothing to any frame: "key ring" has no key. */
  public static final String NO_SENSE = "no-sense";

  /** This with a user's own senses, frames and remarks over it. */
  Language with(Language own) {
    Map<String, Sense> all = new java.util.TreeMap<>(senses);
    all.putAll(own.senses);
    List<Frame> both = new ArrayList<>(frames);
    both.addAll(own.frames);
    List<Remark> remarked = new ArrayList<>(remarks);
    remarked.addAll(own.remarks);
    return new Language(all, List.copyOf(both), List.copyOf(remarked));
  }
}
