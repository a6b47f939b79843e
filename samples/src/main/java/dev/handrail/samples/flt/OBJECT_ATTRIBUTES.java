package dev.handrail.samples.flt;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import dev.handrail.annotations.Arg;

/**
 * What is to be opened. A handle that is opened outside the system process must be a kernel handle:
 * OBJ_KERNEL_HANDLE, alone or with OBJ_CASE_INSENSITIVE. Source: nf-fltkernel-fltcreatefile.
 */
@Structure.FieldOrder({"Length", "ObjectName", "Attributes", "SecurityDescriptor"})
public class OBJECT_ATTRIBUTES extends Structure {

  public static final int OBJ_CASE_INSENSITIVE = 0x40;
  public static final int OBJ_KERNEL_HANDLE = 0x200;

  public int Length;
  public Pointer ObjectName;
  public int Attributes;
  public Pointer SecurityDescriptor;

  /** As InitializeObjectAttributes. */
  public OBJECT_ATTRIBUTES(
      Pointer name, @Arg("== 512 || == 576") int attributes, Pointer securityDescriptor) {
    ObjectName = name;
    Attributes = attributes;
    SecurityDescriptor = securityDescriptor;
  }
}
