package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The web server is a Flask application", "our web server, written in Go": what a text calls a web
 * server and says that somebody wrote is a program of its own, and not what hands on requests for
 * one.
 */
final class OwnServers {
  private static final Set<String> WRITTEN =
      Words.of("written built implemented developed coded programmed made");
  private static final Set<String> WITH = Words.of("in with on using");
  private static final Set<String> MADE = Words.of("app application program service server script");

  /** What may stand between the noun and what it is made with. */
  private static final Set<String> BETWEEN = Words.of(", is was a an the small simple our custom");

  private static final int LONGEST = 5;

  private OwnServers() {}

  /** The names of each sentence, with what turned out to be a program in place. */
  static List<List<Mention>> in(List<Sentence> sentences, List<List<Mention>> names) {
    boolean own = false;
    for (int i = 0; i < sentences.size(); i++) {
      for (Mention mention : names.get(i)) {
        own |= isServer(mention) && isWritten(sentences.get(i), mention, names.get(i));
      }
    }
    if (!own) {
      return names;
    }
    List<List<Mention>> all = new ArrayList<>();
    for (List<Mention> some : names) {
      all.add(some.stream().map(OwnServers::asProgram).toList());
    }
    return all;
  }

  private static boolean isServer(Mention mention) {
    return mention.isKind()
        && ((Meaning.OfKind) mention.meaning()).wording().kind() == ComponentKind.WEB_SERVER;
  }

  private static Mention asProgram(Mention mention) {
    if (!isServer(mention)) {
      return mention;
    }
    Meaning.OfKind kind = (Meaning.OfKind) mention.meaning();
    KindWording wording = kind.wording();
    KindWording program =
        new KindWording(ComponentKind.WEB_APPLICATION, wording.name(), wording.phrases());
    return new Mention(
        new Meaning.OfKind(program, kind.plural(), kind.proper()),
        mention.from(),
        mention.to(),
        mention.version());
  }

  /**
   * A language or framework behind "written in", in brackets, or as what it is an application of.
   */
  private static boolean isWritten(Sentence sentence, Mention server, List<Mention> names) {
    int at = server.to();
    boolean written = false;
    boolean bracket = sentence.word(at).equals("(");
    at += bracket ? 1 : 0;
    while (at < Math.min(sentence.size(), server.to() + LONGEST)) {
      Mention material = materialAt(names, at);
      if (material != null) {
        return written || bracket || MADE.contains(sentence.word(material.to()));
      }
      boolean with = written && WITH.contains(sentence.word(at));
      written |= WRITTEN.contains(sentence.word(at));
      if (!written && !with && !BETWEEN.contains(sentence.word(at))) {
        return false;
      }
      at++;
    }
    return false;
  }

  private static @Nullable Mention materialAt(List<Mention> names, int at) {
    for (Mention mention : names) {
      Technology technology = mention.technology();
      if (mention.from() == at && technology != null) {
        boolean made =
            technology.kind() == ComponentKind.LANGUAGE
                || technology.kind() == ComponentKind.FRAMEWORK
                || technology.kind() == ComponentKind.RUNTIME;
        return made ? mention : null;
      }
    }
    return null;
  }
}
