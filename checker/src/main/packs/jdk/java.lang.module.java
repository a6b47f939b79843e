// Spec pack of java.base, package java.lang.module; from the API documentation in the sources of JDK 25 (JDK 17: same).
// Left out: ModuleReader.open (the stream comes in an Optional), read/release (buffer in an Optional).
package java.lang.module;

import dev.handrail.annotations.*;
import java.io.Closeable;
import java.io.IOException;
import java.util.stream.Stream;

@Handle
public interface ModuleReader extends Closeable {
  // ModuleReader.list: may hold open directories until it is closed.
  @Handle interface StreamOfOpenDirectories extends Stream<String> {}
  @Opens(ModuleReader.StreamOfOpenDirectories.class) Stream<String> list() throws IOException;
}

public abstract class ModuleReference {
  @Opens public ModuleReader open() throws IOException;
}
