package io.countersign.gate;

import io.countersign.canonical.Digest;
import io.countersign.deals.DealId;
import io.countersign.ledger.PayCycle;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Release.Trigger;
import io.countersign.publishing.PublishedPlan;
import io.countersign.publishing.PublishedPlans;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The deals for which a period pays something, since the period that was paid last; and of those
 * the ones whose signature released it: by a component that pays when signed.
 */
final class WaitingPay {

  private final JdbcTemplate jdbc;
  private final PublishedPlans plans;

  WaitingPay(JdbcTemplate jdbc, PublishedPlans plans) {
    this.jdbc = jdbc;
    this.plans = plans;
  }

  /**
   * The deals with pay.
   *
   * @param released those whose pay waited for a signature
   */
  record Payable(Set<DealId> all, Set<DealId> released) {}

  Payable of(PayCycle cycle) {
    Map<String, Long> all = new TreeMap<>();
    Map<String, Long> released = new TreeMap<>();
    jdbc.query(
        "select e.period, e.participant, e.deal, e.component, e.plan_digest, p.currency,"
            + " sum(case when p.direction = 'CREDIT' then p.amount_minor else -p.amount_minor end)"
            + " minor from journal_entry e join posting p on p.entry_number = e.number where"
            + " p.account = 'PAYABLE' and e.deal <> '' and e.cause <> 'PAID' and"
            + " e.period_from <= ? and e.period_from > coalesce((select max(b.period_from) from"
            + " journal_entry b join posting q on q.entry_number = b.number and q.account = 'DUE'"
            + " and q.currency = p.currency where b.participant = e.participant and b.cause ="
            + " 'PAID' and b.period_from < ?), date '1900-01-01') group by e.period, e.participant,"
            + " e.deal, e.component, e.plan_digest, p.currency",
        row -> {
          if (PayCycle.parse(row.getString("period")).group().equals(cycle.group())) {
            String line =
                String.join(
                    "\n",
                    row.getString("deal"),
                    row.getString("participant"),
                    row.getString("currency"));
            all.merge(line, row.getLong("minor"), Math::addExact);
            if (paysWhenSigned(row.getString("plan_digest"), row.getString("component"))) {
              released.merge(line, row.getLong("minor"), Math::addExact);
            }
          }
        },
        cycle.period().from(),
        cycle.period().from());
    return new Payable(deals(all), deals(released));
  }

  /** The deals with a line of more than nothing. */
  private static Set<DealId> deals(Map<String, Long> lines) {
    Set<DealId> deals = new TreeSet<>();
    lines.forEach(
        (line, minor) -> {
          if (minor > 0) {
            deals.add(new DealId(line.substring(0, line.indexOf('\n'))));
          }
        });
    return deals;
  }

  private boolean paysWhenSigned(String digest, String component) {
    return plans
        .find(new Digest(digest))
        .map(PublishedPlan::plan)
        .map(plan -> paysWhenSigned(plan, component))
        .orElse(true);
  }

  private static boolean paysWhenSigned(Plan plan, String component) {
    return plan.components().stream()
        .filter(one -> one.id().equals(component))
        .map(PlanComponent::head)
        .anyMatch(head -> head.release().stages().stream().anyMatch(s -> s.on() == Trigger.SIGNED));
  }
}
