package io.countersign.web.upkeep;

import io.countersign.contracts.Actor;
import io.countersign.contracts.Agreed;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Role;
import io.countersign.obligations.Obligation;
import io.countersign.obligations.ObligationDesk;
import io.countersign.obligations.Obligations;
import io.countersign.refusal.Refusal;
import io.countersign.renewals.Renewals;
import io.countersign.renewals.Renewals.Saying;
import io.countersign.renewals.Tenure;
import io.countersign.web.access.User;
import io.countersign.web.contracts.Order;
import io.countersign.web.contracts.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A contract after its signature: how long it runs, what was said to its end, what is to do. */
@Controller
class AfterPage {

  private static final int LONGEST = 1_000;

  private final Standing standing;
  private final Agreed agreed;
  private final Renewals renewals;
  private final Obligations obligations;
  private final ObligationDesk desk;
  private final ObligationForm form;
  private final Clock clock;

  AfterPage(
      Standing standing,
      Agreed agreed,
      Renewals renewals,
      Obligations obligations,
      ObligationDesk desk,
      ObligationForm form,
      Clock clock) {
    this.standing = standing;
    this.agreed = agreed;
    this.renewals = renewals;
    this.obligations = obligations;
    this.desk = desk;
    this.form = form;
    this.clock = clock;
  }

  @GetMapping("/contracts/{id}/after")
  ModelAndView show(@PathVariable String id, @RequestParam(defaultValue = "") String told) {
    return show(standing.contract(id), Map.of(), Map.of()).addObject("told", told);
  }

  @PostMapping("/contracts/{id}/tenure")
  ModelAndView tell(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Map<String, String> fields) {
    Contract contract = standing.contract(id);
    Typed typed = new Typed(fields);
    Optional<Tenure> tenure = TenureForm.read(typed);
    if (tenure.isEmpty()) {
      return refused(contract, typed, fields);
    }
    try {
      renewals.tell(contract.id(), tenure.get(), actor(user));
    } catch (Refusal no) {
      return refused(contract, typed.refused("starts", no), fields);
    }
    return told(id, "tenure");
  }

  @PostMapping("/contracts/{id}/notice")
  ModelAndView notice(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Map<String, String> fields) {
    Contract contract = standing.contract(id);
    Typed typed = new Typed(fields);
    Role side = typed.choice("notice-side", Role.class, Role.CUSTOMER);
    LocalDate on = typed.day("notice-on");
    String words = typed.words("notice-words", LONGEST);
    if (!typed.errors().isEmpty()) {
      return refused(contract, typed, fields);
    }
    try {
      renewals.notice(contract.id(), side, on, new Saying(words, actor(user)));
    } catch (Refusal no) {
      return refused(contract, typed.refused("notice-on", no), fields);
    }
    return told(id, "notice");
  }

  @PostMapping("/contracts/{id}/renewal")
  ModelAndView renew(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Map<String, String> fields) {
    Contract contract = standing.contract(id);
    Typed typed = new Typed(fields);
    LocalDate ends = typed.day("renewed-ends");
    var yearly = typed.money("renewed-yearly", "renewed-currency");
    String words = typed.words("renewed-words", LONGEST);
    if (!typed.errors().isEmpty()) {
      return refused(contract, typed, fields);
    }
    try {
      renewals.renew(contract.id(), ends, yearly, new Saying(words, actor(user)));
    } catch (Refusal no) {
      return refused(contract, typed.refused("renewed-ends", no), fields);
    }
    return told(id, "renewal");
  }

  @PostMapping("/contracts/{id}/termination")
  ModelAndView terminate(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Map<String, String> fields) {
    Contract contract = standing.contract(id);
    Typed typed = new Typed(fields);
    Role side = typed.choice("ended-side", Role.class, Role.CUSTOMER);
    LocalDate on = typed.day("ended-on");
    String words = typed.words("ended-words", LONGEST);
    if (!typed.errors().isEmpty()) {
      return refused(contract, typed, fields);
    }
    try {
      renewals.terminate(contract.id(), side, on, new Saying(words, actor(user)));
    } catch (Refusal no) {
      return refused(contract, typed.refused("ended-on", no), fields);
    }
    return told(id, "termination");
  }

  @PostMapping("/contracts/{id}/obligations")
  ModelAndView oblige(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Map<String, String> fields) {
    Contract contract = standing.contract(id);
    Typed typed = new Typed(fields);
    var obligation = form.read(typed);
    if (obligation.isEmpty()) {
      return refused(contract, typed, fields);
    }
    try {
      desk.tell(contract.id(), obligation.get(), actor(user));
    } catch (Refusal no) {
      return refused(contract, typed.refused("words", no), fields);
    }
    return told(id, "obligation");
  }

  private ModelAndView refused(Contract contract, Typed typed, Map<String, String> fields) {
    ModelAndView page = show(contract, typed.errors(), fields).addObject("told", "");
    page.setStatus(typed.status());
    return page;
  }

  private ModelAndView show(
      Contract contract, Map<String, String> errors, Map<String, String> typed) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    List<Tenure.Told> tellings = renewals.tellings(contract.id());
    List<Obligation> told = inForce(contract);
    return new ModelAndView("upkeep/after")
        .addObject(
            "view",
            new AfterView(
                contract,
                tellings,
                renewals.course(contract.id(), today.plusYears(1)),
                renewals.facts(contract.id()),
                told,
                obligations.duties(told),
                today))
        .addObject("errors", errors)
        .addObject("typed", typed.isEmpty() ? usual(contract, tellings) : typed);
  }

  /** Its own obligations, and those of the contracts that it amends: they go on. */
  private List<Obligation> inForce(Contract contract) {
    List<Obligation> all = new ArrayList<>(obligations.of(contract.id()));
    Optional<ContractId> before = contract.amends();
    while (before.isPresent()) {
      all.addAll(0, obligations.of(before.get()));
      before = standing.contract(before.get().value()).amends();
    }
    return all;
  }

  /** What the forms hold at first. */
  private Map<String, String> usual(Contract contract, List<Tenure.Told> tellings) {
    if (!tellings.isEmpty() || contract.state() != ContractState.SIGNED) {
      return tellings.isEmpty() ? Map.of() : TenureForm.of(tellings.get(0).tenure());
    }
    var signatures = contract.signatures();
    LocalDate signedOn =
        LocalDate.ofInstant(signatures.get(signatures.size() - 1).signedAt(), ZoneOffset.UTC);
    return TenureForm.of(
        signedOn,
        agreed.values(contract.id(), List.of("term-months", "notice-days")),
        standing.ordered(contract).map(Order::total));
  }

  private static ModelAndView told(String id, String what) {
    return new ModelAndView("redirect:/contracts/" + id + "/after?told=" + what);
  }

  private static Actor actor(User user) {
    return new Actor(user.getName());
  }
}
