package dev.handrail.samples.flt;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import dev.handrail.annotations.Arg;
import dev.handrail.annotations.Attaches;
import dev.handrail.annotations.Becomes;
import dev.handrail.annotations.Borrowed;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Context;
import dev.handrail.annotations.Enters;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Kind;
import dev.handrail.annotations.Leaves;
import dev.handrail.annotations.NotIn;
import dev.handrail.annotations.OnParentClose;
import dev.handrail.annotations.OnlyIn;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Outcome;
import dev.handrail.annotations.Owned;
import dev.handrail.annotations.Requires;
import dev.handrail.annotations.RunsIn;
import dev.handrail.annotations.Uses;
import dev.handrail.samples.flt.NtKernel.DeviceObject;
import dev.handrail.samples.flt.NtKernel.FileObject;
import dev.handrail.samples.flt.NtKernel.KernelHandle;
import dev.handrail.samples.flt.NtKernel.Mdl;
import dev.handrail.samples.flt.NtKernel.SectionObject;

/**
 * The functions of fltmgr.sys that acquire and release. They run in kernel mode only, where there
 * is no Java: this is a model of the API, not a binding that can be loaded. Pointers stand for the
 * opaque {@code PFLT_...} types, functions that return an NTSTATUS succeed with a value of 0 or
 * more, and IRQLs and callbacks are contexts.
 */
public interface FltKernel {

  int FILE_OPEN_REQUIRING_OPLOCK = 0x10000;
  int FLT_PREOP_SUCCESS_WITH_CALLBACK = 0;
  int FLT_PREOP_SUCCESS_NO_CALLBACK = 1;
  int FLT_PREOP_PENDING = 2;
  int FLT_PREOP_DISALLOW_FASTIO = 3;
  int FLT_PREOP_COMPLETE = 4;
  int FLT_PREOP_SYNCHRONIZE = 5;
  int FLT_POSTOP_FINISHED_PROCESSING = 0;
  int FLT_POSTOP_MORE_PROCESSING_REQUIRED = 1;
  int FLTFL_POST_OPERATION_DRAINING = 1;
  int FLT_SET_CONTEXT_REPLACE_IF_EXISTS = 0;
  int FLT_SET_CONTEXT_KEEP_IF_EXISTS = 1;
  int FLT_VOLUME_CONTEXT = 1;
  int FLT_STREAM_CONTEXT = 8;
  int NonPagedPool = 0;
  int PagedPool = 1;
  int TRANSACTION_NOTIFY_COMMIT = 4;

  // Kinds.

  /** The minifilter itself, from registration to unregistration. */
  @Handle(states = {"registered", "filtering"})
  interface Filter {}

  /** Anything that has rundown references. */
  @Handle(counted = true)
  interface FltObject {}

  /** A rundown reference to some filter. */
  @Handle(counted = true)
  interface FilterRef extends FltObject {}

  /**
   * A rundown reference to a volume. A filter whose references are not given back never unloads.
   */
  @Handle(
      childOf = Filter.class,
      onParentClose = OnParentClose.UNDEFINED,
      code = "hang",
      counted = true)
  interface Volume extends FltObject {}

  /** A rundown reference to an instance. Unregistering the filter tears its instances down. */
  @Handle(
      childOf = Filter.class,
      onParentClose = OnParentClose.CLOSED,
      counted = true,
      states = {"attached", "scanning"})
  interface Instance extends FltObject {}

  /**
   * A file handle for FltClose; with FILE_OPEN_REQUIRING_OPLOCK an oplock must be requested first.
   */
  @Handle(states = {"ready", "needsOplock"})
  interface File {}

  /** A handle of a named pipe or mailslot, for which no page names a closer. */
  @Handle
  interface PipeFile {}

  /** A communication server port. */
  @Handle(childOf = Filter.class, onParentClose = OnParentClose.UNDEFINED, code = "hang")
  interface ServerPort {}

  /** A connection to a client. It outlives the server port. */
  @Handle
  interface ClientPort {}

  /** A descriptor of FltBuildDefaultSecurityDescriptor. */
  @Handle
  interface SecurityDescriptor {}

  /** A reference to a context; one that a section was created for has a closer of its own. */
  @Handle(
      counted = true,
      states = {"plain", "section"})
  interface FltContext {}

  /** The contexts of an operation in one structure. */
  @Handle
  interface RelatedContexts {}

  /** A reference to name information, which is cached and shared. */
  @Handle(counted = true)
  interface NameInfo {}

  /** Callback data that the minifilter allocated. */
  @Handle
  interface CallbackData {}

  /** The MDL chain of callback data. */
  @Handle(childOf = CallbackData.class, onParentClose = OnParentClose.CLOSED, mustClose = false)
  interface DataMdl {}

  /** A pended operation: somebody has to complete it, once. */
  @Handle
  interface PendedPre {}

  /** A queue of pended operations. */
  @Handle(
      mustClose = false,
      states = {"enabled", "disabled"})
  interface Cbdq {}

  /** A work item for an I/O operation. */
  @Handle
  interface DeferredWork {}

  /** A work item. */
  @Handle
  interface GenericWork {}

  /** Memory that is aligned for the device of an instance. */
  @Handle
  interface Pool {}

  /** A list of extra create parameters. */
  @Handle
  interface EcpList {}

  /** An extra create parameter; one on a list goes with it. */
  @Handle(
      childOf = EcpList.class,
      onParentClose = OnParentClose.CLOSED,
      states = {"free", "attached"})
  interface Ecp {}

  /** An extra create parameter from a lookaside list. */
  @Handle(
      childOf = EcpLookaside.class,
      onParentClose = OnParentClose.UNDEFINED,
      states = {"free", "attached"})
  interface LookasideEcp extends Ecp {}

  /** A lookaside list of extra create parameters. */
  @Handle
  interface EcpLookaside {}

  /** A file lock that FltAllocateFileLock made. */
  @Handle(states = {"initialized", "uninitialized"})
  interface FileLock {}

  /** A file lock in memory of the caller. */
  @Handle
  interface EmbeddedFileLock {}

  /** A push lock that this thread holds. */
  @Handle(states = {"held", "free"})
  interface HeldPushLock {}

  /** A resource that this thread holds. */
  @Handle(
      counted = true,
      states = {"shared", "exclusive", "free"})
  interface HeldResource {}

  /** An MDL chain of the cache. */
  @Handle
  interface MdlChain {}

  /** A copy of the open-reparse list. */
  @Handle
  interface ReparseList {}

  // Contexts.

  /** Code that runs for DriverEntry. */
  @Context
  interface DriverEntry {}

  /** Code that runs for the unload callback. */
  @Context
  interface Unload {}

  /** Code that runs for an instance's setup. */
  @Context
  interface InstanceSetup {}

  /** Code that runs at the start of an instance's teardown. */
  @Context
  interface TeardownStart {}

  /** Code that runs for an I/O operation. */
  @Context
  interface IoCallback {}

  /** Code that runs before a create. */
  @Context
  interface PreCreate {}

  /** Code that runs after a create. */
  @Context
  interface PostCreate {}

  /** Code that runs after an operation. */
  @Context
  interface PostOperation {}

  /** Code that runs after a cleanup and before the end of the close. */
  @Context
  interface AfterCleanup {}

  /** Code that runs for a mount. */
  @Context
  interface Mount {}

  /** Code that runs, or can run, at DISPATCH_LEVEL. */
  @Context
  interface Dispatch {}

  /** Code that runs with normal kernel APCs disabled. */
  @Context
  interface ApcsDisabled {}

  /** Code that holds a push lock. */
  @Context
  interface PushLockHeld {}

  /** Code that runs with a top-level IRP set. */
  @Context
  interface TopLevelIrp {}

  /** Code that runs after the open was cancelled. */
  @Context
  interface OpenCancelled {}

  // Callbacks.

  /** Runs before a create. Source: nc-fltkernel-pflt_pre_operation_callback. */
  @RunsIn({IoCallback.class, PreCreate.class})
  interface PreCreateCallback {
    int callback(
        @Borrowed @Kind(CallbackData.class) Pointer data,
        FLT_RELATED_OBJECTS objects,
        PointerByReference completionContext);
  }

  /** Runs after a create, at PASSIVE_LEVEL. Source: nc-fltkernel-pflt_post_operation_callback. */
  @RunsIn({IoCallback.class, PostCreate.class, PostOperation.class})
  interface PostCreateCallback {
    int callback(
        @Borrowed @Kind(CallbackData.class) Pointer data,
        FLT_RELATED_OBJECTS objects,
        Pointer completionContext,
        int flags);
  }

  /** Runs before an operation. Source: nc-fltkernel-pflt_pre_operation_callback. */
  @RunsIn(IoCallback.class)
  interface PreOperationCallback {
    int callback(
        @Borrowed @Kind(CallbackData.class) Pointer data,
        FLT_RELATED_OBJECTS objects,
        PointerByReference completionContext);
  }

  /**
   * Runs after an operation, at up to DISPATCH_LEVEL. Source:
   * nc-fltkernel-pflt_post_operation_callback.
   */
  @RunsIn({IoCallback.class, PostOperation.class, Dispatch.class})
  interface PostOperationCallback {
    int callback(
        @Borrowed @Kind(CallbackData.class) Pointer data,
        FLT_RELATED_OBJECTS objects,
        Pointer completionContext,
        int flags);
  }

  /** Runs before a close. Source: nc-fltkernel-pflt_pre_operation_callback. */
  @RunsIn({IoCallback.class, AfterCleanup.class})
  interface PreCloseCallback {
    int callback(
        @Borrowed @Kind(CallbackData.class) Pointer data,
        FLT_RELATED_OBJECTS objects,
        PointerByReference completionContext);
  }

  /** Runs when asynchronous I/O is done. Source: nc-fltkernel-pflt_completed_async_io_callback. */
  @RunsIn(Dispatch.class)
  interface CompletedAsyncIoCallback {
    void callback(@Kind(CallbackData.class) Pointer data, Pointer context);
  }

  /**
   * Runs when a client connects; the port is the callee's. Source:
   * nf-fltkernel-fltcreatecommunicationport.
   */
  interface ConnectNotify {
    int callback(
        @Owned @Kind(ClientPort.class) Pointer clientPort,
        Pointer serverPortCookie,
        Pointer context,
        int size,
        PointerByReference connectionCookie);
  }

  /** Runs when a client disconnects. Source: nf-fltkernel-fltcreatecommunicationport. */
  interface DisconnectNotify {
    void callback(Pointer connectionCookie);
  }

  /** Runs when a client sends a message. Source: nf-fltkernel-fltcreatecommunicationport. */
  interface MessageNotify {
    int callback(
        Pointer cookie,
        Pointer input,
        int inputLength,
        Pointer output,
        int outputLength,
        IntByReference returned);
  }

  /** Runs in a worker thread. Source: nc-fltkernel-pflt_generic_workitem_routine. */
  interface GenericWorkRoutine {
    void callback(@Kind(GenericWork.class) Pointer item, Pointer fltObject, Pointer context);
  }

  /** Runs in a worker thread. Source: nc-fltkernel-pflt_deferred_io_workitem_routine. */
  interface DeferredWorkRoutine {
    void callback(@Kind(DeferredWork.class) Pointer item, Pointer data, Pointer context);
  }

  /** Runs when the minifilter is to unload. Source: nc-fltkernel-pflt_filter_unload_callback. */
  @RunsIn(Unload.class)
  interface FilterUnload {
    int callback(int flags);
  }

  /** Runs when a volume may be attached to. Source: nc-fltkernel-pflt_instance_setup_callback. */
  @RunsIn(InstanceSetup.class)
  interface InstanceSetupCallback {
    int callback(FLT_RELATED_OBJECTS objects, int flags, int deviceType, int fileSystem);
  }

  /** Runs when an instance begins to go. Source: nc-fltkernel-pflt_instance_teardown_callback. */
  @RunsIn(TeardownStart.class)
  interface InstanceTeardownStart {
    void callback(FLT_RELATED_OBJECTS objects, int reason);
  }

  /**
   * Asks whether an instance may be detached. Source:
   * nc-fltkernel-pflt_instance_query_teardown_callback.
   */
  interface InstanceQueryTeardown {
    int callback(FLT_RELATED_OBJECTS objects, int flags);
  }

  // The filter.

  /** Registers the driver's own filter. Source: nf-fltkernel-fltregisterfilter. */
  @Outcome(ok = ">= 0")
  @OnlyIn(DriverEntry.class)
  int FltRegisterFilter(
      Pointer driver,
      FLT_REGISTRATION registration,
      @Opens(Filter.class) PointerByReference filter);

  /** Starts filtering, once. Source: nf-fltkernel-fltstartfiltering. */
  @Outcome(ok = ">= 0")
  int FltStartFiltering(
      @Uses(Filter.class) @Requires("registered") @Becomes("filtering") Pointer filter);

  /**
   * Unregisters a filter whose server ports are closed. Source: nf-fltkernel-fltunregisterfilter.
   */
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  void FltUnregisterFilter(@Closes(Filter.class) Pointer filter);

  // Files.

  /** Opens a file. Source: nf-fltkernel-fltcreatefile. */
  @Outcome(ok = ">= 0")
  @NotIn(
      value = {Dispatch.class, ApcsDisabled.class, TopLevelIrp.class},
      of = NotIn.Of.ANY,
      because = "deadlock")
  int FltCreateFile(
      @Uses(Filter.class) Pointer filter,
      @Uses(Instance.class) Pointer instance,
      @Opens(File.class) @Becomes(value = "needsOplock", when = ">= 0 && createOptions == 65536")
          HANDLEByReference file,
      int access,
      OBJECT_ATTRIBUTES attributes,
      Pointer ioStatus,
      Pointer allocationSize,
      int fileAttributes,
      int shareAccess,
      int disposition,
      int createOptions,
      Pointer eaBuffer,
      int eaLength,
      int flags);

  /** Opens a file and its object. Source: nf-fltkernel-fltcreatefileex. */
  @Outcome(ok = ">= 0")
  @NotIn(
      value = {Dispatch.class, ApcsDisabled.class, TopLevelIrp.class},
      of = NotIn.Of.ANY,
      because = "deadlock")
  int FltCreateFileEx(
      @Uses(Filter.class) Pointer filter,
      @Uses(Instance.class) Pointer instance,
      @Opens(File.class) HANDLEByReference file,
      @Opens(FileObject.class) PointerByReference fileObject,
      int access,
      OBJECT_ATTRIBUTES attributes,
      Pointer ioStatus,
      Pointer allocationSize,
      int fileAttributes,
      int shareAccess,
      int disposition,
      int createOptions,
      Pointer eaBuffer,
      int eaLength,
      int flags);

  /** Opens a file with extra create parameters. Source: nf-fltkernel-fltcreatefileex2. */
  @Outcome(ok = ">= 0")
  @NotIn(
      value = {Dispatch.class, ApcsDisabled.class, TopLevelIrp.class},
      of = NotIn.Of.ANY,
      because = "deadlock")
  int FltCreateFileEx2(
      @Uses(Filter.class) Pointer filter,
      @Uses(Instance.class) Pointer instance,
      @Opens(File.class) HANDLEByReference file,
      @Opens(FileObject.class) PointerByReference fileObject,
      int access,
      OBJECT_ATTRIBUTES attributes,
      Pointer ioStatus,
      Pointer allocationSize,
      int fileAttributes,
      int shareAccess,
      int disposition,
      int createOptions,
      Pointer eaBuffer,
      int eaLength,
      int flags,
      @Uses(EcpList.class) Pointer extraCreateParameters);

  /** Opens a named pipe. Source: nf-fltkernel-fltcreatenamedpipefile. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltCreateNamedPipeFile(
      @Uses(Filter.class) Pointer filter,
      @Uses(Instance.class) Pointer instance,
      @Opens(PipeFile.class) HANDLEByReference file,
      @Opens(FileObject.class) PointerByReference fileObject,
      int access,
      OBJECT_ATTRIBUTES attributes);

  /** Opens a mailslot. Source: nf-fltkernel-fltcreatemailslotfile. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltCreateMailslotFile(
      @Uses(Filter.class) Pointer filter,
      @Uses(Instance.class) Pointer instance,
      @Opens(PipeFile.class) HANDLEByReference file,
      @Opens(FileObject.class) PointerByReference fileObject,
      int access,
      OBJECT_ATTRIBUTES attributes);

  /** Opens the volume of an instance. Source: nf-fltkernel-fltopenvolume. */
  @Outcome(ok = ">= 0")
  @NotIn(
      value = {Dispatch.class, TopLevelIrp.class},
      of = NotIn.Of.ANY,
      because = "deadlock")
  int FltOpenVolume(
      @Uses(Instance.class) Pointer instance,
      @Opens(File.class) HANDLEByReference volume,
      @Opens(FileObject.class) PointerByReference volumeFileObject);

  /** Closes what the functions above opened, nothing else. Source: nf-fltkernel-fltclose. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs PASSIVE_LEVEL")
  int FltClose(@Closes({File.class, PipeFile.class}) HANDLE file);

  /** Undoes a create. Source: nf-fltkernel-fltcancelfileopen. */
  @OnlyIn(PostCreate.class)
  @Enters(OpenCancelled.class)
  void FltCancelFileOpen(
      @Uses(Instance.class) Pointer instance, @Uses(FileObject.class) Pointer fileObject);

  /** Reads; with a callback it goes on. Source: nf-fltkernel-fltreadfile. */
  @Outcome(ok = ">= 0 && != 259", pending = "== 259 && callbackRoutine != null")
  @NotIn(
      value = {PreCreate.class, AfterCleanup.class},
      of = NotIn.Of.ANY,
      because = "the file is not open")
  int FltReadFile(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      Pointer offset,
      int length,
      @Uses(Pool.class) Pointer buffer,
      int flags,
      IntByReference bytesRead,
      CompletedAsyncIoCallback callbackRoutine,
      Pointer context);

  /** Writes; with a callback it goes on. Source: nf-fltkernel-fltwritefile. */
  @Outcome(ok = ">= 0 && != 259", pending = "== 259 && callbackRoutine != null")
  @NotIn(
      value = {PreCreate.class, AfterCleanup.class},
      of = NotIn.Of.ANY,
      because = "the file is not open")
  int FltWriteFile(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      Pointer offset,
      int length,
      @Uses(Pool.class) Pointer buffer,
      int flags,
      IntByReference bytesWritten,
      CompletedAsyncIoCallback callbackRoutine,
      Pointer context);

  // Communication ports.

  /** Makes a server port. Source: nf-fltkernel-fltcreatecommunicationport. */
  @Outcome(ok = ">= 0")
  int FltCreateCommunicationPort(
      @Uses(Filter.class) Pointer filter,
      @Opens(ServerPort.class) PointerByReference serverPort,
      OBJECT_ATTRIBUTES attributes,
      Pointer cookie,
      @Arg("!= null") ConnectNotify connect,
      @Arg("!= null") DisconnectNotify disconnect,
      MessageNotify message,
      @Arg("> 0") int maxConnections);

  /** Closes a server port, not its connections. Source: nf-fltkernel-fltclosecommunicationport. */
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs PASSIVE_LEVEL")
  void FltCloseCommunicationPort(@Closes(ServerPort.class) Pointer serverPort);

  /** Closes a connection and sets the variable to null. Source: nf-fltkernel-fltcloseclientport. */
  void FltCloseClientPort(
      @Uses(Filter.class) Pointer filter, @Closes(ClientPort.class) PointerByReference clientPort);

  /**
   * Sends to a client; without a timeout it waits for ever. Source: nf-fltkernel-fltsendmessage.
   */
  @Outcome(ok = ">= 0")
  @NotIn(
      value = {InstanceSetup.class, TeardownStart.class, Unload.class},
      of = NotIn.Of.ANY,
      because = "it blocks",
      unless = "timeout != null",
      warning = true)
  int FltSendMessage(
      @Uses(Filter.class) Pointer filter,
      @Uses(ClientPort.class) PointerByReference clientPort,
      Pointer buffer,
      int length,
      Pointer replyBuffer,
      @Arg("!= null || replyBuffer == null") IntByReference replyLength,
      Pointer timeout);

  /**
   * Makes a security descriptor for a port. Source: nf-fltkernel-fltbuilddefaultsecuritydescriptor.
   */
  @Outcome(ok = ">= 0")
  int FltBuildDefaultSecurityDescriptor(
      @Opens(SecurityDescriptor.class) PointerByReference descriptor, int access);

  /** Frees a descriptor of the function above. Source: nf-fltkernel-fltfreesecuritydescriptor. */
  void FltFreeSecurityDescriptor(@Closes(SecurityDescriptor.class) Pointer descriptor);

  // Rundown references.

  /**
   * Adds a reference; fails for an object that is going. Source: nf-fltkernel-fltobjectreference.
   */
  @Outcome(ok = ">= 0")
  int FltObjectReference(@Opens(FltObject.class) Pointer object);

  /** Gives a reference back. Source: nf-fltkernel-fltobjectdereference. */
  void FltObjectDereference(@Closes(FltObject.class) Pointer object);

  /** Finds a filter. Source: nf-fltkernel-fltgetfilterfromname. */
  @Outcome(ok = ">= 0")
  int FltGetFilterFromName(Pointer name, @Opens(FilterRef.class) PointerByReference filter);

  /** Finds the filter of an instance. Source: nf-fltkernel-fltgetfilterfrominstance. */
  @Outcome(ok = ">= 0")
  int FltGetFilterFromInstance(
      @Uses(Instance.class) Pointer instance, @Opens(FilterRef.class) PointerByReference filter);

  /** Finds a volume. Source: nf-fltkernel-fltgetvolumefromname. */
  @Outcome(ok = ">= 0")
  int FltGetVolumeFromName(
      @Uses(Filter.class) Pointer filter,
      Pointer name,
      @Opens(Volume.class) PointerByReference volume);

  /** Finds the volume of a device. Source: nf-fltkernel-fltgetvolumefromdeviceobject. */
  @Outcome(ok = ">= 0")
  int FltGetVolumeFromDeviceObject(
      @Uses(Filter.class) Pointer filter,
      @Uses(DeviceObject.class) Pointer device,
      @Opens(Volume.class) PointerByReference volume);

  /** Finds the volume of a file. Source: nf-fltkernel-fltgetvolumefromfileobject. */
  @Outcome(ok = ">= 0")
  int FltGetVolumeFromFileObject(
      @Uses(Filter.class) Pointer filter,
      @Uses(FileObject.class) Pointer fileObject,
      @Opens(Volume.class) PointerByReference volume);

  /** Finds the volume of an instance. Source: nf-fltkernel-fltgetvolumefrominstance. */
  @Outcome(ok = ">= 0")
  int FltGetVolumeFromInstance(
      @Uses(Instance.class) Pointer instance, @Opens(Volume.class) PointerByReference volume);

  /** Finds an instance by name. Source: nf-fltkernel-fltgetvolumeinstancefromname. */
  @Outcome(ok = ">= 0")
  int FltGetVolumeInstanceFromName(
      Pointer filter,
      @Uses(Volume.class) Pointer volume,
      Pointer name,
      @Opens(Instance.class) PointerByReference instance);

  /** Finds the topmost instance. Source: nf-fltkernel-fltgettopinstance. */
  @Outcome(ok = ">= 0")
  int FltGetTopInstance(
      @Uses(Volume.class) Pointer volume, @Opens(Instance.class) PointerByReference instance);

  /** Finds the lowest instance. Source: nf-fltkernel-fltgetbottominstance. */
  @Outcome(ok = ">= 0")
  int FltGetBottomInstance(
      @Uses(Volume.class) Pointer volume, @Opens(Instance.class) PointerByReference instance);

  /** Finds the next lower instance. Source: nf-fltkernel-fltgetlowerinstance. */
  @Outcome(ok = ">= 0")
  int FltGetLowerInstance(
      @Uses(Instance.class) Pointer current, @Opens(Instance.class) PointerByReference lower);

  /** Finds the next upper instance. Source: nf-fltkernel-fltgetupperinstance. */
  @Outcome(ok = ">= 0")
  int FltGetUpperInstance(
      @Uses(Instance.class) Pointer current, @Opens(Instance.class) PointerByReference upper);

  /** Attaches to a volume. Source: nf-fltkernel-fltattachvolume. */
  @Outcome(ok = ">= 0")
  int FltAttachVolume(
      @Uses(Filter.class) Pointer filter,
      @Uses(Volume.class) Pointer volume,
      Pointer name,
      @Opens(Instance.class) PointerByReference instance);

  /** Attaches to a volume at an altitude. Source: nf-fltkernel-fltattachvolumeataltitude. */
  @Outcome(ok = ">= 0")
  int FltAttachVolumeAtAltitude(
      @Uses(Filter.class) Pointer filter,
      @Uses(Volume.class) Pointer volume,
      Pointer altitude,
      Pointer name,
      @Opens(Instance.class) PointerByReference instance);

  /** Detaches from a volume. Source: nf-fltkernel-fltdetachvolume. */
  @Outcome(ok = ">= 0")
  int FltDetachVolume(
      @Uses(Filter.class) Pointer filter, @Uses(Volume.class) Pointer volume, Pointer name);

  /** Lists filters. Source: nf-fltkernel-fltenumeratefilters. */
  @Outcome(ok = ">= 0")
  int FltEnumerateFilters(
      @Opens(value = FilterRef.class, elements = true) Pointer[] list,
      int size,
      IntByReference returned);

  /** Lists volumes. Source: nf-fltkernel-fltenumeratevolumes. */
  @Outcome(ok = ">= 0")
  int FltEnumerateVolumes(
      @Uses(Filter.class) Pointer filter,
      @Opens(value = Volume.class, elements = true) Pointer[] list,
      int size,
      IntByReference returned);

  /** Lists instances. Source: nf-fltkernel-fltenumerateinstances. */
  @Outcome(ok = ">= 0")
  int FltEnumerateInstances(
      @Uses(Volume.class) Pointer volume,
      Pointer filter,
      @Opens(value = Instance.class, elements = true) Pointer[] list,
      int size,
      IntByReference returned);

  /** Gives the device object of a volume. Source: nf-fltkernel-fltgetdeviceobject. */
  @Outcome(ok = ">= 0")
  int FltGetDeviceObject(
      @Uses(Volume.class) Pointer volume, @Opens(DeviceObject.class) PointerByReference device);

  /** Gives the disk device object of a volume. Source: nf-fltkernel-fltgetdiskdeviceobject. */
  @Outcome(ok = ">= 0")
  @OnlyIn(IoCallback.class)
  int FltGetDiskDeviceObject(
      @Uses(Volume.class) Pointer volume, @Opens(DeviceObject.class) PointerByReference device);

  /** Gives the name of a volume. Source: nf-fltkernel-fltgetvolumeguidname. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Mount.class, of = NotIn.Of.ANY, because = "deadlock")
  int FltGetVolumeGuidName(@Uses(Volume.class) Pointer volume, Pointer name, IntByReference needed);

  // Contexts.

  /** Allocates a context with one reference. Source: nf-fltkernel-fltallocatecontext. */
  @Outcome(ok = ">= 0")
  int FltAllocateContext(
      @Uses(Filter.class) Pointer filter,
      int contextType,
      @Arg("> 0 && <= 65535") int size,
      @Arg("== 0 || contextType != 1") int poolType,
      @Opens(FltContext.class) PointerByReference context);

  /** Adds a reference. Source: nf-fltkernel-fltreferencecontext. */
  void FltReferenceContext(@Opens(FltContext.class) Pointer context);

  /** Gives a reference back. Source: nf-fltkernel-fltreleasecontext. */
  void FltReleaseContext(@Closes(FltContext.class) @Requires("plain") Pointer context);

  /** Unlinks a context, releases nothing. Source: nf-fltkernel-fltdeletecontext. */
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  void FltDeleteContext(@Uses(FltContext.class) @Requires("plain") Pointer context);

  /**
   * Links a context to a stream; gives the old one, whether it succeeds or fails. Source:
   * nf-fltkernel-fltsetstreamcontext.
   */
  @Outcome(ok = ">= 0")
  @NotIn(
      value = {PreCreate.class, Dispatch.class},
      of = NotIn.Of.ANY,
      because = "the file is not open")
  int FltSetStreamContext(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      int operation,
      @Uses(FltContext.class) Pointer newContext,
      @Opens(value = FltContext.class, when = ">= 0 || < 0", nullable = true)
          PointerByReference oldContext);

  /** Links a context to a stream handle. Source: nf-fltkernel-fltsetstreamhandlecontext. */
  @Outcome(ok = ">= 0")
  @NotIn(
      value = {PreCreate.class, Dispatch.class},
      of = NotIn.Of.ANY,
      because = "the file is not open")
  int FltSetStreamHandleContext(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      int operation,
      @Uses(FltContext.class) Pointer newContext,
      @Opens(value = FltContext.class, when = ">= 0 || < 0", nullable = true)
          PointerByReference oldContext);

  /** Links a context to a file. Source: nf-fltkernel-fltsetfilecontext. */
  @Outcome(ok = ">= 0")
  @NotIn(
      value = {PreCreate.class, Dispatch.class},
      of = NotIn.Of.ANY,
      because = "the file is not open")
  int FltSetFileContext(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      int operation,
      @Uses(FltContext.class) Pointer newContext,
      @Opens(value = FltContext.class, when = ">= 0 || < 0", nullable = true)
          PointerByReference oldContext);

  /** Links a context to an instance. Source: nf-fltkernel-fltsetinstancecontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltSetInstanceContext(
      @Uses(Instance.class) Pointer instance,
      int operation,
      @Uses(FltContext.class) Pointer newContext,
      @Opens(value = FltContext.class, when = ">= 0 || < 0", nullable = true)
          PointerByReference oldContext);

  /** Links a context to a volume. Source: nf-fltkernel-fltsetvolumecontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltSetVolumeContext(
      @Uses(Volume.class) Pointer volume,
      int operation,
      @Uses(FltContext.class) Pointer newContext,
      @Opens(value = FltContext.class, when = ">= 0 || < 0", nullable = true)
          PointerByReference oldContext);

  /** Links a context to a transaction. Source: nf-fltkernel-fltsettransactioncontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltSetTransactionContext(
      @Uses(Instance.class) Pointer instance,
      Pointer transaction,
      int operation,
      @Uses(FltContext.class) Pointer newContext,
      @Opens(value = FltContext.class, when = ">= 0 || < 0", nullable = true)
          PointerByReference oldContext);

  /** Gives a stream's context. Source: nf-fltkernel-fltgetstreamcontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltGetStreamContext(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      @Opens(FltContext.class) PointerByReference context);

  /** Gives a stream handle's context. Source: nf-fltkernel-fltgetstreamhandlecontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltGetStreamHandleContext(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      @Opens(FltContext.class) PointerByReference context);

  /** Gives a file's context. Source: nf-fltkernel-fltgetfilecontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltGetFileContext(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      @Opens(FltContext.class) PointerByReference context);

  /** Gives a section's context. Source: nf-fltkernel-fltgetsectioncontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltGetSectionContext(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      @Opens(FltContext.class) PointerByReference context);

  /** Gives an instance's context. Source: nf-fltkernel-fltgetinstancecontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltGetInstanceContext(
      @Uses(Instance.class) Pointer instance, @Opens(FltContext.class) PointerByReference context);

  /** Gives a volume's context. Source: nf-fltkernel-fltgetvolumecontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltGetVolumeContext(
      @Uses(Filter.class) Pointer filter,
      @Uses(Volume.class) Pointer volume,
      @Opens(FltContext.class) PointerByReference context);

  /** Gives a transaction's context. Source: nf-fltkernel-fltgettransactioncontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltGetTransactionContext(
      @Uses(Instance.class) Pointer instance,
      Pointer transaction,
      @Opens(FltContext.class) PointerByReference context);

  /** Unlinks a file's context. Source: nf-fltkernel-fltdeletefilecontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltDeleteFileContext(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      @Opens(value = FltContext.class, nullable = true) PointerByReference oldContext);

  /** Unlinks a stream's context. Source: nf-fltkernel-fltdeletestreamcontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltDeleteStreamContext(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      @Opens(value = FltContext.class, nullable = true) PointerByReference oldContext);

  /** Unlinks a stream handle's context. Source: nf-fltkernel-fltdeletestreamhandlecontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltDeleteStreamHandleContext(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      @Opens(value = FltContext.class, nullable = true) PointerByReference oldContext);

  /** Unlinks an instance's context. Source: nf-fltkernel-fltdeleteinstancecontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltDeleteInstanceContext(
      @Uses(Instance.class) Pointer instance,
      @Opens(value = FltContext.class, nullable = true) PointerByReference oldContext);

  /** Unlinks a volume's context. Source: nf-fltkernel-fltdeletevolumecontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltDeleteVolumeContext(
      @Uses(Filter.class) Pointer filter,
      @Uses(Volume.class) Pointer volume,
      @Opens(value = FltContext.class, nullable = true) PointerByReference oldContext);

  /** Unlinks a transaction's context. Source: nf-fltkernel-fltdeletetransactioncontext. */
  @Outcome(ok = ">= 0")
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  int FltDeleteTransactionContext(
      @Uses(Instance.class) Pointer instance,
      Pointer transaction,
      @Opens(value = FltContext.class, nullable = true) PointerByReference oldContext);

  /** Gives all contexts of an operation. Source: nf-fltkernel-fltgetcontexts. */
  void FltGetContexts(
      FLT_RELATED_OBJECTS objects,
      int desired,
      @Opens(RelatedContexts.class) FLT_RELATED_CONTEXTS contexts);

  /** Gives all contexts of an operation. Source: nf-fltkernel-fltgetcontextsex. */
  @Outcome(ok = ">= 0")
  int FltGetContextsEx(
      FLT_RELATED_OBJECTS objects,
      int desired,
      int size,
      @Opens(RelatedContexts.class) FLT_RELATED_CONTEXTS contexts);

  /** Releases all contexts of a structure. Source: nf-fltkernel-fltreleasecontexts. */
  void FltReleaseContexts(@Closes(RelatedContexts.class) FLT_RELATED_CONTEXTS contexts);

  /** Releases all contexts of a structure. Source: nf-fltkernel-fltreleasecontextsex. */
  void FltReleaseContextsEx(int size, @Closes(RelatedContexts.class) FLT_RELATED_CONTEXTS contexts);

  // Sections for scanning.

  /** Lets an instance make sections. Source: nf-fltkernel-fltregisterfordatascan. */
  @Outcome(ok = ">= 0")
  int FltRegisterForDataScan(@Uses(Instance.class) @Becomes("scanning") Pointer instance);

  /** Makes a section: three things to close. Source: nf-fltkernel-fltcreatesectionfordatascan. */
  @Outcome(ok = ">= 0")
  int FltCreateSectionForDataScan(
      @Uses(Instance.class) @Requires("scanning") Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      @Uses(FltContext.class) @Requires("plain") @Becomes("section") Pointer sectionContext,
      int access,
      Pointer attributes,
      Pointer maximumSize,
      int protection,
      int allocation,
      int flags,
      @Opens(KernelHandle.class) HANDLEByReference section,
      @Opens(SectionObject.class) PointerByReference sectionObject,
      Pointer fileSize);

  /** Closes a section by its context. Source: nf-fltkernel-fltclosesectionfordatascan. */
  @Outcome(ok = ">= 0")
  int FltCloseSectionForDataScan(
      @Closes(FltContext.class) @Requires("section") Pointer sectionContext);

  // Names.

  /** Gives the name of an operation's file. Source: nf-fltkernel-fltgetfilenameinformation. */
  @Outcome(ok = ">= 0")
  @NotIn(
      value = {AfterCleanup.class, TopLevelIrp.class, Dispatch.class},
      of = NotIn.Of.ANY,
      because = "STATUS_FLT_INVALID_NAME_REQUEST")
  int FltGetFileNameInformation(
      Pointer data, int options, @Opens(NameInfo.class) PointerByReference name);

  /** Gives the name of a file object. Source: nf-fltkernel-fltgetfilenameinformationunsafe. */
  @Outcome(ok = ">= 0")
  @NotIn(
      value = {AfterCleanup.class, TopLevelIrp.class, Dispatch.class},
      of = NotIn.Of.ANY,
      because = "STATUS_FLT_INVALID_NAME_REQUEST")
  int FltGetFileNameInformationUnsafe(
      @Uses(FileObject.class) Pointer fileObject,
      Pointer instance,
      int options,
      @Opens(NameInfo.class) PointerByReference name);

  /** Gives the new name of a rename. Source: nf-fltkernel-fltgetdestinationfilenameinformation. */
  @Outcome(ok = ">= 0")
  int FltGetDestinationFileNameInformation(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      Pointer root,
      Pointer fileName,
      int length,
      int options,
      @Opens(NameInfo.class) PointerByReference name);

  /** Corrects a name for tunnelling. Source: nf-fltkernel-fltgettunneledname. */
  @Outcome(ok = ">= 0")
  @OnlyIn(PostCreate.class)
  int FltGetTunneledName(
      Pointer data,
      @Uses(NameInfo.class) Pointer name,
      @Opens(value = NameInfo.class, nullable = true) PointerByReference tunneled);

  /** Adds a reference. Source: nf-fltkernel-fltreferencefilenameinformation. */
  void FltReferenceFileNameInformation(@Opens(NameInfo.class) Pointer name);

  /** Gives a reference back. Source: nf-fltkernel-fltreleasefilenameinformation. */
  void FltReleaseFileNameInformation(@Closes(NameInfo.class) Pointer name);

  /** Splits a name. Source: nf-fltkernel-fltparsefilenameinformation. */
  @Outcome(ok = ">= 0")
  int FltParseFileNameInformation(@Uses(NameInfo.class) Pointer name);

  /**
   * Grows a name buffer, which belongs to the control. Source:
   * nf-fltkernel-fltcheckandgrownamecontrol.
   */
  @Outcome(ok = ">= 0")
  int FltCheckAndGrowNameControl(FLT_NAME_CONTROL control, int newSize);

  // Callback data.

  /** Allocates callback data. Source: nf-fltkernel-fltallocatecallbackdata. */
  @Outcome(ok = ">= 0")
  int FltAllocateCallbackData(
      @Uses(Instance.class) Pointer instance,
      Pointer fileObject,
      @Opens(CallbackData.class) PointerByReference data);

  /** Allocates callback data and memory. Source: nf-fltkernel-fltallocatecallbackdataex. */
  @Outcome(ok = ">= 0")
  int FltAllocateCallbackDataEx(
      @Uses(Instance.class) Pointer instance,
      Pointer fileObject,
      int flags,
      @Opens(CallbackData.class) PointerByReference data);

  /** Frees own callback data. Source: nf-fltkernel-fltfreecallbackdata. */
  void FltFreeCallbackData(@Closes(CallbackData.class) Pointer data);

  /**
   * Makes own callback data fit for another operation. Source: nf-fltkernel-fltreusecallbackdata.
   */
  void FltReuseCallbackData(@Uses(CallbackData.class) Pointer data);

  /** Performs an operation. Source: nf-fltkernel-fltperformsynchronousio. */
  void FltPerformSynchronousIo(@Uses(CallbackData.class) Pointer data);

  /**
   * Starts an operation; the callback, which runs in any case, gets the data. Source:
   * nf-fltkernel-fltperformasynchronousio.
   */
  int FltPerformAsynchronousIo(
      @Closes(CallbackData.class) Pointer data, CompletedAsyncIoCallback callback, Pointer context);

  /** Issues an operation again. Source: nf-fltkernel-fltreissuesynchronousio. */
  @NotIn(value = OpenCancelled.class, of = NotIn.Of.ANY, because = "the open was cancelled")
  void FltReissueSynchronousIo(@Uses(Instance.class) Pointer instance, Pointer data);

  /**
   * The MDL chain of callback data: as good as the data. Source: ns-fltkernel-_flt_callback_data.
   */
  @Opens(DataMdl.class)
  Pointer mdlAddress(@Uses(CallbackData.class) Pointer data);

  // Pended operations.

  /** Completes a pended operation. Source: nf-fltkernel-fltcompletependedpreoperation. */
  void FltCompletePendedPreOperation(
      @Closes(PendedPre.class) Pointer data,
      @Arg("!= 2 && != 3 && != 5") int callbackStatus,
      @Arg("== null || callbackStatus == 0") Pointer context);

  /** Begins the life of a queue. Source: nf-fltkernel-fltcbdqinitialize. */
  @Outcome(ok = ">= 0")
  int FltCbdqInitialize(@Uses(Instance.class) Pointer instance, @Opens(Cbdq.class) Pointer queue);

  /** Forbids insertion. Source: nf-fltkernel-fltcbdqdisable. */
  void FltCbdqDisable(@Uses(Cbdq.class) @Becomes("disabled") Pointer queue);

  /** Allows insertion. Source: nf-fltkernel-fltcbdqenable. */
  void FltCbdqEnable(@Uses(Cbdq.class) @Becomes("enabled") Pointer queue);

  /** Hands an operation to the queue. Source: nf-fltkernel-fltcbdqinsertio. */
  @Outcome(ok = ">= 0")
  int FltCbdqInsertIo(
      @Uses(Cbdq.class) @Requires("enabled") Pointer queue,
      @Owned Pointer data,
      Pointer context,
      Pointer insertContext);

  /**
   * Takes an operation from the queue; null if there is none. Source:
   * nf-fltkernel-fltcbdqremovenextio.
   */
  @Opens(PendedPre.class)
  @Outcome(ok = "!= null")
  Pointer FltCbdqRemoveNextIo(@Uses(Cbdq.class) Pointer queue, Pointer peekContext);

  /**
   * Completes an operation at a lower IRQL. Source: nf-fltkernel-fltdocompletionprocessingwhensafe.
   */
  @Outcome(ok = "== true")
  @OnlyIn(PostOperation.class)
  boolean FltDoCompletionProcessingWhenSafe(
      Pointer data,
      FLT_RELATED_OBJECTS objects,
      Pointer completionContext,
      @Arg("== 0") int flags,
      Runnable safePostCallback,
      IntByReference postStatus);

  // Work items.

  /**
   * Makes a work item; null if there is no memory. Source: nf-fltkernel-fltallocategenericworkitem.
   */
  @Opens(GenericWork.class)
  @Outcome(ok = "!= null")
  Pointer FltAllocateGenericWorkItem();

  /** Hands a work item to its routine. Source: nf-fltkernel-fltqueuegenericworkitem. */
  @Outcome(ok = ">= 0")
  int FltQueueGenericWorkItem(
      @Uses(GenericWork.class) @Owned Pointer item,
      Pointer fltObject,
      GenericWorkRoutine routine,
      int queueType,
      Pointer context);

  /** Frees a work item. Source: nf-fltkernel-fltfreegenericworkitem. */
  void FltFreeGenericWorkItem(@Closes(GenericWork.class) Pointer item);

  /**
   * Makes a work item; null if there is no memory. Source:
   * nf-fltkernel-fltallocatedeferredioworkitem.
   */
  @Opens(DeferredWork.class)
  @Outcome(ok = "!= null")
  Pointer FltAllocateDeferredIoWorkItem();

  /** Hands a work item to its routine. Source: nf-fltkernel-fltqueuedeferredioworkitem. */
  @Outcome(ok = ">= 0")
  @NotIn(
      value = TopLevelIrp.class,
      of = NotIn.Of.ANY,
      because = "STATUS_FLT_NOT_SAFE_TO_POST_OPERATION")
  int FltQueueDeferredIoWorkItem(
      @Uses(DeferredWork.class) @Owned Pointer item,
      Pointer data,
      DeferredWorkRoutine routine,
      int queueType,
      Pointer context);

  /** Frees a work item. Source: nf-fltkernel-fltfreedeferredioworkitem. */
  void FltFreeDeferredIoWorkItem(@Closes(DeferredWork.class) Pointer item);

  // Memory.

  /** Allocates; null if there is no memory. Source: nf-fltkernel-fltallocatepoolalignedwithtag. */
  @Opens(Pool.class)
  @Outcome(ok = "!= null")
  Pointer FltAllocatePoolAlignedWithTag(
      @Uses(Instance.class) Pointer instance, int poolType, long size, int tag);

  /** Frees. Source: nf-fltkernel-fltfreepoolalignedwithtag. */
  void FltFreePoolAlignedWithTag(
      @Uses(Instance.class) Pointer instance, @Closes(Pool.class) Pointer buffer, int tag);

  // Extra create parameters.

  /** Makes a list. Source: nf-fltkernel-fltallocateextracreateparameterlist. */
  @Outcome(ok = ">= 0")
  int FltAllocateExtraCreateParameterList(
      @Uses(Filter.class) Pointer filter, int flags, @Opens(EcpList.class) PointerByReference list);

  /** Frees a list and what is on it. Source: nf-fltkernel-fltfreeextracreateparameterlist. */
  void FltFreeExtraCreateParameterList(
      @Uses(Filter.class) Pointer filter, @Closes(EcpList.class) Pointer list);

  /** Makes a parameter. Source: nf-fltkernel-fltallocateextracreateparameter. */
  @Outcome(ok = ">= 0")
  int FltAllocateExtraCreateParameter(
      @Uses(Filter.class) Pointer filter,
      GUID type,
      int size,
      int flags,
      Pointer cleanup,
      int tag,
      @Opens(Ecp.class) PointerByReference ecp);

  /**
   * Makes a parameter from a lookaside list. Source:
   * nf-fltkernel-fltallocateextracreateparameterfromlookasidelist.
   */
  @Outcome(ok = ">= 0")
  int FltAllocateExtraCreateParameterFromLookasideList(
      @Uses(Filter.class) Pointer filter,
      GUID type,
      int size,
      int flags,
      Pointer cleanup,
      @Uses(EcpLookaside.class) Pointer lookaside,
      @Opens(LookasideEcp.class) PointerByReference ecp);

  /** Puts a parameter on a list. Source: nf-fltkernel-fltinsertextracreateparameter. */
  @Outcome(ok = ">= 0")
  int FltInsertExtraCreateParameter(
      @Uses(Filter.class) Pointer filter,
      @Uses(EcpList.class) Pointer list,
      @Uses(Ecp.class) @Requires("free") @Attaches("list") @Becomes("attached") Pointer ecp);

  /** Takes a parameter from a list. Source: nf-fltkernel-fltremoveextracreateparameter. */
  @Outcome(ok = ">= 0")
  int FltRemoveExtraCreateParameter(
      @Uses(Filter.class) Pointer filter,
      @Uses(EcpList.class) Pointer list,
      GUID type,
      @Opens(Ecp.class) PointerByReference ecp,
      IntByReference size);

  /** Frees a parameter that is on no list. Source: nf-fltkernel-fltfreeextracreateparameter. */
  void FltFreeExtraCreateParameter(
      @Uses(Filter.class) Pointer filter, @Closes(Ecp.class) @Requires("free") Pointer ecp);

  /** Finds a parameter. Source: nf-fltkernel-fltfindextracreateparameter. */
  @Outcome(ok = ">= 0")
  int FltFindExtraCreateParameter(
      @Uses(Filter.class) Pointer filter,
      @Uses(EcpList.class) Pointer list,
      GUID type,
      PointerByReference ecp,
      IntByReference size);

  /**
   * Hands a list to a create; a second one is refused. Source:
   * nf-fltkernel-fltsetecplistintocallbackdata.
   */
  @Outcome(ok = ">= 0")
  int FltSetEcpListIntoCallbackData(
      @Uses(Filter.class) Pointer filter, Pointer data, @Closes(EcpList.class) Pointer list);

  /**
   * The list of a create, which stays its own, or null. Source:
   * nf-fltkernel-fltgetecplistfromcallbackdata.
   */
  @Borrowed
  @Kind(EcpList.class)
  Pointer ecpListOf(@Uses(Filter.class) Pointer filter, Pointer data);

  /** Makes a lookaside list. Source: nf-fltkernel-fltinitextracreateparameterlookasidelist. */
  void FltInitExtraCreateParameterLookasideList(
      @Uses(Filter.class) Pointer filter,
      @Opens(EcpLookaside.class) Pointer lookaside,
      int flags,
      long size,
      int tag);

  /**
   * Deletes an empty lookaside list. Source:
   * nf-fltkernel-fltdeleteextracreateparameterlookasidelist.
   */
  void FltDeleteExtraCreateParameterLookasideList(
      @Uses(Filter.class) Pointer filter, @Closes(EcpLookaside.class) Pointer lookaside, int flags);

  // Locks.

  /** Makes a file lock; null if there is no memory. Source: nf-fltkernel-fltallocatefilelock. */
  @Opens(FileLock.class)
  @Outcome(ok = "!= null")
  Pointer FltAllocateFileLock(Pointer completeRoutine, Pointer unlockRoutine);

  /** Frees a file lock that is initialized. Source: nf-fltkernel-fltfreefilelock. */
  void FltFreeFileLock(@Closes(FileLock.class) @Requires("initialized") Pointer lock);

  /** Initializes an allocated file lock again. Source: nf-fltkernel-fltinitializefilelock. */
  void FltInitializeFileLock(@Uses(FileLock.class) @Becomes("initialized") Pointer lock);

  /** Ends an allocated file lock's use. Source: nf-fltkernel-fltuninitializefilelock. */
  void FltUninitializeFileLock(
      @Uses(FileLock.class) @Requires("initialized") @Becomes("uninitialized") Pointer lock);

  /** Initializes a file lock in the caller's memory. Source: nf-fltkernel-fltinitializefilelock. */
  void FltInitializeFileLock(@Opens(EmbeddedFileLock.class) FILE_LOCK lock);

  /** Ends a file lock in the caller's memory. Source: nf-fltkernel-fltuninitializefilelock. */
  void FltUninitializeFileLock(@Closes(EmbeddedFileLock.class) FILE_LOCK lock);

  /** Initializes an oplock variable that is null. Source: nf-fltkernel-fltinitializeoplock. */
  void FltInitializeOplock(@Uses @Requires("raw") @Becomes("initialized") FltOplock oplock);

  /** Ends an oplock. Source: nf-fltkernel-fltuninitializeoplock. */
  void FltUninitializeOplock(@Uses @Requires("initialized") @Becomes("raw") FltOplock oplock);

  /** Takes a push lock; not recursive. Source: nf-fltkernel-fltacquirepushlockexclusive. */
  @Enters({ApcsDisabled.class, PushLockHeld.class})
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  void FltAcquirePushLockExclusive(@Requires("free") @Opens(HeldPushLock.class) Pointer lock);

  /** Takes a push lock; not recursive. Source: nf-fltkernel-fltacquirepushlockshared. */
  @Enters({ApcsDisabled.class, PushLockHeld.class})
  @NotIn(value = Dispatch.class, of = NotIn.Of.ANY, because = "needs a lower IRQL")
  void FltAcquirePushLockShared(@Requires("free") @Opens(HeldPushLock.class) Pointer lock);

  /** Gives a push lock back. Source: nf-fltkernel-fltreleasepushlock. */
  @Leaves({ApcsDisabled.class, PushLockHeld.class})
  void FltReleasePushLock(@Closes(HeldPushLock.class) @Becomes("free") Pointer lock);

  /** Begins the life of a push lock. Source: nf-fltkernel-fltinitializepushlock. */
  void FltInitializePushLock(Pointer lock);

  /** Ends the life of a push lock that nobody holds. Source: nf-fltkernel-fltdeletepushlock. */
  @NotIn(value = PushLockHeld.class, of = NotIn.Of.ANY, because = "the lock is held")
  void FltDeletePushLock(Pointer lock);

  /** Takes a resource. Source: nf-fltkernel-fltacquireresourceexclusive. */
  @Enters(ApcsDisabled.class)
  @NotIn(
      value = {Dispatch.class, InstanceSetup.class},
      of = NotIn.Of.ANY,
      because = "deadlock")
  void FltAcquireResourceExclusive(
      @Requires({"exclusive", "free"}) @Opens(value = HeldResource.class, state = "exclusive")
          Pointer resource);

  /** Takes a resource. Source: nf-fltkernel-fltacquireresourceshared. */
  @Enters(ApcsDisabled.class)
  @NotIn(
      value = {Dispatch.class, InstanceSetup.class},
      of = NotIn.Of.ANY,
      because = "deadlock")
  void FltAcquireResourceShared(
      @Opens(value = HeldResource.class, state = "shared") Pointer resource);

  /** Gives a resource back. Source: nf-fltkernel-fltreleaseresource. */
  @Leaves(ApcsDisabled.class)
  void FltReleaseResource(@Closes(HeldResource.class) @Becomes("free") Pointer resource);

  // MDLs.

  /** Gives the cache's pages. Source: nf-fltkernel-fltfastiomdlread. */
  @Outcome(ok = "== true")
  boolean FltFastIoMdlRead(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      Pointer offset,
      int length,
      int key,
      @Opens(MdlChain.class) PointerByReference chain,
      Pointer ioStatus);

  /** Gives the cache's pages back. Source: nf-fltkernel-fltfastiomdlreadcomplete. */
  @Outcome(ok = "== true")
  boolean FltFastIoMdlReadComplete(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      @Closes(MdlChain.class) Pointer chain);

  /** Gives the cache's pages to write to. Source: nf-fltkernel-fltfastiopreparemdlwrite. */
  @Outcome(ok = "== true")
  boolean FltFastIoPrepareMdlWrite(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      Pointer offset,
      int length,
      int key,
      @Opens(MdlChain.class) PointerByReference chain,
      Pointer ioStatus);

  /** Gives the cache's pages back. Source: nf-fltkernel-fltfastiomdlwritecomplete. */
  @Outcome(ok = "== true")
  boolean FltFastIoMdlWriteComplete(
      @Uses(Instance.class) Pointer instance,
      @Uses(FileObject.class) Pointer fileObject,
      Pointer offset,
      @Closes(MdlChain.class) Pointer chain);

  /**
   * Keeps the swapped MDL, which the caller frees. Source:
   * nf-fltkernel-fltretainswappedbuffermdladdress.
   */
  @OnlyIn(PostOperation.class)
  @Opens(Mdl.class)
  Pointer retainSwappedBufferMdl(Pointer data);

  /**
   * The MDL of the locked user buffer; the operation frees it. Source:
   * nf-fltkernel-fltlockuserbuffer.
   */
  @Borrowed
  @Kind(Mdl.class)
  Pointer lockedUserBuffer(Pointer data);

  // The rest.

  /** Takes part in a transaction. Source: nf-fltkernel-fltenlistintransaction. */
  @Outcome(ok = ">= 0")
  int FltEnlistInTransaction(
      @Uses(Instance.class) Pointer instance,
      Pointer transaction,
      @Uses(FltContext.class) Pointer context,
      @Arg("!= 0") int notificationMask);

  /** Copies the open-reparse list. Source: nf-fltkernel-fltcopyopenreparselist. */
  @Outcome(ok = ">= 0")
  int FltCopyOpenReparseList(
      @Uses(Filter.class) Pointer filter, Pointer data, @Opens(ReparseList.class) Pointer list);

  /** Frees a copy of the open-reparse list. Source: nf-fltkernel-fltfreeopenreparselist. */
  void FltFreeOpenReparseList(
      @Uses(Filter.class) Pointer filter, @Closes(ReparseList.class) Pointer list);
}
