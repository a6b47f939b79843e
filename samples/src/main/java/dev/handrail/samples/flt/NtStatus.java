package dev.handrail.samples.flt;

/** NTSTATUS values of {@code ntstatus.h} that the samples need; success is 0 or more. */
public final class NtStatus {

  public static final int STATUS_SUCCESS = 0;
  public static final int STATUS_PENDING = 0x103;
  public static final int STATUS_UNSUCCESSFUL = 0xC0000001;
  public static final int STATUS_INVALID_HANDLE = 0xC0000008;
  public static final int STATUS_INSUFFICIENT_RESOURCES = 0xC000009A;
  public static final int STATUS_FLT_CONTEXT_ALREADY_DEFINED = 0xC01C0002;
  public static final int STATUS_FLT_DELETING_OBJECT = 0xC01C000B;

  private NtStatus() {}
}
