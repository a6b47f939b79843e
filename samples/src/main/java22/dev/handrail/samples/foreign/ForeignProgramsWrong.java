package dev.handrail.samples.foreign;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** How the bindings are used; with mistakes. */
public final class ForeignProgramsWrong {

  private static final int NO_ERROR = 0;

  private ForeignProgramsWrong() {}

  /** Deregisters the client while its interface is open. */
  public static boolean canOpen(MemorySegment name, MemorySegment client) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment cell = arena.allocate(ADDRESS);
      if (ForeignTraffic.tcOpenInterfaceW(name, client, MemorySegment.NULL, cell) != NO_ERROR) {
        return false;
      }
      ForeignTraffic.tcDeregisterClient(client); // finding: HandleCloseOrder
      ForeignTraffic.tcCloseInterface(cell.get(ADDRESS, 0));
      return true;
    }
  }

  /** Tests a BOOL for TRUE. */
  public static boolean available(MemorySegment version) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment cell = arena.allocate(ADDRESS);
      if (ForeignQos.qosCreateHandle(version, cell) != 1) { // finding: HandleWrongSentinel
        return false;
      }
      ForeignQos.qosCloseHandle(cell.get(ADDRESS, 0));
      return true;
    }
  }

  /** Closes a group that is active. */
  public static void restart(MemorySegment group) {
    if (ForeignRpc.rpcServerInterfaceGroupActivate(group) == NO_ERROR) {
      ForeignRpc.rpcServerInterfaceGroupClose(group); // finding: HandleState
    }
  }
}
