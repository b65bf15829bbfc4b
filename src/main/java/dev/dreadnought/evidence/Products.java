package dev.dreadnought.evidence;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the program makes of an assessment, as bytes, for a bundle to hold. What may still be in the
 * making is waited for where it is asked for.
 *
 * @param analysis the analysis document
 * @param coverage the coverage ledger
 * @param model the model as native YAML
 * @param exports reports and interchange formats, by file name; what is ready first comes first
 * @param schemas the JSON Schemas of our formats, by name
 * @param rules names of all rules, in order
 */
public record Products(
    Supplier<byte[]> analysis,
    Supplier<byte[]> coverage,
    byte[] model,
    List<Supplier<Map<String, byte[]>>> exports,
    Map<String, byte[]> schemas,
    List<String> rules) {}
