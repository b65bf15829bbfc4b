package dev.dreadnought.finding;

import java.util.List;

/**
 * Something that was taken to be so because nobody said.
 *
 * @param id of the fact
 * @param text what is assumed, as a sentence without a full stop
 * @param about the id of the element
 * @param because ids of the findings that rest on it, or whose score it widens
 * @param decisive ids of those among them that are none where it is not so
 */
public record Assumption(
    String id, String text, String about, List<String> because, List<String> decisive) {}
