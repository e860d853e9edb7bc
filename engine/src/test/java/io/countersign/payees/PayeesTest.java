package io.countersign.payees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.intake.ImportMode;
import io.countersign.intake.ImportProblem;
import io.countersign.intake.ImportReport;
import io.countersign.intake.Rosters;
import io.countersign.ledger.Holder;
import io.countersign.people.ParticipantId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

class PayeesTest {

  private static final Instant NOW = Instant.parse("2017-04-03T08:00:00Z");
  private static final Holder AMY =
      new Holder(new ParticipantId("amy"), Currency.getInstance("USD"));
  private static final String HEADER =
      "participant,currency,method,number,name,routing,account,account_type,iban,bic\n";
  private static final String FIRST =
      HEADER
          + "amy,USD,nacha,,Amy Adams,231380104,12345678,checking,,\n"
          + "amy,EUR,sepa,,Amy Adams,,,,FR76 3000 6000 0112 3456 7890 189,\n"
          + "bob,USD,adp,000102,,,,,,\n";

  private final TestDatabase database;
  private final Payees payees;
  private final PayeeImport imports;

  PayeesTest(TestDatabase database) {
    this.database = database;
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    payees = new Payees(database.jdbc(), new TestVault(), database.transactions(), clock);
    imports =
        new PayeeImport(
            payees, new Rosters(database.jdbc(), database.transactions(), clock), clock);
    for (String who : List.of("amy", "bob")) {
      database
          .jdbc()
          .update(
              "insert into participant (participant_id, name, told_at) values (?, ?, ?)",
              who,
              who,
              java.time.LocalDateTime.ofInstant(NOW, ZoneOffset.UTC));
    }
  }

  @OnEveryDatabase
  void usesWhatASecondPersonHasConfirmed() {
    assertThat(imports.run("p.csv", FIRST, ImportMode.ALL_ROWS, "fay").outcome())
        .isEqualTo(ImportReport.Outcome.WRITTEN);
    assertThat(payees.inUse(NOW)).isEmpty();

    payees.decide(AMY, 1, true, "carl", Optional.empty());

    assertThat(payees.inUse(NOW)).containsOnlyKeys(AMY);
    assertThat(payees.inUse(NOW.minusSeconds(1))).isEmpty();
    String changed = FIRST.replace("12345678", "87654321");
    assertThat(imports.run("p.csv", changed, ImportMode.ALL_ROWS, "fay").files().get(0).changed())
        .isEqualTo(1);
    assertThat(payees.inUse(NOW).get(AMY).details().to().masked()).isEqualTo("Checking •••• 5678");
    payees.decide(AMY, 2, true, "carl", Optional.empty());
    assertThat(payees.inUse(NOW).get(AMY).details().to().masked()).isEqualTo("Checking •••• 4321");
    assertThat(payees.all()).hasSize(4);
  }

  @OnEveryDatabase
  void letsNobodyConfirmWhatTheyEnteredOrTheOwnDetailsOrTwice() {
    imports.run("p.csv", FIRST, ImportMode.ALL_ROWS, "fay");

    assertThatThrownBy(() -> payees.decide(AMY, 1, true, "fay", Optional.empty()))
        .isInstanceOf(PayeeRefusal.class)
        .hasMessageContaining("you entered");
    assertThatThrownBy(() -> payees.decide(AMY, 1, true, "amy", Optional.of(AMY.who())))
        .hasMessageContaining("your own");
    payees.decide(AMY, 1, false, "carl", Optional.empty());
    assertThatThrownBy(() -> payees.decide(AMY, 1, true, "carl", Optional.empty()))
        .hasMessageContaining("not waiting");
    assertThat(payees.inUse(NOW)).isEmpty();
    assertThat(imports.run("p.csv", FIRST, ImportMode.ALL_ROWS, "fay").files().get(0).changed())
        .isEqualTo(1);
  }

  @OnEveryDatabase
  void changesNothingByADryRunOrByTheSameFileAgain() {
    ImportReport dry = imports.run("p.csv", FIRST, ImportMode.DRY_RUN, "fay");
    assertThat(dry.files().get(0).added()).isEqualTo(3);
    assertThat(payees.all()).isEmpty();

    imports.run("p.csv", FIRST, ImportMode.ALL_ROWS, "fay");
    assertThat(imports.run("p.csv", FIRST, ImportMode.ALL_ROWS, "fay").files().get(0).unchanged())
        .isEqualTo(3);
    assertThat(payees.all()).hasSize(3);
  }

  @OnEveryDatabase
  void saysWhereAFileIsWrongAndShowsNoWholeAccount() {
    ImportReport report =
        imports.run(
            "p.csv",
            HEADER
                + "amy,USD,nacha,,Amy Adams,231380105,12345678,cheque,,\n"
                + "amy,EUR,sepa,,Amy Adams,,,,DE89370400440532013001,\n"
                + "eve,USD,adp,102,,,,,,\n"
                + "bob,EUR,nacha,,Bob,231380104,12345678,savings,,\n",
            ImportMode.ALL_ROWS,
            "fay");

    assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.REFUSED);
    assertThat(payees.all()).isEmpty();
    assertThat(report.problems())
        .extracting(ImportProblem::line, ImportProblem::column)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, "routing"),
            org.assertj.core.groups.Tuple.tuple(2L, "account_type"),
            org.assertj.core.groups.Tuple.tuple(3L, "iban"),
            org.assertj.core.groups.Tuple.tuple(4L, "participant"),
            org.assertj.core.groups.Tuple.tuple(4L, "number"),
            org.assertj.core.groups.Tuple.tuple(5L, "currency"));
    assertThat(report.text()).doesNotContain("DE89370400440532013001");
    assertThat(imports.run("p.csv", "who\n", ImportMode.DRY_RUN, "fay").stops()).hasSize(1);
  }

  @OnEveryDatabase
  void keepsNoAccountInTheOpenAndNoHistoryThatChanges() {
    imports.run("p.csv", FIRST, ImportMode.ALL_ROWS, "fay");
    payees.decide(AMY, 1, true, "carl", Optional.empty());

    for (String change :
        List.of(
            "update payee_details set secret = ''",
            "delete from payee_verdict",
            "update payee_verdict set verdict = 'CONFIRMED'",
            "delete from payee_details")) {
      assertThatThrownBy(() -> database.jdbc().update(change))
          .as(change)
          .hasStackTraceContaining("45000");
    }
    assertThat(database.jdbc().queryForList("select * from payee_details").toString())
        .doesNotContain("12345678")
        .doesNotContain("FR7630006000011234567890189");
    assertThat(payees.all().toString()).doesNotContain("12345678");
  }
}
