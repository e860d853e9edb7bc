package io.countersign.accounting;

import io.countersign.accounting.AccountingPolicy.Detail;
import io.countersign.accounting.GeneralLine.Journal;
import io.countersign.accounting.GeneralLine.Side;
import io.countersign.accounting.GeneralLine.Subject;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.ledger.Direction;
import io.countersign.money.Money;
import io.countersign.statements.CsvSheet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The journals of a period as CSV, one row for each line: {@code date, journal_id, account_code,
 * account_name, debit, credit, currency, period, participant, cost_centre, contract, memo,
 * reversal}. The same journals always give the same bytes.
 */
public final class JournalCsv {

  private JournalCsv() {}

  /** The file of a period, in as much detail as the policy says it was written by. */
  public static String of(PeriodAccounts accounts) {
    Detail detail = accounts.policy().booking().detail();
    return sheet(accounts.period().period(), summed(accounts.lines(), detail));
  }

  /** The digest of all that the lines say. */
  static Digest digest(Period period, List<GeneralLine> lines) {
    StringBuilder text = new StringBuilder(sheet(period, lines));
    for (GeneralLine line : lines) {
      text.append(line.side().account()).append(' ').append(line.subject()).append('\n');
    }
    return Digest.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The number of a journal: the period, what it is, and the currency. */
  public static String id(Period period, GeneralLine line) {
    return period.label()
        + "-"
        + line.journal().name().toLowerCase(Locale.ROOT)
        + "-"
        + line.side().amount().currency().getCurrencyCode();
  }

  private static String sheet(Period period, List<GeneralLine> lines) {
    CsvSheet sheet =
        new CsvSheet(
            "date",
            "journal_id",
            "account_code",
            "account_name",
            "debit",
            "credit",
            "currency",
            "period",
            "participant",
            "cost_centre",
            "contract",
            "memo",
            "reversal");
    for (GeneralLine line : lines) {
      Side side = line.side();
      boolean debit = side.direction() == Direction.DEBIT;
      sheet.row(
          line.on(),
          id(period, line),
          side.code().code(),
          side.code().name(),
          debit ? side.amount().amount() : null,
          debit ? null : side.amount().amount(),
          side.amount().currency(),
          period.name(),
          line.subject().participant(),
          line.subject().costCentre(),
          line.subject().deal(),
          line.memo(),
          line.journal().isReversal() ? "yes" : "no");
    }
    return sheet.toString();
  }

  private record Group(
      Journal journal, LocalDate on, GeneralAccount account, AccountCode code, Subject of) {}

  /** The lines summed up; those that come to nothing are left out. */
  static List<GeneralLine> summed(List<GeneralLine> lines, Detail detail) {
    Map<Group, Map<String, Money>> sums = new LinkedHashMap<>();
    for (GeneralLine line : lines) {
      Subject of = line.subject();
      Subject kept =
          switch (detail) {
            case CONTRACT -> of;
            case PARTICIPANT -> new Subject(of.participant(), of.costCentre(), "", "", "");
            case COST_CENTRE -> new Subject("", of.costCentre(), "", "", "");
          };
      Side side = line.side();
      sums.computeIfAbsent(
              new Group(line.journal(), line.on(), side.account(), side.code(), kept),
              g -> new LinkedHashMap<>())
          .merge(side.amount().currency().getCurrencyCode(), side.debit(), Money::plus);
    }
    List<GeneralLine> summed = new ArrayList<>();
    sums.forEach(
        (group, amounts) ->
            amounts.values().stream()
                .filter(amount -> !amount.isZero())
                .forEach(amount -> summed.add(line(group, amount))));
    summed.sort(ORDER);
    return summed;
  }

  private static final Comparator<GeneralLine> ORDER =
      Comparator.comparing(GeneralLine::journal)
          .thenComparing(line -> line.side().amount().currency().getCurrencyCode())
          .thenComparing(GeneralLine::on)
          .thenComparing(line -> line.subject().costCentre())
          .thenComparing(line -> line.subject().participant())
          .thenComparing(line -> line.subject().deal())
          .thenComparing(line -> line.subject().plan())
          .thenComparing(line -> line.subject().component())
          .thenComparing(line -> line.side().account())
          .thenComparing(line -> line.side().code().code());

  private static GeneralLine line(Group group, Money debit) {
    Direction direction = debit.isNegative() ? Direction.CREDIT : Direction.DEBIT;
    Money amount = debit.isNegative() ? debit.negated() : debit;
    return new GeneralLine(
        group.journal(),
        group.on(),
        new Side(group.account(), group.code(), direction, amount),
        group.of(),
        words(group.journal()));
  }

  private static String words(Journal journal) {
    return switch (journal) {
      case REVERSAL -> "Reversal of what was accrued before";
      case PAYOUT -> "Commission handed to payroll";
      case CAPITALISATION -> "Costs to obtain contracts";
      case AMORTISATION -> "Amortisation of costs to obtain contracts";
      case RECOVERY -> "Capitalised commission taken back";
      case IMPAIRMENT -> "Impairment of costs to obtain contracts";
      case TERMINATION -> "Costs of contracts that ended";
      case ACCRUAL -> "Earned and not paid";
    };
  }
}
