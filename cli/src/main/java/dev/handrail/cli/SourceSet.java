package dev.handrail.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * Sources that are compiled together.
 *
 * @param classPath the libraries that they use
 * @param sourcePath sources that they use, not to be checked with them
 * @param patches the system module that they are part of; empty: none
 */
record SourceSet(
    List<SourceFile> files, List<Path> classPath, List<Path> sourcePath, String patches) {

  /** The same for other files. */
  SourceSet with(List<SourceFile> others, String module) {
    return new SourceSet(others, classPath, sourcePath, module);
  }
}
