// Spec pack of java.base, package java.text; from the API documentation in the sources of JDK 25 (JDK 17: same).
// Nothing to close here: only what looks at an argument and keeps nothing.
package java.text;

import dev.handrail.annotations.*;
import java.io.Serializable;

public abstract class Format implements Serializable, Cloneable {
  public String format(@Borrowed @AnyTime Object obj);
}

public class MessageFormat extends Format {
  public static String format(String pattern, @Borrowed @AnyTime Object... arguments);
}
