package dev.handrail.samples.traffic.programs;

import static dev.handrail.samples.windows.WinError.NO_ERROR;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.IntByReference;
import dev.handrail.annotations.Kind;
import dev.handrail.samples.traffic.InterfaceDescriptors;
import dev.handrail.samples.traffic.TCI_CLIENT_FUNC_LIST;
import dev.handrail.samples.traffic.Traffic;
import dev.handrail.samples.traffic.Traffic.Client;
import dev.handrail.samples.traffic.Traffic.Interface;
import java.util.ArrayList;
import java.util.List;

/** Lists the interfaces and how many flows each has. */
public final class FlowReport {

  private static final Traffic TRAFFIC = Traffic.INSTANCE;

  private final TCI_CLIENT_FUNC_LIST handlers =
      new TCI_CLIENT_FUNC_LIST((client, ifc, event, sub, size, buffer) -> {});

  /** One line for each interface. */
  public List<String> lines(Pointer buffer, int length) {
    HANDLEByReference cell = new HANDLEByReference();
    int rc = TRAFFIC.TcRegisterClient(Traffic.CURRENT_TCI_VERSION, null, handlers, cell);
    if (rc != NO_ERROR) {
      throw new IllegalStateException("no client: " + rc);
    }
    HANDLE client = cell.getValue();
    try {
      List<String> lines = new ArrayList<>();
      for (String name : names(client, buffer, length)) {
        lines.add(name + ": " + flows(client, name, buffer, length));
      }
      return lines;
    } finally {
      TRAFFIC.TcDeregisterClient(client);
    }
  }

  /** Whether an interface still answers. */
  public boolean answers(@Kind(Interface.class) HANDLE ifc, GUID parameter, Pointer buffer) {
    IntByReference size = new IntByReference(64);
    return TRAFFIC.TcQueryInterface(ifc, parameter, false, size, buffer) == NO_ERROR;
  }

  private List<String> names(@Kind(Client.class) HANDLE client, Pointer buffer, int length) {
    IntByReference size = new IntByReference(length);
    if (TRAFFIC.TcEnumerateInterfaces(client, size, buffer) != NO_ERROR) {
      return List.of();
    }
    return InterfaceDescriptors.names(buffer, size.getValue());
  }

  private int flows(@Kind(Client.class) HANDLE client, String name, Pointer buffer, int length) {
    HANDLEByReference cell = new HANDLEByReference();
    if (TRAFFIC.TcOpenInterfaceW(new WString(name), client, null, cell) != NO_ERROR) {
      return 0;
    }
    try {
      return count(cell.getValue(), buffer, length);
    } finally {
      TRAFFIC.TcCloseInterface(cell.getValue());
    }
  }

  private int count(@Kind(Interface.class) HANDLE ifc, Pointer buffer, int length) {
    HANDLEByReference token = new HANDLEByReference();
    IntByReference all = new IntByReference(0xFFFF);
    int flows = 0;
    int rc;
    do {
      rc = TRAFFIC.TcEnumerateFlows(ifc, token, all, new IntByReference(length), buffer);
      flows += rc == NO_ERROR ? all.getValue() : 0;
    } while (rc == NO_ERROR && token.getValue() != null);
    return flows;
  }
}
