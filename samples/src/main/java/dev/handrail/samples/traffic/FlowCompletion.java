package dev.handrail.samples.traffic;

import com.sun.jna.platform.win32.WinNT.HANDLE;
import dev.handrail.annotations.Awaits;
import dev.handrail.annotations.Outcome;
import dev.handrail.samples.traffic.Traffic.Flow;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Waits for the completion of the one operation that is under way. The completion handlers run on a
 * thread of the system and hand the status over.
 */
public final class FlowCompletion {

  private final BlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();

  /** Returns when the operation on the flow has succeeded; throws if it failed. */
  public void await(@Awaits(Flow.class) HANDLE flow) {
    int status = next();
    if (status != 0) {
      throw new IllegalStateException("traffic control answered " + status);
    }
  }

  /** Returns when the operation on the flow is over, with its status: 0 if it succeeded. */
  @Outcome(ok = "== 0")
  public int awaitStatus(@Awaits(Flow.class) HANDLE flow) {
    return next();
  }

  void completed(HANDLE clFlowCtx, int status) {
    statuses.add(status);
  }

  private int next() {
    try {
      return statuses.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
