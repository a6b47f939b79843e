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

/** An opened network interface. */
@Handle(childOf = TrafficClient.class, code = "ERROR_TC_SUPPORTED_OBJECTS_EXIST")
public final class TrafficInterface implements AutoCloseable {

  private final @Owned @Kind(Traffic.Interface.class) HANDLE ifc;
  private final FlowCompletion done;

  @Opens
  TrafficInterface(@Owned @Kind(Traffic.Interface.class) HANDLE ifc, FlowCompletion done) {
    this.ifc = ifc;
    this.done = done;
  }

  /** Adds a flow and waits until it is ready. */
  @Opens(on = "this")
  public TrafficFlow add(TC_GEN_FLOW spec) {
    HANDLEByReference cell = new HANDLEByReference();
    int rc = Traffic.INSTANCE.TcAddFlow(ifc, null, 0, spec, cell);
    if (rc == ERROR_SIGNAL_PENDING) {
      done.await(cell.getValue());
    } else if (rc != NO_ERROR) {
      throw new TrafficException("TcAddFlow", rc);
    }
    return new TrafficFlow(cell.getValue(), done);
  }

  /** Closes the interface; its flows must be deleted. */
  @Override
  @Closes
  public void close() {
    Traffic.INSTANCE.TcCloseInterface(ifc);
  }
}
