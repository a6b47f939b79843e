package dev.handrail.samples.rpc;

import com.sun.jna.Pointer;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Opens;
import dev.handrail.samples.rpc.Rpcrt4.RPC_INTERFACE_GROUP_IDLE_CALLBACK_FN;
import java.lang.ref.Reference;

/**
 * An idle callback with a native stub that is let go by hand. The runtime may call it as long as
 * the group exists.
 */
@Handle(mustClose = false)
public final class PinnedCallback implements RPC_INTERFACE_GROUP_IDLE_CALLBACK_FN, AutoCloseable {

  private final RPC_INTERFACE_GROUP_IDLE_CALLBACK_FN callback;

  /** Makes the stub. */
  @Opens
  public PinnedCallback(RPC_INTERFACE_GROUP_IDLE_CALLBACK_FN callback) {
    this.callback = callback;
  }

  @Override
  public void callback(Pointer ifGroup, Pointer context, int isGroupIdle) {
    callback.callback(ifGroup, context, isGroupIdle);
  }

  /** Lets the stub go. */
  @Override
  @Closes
  public void close() {
    Reference.reachabilityFence(callback);
  }
}
