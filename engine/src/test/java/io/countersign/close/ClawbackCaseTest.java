package io.countersign.close;

import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.Account;
import io.countersign.people.ParticipantId;
import io.countersign.statements.Statement;

class ClawbackCaseTest {

  private static final Actor LAWYER = Actor.of("lena");

  @OnEveryDatabase
  void waitsForLegalWhereNoSignedPlanTakesItBack(TestDatabase database) {
    Company company = cancelled(database);
    company.letters.ask();

    company.calculate(Q2);

    assertThat(company.statement(Q2, "amy").totals().payable().recovered()).isEqualTo(usd("0.00"));
    assertThat(company.cases.all())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.status()).isEqualTo("Open");
              assertThat(found.change().amount()).isEqualTo(usd("-100.00"));
              assertThat(found.key().origin().deal()).isEqualTo("D1");
              assertThat(found.change().words())
                  .isEqualTo("No letter of version 1 of the plan is signed by both sides");
            });
    int entries = company.ledger.entries(Q2).size();
    company.calculate(Q2);
    assertThat(company.ledger.entries(Q2)).hasSize(entries);
    assertThat(company.cases.of(Q2)).hasSize(1);
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void isPostedByTheNextCalculationOnceLegalSaysSo(TestDatabase database) {
    Company company = cancelled(database);
    company.letters.ask();
    company.calculate(Q2);
    ClawbackCase found = company.cases.all().get(0);

    company.cases.answer(found.id(), true, "The offer letter of 2016 says so", LAWYER);
    company.calculate(Q2);

    assertThat(company.statement(Q2, "amy").totals().payable().recovered())
        .isEqualTo(usd("-100.00"));
    assertThat(company.cases.all().get(0).status()).isEqualTo("Claimed");
    assertThatThrownBy(() -> company.cases.answer(found.id(), false, "Not so", LAWYER))
        .isInstanceOf(ClaimRefused.class)
        .hasMessageContaining("is claimed");
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void isNeverPostedOnceLegalWaivesIt(TestDatabase database) {
    Company company = cancelled(database);
    company.letters.ask();
    company.calculate(Q2);

    company.cases.answer(company.cases.all().get(0).id(), false, "Nothing was agreed", LAWYER);
    company.closeAndPay(Q2);

    assertThat(company.ledger.balances().of(Account.CLAWBACK)).doesNotContainValue(usd("100.00"));
    assertThat(company.cases.all().get(0).status()).isEqualTo("Waived");
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void isPostedWhereThePlanIsSigned(TestDatabase database) {
    Company company = cancelled(database);
    company.letters.ask();
    company.calculate(Q2);
    company.letters.sign("amy", "sellers", 1);

    company.calculate(Q2);

    Statement told = company.statement(Q2, "amy");
    assertThat(told.totals().payable().recovered()).isEqualTo(usd("-100.00"));
    assertThat(told.content().plans())
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.letter()).isNotNull();
              assertThat(plan.letter().number()).isEqualTo("amy sellers 1");
              assertThat(plan.letter().on()).isEqualTo("2017-01-02");
            });
    assertThat(company.cases.all().get(0).status()).isEqualTo("Settled");
    assertThat(company.statement(Q2, "bob").content().plans().get(0).letter()).isNull();
  }

  @OnEveryDatabase
  void isPostedWhereNobodyAsksForSignatures(TestDatabase database) {
    Company company = cancelled(database);

    company.calculate(Q2);

    assertThat(company.statement(Q2, "amy").totals().payable().recovered())
        .isEqualTo(usd("-100.00"));
    assertThat(company.cases.all()).isEmpty();
  }

  @OnEveryDatabase
  void isAnsweredByAnotherThanTheOneItTakesFrom(TestDatabase database) {
    Company company = cancelled(database);
    company.letters.ask();
    company.calculate(Q2);
    ClawbackCase found = company.cases.all().get(0);
    Actor amy = Actor.of("amy", new ParticipantId("amy"));

    assertThatThrownBy(() -> company.cases.answer(found.id(), false, "Why me", amy))
        .hasMessageContaining("your own pay");
    assertThatThrownBy(() -> company.cases.answer(found.id(), false, " ", LAWYER))
        .hasMessageContaining("1 to 300 characters");
    assertThatThrownBy(
            () ->
                company.cases.answer(
                    io.countersign.canonical.Digest.of(new byte[0]), true, "x", LAWYER))
        .hasMessageContaining("there is no case");
    assertThat(database.count("clawback_case_answer")).isZero();
    assertThatThrownBy(() -> database.jdbc().update("delete from clawback_case"))
        .hasStackTraceContaining("45000");
  }

  /** A deal of a quarter that is paid, cancelled in the next one. */
  private static Company cancelled(TestDatabase database) {
    Company company =
        Company.on(database)
            .won("D1", "2017-02-01", "1000", "amy")
            .won("D2", "2017-05-01", "300", "bob");
    company.closeAndPay(Q1);
    return company.cancelled("D1", "2017-04-20");
  }
}
