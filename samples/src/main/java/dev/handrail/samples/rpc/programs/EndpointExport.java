package dev.handrail.samples.rpc.programs;

import static dev.handrail.samples.windows.WinError.RPC_S_OK;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.handrail.annotations.Kind;
import dev.handrail.samples.rpc.BindingVectors;
import dev.handrail.samples.rpc.Rpcrt4;

/** Makes the dynamic endpoints of an active group known to the endpoint mapper. */
public final class EndpointExport {

  private static final Rpcrt4 RPC = Rpcrt4.INSTANCE;

  private final Pointer ifSpec;

  /** An export of one interface. */
  public EndpointExport(Pointer ifSpec) {
    this.ifSpec = ifSpec;
  }

  /** Exports all bindings; false if there are none. */
  public boolean export(@Kind(Rpcrt4.Group.class) Pointer group) {
    PointerByReference vector = new PointerByReference();
    if (RPC.RpcServerInterfaceGroupInqBindings(group, vector) != RPC_S_OK) {
      return false;
    }
    try {
      return RPC.RpcEpRegisterW(ifSpec, vector.getValue(), null, null) == RPC_S_OK;
    } finally {
      RPC.RpcBindingVectorFree(vector);
    }
  }

  /** How many bindings can be resolved. */
  public int resolvable(@Kind(Rpcrt4.Group.class) Pointer group) {
    PointerByReference vector = new PointerByReference();
    if (RPC.RpcServerInterfaceGroupInqBindings(group, vector) != RPC_S_OK) {
      return 0;
    }
    int count = 0;
    for (int i = 0; i < BindingVectors.size(vector.getValue()); i++) {
      Pointer binding = BindingVectors.at(vector.getValue(), i);
      if (RPC.RpcEpResolveBinding(binding, ifSpec) == RPC_S_OK) {
        count++;
      }
    }
    RPC.RpcBindingVectorFree(vector);
    return count;
  }

  /** Activates a group and exports it; deactivates it again if that fails. */
  public boolean open(@Kind(Rpcrt4.Group.class) Pointer group) {
    if (RPC.RpcServerInterfaceGroupActivate(group) != RPC_S_OK) {
      return false;
    }
    if (export(group)) {
      return true;
    }
    RPC.RpcServerInterfaceGroupDeactivate(group, 1);
    return false;
  }
}
