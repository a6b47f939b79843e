package dev.handrail.samples.rpc.programs;

import static dev.handrail.samples.windows.WinError.RPC_S_OK;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.handrail.annotations.Kind;
import dev.handrail.samples.rpc.BindingVectors;
import dev.handrail.samples.rpc.Rpcrt4;

/** Makes the dynamic endpoints of a group known to the endpoint mapper; with mistakes. */
public final class EndpointExportWrong {

  private static final Rpcrt4 RPC = Rpcrt4.INSTANCE;

  private final Pointer ifSpec;

  /** An export of one interface. */
  public EndpointExportWrong(Pointer ifSpec) {
    this.ifSpec = ifSpec;
  }

  /** Loses the vector where the registration fails. */
  public boolean export(@Kind(Rpcrt4.Group.class) Pointer group) {
    PointerByReference vector = new PointerByReference();
    int rc = RPC.RpcServerInterfaceGroupInqBindings(group, vector); // finding: HandleLeak
    if (rc != RPC_S_OK) {
      return false;
    }
    if (RPC.RpcEpRegisterW(ifSpec, vector.getValue(), null, null) != RPC_S_OK) {
      return false;
    }
    RPC.RpcBindingVectorFree(vector);
    return true;
  }

  /** Frees a vector that there may not be. */
  public void refresh(@Kind(Rpcrt4.Group.class) Pointer group) {
    PointerByReference vector = new PointerByReference();
    RPC.RpcServerInterfaceGroupInqBindings(group, vector);
    RPC.RpcBindingVectorFree(vector); // finding: HandleUncheckedOpen
  }

  /** Resolves a binding that went with its vector. */
  public boolean resolvesFirst(@Kind(Rpcrt4.Group.class) Pointer group) {
    PointerByReference vector = new PointerByReference();
    if (RPC.RpcServerInterfaceGroupInqBindings(group, vector) != RPC_S_OK) {
      return false;
    }
    Pointer first = BindingVectors.at(vector.getValue(), 0);
    RPC.RpcBindingVectorFree(vector);
    return RPC.RpcEpResolveBinding(first, ifSpec) == RPC_S_OK; // finding: HandleUseAfterClose
  }

  /** Asks for bindings although the activation failed. */
  public boolean open(@Kind(Rpcrt4.Group.class) Pointer group, PointerByReference vector) {
    if (RPC.RpcServerInterfaceGroupDeactivate(group, 0) != RPC_S_OK) {
      return false;
    }
    int rc = RPC.RpcServerInterfaceGroupInqBindings(group, vector); // finding: HandleState
    return rc == RPC_S_OK;
  }
}
