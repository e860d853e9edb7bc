package io.countersign.obligations;

import io.countersign.canonical.Digest;
import io.countersign.contracts.ContractId;
import io.countersign.deals.DealId;
import io.countersign.renewals.Course;
import io.countersign.renewals.Renewals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The obligations of all contracts, and how they stand today. */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED, readOnly = true)
public class Obligations {

  private final ObligationRows rows;
  private final Renewals renewals;
  private final Clock clock;
  private volatile Counted counted = new Counted("", 0);

  Obligations(ObligationRows rows, Renewals renewals, Clock clock) {
    this.rows = rows;
    this.renewals = renewals;
    this.clock = clock;
  }

  /** The obligations of a contract. */
  public List<Obligation> of(ContractId contract) {
    return rows.of(contract);
  }

  /**
   * An obligation.
   *
   * @throws ObligationRefused when there is none
   */
  public Obligation find(long id) {
    return rows.find(id).orElseThrow(ObligationRefused::unknown);
  }

  /** The duties of some obligations as they stand today, by due day; unsigned ones have none. */
  public List<Duty> duties(List<Obligation> obligations) {
    return duties(obligations, anchors());
  }

  private List<Duty> duties(List<Obligation> obligations, Map<ContractId, Anchors> anchors) {
    Map<Long, List<ObligationFact>> facts = rows.facts(obligations);
    List<Duty> duties = new ArrayList<>();
    for (Obligation one : obligations) {
      Anchors known = anchors.get(one.contract());
      if (known != null) {
        duties.addAll(Duty.of(one, known, facts.getOrDefault(one.id(), List.of()), today()));
      }
    }
    duties.sort(Comparator.comparing(Duty::due).thenComparingLong(duty -> duty.obligation().id()));
    return duties;
  }

  /** Every duty of the house as it stands today, by due day. */
  public List<Duty> duties() {
    return duties(rows.all());
  }

  /** How many duties were breached when the journals stood somewhere. */
  private record Counted(String journals, long breached) {}

  /** How many duties of the house are breached today; counted again only when something changed. */
  public long breached() {
    String journals = today() + " " + rows.standing();
    Counted known = counted;
    if (!known.journals().equals(journals)) {
      long breached = duties().stream().filter(duty -> duty.state() == Duty.State.BREACHED).count();
      known = new Counted(journals, breached);
      counted = known;
    }
    return known.breached();
  }

  /** How many duties of a contract are breached today. */
  public long breached(ContractId contract) {
    List<Obligation> told = of(contract);
    if (told.isEmpty()) {
      return 0;
    }
    Optional<Course> course = renewals.course(contract, horizon(today()));
    return rows
        .signed(contract)
        .map(day -> duties(told, Map.of(contract, new Anchors(day, course))))
        .orElse(List.of())
        .stream()
        .filter(duty -> duty.state() == Duty.State.BREACHED)
        .count();
  }

  /** Of some deals, those whose pay is held by an open breach, and by which. */
  public Map<DealId, List<Duty>> holding(Set<DealId> deals) {
    Map<DealId, List<Obligation>> marked = rows.holdingPay();
    Map<DealId, List<Duty>> holding = new HashMap<>();
    marked.keySet().retainAll(new HashSet<>(deals));
    if (marked.isEmpty()) {
      return holding;
    }
    marked.forEach(
        (deal, obligations) -> {
          List<Duty> open = duties(obligations).stream().filter(Duty::holding).toList();
          if (!open.isEmpty()) {
            holding.put(deal, open);
          }
        });
    return holding;
  }

  /**
   * A file that proves that a duty of an obligation was met.
   *
   * @throws IllegalStateException when its bytes are not the ones that were brought
   */
  public Optional<ProofFile> file(long obligation, Digest digest) {
    Optional<ProofFile> file = rows.file(obligation, digest);
    file.filter(found -> !found.digest().equals(digest))
        .ifPresent(
            changed -> {
              throw new IllegalStateException("the file " + digest + " is not what was brought");
            });
    return file;
  }

  /** Until when due days are looked for. */
  static LocalDate horizon(LocalDate today) {
    return today.plusYears(1);
  }

  /**
   * An obligation on a due day.
   *
   * @throws ObligationRefused when it is not due then
   */
  Duty duty(Obligation obligation, LocalDate due) {
    return duties(List.of(obligation)).stream()
        .filter(duty -> duty.due().equals(due))
        .findFirst()
        .orElseThrow(() -> ObligationRefused.noDuty(due));
  }

  private Map<ContractId, Anchors> anchors() {
    Map<ContractId, Course> courses = renewals.courses(horizon(today()));
    Map<ContractId, Anchors> anchors = new HashMap<>();
    rows.signed()
        .forEach(
            (id, day) -> anchors.put(id, new Anchors(day, Optional.ofNullable(courses.get(id)))));
    return anchors;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
