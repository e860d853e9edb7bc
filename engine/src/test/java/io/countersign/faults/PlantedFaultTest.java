package io.countersign.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.countersign.close.Office;
import io.countersign.close.Progress;
import io.countersign.refusal.Refusal;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** Applications that are broken on purpose: the proofs have to fail for them. */
@Tag("faults")
class PlantedFaultTest {

  @Test
  void anApprovalThatReadsAndThenWritesHasManyWinners() {
    Place place = Place.h2InMemory().founded();
    try (HikariDataSource pool = place.connect();
        Crowd crowd = new Crowd()) {
      pool.setMaximumPoolSize(Crowd.SIZE);
      JdbcTemplate jdbc = new JdbcTemplate(pool);
      jdbc.update("update pay_period set state = 'REVIEWED' where name = ?", month());
      CyclicBarrier allHaveRead = new CyclicBarrier(Crowd.SIZE);

      assertThatThrownBy(
              () ->
                  crowd.take(
                      Hands.Step.APPROVE, by -> approveCarelessly(jdbc, by.login(), allHaveRead)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("winners of APPROVE");
    }
  }

  @Test
  void anInterruptionWithTransactionsIsForgotten() {
    interruptAndHeal(true).requireUndisturbed();
  }

  @Test
  void anInterruptionWithoutTransactionsIsNoticed() {
    assertThatThrownBy(() -> interruptAndHeal(false).requireUndisturbed())
        .isInstanceOf(AssertionError.class)
        .hasMessage("the year is not done after 3 breaks");
  }

  @Test
  void oneMinorUnitIsNoticed() {
    Place place = Place.h2InMemory().founded();
    try (HikariDataSource pool = place.connect();
        Books books = new Books(pool, Clock.systemUTC())) {
      books.year().work();
      place.checksum().requireUndisturbed();
      JdbcTemplate jdbc = new JdbcTemplate(pool);
      jdbc.execute("drop trigger payout_no_update");

      int changed =
          jdbc.update(
              "update payout set amount_minor = amount_minor + 1 where period = ?"
                  + " and participant = (select min(participant) from payout where period = ?)",
              month(),
              month());

      assertThat(changed).isEqualTo(1);
      assertThatThrownBy(() -> place.checksum().requireUndisturbed())
          .isInstanceOf(AssertionError.class);
    }
  }

  private static String month() {
    return Year.MONTHS.get(0).name();
  }

  /** As it must not be done: nothing is locked between the look and the change. */
  private static void approveCarelessly(JdbcTemplate jdbc, String by, CyclicBarrier allHaveRead) {
    String state =
        jdbc.queryForObject("select state from pay_period where name = ?", String.class, month());
    try {
      allHaveRead.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    if (!"REVIEWED".equals(state)) {
      throw new TooLate(by);
    }
    jdbc.update("update pay_period set state = 'APPROVED' where name = ?", month());
  }

  /** Breaks a year between entries and their postings, then goes on with a whole application. */
  private static Checksum interruptAndHeal(boolean transactions) {
    Place place = Place.h2InMemory().founded();
    try (HikariDataSource pool = place.connect()) {
      PlatformTransactionManager manager =
          transactions ? new JdbcTransactionManager(pool) : new NoTransactions();
      try (Office broken = new Office(Clock.systemUTC(), new Breaking(pool), manager)) {
        Year year = new Year(broken, Hands.ONE, () -> {}, Progress.UNHEARD);
        assertThatThrownBy(year::work).hasMessageContaining("planted");
      }
      try (Books whole = new Books(pool, Clock.systemUTC())) {
        whole.year().workThrough(3);
        return Checksum.of(whole.office());
      }
    }
  }

  /** Stops once, when postings are written for the fourth time: in the calculation of February. */
  private static final class Breaking extends JdbcTemplate {

    private int written;

    private Breaking(HikariDataSource pool) {
      super(pool);
    }

    @Override
    public <T> @Nullable T execute(ConnectionCallback<T> action) {
      ConnectionCallback<T> breaking = connection -> action.doInConnection(breaking(connection));
      return super.execute(breaking);
    }

    private Connection breaking(Connection connection) {
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (arguments != null
                    && String.valueOf(arguments[0]).startsWith("insert into posting")
                    && ++written == 4) {
                  throw new TransientDataAccessResourceException("planted");
                }
                return method.invoke(connection, arguments);
              });
    }
  }

  /** Lets every statement stand for itself. */
  private static final class NoTransactions implements PlatformTransactionManager {

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
      return new SimpleTransactionStatus();
    }

    @Override
    public void commit(TransactionStatus status) {}

    @Override
    public void rollback(TransactionStatus status) {}
  }

  /** The refusal of the careless approval. */
  private static final class TooLate extends Refusal {

    private static final long serialVersionUID = 1;

    private TooLate(String by) {
      super("too-late", by + " is too late", "Look again.");
    }
  }
}
