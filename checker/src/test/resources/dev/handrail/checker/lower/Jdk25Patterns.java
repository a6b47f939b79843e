class Jdk25Patterns {
  sealed interface Shape permits Circle, Square {}

  record Circle(int radius, Object tag) implements Shape {}

  record Square(Circle inside) implements Shape {}

  int matches(Shape shape) {
    return switch (shape) {
      case Circle(int radius, String tag) when radius > 3 -> radius;
      case Circle(var radius, _) -> 2;
      case Square square -> 3;
    };
  }

  void falls(Object object) {
    switch (object) {
      case null -> System.out.println();
      case Integer number when number > 3 -> System.out.println(number);
      default -> {
        if (!(object instanceof Square(Circle(int radius, _)))) {
          return;
        }
        System.out.println(radius);
      }
    }
  }

  static class Late extends Exception {
    final int code;

    Late(int code) {
      if (code < 0) {
        throw new IllegalArgumentException();
      }
      this.code = code;
      super("late");
    }
  }
}
