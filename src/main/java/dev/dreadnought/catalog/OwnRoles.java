package dev.dreadnought.catalog;

import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import dev.dreadnought.yaml.YamlParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Roles that a user adds to those of the catalog: a folder with {@code roles.yaml}, in the form of
 * the catalog's own file, and one HTML template for each role.
 *
 * @param pages in the order of {@code roles.yaml}
 */
public record OwnRoles(List<OwnRole> pages) {
  public static final OwnRoles NONE = new OwnRoles(List.of());

  private static final String ROLES = "roles.yaml";
  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST_ROLES = 20;
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+){0,9}");

  /** A role, and the content of its page. */
  public record OwnRole(Role role, Source template) {}

  public OwnRoles {
    pages = List.copyOf(pages);
  }

  /**
   * @param taken the roles that there are, whose ids are theirs
   * @throws InvalidInputException with everything that is wrong with the folder
   */
  public static OwnRoles read(Path folder, List<Role> taken) {
    return new Reader(folder, taken).read();
  }

  private static final class Reader {
    private final Path folder;
    private final Set<String> ids = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Reader(Path folder, List<Role> taken) {
      this.folder = folder;
      taken.forEach(role -> ids.add(role.id()));
    }

    OwnRoles read() {
      List<OwnRole> pages = new ArrayList<>();
      Source source = file(ROLES);
      if (problems.isEmpty()) {
        YamlParser.parse(source)
            .ifPresentOrElse(
                root -> {
                  YamlFields fields = new YamlFields("a file of roles", root, problems);
                  fields.list("roles").stream()
                      .limit(MOST_ROLES + 1L)
                      .forEach(node -> pages.add(page(node)));
                  fields.refuseUnknownKeys();
                },
                () -> problem(ROLES, "the file is empty", "roles: [{id: …, template: …}]"));
        refuseTooMany(pages);
      }
      if (!problems.isEmpty()) {
        throw new InvalidInputException(problems);
      }
      return new OwnRoles(pages);
    }

    private void refuseTooMany(List<OwnRole> pages) {
      if (pages.size() > MOST_ROLES) {
        problem(ROLES, "there are more than " + MOST_ROLES + " roles", "");
      }
    }

    private OwnRole page(YamlNode node) {
      Role role = new CatalogReader(problems).role(node);
      Location at = node.location();
      if (!NAME.matcher(role.id()).matches()) {
        problems.add(
            Problem.error(
                at, "\"" + role.id() + "\" is no id of a role", "small letters, digits, hyphens"));
      } else if (!ids.add(role.id())) {
        problems.add(
            Problem.error(at, "the role \"" + role.id() + "\" stands twice", "another id"));
      }
      String template = role.template() == null ? "" : role.template();
      if (!NAME.matcher(template).matches()) {
        problems.add(
            Problem.error(
                at,
                "the role \"" + role.id() + "\" names no template",
                "template: NAME, for NAME.html beside " + ROLES));
        return new OwnRole(role, new Source(ROLES, "html", ""));
      }
      return new OwnRole(role, file(template + ".html"));
    }

    private Source file(String name) {
      try {
        Path file = folder.resolve(name);
        if (Files.size(file) > MOST_BYTES) {
          problem(name, "the file has more than " + MOST_BYTES + " bytes", "");
          return new Source(name, "text", "");
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        return new Source(
            name, "text", StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
      } catch (CharacterCodingException e) {
        problem(name, "the file is no text in UTF-8", "");
      } catch (IOException e) {
        problem(name, "the file cannot be read", "");
      }
      return new Source(name, "text", "");
    }

    private void problem(String name, String message, String remedy) {
      problems.add(Problem.error(new Location(name, 1, 1, 0), message, remedy));
    }
  }
}
