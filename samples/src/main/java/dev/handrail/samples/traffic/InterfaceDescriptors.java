package dev.handrail.samples.traffic;

import com.sun.jna.Pointer;
import dev.handrail.annotations.Uses;
import dev.handrail.samples.traffic.Traffic.Descriptors;
import java.util.ArrayList;
import java.util.List;

/** Reads what TcEnumerateInterfaces wrote. Source: ns-traffic-tc_ifc_descriptor. */
public final class InterfaceDescriptors {

  private InterfaceDescriptors() {}

  /** The names of the interfaces; each descriptor begins with its own length. */
  public static List<String> names(@Uses(Descriptors.class) Pointer buffer, int size) {
    List<String> names = new ArrayList<>();
    for (int at = 0; at < size; at += buffer.getInt(at)) {
      names.add(buffer.getPointer(at + 8L).getWideString(0));
    }
    return names;
  }
}
