package io.countersign.close;

import static io.countersign.close.Cashier.PAY_DAY;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.Account;
import io.countersign.payees.PayMethod;
import io.countersign.payouts.ManifestRefused;
import io.countersign.payouts.ManifestSeal;
import io.countersign.payouts.PayoutFile;
import io.countersign.payouts.PayoutManifest;
import io.countersign.payouts.SealFile;
import io.countersign.payroll.PayFileRefused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

class PayoutFilesTest {

  private static final ManifestSeal.Payer FAY = new ManifestSeal.Payer("fay", "Fay Finance");

  @OnEveryDatabase
  void payEveryPayoutByOneFileAndAreTheSameTwice(TestDatabase database) {
    Company company = twoSellers(database);
    Cashier cashier = new Cashier(company).pays("amy", Cashier.BANK).pays("bob", Cashier.ADP);
    company.closeAndPay(Q1);

    List<PayoutFile> made = cashier.makeAll(Q1);
    List<String> texts = made.stream().map(file -> cashier.files.text(file.key())).toList();
    cashier.pays("amy", Cashier.OTHER);

    assertThat(made)
        .extracting(file -> file.key().method())
        .containsExactly(PayMethod.ADP, PayMethod.NACHA);
    assertThat(cashier.makeAll(Q1)).isEqualTo(made);
    assertThat(made.stream().map(file -> cashier.files.text(file.key())).toList()).isEqualTo(texts);
    assertThat(made.get(0).content().digest())
        .isEqualTo(Digest.of(texts.get(0).getBytes(StandardCharsets.UTF_8)));
    assertThat(cashier.sumOfFiles(Q1)).isEqualTo(usd("133.33"));
    assertThat(database.jdbc().queryForList("select * from payout_file").toString())
        .doesNotContain("12345678");
  }

  @OnEveryDatabase
  void areNotMadeWhileAPayeeHasNoConfirmedDetails(TestDatabase database) {
    Company company = twoSellers(database);
    Cashier cashier = new Cashier(company).pays("bob", Cashier.ADP);
    company.closeAndPay(Q1);

    assertThatThrownBy(() -> cashier.files.make(Q1, PayMethod.ADP, PAY_DAY, "fay"))
        .isInstanceOf(PayFileRefused.class)
        .hasMessageContaining(
            "Amy Adams (amy) is due USD 100.00 and has no confirmed payment details");
    assertThat(cashier.files.of(Q1)).isEmpty();
    assertThat(cashier.files.share(Q1).without()).hasSize(1);
  }

  @OnEveryDatabase
  void areMadeAnewOnlyForAReasonAndWithoutWhatCameBack(TestDatabase database) {
    Company company = twoSellers(database).won("D3", "2017-02-03", "10", "max");
    Cashier cashier =
        new Cashier(company)
            .pays("amy", Cashier.BANK)
            .pays("bob", Cashier.BANK)
            .pays("max", Cashier.OTHER);
    company.closeAndPay(Q1);
    PayoutFile first = cashier.files.make(Q1, PayMethod.NACHA, PAY_DAY, "fay");

    assertThatThrownBy(() -> cashier.files.makeAnew(Q1, PayMethod.NACHA, PAY_DAY, "fay", " "))
        .isInstanceOf(PayFileRefused.class);
    cashier.desk.take(
        Q1,
        Cashier.holder("bob"),
        new io.countersign.payouts.PayoutReturn.Reason("R03", ""),
        Company.FINANCE);
    PayoutFile second =
        cashier.files.makeAnew(Q1, PayMethod.NACHA, PAY_DAY.plusDays(1), "fay", "Wrong origin");

    assertThat(second.key().version()).isEqualTo(2);
    assertThat(second.lines()).hasSize(1);
    assertThat(second.lines().get(0).reference()).isNotEqualTo(first.lines().get(0).reference());
    assertThat(cashier.files.text(first.key())).contains("100.00".replace(".", ""));
    assertThat(cashier.files.make(Q1, PayMethod.NACHA, PAY_DAY, "fay")).isEqualTo(second);
  }

  @OnEveryDatabase
  void areSealedInAManifestByWhoPaid(TestDatabase database) {
    Company company = twoSellers(database);
    Cashier cashier = new Cashier(company).pays("amy", Cashier.BANK).pays("bob", Cashier.ADP);
    company.closeAndPay(Q1);

    assertThatThrownBy(() -> cashier.manifests.make(Q1, FAY))
        .isInstanceOf(ManifestRefused.class)
        .hasMessageContaining("ADP Workforce Now, US bank transfer (NACHA)");
    List<PayoutFile> files = cashier.makeAll(Q1);
    assertThatThrownBy(() -> cashier.manifests.make(Q1, new ManifestSeal.Payer("carl", "Carl")))
        .hasMessageContaining("was paid by fay");
    PayoutManifest manifest = cashier.manifests.make(Q1, FAY);

    assertThat(manifest.content())
        .contains("\"totals\":{\"USD\":\"133.33\"}")
        .contains("\"sha256\":\"" + files.get(0).content().digest().hex() + "\"")
        .contains("\"payee\":\"amy\"")
        .contains("\"closedContent\":\"" + company.seals.contentHash(Q1).hex() + "\"");
    assertThat(cashier.manifests.make(Q1, FAY)).isEqualTo(manifest);
    assertThat(new String(SealFile.read(manifest.sealFile()).payer(), StandardCharsets.UTF_8))
        .isEqualTo("Fay Finance " + Digest.of(manifest.bytes()).hex());
    assertThat(cashier.manifests.of(Q1)).containsExactly(manifest);
  }

  @OnEveryDatabase
  void payWhatIsDueAboveZeroWhateverHappened(TestDatabase database) {
    long seed = 20170401;
    Random random = new Random(seed);
    Company company = Company.on(database);
    Cashier cashier =
        new Cashier(company)
            .pays("amy", Cashier.BANK)
            .pays("bob", Cashier.ADP)
            .pays("max", Cashier.OTHER);
    int deals = 0;
    for (var cycle : List.of(Company.Q1, Company.Q2, Company.Q3)) {
      for (int i = 0; i < 12; i++) {
        String deal = "D" + ++deals;
        String on = cycle.period().from().plusDays(random.nextInt(80)).toString();
        String seller = List.of("amy", "bob", "max").get(random.nextInt(3));
        company.won(deal, on, String.valueOf(1 + random.nextInt(99_999)), seller);
        if (deals > 6 && random.nextInt(3) == 0) {
          company.cancelled("D" + (deals - 5), on);
        }
      }
      company.calculate(cycle);
      company.approve(cycle, Company.CONTROLLER);
      company.close.lock(cycle, Company.CONTROLLER);
      var due = company.ledger.balances().of(Account.DUE, cycle.period().until()).values();
      company.close.pay(cycle, Company.FINANCE);
      cashier.makeAll(cycle);
      assertThat(cashier.sumOfFiles(cycle))
          .as("seed " + seed + ", " + cycle)
          .isEqualTo(
              due.stream()
                  .filter(balance -> balance.minor() > 0)
                  .reduce(usd("0.00"), io.countersign.money.Money::plus));
      assertThat(cashier.manifests.make(cycle, FAY).content()).contains("\"entries\":[");
    }
    company.assertBooksAreSound();
  }

  private static Company twoSellers(TestDatabase database) {
    return Company.on(database)
        .won("D1", "2017-02-01", "1000", "amy", "Gadget")
        .won("D2", "2017-02-01", "333.33", "bob");
  }
}
