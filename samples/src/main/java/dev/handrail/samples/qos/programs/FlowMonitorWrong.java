package dev.handrail.samples.qos.programs;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.IntByReference;
import dev.handrail.annotations.Kind;
import dev.handrail.samples.qos.FlowIds;
import dev.handrail.samples.qos.PowerListener;
import dev.handrail.samples.qos.QOS_VERSION;
import dev.handrail.samples.qos.Qos2;
import dev.handrail.samples.qos.QosKernel32;
import dev.handrail.samples.qos.SOCKADDR;

/** Counts the flows of this computer and tracks one client; with mistakes. */
public final class FlowMonitorWrong implements PowerListener {

  private static final Qos2 QOS = Qos2.INSTANCE;

  private @Kind(Qos2.Qos.class) HANDLE qos;

  /** Watches with a handle that others own. */
  public FlowMonitorWrong(@Kind(Qos2.Qos.class) HANDLE qos) {
    this.qos = qos;
  }

  /** Asks for a version that does not exist. */
  public boolean available() {
    HANDLEByReference cell = new HANDLEByReference();
    QOS_VERSION next = new QOS_VERSION(2, 0); // finding: HandleArgument
    if (QOS.QOSCreateHandle(next, cell) == 0) {
      return false;
    }
    QOS.QOSCloseHandle(cell.getValue());
    return true;
  }

  /** Reads a buffer that may not have been written. */
  public int count(Pointer buffer) {
    IntByReference size = new IntByReference(4096);
    QOS.QOSEnumerateFlows(qos, size, buffer);
    return FlowIds.read(buffer, size.getValue()).length; // finding: HandleUncheckedOpen
  }

  /** Tracks for ever where there are no flows. */
  public boolean track(@Kind(Qos2.Qos.class) HANDLE handle, SOCKADDR client, int flows) {
    if (QOS.QOSStartTrackingClient(handle, client, 0) == 0) { // finding: HandleLeak
      return false;
    }
    if (flows == 0) {
      return false;
    }
    QOS.QOSStopTrackingClient(handle, client, 0);
    return true;
  }

  /** Uses a handle of before the sleep. */
  @Override
  public void onPowerEvent(int event) {
    if (event == PBT_APMRESUMEAUTOMATIC) {
      IntByReference size = new IntByReference(0);
      QOS.QOSEnumerateFlows(qos, size, Pointer.NULL); // finding: HandleUseAfterClose
    }
  }

  /** Closes with a closer for something else. */
  public void close(@Kind(Qos2.Qos.class) HANDLE handle) {
    QosKernel32.INSTANCE.CloseHandle(handle); // finding: HandleWrongKind
  }
}
