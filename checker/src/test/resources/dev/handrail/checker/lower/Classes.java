class Classes {
  private final Object lock = new Object();
  private int count = 3;

  Classes() {
    this(4);
  }

  Classes(int start) {
    count = start;
  }

  Object captures(Object handle) {
    class Local {
      Object get() {
        return count > 0 ? handle : lock;
      }
    }
    return new Object() {
      @Override
      public String toString() {
        return new Local().get() + "";
      }
    };
  }

  class Inner {
    class Innermost {
      int count() {
        return count;
      }
    }
  }

  int innermost(Inner inner) {
    return inner.new Innermost().count();
  }

  record Point(int x, Object y) {
    Point {
      if (x < 0) {
        throw new IllegalArgumentException();
      }
    }
  }

  enum Level {
    LOW(1),
    HIGH(2) {
      @Override
      int weight() {
        return 3;
      }
    };

    private final int weight;

    Level(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }
  }
}
