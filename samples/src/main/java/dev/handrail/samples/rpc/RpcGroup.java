package dev.handrail.samples.rpc;

import static dev.handrail.samples.windows.WinError.RPC_S_OK;
import static dev.handrail.samples.windows.WinError.RPC_S_SERVER_TOO_BUSY;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.handrail.annotations.Becomes;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Kind;
import dev.handrail.annotations.NotIn;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Outcome;
import dev.handrail.annotations.Owned;
import dev.handrail.annotations.Requires;
import dev.handrail.samples.rpc.Rpcrt4.IdleCallback;

/** An interface group. */
@Handle(states = {"inactive", "active"})
public final class RpcGroup implements AutoCloseable {

  private final @Owned @Kind(Rpcrt4.Group.class) Pointer group;

  @Opens
  private RpcGroup(@Owned @Kind(Rpcrt4.Group.class) Pointer group) {
    this.group = group;
  }

  /** Makes an inactive group that never becomes idle. */
  @Opens
  public static RpcGroup create(RPC_INTERFACE_TEMPLATE ifs, RPC_ENDPOINT_TEMPLATE endpoint) {
    PointerByReference cell = new PointerByReference();
    int rc =
        Rpcrt4.INSTANCE.RpcServerInterfaceGroupCreateW(
            ifs, 1, endpoint, 1, Rpcrt4.INFINITE, null, null, cell);
    if (rc != RPC_S_OK) {
      throw new IllegalStateException("RpcServerInterfaceGroupCreate answered " + rc);
    }
    return new RpcGroup(cell.getValue());
  }

  /** Registers all interfaces; false: none. */
  @Outcome(ok = "== true")
  @Becomes("active")
  public boolean activate() {
    return Rpcrt4.INSTANCE.RpcServerInterfaceGroupActivate(group) == RPC_S_OK;
  }

  /** Unregisters all interfaces if no client is active. */
  @Outcome(ok = "== true")
  @Becomes("inactive")
  public boolean tryDeactivate() {
    int rc = Rpcrt4.INSTANCE.RpcServerInterfaceGroupDeactivate(group, 0);
    return rc != RPC_S_SERVER_TOO_BUSY;
  }

  /** Unregisters all interfaces, whatever clients do. */
  @Becomes("inactive")
  public void deactivate() {
    Rpcrt4.INSTANCE.RpcServerInterfaceGroupDeactivate(group, 1);
  }

  /** Frees the group. Not from an idle callback. */
  @Override
  @Closes
  @Requires(value = "inactive", warning = true)
  @NotIn(value = IdleCallback.class, of = NotIn.Of.ANY, because = "deadlock")
  public void close() {
    Rpcrt4.INSTANCE.RpcServerInterfaceGroupClose(group);
  }
}
