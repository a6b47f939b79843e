package dev.handrail.samples.traffic;

import com.sun.jna.platform.win32.WinNT.HANDLE;
import dev.handrail.annotations.Closes;
import dev.handrail.annotations.Handle;
import dev.handrail.annotations.Kind;
import dev.handrail.annotations.Opens;
import dev.handrail.annotations.Owned;

/** A filter of a flow. */
@Handle(childOf = TrafficFlow.class, code = "ERROR_TC_SUPPORTED_OBJECTS_EXIST")
public final class TrafficFilter implements AutoCloseable {

  private final @Owned @Kind(Traffic.Filter.class) HANDLE filter;

  @Opens
  TrafficFilter(@Owned @Kind(Traffic.Filter.class) HANDLE filter) {
    this.filter = filter;
  }

  /** Deletes the filter. */
  @Override
  @Closes
  public void close() {
    Traffic.INSTANCE.TcDeleteFilter(filter);
  }
}
