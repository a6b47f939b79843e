package dev.handrail.checker.spec.pack;

import java.util.List;
import java.util.SortedMap;

/**
 * A type that a pack describes.
 *
 * @param name its binary name; a kind of handle that a pack names need not exist as a class
 * @param supertypes binary names of what it extends and implements
 * @param members methods by name and erased parameter types, e.g. {@code read(byte[],int,int)}, and
 *     fields by name
 */
public record PackType(
    String name,
    List<String> supertypes,
    List<PackAnnotation> annotations,
    SortedMap<String, PackMember> members) {}
