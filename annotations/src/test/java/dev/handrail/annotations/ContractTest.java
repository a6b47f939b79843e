package dev.handrail.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The class files say what the contract promises. */
final class ContractTest {

  private static final int JAVA_8 = 52;

  @ParameterizedTest
  @MethodSource("annotations")
  void annotationStaysInTheClassFileAndInTheDocumentation(Class<?> annotation) {
    assertEquals(RetentionPolicy.CLASS, annotation.getAnnotation(Retention.class).value());
    assertTrue(annotation.isAnnotationPresent(Documented.class));
    assertTrue(annotation.isAnnotationPresent(Target.class));
  }

  @ParameterizedTest
  @MethodSource("types")
  void classFileIsForJava8(Class<?> type) throws IOException {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file);
        DataInputStream data = new DataInputStream(in)) {
      data.readInt();
      data.readUnsignedShort();
      assertEquals(JAVA_8, data.readUnsignedShort());
    }
  }

  @Test
  void contractIsComplete() throws IOException, URISyntaxException {
    assertEquals(
        List.of(
            "AnyTime()",
            "Arg(value)",
            "Attaches(value)",
            "Awaits(value=)",
            "Becomes(value, when=)",
            "Borrowed()",
            "Cell(get=getValue, set=setValue)",
            "Clears(value=)",
            "Closes(elements=false, field=, idempotent=false, value=, when=)",
            "Completes(value=, when=)",
            "Context()",
            "Enters(value)",
            "Handle(childOf=, code=, counted=false, mustClose=true, onParentClose=REJECTED,"
                + " singleton=false, states=)",
            "Invalidates(value, when=)",
            "Invalidates.List(value)",
            "Kind(value)",
            "LastError()",
            "Leaves(value)",
            "NotIn(because=, of=OWN, unless=, value, warning=false)",
            "OnlyIn(value)",
            "Opens(at=, elements=false, field=, nullable=false, on=, state=, value=, when=)",
            "Opens.List(value)",
            "Outcome(ok=, pending=)",
            "Owned(when=)",
            "Requires(value, warning=false)",
            "RunsIn(value)",
            "SameAs(value)",
            "Uses(value=)",
            "Wraps()"),
        annotations().map(ContractTest::signature).sorted().toList());
  }

  static Stream<Class<?>> annotations() throws IOException, URISyntaxException {
    return types().filter(Class::isAnnotation);
  }

  static Stream<Class<?>> types() throws IOException, URISyntaxException {
    Path folder = Path.of(Handle.class.getResource("Handle.class").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      List<Class<?>> types =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
              .map(name -> name.substring(0, name.length() - ".class".length()))
              .filter(name -> !name.endsWith("Test"))
              .sorted()
              .<Class<?>>map(ContractTest::load)
              .toList();
      return types.stream();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(Handle.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String signature(Class<?> annotation) {
    String name = annotation.getCanonicalName().substring(annotation.getPackageName().length() + 1);
    return Arrays.stream(annotation.getDeclaredMethods())
        .map(ContractTest::element)
        .sorted()
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static String element(Method element) {
    Object value = element.getDefaultValue();
    if (value == null) {
      return element.getName();
    }
    return element.getName() + "=" + (value instanceof Object[] none ? text(none) : value);
  }

  private static String text(Object[] values) {
    return Arrays.stream(values).map(Object::toString).collect(Collectors.joining(" "));
  }
}
