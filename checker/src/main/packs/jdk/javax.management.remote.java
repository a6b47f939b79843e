// Spec pack jdk, package javax.management.remote: from the JDK 25 API documentation (module java.management).
//
// Left out: that a connector that was closed cannot be connected again, and a server that was stopped not started.
package javax.management.remote;

import dev.handrail.annotations.*;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import javax.management.MBeanServerConnection;

public class JMXConnectorFactory {
    @Opens(JMXConnector.Connected.class) public static JMXConnector connect(JMXServiceURL serviceURL) throws IOException;
    @Opens(JMXConnector.Connected.class) public static JMXConnector connect(JMXServiceURL serviceURL, Map<String, ?> environment) throws IOException;
}

public interface JMXConnector extends Closeable {
    // newJMXConnector gives one that is not connected and holds nothing yet.
    @Handle interface Connected {}

    @Handle(mustClose = false, childOf = Connected.class, onParentClose = OnParentClose.CLOSED) interface Remote {}

    @Opens(value = Connected.class, at = "this") void connect() throws IOException;
    @Opens(value = Connected.class, at = "this") void connect(Map<String, ?> env) throws IOException;

    @Uses(Connected.class) @Opens(value = Remote.class, on = "this") MBeanServerConnection getMBeanServerConnection() throws IOException;
    @Uses(Connected.class) @Opens(value = Remote.class, on = "this") MBeanServerConnection getMBeanServerConnection(javax.security.auth.Subject delegationSubject) throws IOException;
    @Uses(Connected.class) String getConnectionId() throws IOException;

    @Closes(value = Connected.class, idempotent = true) void close() throws IOException;
}

public interface JMXConnectorServerMBean {
    // Runs for the life of the program as a rule.
    @Handle(mustClose = false) interface Server {}

    // A stopped server cannot be started again.
    @Uses(Server.class) void start() throws IOException;
    @Closes(value = Server.class, idempotent = true) void stop() throws IOException;
}
