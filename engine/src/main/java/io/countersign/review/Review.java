package io.countersign.review;

import io.countersign.canonical.Digest;
import io.countersign.close.Actor;
import io.countersign.close.BeforeReview;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.statements.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks at a pay period for whoever is to approve it: what is missing, strange, or another than it
 * was; and keeps who has seen it.
 */
@Component
public class Review implements BeforeReview {

  private final Looking looking;
  private final Acknowledgements acknowledgements;
  private final OwnHistory history;
  private final ObjectProvider<ConcernSource> others;

  Review(
      Looking looking,
      Acknowledgements acknowledgements,
      @Value("${countersign.review.outlier-periods:4}") int periods,
      @Value("${countersign.review.outlier-score:3.5}") BigDecimal score,
      ObjectProvider<ConcernSource> others) {
    this.looking = looking;
    this.acknowledgements = acknowledgements;
    this.history = new OwnHistory(periods, score);
    this.others = others;
  }

  /** Everything that needs eyes, the gravest first, then by participant and deal. */
  public List<Concern> of(PayCycle cycle) {
    List<Statement> latest = looking.statements().of(cycle);
    List<Concern> all = new ArrayList<>(blocking(cycle, latest));
    all.addAll(looking.waiting(cycle));
    all.addAll(looking.disputes(cycle));
    all.addAll(
        new StatementConcerns(latest)
            .negative()
            .withoutCredit()
            .withoutPaymentDetails(looking.paymentDetails())
            .held(looking.lines())
            .changed(looking.statements(), looking.firstRun(cycle))
            .found());
    if (!latest.isEmpty()) {
      PeopleConcerns people = new PeopleConcerns(cycle, looking.roster(), latest);
      all.addAll(people.withoutPlan());
      all.addAll(people.withoutPay(looking.deals(), looking.paidDeals(cycle)));
    }
    others.stream().forEach(other -> all.addAll(other.concerns(cycle)));
    all.sort(
        Comparator.comparing(Concern::kind)
            .thenComparing(concern -> concern.about().participant())
            .thenComparing(concern -> concern.about().deal())
            .thenComparing(Concern::what));
    return all;
  }

  /** What people have acknowledged of a pay period, by {@link Concern#id()}. */
  public Map<Digest, Acknowledgement> acknowledged(PayCycle cycle) {
    return acknowledgements.of(cycle);
  }

  /**
   * Takes down that somebody has looked at concerns and lets them stand.
   *
   * @param looked the {@link Concern#id()} of each
   * @param note why they may stand
   * @throws AcknowledgementRefused when one is another by now or about the own pay, or there is no
   *     note
   */
  public void acknowledge(PayCycle cycle, Collection<Digest> looked, Actor by, String note) {
    if (note.isBlank() || looked.isEmpty()) {
      throw AcknowledgementRefused.without(
          looked.isEmpty() ? "Nothing is chosen" : "There is no note",
          "Choose what you have looked at, and write down why it may stand.");
    }
    Set<Digest> open = new HashSet<>(looked);
    List<Concern> chosen = new ArrayList<>();
    for (Concern concern : of(cycle)) {
      if (concern.kind().isAcknowledged() && open.remove(concern.id())) {
        chosen.add(concern);
      }
    }
    if (!open.isEmpty()) {
      throw AcknowledgementRefused.other();
    }
    String own = by.participant().map(ParticipantId::value).orElse("");
    if (!own.isEmpty() && chosen.stream().anyMatch(c -> c.about().participant().equals(own))) {
      throw AcknowledgementRefused.own();
    }
    acknowledgements.keep(chosen, by, note.strip());
  }

  /** The blocking concerns that nobody has acknowledged; late changes are asked for elsewhere. */
  @Override
  public List<String> open(PayCycle cycle) {
    Set<Digest> seen = acknowledgements.of(cycle).keySet();
    return blocking(cycle, looking.statements().of(cycle)).stream()
        .filter(concern -> !seen.contains(concern.id()))
        .map(Concern::sentence)
        .toList();
  }

  private List<Concern> blocking(PayCycle cycle, List<Statement> latest) {
    List<Concern> found = new ArrayList<>(looking.missing(cycle));
    Map<Holder, List<Money>> earlier = looking.earned(cycle);
    found.addAll(new StatementConcerns(latest).outliers(history, earlier).found());
    return found;
  }
}
