class Switches {
  enum Color {
    RED,
    GREEN,
    BLUE
  }

  int falls(int code) {
    int x = 0;
    switch (code) {
      case 1:
        x = 1;
      case 2:
      case 3:
        x += 2;
        break;
      default:
        throw new IllegalStateException();
    }
    return x;
  }

  int yields(Color color) {
    return switch (color) {
      case RED -> 1;
      case GREEN -> {
        int y = falls(2);
        yield y;
      }
      case BLUE -> throw new IllegalStateException();
    };
  }

  void takesStrings(String text) {
    switch (text) {
      case "a", "b" -> falls(1);
      case "c" -> falls(2);
    }
  }
}
