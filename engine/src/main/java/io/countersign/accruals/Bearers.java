package io.countersign.accruals;

import io.countersign.earning.EarningKey;
import io.countersign.ledger.Account;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Posting;
import io.countersign.plans.Draw;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;

/** Which account bears an earning: mostly the expense of commission. */
final class Bearers {

  private Bearers() {}

  static Account of(Plan plan, EarningKey key) {
    PlanComponent component =
        plan.components().stream()
            .filter(found -> found.id().equals(key.component()))
            .findFirst()
            .orElse(null);
    return switch (key.origin().kind()) {
      case RECOVERED -> Account.CLAWBACK;
      case ADVANCED, REPAID ->
          component instanceof Draw draw && draw.kind() == Draw.Kind.NON_RECOVERABLE
              ? Account.GUARANTEE_EXPENSE
              : Account.DRAW_ADVANCED;
      case EARNED, CARRIED, CARVED_OUT, LAPSED ->
          component instanceof PlanComponent.Guarantee
              ? Account.GUARANTEE_EXPENSE
              : Account.COMMISSION_EXPENSE;
    };
  }

  /** The account that bore what was posted. */
  static Account of(Entry entry) {
    return entry.postings().stream()
        .map(Posting::account)
        .filter(account -> account != Account.PAYABLE && account != Account.HELD)
        .findFirst()
        .orElse(Account.COMMISSION_EXPENSE);
  }
}
