package dev.handrail.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Prints a random sample of the findings in the corpus, to be judged. */
public final class TriageDraw {

  private TriageDraw() {}

  /** Arguments: the corpus, the file of verdicts, how many findings, the seed. */
  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      System.err.println("benchmarks/triage/draw takes a number of findings and a seed");
      System.exit(2);
    }
    Verdicts verdicts = Verdicts.read(Path.of(args[1]));
    Draw draw = new Draw(Integer.parseInt(args[2]), Long.parseLong(args[3]));
    List<Judged> drawn =
        draw.from(CorpusFinding.all(Path.of(args[0]))).stream().map(verdicts::judged).toList();
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(Judged.text(drawn));
  }
}
