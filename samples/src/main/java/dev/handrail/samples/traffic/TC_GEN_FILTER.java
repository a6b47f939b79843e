package dev.handrail.samples.traffic;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;

/** Which packets belong to a flow. Source: ns-traffic-tc_gen_filter. */
@Structure.FieldOrder({"AddressType", "PatternSize", "Pattern", "Mask"})
public class TC_GEN_FILTER extends Structure {
  public short AddressType;
  public int PatternSize;
  public Pointer Pattern;
  public Pointer Mask;
}
