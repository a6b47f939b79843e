// Spec pack of java.base, package java.util.stream; from the API documentation in the sources of JDK 25 (JDK 17: same unless marked).
// A stream needs no close unless it was opened on something that does (Files.lines): then it has a kind of its own, and each step is the same handle.
// Left out: terminal operations (only uses), iterator()/spliterator() (no handles), Stream.of and the other sources (need no close).
package java.util.stream;

import dev.handrail.annotations.*;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongToIntFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

@Handle(mustClose = false)
public interface BaseStream<T, S extends BaseStream<T, S>> extends AutoCloseable {
  // BaseStream.close: runs the close handlers, which are run once.
  @Closes(idempotent = true) void close();
  @SameAs("this") S sequential();
  @SameAs("this") S parallel();
  @SameAs("this") S unordered();
  @SameAs("this") S onClose(@Wraps Runnable closeHandler);
  @AnyTime boolean isParallel();
}

@Handle(mustClose = false)
public interface Stream<T> extends BaseStream<T, Stream<T>> {
  @SameAs("this") Stream<T> filter(Predicate<? super T> predicate);
  @SameAs("this") <R> Stream<R> map(Function<? super T, ? extends R> mapper);
  @SameAs("this") IntStream mapToInt(ToIntFunction<? super T> mapper);
  @SameAs("this") LongStream mapToLong(ToLongFunction<? super T> mapper);
  @SameAs("this") DoubleStream mapToDouble(ToDoubleFunction<? super T> mapper);
  @SameAs("this") <R> Stream<R> flatMap(Function<? super T, ? extends Stream<? extends R>> mapper);
  @SameAs("this") IntStream flatMapToInt(Function<? super T, ? extends IntStream> mapper);
  @SameAs("this") LongStream flatMapToLong(Function<? super T, ? extends LongStream> mapper);
  @SameAs("this") DoubleStream flatMapToDouble(Function<? super T, ? extends DoubleStream> mapper);
  @SameAs("this") <R> Stream<R> mapMulti(BiConsumer<? super T, ? super Consumer<R>> mapper);
  @SameAs("this") IntStream mapMultiToInt(BiConsumer<? super T, ? super IntConsumer> mapper);
  @SameAs("this") LongStream mapMultiToLong(BiConsumer<? super T, ? super LongConsumer> mapper);
  @SameAs("this") DoubleStream mapMultiToDouble(BiConsumer<? super T, ? super DoubleConsumer> mapper);
  @SameAs("this") Stream<T> distinct();
  @SameAs("this") Stream<T> sorted();
  @SameAs("this") Stream<T> sorted(Comparator<? super T> comparator);
  @SameAs("this") Stream<T> peek(Consumer<? super T> action);
  @SameAs("this") Stream<T> limit(long maxSize);
  @SameAs("this") Stream<T> skip(long n);
  @SameAs("this") Stream<T> takeWhile(Predicate<? super T> predicate);
  @SameAs("this") Stream<T> dropWhile(Predicate<? super T> predicate);
  @SameAs("this") <R> Stream<R> gather(Gatherer<? super T, ?, R> gatherer); // since 24
  // Stream.concat: closing the result closes both.
  @Opens static <T> Stream<T> concat(@Wraps Stream<? extends T> a, @Wraps Stream<? extends T> b);
}

@Handle(mustClose = false)
public interface IntStream extends BaseStream<Integer, IntStream> {
  @SameAs("this") IntStream filter(IntPredicate predicate);
  @SameAs("this") IntStream map(IntUnaryOperator mapper);
  @SameAs("this") <U> Stream<U> mapToObj(IntFunction<? extends U> mapper);
  @SameAs("this") LongStream mapToLong(IntToLongFunction mapper);
  @SameAs("this") DoubleStream mapToDouble(IntToDoubleFunction mapper);
  @SameAs("this") IntStream flatMap(IntFunction<? extends IntStream> mapper);
  @SameAs("this") IntStream mapMulti(IntStream.IntMapMultiConsumer mapper);
  @SameAs("this") IntStream distinct();
  @SameAs("this") IntStream sorted();
  @SameAs("this") IntStream peek(IntConsumer action);
  @SameAs("this") IntStream limit(long maxSize);
  @SameAs("this") IntStream skip(long n);
  @SameAs("this") IntStream takeWhile(IntPredicate predicate);
  @SameAs("this") IntStream dropWhile(IntPredicate predicate);
  @SameAs("this") LongStream asLongStream();
  @SameAs("this") DoubleStream asDoubleStream();
  @SameAs("this") Stream<Integer> boxed();
  @SameAs("this") IntStream sequential();
  @SameAs("this") IntStream parallel();
  @Opens static IntStream concat(@Wraps IntStream a, @Wraps IntStream b);
}

@Handle(mustClose = false)
public interface LongStream extends BaseStream<Long, LongStream> {
  @SameAs("this") LongStream filter(LongPredicate predicate);
  @SameAs("this") LongStream map(LongUnaryOperator mapper);
  @SameAs("this") <U> Stream<U> mapToObj(LongFunction<? extends U> mapper);
  @SameAs("this") IntStream mapToInt(LongToIntFunction mapper);
  @SameAs("this") DoubleStream mapToDouble(LongToDoubleFunction mapper);
  @SameAs("this") LongStream flatMap(LongFunction<? extends LongStream> mapper);
  @SameAs("this") LongStream mapMulti(LongStream.LongMapMultiConsumer mapper);
  @SameAs("this") LongStream distinct();
  @SameAs("this") LongStream sorted();
  @SameAs("this") LongStream peek(LongConsumer action);
  @SameAs("this") LongStream limit(long maxSize);
  @SameAs("this") LongStream skip(long n);
  @SameAs("this") LongStream takeWhile(LongPredicate predicate);
  @SameAs("this") LongStream dropWhile(LongPredicate predicate);
  @SameAs("this") DoubleStream asDoubleStream();
  @SameAs("this") Stream<Long> boxed();
  @SameAs("this") LongStream sequential();
  @SameAs("this") LongStream parallel();
  @Opens static LongStream concat(@Wraps LongStream a, @Wraps LongStream b);
}

@Handle(mustClose = false)
public interface DoubleStream extends BaseStream<Double, DoubleStream> {
  @SameAs("this") DoubleStream filter(DoublePredicate predicate);
  @SameAs("this") DoubleStream map(DoubleUnaryOperator mapper);
  @SameAs("this") <U> Stream<U> mapToObj(DoubleFunction<? extends U> mapper);
  @SameAs("this") IntStream mapToInt(DoubleToIntFunction mapper);
  @SameAs("this") LongStream mapToLong(DoubleToLongFunction mapper);
  @SameAs("this") DoubleStream flatMap(DoubleFunction<? extends DoubleStream> mapper);
  @SameAs("this") DoubleStream mapMulti(DoubleStream.DoubleMapMultiConsumer mapper);
  @SameAs("this") DoubleStream distinct();
  @SameAs("this") DoubleStream sorted();
  @SameAs("this") DoubleStream peek(DoubleConsumer action);
  @SameAs("this") DoubleStream limit(long maxSize);
  @SameAs("this") DoubleStream skip(long n);
  @SameAs("this") DoubleStream takeWhile(DoublePredicate predicate);
  @SameAs("this") DoubleStream dropWhile(DoublePredicate predicate);
  @SameAs("this") Stream<Double> boxed();
  @SameAs("this") DoubleStream sequential();
  @SameAs("this") DoubleStream parallel();
  @Opens static DoubleStream concat(@Wraps DoubleStream a, @Wraps DoubleStream b);
}
