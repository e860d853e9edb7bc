package io.countersign.web.accounting;

import io.countersign.accounting.Accounts;
import io.countersign.accounting.Accrued;
import io.countersign.accounting.BookPeriod;
import io.countersign.accounting.CostChange;
import io.countersign.accounting.CostChange.Kind;
import io.countersign.accounting.JournalTotal;
import io.countersign.accounting.PeriodAccounts;
import io.countersign.accounting.RollForward;
import io.countersign.accounting.TieOut;
import io.countersign.calendar.Period;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.util.StringUtils;

/** Journals and schedules until a period, as the page shows them. */
public record AccountingView(Accounts accounts, List<BookPeriod> periods, String find, int page) {

  private static final int ON_A_PAGE = 25;

  public PeriodAccounts last() {
    return accounts.last();
  }

  public Period period() {
    return last().period().period();
  }

  /** Whether nothing can change any more. */
  public String status() {
    return last().frozen() != null ? "Closed" : "Draft";
  }

  /** What a period's journals are, in words. */
  public String words() {
    if (last().frozen() != null) {
      return "Its journals are written down and stay as they are. What changes later is booked in"
          + " the next open period.";
    }
    return last().period().closedAt() == null
        ? "It is not paid yet: its journals may change until it is."
        : "It is paid, but its journals cannot be written down yet.";
  }

  public List<RollForward> rollForward(Currency currency) {
    return accounts.rollForward(currency);
  }

  public List<Accrued> accrued() {
    return Accrued.of(last());
  }

  public List<TieOut> tieOut() {
    return accounts.tieOut();
  }

  public List<JournalTotal> journals() {
    return JournalTotal.of(last());
  }

  /** The contracts that mention what is looked for. */
  public List<Accounts.Contract> found() {
    String words = find.strip().toLowerCase(Locale.ROOT);
    return accounts.contracts().stream()
        .filter(
            contract ->
                (contract.deal() + " " + contract.customer())
                    .toLowerCase(Locale.ROOT)
                    .contains(words))
        .toList();
  }

  public int pages() {
    return Math.max(1, (found().size() + ON_A_PAGE - 1) / ON_A_PAGE);
  }

  /** The page that is asked for, or the last one. */
  public int shown() {
    return Math.min(Math.max(1, page), pages());
  }

  public List<Accounts.Contract> contracts() {
    List<Accounts.Contract> all = found();
    int from = (shown() - 1) * ON_A_PAGE;
    return all.subList(from, Math.min(from + ON_A_PAGE, all.size()));
  }

  /** The words of an address that ask for the same again, but for its page. */
  public String query() {
    return "?period="
        + java.net.URLEncoder.encode(period().name(), java.nio.charset.StandardCharsets.UTF_8)
        + "&find="
        + java.net.URLEncoder.encode(find, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** A kind of journal or change as a word of a sentence. */
  public static String word(Enum<?> kind) {
    String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return StringUtils.capitalize(word);
  }

  /** The changes of a period in the order in which they were booked. */
  public static List<CostChange> changes(List<CostChange> all, Period period) {
    return all.stream().filter(change -> change.period().equals(period)).toList();
  }

  /** The kinds of changes a table has columns for. */
  public static List<Kind> kinds() {
    return List.of(Kind.values());
  }
}
