package dev.dreadnought.rules;

/**
 * The catalog says that a control does something against a threat.
 *
 * @param closing true where it closes the threat alone
 */
public record Remedy(String threat, String control, boolean closing) implements Given {}
