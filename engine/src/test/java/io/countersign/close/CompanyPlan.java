package io.countersign.close;

/** What the company pays. */
public final class CompanyPlan {

  private CompanyPlan() {}

  /** Ten per cent of every sale; a SPIF on gadgets that waits for the signature; clawback. */
  public static final String SELLERS =
      """
      plan: sellers
      title: Sellers 2017
      version: 1
      currency: USD
      effective: { from: 2017-01-01, until: 2018-01-01 }
      period: quarter
      measures:
        sales: { count: amount }
      components:
        commission: { kind: commission, title: Commission, measure: sales, rate: 10 % }
        push:
          kind: spif
          title: Gadget push
          during: { from: 2017-01-01, until: 2018-01-01 }
          where: { product: Gadget }
          per-deal: 40.00
          earned-when: signed
      clawback:
        early: { clause: early, within-days: 120, recover: full, components: [ commission ] }
      """;
}
