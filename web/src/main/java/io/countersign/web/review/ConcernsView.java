package io.countersign.web.review;

import io.countersign.canonical.Digest;
import io.countersign.ledger.PayCycle;
import io.countersign.review.Acknowledgement;
import io.countersign.review.Concern;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The concerns about a period, by kind, as the page shows them. */
public record ConcernsView(
    PayCycle cycle,
    boolean closed,
    List<Concern> concerns,
    Map<Digest, Acknowledgement> acknowledged) {

  /** So many of a kind are shown; all of them are in the CSV. */
  private static final int SHOWN = 50;

  /** The concerns of one kind. */
  public record Group(Concern.Kind kind, List<Concern> all) {

    public List<Concern> shown() {
      return all.subList(0, Math.min(SHOWN, all.size()));
    }

    public int more() {
      return all.size() - shown().size();
    }
  }

  /** The kinds that were found, the gravest first; what nobody has acknowledged before the rest. */
  public List<Group> groups() {
    Map<Concern.Kind, List<Concern>> groups = new TreeMap<>();
    for (boolean seen : new boolean[] {false, true}) {
      for (Concern concern : concerns) {
        if (acknowledged.containsKey(concern.id()) == seen) {
          groups.computeIfAbsent(concern.kind(), kind -> new ArrayList<>()).add(concern);
        }
      }
    }
    return groups.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** How many blocking concerns nobody has repaired or acknowledged. */
  public long open() {
    return concerns.stream()
        .filter(concern -> concern.kind().severity() == Concern.Severity.BLOCKS)
        .filter(concern -> seen(concern) == null)
        .count();
  }

  public @Nullable Acknowledgement seen(Concern concern) {
    return acknowledged.get(concern.id());
  }

  /** Whether somebody may still acknowledge one of a kind. */
  public boolean mayAcknowledge(Group group) {
    return !closed
        && group.kind().isAcknowledged()
        && group.shown().stream().anyMatch(concern -> seen(concern) == null);
  }

  /** What was acknowledged and is another by now. */
  public List<Acknowledgement> outdated() {
    Set<Digest> now = concerns.stream().map(Concern::id).collect(Collectors.toSet());
    return acknowledged.values().stream().filter(seen -> !now.contains(seen.concern())).toList();
  }

  /** The state that a badge shows a severity as. */
  public static String badge(Concern.Kind kind) {
    return switch (kind.severity()) {
      case BLOCKS -> "Invalid";
      case LOOK -> "Held";
      case KNOW -> "Open";
    };
  }

  /** Where to look: why a deal pays nobody, what lacks, else the statement. */
  public String place(Concern concern) {
    Concern.About about = concern.about();
    String base = "/periods/" + cycle.name();
    return switch (concern.kind()) {
      case MISSING_FACT -> base;
      case LATE_CHANGE -> base + "#changes";
      case PERSON_WITHOUT_PLAN, UNSIGNED_PLAN -> "/plans";
      case CLAWBACK_CASE -> "/contracts/clawbacks";
      case NO_PAYMENT_DETAILS -> "/payees";
      case DISPUTE -> "/disputes";
      case DEAL_WITHOUT_PAY ->
          "/why-not?deal=" + encoded(about.deal()) + "&participant=" + encoded(about.participant());
      case OUTLIER, NEGATIVE_STATEMENT, PERSON_WITHOUT_CREDIT, CHANGED, HELD ->
          base + "/statements/" + encoded(about.participant());
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
