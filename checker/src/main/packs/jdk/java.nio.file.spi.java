// Spec pack of java.base, package java.nio.file.spi; from the API documentation in the sources of JDK 25 (JDK 17: same).
// Left out: FileSystemProvider.getFileSystem (a shared file system), getFileStore, FileTypeDetector (nothing to close).
package java.nio.file.spi;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;

public abstract class FileSystemProvider {
  @Opens public FileSystem newFileSystem(URI uri, Map<String, ?> env) throws IOException;
  @Opens public FileSystem newFileSystem(Path path, Map<String, ?> env) throws IOException;
  @Opens public InputStream newInputStream(Path path, OpenOption... options) throws IOException;
  @Opens public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException;
  @Opens public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attrs) throws IOException;
  @Opens public AsynchronousFileChannel newAsynchronousFileChannel(Path path, Set<? extends OpenOption> options, ExecutorService executor, FileAttribute<?>... attrs) throws IOException;
  @Opens public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attrs) throws IOException;
  @Opens public DirectoryStream<Path> newDirectoryStream(Path dir, DirectoryStream.Filter<? super Path> filter) throws IOException;
}
