package dev.handrail.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** javac as a process of its own: CPU seconds of user and system, as the shell counts them. */
final class ColdRun {

  private final Library library;
  private final String checker;
  private final String plugin;

  /**
   * A compile of the library.
   *
   * @param plugin the plugin's name and its options
   */
  ColdRun(Library library, String checker, String plugin) {
    this.library = library;
    this.checker = checker;
    this.plugin = plugin;
  }

  /** CPU seconds of one compile. */
  double seconds(boolean withPlugin) throws IOException, InterruptedException {
    Path out = Files.createTempDirectory("handrail-benchmark");
    Path arguments = Files.createTempFile("handrail-benchmark", ".txt");
    List<String> lines = new ArrayList<>();
    lines.addAll(List.of("-nowarn", "-proc:none", "-d", out.toString()));
    lines.addAll(List.of("-classpath", library.classpath()));
    if (withPlugin) {
      lines.addAll(List.of("-processorpath", checker, "-Xplugin:" + plugin));
    }
    library.sources().forEach(source -> lines.add(source.toString()));
    Files.write(arguments, lines.stream().map(line -> "\"" + line + "\"").toList());
    String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
    String script = "TIMEFORMAT='%U %S'; time \"$1\" @\"$2\" > /dev/null 2>&1";
    Process process =
        new ProcessBuilder("bash", "-c", script, "bash", javac, arguments.toString())
            .redirectErrorStream(true)
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    Folders.delete(out);
    Files.delete(arguments);
    String[] times = output.substring(output.lastIndexOf('\n') + 1).split(" ", -1);
    return Double.parseDouble(times[0]) + Double.parseDouble(times[1]);
  }
}
