package dev.handrail.samples.qos;

import com.sun.jna.Native;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import dev.handrail.annotations.Becomes;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Outcome;
import dev.handrail.annotations.Uses;

/** The sockets that flows are made of. A SOCKET is as wide as a pointer: a Java long. */
public interface Ws2_32 extends StdCallLibrary {

  Ws2_32 INSTANCE = Native.load("ws2_32", Ws2_32.class, W32APIOptions.DEFAULT_OPTIONS);

  long INVALID_SOCKET = -1;

  /** A socket. */
  @Handle(states = {"unconnected", "connected"})
  interface Socket {}

  /** Makes a socket. Source: nf-winsock2-socket. */
  @Opens(Socket.class)
  @Outcome(ok = "!= INVALID_SOCKET")
  long socket(int addressFamily, int type, int protocol);

  /** Connects a socket. Source: nf-winsock2-connect. */
  @Outcome(ok = "== 0")
  int connect(@Uses(Socket.class) @Becomes("connected") long socket, SOCKADDR name, int length);

  /** Closes a socket. Source: nf-winsock2-closesocket. */
  @Outcome(ok = "== 0")
  int closesocket(@Closes(Socket.class) long socket);
}
