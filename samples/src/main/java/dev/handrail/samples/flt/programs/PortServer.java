package dev.handrail.samples.flt.programs;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.handrail.annotations.RunsIn;
import dev.handrail.samples.flt.FLT_REGISTRATION;
import dev.handrail.samples.flt.FltKernel;
import dev.handrail.samples.flt.NtStatus;
import dev.handrail.samples.flt.OBJECT_ATTRIBUTES;

/** A minifilter that talks to a service through a communication port. */
public final class PortServer implements FltKernel.FilterUnload {

  private final FltKernel flt;
  private Pointer filter;
  private Pointer port;

  /** A driver on the filter manager. */
  public PortServer(FltKernel flt) {
    this.flt = flt;
  }

  /** Registers, opens the port, starts; undoes what was done if something fails. */
  @RunsIn(FltKernel.DriverEntry.class)
  public int driverEntry(
      Pointer driver, FltKernel.ConnectNotify connect, FltKernel.DisconnectNotify disconnect) {
    FLT_REGISTRATION registration =
        new FLT_REGISTRATION(this, (objects, flags) -> NtStatus.STATUS_SUCCESS);
    PointerByReference cell = new PointerByReference();
    int st = flt.FltRegisterFilter(driver, registration, cell);
    if (st < 0) {
      return st;
    }
    filter = cell.getValue();
    st = open(connect, disconnect);
    if (st >= 0) {
      st = flt.FltStartFiltering(filter);
    }
    if (st < 0) {
      unload();
    }
    return st;
  }

  @Override
  public int callback(int flags) {
    unload();
    return NtStatus.STATUS_SUCCESS;
  }

  private int open(FltKernel.ConnectNotify connect, FltKernel.DisconnectNotify disconnect) {
    PointerByReference descriptor = new PointerByReference();
    int st = flt.FltBuildDefaultSecurityDescriptor(descriptor, 1);
    if (st < 0) {
      return st;
    }
    OBJECT_ATTRIBUTES attributes =
        new OBJECT_ATTRIBUTES(null, OBJECT_ATTRIBUTES.OBJ_KERNEL_HANDLE, descriptor.getValue());
    PointerByReference cell = new PointerByReference();
    st =
        flt.FltCreateCommunicationPort(
            filter, cell, attributes, null, connect, disconnect, null, 1);
    flt.FltFreeSecurityDescriptor(descriptor.getValue());
    if (st >= 0) {
      port = cell.getValue();
    }
    return st;
  }

  private void unload() {
    if (port != null) {
      flt.FltCloseCommunicationPort(port);
      port = null;
    }
    if (filter != null) {
      flt.FltUnregisterFilter(filter);
      filter = null;
    }
  }
}
