package dev.handrail.checker.spec.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackCompilerTest {

  private static final String PACK =
      """
      package p.q;
      import dev.handrail.annotations.*;
      import java.util.Map;
      import java.util.Map.Entry;
      @Handle(childOf = {Door.class, Map.Entry.class}, onParentClose = OnParentClose.CLOSED)
      public class Room<T extends Door> implements AutoCloseable {
        @Opens public Room(T door, @Wraps Entry<String, T> entry) {}
        @Closes(value = Key.class, idempotent = true) <R> void leave(R[] all, int... more);
        @Handle interface Key extends Door {}
        @Borrowed public static final Room MAIN;
      }
      public interface Door {}
      """;

  @Test
  void membersHaveTheNamesOfTheirErasedParameters() {
    PackType room = compiled(PACK).type("p.q.Room").orElseThrow();
    assertEquals(
        Set.of("<init>(p.q.Door,java.util.Map$Entry)", "leave(java.lang.Object[],int[])", "MAIN"),
        room.members().keySet());
    assertEquals(List.of("java.lang.AutoCloseable"), room.supertypes());
  }

  @Test
  void annotationsKeepWhatTheirElementsList() {
    PackIndex index = compiled(PACK);
    PackAnnotation handle = index.type("p.q.Room").orElseThrow().annotations().get(0);
    assertEquals(List.of("p.q.Door", "java.util.Map$Entry"), handle.values("childOf"));
    assertEquals(List.of("CLOSED"), handle.values("onParentClose"));
    PackMember leave =
        Objects.requireNonNull(
            index.type("p.q.Room").orElseThrow().members().get("leave(java.lang.Object[],int[])"));
    assertEquals(List.of("p.q.Room$Key"), leave.annotations().get(0).values("value"));
    assertEquals(List.of("true"), leave.annotations().get(0).values("idempotent"));
    assertEquals("more", leave.parameters().get(1).name());
  }

  @Test
  void anIndexIsReadAsItWasWritten() throws IOException {
    PackIndex index = compiled(PACK);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    index.write(bytes);
    PackIndex read = PackIndex.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(List.copyOf(index.types()), List.copyOf(read.types()));
    assertTrue(read.describes("p.q"));
  }

  @Test
  void whatIsNoJavaIsAMistakeWithItsLine() {
    PackCompiler compiler = new PackCompiler();
    compiler.add("p.java", "package p;\nclass A {\n  void m(;\n}");
    assertEquals(1, compiler.mistakes().size());
    assertTrue(compiler.mistakes().get(0).startsWith("p.java:3: "), compiler.mistakes()::toString);
  }

  private static PackIndex compiled(String text) {
    PackCompiler compiler = new PackCompiler();
    compiler.add("p.q.java", text);
    assertEquals(List.of(), compiler.mistakes());
    return compiler.index();
  }
}
