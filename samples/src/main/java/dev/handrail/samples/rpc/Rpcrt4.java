package dev.handrail.samples.rpc;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import dev.handrail.annotations.Arg;
import dev.handrail.annotations.Becomes;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Context;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Kind;
import dev.handrail.annotations.NotIn;
import dev.handrail.annotations.OnParentClose;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Outcome;
import dev.handrail.annotations.Requires;
import dev.handrail.annotations.RunsIn;
import dev.handrail.annotations.Uses;

/** The interface groups of rpcrt4.dll. Every function returns an RPC_STATUS; 0 is success. */
@Outcome(ok = "== 0")
public interface Rpcrt4 extends StdCallLibrary {

  Rpcrt4 INSTANCE = Native.load("rpcrt4", Rpcrt4.class, W32APIOptions.DEFAULT_OPTIONS);

  /** An idle period that never ends. */
  int INFINITE = -1;

  /** An interface group. Its callbacks must outlive it. */
  @Handle(
      childOf = PinnedCallback.class,
      onParentClose = OnParentClose.UNDEFINED,
      states = {"inactive", "active"})
  interface Group {}

  /** The binding handles of an active group, in one vector. */
  @Handle
  interface BindingVector {}

  /** A binding handle; those of a vector go with it. */
  @Handle(childOf = BindingVector.class, onParentClose = OnParentClose.CLOSED, mustClose = false)
  interface Binding {}

  /** Code that an idle callback runs. */
  @Context
  interface IdleCallback {}

  /**
   * Is told that a group became idle or busy. Source:
   * nc-rpcdce-rpc_interface_group_idle_callback_fn.
   */
  @RunsIn(IdleCallback.class)
  interface RPC_INTERFACE_GROUP_IDLE_CALLBACK_FN extends StdCallCallback {
    void callback(@Kind(Group.class) Pointer ifGroup, Pointer context, int isGroupIdle);
  }

  /** Makes an inactive group. Source: nf-rpcdce-rpcserverinterfacegroupcreatew. */
  int RpcServerInterfaceGroupCreateW(
      RPC_INTERFACE_TEMPLATE interfaces,
      int numIfs,
      RPC_ENDPOINT_TEMPLATE endpoints,
      int numEndpoints,
      int idlePeriod,
      @RunsIn(IdleCallback.class) @Arg("!= null || idlePeriod == INFINITE")
          RPC_INTERFACE_GROUP_IDLE_CALLBACK_FN idleCallback,
      Pointer idleCallbackContext,
      @Opens(Group.class) PointerByReference ifGroup);

  /** Makes an inactive group. Source: nf-rpcdce-rpcserverinterfacegroupcreatea. */
  int RpcServerInterfaceGroupCreateA(
      RPC_INTERFACE_TEMPLATE interfaces,
      int numIfs,
      RPC_ENDPOINT_TEMPLATE endpoints,
      int numEndpoints,
      int idlePeriod,
      @RunsIn(IdleCallback.class) @Arg("!= null || idlePeriod == INFINITE")
          RPC_INTERFACE_GROUP_IDLE_CALLBACK_FN idleCallback,
      Pointer idleCallbackContext,
      @Opens(Group.class) PointerByReference ifGroup);

  /** Registers all or nothing. Source: nf-rpcdce-rpcserverinterfacegroupactivate. */
  int RpcServerInterfaceGroupActivate(@Uses(Group.class) @Becomes("active") Pointer ifGroup);

  /**
   * Unregisters all; with {@code force} 0 only if no client is active. Source:
   * nf-rpcdce-rpcserverinterfacegroupdeactivate.
   */
  @NotIn(
      value = IdleCallback.class,
      of = NotIn.Of.ANY,
      because = "the activity of clients is ignored",
      unless = "force == 0",
      warning = true)
  int RpcServerInterfaceGroupDeactivate(
      @Uses(Group.class) @Becomes("inactive") Pointer ifGroup, int force);

  /**
   * Frees a group; an active one is deactivated by force. Source:
   * nf-rpcdce-rpcserverinterfacegroupclose.
   */
  @NotIn(value = IdleCallback.class, of = NotIn.Of.ANY, because = "deadlock")
  int RpcServerInterfaceGroupClose(
      @Closes(Group.class) @Requires(value = "inactive", warning = true) Pointer ifGroup);

  /** Gives the binding handles. Source: nf-rpcdce-rpcserverinterfacegroupinqbindings. */
  int RpcServerInterfaceGroupInqBindings(
      @Uses(Group.class) @Requires("active") Pointer ifGroup,
      @Opens(BindingVector.class) PointerByReference bindingVector);

  /** Frees a vector and its handles, sets it to null. Source: nf-rpcdce-rpcbindingvectorfree. */
  int RpcBindingVectorFree(@Closes(BindingVector.class) PointerByReference bindingVector);

  /** Frees one binding handle and sets it to null. Source: nf-rpcdce-rpcbindingfree. */
  int RpcBindingFree(@Closes(Binding.class) PointerByReference binding);

  /** Completes a binding. Source: nf-rpcdce-rpcepresolvebinding. */
  int RpcEpResolveBinding(@Uses(Binding.class) Pointer binding, Pointer ifSpec);

  /** Makes the endpoints known. Source: nf-rpcdce-rpcepregisterw. */
  int RpcEpRegisterW(
      Pointer ifSpec,
      @Uses(BindingVector.class) Pointer bindingVector,
      Pointer uuidVector,
      Pointer annotation);

  /** Stops listening, but not for groups. Source: nf-rpcdce-rpcmgmtstopserverlistening. */
  int RpcMgmtStopServerListening(Pointer binding);
}
