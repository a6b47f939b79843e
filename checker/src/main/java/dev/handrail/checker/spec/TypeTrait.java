package dev.handrail.checker.spec;

/** What the table of data structures may say of a type. */
public enum TypeTrait {
  /** Its values are cells: out-parameters, memory. */
  CELL_TYPE,
  /** Raw handles are of it, although its values are cells, too. */
  CARRIER_TYPE,
  /** Handles of it, or of a subtype, hold nothing until they are used first. */
  IDLE_TYPE,
  /** When the process ends with such a handle open, something is lost, or it does not end. */
  MISSED_TYPE
}
