package dev.handrail.samples.windows;

/**
 * Error codes of {@code winerror.h} and status codes of {@code rpcnterr.h} that the samples need.
 */
public final class WinError {

  public static final int NO_ERROR = 0;
  public static final int ERROR_INVALID_HANDLE = 6;
  public static final int ERROR_NOT_READY = 21;
  public static final int ERROR_INVALID_PARAMETER = 87;
  public static final int ERROR_INSUFFICIENT_BUFFER = 122;
  public static final int ERROR_SIGNAL_PENDING = 162;
  public static final int ERROR_OPERATION_ABORTED = 995;
  public static final int ERROR_IO_PENDING = 997;
  public static final int ERROR_DEVICE_REINITIALIZATION_NEEDED = 1164;
  public static final int ERROR_INCOMPATIBLE_TCI_VERSION = 7501;
  public static final int ERROR_TC_SUPPORTED_OBJECTS_EXIST = 7512;

  public static final int RPC_S_OK = 0;
  public static final int RPC_S_INVALID_ARG = 87;
  public static final int RPC_S_NO_BINDINGS = 1718;
  public static final int RPC_S_SERVER_TOO_BUSY = 1723;

  private WinError() {}
}
