package dev.handrail.checker.transfer;

import dev.handrail.checker.engine.Liveness;
import dev.handrail.checker.ir.Body;
import dev.handrail.checker.ir.MethodKey;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What the text of a body says whatever the state is: asked for at each run, worked out once. */
final class BodyTexts {

  private record Text(BitSet read, Liveness liveness, boolean isSimple) {
    static Text of(Body body) {
      return new Text(Scene.readVariables(body), Liveness.of(body), Relevance.isSimple(body));
    }
  }

  private final Map<MethodKey, Text> known = new HashMap<>();
  private final Map<MethodKey, BitSet> decisive = new HashMap<>();

  private Text text(Body body) {
    return known.computeIfAbsent(body.key(), key -> Text.of(body));
  }

  /** The indexes of the variables that the body reads somewhere. */
  BitSet read(Body body) {
    return text(body).read();
  }

  /** The indexes of the variables on which depends what the body of the scene does. */
  BitSet decisive(Scene scene) {
    return decisive.computeIfAbsent(scene.body().key(), key -> Decisive.in(scene));
  }

  /** Which variables are still read after a point. */
  Liveness liveness(Body body) {
    return text(body).liveness();
  }

  /** Whether following the body exactly costs next to nothing. */
  boolean isSimple(Body body) {
    return text(body).isSimple();
  }
}
