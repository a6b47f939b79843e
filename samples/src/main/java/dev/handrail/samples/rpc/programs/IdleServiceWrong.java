package dev.handrail.samples.rpc.programs;

import static dev.handrail.samples.windows.WinError.RPC_S_OK;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.handrail.samples.rpc.PinnedCallback;
import dev.handrail.samples.rpc.RPC_ENDPOINT_TEMPLATE;
import dev.handrail.samples.rpc.RPC_INTERFACE_TEMPLATE;
import dev.handrail.samples.rpc.Rpcrt4;
import java.util.concurrent.CountDownLatch;

/** A service that ends by itself when nobody has called for a minute; with mistakes. */
public final class IdleServiceWrong {

  private static final Rpcrt4 RPC = Rpcrt4.INSTANCE;
  private static final int MINUTE = 60;

  private final CountDownLatch idle = new CountDownLatch(1);
  private final RPC_INTERFACE_TEMPLATE ifs;
  private final RPC_ENDPOINT_TEMPLATE endpoint =
      new RPC_ENDPOINT_TEMPLATE(0, RPC_ENDPOINT_TEMPLATE.NCACN_NP);

  /** A service for the interface. */
  public IdleServiceWrong(Pointer ifSpec) {
    ifs = new RPC_INTERFACE_TEMPLATE(0, ifSpec);
  }

  /** Makes a group that closes itself in its own callback. */
  public Pointer start() {
    PointerByReference cell = new PointerByReference();
    int rc =
        RPC.RpcServerInterfaceGroupCreateW(ifs, 1, endpoint, 1, MINUTE, this::onIdle, null, cell);
    return rc == RPC_S_OK ? cell.getValue() : null;
  }

  /** Wants to be told of idleness, but names no callback. */
  public Pointer startDeaf() {
    PointerByReference cell = new PointerByReference();
    int rc =
        RPC.RpcServerInterfaceGroupCreateW( // finding: HandleArgument
            ifs, 1, endpoint, 1, MINUTE, null, null, cell);
    return rc == RPC_S_OK ? cell.getValue() : null;
  }

  /** Frees the callback before the group. */
  public void run(Runnable task) {
    PinnedCallback onIdle = new PinnedCallback((group, context, isIdle) -> idle.countDown());
    PointerByReference cell = new PointerByReference();
    int rc = RPC.RpcServerInterfaceGroupCreateW(ifs, 1, endpoint, 1, MINUTE, onIdle, null, cell);
    if (rc == RPC_S_OK) {
      task.run();
      onIdle.close(); // finding: HandleCloseOrder
      RPC.RpcServerInterfaceGroupClose(cell.getValue());
    }
  }

  private void onIdle(Pointer group, Pointer context, int isGroupIdle) {
    if (isGroupIdle != 0) {
      finish(group); // finding: HandleContext
    }
  }

  private void finish(Pointer group) {
    idle.countDown();
    RPC.RpcServerInterfaceGroupClose(group);
  }
}
