package io.countersign.close;

import io.countersign.intake.DealJournal;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.payees.PayMethod;
import io.countersign.payees.PayTo;
import io.countersign.payees.PayeeDetails;
import io.countersign.payees.Payees;
import io.countersign.payees.TestVault;
import io.countersign.payouts.PayoutFile;
import io.countersign.payouts.PayoutFiles;
import io.countersign.payouts.PayoutManifests;
import io.countersign.payouts.PayoutReturns;
import io.countersign.payouts.TestStamp;
import io.countersign.payroll.PayrollSettings;
import io.countersign.people.ParticipantId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What pays the company's people: details, files, returns and manifests. */
final class Cashier {

  static final LocalDate PAY_DAY = LocalDate.parse("2017-10-04");
  static final PayTo BANK =
      new PayTo.UsBank("Amy Adams", "231380104", "12345678", PayTo.UsBank.Kind.CHECKING);
  static final PayTo ADP = new PayTo.Payroll(PayMethod.ADP, "000102");
  static final PayTo OTHER = new PayTo.Payroll(PayMethod.CSV, "M-1");

  final Payees payees;
  final PayoutFiles files;
  final PayoutReturns returns;
  final PayoutManifests manifests;
  final ReturnDesk desk;

  Cashier(Company company) {
    Clock clock = Clock.fixed(Instant.parse("2017-10-02T08:00:00Z"), ZoneOffset.UTC);
    JdbcTransactionManager transactions = new JdbcTransactionManager(company.database);
    TestVault vault = new TestVault();
    payees = new Payees(company.jdbc, vault, transactions, clock);
    returns = new PayoutReturns(company.jdbc);
    files =
        new PayoutFiles(
            company.payouts,
            payees,
            new Settings(),
            returns,
            company.jdbc,
            vault,
            transactions,
            clock);
    manifests =
        new PayoutManifests(
            company.jdbc,
            company.payouts,
            files,
            returns,
            new DealJournal(company.jdbc, transactions, clock),
            new TestStamp(),
            transactions,
            clock);
    desk = new ReturnDesk(company.periods, company.books(), returns, files, transactions, clock);
  }

  Cashier pays(String who, PayTo to) {
    Holder payee = holder(who);
    LocalDate from = LocalDate.parse("2017-01-01");
    int version = payees.enter(List.of(new PayeeDetails(payee, from, to)), "fay").get(0).version();
    payees.decide(payee, version, true, "carl", Optional.empty());
    return this;
  }

  /** Makes every file of a run. */
  List<PayoutFile> makeAll(PayCycle cycle) {
    return files.share(cycle).files().keySet().stream()
        .map(method -> files.make(cycle, method, PAY_DAY, "fay"))
        .toList();
  }

  /** What the files of a run pay, read from their text. */
  Money sumOfFiles(PayCycle cycle) {
    Money sum = Company.usd("0.00");
    for (PayoutFile file : files.latest(cycle)) {
      String text = files.text(file.key());
      for (String row : text.lines().toList()) {
        sum = sum.plus(Money.of("USD", amount(file.key().method(), row)));
      }
    }
    return sum;
  }

  static Holder holder(String who) {
    return new Holder(new ParticipantId(who), Currency.getInstance("USD"));
  }

  private static String amount(PayMethod method, String row) {
    String[] cells = row.split(",", -1);
    return switch (method) {
      case ADP -> cells[0].equals("ABC") ? cells[6] : "0";
      case CSV -> cells[0].startsWith("M-") ? cells[3] : "0";
      case NACHA ->
          row.startsWith("6")
              ? new java.math.BigDecimal(row.substring(29, 39)).movePointLeft(2).toPlainString()
              : "0";
      default -> throw new IllegalArgumentException(method.word());
    };
  }

  /** The settings of the company. */
  private record Settings() implements PayrollSettings {
    private static final Map<String, String> ALL =
        Map.of(
            "adp.company-code", "ABC",
            "adp.earnings-code", "COM",
            "nacha.odfi-routing", "121042882",
            "nacha.company-name", "Example Seller",
            "nacha.company-id", "1234567890",
            "nacha.destination-name", "Wells Fargo",
            "nacha.origin-id", "1234567890",
            "nacha.origin-name", "Example Seller Inc");

    @Override
    public Optional<String> find(String name) {
      return Optional.ofNullable(ALL.get(name));
    }

    @Override
    public Optional<String> template(PayMethod method) {
      return Optional.empty();
    }
  }
}
