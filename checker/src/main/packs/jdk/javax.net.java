// Spec pack of java.base, package javax.net; from the API documentation in the sources of JDK 25 (JDK 17: same).
package javax.net;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;

public abstract class SocketFactory {
  @Opens public Socket createSocket() throws IOException;
  @Opens public Socket createSocket(String host, int port) throws IOException, UnknownHostException;
  @Opens public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException, UnknownHostException;
  @Opens public Socket createSocket(InetAddress host, int port) throws IOException;
  @Opens public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) throws IOException;
}

public abstract class ServerSocketFactory {
  @Opens public ServerSocket createServerSocket() throws IOException;
  @Opens public ServerSocket createServerSocket(int port) throws IOException;
  @Opens public ServerSocket createServerSocket(int port, int backlog) throws IOException;
  @Opens public ServerSocket createServerSocket(int port, int backlog, InetAddress ifAddress) throws IOException;
}
