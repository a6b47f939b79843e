package dev.handrail.cli;

/** What the user named cannot be read or written. */
final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  InputException(String message) {
    super(message);
  }
}
