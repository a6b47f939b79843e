package dev.handrail.samples.qos;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.W32APIOptions;
import dev.handrail.annotations.Arg;
import dev.handrail.annotations.Awaits;
import dev.handrail.samples.windows.Kernel32;

/** kernel32.dll as users of overlapped operations need it. */
public interface QosKernel32 extends Kernel32 {

  QosKernel32 INSTANCE = Native.load("kernel32", QosKernel32.class, W32APIOptions.DEFAULT_OPTIONS);

  /**
   * Waits for an operation. With {@code wait} it is over on return, whether it succeeded or not.
   * Source: nf-ioapiset-getoverlappedresult.
   */
  int GetOverlappedResult(
      @Awaits(Qos2.Qos.class) HANDLE qos,
      @Awaits Overlapped overlapped,
      IntByReference bytes,
      @Arg("== true") boolean wait);
}
