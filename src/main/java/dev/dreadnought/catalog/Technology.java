package dev.dreadnought.catalog;

import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.source.Location;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product, library, language or service that descriptions name.
 *
 * @param aliases other ways to write it; case does not matter
 * @param packageUrl how a bill of materials names it, or null
 * @param vendor the technology that naming this one implies (Amazon EC2: AWS), or null
 * @param partOf the technology that it extends; found alone, it implies that one
 * @param contains technologies inside it
 * @param runtime the language or runtime that it implies, or null
 * @param near for a name that is also a common word: one of these words must stand near
 * @param protocol what its clients speak, or null
 * @param does closed facts that using it gives ground for
 * @param defaults controls that are in force, or known to be off, when nobody configures it
 * @param nameOnly true where the catalog knows its names and its kind, and not what it does
 */
public record Technology(
    String id,
    String name,
    List<String> aliases,
    ComponentKind kind,
    @Nullable String packageUrl,
    @Nullable String vendor,
    @Nullable String partOf,
    List<String> contains,
    @Nullable String runtime,
    List<String> near,
    @Nullable String protocol,
    List<String> does,
    Map<String, ControlStatus> defaults,
    boolean nameOnly,
    Location location) {}
