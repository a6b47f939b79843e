package dev.handrail.samples.qos;

import com.sun.jna.Memory;
import com.sun.jna.platform.win32.WinBase.OVERLAPPED;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Opens;

/** An OVERLAPPED that is freed by hand. The system writes to it until the operation completes. */
@Handle(mustClose = false)
public final class Overlapped extends OVERLAPPED {

  /** Allocates the native memory. */
  @Opens
  public Overlapped() {
    allocateMemory();
  }

  /** Frees the native memory. */
  @Closes
  public void free() {
    if (getPointer() instanceof Memory) {
      ((Memory) getPointer()).close();
    }
  }
}
