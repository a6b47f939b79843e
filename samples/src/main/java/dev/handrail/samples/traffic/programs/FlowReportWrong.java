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
import dev.handrail.samples.windows.Kernel32;
import java.util.List;

/** Lists the interfaces and how many flows each has; with mistakes. */
public final class FlowReportWrong {

  private static final Traffic TRAFFIC = Traffic.INSTANCE;

  private final TCI_CLIENT_FUNC_LIST handlers =
      new TCI_CLIENT_FUNC_LIST((client, ifc, event, sub, size, buffer) -> {});

  /** Registers with the version of another API. */
  public boolean available() {
    HANDLEByReference cell = new HANDLEByReference();
    if (TRAFFIC.TcRegisterClient(1, null, handlers, cell) != NO_ERROR) { // finding: HandleArgument
      return false;
    }
    TRAFFIC.TcDeregisterClient(cell.getValue());
    return true;
  }

  /** Reads a buffer that may not have been written. */
  public List<String> names(@Kind(Client.class) HANDLE client, Pointer buffer) {
    IntByReference size = new IntByReference(4096);
    TRAFFIC.TcEnumerateInterfaces(client, size, buffer);
    return InterfaceDescriptors.names(buffer, size.getValue()); // finding: HandleUncheckedOpen
  }

  /** Closes an interface with a closer for something else. */
  public void probe(@Kind(Client.class) HANDLE client, String name) {
    HANDLEByReference cell = new HANDLEByReference();
    if (TRAFFIC.TcOpenInterfaceW(new WString(name), client, null, cell) == NO_ERROR) {
      Kernel32.INSTANCE.CloseHandle(cell.getValue()); // finding: HandleWrongKind
    }
  }

  /** Loses each interface that does not answer. */
  public int count(@Kind(Client.class) HANDLE client, List<WString> names, GUID guid) {
    int count = 0;
    for (WString name : names) {
      HANDLEByReference cell = new HANDLEByReference();
      if (TRAFFIC.TcOpenInterfaceW(name, client, null, cell) != NO_ERROR) { // finding: HandleLeak
        continue;
      }
      if (TRAFFIC.TcSetInterface(cell.getValue(), guid, 0, null) != NO_ERROR) {
        continue;
      }
      count++;
      TRAFFIC.TcCloseInterface(cell.getValue());
    }
    return count;
  }
}
