package dev.handrail.checker.lower;

import com.sun.source.util.Trees;
import dev.handrail.checker.spec.Kind;
import dev.handrail.checker.spec.pack.PackIndex;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What is looked up in while annotations are read. */
record Dictionary(
    Names names,
    Mirrors mirrors,
    Supertypes supertypes,
    HandleTypes handles,
    Constants constants,
    Cells cells) {

  static Dictionary of(Trees trees, Elements elements, Types types, PackIndex packs) {
    Names names = new Names(elements, types);
    Mirrors mirrors = new Mirrors(names, packs, trees);
    Supertypes supertypes = new Supertypes(elements);
    return new Dictionary(
        names,
        mirrors,
        supertypes,
        new HandleTypes(names, mirrors, supertypes, type -> trees.getTree(type) != null),
        new Constants(names, supertypes, elements, trees),
        new Cells(names, mirrors, supertypes, StructureTable.load()));
  }

  /** The kind of handle with the binary name. */
  Optional<Kind> kind(String binaryName) {
    Optional<TypeElement> type = names.type(binaryName);
    return type.isPresent()
        ? type.flatMap(handles::kind)
        : mirrors.pack(binaryName).flatMap(handles::kind);
  }
}
