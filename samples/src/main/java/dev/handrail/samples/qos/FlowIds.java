package dev.handrail.samples.qos;

import com.sun.jna.Pointer;
import dev.handrail.annotations.Uses;
import dev.handrail.samples.qos.Qos2.FlowList;

/** Reads what QOSEnumerateFlows wrote. */
public final class FlowIds {

  private FlowIds() {}

  /** The ids of the flows, four bytes each. */
  public static int[] read(@Uses(FlowList.class) Pointer buffer, int size) {
    return buffer.getIntArray(0, size / Integer.BYTES);
  }
}
