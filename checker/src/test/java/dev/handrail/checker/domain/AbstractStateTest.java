package dev.handrail.checker.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handrail.checker.domain.HandleFact.Claim;
import dev.handrail.checker.domain.HandleFact.Event;
import dev.handrail.checker.domain.HandleFact.Life;
import dev.handrail.checker.ir.Operand.Variable;
import dev.handrail.checker.ir.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbstractStateTest {

  private static final ObjectId FLOW = ObjectId.born(1, "flow");
  private static final Variable FLAG = new Variable(0, "flag", Variable.Role.LOCAL, "boolean");
  private static final Variable HANDLE = new Variable(1, "h", Variable.Role.LOCAL, "long");

  private static HandleFact open() {
    Event event = new Event(new Site("A.java", 3, 1, 0), "open");
    return HandleFact.of("Flow", Life.OPEN, Claim.OURS, event);
  }

  private static Disjunct with(HandleFact fact, long flag) {
    return Disjunct.EMPTY
        .with(FLOW, HeapObject.EXTERNAL.with(fact))
        .assign(HANDLE, new Value.Ref(FLOW))
        .assign(FLAG, new Value.Number(flag));
  }

  @Test
  void joinKeepsBothStatesOfAHandleClosedOnOnePath() {
    Disjunct open = with(open(), 0);
    Disjunct closed = with(open().closedBy(Event.NONE), 1);

    AbstractState joined = AbstractState.of(open).join(AbstractState.of(closed), false);

    assertEquals(List.of(open, closed), joined.disjuncts());
  }

  @Test
  void joinMergesDisjunctsThatDifferInNumbersOnly() {
    AbstractState joined =
        AbstractState.of(with(open(), 0)).join(AbstractState.of(with(open(), 1)), false);

    assertEquals(1, joined.disjuncts().size());
    Disjunct one = joined.disjuncts().get(0);
    Scalar flag = one.object(one.value(FLAG)).orElseThrow().scalar();
    assertEquals(List.of(0L, 1L), List.of(flag.low(), flag.high()));
  }

  @Test
  void joinWithWhatIsKnownChangesNothing() {
    AbstractState known = AbstractState.of(with(open(), 0));

    assertSame(known, known.join(AbstractState.UNREACHED, false));
    assertEquals(known, known.join(known, true));
  }

  @Test
  void whereAHandleWasClosedIsNoReasonToKeepDisjunctsApart() {
    Event early = new Event(new Site("A.java", 4, 1, 0), "close");
    Event late = new Event(new Site("A.java", 9, 1, 0), "close");

    AbstractState joined =
        AbstractState.of(with(open().closedBy(early), 0))
            .join(AbstractState.of(with(open().closedBy(late), 0)), false);

    assertEquals(1, joined.disjuncts().size());
    assertEquals(early, joined.disjuncts().get(0).handle(FLOW).closed());
  }

  @Test
  void aboveTheBoundDisagreementBecomesUnknown() {
    List<Disjunct> many = new ArrayList<>();
    for (int i = 0; i <= AbstractState.MOST; i++) {
      many.add(Disjunct.EMPTY.with(ObjectId.born(i, ""), HeapObject.EXTERNAL.with(open())));
    }

    AbstractState merged = new AbstractState(many).merged(false);

    assertTrue(merged.disjuncts().size() <= AbstractState.MOST);
    Disjunct one = merged.disjuncts().get(0);
    assertEquals(Life.UNKNOWN, one.handle(ObjectId.born(3, "")).life());
  }

  @Test
  void collectingKeepsWhatIsOwedAndWhatIsReached() {
    ObjectId closed = ObjectId.born(2, "");
    ObjectId reached = ObjectId.born(3, "");
    Disjunct before =
        Disjunct.EMPTY
            .with(FLOW, HeapObject.EXTERNAL.with(open()))
            .with(closed, HeapObject.EXTERNAL.with(open().closedBy(Event.NONE)))
            .with(reached, HeapObject.FRESH)
            .assign(HANDLE, new Value.Ref(reached));

    assertEquals(List.of(FLOW, reached), before.collected().objects());
  }

  @Test
  void foldingKeepsAnOpenHandleOpen() {
    ObjectId second = ObjectId.born(2, "");
    Disjunct before =
        Disjunct.EMPTY
            .with(FLOW, HeapObject.EXTERNAL.with(open().closedBy(Event.NONE)))
            .with(second, HeapObject.EXTERNAL.with(open()))
            .assign(HANDLE, new Value.Ref(second));

    Disjunct folded = before.fold(second, FLOW);

    assertEquals(new Value.Ref(FLOW), folded.value(HANDLE));
    assertTrue(folded.handle(FLOW).owes());
    assertTrue(folded.object(FLOW).many());
  }

  @Test
  void descendantsAreFoundAtAnyDepth() {
    ObjectId child = ObjectId.born(2, "");
    ObjectId grandchild = ObjectId.born(3, "");
    Disjunct disjunct =
        Disjunct.EMPTY
            .with(FLOW, HeapObject.EXTERNAL.with(open()))
            .with(child, HeapObject.EXTERNAL.with(open().withParents(List.of(FLOW))))
            .with(grandchild, HeapObject.EXTERNAL.with(open().withParents(List.of(child))));

    assertEquals(List.of(child, grandchild), disjunct.descendants(FLOW));
  }
}
