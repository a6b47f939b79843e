package dev.handrail.samples.rpc.programs;

import static dev.handrail.samples.windows.WinError.RPC_S_OK;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.handrail.annotations.Kind;
import dev.handrail.samples.rpc.PinnedCallback;
import dev.handrail.samples.rpc.RPC_ENDPOINT_TEMPLATE;
import dev.handrail.samples.rpc.RPC_INTERFACE_TEMPLATE;
import dev.handrail.samples.rpc.Rpcrt4;
import java.util.concurrent.CountDownLatch;

/** A service that ends by itself when nobody has called for a minute. */
public final class IdleService {

  private static final Rpcrt4 RPC = Rpcrt4.INSTANCE;
  private static final int MINUTE = 60;

  private final CountDownLatch idle = new CountDownLatch(1);
  private final RPC_INTERFACE_TEMPLATE ifs;
  private final RPC_ENDPOINT_TEMPLATE endpoint =
      new RPC_ENDPOINT_TEMPLATE(0, RPC_ENDPOINT_TEMPLATE.NCACN_NP);

  /** A service for the interface. */
  public IdleService(Pointer ifSpec) {
    ifs = new RPC_INTERFACE_TEMPLATE(0, ifSpec);
  }

  /** Serves until the group is idle; the group is closed outside its callback. */
  public boolean run() throws InterruptedException {
    try (PinnedCallback onIdle = new PinnedCallback(this::onIdle)) {
      PointerByReference cell = new PointerByReference();
      int rc = RPC.RpcServerInterfaceGroupCreateW(ifs, 1, endpoint, 1, MINUTE, onIdle, null, cell);
      if (rc != RPC_S_OK) {
        return false;
      }
      Pointer group = cell.getValue();
      try {
        return serve(group);
      } finally {
        RPC.RpcServerInterfaceGroupClose(group);
      }
    }
  }

  private boolean serve(@Kind(Rpcrt4.Group.class) Pointer group) throws InterruptedException {
    if (RPC.RpcServerInterfaceGroupActivate(group) != RPC_S_OK) {
      return false;
    }
    try {
      idle.await();
      return true;
    } finally {
      RPC.RpcServerInterfaceGroupDeactivate(group, 1);
    }
  }

  private void onIdle(Pointer group, Pointer context, int isGroupIdle) {
    if (isGroupIdle != 0) {
      int rc = RPC.RpcServerInterfaceGroupDeactivate(group, 0);
      if (rc == RPC_S_OK) {
        idle.countDown();
      }
    }
  }
}
