package dev.handrail.checker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of packages in ARCHITECTURE.md. */
class ArchitectureTest {

  private static final String ROOT = "dev.handrail.checker.";

  /** Package → the packages of ours that it may import. */
  private static final Map<String, List<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("ir", List.of()),
              Map.entry("engine", List.of("ir")),
              Map.entry("spec", List.of("ir")),
              Map.entry("spec.pack", List.of("spec", "ir")),
              Map.entry("domain", List.of("engine", "spec", "ir")),
              Map.entry("transfer", List.of("domain", "engine", "spec", "ir")),
              Map.entry("report", List.of("ir")),
              Map.entry("rule", List.of("domain", "report", "spec", "ir")),
              Map.entry("fix", List.of("report", "ir")),
              Map.entry("lower", List.of("report", "spec.pack", "spec", "ir")),
              Map.entry(
                  "analysis",
                  List.of("rule", "report", "transfer", "domain", "engine", "spec", "ir")),
              Map.entry(
                  "host",
                  List.of("analysis", "lower", "fix", "report", "rule", "spec.pack", "spec", "ir")),
              Map.entry("host.javac", List.of("host", "analysis", "lower", "report", "spec", "ir")),
              Map.entry(
                  "host.errorprone",
                  List.of("host", "analysis", "lower", "report", "rule", "spec", "ir")),
              Map.entry(
                  "host.checkerframework",
                  List.of("host", "analysis", "lower", "report", "spec", "ir"))));

  private static final List<String> PURE =
      List.of("ir", "engine", "spec", "domain", "transfer", "report", "rule", "analysis");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.handrail.checker");

  @TestFactory
  Stream<DynamicTest> importsOnlyWhatTheTableAllows() {
    return MAY_IMPORT.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(), () -> checkImports(row.getKey(), row.getValue())));
  }

  private static void checkImports(String name, List<String> allowed) {
    List<String> packages = new ArrayList<>(List.of(ROOT + name));
    allowed.forEach(other -> packages.add(ROOT + other));
    noClasses()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .dependOnClassesThat(
            new DescribedPredicate<>("are ours and not in " + allowed) {
              @Override
              public boolean test(JavaClass other) {
                return other.getPackageName().startsWith("dev.handrail.checker")
                    && !packages.contains(other.getPackageName());
              }
            })
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageIsInTheTable() {
    TreeSet<String> found = new TreeSet<>();
    CLASSES.forEach(
        type -> found.add(type.getPackageName().substring("dev.handrail.checker".length())));
    found.remove("");
    TreeSet<String> unknown = new TreeSet<>();
    found.stream()
        .map(name -> name.substring(1))
        .filter(name -> !MAY_IMPORT.containsKey(name))
        .forEach(unknown::add);
    assertEquals(new TreeSet<String>(), unknown);
  }

  @Test
  void onlyLowerAndHostsSeeTheCompiler() {
    String[] pure = PURE.stream().map(name -> ROOT + name).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(pure)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.sun..", "javax..", "org..", "com.google..")
        .check(CLASSES);
  }

  @Test
  void onlyErrorProneSeesCompilerInternals() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "host.errorprone")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.sun.tools.javac..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.handrail.checker.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void rulesAreFinalAndNamedByTheirClass() {
    classes()
        .that()
        .resideInAPackage(ROOT + "rule")
        .and()
        .haveSimpleNameStartingWith("Handle")
        .should()
        .haveOnlyFinalFields()
        .andShould()
        .bePublic()
        .check(CLASSES);
  }
}
