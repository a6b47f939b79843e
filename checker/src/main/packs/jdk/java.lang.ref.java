// Spec pack of java.base, package java.lang.ref; from the API documentation in the sources of JDK 25 (JDK 17: same).
// Left out: Cleaner.register (its action may own what it captures: unknown), Cleaner.create (a cleaner ends when nobody refers to it), references.
package java.lang.ref;

import dev.handrail.annotations.*;

public final class Cleaner {
  // Cleanable.clean: runs the action at most once. The cleaner runs it anyhow.
  @Handle(mustClose = false)
  public interface Cleanable {
    @Closes(idempotent = true) void clean();
  }
}

public abstract class Reference<@jdk.internal.RequiresIdentity T> {
  public static void reachabilityFence(@Borrowed @AnyTime Object ref);
}
