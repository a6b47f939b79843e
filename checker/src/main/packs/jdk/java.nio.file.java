// Spec pack of java.base, package java.nio.file; from the API documentation in the sources of JDK 25 (JDK 17: same unless marked).
// Left out: Path.getFileSystem(), FileSystems.getFileSystem(URI) (a shared one: may be the default one, which must not be closed, or one that
// somebody else closes), WatchKey (its methods answer on a cancelled key too), Files.copy and others that neither keep nor close their stream.
package java.nio.file;

import dev.handrail.annotations.*;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

public final class Files {
  // Files.lines, list, walk, find: the stream holds an open file or directory until it is closed; a Stream alone needs no close.
  @Handle interface StreamOfOpenFiles extends Stream<Object> {}
  @Opens public static InputStream newInputStream(Path path, OpenOption... options) throws IOException;
  @Opens public static OutputStream newOutputStream(Path path, OpenOption... options) throws IOException;
  @Opens public static SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attrs) throws IOException;
  @Opens public static SeekableByteChannel newByteChannel(Path path, OpenOption... options) throws IOException;
  @Opens public static DirectoryStream<Path> newDirectoryStream(Path dir) throws IOException;
  @Opens public static DirectoryStream<Path> newDirectoryStream(Path dir, String glob) throws IOException;
  @Opens public static DirectoryStream<Path> newDirectoryStream(Path dir, DirectoryStream.Filter<? super Path> filter) throws IOException;
  @Opens public static BufferedReader newBufferedReader(Path path, Charset cs) throws IOException;
  @Opens public static BufferedReader newBufferedReader(Path path) throws IOException;
  @Opens public static BufferedWriter newBufferedWriter(Path path, Charset cs, OpenOption... options) throws IOException;
  @Opens public static BufferedWriter newBufferedWriter(Path path, OpenOption... options) throws IOException;
  @Opens(StreamOfOpenFiles.class) public static Stream<String> lines(Path path, Charset cs) throws IOException;
  @Opens(StreamOfOpenFiles.class) public static Stream<String> lines(Path path) throws IOException;
  @Opens(StreamOfOpenFiles.class) public static Stream<Path> list(Path dir) throws IOException;
  @Opens(StreamOfOpenFiles.class) public static Stream<Path> walk(Path start, int maxDepth, FileVisitOption... options) throws IOException;
  @Opens(StreamOfOpenFiles.class) public static Stream<Path> walk(Path start, FileVisitOption... options) throws IOException;
  @Opens(StreamOfOpenFiles.class) public static Stream<Path> find(Path start, int maxDepth, BiPredicate<Path, BasicFileAttributes> matcher, FileVisitOption... options) throws IOException;
}

@Handle
public interface DirectoryStream<T> extends Closeable, Iterable<T> {}

@Handle
public interface SecureDirectoryStream<T> extends DirectoryStream<T> {
  @Opens SecureDirectoryStream<T> newDirectoryStream(T path, LinkOption... options) throws IOException;
  @Opens SeekableByteChannel newByteChannel(T path, Set<? extends OpenOption> options, FileAttribute<?>... attrs) throws IOException;
}

@Handle
public abstract class FileSystem implements Closeable {
  @AnyTime public FileSystemProvider provider();
  @AnyTime public boolean isOpen();
  @AnyTime public boolean isReadOnly();
  @AnyTime public String getSeparator();
  @AnyTime public Path getPath(String first, String... more);
  @AnyTime public PathMatcher getPathMatcher(String syntaxAndPattern);
  @AnyTime public Set<String> supportedFileAttributeViews();
  @Opens(on = "this") public WatchService newWatchService() throws IOException;
}

public final class FileSystems {
  // FileSystems.getDefault: cannot be closed (UnsupportedOperationException).
  @Borrowed public static FileSystem getDefault();
  @Opens public static FileSystem newFileSystem(URI uri, Map<String, ?> env) throws IOException;
  @Opens public static FileSystem newFileSystem(URI uri, Map<String, ?> env, ClassLoader loader) throws IOException;
  @Opens public static FileSystem newFileSystem(Path path, ClassLoader loader) throws IOException;
  @Opens public static FileSystem newFileSystem(Path path, Map<String, ?> env) throws IOException;
  @Opens public static FileSystem newFileSystem(Path path) throws IOException;
  @Opens public static FileSystem newFileSystem(Path path, Map<String, ?> env, ClassLoader loader) throws IOException;
}

// FileSystem.close: closes its watch services too.
@Handle(childOf = FileSystem.class, onParentClose = OnParentClose.CLOSED)
public interface WatchService extends Closeable {}
