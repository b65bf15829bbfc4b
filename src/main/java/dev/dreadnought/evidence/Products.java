package dev.dreadnought.evidence;

import java.util.List;
import java.util.Map;

/**
 * What the program makes of an assessment, as bytes, for a bundle to hold.
 *
 * @param analysis the analysis document
 * @param coverage the coverage ledger
 * @param model the model as native YAML
 * @param exports reports and interchange formats, by file name
 * @param schemas the JSON Schemas of our formats, by name
 * @param rules names of all rules, in order
 */
public record Products(
    byte[] analysis,
    byte[] coverage,
    byte[] model,
    Map<String, byte[]> exports,
    Map<String, byte[]> schemas,
    List<String> rules) {}
