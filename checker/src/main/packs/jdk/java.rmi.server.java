// Spec pack jdk, package java.rmi.server: from the JDK 25 API documentation (module java.rmi).
//
// Left out: exportObject and unexportObject (the exported object is no handle: it lives on, and so do calls under way), registries.
package java.rmi.server;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

public interface RMIClientSocketFactory {
    @Opens Socket createSocket(String host, int port) throws IOException;
}

public interface RMIServerSocketFactory {
    @Opens ServerSocket createServerSocket(int port) throws IOException;
}

public abstract class RMISocketFactory implements RMIClientSocketFactory, RMIServerSocketFactory {
    @Opens public abstract Socket createSocket(String host, int port) throws IOException;
    @Opens public abstract ServerSocket createServerSocket(int port) throws IOException;
}
