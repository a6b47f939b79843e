package dev.handrail.samples.traffic;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Opens;
import dev.handrail.samples.traffic.Traffic.DescriptorName;

/** Memory for the descriptors of all interfaces. The names inside it live as long as it does. */
@Handle(mustClose = false)
public final class InterfaceBuffer implements AutoCloseable {

  private final Memory memory;

  /** Allocates the memory. */
  @Opens
  public InterfaceBuffer(int size) {
    memory = new Memory(size);
  }

  /** Where TcEnumerateInterfaces is to write. */
  public Pointer pointer() {
    return memory.share(0);
  }

  /** The name of the first interface, inside this memory. Source: ns-traffic-tc_ifc_descriptor. */
  @Opens(value = DescriptorName.class, on = "this")
  public Pointer firstName() {
    return memory.getPointer(8);
  }

  /** A copy of the name of the first interface. */
  public WString copyOfFirstName() {
    return new WString(memory.getPointer(8).getWideString(0));
  }

  /** Frees the memory. */
  @Override
  @Closes
  public void close() {
    memory.close();
  }
}
