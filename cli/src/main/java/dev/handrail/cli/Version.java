package dev.handrail.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version, as the jar's manifest has it. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Handrail.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
    return new String[] {"handrail " + version + " on Java " + System.getProperty("java.version")};
  }
}
