package dev.handrail.annotations;

/**
 * What happens to an open child when its parent is closed; see {@link Handle#onParentClose()}.
 *
 * <pre>{@code
 * @Handle(childOf = RocksDB.class, onParentClose = OnParentClose.UNDEFINED)
 * interface Iterator {}
 * }</pre>
 */
public enum OnParentClose {
  /** The parent's close fails and both stay open. Closing the parent first is an error. */
  REJECTED,

  /** A crash, corruption or a hang. Closing the parent first is an error. */
  UNDEFINED,

  /** The child ends at once and its pending work is lost. Closing the parent first is a warning. */
  ABORTED,

  /**
   * The child is closed in good order with its parent. That is allowed and no leak of the child;
   * using the child afterwards is a use after close.
   */
  CLOSED
}
