package dev.handrail.samples.qos;

import com.sun.jna.Structure;

/** An address that a socket is or will be connected to. Source: ns-ws2def-sockaddr. */
@Structure.FieldOrder({"sa_family", "sa_data"})
public class SOCKADDR extends Structure {
  public short sa_family;
  public byte[] sa_data = new byte[26];
}
