package dev.handrail.samples.qos.programs;

import static dev.handrail.samples.windows.WinError.ERROR_IO_PENDING;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.IntByReference;
import dev.handrail.annotations.Kind;
import dev.handrail.samples.qos.Overlapped;
import dev.handrail.samples.qos.QOS_VERSION;
import dev.handrail.samples.qos.Qos2;
import dev.handrail.samples.qos.QosKernel32;
import dev.handrail.samples.qos.SOCKADDR;

/** The voice of one call; with mistakes. */
public final class VoipCallWrong {

  private static final Qos2 QOS = Qos2.INSTANCE;
  private static final QosKernel32 KERNEL = QosKernel32.INSTANCE;

  /** Tests a BOOL for TRUE. */
  public boolean available() {
    HANDLEByReference cell = new HANDLEByReference();
    if (QOS.QOSCreateHandle(new QOS_VERSION(1, 0), cell) != 1) { // finding: HandleWrongSentinel
      return false;
    }
    QOS.QOSCloseHandle(cell.getValue());
    return true;
  }

  /** Closes the handle while the call's flow is alive. */
  public boolean talk(long socket, SOCKADDR peer, Runnable speech) {
    HANDLEByReference cell = new HANDLEByReference();
    if (QOS.QOSCreateHandle(new QOS_VERSION(1, 0), cell) == 0) {
      return false;
    }
    HANDLE qos = cell.getValue();
    IntByReference id = new IntByReference();
    int type = Qos2.QOSTrafficTypeVoice;
    boolean marked = QOS.QOSAddSocketToFlow(qos, socket, peer, type, 0, id) != 0;
    speech.run();
    QOS.QOSCloseHandle(qos); // finding: HandleCloseOrder
    return marked;
  }

  /** Frees the OVERLAPPED of a notification that was only cancelled. */
  public void watch(@Kind(Qos2.Qos.class) HANDLE qos, @Kind(Qos2.Flow.class) int flow) {
    Overlapped congestion = new Overlapped();
    int congested = Qos2.QOSNotifyCongested;
    QOS.QOSNotifyFlow(qos, flow, congested, new IntByReference(), null, 0, congestion);
    QOS.QOSCancel(qos, congestion);
    congestion.free(); // finding: HandlePending
  }

  /** Asks for a second notification while the first is pending. */
  public void watchTwice(
      @Kind(Qos2.Qos.class) HANDLE qos,
      @Kind(Qos2.Flow.class) int flow,
      Overlapped first,
      Overlapped second) {
    IntByReference size = new IntByReference();
    int ok = QOS.QOSNotifyFlow(qos, flow, 0, size, null, 0, first);
    if (ok == 0 && KERNEL.GetLastError() == ERROR_IO_PENDING) {
      QOS.QOSNotifyFlow(qos, flow, 0, size, null, 0, second); // finding: HandlePending
    }
  }

  /** Sets a flag that only queries know. */
  public void slow(
      @Kind(Qos2.Qos.class) HANDLE qos, @Kind(Qos2.Flow.class) int flow, Pointer rate) {
    int fresh = Qos2.QOS_QUERYFLOW_FRESH;
    QOS.QOSSetFlow(qos, flow, 1, 16, rate, fresh, Pointer.NULL); // finding: HandleArgument
  }
}
