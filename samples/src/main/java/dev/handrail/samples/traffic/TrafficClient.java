package dev.handrail.samples.traffic;

import static dev.handrail.samples.windows.WinError.NO_ERROR;

import com.sun.jna.WString;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Kind;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Owned;

/** A registered client of traffic control. */
@Handle
public final class TrafficClient implements AutoCloseable {

  private final @Owned @Kind(Traffic.Client.class) HANDLE client;
  private final FlowCompletion done;

  @Opens
  private TrafficClient(@Owned @Kind(Traffic.Client.class) HANDLE client, FlowCompletion done) {
    this.client = client;
    this.done = done;
  }

  /** Registers a client that is told of nothing. */
  @Opens
  public static TrafficClient register() {
    FlowCompletion done = new FlowCompletion();
    TCI_CLIENT_FUNC_LIST handlers =
        new TCI_CLIENT_FUNC_LIST((client, ifc, event, sub, size, buffer) -> {}, done);
    HANDLEByReference cell = new HANDLEByReference();
    int rc = Traffic.INSTANCE.TcRegisterClient(Traffic.CURRENT_TCI_VERSION, null, handlers, cell);
    if (rc != NO_ERROR) {
      throw new TrafficException("TcRegisterClient", rc);
    }
    return new TrafficClient(cell.getValue(), done);
  }

  /** Opens an interface by its name. */
  @Opens(on = "this")
  public TrafficInterface open(String name) {
    HANDLEByReference cell = new HANDLEByReference();
    int rc = Traffic.INSTANCE.TcOpenInterfaceW(new WString(name), client, null, cell);
    if (rc != NO_ERROR) {
      throw new TrafficException("TcOpenInterfaceW", rc);
    }
    return new TrafficInterface(cell.getValue(), done);
  }

  /** Deregisters the client; its interfaces must be closed. */
  @Override
  @Closes
  public void close() {
    Traffic.INSTANCE.TcDeregisterClient(client);
  }
}
