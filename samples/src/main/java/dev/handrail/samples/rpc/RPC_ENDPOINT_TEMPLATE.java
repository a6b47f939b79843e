package dev.handrail.samples.rpc;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.WString;
import dev.handrail.annotations.Arg;

/** An endpoint of a group. Source: ns-rpcdce-rpc_endpoint_templatew. */
@Structure.FieldOrder({"Version", "ProtSeq", "Endpoint", "SecurityDescriptor", "Backlog"})
public class RPC_ENDPOINT_TEMPLATE extends Structure {

  /** Calls within the computer. */
  public static final String NCALRPC = "ncalrpc";

  /** Calls over TCP. */
  public static final String NCACN_IP_TCP = "ncacn_ip_tcp";

  /** Calls over named pipes. */
  public static final String NCACN_NP = "ncacn_np";

  /** Calls over HTTP: not for interface groups. */
  public static final String NCACN_HTTP = "ncacn_http";

  public int Version;
  public WString ProtSeq;
  public WString Endpoint;
  public Pointer SecurityDescriptor;
  public int Backlog = 10;

  /** The version must be 0; the endpoint is dynamic. */
  public RPC_ENDPOINT_TEMPLATE(
      @Arg("== 0") int version,
      @Arg("== NCALRPC || == NCACN_IP_TCP || == NCACN_NP") String protSeq) {
    Version = version;
    ProtSeq = new WString(protSeq);
  }
}
