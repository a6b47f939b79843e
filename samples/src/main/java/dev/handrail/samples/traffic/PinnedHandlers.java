package dev.handrail.samples.traffic;

import dev.handrail.annotations.Arg;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Opens;
import dev.handrail.samples.traffic.Traffic.TCI_NOTIFY_HANDLER;

/**
 * A handler list whose native stubs are freed by hand. The system calls the handlers from a
 * successful registration to the deregistration: the stubs must live as long.
 */
@Handle(mustClose = false)
public final class PinnedHandlers extends TCI_CLIENT_FUNC_LIST implements AutoCloseable {

  /** Makes the stubs. */
  @Opens
  public PinnedHandlers(@Arg("!= null") TCI_NOTIFY_HANDLER notify, FlowCompletion done) {
    super(notify, done);
  }

  /** Frees the stubs. */
  @Override
  @Closes
  public void close() {
    ClNotifyHandler = null;
    ClAddFlowCompleteHandler = null;
    ClModifyFlowCompleteHandler = null;
    ClDeleteFlowCompleteHandler = null;
    clear();
  }
}
