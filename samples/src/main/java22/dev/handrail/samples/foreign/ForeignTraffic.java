package dev.handrail.samples.foreign;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.handrail.annotations.Arg;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Outcome;
import dev.handrail.annotations.Uses;
import dev.handrail.samples.traffic.Traffic.Client;
import dev.handrail.samples.traffic.Traffic.Filter;
import dev.handrail.samples.traffic.Traffic.Flow;
import dev.handrail.samples.traffic.Traffic.Interface;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Traffic.dll, {@code traffic.h}. */
@Outcome(ok = "== 0")
public final class ForeignTraffic {

  private static final Downcalls DLL = new Downcalls("traffic.dll");
  private static final MethodHandle REGISTER =
      DLL.returningInt("TcRegisterClient", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
  private static final MethodHandle DEREGISTER = DLL.returningInt("TcDeregisterClient", ADDRESS);
  private static final MethodHandle OPEN =
      DLL.returningInt("TcOpenInterfaceW", ADDRESS, ADDRESS, ADDRESS, ADDRESS);
  private static final MethodHandle CLOSE = DLL.returningInt("TcCloseInterface", ADDRESS);
  private static final MethodHandle ADD_FLOW =
      DLL.returningInt("TcAddFlow", ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
  private static final MethodHandle MODIFY_FLOW =
      DLL.returningInt("TcModifyFlow", ADDRESS, ADDRESS);
  private static final MethodHandle DELETE_FLOW = DLL.returningInt("TcDeleteFlow", ADDRESS);
  private static final MethodHandle ADD_FILTER =
      DLL.returningInt("TcAddFilter", ADDRESS, ADDRESS, ADDRESS);
  private static final MethodHandle DELETE_FILTER = DLL.returningInt("TcDeleteFilter", ADDRESS);

  private ForeignTraffic() {}

  /** Registers a client. Source: nf-traffic-tcregisterclient. */
  public static int tcRegisterClient(
      @Arg("== 2") int version,
      MemorySegment context,
      MemorySegment handlers,
      @Opens(Client.class) MemorySegment client) {
    return Downcalls.call(REGISTER, version, context, handlers, client);
  }

  /** Deregisters a client without interfaces. Source: nf-traffic-tcderegisterclient. */
  public static int tcDeregisterClient(@Closes(Client.class) MemorySegment client) {
    return Downcalls.call(DEREGISTER, client);
  }

  /** Opens an interface. Source: nf-traffic-tcopeninterfacew. */
  public static int tcOpenInterfaceW(
      MemorySegment name,
      @Uses(Client.class) MemorySegment client,
      MemorySegment context,
      @Opens(Interface.class) MemorySegment ifc) {
    return Downcalls.call(OPEN, name, client, context, ifc);
  }

  /** Closes an interface without flows. Source: nf-traffic-tccloseinterface. */
  public static int tcCloseInterface(@Closes(Interface.class) MemorySegment ifc) {
    return Downcalls.call(CLOSE, ifc);
  }

  /** Adds a flow. Source: nf-traffic-tcaddflow. */
  @Outcome(ok = "== 0", pending = "== 162")
  public static int tcAddFlow(
      @Uses(Interface.class) MemorySegment ifc,
      MemorySegment context,
      @Arg("== 0") int flags,
      MemorySegment spec,
      @Opens(Flow.class) MemorySegment flow) {
    return Downcalls.call(ADD_FLOW, ifc, context, flags, spec, flow);
  }

  /** Changes a flow. Source: nf-traffic-tcmodifyflow. */
  @Outcome(ok = "== 0", pending = "== 162")
  public static int tcModifyFlow(@Uses(Flow.class) MemorySegment flow, MemorySegment spec) {
    return Downcalls.call(MODIFY_FLOW, flow, spec);
  }

  /** Deletes a flow without filters. Source: nf-traffic-tcdeleteflow. */
  @Outcome(ok = "== 0", pending = "== 162")
  public static int tcDeleteFlow(@Closes(Flow.class) MemorySegment flow) {
    return Downcalls.call(DELETE_FLOW, flow);
  }

  /** Attaches a filter. Source: nf-traffic-tcaddfilter. */
  public static int tcAddFilter(
      @Uses(Flow.class) MemorySegment flow,
      MemorySegment pattern,
      @Opens(Filter.class) MemorySegment filter) {
    return Downcalls.call(ADD_FILTER, flow, pattern, filter);
  }

  /** Deletes a filter. Source: nf-traffic-tcdeletefilter. */
  public static int tcDeleteFilter(@Closes(Filter.class) MemorySegment filter) {
    return Downcalls.call(DELETE_FILTER, filter);
  }
}
