// Spec pack of java.base, package java.util.concurrent; from the API documentation in the sources of JDK 25 (JDK 17: same unless marked).
// Left out: ForkJoinPool.commonPool() (shutting it down has no effect: no obligation, never closed), the context of tasks of CompletableFuture's ...Async(.., Executor) (what
// their functions capture outlives the call), Future.cancel, Flow.Subscription.cancel, Phaser, Semaphore (permits have no owner, anybody may
// release them, everything may be called afterwards), invokeAll/invokeAny (only uses; their tasks are in a collection).
package java.util.concurrent;

import dev.handrail.annotations.*;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.List;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

public interface Executor {
  // Inherited by ExecutorService: a task that comes after the shutdown is rejected.
  @Uses(ExecutorService.class) void execute(@RunsIn(ExecutorService.OwnTask.class) Runnable command);
}

// ExecutorService: an unused one should be shut down, so that its threads can end.
@Handle
public interface ExecutorService extends Executor, AutoCloseable {
  // A task that runs in this executor.
  @Context interface OwnTask {}
  // ExecutorService.shutdown: no additional effect if already shut down.
  @Closes(idempotent = true) void shutdown();
  @Closes(idempotent = true) List<Runnable> shutdownNow();
  // ExecutorService.close: waits until all tasks have ended, the caller's too; no effect once terminated.
  @Closes(idempotent = true) @NotIn(value = ExecutorService.OwnTask.class, because = "deadlock: it waits for the task that calls it") void close(); // since 19
  @AnyTime @NotIn(value = ExecutorService.OwnTask.class, because = "it waits for the task that calls it until the time is over") boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException;
  @AnyTime boolean isShutdown();
  @AnyTime boolean isTerminated();
  <T> Future<T> submit(@RunsIn(ExecutorService.OwnTask.class) Callable<T> task);
  <T> Future<T> submit(@RunsIn(ExecutorService.OwnTask.class) Runnable task, T result);
  Future<?> submit(@RunsIn(ExecutorService.OwnTask.class) Runnable task);
}

@Handle
public interface ScheduledExecutorService extends ExecutorService {
  ScheduledFuture<?> schedule(@RunsIn(ExecutorService.OwnTask.class) Runnable command, long delay, TimeUnit unit);
  <V> ScheduledFuture<V> schedule(@RunsIn(ExecutorService.OwnTask.class) Callable<V> callable, long delay, TimeUnit unit);
  ScheduledFuture<?> scheduleAtFixedRate(@RunsIn(ExecutorService.OwnTask.class) Runnable command, long initialDelay, long period, TimeUnit unit);
  ScheduledFuture<?> scheduleWithFixedDelay(@RunsIn(ExecutorService.OwnTask.class) Runnable command, long initialDelay, long delay, TimeUnit unit);
}

@Handle
public abstract class AbstractExecutorService implements ExecutorService {
  public Future<?> submit(@RunsIn(ExecutorService.OwnTask.class) Runnable task);
  public <T> Future<T> submit(@RunsIn(ExecutorService.OwnTask.class) Runnable task, T result);
  public <T> Future<T> submit(@RunsIn(ExecutorService.OwnTask.class) Callable<T> task);
}

@Handle
public class ThreadPoolExecutor extends AbstractExecutorService {
  // Without core threads, the pool has none when it has been idle for a while, and nothing is kept if nobody shuts it down.
  @Opens @Opens(value = Executors.ReclaimingPool.class, when = "corePoolSize == 0") public ThreadPoolExecutor(int corePoolSize, int maximumPoolSize, long keepAliveTime, TimeUnit unit, BlockingQueue<Runnable> workQueue) {}
  @Opens @Opens(value = Executors.ReclaimingPool.class, when = "corePoolSize == 0") public ThreadPoolExecutor(int corePoolSize, int maximumPoolSize, long keepAliveTime, TimeUnit unit, BlockingQueue<Runnable> workQueue, RejectedExecutionHandler handler) {}
  @Opens @Opens(value = Executors.ReclaimingPool.class, when = "corePoolSize == 0") public ThreadPoolExecutor(int corePoolSize, int maximumPoolSize, long keepAliveTime, TimeUnit unit, BlockingQueue<Runnable> workQueue, ThreadFactory threadFactory) {}
  @Opens @Opens(value = Executors.ReclaimingPool.class, when = "corePoolSize == 0") public ThreadPoolExecutor(int corePoolSize, int maximumPoolSize, long keepAliveTime, TimeUnit unit, BlockingQueue<Runnable> workQueue, ThreadFactory threadFactory, RejectedExecutionHandler handler) {}
  @Uses public void execute(@RunsIn(ExecutorService.OwnTask.class) Runnable command);
  @Closes(idempotent = true) public void shutdown();
  @Closes(idempotent = true) public List<Runnable> shutdownNow();
  @AnyTime @NotIn(value = ExecutorService.OwnTask.class, because = "it waits for the task that calls it until the time is over") public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException;
  // Settings and figures; none of them is documented to fail after the shutdown.
  @AnyTime public boolean isShutdown();
  @AnyTime public boolean isTerminated();
  @AnyTime public boolean isTerminating();
  @AnyTime public int getActiveCount();
  @AnyTime public long getCompletedTaskCount();
  @AnyTime public int getCorePoolSize();
  @AnyTime public long getKeepAliveTime(TimeUnit unit);
  @AnyTime public int getLargestPoolSize();
  @AnyTime public int getMaximumPoolSize();
  @AnyTime public int getPoolSize();
  @AnyTime public BlockingQueue<Runnable> getQueue();
  @AnyTime public RejectedExecutionHandler getRejectedExecutionHandler();
  @AnyTime public long getTaskCount();
  @AnyTime public ThreadFactory getThreadFactory();
  @AnyTime public void allowCoreThreadTimeOut(boolean value);
  @AnyTime public boolean allowsCoreThreadTimeOut();
  @AnyTime public void purge();
  @AnyTime public boolean remove(Runnable task);
  @AnyTime public void setCorePoolSize(int corePoolSize);
  @AnyTime public void setKeepAliveTime(long time, TimeUnit unit);
  @AnyTime public void setMaximumPoolSize(int maximumPoolSize);
  @AnyTime public void setRejectedExecutionHandler(RejectedExecutionHandler handler);
  @AnyTime public void setThreadFactory(ThreadFactory threadFactory);
  @AnyTime public boolean prestartCoreThread();
  @AnyTime public int prestartAllCoreThreads();
  // Called by the worker thread, around the task.
  @RunsIn(ExecutorService.OwnTask.class) protected void beforeExecute(Thread t, Runnable r);
  @RunsIn(ExecutorService.OwnTask.class) protected void afterExecute(Runnable r, Throwable t);
}

@Handle
public class ScheduledThreadPoolExecutor extends ThreadPoolExecutor implements ScheduledExecutorService {
  @Uses public void execute(@RunsIn(ExecutorService.OwnTask.class) Runnable command);
  public ScheduledFuture<?> schedule(@RunsIn(ExecutorService.OwnTask.class) Runnable command, long delay, TimeUnit unit);
  public <V> ScheduledFuture<V> schedule(@RunsIn(ExecutorService.OwnTask.class) Callable<V> callable, long delay, TimeUnit unit);
  public ScheduledFuture<?> scheduleAtFixedRate(@RunsIn(ExecutorService.OwnTask.class) Runnable command, long initialDelay, long period, TimeUnit unit);
  public ScheduledFuture<?> scheduleWithFixedDelay(@RunsIn(ExecutorService.OwnTask.class) Runnable command, long initialDelay, long delay, TimeUnit unit);
  public Future<?> submit(@RunsIn(ExecutorService.OwnTask.class) Runnable task);
  public <T> Future<T> submit(@RunsIn(ExecutorService.OwnTask.class) Runnable task, T result);
  public <T> Future<T> submit(@RunsIn(ExecutorService.OwnTask.class) Callable<T> task);
  @Closes(idempotent = true) public void shutdown();
  @Closes(idempotent = true) public List<Runnable> shutdownNow();
  @AnyTime public BlockingQueue<Runnable> getQueue();
  @AnyTime public boolean getContinueExistingPeriodicTasksAfterShutdownPolicy();
  @AnyTime public boolean getExecuteExistingDelayedTasksAfterShutdownPolicy();
  @AnyTime public boolean getRemoveOnCancelPolicy();
  @AnyTime public void setContinueExistingPeriodicTasksAfterShutdownPolicy(boolean value);
  @AnyTime public void setExecuteExistingDelayedTasksAfterShutdownPolicy(boolean value);
  @AnyTime public void setRemoveOnCancelPolicy(boolean value);
}

// ForkJoinPool: its threads are daemons and end when idle: no leak. Its close and awaitTermination do not wait where it is the common pool, so
// they are not forbidden in its tasks; awaitQuiescence helps instead of waiting.
@Handle(mustClose = false)
public class ForkJoinPool extends AbstractExecutorService implements ScheduledExecutorService {
  @Closes(idempotent = true) public void shutdown();
  @Closes(idempotent = true) public List<Runnable> shutdownNow();
  @Closes(idempotent = true) public void close(); // since 19
  @AnyTime public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException;
  @AnyTime public boolean awaitQuiescence(long timeout, TimeUnit unit);
  @AnyTime public boolean isShutdown();
  @AnyTime public boolean isTerminated();
  @AnyTime public boolean isTerminating();
  @AnyTime public boolean isQuiescent();
  @AnyTime public int getActiveThreadCount();
  @AnyTime public boolean getAsyncMode();
  @AnyTime public ForkJoinWorkerThreadFactory getFactory();
  @AnyTime public int getParallelism();
  @AnyTime public int setParallelism(int size); // since 19
  @AnyTime public int getPoolSize();
  @AnyTime public int getQueuedSubmissionCount();
  @AnyTime public long getQueuedTaskCount();
  @AnyTime public int getRunningThreadCount();
  @AnyTime public long getStealCount();
  @AnyTime public UncaughtExceptionHandler getUncaughtExceptionHandler();
  @AnyTime public boolean hasQueuedSubmissions();
  @AnyTime public long getDelayedTaskCount(); // since 25
  @AnyTime public void cancelDelayedTasksOnShutdown(); // since 25
}

public final class Executors {
  // Idle threads end by themselves, or each with its task: nothing is kept if nobody shuts it down.
  @Handle(mustClose = false) interface ReclaimingPool extends ExecutorService {}
  @Opens public static ExecutorService newFixedThreadPool(int nThreads);
  @Opens public static ExecutorService newFixedThreadPool(int nThreads, ThreadFactory threadFactory);
  @Opens public static ExecutorService newSingleThreadExecutor();
  @Opens public static ExecutorService newSingleThreadExecutor(ThreadFactory threadFactory);
  @Opens public static ScheduledExecutorService newScheduledThreadPool(int corePoolSize);
  @Opens public static ScheduledExecutorService newScheduledThreadPool(int corePoolSize, ThreadFactory threadFactory);
  @Opens public static ScheduledExecutorService newSingleThreadScheduledExecutor();
  @Opens public static ScheduledExecutorService newSingleThreadScheduledExecutor(ThreadFactory threadFactory);
  // Executors.newCachedThreadPool: threads idle for sixty seconds are ended.
  @Opens(ReclaimingPool.class) public static ExecutorService newCachedThreadPool();
  @Opens(ReclaimingPool.class) public static ExecutorService newCachedThreadPool(ThreadFactory threadFactory);
  @Opens(ReclaimingPool.class) public static ExecutorService newThreadPerTaskExecutor(ThreadFactory threadFactory); // since 21
  @Opens(ReclaimingPool.class) public static ExecutorService newVirtualThreadPerTaskExecutor(); // since 21
  @Opens(ForkJoinPool.class) public static ExecutorService newWorkStealingPool(int parallelism);
  @Opens(ForkJoinPool.class) public static ExecutorService newWorkStealingPool();
  // Executors.unconfigurable...: delegates all methods, shutdown too.
  @SameAs("executor") public static ExecutorService unconfigurableExecutorService(ExecutorService executor);
  @SameAs("executor") public static ScheduledExecutorService unconfigurableScheduledExecutorService(ScheduledExecutorService executor);
}

// ExecutorCompletionService: hands its tasks to the executor, never shuts it down.
public class ExecutorCompletionService<V> implements CompletionService<V> {
  public ExecutorCompletionService(@Borrowed Executor executor) {}
  public ExecutorCompletionService(@Borrowed Executor executor, BlockingQueue<Future<V>> completionQueue) {}
}

// SubmissionPublisher: memory only. close: only the first has an effect; the figures may be asked afterwards, and subscribers come too late
// but get their onComplete.
@Handle(mustClose = false)
public class SubmissionPublisher<T> implements Publisher<T>, AutoCloseable {
  public SubmissionPublisher(@Borrowed Executor executor, int maxBufferCapacity) {}
  @Closes(idempotent = true) public void close();
  @Closes(idempotent = true) public void closeExceptionally(Throwable error);
  @AnyTime public boolean isClosed();
  @AnyTime public Throwable getClosedException();
  @AnyTime public boolean hasSubscribers();
  @AnyTime public int getNumberOfSubscribers();
  @AnyTime public List<Subscriber<? super T>> getSubscribers();
  @AnyTime public boolean isSubscribed(Subscriber<? super T> subscriber);
  @AnyTime public Executor getExecutor();
  @AnyTime public int getMaxBufferCapacity();
  @AnyTime public long estimateMinimumDemand();
  @AnyTime public int estimateMaximumLag();
  @AnyTime public void subscribe(Subscriber<? super T> subscriber);
  @AnyTime public CompletableFuture<Void> consume(Consumer<? super T> consumer);
}

public class CompletableFuture<T> implements Future<T>, CompletionStage<T> {
  public static CompletableFuture<Void> runAsync(Runnable runnable, @Uses(ExecutorService.class) Executor executor);
  public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier, @Uses(ExecutorService.class) Executor executor);
}

// A preview API of JDK 25; that of JDK 21 to 24 has another shape and is not described.
@Handle
public interface StructuredTaskScope<T, R> extends AutoCloseable { // since 21
  // A subtask that was forked in this scope.
  @Context interface OwnSubtask {}
  @Opens static <T, R> StructuredTaskScope<T, R> open(StructuredTaskScope.Joiner<? super T, ? extends R> joiner, Function<Configuration, Configuration> configFunction); // since 25
  @Opens static <T, R> StructuredTaskScope<T, R> open(StructuredTaskScope.Joiner<? super T, ? extends R> joiner); // since 25
  @Opens static <T> StructuredTaskScope<T, Void> open(); // since 25
  // StructuredTaskScope.close: the owner's second call has no effect. Only the owner may fork, join and close.
  @Closes(idempotent = true) @NotIn(value = StructuredTaskScope.OwnSubtask.class, because = "WrongThreadException: only the owner may close") void close(); // since 21
  @NotIn(value = StructuredTaskScope.OwnSubtask.class, because = "WrongThreadException: only the owner may join") R join() throws InterruptedException; // since 25
  <U extends T> Subtask<U> fork(@RunsIn(StructuredTaskScope.OwnSubtask.class) Callable<? extends U> task); // since 21
  <U extends T> Subtask<U> fork(@RunsIn(StructuredTaskScope.OwnSubtask.class) Runnable task); // since 25
  @AnyTime boolean isCancelled(); // since 25
}
