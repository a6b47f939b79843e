package dev.handrail.samples.flt.programs;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.PointerByReference;
import dev.handrail.annotations.Kind;
import dev.handrail.samples.flt.FltKernel;
import dev.handrail.samples.flt.NtKernel;
import dev.handrail.samples.flt.OBJECT_ATTRIBUTES;

/** A minifilter that logs the names of files, from a work item. */
public final class NameLogger {

  private static final int DELAYED = 1;

  private final FltKernel flt;
  private final NtKernel nt;
  private final @Kind(FltKernel.Filter.class) Pointer filter;

  /** A logger for a filter that is registered. */
  public NameLogger(FltKernel flt, NtKernel nt, @Kind(FltKernel.Filter.class) Pointer filter) {
    this.flt = flt;
    this.nt = nt;
    this.filter = filter;
  }

  /** Logs the name of each file that is opened. */
  public FltKernel.PostCreateCallback postCreate(Pointer log) {
    return (data, objects, completion, flags) -> {
      PointerByReference cell = new PointerByReference();
      if (flt.FltGetFileNameInformation(data, 1, cell) < 0) {
        return FltKernel.FLT_POSTOP_FINISHED_PROCESSING;
      }
      try {
        if (flt.FltParseFileNameInformation(cell.getValue()) >= 0) {
          later(log);
        }
      } finally {
        flt.FltReleaseFileNameInformation(cell.getValue());
      }
      return FltKernel.FLT_POSTOP_FINISHED_PROCESSING;
    };
  }

  /** Writes the log in a worker thread; false if that could not be arranged. */
  public boolean later(Pointer log) {
    Pointer work = flt.FltAllocateGenericWorkItem();
    if (work == null) {
      return false;
    }
    FltKernel.GenericWorkRoutine routine =
        (item, object, context) -> flt.FltFreeGenericWorkItem(item);
    if (flt.FltQueueGenericWorkItem(work, filter, routine, DELAYED, log) < 0) {
      flt.FltFreeGenericWorkItem(work);
      return false;
    }
    return true;
  }

  /** Reads the head of a file into memory of the instance. */
  public int readHead(@Kind(FltKernel.Instance.class) Pointer instance, Pointer head) {
    OBJECT_ATTRIBUTES attributes =
        new OBJECT_ATTRIBUTES(null, OBJECT_ATTRIBUTES.OBJ_KERNEL_HANDLE, null);
    HANDLEByReference cell = new HANDLEByReference();
    int st =
        flt.FltCreateFile(
            filter, instance, cell, 1, attributes, null, null, 0, 1, 1, 0, null, 0, 0);
    if (st < 0) {
      return st;
    }
    HANDLE file = cell.getValue();
    try {
      return nt.ZwReadFile(file, head, 512);
    } finally {
      flt.FltClose(file);
    }
  }

  /** How many instances there are on a volume. */
  public int depth(@Kind(FltKernel.Volume.class) Pointer volume) {
    PointerByReference cell = new PointerByReference();
    int depth = 0;
    int st = flt.FltGetTopInstance(volume, cell);
    while (st >= 0) {
      depth++;
      Pointer current = cell.getValue();
      st = flt.FltGetLowerInstance(current, cell);
      flt.FltObjectDereference(current);
    }
    return depth;
  }
}
