import java.util.List;

class Conditions {
  static final int OK = 0;
  static final Object INVALID = new Object();
  static final boolean DEBUG = false;
  private long flow;

  boolean decides(int code, Object handle, List<String> names) {
    if (code == OK && handle != INVALID || !names.isEmpty()) {
      flow = 0xFFFF_FFFFL;
    }
    if (DEBUG) {
      flow = 1;
    }
    if (handle instanceof String text && text.equals("x")) {
      return true;
    }
    int result;
    while ((result = next()) != -1) {
      flow += result;
    }
    boolean both = code > 0 & result <= 3;
    assert both : "not both";
    return code == 0 ? both : !both;
  }

  int keepsWhatWasRead(int x) {
    return x + (x = 3) + x++;
  }

  int next() {
    return names()
        // the line of a call is the line of its name
        .<String>subList(0, 1)
        .size();
  }

  native List<String> names();
}
