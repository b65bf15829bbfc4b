package dev.dreadnought.catalog;

/**
 * A reader of reports.
 *
 * @param team the team that the role belongs to
 * @param looksAt what it looks at, in words
 * @param template the name of its chapter's template
 */
public record Role(String id, String name, String team, String looksAt, String template) {}
