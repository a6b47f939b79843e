package dev.handrail.samples.flt.programs;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.handrail.annotations.Kind;
import dev.handrail.annotations.RunsIn;
import dev.handrail.samples.flt.FLT_REGISTRATION;
import dev.handrail.samples.flt.FltKernel;
import dev.handrail.samples.flt.NtStatus;
import dev.handrail.samples.flt.OBJECT_ATTRIBUTES;

/** A minifilter that talks to a service through a communication port; with mistakes. */
public final class PortServerWrong implements FltKernel.FilterUnload {

  private final FltKernel flt;
  private @Kind(FltKernel.Filter.class) Pointer filter;
  private @Kind(FltKernel.ServerPort.class) Pointer port;

  /** A driver on the filter manager. */
  public PortServerWrong(FltKernel flt) {
    this.flt = flt;
  }

  /** Leaves the filter registered where filtering does not start. */
  @RunsIn(FltKernel.DriverEntry.class)
  public int driverEntry(Pointer driver, FLT_REGISTRATION registration) {
    PointerByReference cell = new PointerByReference();
    int st = flt.FltRegisterFilter(driver, registration, cell); // finding: HandleLeak
    if (st < 0) {
      return st;
    }
    st = flt.FltStartFiltering(cell.getValue());
    if (st < 0) {
      return st;
    }
    flt.FltUnregisterFilter(cell.getValue());
    return NtStatus.STATUS_SUCCESS;
  }

  /** Registers too late. */
  @RunsIn(FltKernel.IoCallback.class)
  public int later(Pointer driver, FLT_REGISTRATION registration, PointerByReference cell) {
    return flt.FltRegisterFilter(driver, registration, cell); // finding: HandleContext
  }

  /** Frees the descriptor on one of two ways. */
  public int open(FltKernel.ConnectNotify connect, FltKernel.DisconnectNotify disconnect) {
    PointerByReference descriptor = new PointerByReference();
    int st = flt.FltBuildDefaultSecurityDescriptor(descriptor, 1); // finding: HandleLeak
    if (st < 0) {
      return st;
    }
    OBJECT_ATTRIBUTES attributes =
        new OBJECT_ATTRIBUTES(null, OBJECT_ATTRIBUTES.OBJ_KERNEL_HANDLE, descriptor.getValue());
    PointerByReference cell = new PointerByReference();
    st =
        flt.FltCreateCommunicationPort(
            filter, cell, attributes, null, connect, disconnect, null, 1);
    if (st < 0) {
      return st;
    }
    flt.FltFreeSecurityDescriptor(descriptor.getValue());
    flt.FltCloseCommunicationPort(cell.getValue());
    return st;
  }

  /** Unregisters the filter while its port is open: the unload hangs. */
  @Override
  public int callback(int flags) {
    flt.FltUnregisterFilter(filter); // finding: HandleCloseOrder
    flt.FltCloseCommunicationPort(port);
    return NtStatus.STATUS_SUCCESS;
  }
}
