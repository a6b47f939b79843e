package dev.handrail.checker.engine;

import dev.handrail.checker.ir.Block;
import java.util.List;

/** What a block does to the state before it. */
public interface TransferFunction<S> {

  /** The states on the block's edges, in the order of the edges. */
  List<S> through(Block block, S before);
}
