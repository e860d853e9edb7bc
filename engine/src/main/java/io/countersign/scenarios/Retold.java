package io.countersign.scenarios;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.yaml.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A scenario in words, for people who do not read the file.
 *
 * @param events what happens, in the order of the deals
 * @param results what comes out
 */
public record Retold(List<String> events, List<Result> results) {

  /** One figure: whose and which, and how much. */
  public record Result(String about, String value) {}

  public Retold {
    events = List.copyOf(events);
    results = List.copyOf(results);
  }

  static Retold of(Scenario scenario) {
    List<Result> results = new ArrayList<>();
    for (Expectation expectation : scenario.expectations()) {
      String whose = expectation.of().words();
      for (Expectation.Claim claim : expectation.claims()) {
        Result result = result(claim);
        results.add(
            new Result(
                whose.isEmpty() ? result.about() : whose + ": " + result.about(), result.value()));
      }
    }
    List<DealHistory> deals =
        (scenario.corrected() == null ? scenario.told() : scenario.corrected()).facts().deals();
    return new Retold(
        deals.stream().flatMap(deal -> deal.events().stream()).map(Retold::event).toList(),
        results);
  }

  private static Result result(Expectation.Claim claim) {
    if (claim instanceof Expectation.Amount amount) {
      return new Result(Item.word(amount.figure()), amount.words(amount.value()));
    }
    if (claim instanceof Expectation.PaidOut paid) {
      return new Result("paid out", paid.amount().toString());
    }
    if (claim instanceof Expectation.NotEarned notEarned) {
      return new Result("not earned", notEarned.says());
    }
    if (claim instanceof Expectation.Problem problem) {
      return new Result("missing", problem.code());
    }
    return new Result("refused", ((Expectation.Refused) claim).says());
  }

  private static String event(DealEvent event) {
    String what = event.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    String head = event.on() + ", deal " + event.deal() + " " + what;
    if (!(event instanceof DealEvent.Won won)) {
      return head;
    }
    String by =
        won.opportunity().team().members().stream()
            .map(member -> member.who().value())
            .collect(Collectors.joining(" and "));
    String lines =
        won.opportunity().sale().lines().stream()
            .map(Retold::line)
            .collect(Collectors.joining(", "));
    return head + " by " + by + ": " + lines;
  }

  private static String line(DealLine line) {
    return line.amount() + (line.product().isEmpty() ? "" : " of " + line.product());
  }
}
