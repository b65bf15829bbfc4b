package dev.dreadnought.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardBlockTagProcessor;
import org.thymeleaf.standard.processor.StandardClassappendTagProcessor;
import org.thymeleaf.standard.processor.StandardEachTagProcessor;
import org.thymeleaf.standard.processor.StandardFragmentTagProcessor;
import org.thymeleaf.standard.processor.StandardHrefTagProcessor;
import org.thymeleaf.standard.processor.StandardIfTagProcessor;
import org.thymeleaf.standard.processor.StandardInsertTagProcessor;
import org.thymeleaf.standard.processor.StandardRemoveTagProcessor;
import org.thymeleaf.standard.processor.StandardReplaceTagProcessor;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.standard.processor.StandardUnlessTagProcessor;
import org.thymeleaf.standard.processor.StandardUtextTagProcessor;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * What our own templates say of Thymeleaf's standard dialect, and no more of it: the attributes
 * that they give values to are named here. It says the same as the standard dialect does, which a
 * user's own templates speak in full, and escapes the five characters that mean something in HTML
 * itself: Thymeleaf's escaping learns two thousand names of characters first, which is more work
 * than all that the page of a small system has to escape.
 */
final class PageDialect extends StandardDialect {
  private static final TemplateMode HTML = TemplateMode.HTML;

  /** How many characters an escaped text is longer, about. */
  private static final int MORE = 16;

  /** Without a value these say something; others are left out. */
  private static final Set<String> TELLING_WHEN_EMPTY = Set.of("href", "src", "value");

  private static final List<String> ATTRIBUTES =
      List.of(
          "aria-label",
          "aria-labelledby",
          "class",
          "content",
          "data-as",
          "data-band",
          "data-by",
          "data-certainty",
          "data-element",
          "data-finding",
          "data-label",
          "data-letter",
          "data-of",
          "data-role",
          "data-status",
          "data-treatment",
          "download",
          "for",
          "href",
          "id",
          "src",
          "title",
          "value");

  PageDialect() {
    setVariableExpressionEvaluator(new PropertyPaths());
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    Set<IProcessor> processors =
        new LinkedHashSet<>(
            List.of(
                new StandardBlockTagProcessor(HTML, prefix, StandardBlockTagProcessor.ELEMENT_NAME),
                new StandardEachTagProcessor(HTML, prefix),
                new StandardIfTagProcessor(HTML, prefix),
                new StandardUnlessTagProcessor(HTML, prefix),
                new StandardInsertTagProcessor(HTML, prefix),
                new StandardReplaceTagProcessor(HTML, prefix),
                new StandardRemoveTagProcessor(HTML, prefix),
                new StandardFragmentTagProcessor(HTML, prefix),
                new StandardUtextTagProcessor(HTML, prefix),
                new StandardXmlNsTagProcessor(HTML, prefix),
                new Text(prefix),
                new AppendedClass(prefix)));
    ATTRIBUTES.forEach(name -> processors.add(new Attribute(prefix, name)));
    return processors;
  }

  private static String escaped(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    StringBuilder escaped = null;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String instead =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
          };
      if (!instead.isEmpty()) {
        escaped = escaped == null ? new StringBuilder(text.length() + MORE) : escaped;
        escaped.append(text, from, i).append(instead);
        from = i + 1;
      }
    }
    return escaped == null ? text : escaped.append(text, from, text.length()).toString();
  }

  /** What says an escaped value. */
  private abstract static class Saying extends AbstractStandardExpressionAttributeTagProcessor {
    Saying(String prefix, String name, int precedence, boolean isTakenAway) {
      super(HTML, prefix, name, precedence, isTakenAway);
    }

    @Override
    protected final void doProcess(
        ITemplateContext context,
        IProcessableElementTag tag,
        AttributeName attribute,
        String expression,
        @Nullable Object value,
        IElementTagStructureHandler element) {
      say(escaped(value), tag, attribute, element);
    }

    abstract void say(
        String escaped,
        IProcessableElementTag tag,
        AttributeName attribute,
        IElementTagStructureHandler element);
  }

  /** <code>th:text</code>. */
  private static final class Text extends Saying {
    Text(String prefix) {
      super(prefix, StandardTextTagProcessor.ATTR_NAME, StandardTextTagProcessor.PRECEDENCE, true);
    }

    @Override
    void say(
        String escaped,
        IProcessableElementTag tag,
        AttributeName attribute,
        IElementTagStructureHandler element) {
      element.setBody(escaped, false);
    }
  }

  /** An attribute that gets its value. */
  private static final class Attribute extends Saying {
    private final String name;

    Attribute(String prefix, String name) {
      super(prefix, name, StandardHrefTagProcessor.PRECEDENCE, false);
      this.name = name;
    }

    @Override
    void say(
        String escaped,
        IProcessableElementTag tag,
        AttributeName attribute,
        IElementTagStructureHandler element) {
      if (escaped.isEmpty() && !TELLING_WHEN_EMPTY.contains(name)) {
        element.removeAttribute(name);
        element.removeAttribute(attribute);
      } else {
        element.replaceAttribute(attribute, name, escaped);
      }
    }
  }

  /** <code>th:classappend</code>. */
  private static final class AppendedClass extends Saying {
    private static final String NAME = "class";

    AppendedClass(String prefix) {
      super(
          prefix,
          StandardClassappendTagProcessor.ATTR_NAME,
          StandardClassappendTagProcessor.PRECEDENCE,
          true);
    }

    @Override
    void say(
        String escaped,
        IProcessableElementTag tag,
        AttributeName attribute,
        IElementTagStructureHandler element) {
      if (!escaped.isEmpty()) {
        String before = tag.getAttributeValue(NAME);
        boolean isFirst = before == null || before.isEmpty();
        element.setAttribute(NAME, isFirst ? escaped : before + " " + escaped);
      }
    }
  }
}
