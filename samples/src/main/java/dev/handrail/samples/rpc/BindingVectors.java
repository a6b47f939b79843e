package dev.handrail.samples.rpc;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Uses;
import dev.handrail.samples.rpc.Rpcrt4.Binding;
import dev.handrail.samples.rpc.Rpcrt4.BindingVector;

/** Reads binding vectors. Source: ns-rpcdce-rpc_binding_vector. */
public final class BindingVectors {

  private BindingVectors() {}

  /** How many binding handles there are. */
  public static int size(@Uses(BindingVector.class) Pointer vector) {
    return vector.getInt(0);
  }

  /** One of the binding handles; it belongs to the vector. */
  @Opens(Binding.class)
  public static Pointer at(@Uses(BindingVector.class) Pointer vector, int index) {
    return vector.getPointer((long) Native.POINTER_SIZE * (index + 1));
  }
}
