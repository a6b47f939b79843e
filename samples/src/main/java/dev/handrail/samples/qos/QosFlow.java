package dev.handrail.samples.qos;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import dev.handrail.annotations.Borrowed;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Kind;
import dev.handrail.annotations.OnParentClose;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Owned;

/** A flow of one socket. */
@Handle(
    childOf = QosHandle.class,
    onParentClose = OnParentClose.ABORTED,
    code = "ERROR_OPERATION_ABORTED")
public final class QosFlow implements AutoCloseable {

  private final @Borrowed @Kind(Qos2.Qos.class) HANDLE qos;
  private final long socket;
  private final @Owned @Kind(Qos2.Flow.class) int id;

  @Opens
  QosFlow(
      @Borrowed @Kind(Qos2.Qos.class) HANDLE qos,
      long socket,
      @Owned @Kind(Qos2.Flow.class) int id) {
    this.qos = qos;
    this.socket = socket;
    this.id = id;
  }

  /** Asks for a rate; false if the network is busy. */
  public boolean setRate(Pointer rate) {
    int operation = Qos2.QOSSetOutgoingRate;
    return Qos2.INSTANCE.QOSSetFlow(qos, id, operation, 16, rate, 0, Pointer.NULL) != 0;
  }

  /** Takes the socket from the flow, which ends it. */
  @Override
  @Closes
  public void close() {
    Qos2.INSTANCE.QOSRemoveSocketFromFlow(qos, socket, id, 0);
  }
}
