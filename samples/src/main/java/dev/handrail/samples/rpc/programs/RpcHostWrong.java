package dev.handrail.samples.rpc.programs;

import com.sun.jna.Pointer;
import dev.handrail.samples.rpc.RPC_ENDPOINT_TEMPLATE;
import dev.handrail.samples.rpc.RPC_INTERFACE_TEMPLATE;
import dev.handrail.samples.rpc.RpcGroup;

/** Hosts one interface for as long as a task runs; with mistakes. */
public final class RpcHostWrong {

  private final RPC_INTERFACE_TEMPLATE ifs;
  private final RPC_ENDPOINT_TEMPLATE endpoint =
      new RPC_ENDPOINT_TEMPLATE(0, RPC_ENDPOINT_TEMPLATE.NCALRPC);

  /** A host for the interface, with a version from the future. */
  public RpcHostWrong(Pointer ifSpec) {
    ifs = new RPC_INTERFACE_TEMPLATE(1, ifSpec); // finding: HandleArgument
  }

  /** Closes the group while it is active. */
  public boolean serveDuring(Runnable task) {
    RpcGroup group = RpcGroup.create(ifs, endpoint);
    boolean active = group.activate();
    if (active) {
      task.run();
    }
    group.close(); // finding: HandleState
    return active;
  }

  /** Forgets the group where it could not be activated. */
  public boolean serveOnce(Runnable task) {
    RpcGroup group = RpcGroup.create(ifs, endpoint); // finding: HandleLeak
    if (!group.activate()) {
      return false;
    }
    task.run();
    group.deactivate();
    group.close();
    return true;
  }

  /** Uses a group that is closed. */
  public boolean restart() {
    RpcGroup group = RpcGroup.create(ifs, endpoint);
    group.close();
    return group.activate(); // finding: HandleUseAfterClose
  }

  /** Deactivates a group that is closed. */
  public void probe() {
    RpcGroup group = RpcGroup.create(ifs, endpoint);
    if (group.activate()) {
      group.deactivate();
    }
    group.close();
    group.deactivate(); // finding: HandleUseAfterClose
  }
}
