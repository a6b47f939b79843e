package dev.handrail.samples.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.LastError;
import dev.handrail.annotations.Outcome;

/** The neighbours in kernel32.dll that the rules of the other families mention. */
public interface Kernel32 extends StdCallLibrary {

  Kernel32 INSTANCE = Native.load("kernel32", Kernel32.class, W32APIOptions.DEFAULT_OPTIONS);

  /** A handle of the object manager: files, events, processes, threads. */
  @Handle
  interface KernelObject {}

  /** Closes an object manager's handle; no other. Source: nf-handleapi-closehandle. */
  @Outcome(ok = "!= 0")
  int CloseHandle(@Closes(KernelObject.class) HANDLE object);

  /** The calling thread's last error code. Source: nf-errhandlingapi-getlasterror. */
  @LastError
  int GetLastError();
}
