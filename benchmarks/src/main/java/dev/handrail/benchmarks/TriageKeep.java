package dev.handrail.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Adds what was judged to the verdicts that are kept. */
public final class TriageKeep {

  private TriageKeep() {}

  /** Arguments: the file of verdicts, judged files. */
  public static void main(String[] args) throws IOException {
    Path kept = Path.of(args[0]);
    Verdicts verdicts = Verdicts.read(kept);
    for (String file : List.of(args).subList(1, args.length)) {
      verdicts = verdicts.with(Judged.read(Path.of(file)));
    }
    verdicts.write(kept);
    System.out.println(verdicts.byKey().size() + " verdicts in " + kept.normalize());
  }
}
