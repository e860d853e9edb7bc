package io.countersign.web.contracts;

import io.countersign.ceremony.Invitee;
import io.countersign.clauses.ValuesRefused;
import io.countersign.clauses.WordingRefused;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.ProposedChanges;
import io.countersign.contracts.Representative;
import io.countersign.counterparts.Asking;
import io.countersign.counterparts.Counterparts;
import io.countersign.web.access.User;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The other side at the table of a negotiation: who is asked by a link, and what is answered to
 * what they propose. The door of the contracts is its door, too.
 */
@Controller
class CounterpartsPage {

  private static final String USUAL_DAYS = "30";

  private final Contracts contracts;
  private final ProposedChanges proposals;
  private final Counterparts counterparts;
  private final Standing standing;
  private final NegotiatePage table;

  CounterpartsPage(
      Contracts contracts,
      ProposedChanges proposals,
      Counterparts counterparts,
      Standing standing,
      NegotiatePage table) {
    this.contracts = contracts;
    this.proposals = proposals;
    this.counterparts = counterparts;
    this.standing = standing;
    this.table = table;
  }

  @PostMapping("/contracts/{id}/negotiate/changes/{change}")
  ModelAndView decide(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @PathVariable long change,
      @RequestParam boolean accept,
      @RequestParam Map<String, String> typed) {
    Contract contract = ContractPage.find(contracts, id);
    Actor by = new Actor(user.getName());
    String answer = typed.getOrDefault("answer", "");
    try {
      if (accept) {
        proposals.accept(
            contract.id(), change, NegotiatePage.risk(typed), answer, by, standing.whole(contract));
      } else {
        proposals.decline(contract.id(), change, answer, by);
      }
    } catch (WordingRefused | ValuesRefused | IllegalArgumentException wrong) {
      Map<String, String> kept = new HashMap<>(typed);
      kept.put("proposal", String.valueOf(change));
      return table.refused(
          contract, Map.of("proposal-" + change, NegotiatePage.sentence(wrong)), kept);
    }
    return new ModelAndView(NegotiatePage.back(contract, accept ? "accepted" : "declined"));
  }

  @PostMapping("/contracts/{id}/negotiate/counterparts")
  ModelAndView ask(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Map<String, String> typed) {
    Contract contract = ContractPage.find(contracts, id);
    Map<String, String> errors = new LinkedHashMap<>();
    String mail = typed.getOrDefault("mail", "").strip();
    if (!Invitee.isMail(mail)) {
      errors.put("mail", "Found '" + mail + "', expected such as name@company.example.");
    }
    OptionalInt days = days(typed.getOrDefault("days", USUAL_DAYS).strip());
    if (days.isEmpty()) {
      errors.put("days", "Enter a number of days from 1 to " + Asking.MOST_DAYS + ".");
    }
    try {
      Representative person =
          new Representative(
              typed.getOrDefault("person", "").strip(), typed.getOrDefault("title", "").strip());
      if (errors.isEmpty()) {
        Duration lasts = Duration.ofDays(days.getAsInt());
        counterparts.ask(
            contract.id(),
            new Asking(new Invitee(person, mail), typed.getOrDefault("greeting", ""), lasts),
            new Actor(user.getName()));
        return new ModelAndView(NegotiatePage.back(contract, "asked"));
      }
    } catch (IllegalArgumentException wrong) {
      errors.put("person", NegotiatePage.sentence(wrong));
    }
    return table.refused(contract, errors, typed);
  }

  private static OptionalInt days(String typed) {
    return typed.matches("\\d{1,3}")
            && Integer.parseInt(typed) >= 1
            && Integer.parseInt(typed) <= Asking.MOST_DAYS
        ? OptionalInt.of(Integer.parseInt(typed))
        : OptionalInt.empty();
  }

  @PostMapping("/contracts/{id}/negotiate/counterparts/{counterpart}/again")
  ModelAndView again(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @PathVariable String counterpart) {
    Contract contract = ContractPage.find(contracts, id);
    counterparts.again(contract.id(), counterpart, new Actor(user.getName()));
    return new ModelAndView(NegotiatePage.back(contract, "asked"));
  }

  @PostMapping("/contracts/{id}/negotiate/counterparts/{counterpart}/end")
  ModelAndView end(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @PathVariable String counterpart) {
    Contract contract = ContractPage.find(contracts, id);
    counterparts.end(contract.id(), counterpart, new Actor(user.getName()));
    return new ModelAndView(NegotiatePage.back(contract, "ended"));
  }
}
