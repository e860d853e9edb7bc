package io.countersign.performance;

import io.countersign.contracts.ContractId;
import io.countersign.deals.DealId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures about contracts, from what is stored of them each time they are asked for. */
@Component
@Transactional(readOnly = true)
public class Performance {

  private static final String SIGNED_AT =
      "case when c.state = 'SIGNED' then (select max(s.signed_at) from contract_signature s where"
          + " s.contract_id = c.id) end";
  private static final String OF_CONTRACTS = "c.state <> 'VOIDED' and c.subject <> 'PLAN_LETTER'";
  private static final String TIMES =
      "select c.template_id, c.drafted_at, (select min(r.sent_at) from signing_round r where"
          + " r.contract_id = c.id) as sent_at, "
          + SIGNED_AT
          + " as last_signed_at from contract c where "
          + OF_CONTRACTS;
  private static final String CLAUSES =
      "select d.clause, case when w.clause is not null then 'own wording' when t.written is not"
          + " null then t.written else 'standard' end as form, c.drafted_at, "
          + SIGNED_AT
          + " as last_signed_at from contract c join contract_draft_clause d on d.contract_id ="
          + " c.id and d.version = (select max(v.version) from contract_draft v where"
          + " v.contract_id = c.id) left join contract_wording w on w.contract_id = c.id and"
          + " w.version = d.version and w.clause = d.clause left join contract_term t on"
          + " t.contract_id = c.id and t.name = concat('clause-', d.clause) where d.clause <>"
          + " 'cover' and "
          + OF_CONTRACTS;
  private static final String DEALS =
      "select c.id, c.customer_name, c.booking_id, c.deal, (select max(s.signed_at) from"
          + " contract_signature s where s.contract_id = c.id) as last_signed_at from contract c"
          + " where c.state = 'SIGNED' and c.deal is not null and not exists (select 1 from"
          + " contract later where later.amends = c.id and later.state = 'SIGNED')"
          + " order by last_signed_at desc, c.id";

  private final JdbcClient jdbc;

  Performance(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When something happened to a contract. */
  private record Times(
      String about, LocalDate drafted, @Nullable LocalDate sent, @Nullable LocalDate signed) {

    @Nullable Long toSent() {
      return between(drafted, sent);
    }

    @Nullable Long toSigned() {
      return sent == null ? null : between(sent, signed);
    }

    @Nullable Long whole() {
      return between(drafted, signed);
    }

    private static @Nullable Long between(LocalDate from, @Nullable LocalDate until) {
      return until == null ? null : ChronoUnit.DAYS.between(from, until);
    }
  }

  /** How long contracts took, of all templates first and then of each. */
  public List<CycleTime> cycleTimes() {
    List<Times> all =
        jdbc.sql(TIMES)
            .query(
                (row, n) ->
                    new Times(
                        row.getString("template_id"),
                        Objects.requireNonNull(day(row, "drafted_at")),
                        day(row, "sent_at"),
                        day(row, "last_signed_at")))
            .list();
    Map<String, List<Times>> byTemplate = new TreeMap<>();
    all.forEach(one -> byTemplate.computeIfAbsent(one.about(), id -> new ArrayList<>()).add(one));
    List<CycleTime> times = new ArrayList<>();
    times.add(cycle(CycleTime.ALL, all));
    byTemplate.forEach((template, some) -> times.add(cycle(template, some)));
    return times;
  }

  private static CycleTime cycle(String template, List<Times> some) {
    return new CycleTime(
        template,
        some.size(),
        days(some, Times::toSent),
        days(some, Times::toSigned),
        days(some, Times::whole));
  }

  /** How often each clause was used in which form, by clause. */
  public List<ClauseUse> clauses() {
    Map<String, Map<String, List<Times>>> found = new TreeMap<>();
    jdbc.sql(CLAUSES)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("clause"), clause -> new TreeMap<>())
                  .computeIfAbsent(row.getString("form"), form -> new ArrayList<>())
                  .add(
                      new Times(
                          row.getString("clause"),
                          Objects.requireNonNull(day(row, "drafted_at")),
                          null,
                          day(row, "last_signed_at")));
            });
    List<ClauseUse> uses = new ArrayList<>();
    found.forEach(
        (clause, forms) ->
            forms.forEach(
                (form, some) ->
                    uses.add(new ClauseUse(clause, form, some.size(), days(some, Times::whole)))));
    return uses;
  }

  /** Signed contracts about bookings, those signed last first. */
  public List<SignedDeal> signedDeals() {
    return jdbc.sql(DEALS)
        .query(
            (row, n) ->
                new SignedDeal(
                    new ContractId(row.getString("id")),
                    row.getString("customer_name"),
                    row.getString("booking_id"),
                    new DealId(row.getString("deal")),
                    Objects.requireNonNull(day(row, "last_signed_at"))))
        .list();
  }

  /** What each took, of those that came so far. */
  private static Days days(
      List<Times> some, java.util.function.Function<Times, @Nullable Long> of) {
    List<Long> taken = new ArrayList<>();
    for (Times one : some) {
      Long days = of.apply(one);
      if (days != null) {
        taken.add(days);
      }
    }
    return new Days(taken);
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    LocalDateTime at = row.getObject(column, LocalDateTime.class);
    return at == null ? null : at.toLocalDate();
  }
}
