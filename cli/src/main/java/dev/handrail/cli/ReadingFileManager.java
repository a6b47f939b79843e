package dev.handrail.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Lets javac read, and throws away what it writes. */
final class ReadingFileManager extends ForwardingJavaFileManager<StandardJavaFileManager> {

  private final SourceSet sources;

  ReadingFileManager(StandardJavaFileManager manager, SourceSet sources) {
    super(manager);
    this.sources = sources;
  }

  /** The module that a source is part of, although it is in no folder that javac knows. */
  @Override
  public Location getLocationForModule(Location location, JavaFileObject file) throws IOException {
    return (location == StandardLocation.PATCH_MODULE_PATH && file instanceof SourceFile)
        ? super.getLocationForModule(location, sources.patches())
        : super.getLocationForModule(location, file);
  }

  @Override
  public boolean isSameFile(FileObject left, FileObject right) {
    return (left instanceof SourceFile || right instanceof SourceFile)
        ? left.equals(right)
        : super.isSameFile(left, right);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return new Nowhere(className, kind);
  }

  private static final class Nowhere extends SimpleJavaFileObject {

    Nowhere(String className, Kind kind) {
      super(URI.create("nowhere:///" + className.replace('.', '/') + kind.extension), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return OutputStream.nullOutputStream();
    }
  }
}
