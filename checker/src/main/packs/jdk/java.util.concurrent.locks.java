// Spec pack of java.base, package java.util.concurrent.locks; from the API documentation in the sources of JDK 25 (JDK 17: same).
// Left out: ReadWriteLock.readLock()/writeLock() and StampedLock.asReadLock() (getters of a part), Condition (that its lock must be held has no word),
// StampedLock.tryUnlockRead/tryUnlockWrite (recovery without a stamp), AbstractQueuedSynchronizer (for implementers).
package java.util.concurrent.locks;

import dev.handrail.annotations.*;
import java.util.concurrent.TimeUnit;

public interface Lock {
  // Lock: every lock() needs an unlock() by the same thread.
  @Handle(counted = true) interface HeldLock {}
  @Opens(value = Lock.HeldLock.class, at = "this") void lock();
  @Opens(value = Lock.HeldLock.class, at = "this") void lockInterruptibly() throws InterruptedException;
  @Opens(value = Lock.HeldLock.class, at = "this") @Outcome(ok = "== true") boolean tryLock();
  @Opens(value = Lock.HeldLock.class, at = "this") @Outcome(ok = "== true") boolean tryLock(long time, TimeUnit unit) throws InterruptedException;
  @Closes(Lock.HeldLock.class) void unlock();
}

public class ReentrantLock implements Lock, java.io.Serializable {
  @AnyTime public boolean isHeldByCurrentThread();
  @AnyTime public boolean isLocked();
  @Opens(value = Lock.HeldLock.class, at = "this") public void lock();
  @Opens(value = Lock.HeldLock.class, at = "this") public void lockInterruptibly() throws InterruptedException;
  @Opens(value = Lock.HeldLock.class, at = "this") @Outcome(ok = "== true") public boolean tryLock();
  @Opens(value = Lock.HeldLock.class, at = "this") @Outcome(ok = "== true") public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException;
  @Closes(Lock.HeldLock.class) public void unlock();
}

public class ReentrantReadWriteLock implements ReadWriteLock, java.io.Serializable {
  public static class ReadLock implements Lock, java.io.Serializable {
    @Opens(value = Lock.HeldLock.class, at = "this") public void lock();
    @Opens(value = Lock.HeldLock.class, at = "this") public void lockInterruptibly() throws InterruptedException;
    @Opens(value = Lock.HeldLock.class, at = "this") @Outcome(ok = "== true") public boolean tryLock();
    @Opens(value = Lock.HeldLock.class, at = "this") @Outcome(ok = "== true") public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException;
    @Closes(Lock.HeldLock.class) public void unlock();
  }

  public static class WriteLock implements Lock, java.io.Serializable {
    @AnyTime public boolean isHeldByCurrentThread();
    @Opens(value = Lock.HeldLock.class, at = "this") public void lock();
    @Opens(value = Lock.HeldLock.class, at = "this") public void lockInterruptibly() throws InterruptedException;
    @Opens(value = Lock.HeldLock.class, at = "this") @Outcome(ok = "== true") public boolean tryLock();
    @Opens(value = Lock.HeldLock.class, at = "this") @Outcome(ok = "== true") public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException;
    @Closes(Lock.HeldLock.class) public void unlock();
  }
}

// The stamp is the handle. isReadLockStamp, isWriteLockStamp, isLockStamp are not listed on purpose: they ask which kind a stamp is, which no
// word says; a stamp that was given to them is unknown from there on (the idiom of the class's own example).
public class StampedLock implements java.io.Serializable {
  @Handle interface WriteStamp {}
  @Handle interface ReadStamp {}
  @Opens(StampedLock.WriteStamp.class) public long writeLock();
  @Opens(StampedLock.WriteStamp.class) public long writeLockInterruptibly() throws InterruptedException;
  @Opens(StampedLock.WriteStamp.class) @Outcome(ok = "!= 0") public long tryWriteLock();
  @Opens(StampedLock.WriteStamp.class) @Outcome(ok = "!= 0") public long tryWriteLock(long time, TimeUnit unit) throws InterruptedException;
  @Opens(StampedLock.ReadStamp.class) public long readLock();
  @Opens(StampedLock.ReadStamp.class) public long readLockInterruptibly() throws InterruptedException;
  @Opens(StampedLock.ReadStamp.class) @Outcome(ok = "!= 0") public long tryReadLock();
  @Opens(StampedLock.ReadStamp.class) @Outcome(ok = "!= 0") public long tryReadLock(long time, TimeUnit unit) throws InterruptedException;
  public void unlockWrite(@Closes(StampedLock.WriteStamp.class) long stamp);
  public void unlockRead(@Closes(StampedLock.ReadStamp.class) long stamp);
  public void unlock(@Closes({StampedLock.WriteStamp.class, StampedLock.ReadStamp.class}) long stamp);
  // StampedLock.tryConvert...: 0 if it is not possible; then the old stamp is still held, otherwise the new one takes its place.
  @Opens(StampedLock.WriteStamp.class) @Outcome(ok = "!= 0") public long tryConvertToWriteLock(@Closes({StampedLock.WriteStamp.class, StampedLock.ReadStamp.class}) long stamp);
  @Opens(StampedLock.ReadStamp.class) @Outcome(ok = "!= 0") public long tryConvertToReadLock(@Closes({StampedLock.WriteStamp.class, StampedLock.ReadStamp.class}) long stamp);
  @Outcome(ok = "!= 0") public long tryConvertToOptimisticRead(@Closes({StampedLock.WriteStamp.class, StampedLock.ReadStamp.class}) long stamp);
  public boolean validate(@Borrowed @AnyTime long stamp);
}
