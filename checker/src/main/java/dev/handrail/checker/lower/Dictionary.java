package dev.handrail.checker.lower;

import com.sun.source.util.Trees;
import dev.handrail.checker.spec.Kind;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What is looked up in while annotations are read. */
record Dictionary(
    Names names, Supertypes supertypes, HandleTypes handles, Constants constants, Cells cells) {

  static Dictionary of(Trees trees, Elements elements, Types types) {
    Names names = new Names(elements, types);
    Supertypes supertypes = new Supertypes(elements);
    return new Dictionary(
        names,
        supertypes,
        new HandleTypes(names, supertypes),
        new Constants(names, supertypes, elements, trees),
        new Cells(names, supertypes, StructureTable.load()));
  }

  /** The kind of handle with the binary name. */
  Optional<Kind> kind(String binaryName) {
    Optional<TypeElement> type = names.type(binaryName);
    return type.flatMap(handles::kind);
  }
}
