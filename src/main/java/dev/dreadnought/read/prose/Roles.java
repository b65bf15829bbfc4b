package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the words before a general head say about the kind: "auth service", "Linux server". */
final class Roles {
  private static final Map<String, ComponentKind> KINDS =
      Map.ofEntries(
          Map.entry("auth", ComponentKind.IDENTITY_PROVIDER),
          Map.entry("authentication", ComponentKind.IDENTITY_PROVIDER),
          Map.entry("identity", ComponentKind.IDENTITY_PROVIDER),
          Map.entry("login", ComponentKind.IDENTITY_PROVIDER),
          Map.entry("sso", ComponentKind.IDENTITY_PROVIDER),
          Map.entry("oauth", ComponentKind.IDENTITY_PROVIDER),
          Map.entry("metrics", ComponentKind.MONITORING));

  /** Before "server" they mean the machine, not what runs on it. */
  private static final Set<String> MACHINES =
      Words.of(
          "windows linux unix ubuntu debian production staging test build jump bastion metal"
              + " physical root home office cloud rack blade terminal development dev host vps"
              + " university company hospital school department central main lab edge");

  /** Before "gateway" they mean what stands before programs; others lead into other networks. */
  private static final Set<String> ENTRANCES =
      Words.of(
          "api apis edge http https web rest graphql ingress public external internal main central"
              + " app application microservice microservices service services backend cloud mobile partner customer");

  private Roles() {}

  /** The "SITA gateway", the "LoRa gateway": it leads to others, and stands before no program. */
  static boolean isBridge(String noun, List<String> role) {
    return noun.equals("gateway")
        && !role.isEmpty()
        && role.stream().noneMatch(r -> ENTRANCES.contains(r.toLowerCase(Locale.ROOT)));
  }

  static ComponentKind kind(String word, ComponentKind otherwise) {
    return KINDS.getOrDefault(word.toLowerCase(Locale.ROOT), otherwise);
  }

  /** True of the "server" that is a program: the game server, the Node.js server. */
  static boolean isProgram(List<String> role, List<Mention> technologies) {
    boolean machine =
        role.stream().anyMatch(r -> MACHINES.contains(r.toLowerCase(Locale.ROOT)))
            || technologies.stream()
                .anyMatch(t -> NounPhrase.kindOf(t) == ComponentKind.OPERATING_SYSTEM);
    return !machine && (!role.isEmpty() || technologies.stream().anyMatch(Roles::isOfPrograms));
  }

  private static boolean isOfPrograms(Mention technology) {
    ComponentKind kind = NounPhrase.kindOf(technology);
    return kind == ComponentKind.FRAMEWORK
        || kind == ComponentKind.RUNTIME
        || kind == ComponentKind.PROTOCOL
        || kind == ComponentKind.LANGUAGE;
  }
}
