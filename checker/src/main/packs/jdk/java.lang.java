// Spec pack of java.base, package java.lang; from the API documentation in the sources of JDK 25 (JDK 17: same unless marked).
// Left out: Process (destroy is no close: everything may be called afterwards; its streams, unlisted, carry no obligation), Thread (join of itself, interrupt), ThreadLocal,
// Runtime/Shutdown hooks, AutoCloseable itself.
package java.lang;

import dev.handrail.annotations.*;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.lang.constant.Constable;
import java.lang.constant.ConstantDesc;
import java.lang.invoke.TypeDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Type;
import java.util.Locale;

public final class System {
  // The streams of the process: nobody has to close them, and closing one is tolerated. What wraps them carries no obligation either.
  @Handle(mustClose = false) interface StandardStream {}
  @Kind(System.StandardStream.class) public static final InputStream in;
  @Kind(System.StandardStream.class) public static final PrintStream out;
  @Kind(System.StandardStream.class) public static final PrintStream err;
  // System.setIn, setOut, setErr: kept for the rest of the process. (Whoever sets it back may close it himself: there is no word for that.)
  public static void setIn(@Owned InputStream in);
  public static void setOut(@Owned PrintStream out);
  public static void setErr(@Owned PrintStream err);
  public static int identityHashCode(@Borrowed @AnyTime Object x);
  public interface Logger {
    void log(System.Logger.Level level, @Borrowed @AnyTime Object obj);
    void log(System.Logger.Level level, String format, @Borrowed @AnyTime Object... params);
  }
}

public final class Class<T> implements java.io.Serializable, GenericDeclaration, Type, AnnotatedElement, TypeDescriptor.OfField<Class<?>>, Constable {
  // Class.getResourceAsStream and its like: null if there is no such resource.
  @Opens public InputStream getResourceAsStream(String name);
  @SameAs("obj") public T cast(@Borrowed @AnyTime Object obj);
  public boolean isInstance(@Borrowed @AnyTime Object obj);
}

public abstract class ClassLoader {
  @Opens public InputStream getResourceAsStream(String name);
  @Opens public static InputStream getSystemResourceAsStream(String name);
}

public final class Module implements AnnotatedElement {
  @Opens public InputStream getResourceAsStream(String name) throws IOException;
}

// What follows looks at its argument and keeps nothing.
public class Object {
  public boolean equals(@Borrowed @AnyTime Object obj);
}

public final class String implements java.io.Serializable, Comparable<String>, CharSequence, Constable, ConstantDesc {
  public static String valueOf(@Borrowed @AnyTime Object obj);
  public static String format(String format, @Borrowed @AnyTime Object... args);
  public static String format(Locale l, String format, @Borrowed @AnyTime Object... args);
  public String formatted(@Borrowed @AnyTime Object... args);
}

public final class StringBuilder implements Appendable, java.io.Serializable, Comparable<StringBuilder>, CharSequence {
  public StringBuilder append(@Borrowed @AnyTime Object obj);
  public StringBuilder insert(int offset, @Borrowed @AnyTime Object obj);
}

public final class StringBuffer implements Appendable, Serializable, Comparable<StringBuffer>, CharSequence {
  public StringBuffer append(@Borrowed @AnyTime Object obj);
  public StringBuffer insert(int offset, @Borrowed @AnyTime Object obj);
}

public class Thread implements Runnable {
  public static boolean holdsLock(@Borrowed @AnyTime Object obj);
}

public class AssertionError extends Error {
  public AssertionError(@Borrowed @AnyTime Object detailMessage) {}
}
