package io.countersign.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Numbered lines, read page by page, as no answer may be larger than the heap. The next pages are
 * read beside the thread that works on the one before, except in a transaction, which alone sees
 * what it wrote.
 */
final class ReadAhead<T> implements Iterator<T> {

  /** So many pages are read or wait to be taken at once. */
  private static final int PAGES = 2;

  private static final Executor BESIDE =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "journal-reader");
            thread.setDaemon(true);
            return thread;
          });

  private final int last;
  private final int size;
  private final Pages<T> pages;
  private final Executor readers;
  private final Deque<FutureTask<List<T>>> asked = new ArrayDeque<>();
  private Iterator<T> page = List.<T>of().iterator();
  private int next = 1;

  /** Reads the lines from one number until another, both included. */
  interface Pages<T> {
    List<T> read(int from, int until);
  }

  /**
   * @param last the number of the last line, the first being 1
   * @param size so many lines are a page
   */
  ReadAhead(int last, int size, Pages<T> pages) {
    this.last = last;
    this.size = size;
    this.pages = pages;
    readers =
        TransactionSynchronizationManager.isActualTransactionActive() ? Runnable::run : BESIDE;
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && (next <= last || !asked.isEmpty())) {
      ask();
      page = told(asked.remove()).iterator();
    }
    return page.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all lines are read");
    }
    return page.next();
  }

  private void ask() {
    while (next <= last && asked.size() < PAGES) {
      int from = next;
      int until = Math.min(last, from + size - 1);
      FutureTask<List<T>> reading = new FutureTask<>(() -> pages.read(from, until));
      asked.add(reading);
      readers.execute(reading);
      next = until + 1;
    }
  }

  private static <T> List<T> told(FutureTask<List<T>> reading) {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while deals are read");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
