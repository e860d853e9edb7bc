package io.countersign.payroll;

import io.countersign.payees.PayMethod;
import io.countersign.payees.PayTo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * A NACHA file of ACH credits to people: one batch of class 220 (credits only), entries PPD,
 * records of 94 characters, padded with lines of nines to a multiple of ten (NACHA Operating Rules,
 * file specifications).
 */
final class NachaFile implements PayFormat {

  private static final Currency USD = Currency.getInstance("USD");
  private static final String CREDITS_ONLY = "220";
  private static final int BLOCK = 10;
  private static final long LARGEST = 99_999_999_99L;
  private static final long LARGEST_TOTAL = 9_999_999_999_99L;
  private static final long TRACES = 10_000_000L;
  private static final long HASHES = 10_000_000_000L;
  private static final int LETTERS = 26;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

  private final PayrollSettings settings;

  NachaFile(PayrollSettings settings) {
    this.settings = settings;
  }

  /** What the file says about the company and its bank. */
  private record Company(
      String name, String id, String odfi, Bank destination, Bank origin, String description) {}

  /** A number with the name that belongs to it. */
  private record Bank(String number, String name) {}

  @Override
  public PayMethod method() {
    return PayMethod.NACHA;
  }

  @Override
  public PayFile write(PayOrder order) {
    Checklist list = new Checklist(method(), order, settings);
    Company company = company(list);
    list.currency("USD");
    for (PayLine line : order.lines()) {
      list.atMost(line, LARGEST);
      if (line.to() instanceof PayTo.UsBank bank && PlainLatin.of(bank.name()).isEmpty()) {
        list.add(line.payee() + " has no name of an account's owner in Latin letters");
      }
    }
    if (order.lines().stream().mapToLong(l -> l.amount().minor()).sum() > LARGEST_TOTAL) {
      list.add("the total is more than one file can hold");
    }
    list.done();
    List<String> records = new ArrayList<>();
    List<String> traces = new ArrayList<>();
    records.add(fileHeader(company, order.run()));
    records.add(batchHeader(company, order.run()));
    long hash = 0;
    for (PayLine line : order.lines()) {
      PayTo.UsBank bank = bank(line);
      String trace = trace(company, order.run().sequence() + traces.size() + 1);
      traces.add(trace);
      records.add(entry(line, bank, trace));
      hash = (hash + Long.parseLong(bank.routing().substring(0, 8))) % HASHES;
    }
    long total = order.total(USD).minor();
    records.add(batchControl(company, traces.size(), hash, total));
    int blocks = (records.size() + 1 + BLOCK - 1) / BLOCK;
    records.add(fileControl(blocks, traces.size(), hash, total));
    while (records.size() % BLOCK != 0) {
      records.add("9".repeat(NachaRecord.LENGTH));
    }
    String name = "nacha-" + ShortName.ofFile(order.run()) + ".ach";
    return new PayFile(name, "text/plain", String.join("\n", records) + "\n", traces);
  }

  private static Company company(Checklist list) {
    String routing = "[0-9]{9}";
    String odfi =
        list.setting("odfi-routing", routing, "the routing number of your bank, 9 digits");
    return new Company(
        list.setting("company-name", "[ -~]{1,16}", "the company's name, up to 16 characters"),
        list.setting("company-id", "[0-9A-Za-z ]{1,10}", "the id your bank gave, up to 10"),
        odfi,
        new Bank(
            list.setting("destination-routing", routing, "a routing number", odfi),
            list.setting("destination-name", "[ -~]{1,23}", "the name of your bank")),
        new Bank(
            list.setting("origin-id", "[ -~]{1,10}", "the immediate origin your bank gave"),
            list.setting("origin-name", "[ -~]{1,23}", "the company's name, up to 23 characters")),
        list.setting("entry-description", "[ -~]{1,10}", "up to 10 characters", "COMMISSION"));
  }

  private static String fileHeader(Company company, PayOrder.Run run) {
    LocalDateTime made = LocalDateTime.ofInstant(run.at(), ZoneOffset.UTC);
    char modifier = (char) ('A' + (run.version() - 1) % LETTERS);
    return new NachaRecord()
        .text("101", 3)
        .right(company.destination().number(), 10)
        .right(company.origin().number(), 10)
        .text(DAY.format(made), 6)
        .text(TIME.format(made), 4)
        .text(String.valueOf(modifier), 1)
        .text("094", 3)
        .text("10", 2)
        .text("1", 1)
        .text(company.destination().name(), 23)
        .text(company.origin().name(), 23)
        .text("", 8)
        .done();
  }

  private static String batchHeader(Company company, PayOrder.Run run) {
    LocalDate made = LocalDate.ofInstant(run.at(), ZoneOffset.UTC);
    return new NachaRecord()
        .text("5" + CREDITS_ONLY, 4)
        .text(company.name(), 16)
        .text(ShortName.of(run, 20), 20)
        .text(company.id(), 10)
        .text("PPD", 3)
        .text(company.description(), 10)
        .text(DAY.format(made), 6)
        .text(DAY.format(run.payOn()), 6)
        .text("", 3)
        .text("1", 1)
        .text(company.odfi(), 8)
        .number(1, 7)
        .done();
  }

  private static String entry(PayLine line, PayTo.UsBank bank, String trace) {
    return new NachaRecord()
        .text("6", 1)
        .text(bank.kind() == PayTo.UsBank.Kind.CHECKING ? "22" : "32", 2)
        .text(bank.routing(), 9)
        .text(bank.account(), 17)
        .number(line.amount().minor(), 10)
        .text(PlainLatin.of(line.who().value(), 15), 15)
        .text(PlainLatin.of(bank.name(), 22), 22)
        .text("", 2)
        .text("0", 1)
        .text(trace, 15)
        .done();
  }

  private static String batchControl(Company company, int entries, long hash, long total) {
    return new NachaRecord()
        .text("8" + CREDITS_ONLY, 4)
        .number(entries, 6)
        .number(hash, 10)
        .number(0, 12)
        .number(total, 12)
        .text(company.id(), 10)
        .text("", 19)
        .text("", 6)
        .text(company.odfi(), 8)
        .number(1, 7)
        .done();
  }

  private static String fileControl(int blocks, int entries, long hash, long total) {
    return new NachaRecord()
        .text("9", 1)
        .number(1, 6)
        .number(blocks, 6)
        .number(entries, 8)
        .number(hash, 10)
        .number(0, 12)
        .number(total, 12)
        .text("", 39)
        .done();
  }

  private static String trace(Company company, long sequence) {
    String number = String.format(Locale.ROOT, "%07d", sequence % TRACES);
    return company.odfi().substring(0, 8) + number;
  }

  private static PayTo.UsBank bank(PayLine line) {
    if (line.to() instanceof PayTo.UsBank bank) {
      return bank;
    }
    throw new IllegalArgumentException(line.who() + " has no account in the United States");
  }
}
