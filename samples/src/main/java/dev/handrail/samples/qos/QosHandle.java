package dev.handrail.samples.qos;

import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.IntByReference;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Kind;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Owned;

/** A handle to the QOS subsystem. */
@Handle
public final class QosHandle implements AutoCloseable {

  private final @Owned @Kind(Qos2.Qos.class) HANDLE qos;

  @Opens
  private QosHandle(@Owned @Kind(Qos2.Qos.class) HANDLE qos) {
    this.qos = qos;
  }

  /** Opens the subsystem. */
  @Opens
  public static QosHandle create() {
    HANDLEByReference cell = new HANDLEByReference();
    if (Qos2.INSTANCE.QOSCreateHandle(new QOS_VERSION(1, 0), cell) == 0) {
      throw new IllegalStateException("QOSCreateHandle failed");
    }
    return new QosHandle(cell.getValue());
  }

  /** Makes a flow of one socket. */
  @Opens(on = "this")
  public QosFlow add(long socket, SOCKADDR destAddr, int trafficType) {
    IntByReference id = new IntByReference();
    if (Qos2.INSTANCE.QOSAddSocketToFlow(qos, socket, destAddr, trafficType, 0, id) == 0) {
      throw new IllegalStateException("QOSAddSocketToFlow failed");
    }
    return new QosFlow(qos, socket, id.getValue());
  }

  /** Closes the subsystem; flows that are still there lose their marking. */
  @Override
  @Closes
  public void close() {
    Qos2.INSTANCE.QOSCloseHandle(qos);
  }
}
