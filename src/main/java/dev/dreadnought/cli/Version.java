package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Catalog;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Catalog catalog = Dreadnought.builtIn().catalog();
    return new String[] {
      "dreadnought " + catalog.engineVersion(),
      "catalog " + catalog.version() + " sha256:" + catalog.sha256(),
      "rules sha256:" + catalog.rulesSha256()
    };
  }
}
