package dev.handrail.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What a process cost.
 *
 * @param exit its exit code
 * @param late whether it was ended because it used too much CPU time
 * @param wall seconds
 * @param cpu seconds of all its threads
 * @param peak the most memory it held at a time, in MB; 0 where the system does not tell
 */
record ProcessCost(int exit, boolean late, double wall, double cpu, long peak) {

  private static final String PEAK = "VmHWM:";

  /**
   * Waits for the process, asking it all the time: when it has ended the system forgets.
   *
   * @param limit of CPU time, so that a busy machine changes nothing
   */
  static ProcessCost of(ProcessBuilder builder, Duration limit)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = builder.start();
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    Duration cpu = Duration.ZERO;
    long peak = 0;
    boolean late = false;
    boolean ended = false;
    while (!ended) {
      ended = process.waitFor(20, TimeUnit.MILLISECONDS);
      cpu = process.info().totalCpuDuration().orElse(cpu);
      peak = Math.max(peak, peak(status));
      if (!late && cpu.compareTo(limit) > 0) {
        late = true;
        process.destroyForcibly();
      }
    }
    double wall = (System.nanoTime() - start) / 1e9;
    return new ProcessCost(process.exitValue(), late, wall, cpu.toMillis() / 1e3, peak);
  }

  private static long peak(Path status) {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }
}
