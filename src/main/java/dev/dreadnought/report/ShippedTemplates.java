package dev.dreadnought.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Our own templates, without the spaces that indent their lines: these would be written anew for
 * each of hundreds of findings, and are a tenth of a large report.
 */
final class ShippedTemplates extends ClassLoaderTemplateResolver {

  /**
   * @param place where they lie on the class path
   */
  ShippedTemplates(String place) {
    super(ShippedTemplates.class.getClassLoader());
    setPrefix(place);
    setSuffix(".html");
    setTemplateMode(TemplateMode.HTML);
    setCharacterEncoding(StandardCharsets.UTF_8.name());
  }

  @Override
  protected ITemplateResource computeTemplateResource(
      IEngineConfiguration configuration,
      String ownerTemplate,
      String template,
      String resourceName,
      String characterEncoding,
      Map<String, Object> templateResolutionAttributes) {
    ITemplateResource file =
        super.computeTemplateResource(
            configuration,
            ownerTemplate,
            template,
            resourceName,
            characterEncoding,
            templateResolutionAttributes);
    try (BufferedReader reader = new BufferedReader(file.reader())) {
      return new StringTemplateResource(
          reader.lines().map(String::stripLeading).collect(Collectors.joining("\n")));
    } catch (IOException e) {
      // A template that is not there is told of by whoever asks for it.
      return file;
    }
  }
}
