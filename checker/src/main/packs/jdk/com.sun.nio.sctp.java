// Spec pack jdk, package com.sun.nio.sctp: from the JDK 25 API documentation (module jdk.sctp).
//
// The channels are handles because java.nio.channels.Channel is (package java.nio.channels). Left out: null of accept in non-blocking mode.
package com.sun.nio.sctp;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.net.SocketAddress;

public abstract class SctpChannel extends java.nio.channels.spi.AbstractSelectableChannel {
    @Opens public static SctpChannel open() throws IOException;
    @Opens public static SctpChannel open(SocketAddress remote, int maxOutStreams, int maxInStreams) throws IOException;
    @SameAs("this") public abstract SctpChannel bind(SocketAddress local) throws IOException;
    @SameAs("this") public abstract SctpChannel bindAddress(java.net.InetAddress address) throws IOException;
    @SameAs("this") public abstract SctpChannel unbindAddress(java.net.InetAddress address) throws IOException;
    @SameAs("this") public abstract SctpChannel shutdown() throws IOException;
}

public abstract class SctpServerChannel extends java.nio.channels.spi.AbstractSelectableChannel {
    @Opens public static SctpServerChannel open() throws IOException;
    @Opens public abstract SctpChannel accept() throws IOException;
    @SameAs("this") public final SctpServerChannel bind(SocketAddress local) throws IOException;
    @SameAs("this") public abstract SctpServerChannel bind(SocketAddress local, int backlog) throws IOException;
}

public abstract class SctpMultiChannel extends java.nio.channels.spi.AbstractSelectableChannel {
    @Opens public static SctpMultiChannel open() throws IOException;
    @Opens public abstract SctpChannel branch(Association association) throws IOException;
    @SameAs("this") public final SctpMultiChannel bind(SocketAddress local) throws IOException;
    @SameAs("this") public abstract SctpMultiChannel bind(SocketAddress local, int backlog) throws IOException;
}
