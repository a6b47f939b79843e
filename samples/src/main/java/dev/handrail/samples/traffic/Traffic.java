package dev.handrail.samples.traffic;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import dev.handrail.annotations.Arg;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Completes;
import dev.handrail.annotations.Context;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Invalidates;
import dev.handrail.annotations.NotIn;
import dev.handrail.annotations.OnParentClose;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Outcome;
import dev.handrail.annotations.RunsIn;
import dev.handrail.annotations.Uses;

/**
 * Traffic.dll. Every function returns a Win32 code; most succeed with {@code NO_ERROR} only. The
 * functions that add, modify and delete a flow answer {@code ERROR_SIGNAL_PENDING} where a
 * completion handler was registered: then the effect is complete when that handler has run.
 */
@Outcome(ok = "== 0")
public interface Traffic extends StdCallLibrary {

  Traffic INSTANCE = Native.load("traffic", Traffic.class, W32APIOptions.DEFAULT_OPTIONS);

  int CURRENT_TCI_VERSION = 2;

  int TC_NOTIFY_IFC_UP = 1;
  int TC_NOTIFY_IFC_CLOSE = 2;
  int TC_NOTIFY_IFC_CHANGE = 3;
  int TC_NOTIFY_PARAM_CHANGED = 4;
  int TC_NOTIFY_FLOW_CLOSE = 5;

  /** A registered client. The handler list it was registered with must outlive it. */
  @Handle(childOf = PinnedHandlers.class, onParentClose = OnParentClose.UNDEFINED)
  interface Client {}

  /** An opened network interface. */
  @Handle(childOf = Client.class, code = "ERROR_TC_SUPPORTED_OBJECTS_EXIST")
  interface Interface {}

  /** A flow on an interface. */
  @Handle(childOf = Interface.class, code = "ERROR_TC_SUPPORTED_OBJECTS_EXIST")
  interface Flow {}

  /** A filter of a flow. */
  @Handle(childOf = Flow.class, code = "ERROR_TC_SUPPORTED_OBJECTS_EXIST")
  interface Filter {}

  /** Where an enumeration of flows goes on: each call takes one token and gives the next. */
  @Handle(childOf = Interface.class, onParentClose = OnParentClose.CLOSED, mustClose = false)
  interface EnumToken {}

  /** A request to be told of changes of one parameter of an interface. */
  @Handle(childOf = Interface.class, onParentClose = OnParentClose.CLOSED, mustClose = false)
  interface Subscription {}

  /** The name of a flow: as good as the flow. */
  @Handle(childOf = Flow.class, onParentClose = OnParentClose.CLOSED, mustClose = false)
  interface FlowName {}

  /** What an enumeration of interfaces wrote into the caller's buffer. */
  @Handle(mustClose = false)
  interface Descriptors {}

  /** An interface's name inside an enumeration buffer: as good as the buffer. */
  @Handle(childOf = InterfaceBuffer.class, onParentClose = OnParentClose.CLOSED, mustClose = false)
  interface DescriptorName {}

  /** Code that the notification handler runs in. */
  @Context
  interface NotifyHandler {}

  /** Code that runs without administrative privilege. */
  @Context
  interface PlainUser {}

  /** Is told what happened to interfaces and flows. Source: nc-traffic-tci_notify_handler. */
  @RunsIn(NotifyHandler.class)
  interface TCI_NOTIFY_HANDLER extends StdCallCallback {
    @Invalidates(value = Interface.class, when = "event == 2")
    @Invalidates(value = Flow.class, when = "event == 5")
    void callback(
        HANDLE clRegCtx, HANDLE clIfcCtx, int event, HANDLE subCode, int bufSize, Pointer buffer);
  }

  /** Is told that an added flow is ready. Source: nc-traffic-tci_add_flow_complete_handler. */
  interface TCI_ADD_FLOW_COMPLETE_HANDLER extends StdCallCallback {
    @Completes(value = Flow.class, when = "status == 0")
    void callback(HANDLE clFlowCtx, int status);
  }

  /** Is told that a flow was modified. Source: nc-traffic-tci_mod_flow_complete_handler. */
  interface TCI_MOD_FLOW_COMPLETE_HANDLER extends StdCallCallback {
    @Completes(value = Flow.class, when = "status == 0")
    void callback(HANDLE clFlowCtx, int status);
  }

  /** Is told that a flow was deleted. Source: nc-traffic-tci_del_flow_complete_handler. */
  interface TCI_DEL_FLOW_COMPLETE_HANDLER extends StdCallCallback {
    @Completes(value = Flow.class, when = "status == 0")
    void callback(HANDLE clFlowCtx, int status);
  }

  /** Registers a client. Needs administrative privilege. Source: nf-traffic-tcregisterclient. */
  @NotIn(value = PlainUser.class, of = NotIn.Of.ANY, because = "ERROR_OPEN_FAILED", warning = true)
  int TcRegisterClient(
      @Arg("== CURRENT_TCI_VERSION") int tciVersion,
      HANDLE clRegCtx,
      @Arg("!= null") TCI_CLIENT_FUNC_LIST handlers,
      @Opens(Client.class) HANDLEByReference client);

  /** Registers a client whose handlers are freed by hand. Source: nf-traffic-tcregisterclient. */
  int TcRegisterClient(
      @Arg("== CURRENT_TCI_VERSION") int tciVersion,
      HANDLE clRegCtx,
      @Uses PinnedHandlers handlers,
      @Opens(Client.class) HANDLEByReference client);

  /** Writes the descriptors of all interfaces. Source: nf-traffic-tcenumerateinterfaces. */
  int TcEnumerateInterfaces(
      @Uses(Client.class) HANDLE client,
      IntByReference bufferSize,
      @Opens(Descriptors.class) Pointer buffer);

  /** Opens an interface. Source: nf-traffic-tcopeninterfacew. */
  int TcOpenInterfaceW(
      WString name,
      @Uses(Client.class) HANDLE client,
      HANDLE clIfcCtx,
      @Opens(Interface.class) HANDLEByReference ifc);

  /** Opens an interface by a name in an enumeration buffer. Source: nf-traffic-tcopeninterfacew. */
  int TcOpenInterfaceW(
      @Uses(DescriptorName.class) Pointer name,
      @Uses(Client.class) HANDLE client,
      HANDLE clIfcCtx,
      @Opens(Interface.class) HANDLEByReference ifc);

  /** Opens an interface. Source: nf-traffic-tcopeninterfacea. */
  int TcOpenInterfaceA(
      String name,
      @Uses(Client.class) HANDLE client,
      HANDLE clIfcCtx,
      @Opens(Interface.class) HANDLEByReference ifc);

  /** Closes an interface without flows. Source: nf-traffic-tccloseinterface. */
  int TcCloseInterface(@Closes(Interface.class) HANDLE ifc);

  /** Reads a parameter of an interface. Source: nf-traffic-tcqueryinterface. */
  int TcQueryInterface(
      @Uses(Interface.class) HANDLE ifc,
      @Opens(value = Subscription.class, when = "== 0 && notifyChange == true")
          @Closes(
              value = Subscription.class,
              when = "== 0 && notifyChange == false",
              idempotent = true)
          GUID parameter,
      boolean notifyChange,
      IntByReference bufferSize,
      Pointer buffer);

  /** Writes a parameter of an interface. Source: nf-traffic-tcsetinterface. */
  int TcSetInterface(
      @Uses(Interface.class) HANDLE ifc, GUID parameter, int bufferSize, Pointer buffer);

  /** Reads a parameter of a flow. Source: nf-traffic-tcqueryfloww. */
  int TcQueryFlowW(
      @Uses(FlowName.class) Pointer name,
      GUID parameter,
      IntByReference bufferSize,
      Pointer buffer);

  /** Reads a parameter of a flow. Source: nf-traffic-tcqueryflowa. */
  int TcQueryFlowA(
      @Uses(FlowName.class) Pointer name,
      GUID parameter,
      IntByReference bufferSize,
      Pointer buffer);

  /** Writes a parameter of a flow. Source: nf-traffic-tcsetfloww. */
  int TcSetFlowW(
      @Uses(FlowName.class) Pointer name, GUID parameter, int bufferSize, Pointer buffer);

  /** Writes a parameter of a flow. Source: nf-traffic-tcsetflowa. */
  int TcSetFlowA(
      @Uses(FlowName.class) Pointer name, GUID parameter, int bufferSize, Pointer buffer);

  /** Adds a flow to an interface. Source: nf-traffic-tcaddflow. */
  @Outcome(ok = "== 0", pending = "== 162")
  int TcAddFlow(
      @Uses(Interface.class) HANDLE ifc,
      HANDLE clFlowCtx,
      @Arg("== 0") int flags,
      TC_GEN_FLOW genericFlow,
      @Opens(Flow.class) HANDLEByReference flow);

  /** Gives the name of a flow. Source: nf-traffic-tcgetflownamew. */
  int TcGetFlowNameW(@Uses(Flow.class) HANDLE flow, int size, @Opens(FlowName.class) Pointer name);

  /** Gives the name of a flow. Source: nf-traffic-tcgetflownamea. */
  int TcGetFlowNameA(@Uses(Flow.class) HANDLE flow, int size, @Opens(FlowName.class) Pointer name);

  /** Changes a flow. Source: nf-traffic-tcmodifyflow. */
  @Outcome(ok = "== 0", pending = "== 162")
  int TcModifyFlow(@Uses(Flow.class) HANDLE flow, TC_GEN_FLOW genericFlow);

  /** Attaches a filter to a flow. Source: nf-traffic-tcaddfilter. */
  int TcAddFilter(
      @Uses(Flow.class) HANDLE flow,
      TC_GEN_FILTER genericFilter,
      @Opens(Filter.class) HANDLEByReference filter);

  /** Deletes a filter. Source: nf-traffic-tcdeletefilter. */
  int TcDeleteFilter(@Closes(Filter.class) HANDLE filter);

  /** Deletes a flow without filters. Source: nf-traffic-tcdeleteflow. */
  @Outcome(ok = "== 0", pending = "== 162")
  @Invalidates(EnumToken.class)
  int TcDeleteFlow(@Closes(Flow.class) HANDLE flow);

  /** Deregisters a client without interfaces. Source: nf-traffic-tcderegisterclient. */
  int TcDeregisterClient(@Closes(Client.class) HANDLE client);

  /** Lists flows from a token on; null begins. Source: nf-traffic-tcenumerateflows. */
  int TcEnumerateFlows(
      @Uses(Interface.class) HANDLE ifc,
      @Uses(EnumToken.class)
          @Closes(EnumToken.class)
          @Opens(value = EnumToken.class, nullable = true)
          HANDLEByReference token,
      @Arg("> 0") IntByReference flowCount,
      @Arg("> 0") IntByReference bufSize,
      @Arg("!= null") Pointer buffer);
}
