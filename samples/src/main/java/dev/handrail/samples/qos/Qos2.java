package dev.handrail.samples.qos;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import dev.handrail.annotations.Arg;
import dev.handrail.annotations.Becomes;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Context;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.NotIn;
import dev.handrail.annotations.OnParentClose;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Outcome;
import dev.handrail.annotations.Requires;
import dev.handrail.annotations.Uses;

/**
 * qwave.dll. Every function returns a BOOL: any value but 0 is success; {@code GetLastError} tells
 * the rest. The functions that take an OVERLAPPED come in two forms: with an {@link Overlapped} 0
 * and {@code ERROR_IO_PENDING} say that the operation was started; with {@code Pointer.NULL} they
 * block.
 */
@Outcome(ok = "!= 0")
public interface Qos2 extends StdCallLibrary {

  Qos2 INSTANCE = Native.load("qwave", Qos2.class, W32APIOptions.DEFAULT_OPTIONS);

  int QOS_NON_ADAPTIVE_FLOW = 2;
  int QOS_QUERYFLOW_FRESH = 1;

  int QOSTrafficTypeBestEffort = 0;
  int QOSTrafficTypeAudioVideo = 3;
  int QOSTrafficTypeVoice = 4;

  int QOSSetTrafficType = 0;
  int QOSSetOutgoingRate = 1;
  int QOSSetOutgoingDSCPValue = 2;

  int QOSQueryFlowFundamentals = 0;
  int QOSQueryPacketPriority = 1;
  int QOSQueryOutgoingRate = 2;

  int QOSNotifyCongested = 0;
  int QOSNotifyUncongested = 1;
  int QOSNotifyAvailable = 2;

  /**
   * A handle to the QOS subsystem; dead once the device has to be initialized again. Any function
   * can say so; here the one that sets flows does.
   */
  @Handle(states = {"usable", "dead"})
  interface Qos {}

  /**
   * A flow, by its id. Each socket added to it has to be removed; the close of its QOS handle takes
   * its marking away at once.
   */
  @Handle(
      childOf = Qos.class,
      onParentClose = OnParentClose.ABORTED,
      code = "ERROR_OPERATION_ABORTED",
      counted = true,
      states = {"adaptive", "nonAdaptive", "destroyed"})
  interface Flow {}

  /** A client that is being tracked, by its address. */
  @Handle(childOf = Qos.class, onParentClose = OnParentClose.CLOSED)
  interface Tracking {}

  /** What an enumeration of flows wrote into the caller's buffer. */
  @Handle(mustClose = false)
  interface FlowList {}

  /** Code that runs as an ordinary user. */
  @Context
  interface PlainUser {}

  /** Opens a handle. Source: nf-qos2-qoscreatehandle. */
  int QOSCreateHandle(@Arg("!= null") QOS_VERSION version, @Opens(Qos.class) HANDLEByReference qos);

  /** Closes a handle. Source: nf-qos2-qosclosehandle. */
  int QOSCloseHandle(@Closes(Qos.class) HANDLE qos);

  /** Begins to track a client. Source: nf-qos2-qosstarttrackingclient. */
  int QOSStartTrackingClient(
      @Uses(Qos.class) @Requires("usable") HANDLE qos,
      @Opens(Tracking.class) SOCKADDR destAddr,
      @Arg("== 0") int flags);

  /** Ends the tracking of a client. Source: nf-qos2-qosstoptrackingclient. */
  int QOSStopTrackingClient(
      @Uses(Qos.class) @Requires("usable") HANDLE qos,
      @Closes(Tracking.class) SOCKADDR destAddr,
      int flags);

  /** Lists the ids of the flows. Needs an administrator. Source: nf-qos2-qosenumerateflows. */
  int QOSEnumerateFlows(
      @Uses(Qos.class) @Requires("usable") HANDLE qos,
      IntByReference size,
      @Opens(FlowList.class) Pointer buffer);

  /** Makes a new flow with its first socket; the id is 0. Source: nf-qos2-qosaddsockettoflow. */
  int QOSAddSocketToFlow(
      @Uses(Qos.class) @Requires("usable") HANDLE qos,
      long socket,
      SOCKADDR destAddr,
      int trafficType,
      @Arg("== 0 || == 2") int flags,
      @Arg("== 0") @Opens(Flow.class) @Becomes(value = "nonAdaptive", when = "!= 0 && flags == 2")
          IntByReference flowId);

  /** Adds a further socket to a flow that is not adaptive. Source: nf-qos2-qosaddsockettoflow. */
  @SuppressWarnings("HandleLeak") // The flow in the cell is the one that was given.
  default int QOSAddSocketToFlow(
      @Uses(Qos.class) @Requires("usable") HANDLE qos,
      long socket,
      SOCKADDR destAddr,
      int trafficType,
      @Arg("== 0 || == 2") int flags,
      @Uses(Flow.class) @Requires("nonAdaptive") @Opens(Flow.class) int existingFlow) {
    IntByReference flowId = new IntByReference(existingFlow);
    return QOSAddSocketToFlow(qos, socket, destAddr, trafficType, flags, flowId);
  }

  /** Makes a new flow with a socket that is connected. Source: nf-qos2-qosaddsockettoflow. */
  default int QOSAddConnectedSocketToFlow(
      @Uses(Qos.class) @Requires("usable") HANDLE qos,
      @Uses(Ws2_32.Socket.class) @Requires("connected") long socket,
      int trafficType,
      @Opens(Flow.class) IntByReference flowId) {
    return QOSAddSocketToFlow(qos, socket, null, trafficType, 0, flowId);
  }

  /**
   * Takes a socket from a flow; socket 0 ends the flow. Source: nf-qos2-qosremovesocketfromflow.
   */
  int QOSRemoveSocketFromFlow(
      @Uses(Qos.class) @Requires("usable") HANDLE qos,
      long socket,
      @Closes(Flow.class)
          @Requires({"adaptive", "nonAdaptive"})
          @Becomes(value = "destroyed", when = "!= 0 && socket == 0")
          int flowId,
      @Arg("== 0") int flags);

  /** Changes a flow and goes on. Source: nf-qos2-qossetflow. */
  @Outcome(ok = "!= 0", pending = "== 0 && lastError == 997")
  @NotIn(
      value = PlainUser.class,
      of = NotIn.Of.ANY,
      because = "ERROR_ACCESS_DENIED",
      unless = "operation != 2",
      warning = true)
  int QOSSetFlow(
      @Uses(Qos.class)
          @Requires("usable")
          @Becomes(value = "dead", when = "== 0 && lastError == 1164")
          HANDLE qos,
      @Uses(Flow.class) int flowId,
      int operation,
      int size,
      Pointer buffer,
      @Arg("== 0") int flags,
      @Uses Overlapped overlapped);

  /** Changes a flow and blocks. Source: nf-qos2-qossetflow. */
  @NotIn(
      value = PlainUser.class,
      of = NotIn.Of.ANY,
      because = "ERROR_ACCESS_DENIED",
      unless = "operation != 2",
      warning = true)
  int QOSSetFlow(
      @Uses(Qos.class)
          @Requires("usable")
          @Becomes(value = "dead", when = "== 0 && lastError == 1164")
          HANDLE qos,
      @Uses(Flow.class) int flowId,
      int operation,
      int size,
      Pointer buffer,
      @Arg("== 0") int flags,
      Pointer overlapped);

  /** Asks for properties of a flow and goes on. Source: nf-qos2-qosqueryflow. */
  @Outcome(ok = "!= 0", pending = "== 0 && lastError == 997")
  int QOSQueryFlow(
      @Uses(Qos.class) @Requires("usable") HANDLE qos,
      @Uses(Flow.class) int flowId,
      int operation,
      IntByReference size,
      Pointer buffer,
      @Arg("== 0 || operation == 0") int flags,
      @Uses Overlapped overlapped);

  /** Asks for properties of a flow and blocks. Source: nf-qos2-qosqueryflow. */
  int QOSQueryFlow(
      @Uses(Qos.class) @Requires("usable") HANDLE qos,
      @Uses(Flow.class) int flowId,
      int operation,
      IntByReference size,
      Pointer buffer,
      @Arg("== 0 || operation == 0") int flags,
      Pointer overlapped);

  /** Asks to be told of congestion and goes on. Source: nf-qos2-qosnotifyflow. */
  @Outcome(ok = "!= 0", pending = "== 0 && lastError == 997")
  int QOSNotifyFlow(
      @Uses(Qos.class) @Requires("usable") HANDLE qos,
      @Uses(Flow.class) @Requires("adaptive") int flowId,
      int operation,
      IntByReference size,
      @Arg("== null || operation == 2") LongByReference buffer,
      @Arg("== 0") int flags,
      @Uses Overlapped overlapped);

  /** Waits for congestion. Source: nf-qos2-qosnotifyflow. */
  int QOSNotifyFlow(
      @Uses(Qos.class) @Requires("usable") HANDLE qos,
      @Uses(Flow.class) @Requires("adaptive") int flowId,
      int operation,
      IntByReference size,
      @Arg("== null || operation == 2") LongByReference buffer,
      @Arg("== 0") int flags,
      Pointer overlapped);

  /** Asks for the end of an operation, which still completes. Source: nf-qos2-qoscancel. */
  int QOSCancel(
      @Uses(Qos.class) @Requires("usable") HANDLE qos, @Arg("!= null") Overlapped overlapped);
}
