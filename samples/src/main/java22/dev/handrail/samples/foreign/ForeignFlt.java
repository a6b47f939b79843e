package dev.handrail.samples.foreign;

import dev.handrail.annotations.Closes;
import dev.handrail.annotations.NotIn;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Outcome;
import dev.handrail.annotations.Uses;
import dev.handrail.samples.flt.FltKernel.Dispatch;
import dev.handrail.samples.flt.FltKernel.File;
import dev.handrail.samples.flt.FltKernel.Filter;
import dev.handrail.samples.flt.FltKernel.FltContext;
import dev.handrail.samples.flt.FltKernel.Instance;
import dev.handrail.samples.flt.FltKernel.ServerPort;
import java.lang.foreign.MemorySegment;

/**
 * The main functions of fltmgr.sys with handles as long. Kernel mode: a model that cannot be
 * loaded.
 */
@Outcome(ok = ">= 0")
public interface ForeignFlt {

  /** Opens a volume. Source: nf-fltkernel-fltopenvolume. */
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs PASSIVE_LEVEL")
  int fltOpenVolume(@Uses(Instance.class) long instance, @Opens(File.class) MemorySegment volume);

  /** Closes a file. Source: nf-fltkernel-fltclose. */
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs PASSIVE_LEVEL")
  int fltClose(@Closes(File.class) long file);

  /** Makes a server port. Source: nf-fltkernel-fltcreatecommunicationport. */
  int fltCreateCommunicationPort(
      @Uses(Filter.class) long filter,
      @Opens(ServerPort.class) MemorySegment port,
      MemorySegment attributes);

  /** Closes a server port. Source: nf-fltkernel-fltclosecommunicationport. */
  @Outcome
  void fltCloseCommunicationPort(@Closes(ServerPort.class) long port);

  /** Gives an instance's context. Source: nf-fltkernel-fltgetinstancecontext. */
  int fltGetInstanceContext(
      @Uses(Instance.class) long instance, @Opens(FltContext.class) MemorySegment context);

  /** Gives a reference back. Source: nf-fltkernel-fltreleasecontext. */
  @Outcome
  void fltReleaseContext(@Closes(FltContext.class) long context);

  /** Unregisters a filter. Source: nf-fltkernel-fltunregisterfilter. */
  @Outcome
  void fltUnregisterFilter(@Closes(Filter.class) long filter);
}
