// Spec pack of java.base, package java.nio.channels.spi; from the API documentation in the sources of JDK 25 (JDK 17: same unless marked).
// Left out: SelectorProvider.openPipe (a pipe has no close), inheritedChannel (not ours to close), the implClose... methods (for providers).
package java.nio.channels.spi;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.Channel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.InterruptibleChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;

@Handle(mustClose = false)
public abstract class AbstractSelectableChannel extends SelectableChannel {
  @SameAs("this") public SelectableChannel configureBlocking(boolean block) throws IOException;
  @AnyTime public SelectorProvider provider();
  @AnyTime public boolean isRegistered();
  @AnyTime public SelectionKey keyFor(Selector sel);
  @AnyTime public boolean isBlocking();
  @AnyTime public Object blockingLock();
}

@Handle
public abstract class AbstractSelector extends Selector {
  @AnyTime public boolean isOpen();
  @AnyTime public SelectorProvider provider();
}

@Handle(mustClose = false)
public abstract class AbstractSelectionKey extends SelectionKey {
  @Closes(idempotent = true) public void cancel();
  @AnyTime public boolean isValid();
}

@Handle
public abstract class AbstractInterruptibleChannel implements Channel, InterruptibleChannel {
  @AnyTime public boolean isOpen();
}

public abstract class SelectorProvider {
  @Opens public DatagramChannel openDatagramChannel() throws IOException;
  @Opens public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException;
  @Opens public AbstractSelector openSelector() throws IOException;
  @Opens public ServerSocketChannel openServerSocketChannel() throws IOException;
  @Opens public ServerSocketChannel openServerSocketChannel(ProtocolFamily family) throws IOException;
  @Opens public SocketChannel openSocketChannel() throws IOException;
  @Opens public SocketChannel openSocketChannel(ProtocolFamily family) throws IOException;
}

public abstract class AsynchronousChannelProvider {
  @Opens public AsynchronousChannelGroup openAsynchronousChannelGroup(int nThreads, ThreadFactory threadFactory) throws IOException;
  @Opens public AsynchronousChannelGroup openAsynchronousChannelGroup(@Wraps ExecutorService executor, int initialSize) throws IOException;
  @Opens public AsynchronousServerSocketChannel openAsynchronousServerSocketChannel(AsynchronousChannelGroup group) throws IOException;
  @Opens public AsynchronousSocketChannel openAsynchronousSocketChannel(AsynchronousChannelGroup group) throws IOException;
}
