// Spec pack of java.base, package java.nio.channels; from the API documentation in the sources of JDK 25 (JDK 17: same unless marked).
// Left out: Pipe.source()/sink() (each call yields the same channel), the asynchronous accept/lock (the handle comes through a Future or a
// CompletionHandler), SelectionKey.channel()/selector() and FileLock.channel() (not opened by the call).
package java.nio.channels;

import dev.handrail.annotations.*;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.AsynchronousChannelProvider;
import java.nio.channels.spi.SelectorProvider;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

@Handle
public interface Channel extends Closeable {
  @AnyTime boolean isOpen();
}

@Handle
public interface SeekableByteChannel extends ByteChannel {
  @SameAs("this") SeekableByteChannel position(long newPosition) throws IOException;
  @SameAs("this") SeekableByteChannel truncate(long size) throws IOException;
}

@Handle
public interface NetworkChannel extends Channel {
  @SameAs("this") NetworkChannel bind(SocketAddress local) throws IOException;
  @SameAs("this") <T> NetworkChannel setOption(SocketOption<T> name, T value) throws IOException;
  @AnyTime Set<SocketOption<?>> supportedOptions();
}

// A membership ends with its channel.
@Handle(mustClose = false)
public abstract class MembershipKey {
  // MembershipKey.drop: no effect on one that is not valid any more.
  @Closes(idempotent = true) public void drop();
  @AnyTime public boolean isValid();
  @AnyTime public MulticastChannel channel();
  @AnyTime public InetAddress group();
  @AnyTime public NetworkInterface networkInterface();
  @AnyTime public InetAddress sourceAddress();
  @SameAs("this") public MembershipKey block(InetAddress source) throws IOException;
}

@Handle
public interface MulticastChannel extends NetworkChannel {
  @Opens MembershipKey join(InetAddress group, NetworkInterface interf) throws IOException;
  @Opens MembershipKey join(InetAddress group, NetworkInterface interf, InetAddress source) throws IOException;
}

@Handle
public abstract class FileChannel extends AbstractInterruptibleChannel implements SeekableByteChannel, GatheringByteChannel, ScatteringByteChannel {
  @Opens public static FileChannel open(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attrs) throws IOException;
  @Opens public static FileChannel open(Path path, OpenOption... options) throws IOException;
  @SameAs("this") public FileChannel position(long newPosition) throws IOException;
  @SameAs("this") public FileChannel truncate(long size) throws IOException;
  @Opens(on = "this") public FileLock lock(long position, long size, boolean shared) throws IOException;
  @Opens(on = "this") public FileLock lock() throws IOException;
  // FileChannel.tryLock: null if another program holds it.
  @Opens(on = "this") @Outcome(ok = "!= null") public FileLock tryLock(long position, long size, boolean shared) throws IOException;
  @Opens(on = "this") @Outcome(ok = "!= null") public FileLock tryLock() throws IOException;
}

@Handle
public abstract class AsynchronousFileChannel implements AsynchronousChannel {
  @Opens public static AsynchronousFileChannel open(Path file, Set<? extends OpenOption> options, ExecutorService executor, FileAttribute<?>... attrs) throws IOException;
  @Opens public static AsynchronousFileChannel open(Path file, OpenOption... options) throws IOException;
  @SameAs("this") public AsynchronousFileChannel truncate(long size) throws IOException;
  @Opens(on = "this") @Outcome(ok = "!= null") public FileLock tryLock(long position, long size, boolean shared) throws IOException;
  @Opens(on = "this") @Outcome(ok = "!= null") public FileLock tryLock() throws IOException;
}

// FileLock: valid until released or its channel closed.
@Handle(childOf = {FileChannel.class, AsynchronousFileChannel.class}, onParentClose = OnParentClose.CLOSED)
public abstract class FileLock implements AutoCloseable {
  // FileLock.release: no effect on a lock that is not valid any more.
  @Closes(idempotent = true) public void release() throws IOException;
  @Closes(idempotent = true) public void close() throws IOException;
  @AnyTime public boolean isValid();
  @AnyTime public FileChannel channel();
  @AnyTime public Channel acquiredBy();
  @AnyTime public long position();
  @AnyTime public long size();
  @AnyTime public boolean isShared();
  @AnyTime public boolean overlaps(long position, long size);
}

// register hands the channel to the selector, from which it comes back by SelectionKey.channel(); an accepted or connecting channel that only the
// selector knows is right, and no word says that a receiver is kept. So no leaks here.
@Handle(mustClose = false)
public abstract class SelectableChannel extends AbstractInterruptibleChannel implements Channel {
  @SameAs("this") public SelectableChannel configureBlocking(boolean block) throws IOException;
  @AnyTime public SelectorProvider provider();
  @AnyTime public int validOps();
  @AnyTime public boolean isRegistered();
  @AnyTime public SelectionKey keyFor(Selector sel);
  @AnyTime public boolean isBlocking();
  @AnyTime public Object blockingLock();
}

@Handle(mustClose = false)
public abstract class SocketChannel extends AbstractSelectableChannel implements ByteChannel, ScatteringByteChannel, GatheringByteChannel, NetworkChannel {
  @Opens public static SocketChannel open() throws IOException;
  @Opens public static SocketChannel open(ProtocolFamily family) throws IOException;
  @Opens public static SocketChannel open(SocketAddress remote) throws IOException;
  @SameAs("this") public SocketChannel bind(SocketAddress local) throws IOException;
  @SameAs("this") public <T> SocketChannel setOption(SocketOption<T> name, T value) throws IOException;
  @SameAs("this") public SocketChannel shutdownInput() throws IOException;
  @SameAs("this") public SocketChannel shutdownOutput() throws IOException;
  @SameAs("this") @AnyTime public Socket socket();
  @AnyTime public boolean isConnected();
  @AnyTime public boolean isConnectionPending();
  @AnyTime public int validOps();
}

@Handle(mustClose = false)
public abstract class ServerSocketChannel extends AbstractSelectableChannel implements NetworkChannel {
  @Opens public static ServerSocketChannel open() throws IOException;
  @Opens public static ServerSocketChannel open(ProtocolFamily family) throws IOException;
  // ServerSocketChannel.accept: null if it does not block and nobody is waiting.
  @Opens public SocketChannel accept() throws IOException;
  @SameAs("this") public ServerSocketChannel bind(SocketAddress local) throws IOException;
  @SameAs("this") public ServerSocketChannel bind(SocketAddress local, int backlog) throws IOException;
  @SameAs("this") public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) throws IOException;
  @SameAs("this") @AnyTime public ServerSocket socket();
  @AnyTime public int validOps();
}

@Handle(mustClose = false)
public abstract class DatagramChannel extends AbstractSelectableChannel implements ByteChannel, ScatteringByteChannel, GatheringByteChannel, MulticastChannel {
  @Opens public static DatagramChannel open() throws IOException;
  @Opens public static DatagramChannel open(ProtocolFamily family) throws IOException;
  // DatagramChannel.disconnect: no effect if it is not open.
  @SameAs("this") public DatagramChannel bind(SocketAddress local) throws IOException;
  @SameAs("this") public <T> DatagramChannel setOption(SocketOption<T> name, T value) throws IOException;
  @SameAs("this") public DatagramChannel connect(SocketAddress remote) throws IOException;
  @SameAs("this") @AnyTime public DatagramChannel disconnect() throws IOException;
  @SameAs("this") @AnyTime public DatagramSocket socket();
  @AnyTime public boolean isConnected();
  @AnyTime public int validOps();
}

public abstract class Pipe {
  @Handle(mustClose = false)
  public static abstract class SourceChannel extends AbstractSelectableChannel implements ReadableByteChannel, ScatteringByteChannel {
    @AnyTime public int validOps();
  }

  @Handle(mustClose = false)
  public static abstract class SinkChannel extends AbstractSelectableChannel implements WritableByteChannel, GatheringByteChannel {
    @AnyTime public int validOps();
  }
}

@Handle
public abstract class Selector implements Closeable {
  @Opens public static Selector open() throws IOException;
  @SameAs("this") @AnyTime public Selector wakeup();
  @AnyTime public boolean isOpen();
  @AnyTime public SelectorProvider provider();
}

// A registration ends with its channel or selector.
@Handle(mustClose = false)
public abstract class SelectionKey {
  // SelectionKey.cancel: once cancelled for ever; again has no effect. The getters listed answer still.
  @Closes(idempotent = true) public void cancel();
  @AnyTime public boolean isValid();
  @AnyTime public SelectableChannel channel();
  @AnyTime public Selector selector();
  @AnyTime public Object attach(Object ob);
  @AnyTime public Object attachment();
}

@Handle
public interface AsynchronousChannel extends Channel {}

@Handle
public abstract class AsynchronousServerSocketChannel implements AsynchronousChannel, NetworkChannel {
  @Opens public static AsynchronousServerSocketChannel open(AsynchronousChannelGroup group) throws IOException;
  @Opens public static AsynchronousServerSocketChannel open() throws IOException;
  @SameAs("this") public AsynchronousServerSocketChannel bind(SocketAddress local) throws IOException;
  @SameAs("this") public AsynchronousServerSocketChannel bind(SocketAddress local, int backlog) throws IOException;
  @SameAs("this") public <T> AsynchronousServerSocketChannel setOption(SocketOption<T> name, T value) throws IOException;
  @AnyTime public AsynchronousChannelProvider provider();
}

@Handle
public abstract class AsynchronousSocketChannel implements AsynchronousByteChannel, NetworkChannel {
  @Opens public static AsynchronousSocketChannel open(AsynchronousChannelGroup group) throws IOException;
  @Opens public static AsynchronousSocketChannel open() throws IOException;
  @SameAs("this") public AsynchronousSocketChannel bind(SocketAddress local) throws IOException;
  @SameAs("this") public <T> AsynchronousSocketChannel setOption(SocketOption<T> name, T value) throws IOException;
  @SameAs("this") public AsynchronousSocketChannel shutdownInput() throws IOException;
  @SameAs("this") public AsynchronousSocketChannel shutdownOutput() throws IOException;
  @AnyTime public AsynchronousChannelProvider provider();
}

@Handle
public abstract class AsynchronousChannelGroup {
  @Opens public static AsynchronousChannelGroup withFixedThreadPool(int nThreads, ThreadFactory threadFactory) throws IOException;
  @Opens public static AsynchronousChannelGroup withCachedThreadPool(@Wraps ExecutorService executor, int initialSize) throws IOException;
  @Opens public static AsynchronousChannelGroup withThreadPool(@Wraps ExecutorService executor) throws IOException;
  // AsynchronousChannelGroup.shutdown: no effect if already shut down.
  @Closes(idempotent = true) public void shutdown();
  @Closes(idempotent = true) public void shutdownNow() throws IOException;
  @AnyTime public boolean isShutdown();
  @AnyTime public boolean isTerminated();
  @AnyTime public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException;
  @AnyTime public AsynchronousChannelProvider provider();
}

// Channels: closing the result closes what it was made from.
public final class Channels {
  @Opens public static InputStream newInputStream(@Wraps ReadableByteChannel ch);
  @Opens public static InputStream newInputStream(@Wraps AsynchronousByteChannel ch);
  @Opens public static OutputStream newOutputStream(@Wraps WritableByteChannel ch);
  @Opens public static OutputStream newOutputStream(@Wraps AsynchronousByteChannel ch);
  @Opens public static ReadableByteChannel newChannel(@Wraps InputStream in);
  @Opens public static WritableByteChannel newChannel(@Wraps OutputStream out);
  @Opens public static Reader newReader(@Wraps ReadableByteChannel ch, CharsetDecoder dec, int minBufferCap);
  @Opens public static Reader newReader(@Wraps ReadableByteChannel ch, String csName);
  @Opens public static Reader newReader(@Wraps ReadableByteChannel ch, Charset charset);
  @Opens public static Writer newWriter(@Wraps WritableByteChannel ch, CharsetEncoder enc, int minBufferCap);
  @Opens public static Writer newWriter(@Wraps WritableByteChannel ch, String csName);
  @Opens public static Writer newWriter(@Wraps WritableByteChannel ch, Charset charset);
}
