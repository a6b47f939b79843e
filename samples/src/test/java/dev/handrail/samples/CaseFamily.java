package dev.handrail.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pages of one family of rules: a title, what the rule says, and under {@code ## Wrong} and
 * {@code ## Right} the blocks.
 */
record CaseFamily(String name, List<String> rules, List<CaseBlock> blocks) {

  static CaseFamily read(Path folder) throws IOException {
    Prelude prelude = Prelude.read(folder.resolve("prelude.java.txt"));
    List<String> rules = new ArrayList<>();
    List<CaseBlock> blocks = new ArrayList<>();
    for (Path page : pages(folder)) {
      String rule = page.getFileName().toString().replace(".md", "");
      rules.add(rule);
      blocks.addAll(blocks(rule, Files.readAllLines(page), prelude));
    }
    return new CaseFamily(folder.getFileName().toString(), rules, blocks);
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted(Comparator.comparingInt(CaseFamily::number))
          .toList();
    }
  }

  private static int number(Path page) {
    return Integer.parseInt(page.getFileName().toString().replaceAll("\\D", ""));
  }

  private static List<CaseBlock> blocks(String rule, List<String> page, Prelude prelude) {
    List<CaseBlock> blocks = new ArrayList<>();
    String section = "";
    int number = 0;
    int begin = -1;
    for (int i = 0; i < page.size(); i++) {
      String line = page.get(i);
      if (begin < 0 && line.startsWith("## ")) {
        section = line.substring(3);
        number = 0;
      } else if (line.equals("```java")) {
        begin = i + 1;
      } else if (line.equals("```") && begin >= 0) {
        number++;
        blocks.add(CaseBlock.of(rule, section, number, page.subList(begin, i), prelude));
        begin = -1;
      }
    }
    return blocks;
  }
}
