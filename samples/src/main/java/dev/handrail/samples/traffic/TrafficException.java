package dev.handrail.samples.traffic;

/** Traffic control refused. */
public final class TrafficException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;

  /** Says which function answered what. */
  public TrafficException(String function, int code) {
    super(function + " answered " + code);
    this.code = code;
  }

  /** The Win32 error code. */
  public int code() {
    return code;
  }
}
