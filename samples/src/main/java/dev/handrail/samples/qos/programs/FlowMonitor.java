package dev.handrail.samples.qos.programs;

import static dev.handrail.samples.windows.WinError.ERROR_INSUFFICIENT_BUFFER;

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
import java.util.Iterator;

/** Counts the flows of this computer and tracks one client, also after a sleep. */
public final class FlowMonitor implements PowerListener, AutoCloseable {

  private static final Qos2 QOS = Qos2.INSTANCE;

  private HANDLE qos;

  /** Begins. */
  public boolean start() {
    close();
    HANDLEByReference cell = new HANDLEByReference();
    if (QOS.QOSCreateHandle(new QOS_VERSION(1, 0), cell) == 0) {
      return false;
    }
    qos = cell.getValue();
    return true;
  }

  /** The number of flows; -1 if it is not known. */
  public int count(Iterator<Pointer> buffers, int length) {
    IntByReference size = new IntByReference(length);
    while (buffers.hasNext()) {
      Pointer buffer = buffers.next();
      if (QOS.QOSEnumerateFlows(qos, size, buffer) != 0) {
        return FlowIds.read(buffer, size.getValue()).length;
      }
      if (QosKernel32.INSTANCE.GetLastError() != ERROR_INSUFFICIENT_BUFFER) {
        return -1;
      }
    }
    return -1;
  }

  /** Tracks a client while the work is done. */
  public boolean track(@Kind(Qos2.Qos.class) HANDLE handle, SOCKADDR client, Runnable work) {
    if (QOS.QOSStartTrackingClient(handle, client, 0) == 0) {
      return false;
    }
    try {
      work.run();
      return true;
    } finally {
      QOS.QOSStopTrackingClient(handle, client, 0);
    }
  }

  @Override
  public void onPowerEvent(int event) {
    if (event == PBT_APMRESUMEAUTOMATIC) {
      qos = null;
    }
  }

  @Override
  public void close() {
    if (qos != null) {
      QOS.QOSCloseHandle(qos);
      qos = null;
    }
  }
}
