package dev.handrail.cli;

/** The colours of a terminal, or none. */
record Style(boolean coloured) {

  String bold(String text) {
    return in("1", text);
  }

  String error(String text) {
    return in("1;31", text);
  }

  String warning(String text) {
    return in("1;33", text);
  }

  String quiet(String text) {
    return in("36", text);
  }

  private String in(String code, String text) {
    return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
