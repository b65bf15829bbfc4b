package dev.dreadnought.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells files of formats that are not read, which would otherwise be taken for prose, and say
 * something else then. Each is told by how it begins and by what else it must have, so that a
 * description that begins with a word like "import" stays a description.
 */
public final class UnreadFormat {
  private static final int LOOKED_AT = 200_000;

  /**
   * A format.
   *
   * @param name as people call it
   * @param begins how the first line that says something must begin
   * @param has what must stand somewhere too
   */
  private record Sign(String name, Pattern begins, List<Pattern> has) {
    boolean isOf(String start, String text) {
      return begins.matcher(start).lookingAt()
          && has.stream().allMatch(p -> p.matcher(text).find());
    }
  }

  private static Sign sign(String name, String begins, String... has) {
    return new Sign(
        name,
        Pattern.compile(begins, Pattern.MULTILINE),
        List.of(has).stream().map(p -> Pattern.compile(p, Pattern.MULTILINE)).toList());
  }

  private static final String JSON = "[{\\[]\\s*+[\"{}\\[\\]\\d]";
  private static final String KEY = "[A-Za-z_][\\w-]*+\\s*+:";
  private static final String XML = "<[?!A-Za-z]";
  private static final String PYTHON =
      "(?:from [\\w.]++ import\\b|import [\\w.]++(?: as \\w++)?+(?:, ?[\\w.]++)*+[ \\t]*+(?:#.*+)?+$|\"\"\"|'''|@\\w)";
  private static final String PYTHON_CODE =
      "^\\s*+(?:def \\w++\\(|class \\w++[(:]|if __name__ ==|[\\w.]++ = [\\w.]++\\(|[\\w.]++ = [\"'\\[{\\d])";

  /** The more special first. */
  private static final List<Sign> SIGNS =
      List.of(
          sign("a PDF", "%PDF-"),
          sign("a model of Microsoft's Threat Modeling Tool", XML, "<ThreatModel\\b"),
          sign("a drawing of draw.io", XML, "<mx(?:file|GraphModel)\\b"),
          sign("a CycloneDX document in XML", XML, "cyclonedx\\.org/schema/bom"),
          sign("an HTML page", "(?i)<(?:!DOCTYPE html|html)\\b"),
          sign("a picture in SVG", XML, "<svg\\b[^>]*+>", "</svg>"),
          sign("XML", "<\\?xml\\b"),
          sign("XML", "<[A-Za-z][\\w:.-]*+[^>]*?\\bxmlns"),
          sign("a CycloneDX document", JSON, "\"bomFormat\"\\s*+:"),
          sign("an AWS CloudFormation template", JSON, "\"AWSTemplateFormatVersion\"|\"AWS::\\w"),
          sign("an OpenAPI description", JSON, "\"(?:openapi|swagger)\"\\s*+:"),
          sign("a model of Threat Composer", JSON, "\"applicationInfo\"\\s*+:", "\"schema\"\\s*+:"),
          sign("a Terraform plan or state", JSON, "\"terraform_version\"\\s*+:"),
          sign("a log in SARIF", JSON, "\"runs\"\\s*+:", "\"tool\"\\s*+:"),
          sign("an analysis that was saved", JSON, "\"dreadnought/analysis/\\d"),
          sign("JSON", JSON, "[}\\]]\\s*+\\z"),
          sign("a model of Threagile", KEY, "^threagile_version\\s*+:"),
          sign(
              "a Compose file",
              KEY,
              "^services[ \\t]*+:[ \\t]*+(?:#.*+)?+$",
              "^\\s++(?:image|build)\\s*+:"),
          sign("a Kubernetes manifest", KEY, "^apiVersion\\s*+:", "^kind\\s*+:"),
          sign("an OpenAPI description", KEY, "^(?:openapi|swagger)\\s*+:\\s*+[\"']?\\d"),
          sign("an AWS CloudFormation template", KEY, "^AWSTemplateFormatVersion\\s*+:"),
          sign(
              "an AWS CloudFormation template",
              KEY,
              "^Resources[ \\t]*+:[ \\t]*+$",
              "\\bAWS::\\w++::"),
          sign("a workflow of GitHub Actions", KEY, "^[\"']?on[\"']?\\s*+:", "^jobs\\s*+:"),
          sign("an Ansible playbook", "- (?:hosts|name)\\s*+:", "^\\s*+-? ?hosts\\s*+:"),
          sign("a model of pytm, which is a program", PYTHON, "^(?:from pytm\\b|import pytm\\b)"),
          sign(
              "a program in Python",
              PYTHON,
              PYTHON_CODE,
              "^(?:from [\\w.]++ import|import [\\w.]++)"),
          sign("a diagram of PlantUML", "@start[a-z]++"),
          sign("a diagram of Mermaid", "(?:flowchart|graph) (?:TB|TD|BT|RL|LR)\\b", "--|==|-\\."),
          sign(
              "a diagram of Mermaid",
              "(?:sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|C4[A-Z]\\w++|architecture-beta"
                  + "|block-beta)[ \\t]*+$",
              "^\\s++\\S"),
          sign(
              "a graph of Graphviz",
              "(?:strict )?(?:di)?graph\\b[^{\\n]*+\\{",
              "->|--|\\[",
              "}\\s*+\\z"),
          sign("a workspace of Structurizr", "workspace\\b[^{\\n]*+\\{", "}\\s*+\\z"),
          sign(
              "a configuration of Terraform",
              "(?:resource|data|variable|output|module|provider|terraform|locals|import|moved)\\b"
                  + "(?: \"?[\\w-]++\"?)*+ ?\\{",
              "}\\s*+\\z"),
          sign("a model of threatcl", "(?:spec_version\\s*+=|threatmodel \")", "^threatmodel \""),
          sign(
              "a Dockerfile",
              "(?:FROM \\S++(?: (?:AS|as) \\S++)?+[ \\t]*+$|ARG \\w++)",
              "^FROM \\S",
              "^(?:RUN|COPY|CMD|ENTRYPOINT|WORKDIR|EXPOSE|ENV|ADD|USER) \\S"),
          sign("a script", "#!\\s*+/"));

  private UnreadFormat() {}

  /**
   * What a text is, with its article, where it is of such a format.
   *
   * @param kind as which it would be read; a model file of ours may be JSON
   */
  static Optional<String> of(String text, String kind) {
    String all = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    String start = start(all);
    return SIGNS.stream()
        .filter(sign -> kind.equals(InputKind.PROSE) || !sign.name().equals("JSON"))
        .filter(sign -> sign.isOf(start, all))
        .map(Sign::name)
        .findFirst();
  }

  /**
   * The same for a text of which nobody says what it is; nothing for what is read.
   *
   * @param text whole
   */
  public static Optional<String> of(String text) {
    String kind = InputKind.of(text);
    return kind.equals(InputKind.PROSE) || kind.equals(InputKind.YAML)
        ? of(text, kind)
        : Optional.empty();
  }

  /** The text from its first line that is neither blank nor a comment. */
  private static String start(String text) {
    String script = text.stripLeading();
    if (script.startsWith("#!")) {
      String first = script.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
      return first.contains("python") ? start(script.substring(first.length())) : script;
    }
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at);
        at = close < 0 ? text.length() : close + 2;
        continue;
      }
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end).strip();
      boolean isComment =
          line.startsWith("#")
              || line.startsWith("//")
              || line.startsWith("%%")
              || line.equals("---");
      if (!line.isEmpty() && !isComment) {
        return text.substring(at).stripLeading();
      }
      at = end + 1;
    }
    return "";
  }
}
