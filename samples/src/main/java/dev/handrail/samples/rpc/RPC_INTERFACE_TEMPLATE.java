package dev.handrail.samples.rpc;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.WString;
import dev.handrail.annotations.Arg;

/** An interface of a group. Source: ns-rpcdce-rpc_interface_templatew. */
@Structure.FieldOrder({
  "Version",
  "IfSpec",
  "MgrTypeUuid",
  "MgrEpv",
  "Flags",
  "MaxCalls",
  "MaxRpcSize",
  "IfCallback",
  "UuidVector",
  "Annotation",
  "SecurityDescriptor"
})
public class RPC_INTERFACE_TEMPLATE extends Structure {

  public int Version;
  public Pointer IfSpec;
  public Pointer MgrTypeUuid;
  public Pointer MgrEpv;
  public int Flags;
  public int MaxCalls = 1234;
  public int MaxRpcSize = -1;
  public Pointer IfCallback;
  public Pointer UuidVector;
  public WString Annotation;
  public Pointer SecurityDescriptor;

  /** The version must be 0. */
  public RPC_INTERFACE_TEMPLATE(@Arg("== 0") int version, Pointer ifSpec) {
    Version = version;
    IfSpec = ifSpec;
  }
}
