package io.countersign.bench;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The commission of the cycle's plan by SQL alone in the database that holds the deals: events
 * taken apart, running totals by a window, slices by a join with the tiers. It pays no SPIF and
 * takes nothing back; its totals by seller and month are held against the books.
 */
final class SqlTotals {

  private static final String TIERS =
      "(select 0.0 low, 0.5 high, 0.025 rate union all select 0.5, 1.0, 0.0425"
          + " union all select 1.0, 1.5, 0.06 union all select 1.5, 1000000000.0, 0.08)";

  private static final String WEIGHT =
      "case product when 'Analytics' then 1.25 when 'Cloud' then 1.10 when 'Core' then 1.00"
          + " when 'Edge' then 0.90 when 'Mobile' then 0.75 else 0.50 end";

  private static final String CREDITS_OF_MYSQL =
      """
      create table sql_credit as
      select m.who, month(e.happened_on) mon, sum(l.amount * %s * m.share) credit
      from deal_event e,
        json_table(cast(e.content as json), '$.team[*]' columns (
          who varchar(100) path '$.participant', share decimal(12, 8) path '$.share')) m,
        json_table(cast(e.content as json), '$.lines[*]' columns (
          product varchar(100) path '$.product', amount decimal(18, 4) path '$.amount')) l
      where e.kind = 'won'
      group by m.who, month(e.happened_on)"""
          .formatted(WEIGHT);

  /** H2 takes JSON apart by places; no team of the workload and no deal has more. */
  private static final String CREDITS_OF_H2 =
      """
      create table sql_credit as
      select who, mon, sum(amount * %s * share) credit
      from (
        select mon, trim(both '"' from cast((m)."participant" as varchar)) who,
          cast(trim(both '"' from cast((m)."share" as varchar)) as decimal(12, 8)) share,
          trim(both '"' from cast((l)."product" as varchar)) product,
          cast(trim(both '"' from cast((l)."amount" as varchar)) as decimal(18, 4)) amount
        from (
          select mon, (j)."team"[t.n] m, (j)."lines"[s.n] l
          from (
            select month(happened_on) mon, (cast(content as varchar) format json) j
            from deal_event where kind = 'won') e,
            system_range(1, 4) t(n), system_range(1, 4) s(n)) parts
        where m is not null and l is not null) lines
      group by who, mon"""
          .formatted(WEIGHT);

  private final CycleShop shop;
  private final JdbcTemplate jdbc;

  SqlTotals(CycleShop shop) {
    this.shop = shop;
    this.jdbc = shop.jdbc;
  }

  /** Works the totals out, from the events as they stand in the journal. */
  void work() {
    for (String table : List.of("sql_total", "sql_credit")) {
      jdbc.execute("drop table if exists " + table);
    }
    jdbc.execute(shop.isMySql() ? CREDITS_OF_MYSQL : CREDITS_OF_H2);
    total();
  }

  private void total() {
    jdbc.execute(
        """
        create table sql_total as
        select c.who, c.mon, round(sum(case when c.credit > q.quota * t.low
          then (least(c.credit, q.quota * t.high) - q.quota * t.low) * t.rate else 0 end), 2) pay
        from sql_credit c
          join (select a.participant_id who, max(case a.region when 'North' then 45000
            when 'East' then 42500 when 'South' then 40000 else 38000 end) quota
            from assignment a group by a.participant_id) q on q.who = c.who
          cross join %s t
        group by c.who, c.mon"""
            .formatted(TIERS));
  }

  /** How many totals of the books differ. */
  long differences() {
    List<Map<String, Object>> wrong =
        jdbc.queryForList(
            """
            select b.participant from (select e.participant, month(e.origin_until - interval '1' day) mon,
                sum(case when p.direction = 'CREDIT' then p.amount_minor else -p.amount_minor end) minor
              from journal_entry e join posting p on p.entry_number = e.number
              where p.account in ('PAYABLE', 'HELD') and e.component = 'commission'
                and e.origin_kind = 'EARNED'
              group by e.participant, month(e.origin_until - interval '1' day)) b
              left join sql_total t on t.who = b.participant and t.mon = b.mon
            where t.pay is null or b.minor <> t.pay * 100""");
    return wrong.size();
  }
}
