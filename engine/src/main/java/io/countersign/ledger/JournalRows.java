package io.countersign.ledger;

import io.countersign.bulk.Bulk;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.earning.EarningKey;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.rulebook.Explanation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/** How entries stand in the tables {@code journal_entry} and {@code posting}. */
final class JournalRows implements ResultSetExtractor<List<JournalEntry>> {

  static final String SELECT =
      "select e.number, e.period, e.participant, e.about, e.plan, e.component, e.origin,"
          + " e.origin_kind, e.deal, e.revision, e.on_day, e.cause, e.cause_words, e.plan_digest,"
          + " e.deal_facts, e.explanation, e.posted_by, e.source, e.posted_at, p.account,"
          + " p.direction, p.currency, p.amount_minor from journal_entry e join posting p on"
          + " p.entry_number = e.number ";

  static final String ORDER = " order by e.number, p.line";

  static final Bulk.Target ENTRY =
      new Bulk.Target(
          "journal_entry",
          List.of(
              "number",
              "period",
              "period_from",
              "participant",
              "about",
              "plan",
              "component",
              "origin",
              "origin_until",
              "origin_kind",
              "deal",
              "revision",
              "on_day",
              "cause",
              "cause_words",
              "plan_digest",
              "deal_facts",
              "explanation",
              "posted_by",
              "source",
              "posted_at",
              "chain"));

  static final Bulk.Target POSTING =
      new Bulk.Target(
          "posting",
          List.of("entry_number", "line", "account", "direction", "currency", "amount_minor"));

  /** The place of the chain in the row of an entry, after everything else. */
  private static final int CHAIN = 21;

  private static final String EARNING = "EARNING";
  private static final String SETTLEMENT = "SETTLEMENT";
  private static final String PAYOUT = "PAYOUT";
  private static final String ADJUSTMENT = "ADJUSTMENT";
  private static final String FORGIVENESS = "FORGIVENESS";

  /** The row of an entry, which joins the chain. */
  static @Nullable Object[] entry(JournalEntry journal, EntryChain chain, List<Object[]> postings) {
    @Nullable Object[] row = Arrays.copyOf(values(journal), CHAIN + 1);
    List<@Nullable Object> values = Arrays.asList(row).subList(0, CHAIN);
    row[CHAIN] = chain.add(values, postings.stream().map(Arrays::asList).toList()).hex();
    return row;
  }

  private static @Nullable Object[] values(JournalEntry journal) {
    PayCycle cycle = journal.entry().cycle();
    About about = journal.entry().about();
    EarningKey key = null;
    About.Basis basis = null;
    if (about instanceof About.OfEarning earning) {
      key = earning.key();
      basis = earning.basis();
    } else if (about instanceof About.OfForgiveness forgiven) {
      key = forgiven.key();
    }
    return new @Nullable Object[] {
      journal.number().value(),
      cycle.name(),
      cycle.period().from(),
      about.who().value(),
      kind(about),
      key == null ? null : key.plan(),
      key == null ? null : key.component(),
      key == null ? null : key.period().name(),
      key == null ? null : key.period().until(),
      key == null ? null : key.origin().kind().name(),
      key == null ? null : key.origin().deal(),
      key == null ? null : key.origin().revision(),
      about.on(),
      about.cause().kind().name(),
      about.cause().words(),
      basis == null ? null : basis.plan().hex(),
      basis == null ? null : JournalJson.write(basis.deal()),
      basis == null ? null : JournalJson.write(basis.now()),
      journal.posted().by(),
      journal.posted().source(),
      LocalDateTime.ofInstant(journal.posted().at(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS)
    };
  }

  private static String kind(About about) {
    if (about instanceof About.OfEarning) {
      return EARNING;
    }
    if (about instanceof About.OfAdjustment) {
      return ADJUSTMENT;
    }
    if (about instanceof About.OfForgiveness) {
      return FORGIVENESS;
    }
    return about instanceof About.OfPayout ? PAYOUT : SETTLEMENT;
  }

  static List<Object[]> postings(JournalEntry journal) {
    List<Object[]> rows = new ArrayList<>(3);
    for (Posting posting : journal.entry().postings()) {
      rows.add(
          new Object[] {
            journal.number().value(),
            rows.size() + 1,
            posting.account().name(),
            posting.direction().name(),
            posting.amount().currency().getCurrencyCode(),
            posting.amount().minor()
          });
    }
    return rows;
  }

  static EarningKey key(ResultSet row) throws SQLException {
    return new EarningKey(
        new ParticipantId(row.getString("participant")),
        row.getString("plan"),
        row.getString("component"),
        Period.parse(row.getString("origin")),
        new EarningKey.Origin(
            EarningKey.Kind.valueOf(row.getString("origin_kind")),
            row.getString("deal"),
            row.getInt("revision")));
  }

  @Override
  public List<JournalEntry> extractData(ResultSet row) throws SQLException {
    List<JournalEntry> entries = new ArrayList<>();
    boolean more = row.next();
    while (more) {
      EntryNumber number = new EntryNumber(row.getLong("number"));
      PayCycle cycle = PayCycle.parse(row.getString("period"));
      About about = about(row);
      Posted posted =
          new Posted(
              row.getString("posted_by"),
              row.getString("source"),
              row.getObject("posted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
      List<Posting> postings = new ArrayList<>(3);
      do {
        postings.add(posting(row));
        more = row.next();
      } while (more && row.getLong("number") == number.value());
      entries.add(new JournalEntry(number, new Entry(cycle, about, postings), posted));
    }
    return entries;
  }

  private static About about(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("on_day", LocalDate.class);
    Cause cause =
        new Cause(Cause.Kind.valueOf(row.getString("cause")), row.getString("cause_words"));
    ParticipantId who = new ParticipantId(row.getString("participant"));
    String kind = row.getString("about");
    if (!kind.equals(EARNING)) {
      return switch (kind) {
        case PAYOUT -> new About.OfPayout(who, on, cause);
        case SETTLEMENT -> new About.OfSettlement(who, on, cause);
        case ADJUSTMENT -> new About.OfAdjustment(who, on, cause);
        case FORGIVENESS -> new About.OfForgiveness(key(row), on, cause);
        default -> throw new IllegalStateException("an entry about " + kind);
      };
    }
    About.Basis basis =
        new About.Basis(
            new Digest(row.getString("plan_digest")),
            JournalJson.read(row.getString("deal_facts"), DealFacts.class),
            JournalJson.read(row.getString("explanation"), Explanation.class));
    return new About.OfEarning(key(row), on, cause, basis);
  }

  private static Posting posting(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new Posting(
        Account.valueOf(row.getString("account")),
        Direction.valueOf(row.getString("direction")),
        new Money(currency, row.getLong("amount_minor")));
  }
}
