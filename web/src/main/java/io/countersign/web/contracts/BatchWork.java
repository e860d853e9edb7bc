package io.countersign.web.contracts;

import io.countersign.bookings.BookingRegister;
import io.countersign.clauses.Template;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Role;
import io.countersign.contracts.Subject;
import io.countersign.deals.Booking;
import io.countersign.documents.UnprintableText;
import io.countersign.library.Library;
import io.countersign.refusal.Refusal;
import io.countersign.web.problems.Missing;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through batches in the background, line by line, each step in a transaction of its own: a
 * server that stops loses nothing, and several share the work. A line that is refused says why and
 * does not keep the others.
 */
@Component
class BatchWork implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(BatchWork.class);
  private static final long AGAIN_SECONDS = 30;

  private final BatchRows rows;
  private final Contracts contracts;
  private final BookingRegister bookings;
  private final Library library;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "contract-batches");
            thread.setDaemon(true);
            return thread;
          });

  BatchWork(
      BatchRows rows,
      Contracts contracts,
      BookingRegister bookings,
      Library library,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.rows = rows;
    this.contracts = contracts;
    this.bookings = bookings;
    this.library = library;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /** Goes on with what a server left behind, now and whenever something is left. */
  @EventListener
  void watch(ApplicationReadyEvent ready) {
    var unused = worker.scheduleWithFixedDelay(this::work, 0, AGAIN_SECONDS, TimeUnit.SECONDS);
  }

  /** There is something to do. */
  void wake() {
    worker.execute(this::work);
  }

  private void work() {
    try {
      boolean more = true;
      while (more && !worker.isShutdown()) {
        more = step();
      }
    } catch (RuntimeException e) {
      if (worker.isShutdown()) {
        return; // the program ends and cut the step off; the next start does it again
      }
      LOG.warn("a batch of contracts stopped; it goes on in {} s", AGAIN_SECONDS, e);
    }
  }

  /** Does one step of one line; false when nothing waits. */
  private boolean step() {
    BatchRows.Task[] held = new BatchRows.Task[1];
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              status -> {
                Optional<BatchRows.Task> next = rows.next();
                next.ifPresent(task -> held[0] = task);
                next.ifPresent(this::step);
                return next.isPresent();
              }));
    } catch (Refusal refusal) {
      return refuse(held[0], refusal.sentences());
    } catch (UnprintableText refused) {
      return refuse(held[0], String.valueOf(refused.getMessage()));
    }
  }

  private boolean refuse(BatchRows.Task task, String why) {
    transaction.executeWithoutResult(
        status -> rows.refuse(Objects.requireNonNull(task).line(), why, clock.instant()));
    return true;
  }

  /** The draft first, which stays when the rest is refused; then the paper and the signature. */
  private void step(BatchRows.Task task) {
    Booking booking =
        bookings
            .latest(task.line().booking())
            .orElseThrow(() -> new Missing("booking " + task.line().booking(), ""));
    Actor by = new Actor(task.by());
    if (task.line().contract().isEmpty()) {
      Template template = library.clauses().newest(DraftPage.USUAL).orElseThrow();
      Contract drafted =
          contracts.draft(
              DraftForm.typed(task.typed()).proposal(template, booking).orElseThrow(), by);
      rows.drafted(task.line(), drafted.id());
      return;
    }
    Subject.Order order = new Subject.Order(booking);
    Contract contract = contracts.find(new ContractId(task.line().contract()));
    if (contract.state() == ContractState.DRAFTED) {
      contract = contracts.generate(contract.id(), order);
    }
    if (task.signs() && contract.signatureOf(Role.SELLER).isEmpty()) {
      contracts.sign(contract.id(), Role.SELLER, by, order.ref());
    }
    rows.done(task.line(), clock.instant());
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
