package dev.dreadnought.report;

import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.cache.NonCacheableCacheEntryValidity;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * A page of which a user wrote the content: that of a role that they added, or one of ours in their
 * own words. Its template is not trusted: it stands within a page of ours, under our policy for
 * browsers; it reaches what our own templates reach and nothing else; and what it may ask for and
 * write is limited by count, so that the limit is the same anywhere.
 */
final class OwnPage {
  private static final String OWN = "own";
  private static final int MOST_QUESTIONS = 200_000;
  private static final int MOST_CHARACTERS = 20_000_000;
  private static final Pattern LOCATION_IN_MESSAGE =
      Pattern.compile("\\s*\\(template: .*", Pattern.DOTALL);

  /** What would write text of the input as markup, or take it for an expression. */
  private static final List<Refused> REFUSED =
      List.of(
          new Refused("(?i)utext", "th:utext would write the input as markup"),
          new Refused("\\[\\(", "[(…)] would write the input as markup"),
          new Refused("__", "__…__ would take the input for an expression"));

  private record Refused(Pattern form, String why) {
    Refused(String form, String why) {
      this(Pattern.compile(form), why);
    }
  }

  private final Source template;
  private final String frame;
  private final TemplateEngine engine = new TemplateEngine();

  /**
   * @param frame the template of ours that it stands in
   * @param shipped where our own templates lie
   */
  OwnPage(Source template, String frame, String shipped) {
    this.template = template;
    this.frame = frame;
    ShippedTemplates ours = new ShippedTemplates(shipped);
    ours.setResolvablePatterns(Set.of("parts", frame));
    StandardDialect dialect = new StandardDialect();
    dialect.setVariableExpressionEvaluator(PropertyPaths.limitedTo(MOST_QUESTIONS));
    engine.setDialect(dialect);
    engine.addTemplateResolver(ours);
    engine.addTemplateResolver(new OnlyThis(template.text()));
  }

  /**
   * @throws InvalidInputException where the template is wrong
   */
  String render(Context context) {
    refuse();
    Limited out = new Limited();
    try {
      engine.process(frame, context, out);
    } catch (TemplateEngineException e) {
      throw invalid(e);
    } catch (StackOverflowError e) {
      throw invalid(1, 1, "the template includes itself without end");
    }
    return out.toString();
  }

  private void refuse() {
    List<Problem> problems = new ArrayList<>();
    for (Refused refused : REFUSED) {
      Matcher found = refused.form().matcher(template.text());
      while (found.find()) {
        problems.add(Problem.error(place(found.start()), refused.why(), "th:text, or [[…]]"));
      }
    }
    if (!problems.isEmpty()) {
      problems.sort(Problem.IN_READING_ORDER);
      throw new InvalidInputException(problems);
    }
  }

  private Location place(int offset) {
    List<Integer> starts = Words.lineStarts(template.text());
    int line = 1;
    while (line < starts.size() && starts.get(line) <= offset) {
      line++;
    }
    return new Location(template.name(), line, offset - starts.get(line - 1) + 1, 0);
  }

  /** The deepest place in the template that the engine names, and the first cause. */
  private InvalidInputException invalid(TemplateEngineException e) {
    int line = 1;
    int column = 1;
    Throwable cause = e;
    for (Throwable at = e; at != null && !isOurs(cause); at = at.getCause()) {
      cause = at;
      if (at instanceof TemplateProcessingException wrong
          && OWN.equals(wrong.getTemplateName())
          && wrong.hasLineAndCol()) {
        line = wrong.getLine();
        column = wrong.getCol();
      }
    }
    String message = String.valueOf(cause.getMessage());
    return invalid(line, column, LOCATION_IN_MESSAGE.matcher(message).replaceFirst(""));
  }

  /** What {@link PropertyPaths} says; its own causes are for us. */
  private static boolean isOurs(Throwable cause) {
    return cause instanceof IllegalArgumentException;
  }

  private InvalidInputException invalid(int line, int column, String message) {
    return new InvalidInputException(
        List.of(
            Problem.error(
                new Location(template.name(), line, column, 0), Visible.line(message), "")));
  }

  /** The one template of the user. */
  private static final class OnlyThis extends AbstractTemplateResolver {
    private final String text;

    OnlyThis(String text) {
      this.text = text;
    }

    @Override
    protected boolean computeResolvable(
        IEngineConfiguration configuration,
        @Nullable String owner,
        String name,
        @Nullable Map<String, Object> attributes) {
      return name.equals(OWN);
    }

    @Override
    protected ITemplateResource computeTemplateResource(
        IEngineConfiguration configuration,
        @Nullable String owner,
        String name,
        @Nullable Map<String, Object> attributes) {
      return new StringTemplateResource(text);
    }

    @Override
    protected TemplateMode computeTemplateMode(
        IEngineConfiguration configuration,
        @Nullable String owner,
        String name,
        @Nullable Map<String, Object> attributes) {
      return TemplateMode.HTML;
    }

    @Override
    protected ICacheEntryValidity computeValidity(
        IEngineConfiguration configuration,
        @Nullable String owner,
        String name,
        @Nullable Map<String, Object> attributes) {
      return NonCacheableCacheEntryValidity.INSTANCE;
    }
  }

  /** Takes so many characters and no more. */
  private static final class Limited extends Writer {
    private final StringWriter taken = new StringWriter();

    @Override
    public void write(char[] from, int start, int count) {
      if (taken.getBuffer().length() + count > MOST_CHARACTERS) {
        throw new TemplateProcessingException(
            "the page has more than " + MOST_CHARACTERS + " characters");
      }
      taken.write(from, start, count);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return taken.toString();
    }
  }
}
