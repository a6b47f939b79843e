package dev.handrail.samples.traffic.programs;

import dev.handrail.samples.traffic.TC_GEN_FILTER;
import dev.handrail.samples.traffic.TC_GEN_FLOW;
import dev.handrail.samples.traffic.TrafficClient;
import dev.handrail.samples.traffic.TrafficFilter;
import dev.handrail.samples.traffic.TrafficFlow;
import dev.handrail.samples.traffic.TrafficInterface;
import java.util.ArrayList;
import java.util.List;

/** Keeps a nightly backup from taking the whole line, with the wrappers. */
@SuppressWarnings("try") // A filter has its effect by being there.
public final class BackupThrottle {

  private static final int NIGHT = 10_000_000;
  private static final int DAY = 500_000;

  private final String networkInterface;

  /** A throttle for one network interface. */
  public BackupThrottle(String networkInterface) {
    this.networkInterface = networkInterface;
  }

  /** Runs the backup with the rate of the night. */
  public void runAtNight(TC_GEN_FILTER backup, Runnable job) {
    try (TrafficClient client = TrafficClient.register();
        TrafficInterface ifc = client.open(networkInterface);
        TrafficFlow flow = ifc.add(TC_GEN_FLOW.sendingAtMost(NIGHT));
        TrafficFilter filter = flow.add(backup)) {
      job.run();
    }
  }

  /** Runs the backup in portions and slows down by day. */
  public void runInPortions(TC_GEN_FILTER backup, List<Runnable> portions) {
    try (TrafficClient client = TrafficClient.register();
        TrafficInterface ifc = client.open(networkInterface)) {
      boolean first = true;
      for (Runnable portion : portions) {
        int rate = first ? NIGHT : DAY;
        runWith(ifc, backup, rate, portion);
        first = false;
      }
    }
  }

  /** Runs several backups, each with its own filter on one flow. */
  public void runTogether(List<TC_GEN_FILTER> backups, Runnable job) {
    try (TrafficClient client = TrafficClient.register();
        TrafficInterface ifc = client.open(networkInterface);
        TrafficFlow flow = ifc.add(TC_GEN_FLOW.sendingAtMost(NIGHT))) {
      List<TrafficFilter> filters = new ArrayList<>();
      for (TC_GEN_FILTER backup : backups) {
        filters.add(flow.add(backup));
      }
      job.run();
      for (TrafficFilter filter : filters) {
        filter.close();
      }
    }
  }

  private static void runWith(
      TrafficInterface ifc, TC_GEN_FILTER backup, int rate, Runnable portion) {
    try (TrafficFlow flow = ifc.add(TC_GEN_FLOW.sendingAtMost(rate));
        TrafficFilter filter = flow.add(backup)) {
      portion.run();
      flow.modify(TC_GEN_FLOW.sendingAtMost(DAY));
    }
  }
}
