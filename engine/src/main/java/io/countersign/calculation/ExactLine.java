package io.countersign.calculation;

import io.countersign.calculation.Purse.Growth;
import io.countersign.deals.DealLine;
import io.countersign.earning.Earning;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.plans.Commission;
import io.countersign.plans.Measure;
import io.countersign.rulebook.Explanation;
import io.countersign.rulebook.Explanation.Input;
import java.util.ArrayList;
import java.util.List;

/**
 * The commission of one sold thing for one seat, worked out in exact quotients.
 *
 * @param pay what the pieces come to after the limits of a single deal
 * @param growth what the purse of the period made of it
 */
record ExactLine(Place place, Sold sold, List<Piece> pieces, Fraction pay, Growth growth)
    implements Earning.Explained {

  /** The pay for a sale or one line of it. */
  record Piece(
      ExactWalk.Part part,
      Fraction credit,
      List<Curve.Part> slices,
      Fraction times,
      Fraction pay) {}

  @Override
  public Explanation explanation() {
    StepList steps = new StepList();
    for (Piece piece : pieces) {
      Commission.Row row = piece.part().row();
      String price = row == null ? "" : "Rate " + row.number() + ", ";
      if (piece.slices().isEmpty() && piece.pay().signum() != 0) {
        steps.add(price + "for the deal", "fixed amount", piece.pay());
      }
      for (Curve.Part slice : piece.slices()) {
        String words = figure(slice.width()) + " × " + Figures.rate(slice.rate());
        boolean plain = piece.times().equals(Fraction.ONE);
        steps.add(
            price + slice.words(),
            plain ? words : words + " × " + Figures.rate(piece.times()),
            slice.pay().times(piece.times()));
      }
    }
    steps.fill("Limit for each deal", "its floor or cap", pay);
    steps.fill("Cap", "of the component in " + place.period, growth.capped());
    return new Explanation(place.rule, place.clause(), inputs(), steps.upTo(amount()));
  }

  private Money amount() {
    return new Money(place.facts.currency(), growth.minor());
  }

  private List<Input> inputs() {
    String deal = "deal " + sold.deal();
    List<Input> inputs = new ArrayList<>();
    for (DealLine line : sold.lines()) {
      inputs.add(
          new Input(
              line.product(),
              Figures.amount(line.amount().value()),
              deal + ", " + told() + " " + sold.on()));
    }
    Fraction credit = pieces.stream().map(Piece::credit).reduce(Fraction.ZERO, Fraction::plus);
    inputs.add(new Input("Credited", figure(credit), "measure " + place.commission().pays()));
    inputs.add(
        new Input(
            "Total by the end of " + place.period,
            Figures.amount(place.shownHeight()),
            "measure " + place.commission().by().measure()));
    if (place.quota != null) {
      inputs.add(
          new Input(
              "Quota",
              Figures.amount(place.quota.decimal()),
              Figures.percent(place.height, place.quota) + " reached"));
    }
    return inputs;
  }

  private String told() {
    return switch (sold.telling().event()) {
      case WON -> sold.isWin() ? "won" : "amended";
      case SIGNED -> "signed";
      case INVOICED -> "invoiced";
      case COLLECTED -> "collected";
    };
  }

  private String figure(Fraction value) {
    boolean isAmount =
        place.facts.measure(place.commission().pays()) instanceof Measure.OfDeals ofDeals
            && ofDeals.counted() == Measure.Counted.AMOUNT;
    return isAmount ? Figures.amount(value.decimal()) : Figures.number(value.decimal());
  }
}
