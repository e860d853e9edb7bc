package io.countersign.web.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, as the jar's manifest gives it. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    var version =
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("(unpackaged)");
    return new String[] {"countersign " + version, "Java " + Runtime.version()};
  }
}
