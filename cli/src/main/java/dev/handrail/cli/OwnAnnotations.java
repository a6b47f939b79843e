package dev.handrail.cli;

import dev.handrail.annotations.Handle;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The annotations that come with the command line. */
final class OwnAnnotations {

  /** The jar or folder with their class files. */
  static final Path PATH = path();

  private OwnAnnotations() {}

  private static Path path() {
    try {
      return Path.of(Handle.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
