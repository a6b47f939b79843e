package dev.handrail.samples.flt.programs;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.PointerByReference;
import dev.handrail.annotations.Kind;
import dev.handrail.samples.flt.FltKernel;
import dev.handrail.samples.flt.NtKernel;
import dev.handrail.samples.flt.OBJECT_ATTRIBUTES;

/** A minifilter that logs the names of files, from a work item; with mistakes. */
public final class NameLoggerWrong {

  private static final int DELAYED = 1;

  private final FltKernel flt;
  private final NtKernel nt;
  private final @Kind(FltKernel.Filter.class) Pointer filter;

  /** A logger for a filter that is registered. */
  public NameLoggerWrong(FltKernel flt, NtKernel nt, @Kind(FltKernel.Filter.class) Pointer filter) {
    this.flt = flt;
    this.nt = nt;
    this.filter = filter;
  }

  /** Loses the name where it cannot be parsed. */
  public boolean log(Pointer data) {
    PointerByReference cell = new PointerByReference();
    if (flt.FltGetFileNameInformation(data, 1, cell) < 0) { // finding: HandleLeak
      return false;
    }
    if (flt.FltParseFileNameInformation(cell.getValue()) < 0) {
      return false;
    }
    flt.FltReleaseFileNameInformation(cell.getValue());
    return true;
  }

  /** Queues a work item that there may not be. */
  public void later(FltKernel.GenericWorkRoutine routine) {
    Pointer work = flt.FltAllocateGenericWorkItem();
    int st =
        flt.FltQueueGenericWorkItem( // finding: HandleUncheckedOpen
            work, filter, routine, DELAYED, null);
    if (st < 0) {
      flt.FltFreeGenericWorkItem(work);
    }
  }

  /** Frees a work item of the other sort. */
  public void cancel() {
    Pointer work = flt.FltAllocateDeferredIoWorkItem();
    if (work != null) {
      flt.FltFreeGenericWorkItem(work); // finding: HandleWrongKind
    }
  }

  /** Opens a file with a push lock held. */
  public int open(
      @Kind(FltKernel.Instance.class) Pointer instance,
      HANDLEByReference cell,
      OBJECT_ATTRIBUTES attributes,
      Pointer lock) {
    flt.FltAcquirePushLockShared(lock);
    try {
      return openLocked(instance, cell, attributes); // finding: HandleContext
    } finally {
      flt.FltReleasePushLock(lock);
    }
  }

  /** Closes with the closer for another opener. */
  public void readVolume(@Kind(FltKernel.Instance.class) Pointer instance) {
    HANDLEByReference cell = new HANDLEByReference();
    if (flt.FltOpenVolume(instance, cell, null) >= 0) {
      nt.ZwClose(cell.getValue()); // finding: HandleWrongKind
    }
  }

  private int openLocked(
      @Kind(FltKernel.Instance.class) Pointer instance,
      HANDLEByReference cell,
      OBJECT_ATTRIBUTES attributes) {
    return flt.FltCreateFile(
        filter, instance, cell, 1, attributes, null, null, 0, 1, 1, 0, null, 0, 0);
  }
}
