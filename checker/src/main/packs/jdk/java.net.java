// Spec pack of java.base, package java.net; from the API documentation in the sources of JDK 25 (JDK 17: same unless marked).
// Left out: HttpURLConnection.getErrorStream and URLConnection.getOutputStream (gone with the response, nobody closes them for their own sake),
// JarURLConnection.getJarFile (shared by a cache), CacheRequest/CacheResponse (called by the protocol handler only), SocketImpl (not for users).
package java.net;

import dev.handrail.annotations.*;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.security.SecureClassLoader;
import java.util.Enumeration;
import java.util.Set;

@Handle
public class Socket implements java.io.Closeable {
  // Socket.getInputStream, getOutputStream: closing the stream closes the socket. getChannel: its channel and it close each other.
  @SameAs("this") public InputStream getInputStream() throws IOException;
  @SameAs("this") public OutputStream getOutputStream() throws IOException;
  @SameAs("this") @AnyTime public SocketChannel getChannel();
  @SameAs("this") public <T> Socket setOption(SocketOption<T> name, T value) throws IOException;
  @AnyTime public boolean isClosed();
  @AnyTime public boolean isConnected();
  @AnyTime public boolean isBound();
  @AnyTime public boolean isInputShutdown();
  @AnyTime public boolean isOutputShutdown();
  @AnyTime public InetAddress getInetAddress();
  @AnyTime public InetAddress getLocalAddress();
  @AnyTime public int getPort();
  @AnyTime public int getLocalPort();
  @AnyTime public SocketAddress getRemoteSocketAddress();
  @AnyTime public SocketAddress getLocalSocketAddress();
  @AnyTime public Set<SocketOption<?>> supportedOptions();
}

@Handle
public class ServerSocket implements java.io.Closeable {
  @Opens public Socket accept() throws IOException;
  @SameAs("this") @AnyTime public ServerSocketChannel getChannel();
  @SameAs("this") public <T> ServerSocket setOption(SocketOption<T> name, T value) throws IOException;
  @AnyTime public boolean isClosed();
  @AnyTime public boolean isBound();
  @AnyTime public InetAddress getInetAddress();
  @AnyTime public int getLocalPort();
  @AnyTime public SocketAddress getLocalSocketAddress();
  @AnyTime public Set<SocketOption<?>> supportedOptions();
}

@Handle
public class DatagramSocket implements java.io.Closeable {
  @SameAs("this") @AnyTime public DatagramChannel getChannel();
  @SameAs("this") public <T> DatagramSocket setOption(SocketOption<T> name, T value) throws IOException;
  @AnyTime public boolean isClosed();
  @AnyTime public boolean isConnected();
  @AnyTime public boolean isBound();
  @AnyTime public InetAddress getInetAddress();
  @AnyTime public int getPort();
  @AnyTime public InetAddress getLocalAddress();
  @AnyTime public int getLocalPort();
  @AnyTime public SocketAddress getRemoteSocketAddress();
  @AnyTime public SocketAddress getLocalSocketAddress();
  @AnyTime public void disconnect();
  @AnyTime public Set<SocketOption<?>> supportedOptions();
}

@Handle
public class MulticastSocket extends DatagramSocket {}

public final class URL implements java.io.Serializable {
  @Opens public InputStream openStream() throws java.io.IOException;
  @Opens public URLConnection openConnection() throws java.io.IOException;
  @Opens public URLConnection openConnection(Proxy proxy) throws java.io.IOException;
}

// A connection has no close of its own; its response stream has.
@Handle(mustClose = false)
public abstract class URLConnection {
  // HttpURLConnection.disconnect gives the response stream up as well.
  @Handle(childOf = URLConnection.class, onParentClose = OnParentClose.CLOSED) interface ResponseStream extends InputStream {}
  @Opens(value = URLConnection.ResponseStream.class, on = "this") public InputStream getInputStream() throws IOException;
}

public abstract class HttpURLConnection extends URLConnection {
  @Clears(URLConnection.ResponseStream.class) public void disconnect();
}

// Mostly lives as long as the program, and its classes work on after close: no leak.
@Handle(mustClose = false)
public class URLClassLoader extends SecureClassLoader implements Closeable {
  // URLClassLoader.getResourceAsStream: closed with the loader; null if there is no such resource.
  @Handle(childOf = URLClassLoader.class, onParentClose = OnParentClose.CLOSED) interface ResourceStream {}
  @Opens public static URLClassLoader newInstance(URL[] urls, ClassLoader parent);
  @Opens public static URLClassLoader newInstance(URL[] urls);
  @Opens(value = ResourceStream.class, on = "this") public InputStream getResourceAsStream(String name);
  // URLClassLoader.findResource, findResources: a closed loader finds nothing.
  @AnyTime public URL[] getURLs();
  @AnyTime public URL findResource(String name);
  @AnyTime public Enumeration<URL> findResources(String name) throws IOException;
}
