package dev.handrail.samples.rpc.programs;

import com.sun.jna.Pointer;
import dev.handrail.samples.rpc.RPC_ENDPOINT_TEMPLATE;
import dev.handrail.samples.rpc.RPC_INTERFACE_TEMPLATE;
import dev.handrail.samples.rpc.RpcGroup;

/** Hosts one interface for as long as a task runs, with the wrapper. */
public final class RpcHost {

  private final RPC_INTERFACE_TEMPLATE ifs;
  private final RPC_ENDPOINT_TEMPLATE endpoint =
      new RPC_ENDPOINT_TEMPLATE(0, RPC_ENDPOINT_TEMPLATE.NCALRPC);

  /** A host for the interface. */
  public RpcHost(Pointer ifSpec) {
    ifs = new RPC_INTERFACE_TEMPLATE(0, ifSpec);
  }

  /** Serves while the task runs; false if the interface could not be registered. */
  public boolean serveDuring(Runnable task) {
    try (RpcGroup group = RpcGroup.create(ifs, endpoint)) {
      if (!group.activate()) {
        return false;
      }
      task.run();
      group.deactivate();
      return true;
    }
  }

  /** Serves and stops politely: waits until no client is active, but not for ever. */
  public boolean serveAndWait(Runnable task, int patience) {
    try (RpcGroup group = RpcGroup.create(ifs, endpoint)) {
      if (!group.activate()) {
        return false;
      }
      task.run();
      for (int tries = 0; tries < patience; tries++) {
        if (group.tryDeactivate()) {
          return true;
        }
        Thread.onSpinWait();
      }
      group.deactivate();
      return true;
    }
  }

  /** Whether the interface can be registered at all. */
  public boolean canServe() {
    RpcGroup group = RpcGroup.create(ifs, endpoint);
    boolean active = group.activate();
    if (active) {
      group.deactivate();
    }
    group.close();
    return active;
  }
}
