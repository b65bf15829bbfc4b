package dev.dreadnought.read.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a threat presupposes by its name: nobody replays a passkey's answer where no passkey is
 * spoken of, however like a sentence sounds to what people say of that. By words of a threat's id,
 * the words of which a text has to have one.
 */
final class Presupposed {
  private static final Map<String, List<String>> BY_WORD =
      Map.ofEntries(
          Map.entry("passkey", List.of("passkey", "webauthn", "fido")),
          Map.entry("webhook", List.of("webhook", "hook", "callback")),
          Map.entry("redirect", List.of("redirect", "return address", "location header")),
          Map.entry("desk", List.of("help desk", "helpdesk", "service desk", "support", "call")),
          Map.entry(
              "factor", List.of("factor", "authenticator", "otp", "2fa", "mfa", "one-time code")),
          Map.entry("pod", List.of("pod", "kubernetes", "k8s", "openshift", "cluster")),
          Map.entry("saml", List.of("saml", "assertion", "single sign-on", "sso")),
          Map.entry("graphql", List.of("graphql")),
          Map.entry("ldap", List.of("ldap", "directory")),
          Map.entry("plugin", List.of("plugin", "plug-in", "extension", "add-on", "addon")),
          Map.entry("macro", List.of("macro", "excel", "word", "office")),
          Map.entry("voucher", List.of("voucher", "coupon", "gift", "discount", "code")),
          Map.entry("firmware", List.of("firmware", "image", "flash", "device", "update")),
          Map.entry("snapshot", List.of("snapshot", "backup", "copy", "copies")),
          Map.entry("archive", List.of("zip", "tar", "archive", "unpack", "package")),
          Map.entry("bluetooth", List.of("bluetooth", "ble")),
          Map.entry("kerberos", List.of("kerberos", "keytab", "active directory", "domain")),
          Map.entry("kerberoasting", List.of("kerberos", "active directory", "domain")),
          Map.entry("ntlm", List.of("ntlm", "windows", "smb", "active directory")),
          Map.entry("xpath", List.of("xpath", "xml")),
          Map.entry("biometric", List.of("biometric", "finger", "face", "palm", "iris", "voice")),
          Map.entry("wallet", List.of("wallet", "coin", "crypto", "ethereum")),
          Map.entry("mesh", List.of("mesh", "sidecar", "istio", "linkerd", "envoy")),
          Map.entry("invitation", List.of("invit")),
          Map.entry("spreadsheet", List.of("spreadsheet", "sheet", "excel", "csv", "table")),
          Map.entry("accelerator", List.of("gpu", "accelerator", "graphics", "cuda", "tpu")),
          Map.entry("vectors", List.of("vector", "embedding")),
          Map.entry("skimming", List.of("card", "pay", "checkout")),
          Map.entry("mail", List.of("mail")));

  static final Presupposed NOTHING = new Presupposed("");

  private final String characters;
  private final Map<String, Boolean> known = new HashMap<>();
  private @Nullable String small;

  private Presupposed(String characters) {
    this.characters = characters;
  }

  static Presupposed of(Text text) {
    return new Presupposed(text.characters());
  }

  /** True where the text speaks of all that the threat's id names and that not every system has. */
  boolean isSpokenOf(String threat) {
    return known.computeIfAbsent(threat, this::look);
  }

  private boolean look(String threat) {
    for (String word : Words.split(threat, '-')) {
      List<String> needed = BY_WORD.get(word);
      if (needed != null && needed.stream().noneMatch(small()::contains)) {
        return false;
      }
    }
    return true;
  }

  private String small() {
    String lower = small == null ? characters.toLowerCase(Locale.ROOT) : small;
    small = lower;
    return lower;
  }
}
