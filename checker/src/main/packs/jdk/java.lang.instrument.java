// Spec pack jdk, package java.lang.instrument: from the JDK 25 API documentation (module java.instrument).
//
// The search path keeps the archive; whether the object itself stays in use is not said.
package java.lang.instrument;

import dev.handrail.annotations.*;
import java.util.jar.JarFile;

public interface Instrumentation {
    void appendToBootstrapClassLoaderSearch(@Owned JarFile jarfile);
    void appendToSystemClassLoaderSearch(@Owned JarFile jarfile);
}
