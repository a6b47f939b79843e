import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;

class Tries {
  int closesInReverseOrder(String path) throws IOException {
    try (FileInputStream in = new FileInputStream(path);
        Reader reader = wrap(in)) {
      return reader.read();
    }
  }

  Reader wrap(FileInputStream in) throws IOException {
    return new InputStreamReader(in);
  }

  void asksHandlersInOrder(Reader reader) {
    try {
      reader.read();
    } catch (FileNotFoundException | IllegalStateException e) {
      log(e);
    } catch (IOException e) {
      log(e);
      throw new IllegalArgumentException(e);
    } finally {
      log(null);
    }
  }

  void leavesLoopsThroughFinally(Reader reader) throws IOException {
    outer:
    while (true) {
      for (int i = 0; i < 3; i++) {
        try {
          if (reader.read() < 0) {
            break outer;
          }
          continue outer;
        } finally {
          log(null);
        }
      }
    }
  }

  static native void log(Exception e);
}
