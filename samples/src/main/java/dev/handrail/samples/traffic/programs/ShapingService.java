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

/**
 * A service that shapes the traffic of one interface from start to stop, with the raw functions.
 */
public final class ShapingService implements AutoCloseable {

  private static final Traffic TRAFFIC = Traffic.INSTANCE;

  private final FlowCompletion done = new FlowCompletion();
  private final TCI_CLIENT_FUNC_LIST handlers =
      new TCI_CLIENT_FUNC_LIST((client, ifc, event, sub, size, buffer) -> {}, done);
  private HANDLE client;
  private HANDLE ifc;
  private HANDLE flow;
  private HANDLE filter;

  /** Starts shaping; what was begun is undone if something fails. */
  public boolean start(String name, TC_GEN_FLOW spec, TC_GEN_FILTER pattern) {
    if (!register() || !open(name) || !addFlow(spec) || !addFilter(pattern)) {
      close();
      return false;
    }
    return true;
  }

  /** Changes the rate while the service runs. */
  public boolean change(TC_GEN_FLOW spec) {
    if (flow == null) {
      return false;
    }
    int rc = TRAFFIC.TcModifyFlow(flow, spec);
    if (rc == ERROR_SIGNAL_PENDING) {
      rc = done.awaitStatus(flow);
    }
    return rc == NO_ERROR;
  }

  /** Stops shaping: filter, flow, interface, client. */
  @Override
  public void close() {
    if (filter != null) {
      TRAFFIC.TcDeleteFilter(filter);
      filter = null;
    }
    if (flow != null) {
      if (TRAFFIC.TcDeleteFlow(flow) == ERROR_SIGNAL_PENDING) {
        done.await(flow);
      }
      flow = null;
    }
    if (ifc != null) {
      TRAFFIC.TcCloseInterface(ifc);
      ifc = null;
    }
    if (client != null) {
      TRAFFIC.TcDeregisterClient(client);
      client = null;
    }
  }

  private boolean register() {
    HANDLEByReference cell = new HANDLEByReference();
    if (TRAFFIC.TcRegisterClient(Traffic.CURRENT_TCI_VERSION, null, handlers, cell) != NO_ERROR) {
      return false;
    }
    client = cell.getValue();
    return true;
  }

  private boolean open(String name) {
    HANDLEByReference cell = new HANDLEByReference();
    if (TRAFFIC.TcOpenInterfaceW(new WString(name), client, null, cell) != NO_ERROR) {
      return false;
    }
    ifc = cell.getValue();
    return true;
  }

  private boolean addFlow(TC_GEN_FLOW spec) {
    HANDLEByReference cell = new HANDLEByReference();
    int rc = TRAFFIC.TcAddFlow(ifc, null, 0, spec, cell);
    if (rc == ERROR_SIGNAL_PENDING) {
      done.await(cell.getValue());
    } else if (rc != NO_ERROR) {
      return false;
    }
    flow = cell.getValue();
    return true;
  }

  private boolean addFilter(TC_GEN_FILTER pattern) {
    HANDLEByReference cell = new HANDLEByReference();
    if (TRAFFIC.TcAddFilter(flow, pattern, cell) != NO_ERROR) {
      return false;
    }
    filter = cell.getValue();
    return true;
  }
}
