package io.countersign.close;

import static io.countersign.close.Company.FINANCE;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.calculation.CalculationProblem;
import io.countersign.calculation.Outcome;
import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.CannotCreateTransactionException;

class InterruptedRunTest {

  @OnEveryDatabase
  void leavesNothingHalfDoneWhereverItStops(TestDatabase database) {
    Company company = company(database);
    List<String> stages = new ArrayList<>();

    for (String stop : List.of("Reading", "Calculating", "Posting", "Storing")) {
      CalculationRun broken =
          company.desk.calculate(
              Q2,
              FINANCE,
              step -> {
                stages.add(step.stage());
                if (step.stage().startsWith(stop)) {
                  throw new IllegalStateException("stopped at " + stop);
                }
              });
      assertThat(broken.state()).isEqualTo(RunState.FAILED);
      assertThat(broken.result().message()).isEqualTo("stopped at " + stop);
      assertThat(database.count("journal_entry")).isZero();
      assertThat(database.count("posting")).isZero();
      assertThat(database.count("statement")).isZero();
      assertThat(company.period(Q1).state()).isEqualTo(PeriodState.OPEN);
    }
    company.calculate(Q2);

    assertThat(stages).contains("Calculating sellers version 1");
    assertThat(company.ledger.entries(Q1).size() + company.ledger.entries(Q2).size()).isEqualTo(3);
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void isFoundAndRepeatedByTheNextStart(TestDatabase database) throws Exception {
    Company company = company(database);
    RunId left = company.runs.start(Q2, FINANCE.login(), null);
    database
        .jdbc()
        .update(
            "update run_claim set run_id = ?, owner = ?, beat_at = '2017-10-02 07:59:59'",
            left.value(),
            ServerProcess.current().host() + " 1 1 gone");
    assertThatThrownBy(() -> company.desk.start(Q2, FINANCE, Progress.UNHEARD))
        .isInstanceOf(RunInProgress.class);

    End end = new End();
    RunId repeated = company.nextServer().desk.resume(end).orElseThrow();
    CalculationRun done = end.of(repeated, company);

    assertThat(company.runs.find(left).orElseThrow().state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(done.state()).isEqualTo(RunState.FINISHED);
    assertThat(done.asked().restartOf()).isEqualTo(left);
    assertThat(done.asked().by()).isEqualTo(FINANCE.login());
    Digest first = company.seals.contentHash(Q1);
    assertThat(company.calculate(Q2).result().entries()).isZero();
    assertThat(company.seals.contentHash(Q1)).isEqualTo(first);
    assertThat(company.desk.resume(end)).isEmpty();
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void postsNothingAfterAnotherServerTookItOver(TestDatabase database) throws Exception {
    Company company = company(database);
    Company other = company.nextServer();
    List<RunId> taken = new ArrayList<>();
    End end = new End();

    CalculationRun lost =
        company.desk.calculate(
            Q2,
            FINANCE,
            step -> {
              if (step.stage().equals("Posting")) {
                database.jdbc().update("update run_claim set beat_at = '2017-10-02 07:00:00'");
                taken.addAll(other.desk.resume(end).stream().toList());
              }
            });

    assertThat(lost.state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(end.of(taken.get(0), company).state()).isEqualTo(RunState.FINISHED);
    assertThat(database.count("journal_entry")).isEqualTo(3);
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void isRepeatedByTheSameServerWhenItLostTheDatabase(TestDatabase database) throws Exception {
    AtomicBoolean away = new AtomicBoolean();
    Company company =
        Company.on(
                new DelegatingDataSource(database.dataSource()) {
                  @Override
                  public Connection getConnection() throws SQLException {
                    if (away.get()) {
                      throw new SQLTransientConnectionException("the database is away");
                    }
                    return super.getConnection();
                  }
                })
            .won("D1", "2017-02-01", "1000", "amy", "Gadget");
    End end = new End();

    assertThatThrownBy(
            () ->
                company.desk.calculate(
                    Q2, FINANCE, step -> away.set(step.stage().startsWith("Calculating"))))
        .isInstanceOf(CannotCreateTransactionException.class);
    away.set(false);

    assertThat(company.runs.of(Q2))
        .extracting(CalculationRun::state)
        .containsExactly(RunState.RUNNING);
    assertThat(company.nextServer().desk.resume(end)).isEmpty();
    RunId repeated = company.desk.resume(end).orElseThrow();
    assertThat(end.of(repeated, company).state()).isEqualTo(RunState.FINISHED);
    assertThat(company.runs.of(Q2))
        .extracting(CalculationRun::state)
        .containsExactly(RunState.FINISHED, RunState.INTERRUPTED);
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void isOneAtATime(TestDatabase database) throws Exception {
    Company company = company(database);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    var calculate = company.calculation;
    company.calculation =
        worksheet -> {
          started.countDown();
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return calculate.apply(worksheet);
        };
    End end = new End();
    RunId first = company.desk.start(Q2, FINANCE, end);
    started.await();

    assertThatThrownBy(() -> company.nextServer().desk.start(Q1, FINANCE, end))
        .isInstanceOf(RunInProgress.class)
        .hasMessage("calculation run " + first + " is running");
    assertThat(company.nextServer().desk.resume(end)).isEmpty();
    assertThat(company.runs.find(first).orElseThrow().step().stage()).contains("sellers");
    go.countDown();

    assertThat(end.of(first, company).state()).isEqualTo(RunState.FINISHED);
  }

  @OnEveryDatabase
  void keepsEveryProblemAndPostsNothing(TestDatabase database) {
    Company company = company(database);
    CalculationProblem missing =
        new CalculationProblem("quota-missing", "amy", "no quota for 2017-Q1", "Add one");
    CalculationProblem rate =
        new CalculationProblem("exchange-rate-missing", "deal D1", "no rate", "Add it");
    var calculate = company.calculation;
    company.calculation =
        worksheet -> {
          Outcome whole = calculate.apply(worksheet);
          return new Outcome(
              whole.earnings(),
              whole.attainments(),
              whole.totals(),
              whole.notEarned(),
              whole.beside(),
              List.of(missing, rate));
        };

    CalculationRun run = company.desk.calculate(Q2, FINANCE, Progress.UNHEARD);

    assertThat(run.state()).isEqualTo(RunState.PROBLEMS);
    assertThat(run.result().problems()).containsExactly(rate, missing);
    assertThat(database.count("journal_entry")).isZero();
    company.calculation = calculate;
    company.calculate(Q2);
    assertThat(company.runs.of(Q2))
        .extracting(CalculationRun::state)
        .containsExactly(RunState.FINISHED, RunState.PROBLEMS);
  }

  private static Company company(TestDatabase database) {
    return Company.on(database)
        .won("D1", "2017-02-01", "1000", "amy", "Gadget")
        .won("D2", "2017-05-01", "500", "bob");
  }

  /** Hears of the end of a run in the background. */
  private static final class End implements Progress {

    private final CountDownLatch finished = new CountDownLatch(1);

    @Override
    public void at(Step step) {
      if (step.percent() == 100) {
        finished.countDown();
      }
    }

    CalculationRun of(RunId run, Company company) throws InterruptedException {
      assertThat(finished.await(20, TimeUnit.SECONDS)).as("run %s ends", run).isTrue();
      return company.runs.find(run).orElseThrow();
    }
  }
}
