package dev.handrail.checker.ir;

import java.util.List;

/**
 * A run of instructions with one way in. Only its last instruction may throw.
 *
 * @param number its place in {@link Body#blocks()}
 */
public record Block(int number, List<Instruction> instructions, List<Edge> edges) {}
