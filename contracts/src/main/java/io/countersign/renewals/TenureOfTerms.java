package io.countersign.renewals;

import io.countersign.clauses.Value;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Agreed;
import io.countersign.contracts.ContractSigned;
import io.countersign.contracts.Contracts;
import io.countersign.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells how long a contract runs when it is signed, from its own typed variables: {@code
 * term-months} and {@code renewal-months} (0: it does not renew itself), and, where the template
 * has them, {@code term-start}, {@code notice-days}, {@code uplift} and {@code year-price}. What
 * they do not say is told by legal; but where a contract amends another one and its words about
 * time are the same, what was told of that one goes on.
 */
@Component
class TenureOfTerms {

  private static final Actor READER = new Actor("terms of the contract");
  private static final List<String> VARIABLES =
      List.of("term-months", "renewal-months", "term-start", "notice-days", "uplift", "year-price");

  private final Agreed agreed;
  private final Contracts contracts;
  private final Renewals renewals;

  TenureOfTerms(Agreed agreed, Contracts contracts, Renewals renewals) {
    this.agreed = agreed;
    this.contracts = contracts;
    this.renewals = renewals;
  }

  @EventListener
  void read(ContractSigned signed) {
    Map<String, Value> said = agreed.values(signed.contract(), VARIABLES);
    tenure(said, signed.on())
        .ifPresentOrElse(
            tenure -> renewals.tell(signed.contract(), tenure, READER),
            () ->
                contracts
                    .find(signed.contract())
                    .amends()
                    .filter(amended -> agreed.values(amended, VARIABLES).equals(said))
                    .ifPresent(amended -> renewals.carry(amended, signed.contract(), signed.on())));
  }

  /** The tenure that the terms say; nothing when they leave it open, or say what cannot be. */
  static Optional<Tenure> tenure(Map<String, Value> said, LocalDate signedOn) {
    if (!(said.get("term-months") instanceof Value.Count term)
        || !(said.get("renewal-months") instanceof Value.Count renewal)
        || term.number() == 0) {
      return Optional.empty();
    }
    LocalDate starts = said.get("term-start") instanceof Value.Day day ? day.date() : signedOn;
    int months = renewal.number();
    try {
      Following following =
          new Following(
              months == 0 ? RenewalKind.NONE : RenewalKind.AUTOMATIC,
              months,
              said.get("notice-days") instanceof Value.Count days ? days.number() : 0,
              said.get("uplift") instanceof Value.Percent uplift
                  ? uplift.rate()
                  : new Rate(BigDecimal.ZERO));
      return Optional.of(
          new Tenure(
              starts,
              starts.plusMonths(term.number()).minusDays(1),
              following,
              said.get("year-price") instanceof Value.Amount price
                  ? Optional.of(price.money())
                  : Optional.empty()));
    } catch (IllegalArgumentException outside) {
      return Optional.empty();
    }
  }
}
