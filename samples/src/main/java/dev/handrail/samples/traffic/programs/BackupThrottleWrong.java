package dev.handrail.samples.traffic.programs;

import dev.handrail.samples.traffic.TC_GEN_FILTER;
import dev.handrail.samples.traffic.TC_GEN_FLOW;
import dev.handrail.samples.traffic.TrafficClient;
import dev.handrail.samples.traffic.TrafficFilter;
import dev.handrail.samples.traffic.TrafficFlow;
import dev.handrail.samples.traffic.TrafficInterface;

/** Keeps a nightly backup from taking the whole line; with mistakes. */
public final class BackupThrottleWrong {

  private static final int NIGHT = 10_000_000;
  private static final int DAY = 500_000;

  private final String networkInterface;

  /** A throttle for one network interface. */
  public BackupThrottleWrong(String networkInterface) {
    this.networkInterface = networkInterface;
  }

  /** Closes the flow before its filter. */
  public void runAtNight(TC_GEN_FILTER backup, Runnable job) {
    try (TrafficClient client = TrafficClient.register();
        TrafficInterface ifc = client.open(networkInterface)) {
      TrafficFlow flow = ifc.add(TC_GEN_FLOW.sendingAtMost(NIGHT));
      TrafficFilter filter = flow.add(backup);
      job.run();
      flow.close(); // finding: HandleCloseOrder
      filter.close();
    }
  }

  /** Forgets the interface where there is nothing to do. */
  public boolean runIfNeeded(boolean needed, Runnable job) {
    TrafficClient client = TrafficClient.register(); // finding: HandleLeak
    if (!needed) {
      return false;
    }
    job.run();
    client.close();
    return true;
  }

  /** Changes a flow that is already deleted. */
  public void runAndSlowDown(TrafficInterface ifc, Runnable job) {
    TrafficFlow flow = ifc.add(TC_GEN_FLOW.sendingAtMost(NIGHT));
    try {
      job.run();
    } finally {
      flow.close();
    }
    flow.modify(TC_GEN_FLOW.sendingAtMost(DAY)); // finding: HandleUseAfterClose
  }

  /** Closes the interface while a flow is left on it. */
  public void runOnce(TrafficClient client, Runnable job) {
    TrafficInterface ifc = client.open(networkInterface);
    TrafficFlow flow = ifc.add(TC_GEN_FLOW.sendingAtMost(DAY));
    job.run();
    ifc.close(); // finding: HandleCloseOrder
    flow.close();
  }
}
