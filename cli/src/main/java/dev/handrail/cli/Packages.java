package dev.handrail.cli;

import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which package and which module of the system a source belongs to. */
final class Packages {

  private static final Pattern DECLARATION =
      Pattern.compile("^\\s*(?:@\\w+\\s+)*package\\s+([\\w.]+)\\s*;");

  // A cheap look at the path that spares nearly all sources the reading.
  private static final List<String> HINTS =
      List.of("java", "javax", "jdk", "sun", "w3c", "xml", "ietf", "jcp", "netscape");

  private final Map<String, String> modules = new HashMap<>();

  /** The name of the system module that the source is part of; empty: none. */
  String module(SourceFile file) {
    boolean hinted = false;
    for (int i = 0; i < file.path().getNameCount() - 1; i++) {
      hinted |= HINTS.contains(file.path().getName(i).toString());
    }
    return hinted ? modules().getOrDefault(packageOf(file), "") : "";
  }

  /** The package that the source declares. */
  static String packageOf(SourceFile file) {
    boolean comment = false;
    for (String line : file.lines()) {
      String text = line.strip();
      comment = comment || text.startsWith("/*");
      if (comment) {
        comment = !text.contains("*/");
        continue;
      }
      Matcher matcher = DECLARATION.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
      if (text.startsWith("import ") || text.startsWith("public ") || text.startsWith("class ")) {
        return "";
      }
    }
    return "";
  }

  private Map<String, String> modules() {
    if (modules.isEmpty()) {
      for (ModuleReference each : ModuleFinder.ofSystem().findAll()) {
        each.descriptor().packages().forEach(name -> modules.put(name, each.descriptor().name()));
      }
    }
    return modules;
  }
}
