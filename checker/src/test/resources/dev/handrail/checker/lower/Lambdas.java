import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

class Lambdas {
  private final List<String> names = List.of();

  void captures(String prefix, Object handle) throws Exception {
    Runnable nested = () -> names.forEach(name -> take(prefix, name, handle));
    nested.run();
    Callable<Object> block =
        () -> {
          if (prefix == null) {
            throw new Exception();
          }
          return handle;
        };
    block.call();
  }

  void refers() {
    Consumer<String> bound = names::add;
    Function<Object, String> unbound = Object::toString;
    Supplier<StringBuilder> made = StringBuilder::new;
    IntFunction<int[]> array = int[]::new;
    Consumer<String> packed = Lambdas::take;
  }

  static native void take(Object... objects);
}
