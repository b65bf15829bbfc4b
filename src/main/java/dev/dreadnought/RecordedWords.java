package dev.dreadnought;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.export.TranscriptJson;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.narration.Exchange;
import dev.dreadnought.narration.Narration;
import dev.dreadnought.narration.Narrator;
import dev.dreadnought.narration.ReplayedModel;
import dev.dreadnought.narration.Transcript;
import dev.dreadnought.report.Narratable;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.util.List;

/** What a language model answered once, heard again from a transcript; nobody is asked. */
final class RecordedWords {
  private RecordedWords() {}

  /** The sections that a transcript holds, in its words where they pass. */
  static Narration of(Source source, Assessment assessment, Catalog catalog) {
    Transcript transcript = TranscriptJson.read(source);
    List<String> ids = transcript.exchanges().stream().map(Exchange::section).distinct().toList();
    if (ids.isEmpty()) {
      return Narration.NONE;
    }
    try {
      return new Narrator(
              new ReplayedModel(transcript.model(), transcript.exchanges()),
              transcript.price(),
              step -> {})
          .narrate(Narratable.sections(assessment, catalog, ids));
    } catch (IllegalStateException e) {
      throw new InvalidInputException(
          List.of(
              Problem.error(
                  new Location(source.name(), 1, 1, 0), String.valueOf(e.getMessage()), "")));
    }
  }
}
