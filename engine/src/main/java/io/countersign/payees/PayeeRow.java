package io.countersign.payees;

import io.countersign.intake.ImportProblem;
import io.countersign.ledger.Holder;
import io.countersign.people.ParticipantId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One row of a payee file on its way to details; it collects everything that is wrong with it. */
final class PayeeRow {

  private static final int LONGEST_NAME = 70;
  private static final Pattern US_ACCOUNT = Pattern.compile("[A-Za-z0-9-]{1,17}");
  private final String file;
  private final long line;
  private final Map<String, String> cells;
  private final List<String> header;
  private final List<ImportProblem> problems = new ArrayList<>();

  PayeeRow(String file, long line, List<String> header, Map<String, String> cells) {
    this.file = file;
    this.line = line;
    this.header = header;
    this.cells = cells;
  }

  List<ImportProblem> problems() {
    return problems;
  }

  /** The details; empty when something is wrong. */
  Optional<PayeeDetails> details(Predicate<ParticipantId> known, LocalDate today) {
    String who = cell("participant");
    if (who.isEmpty() || !known.test(new ParticipantId(who))) {
      problem("participant", who, "a participant", "Import people first, or correct the key.");
    }
    Optional<Currency> currency = currency();
    Optional<LocalDate> from = from(today);
    Optional<PayMethod> method = PayMethod.of(cell("method"));
    if (method.isEmpty()) {
      problem("method", cell("method"), PayMethod.words(), "Write one of these words.");
    }
    Optional<PayTo> to = method.flatMap(this::to);
    if (method.isPresent() && currency.isPresent()) {
      requireCurrency(method.get(), currency.get());
    }
    if (!problems.isEmpty() || to.isEmpty() || currency.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    Holder payee = new Holder(new ParticipantId(who), currency.get());
    return Optional.of(new PayeeDetails(payee, from.get(), to.get()));
  }

  void problem(String column, String found, String expected, String repair) {
    problems.add(
        new ImportProblem(
            file,
            line,
            column,
            header.indexOf(column) + 1,
            found.isEmpty() ? "nothing" : "'" + found + "'",
            expected,
            repair));
  }

  private Optional<PayTo> to(PayMethod method) {
    return switch (method) {
      case NACHA -> usBank();
      case SEPA -> sepaBank();
      default -> payroll(method);
    };
  }

  private Optional<PayTo> payroll(PayMethod method) {
    String number = cell("number");
    PayrollNumber rule = PayrollNumber.of(method);
    if (!rule.pattern().matcher(number).matches()) {
      problem("number", number, rule.words(), "Take it from " + method.label() + ".");
    }
    leftEmpty(method, "routing", "account", "account_type", "iban", "bic");
    return Optional.of(new PayTo.Payroll(method, number));
  }

  private Optional<PayTo> usBank() {
    String routing = cell("routing");
    BankCodes.routing(routing)
        .ifPresent(why -> problem("routing", routing, why, "Ask the payee to read it again."));
    String account = cell("account");
    if (!US_ACCOUNT.matcher(account).matches()) {
      problem(
          "account",
          concealed(account),
          "1 to 17 letters, digits and hyphens",
          "Ask the payee to read it again.");
    }
    String kind = cell("account_type").toLowerCase(Locale.ROOT);
    if (!kind.equals("checking") && !kind.equals("savings")) {
      problem("account_type", kind, "checking or savings", "Write one of the two.");
    }
    requireName();
    leftEmpty(PayMethod.NACHA, "number", "iban", "bic");
    return problems.isEmpty()
        ? Optional.of(
            new PayTo.UsBank(
                cell("name"),
                routing,
                account,
                PayTo.UsBank.Kind.valueOf(kind.toUpperCase(Locale.ROOT))))
        : Optional.empty();
  }

  private Optional<PayTo> sepaBank() {
    String iban = compact(cell("iban"));
    BankCodes.iban(iban)
        .ifPresent(why -> problem("iban", concealed(iban), why, "Ask the payee to read it again."));
    String bic = compact(cell("bic"));
    if (!bic.isEmpty()) {
      BankCodes.bic(bic)
          .ifPresent(why -> problem("bic", bic, why, "Leave it empty, or correct it."));
    }
    requireName();
    leftEmpty(PayMethod.SEPA, "number", "routing", "account", "account_type");
    return Optional.of(new PayTo.SepaBank(cell("name"), iban, bic));
  }

  private void requireName() {
    String name = cell("name");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problem(
          "name",
          name,
          "the name of the account's owner, 1 to " + LONGEST_NAME + " characters",
          "Write it as the bank knows it.");
    }
  }

  private void requireCurrency(PayMethod method, Currency currency) {
    String only = method == PayMethod.NACHA ? "USD" : method == PayMethod.SEPA ? "EUR" : "";
    if (!only.isEmpty() && !only.equals(currency.getCurrencyCode())) {
      problem(
          "currency",
          currency.getCurrencyCode(),
          only + ", the only currency that " + method.label() + " pays",
          "Choose another method for " + currency + ".");
    }
  }

  private void leftEmpty(PayMethod method, String... columns) {
    for (String column : columns) {
      if (!cell(column).isEmpty()) {
        problem(
            column,
            concealed(cell(column)),
            "nothing, because " + method.label() + " does not use it",
            "Leave it empty, or choose another method.");
      }
    }
  }

  private Optional<Currency> currency() {
    try {
      return Optional.of(Currency.getInstance(cell("currency")));
    } catch (IllegalArgumentException e) {
      problem("currency", cell("currency"), "a currency such as USD", "Write its ISO 4217 code.");
      return Optional.empty();
    }
  }

  private Optional<LocalDate> from(LocalDate today) {
    String from = cell("from");
    try {
      return Optional.of(from.isEmpty() ? today : LocalDate.parse(from));
    } catch (DateTimeException e) {
      problem("from", from, "a day such as 2026-11-30, or nothing for today", "Correct the day.");
      return Optional.empty();
    }
  }

  private String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  /** Enough of a number to find it in the file, not enough to use it. */
  private static String concealed(String number) {
    return number.length() <= 4
        ? number
        : "•••• " + number.substring(number.length() - 4) + " (" + number.length() + " characters)";
  }

  private static String compact(String code) {
    return code.replace(" ", "").toUpperCase(Locale.ROOT);
  }
}
