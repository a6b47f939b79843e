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

/** The voice of one call: a flow that is watched for congestion while it lasts. */
public final class VoipCall {

  private static final Qos2 QOS = Qos2.INSTANCE;
  private static final QosKernel32 KERNEL = QosKernel32.INSTANCE;

  /** Speaks as long as the line is free; false if there is no priority at all. */
  public boolean talk(long socket, SOCKADDR peer, Runnable speech) {
    HANDLEByReference cell = new HANDLEByReference();
    if (QOS.QOSCreateHandle(new QOS_VERSION(1, 0), cell) == 0) {
      return false;
    }
    HANDLE qos = cell.getValue();
    try {
      return talk(qos, socket, peer, speech);
    } finally {
      QOS.QOSCloseHandle(qos);
    }
  }

  private boolean talk(
      @Kind(Qos2.Qos.class) HANDLE qos, long socket, SOCKADDR peer, Runnable speech) {
    IntByReference id = new IntByReference();
    int type = Qos2.QOSTrafficTypeVoice;
    if (QOS.QOSAddSocketToFlow(qos, socket, peer, type, 0, id) == 0) {
      return false;
    }
    int flow = id.getValue();
    try {
      watched(qos, flow, speech);
      return true;
    } finally {
      QOS.QOSRemoveSocketFromFlow(qos, socket, flow, 0);
    }
  }

  private void watched(
      @Kind(Qos2.Qos.class) HANDLE qos, @Kind(Qos2.Flow.class) int flow, Runnable speech) {
    Overlapped congestion = new Overlapped();
    int congested = Qos2.QOSNotifyCongested;
    int ok = QOS.QOSNotifyFlow(qos, flow, congested, new IntByReference(), null, 0, congestion);
    boolean started = ok == 0 && KERNEL.GetLastError() == ERROR_IO_PENDING;
    speech.run();
    if (started) {
      QOS.QOSCancel(qos, congestion);
      KERNEL.GetOverlappedResult(qos, congestion, new IntByReference(), true);
    }
    congestion.free();
  }

  /** The rate that the network allows, 0 if it is not known. */
  public int rate(@Kind(Qos2.Qos.class) HANDLE qos, @Kind(Qos2.Flow.class) int flow, Pointer out) {
    IntByReference size = new IntByReference(32);
    int what = Qos2.QOSQueryOutgoingRate;
    int ok = QOS.QOSQueryFlow(qos, flow, what, size, out, 0, Pointer.NULL);
    return ok != 0 ? out.getInt(0) : 0;
  }
}
