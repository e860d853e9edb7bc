package io.countersign.calculation;

import java.util.List;

/** Plans under which a deal reaches only those who are credited with it, in its periods. */
final class LocalPlans {

  private static final String HEAD =
      """
      plan: local
      title: Local
      version: 1
      currency: USD
      effective: { from: 2017-01-01, until: 2018-01-01 }
      """;

  /** Tiers, a retroactive override by roll-up, a capped SPIF, a draw, clawback by days. */
  private static final String USUAL =
      """
      period: month
      measures:
        sales: { count: amount, quota: target }
        team: { count: amount, credit: own-and-below }
        deals: { count: deals }
        csat: { metric: csat, takes: last }
      quotas:
        target: { amounts: [ { amount: 2500 }, { for: { region: West }, amount: 3333.5 } ] }
      components:
        commission:
          kind: commission
          for: { position: Seller }
          measure: sales
          quota: target
          tiers:
            - { up-to: 50 %, rate: 2.125 % }
            - { below: 100 %, rate: 6 % }
            - { rate: 11 % }
          cap: { pay: 350 }
          negative: carried
        override:
          kind: commission
          for: { position: Manager }
          measure: team
          tiers: [ { below: 9000, rate: 0.5 % }, { rate: 0.75 % } ]
          method: retroactive
          gate: { team: { at-least: 1000 } }
          release: [ { on: won, share: 60 % }, { on: collected, share: 40 % } ]
        bonus: { kind: bonus, measure: sales, quota: target, at-least: 100 %, amount: 250 }
        push:
          kind: spif
          during: { from: 2017-02-01, until: 2017-09-01 }
          where: { product: Gadget }
          rate: 0.333 %
          cap: { pay: 7 }
        score:
          kind: scorecard
          for: { position: Seller }
          target: 100
          goals:
            sold: { measure: sales, quota: target, weight: 60 %, cap: 150 % }
            liked: { measure: csat, weight: 40 %, score: achieved }
        least: { kind: guarantee, for: { position: Manager }, amount: 40, periods: 5 }
        draw:
          kind: draw
          for: { position: Seller }
          amount: 300
          recoverable: true
          recovery: { share: 50 % }
      clawback:
        early: { within-days: 30, recover: full }
        late: { within-days: 120, recover: linear }
      """;

  /** Everything released late, and only what was paid is taken back. */
  private static final String RELEASED =
      """
      period: quarter
      measures:
        sales: { count: amount, where: { product: [ Widget, Gadget ] } }
        units: { count: units, credit: rollup }
      components:
        commission:
          kind: commission
          measure: sales
          tiers: [ { up-to: 4000, rate: 4 % }, { rate: 7.5 % } ]
          earned-when: signed
        managers: { kind: commission, measure: units, per-unit: 1.25, cap: { pay: 60 } }
        push:
          kind: spif
          during: { from: 2017-01-01, until: 2018-01-01 }
          where: { product: Other }
          per-deal: 9
          instalments: 3
        gated: { kind: bonus, amount: 99, gate: { sales: { at-least: 3000 } } }
      clawback:
        all: { within-days: 5000, recover: full, portion: paid }
      """;

  private LocalPlans() {}

  static List<String> all() {
    return List.of(HEAD + USUAL, HEAD + RELEASED);
  }
}
