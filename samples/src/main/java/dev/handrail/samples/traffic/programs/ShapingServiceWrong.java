package dev.handrail.samples.traffic.programs;

import static dev.handrail.samples.windows.WinError.ERROR_SIGNAL_PENDING;
import static dev.handrail.samples.windows.WinError.NO_ERROR;

import com.sun.jna.WString;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import dev.handrail.samples.traffic.FlowCompletion;
import dev.handrail.samples.traffic.TCI_CLIENT_FUNC_LIST;
import dev.handrail.samples.traffic.TC_GEN_FILTER;
import dev.handrail.samples.traffic.TC_GEN_FLOW;
import dev.handrail.samples.traffic.Traffic;

/** A service that shapes the traffic of one interface; with mistakes. */
public final class ShapingServiceWrong implements AutoCloseable {

  private static final Traffic TRAFFIC = Traffic.INSTANCE;

  private final FlowCompletion done = new FlowCompletion();
  private final TCI_CLIENT_FUNC_LIST handlers =
      new TCI_CLIENT_FUNC_LIST((client, ifc, event, sub, size, buffer) -> {}, done);
  private HANDLE client;
  private HANDLE ifc;
  private HANDLE filter; // finding: HandleNoCloser

  /** Uses the client before it is known whether there is one. */
  public boolean start(String name) {
    HANDLEByReference cell = new HANDLEByReference();
    TRAFFIC.TcRegisterClient(Traffic.CURRENT_TCI_VERSION, null, handlers, cell);
    client = cell.getValue();
    WString wide = new WString(name);
    int rc = TRAFFIC.TcOpenInterfaceW(wide, client, null, cell); // finding: HandleUncheckedOpen
    if (rc != NO_ERROR) {
      return false;
    }
    ifc = cell.getValue();
    return true;
  }

  /** Opens the right way. */
  public boolean restart(HANDLE registered, String name) {
    HANDLEByReference cell = new HANDLEByReference();
    if (TRAFFIC.TcOpenInterfaceW(new WString(name), registered, null, cell) != NO_ERROR) {
      return false;
    }
    ifc = cell.getValue();
    return true;
  }

  /** Keeps a filter that no method deletes. */
  public boolean mark(HANDLE flow, TC_GEN_FILTER pattern) {
    HANDLEByReference cell = new HANDLEByReference();
    if (TRAFFIC.TcAddFilter(flow, pattern, cell) != NO_ERROR) {
      return false;
    }
    filter = cell.getValue();
    return true;
  }

  /** Deletes a flow that is still being changed. */
  public void drain(HANDLE flow, TC_GEN_FLOW slow) {
    if (TRAFFIC.TcModifyFlow(flow, slow) == ERROR_SIGNAL_PENDING) {
      TRAFFIC.TcDeleteFlow(flow); // finding: HandlePending
      return;
    }
    TRAFFIC.TcDeleteFlow(flow);
  }

  /** Deregisters the client before its interface is closed. */
  @Override
  public void close() {
    TRAFFIC.TcDeregisterClient(client); // finding: HandleCloseOrder
    TRAFFIC.TcCloseInterface(ifc);
  }
}
