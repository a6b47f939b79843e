package dev.handrail.samples.flt;

import dev.handrail.annotations.Arg;

/** What a minifilter registers. Source: ns-fltkernel-_flt_registration. */
public class FLT_REGISTRATION {
  public FltKernel.FilterUnload FilterUnloadCallback;
  public FltKernel.InstanceQueryTeardown InstanceQueryTeardownCallback;
  public FltKernel.InstanceSetupCallback InstanceSetupCallback;
  public FltKernel.InstanceTeardownStart InstanceTeardownStartCallback;
  public FltKernel.PreCreateCallback PreCreateCallback;
  public FltKernel.PostCreateCallback PostCreateCallback;

  /** Without the first it cannot be unloaded, without the second not be detached by hand. */
  public FLT_REGISTRATION(
      @Arg("!= null") FltKernel.FilterUnload unload,
      @Arg("!= null") FltKernel.InstanceQueryTeardown queryTeardown) {
    FilterUnloadCallback = unload;
    InstanceQueryTeardownCallback = queryTeardown;
  }
}
