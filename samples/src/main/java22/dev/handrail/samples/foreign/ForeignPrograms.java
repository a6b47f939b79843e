package dev.handrail.samples.foreign;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** How the bindings are used. */
public final class ForeignPrograms {

  private static final int NO_ERROR = 0;

  private ForeignPrograms() {}

  /** Whether an interface can be opened. */
  public static boolean canOpen(String name, MemorySegment handlers) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment cell = arena.allocate(ADDRESS);
      int rc = ForeignTraffic.tcRegisterClient(2, MemorySegment.NULL, handlers, cell);
      if (rc != NO_ERROR) {
        return false;
      }
      MemorySegment client = cell.get(ADDRESS, 0);
      MemorySegment ifcCell = arena.allocate(ADDRESS);
      MemorySegment wide = arena.allocateFrom(name, java.nio.charset.StandardCharsets.UTF_16LE);
      rc = ForeignTraffic.tcOpenInterfaceW(wide, client, MemorySegment.NULL, ifcCell);
      if (rc == NO_ERROR) {
        ForeignTraffic.tcCloseInterface(ifcCell.get(ADDRESS, 0));
      }
      ForeignTraffic.tcDeregisterClient(client);
      return rc == NO_ERROR;
    }
  }

  /** Marks the traffic of a socket while a task runs. */
  public static boolean marked(
      MemorySegment version, long socket, MemorySegment to, Runnable task) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment cell = arena.allocate(ADDRESS);
      if (ForeignQos.qosCreateHandle(version, cell) == 0) {
        return false;
      }
      MemorySegment qos = cell.get(ADDRESS, 0);
      MemorySegment id = arena.allocate(JAVA_INT);
      boolean added = ForeignQos.qosAddSocketToFlow(qos, socket, to, 4, 0, id) != 0;
      task.run();
      if (added) {
        ForeignQos.qosRemoveSocketFromFlow(qos, socket, id.get(JAVA_INT, 0), 0);
      }
      ForeignQos.qosCloseHandle(qos);
      return added;
    }
  }
}
