package dev.dreadnought.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * What templates may say within <code>${…}</code>: a variable, and what records, enums and lists
 * answer without arguments. Nothing else can be reached from a template, and a name that does not
 * exist is an error. Without it Thymeleaf would use OGNL, which reaches everything and takes two
 * seconds to warm up.
 */
final class PropertyPaths implements IStandardVariableExpressionEvaluator {
  private static final String OURS = "dev.dreadnought.";

  /** An answer that is longer serves no page; concatenated, it would fill the memory. */
  private static final int MOST_CHARACTERS = 20_000;

  private static final String LINK = "href";

  private static final Set<String> NOT_ASKED = Set.of("hashCode", "toString", "getClass");

  private final Map<Class<?>, Map<String, Method>> accessors = new ConcurrentHashMap<>();
  private final Map<String, List<String>> paths = new ConcurrentHashMap<>();
  private final @Nullable AtomicInteger left;

  PropertyPaths() {
    this.left = null;
  }

  private PropertyPaths(int most) {
    this.left = new AtomicInteger(most);
  }

  /** For one rendering of a template that is not trusted. */
  static PropertyPaths limitedTo(int most) {
    return new PropertyPaths(most);
  }

  @Override
  public @Nullable Object evaluate(
      IExpressionContext context,
      IStandardVariableExpression expression,
      StandardExpressionExecutionContext execution) {
    String path = expression.getExpression();
    if (left != null && left.getAndDecrement() <= 0) {
      throw new IllegalArgumentException("the template asks too often");
    }
    List<String> names = paths.computeIfAbsent(path, p -> List.of(p.split("\\.")));
    if (!context.containsVariable(names.get(0))) {
      throw new IllegalArgumentException("a template has no variable " + names.get(0));
    }
    Object value = context.getVariable(names.get(0));
    for (int i = 1; i < names.size(); i++) {
      if (value == null) {
        throw new IllegalArgumentException("nothing is there to ask for " + path);
      }
      value = answer(value, names.get(i));
    }
    if (left != null && value instanceof String text && text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(path + " is too long to show");
    }
    boolean isLink = names.get(names.size() - 1).equals(LINK);
    return isLink && value instanceof String link ? from(context, link) : value;
  }

  /** Within the page of the whole report a link to it is one to a place of the same page. */
  private static String from(IExpressionContext context, String link) {
    boolean isWhole = context.getVariable("page") instanceof Page page && page.isWhole();
    return isWhole && link.startsWith(HtmlReport.REPORT + "#")
        ? link.substring(HtmlReport.REPORT.length())
        : link;
  }

  private @Nullable Object answer(Object asked, String name) {
    if (asked instanceof Collection<?> collection) {
      return answer(collection, name);
    }
    if (asked instanceof IterationStatusVar at) {
      return answer(at, name);
    }
    try {
      return accessors
          .computeIfAbsent(asked.getClass(), type -> new ConcurrentHashMap<>())
          .computeIfAbsent(name, n -> find(asked.getClass(), n))
          .invoke(asked);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException(asked.getClass().getName() + " does not tell " + name, e);
    }
  }

  private static Object answer(Collection<?> collection, String name) {
    return switch (name) {
      case "size" -> collection.size();
      case "isEmpty" -> collection.isEmpty();
      case "byThreat" -> SameThreat.of(collection);
      default -> throw new IllegalArgumentException("a list has no " + name);
    };
  }

  private static Object answer(IterationStatusVar at, String name) {
    return switch (name) {
      case "index" -> at.getIndex();
      case "first" -> at.isFirst();
      case "last" -> at.isLast();
      default -> throw new IllegalArgumentException("an iteration has no " + name);
    };
  }

  private static Method find(Class<?> type, String name) {
    boolean isOurs = type.getName().startsWith(OURS);
    if (NOT_ASKED.contains(name)) {
      throw new IllegalArgumentException("templates do not ask for " + name);
    }
    if (!isOurs || !type.isRecord() && !type.isEnum()) {
      throw new IllegalArgumentException("templates do not look into " + type.getName());
    }
    try {
      return type.getDeclaredMethod(name);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type.getSimpleName() + " has no " + name, e);
    }
  }
}
