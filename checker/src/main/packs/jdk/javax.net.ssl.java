// Spec pack of java.base, package javax.net.ssl; from the API documentation in the sources of JDK 25 (JDK 17: same unless marked).
// Left out: SSLEngine (its outbound and inbound sides are ended by messages; nothing is leaked), SSLSession.invalidate, HttpsURLConnection (as its parent).
package javax.net.ssl;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.function.BiFunction;
import javax.net.SocketFactory;

public abstract class SSLSocketFactory extends SocketFactory {
  // SSLSocketFactory.createSocket(Socket, ..): closing the result closes the given socket if autoClose is true; otherwise it stays open.
  @Opens public Socket createSocket(@Wraps Socket s, String host, int port, boolean autoClose) throws IOException;
  @Opens public Socket createSocket(@Wraps Socket s, InputStream consumed, boolean autoClose) throws IOException;
}

@Handle
public abstract class SSLSocket extends Socket {
  @AnyTime public String[] getSupportedCipherSuites();
  @AnyTime public String[] getEnabledCipherSuites();
  @AnyTime public String[] getSupportedProtocols();
  @AnyTime public String[] getEnabledProtocols();
  @AnyTime public SSLSession getSession();
  @AnyTime public SSLSession getHandshakeSession();
  @AnyTime public void addHandshakeCompletedListener(HandshakeCompletedListener listener);
  @AnyTime public void removeHandshakeCompletedListener(HandshakeCompletedListener listener);
  @AnyTime public boolean getUseClientMode();
  @AnyTime public boolean getNeedClientAuth();
  @AnyTime public boolean getWantClientAuth();
  @AnyTime public boolean getEnableSessionCreation();
  @AnyTime public SSLParameters getSSLParameters();
  @AnyTime public String getApplicationProtocol();
  @AnyTime public String getHandshakeApplicationProtocol();
  @AnyTime public BiFunction<SSLSocket, List<String>, String> getHandshakeApplicationProtocolSelector();
}

@Handle
public abstract class SSLServerSocket extends ServerSocket {
  @AnyTime public String[] getEnabledCipherSuites();
  @AnyTime public String[] getSupportedCipherSuites();
  @AnyTime public String[] getSupportedProtocols();
  @AnyTime public String[] getEnabledProtocols();
  @AnyTime public boolean getNeedClientAuth();
  @AnyTime public boolean getWantClientAuth();
  @AnyTime public boolean getUseClientMode();
  @AnyTime public boolean getEnableSessionCreation();
  @AnyTime public SSLParameters getSSLParameters();
}
