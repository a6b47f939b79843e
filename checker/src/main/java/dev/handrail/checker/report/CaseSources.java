package dev.handrail.checker.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes compilable files from the blocks of a {@link CasePage}.
 *
 * <p>All blocks share a prelude: import declarations, then members of a class. Its members become
 * {@code cases/Prelude.java}, and each block a file of the same package that imports them all.
 */
public final class CaseSources {

  /**
   * A file.
   *
   * @param firstLine of the block's code in the text, from 1
   */
  public record File(String name, String text, int firstLine) {}

  private final List<String> imports;
  private final String members;

  /** The files for blocks that are compiled with this prelude. */
  public CaseSources(String prelude) {
    this.imports = prelude.lines().filter(CaseSources::isImport).toList();
    this.members =
        prelude.lines().filter(line -> !isImport(line)).collect(Collectors.joining("\n"));
  }

  /** The prelude itself. */
  public File prelude() {
    return new File(
        "cases/Prelude.java",
        "package cases;\n" + lines(imports) + "final class Prelude {\n" + members + "\n}\n",
        imports.size() + 3);
  }

  /** A block as a file that compiles together with the prelude. */
  public File file(CasePage.Block block) {
    String code = lines(block.code());
    String header = "package cases;\n" + lines(imports) + "import static cases.Prelude.*;\n";
    // The class begins on the block's first line, so that one offset maps all lines.
    String body = block.isWholeFile() ? code : "class Case { " + code + "}\n";
    return new File("cases/Case.java", header + body, imports.size() + 3);
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static boolean isImport(String line) {
    return line.startsWith("import ");
  }
}
