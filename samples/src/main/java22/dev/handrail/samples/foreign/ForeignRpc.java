package dev.handrail.samples.foreign;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.handrail.annotations.Becomes;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.NotIn;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Outcome;
import dev.handrail.annotations.Requires;
import dev.handrail.annotations.Uses;
import dev.handrail.samples.rpc.Rpcrt4.Group;
import dev.handrail.samples.rpc.Rpcrt4.IdleCallback;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** rpcrt4.dll, the interface groups of {@code rpcdce.h}. */
@Outcome(ok = "== 0")
public final class ForeignRpc {

  private static final Downcalls DLL = new Downcalls("rpcrt4.dll");
  private static final MethodHandle CREATE =
      DLL.returningInt(
          "RpcServerInterfaceGroupCreateW",
          ADDRESS,
          JAVA_INT,
          ADDRESS,
          JAVA_INT,
          JAVA_INT,
          ADDRESS,
          ADDRESS,
          ADDRESS);
  private static final MethodHandle ACTIVATE =
      DLL.returningInt("RpcServerInterfaceGroupActivate", ADDRESS);
  private static final MethodHandle DEACTIVATE =
      DLL.returningInt("RpcServerInterfaceGroupDeactivate", ADDRESS, JAVA_INT);
  private static final MethodHandle CLOSE =
      DLL.returningInt("RpcServerInterfaceGroupClose", ADDRESS);

  private ForeignRpc() {}

  /** Makes an inactive group. Source: nf-rpcdce-rpcserverinterfacegroupcreatew. */
  public static int rpcServerInterfaceGroupCreateW(
      MemorySegment interfaces,
      int numIfs,
      MemorySegment endpoints,
      int numEndpoints,
      int idlePeriod,
      MemorySegment idleCallback,
      MemorySegment context,
      @Opens(Group.class) MemorySegment group) {
    return Downcalls.call(
        CREATE,
        interfaces,
        numIfs,
        endpoints,
        numEndpoints,
        idlePeriod,
        idleCallback,
        context,
        group);
  }

  /** Registers all or nothing. Source: nf-rpcdce-rpcserverinterfacegroupactivate. */
  public static int rpcServerInterfaceGroupActivate(
      @Uses(Group.class) @Becomes("active") MemorySegment group) {
    return Downcalls.call(ACTIVATE, group);
  }

  /** Unregisters all. Source: nf-rpcdce-rpcserverinterfacegroupdeactivate. */
  public static int rpcServerInterfaceGroupDeactivate(
      @Uses(Group.class) @Becomes("inactive") MemorySegment group, int force) {
    return Downcalls.call(DEACTIVATE, group, force);
  }

  /** Frees a group. Source: nf-rpcdce-rpcserverinterfacegroupclose. */
  @NotIn(value = IdleCallback.class, of = NotIn.Of.ANY, because = "deadlock")
  public static int rpcServerInterfaceGroupClose(
      @Closes(Group.class) @Requires(value = "inactive", warning = true) MemorySegment group) {
    return Downcalls.call(CLOSE, group);
  }
}
