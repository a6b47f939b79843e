package dev.handrail.samples.traffic;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;

/** What a flow may send and receive. Source: ns-traffic-tc_gen_flow. */
@Structure.FieldOrder({"SendingFlowspec", "ReceivingFlowspec", "TcObjectsLength", "TcObjects"})
public class TC_GEN_FLOW extends Structure {

  public FLOWSPEC SendingFlowspec = new FLOWSPEC();
  public FLOWSPEC ReceivingFlowspec = new FLOWSPEC();
  public int TcObjectsLength;
  public Pointer TcObjects;

  /** A flow that sends at most so many bytes per second. */
  public static TC_GEN_FLOW sendingAtMost(int bytesPerSecond) {
    TC_GEN_FLOW flow = new TC_GEN_FLOW();
    flow.SendingFlowspec.TokenRate = bytesPerSecond;
    flow.SendingFlowspec.PeakBandwidth = bytesPerSecond;
    return flow;
  }

  /** The bounds of one direction. Source: ns-qos-flowspec. */
  @Structure.FieldOrder({
    "TokenRate",
    "TokenBucketSize",
    "PeakBandwidth",
    "Latency",
    "DelayVariation",
    "ServiceType",
    "MaxSduSize",
    "MinimumPolicedSize"
  })
  public static class FLOWSPEC extends Structure {
    public int TokenRate = -1;
    public int TokenBucketSize = -1;
    public int PeakBandwidth = -1;
    public int Latency = -1;
    public int DelayVariation = -1;
    public int ServiceType = 1;
    public int MaxSduSize = -1;
    public int MinimumPolicedSize = -1;
  }
}
