package dev.handrail.samples.foreign;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.handrail.annotations.Arg;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Outcome;
import dev.handrail.annotations.Uses;
import dev.handrail.samples.qos.Qos2.Flow;
import dev.handrail.samples.qos.Qos2.Qos;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** qwave.dll, {@code qos2.h}; operations block. */
@Outcome(ok = "!= 0")
public final class ForeignQos {

  private static final Downcalls DLL = new Downcalls("qwave.dll");
  private static final MethodHandle CREATE = DLL.returningInt("QOSCreateHandle", ADDRESS, ADDRESS);
  private static final MethodHandle CLOSE = DLL.returningInt("QOSCloseHandle", ADDRESS);
  private static final MethodHandle ADD =
      DLL.returningInt(
          "QOSAddSocketToFlow", ADDRESS, JAVA_LONG, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
  private static final MethodHandle REMOVE =
      DLL.returningInt("QOSRemoveSocketFromFlow", ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT);
  private static final MethodHandle SET =
      DLL.returningInt(
          "QOSSetFlow", ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);

  private ForeignQos() {}

  /** Opens a handle. Source: nf-qos2-qoscreatehandle. */
  public static int qosCreateHandle(MemorySegment version, @Opens(Qos.class) MemorySegment qos) {
    return Downcalls.call(CREATE, version, qos);
  }

  /** Closes a handle. Source: nf-qos2-qosclosehandle. */
  public static int qosCloseHandle(@Closes(Qos.class) MemorySegment qos) {
    return Downcalls.call(CLOSE, qos);
  }

  /** Makes a flow. Source: nf-qos2-qosaddsockettoflow. */
  public static int qosAddSocketToFlow(
      @Uses(Qos.class) MemorySegment qos,
      long socket,
      MemorySegment destAddr,
      int trafficType,
      @Arg("== 0 || == 2") int flags,
      @Opens(Flow.class) MemorySegment flowId) {
    return Downcalls.call(ADD, qos, socket, destAddr, trafficType, flags, flowId);
  }

  /** Takes a socket from a flow. Source: nf-qos2-qosremovesocketfromflow. */
  public static int qosRemoveSocketFromFlow(
      @Uses(Qos.class) MemorySegment qos,
      long socket,
      @Closes(Flow.class) int flowId,
      @Arg("== 0") int flags) {
    return Downcalls.call(REMOVE, qos, socket, flowId, flags);
  }

  /** Changes a flow. Source: nf-qos2-qossetflow. */
  public static int qosSetFlow(
      @Uses(Qos.class) MemorySegment qos,
      @Uses(Flow.class) int flowId,
      int operation,
      int size,
      MemorySegment buffer,
      @Arg("== 0") int flags) {
    return Downcalls.call(SET, qos, flowId, operation, size, buffer, flags, MemorySegment.NULL);
  }
}
