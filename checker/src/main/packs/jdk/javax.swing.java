// Spec pack jdk, package javax.swing: from the JDK 25 API documentation (module java.desktop).
//
// Nothing else in the package needs to be closed.
package javax.swing;

import dev.handrail.annotations.*;
import java.awt.Component;
import java.io.FilterInputStream;
import java.io.InputStream;

public class ProgressMonitorInputStream extends FilterInputStream {
    public ProgressMonitorInputStream(Component parentComponent, Object message, @Wraps InputStream in) {}
}
