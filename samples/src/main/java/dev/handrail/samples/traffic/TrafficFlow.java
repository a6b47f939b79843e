package dev.handrail.samples.traffic;

import static dev.handrail.samples.windows.WinError.ERROR_SIGNAL_PENDING;
import static dev.handrail.samples.windows.WinError.NO_ERROR;

import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Kind;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Owned;

/** A flow on an interface. */
@Handle(childOf = TrafficInterface.class, code = "ERROR_TC_SUPPORTED_OBJECTS_EXIST")
public final class TrafficFlow implements AutoCloseable {

  private final @Owned @Kind(Traffic.Flow.class) HANDLE flow;
  private final FlowCompletion done;

  @Opens
  TrafficFlow(@Owned @Kind(Traffic.Flow.class) HANDLE flow, FlowCompletion done) {
    this.flow = flow;
    this.done = done;
  }

  /** Changes the flow and waits until it is done. */
  public void modify(TC_GEN_FLOW spec) {
    int rc = Traffic.INSTANCE.TcModifyFlow(flow, spec);
    if (rc == ERROR_SIGNAL_PENDING) {
      done.await(flow);
    } else if (rc != NO_ERROR) {
      throw new TrafficException("TcModifyFlow", rc);
    }
  }

  /** Attaches a filter. */
  @Opens(on = "this")
  public TrafficFilter add(TC_GEN_FILTER pattern) {
    HANDLEByReference cell = new HANDLEByReference();
    int rc = Traffic.INSTANCE.TcAddFilter(flow, pattern, cell);
    if (rc != NO_ERROR) {
      throw new TrafficException("TcAddFilter", rc);
    }
    return new TrafficFilter(cell.getValue());
  }

  /** Deletes the flow and waits until it is gone; its filters must be deleted. */
  @Override
  @Closes
  public void close() {
    if (Traffic.INSTANCE.TcDeleteFlow(flow) == ERROR_SIGNAL_PENDING) {
      done.await(flow);
    }
  }
}
