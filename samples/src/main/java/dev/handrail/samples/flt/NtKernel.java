package dev.handrail.samples.flt;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import dev.handrail.annotations.Becomes;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Enters;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Leaves;
import dev.handrail.annotations.NotIn;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Outcome;
import dev.handrail.annotations.Requires;
import dev.handrail.annotations.Uses;

/** The kernel's functions next to the filter manager's. A model, like {@link FltKernel}. */
public interface NtKernel {

  /** A handle for ZwClose. */
  @Handle
  interface KernelHandle {}

  /** A reference to an object of the object manager. */
  @Handle
  interface OsObject {}

  /** A reference to a file object. */
  @Handle
  interface FileObject extends OsObject {}

  /** A reference to a device object. */
  @Handle
  interface DeviceObject extends OsObject {}

  /** A reference to a section object. */
  @Handle
  interface SectionObject extends OsObject {}

  /** Memory from the executive's pool. */
  @Handle
  interface ExPool {}

  /** A memory descriptor list of our own. */
  @Handle
  interface Mdl {}

  /** Opens a file. Source: nf-ntifs-ntcreatefile. */
  @Outcome(ok = ">= 0")
  int ZwCreateFile(
      @Opens(KernelHandle.class) HANDLEByReference file, int access, OBJECT_ATTRIBUTES attributes);

  /** Reads from a file. Source: nf-ntifs-ntreadfile. */
  @Outcome(ok = ">= 0")
  int ZwReadFile(
      @Uses({FltKernel.File.class, KernelHandle.class}) @Requires("ready") HANDLE file,
      Pointer buffer,
      int length);

  /** Requests an oplock, among other things. Source: nf-ntifs-ntfscontrolfile. */
  @Outcome(ok = ">= 0")
  int ZwFsControlFile(
      @Uses({FltKernel.File.class, KernelHandle.class}) @Becomes("ready") HANDLE file, int code);

  /** Closes a handle of the kernel's own functions. Source: nf-ntifs-ntclose. */
  @Outcome(ok = ">= 0")
  @NotIn(value = FltKernel.Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int ZwClose(@Closes({KernelHandle.class, FltKernel.PipeFile.class}) HANDLE handle);

  /** Gives a reference back. Source: nf-wdm-obdereferenceobject. */
  void ObDereferenceObject(@Closes(OsObject.class) Pointer object);

  /** Allocates; null if there is no memory. Source: nf-wdm-exallocatepoolwithtag. */
  @Opens(ExPool.class)
  @Outcome(ok = "!= null")
  Pointer ExAllocatePoolWithTag(int poolType, long size, int tag);

  /** Frees. Source: nf-ntddk-exfreepool. */
  void ExFreePool(@Closes(ExPool.class) Pointer memory);

  /** Frees an MDL. Source: nf-wdm-iofreemdl. */
  void IoFreeMdl(@Closes(Mdl.class) Pointer mdl);

  /** Gives an address for the pages of an MDL. Source: nf-wdm-mmgetsystemaddressformdlsafe. */
  Pointer MmGetSystemAddressForMdlSafe(@Uses({Mdl.class, FltKernel.DataMdl.class}) Pointer mdl);

  /** Fills memory with zeros. Source: nf-wdm-rtlzeromemory. */
  void RtlZeroMemory(@Uses(FltKernel.Pool.class) Pointer memory, long length);

  /** Disables normal kernel APCs. Source: nf-ntddk-keentercriticalregion. */
  @Enters(FltKernel.ApcsDisabled.class)
  void KeEnterCriticalRegion();

  /** Enables normal kernel APCs. Source: nf-ntddk-keleavecriticalregion. */
  @Leaves(FltKernel.ApcsDisabled.class)
  void KeLeaveCriticalRegion();

  /** Sets the thread's top-level IRP. Source: nf-ntifs-iosettoplevelirp. */
  @Enters(FltKernel.TopLevelIrp.class)
  void IoSetTopLevelIrp(Pointer irp);

  /** Sets the thread's top-level IRP to null. Source: nf-ntifs-iosettoplevelirp. */
  @Leaves(FltKernel.TopLevelIrp.class)
  void IoClearTopLevelIrp();

  /** Waits for an object. Source: nf-wdm-kewaitforsingleobject. */
  @NotIn(
      value = {FltKernel.InstanceSetup.class, FltKernel.Dispatch.class},
      of = NotIn.Of.ANY,
      because = "deadlock")
  int KeWaitForSingleObject(Pointer object);
}
