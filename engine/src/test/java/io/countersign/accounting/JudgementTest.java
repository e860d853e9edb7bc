package io.countersign.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.earning.EarningKey;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgementTest {

  private static final Period JANUARY = Period.month(2017, 1);

  @Test
  void aRenewalIsOfUseForItsTermAndAFirstContractForLonger() {
    assertThat(line(Map.of("kind", "renewal", "term-months", "24")).months()).isEqualTo(24);
    assertThat(line(Map.of("kind", "new", "term-months", "24")).months()).isEqualTo(60);
    assertThat(line(Map.of("kind", "new", "term-months", "84")).months()).isEqualTo(84);
    assertThat(line(Map.of("kind", "new"), "Gadget", "Widget").months()).isEqualTo(36);
  }

  @Test
  void aCommensurateRenewalMakesTheFirstContractCountForItsTermToo() {
    String policy = Policies.text().replace("commensurate: false", "commensurate: true");

    assertThat(treatment(policy, "amy/commission", Map.of("kind", "new", "term-months", "24")))
        .isInstanceOfSatisfying(
            Treatment.Capitalised.class, c -> assertThat(c.line().months()).isEqualTo(24));
    assertThat(treatment(policy, "amy/commission", Map.of("kind", "new")).why())
        .isEqualTo(
            "Its benefit of 12 months (the term that the policy assumes) is not longer than the 12"
                + " of the practical expedient");
  }

  @Test
  void whatIsNotAmongIncrementalCostsIsExpensed() {
    assertThat(treatment(Policies.text(), "amy/mbo", Map.of()).why())
        .isEqualTo("The policy does not count mbo of Seller among incremental costs");
    assertThat(treatment(Policies.text(), "max/commission", Map.of()).why())
        .isEqualTo("The policy does not count commission of Manager among incremental costs");
    assertThat(treatment(Policies.text(), "max/override", Map.of()))
        .isInstanceOf(Treatment.Capitalised.class);
  }

  @Test
  void aTermThatIsMissingIsAProblemThatNamesTheDealAndTheWord() {
    String policy = Policies.byTerm().replace(", without: 12", "");

    assertThat(treatment(policy, "amy/commission", Map.of("term-months", "two years")))
        .isInstanceOfSatisfying(
            Treatment.Unknown.class,
            unknown ->
                assertThat(unknown.problem().toString())
                    .startsWith("deal D1: it does not say its 'term-months'")
                    .contains("Import the deal again with it"));
  }

  @Test
  void theLineBeginsWhereThePolicySays() {
    assertThat(line(Map.of()).start()).isEqualTo(LocalDate.parse("2017-02-01"));
    String bySignature = Policies.text().replace("from: won", "from: signed");
    assertThat(treatment(bySignature, "amy/commission", Map.of()))
        .isInstanceOfSatisfying(
            Treatment.Capitalised.class, c -> assertThat(c.line().start()).isNull());
    Costs signed =
        deal(Map.of())
            .tell(
                new DealEvent.Signed(
                    new DealId("D1"), Digest.of(new byte[0]), LocalDate.parse("2017-03-09")));
    assertThat(
            treatment(
                bySignature.replace("by: month", "by: day").replace("next-month", "same-day"),
                "amy/commission",
                signed))
        .isInstanceOfSatisfying(
            Treatment.Capitalised.class,
            c -> assertThat(c.line().words(LocalDate.parse("2017-03-11"))).startsWith("2 of 1826"));
  }

  @Test
  void whatIsForNoContractOrForOneThatIsNotWonIsExpensed() {
    Costs costs = new Costs();
    assertThat(treatment(Policies.text(), "amy/commission", costs).why())
        .isEqualTo("There is no contract: it is not won");
    CostKey bonus =
        new CostKey(
            "",
            new io.countersign.people.ParticipantId("amy"),
            new CostKey.Component("sellers", "commission"),
            java.util.Currency.getInstance("USD"));
    assertThat(new Judgement(Policies.read(Policies.text()), Costs.roster()).of(bonus, null).why())
        .isEqualTo("It is not for a contract");
  }

  private static StraightLine line(Map<String, String> words, String... products) {
    Treatment treatment =
        treatment(
            Policies.text(),
            "amy/commission",
            new Costs().won("D1", "2017-01-31", words, products));
    assertThat(treatment).isInstanceOf(Treatment.Capitalised.class);
    return ((Treatment.Capitalised) treatment).line();
  }

  private static Treatment treatment(String policy, String whose, Map<String, String> words) {
    return treatment(policy, whose, deal(words));
  }

  private static Costs deal(Map<String, String> words) {
    return new Costs().won("D1", "2017-01-31", words);
  }

  private static Treatment treatment(String policy, String whose, Costs costs) {
    BookPeriod period = new BookPeriod(JANUARY, null);
    PeriodBooking booking =
        new PeriodBooking(
            Policies.read(policy),
            costs.post(EarningKey.Kind.EARNED, "D1", whose, JANUARY, "100.00").facts());
    booking.next(period);
    return booking.known(booking.keys().get(0), period).treatment();
  }
}
