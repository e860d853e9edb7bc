package io.countersign.web.compliance;

import io.countersign.compliance.Compliance;
import io.countersign.compliance.Finding;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the daily checks found, what changed, and what somebody accepted for a time. */
@Controller
class CompliancePage {

  private static final int NEWEST = 20;
  private static final int LONGEST_REASON = 500;

  private final Compliance compliance;
  private final Contracts contracts;
  private final ApplicationEventPublisher events;

  CompliancePage(Compliance compliance, Contracts contracts, ApplicationEventPublisher events) {
    this.compliance = compliance;
    this.contracts = contracts;
    this.events = events;
  }

  @GetMapping("/contracts/compliance")
  ModelAndView show(@RequestParam(defaultValue = "") String told) {
    return page(told, Map.of(), Map.of());
  }

  @PostMapping("/contracts/compliance/look")
  String look(@AuthenticationPrincipal User user) {
    return "redirect:/contracts/compliance?told="
        + (compliance.look(user.getName()).unchanged() ? "same" : "changed");
  }

  @PostMapping("/contracts/compliance/findings/{id}/accept")
  ModelAndView accept(
      @AuthenticationPrincipal User user,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    Map<String, String> errors = new HashMap<>();
    String reason = reason(typed, "reason-" + id, errors);
    LocalDate last = LocalDate.EPOCH;
    try {
      last = LocalDate.parse(typed.getOrDefault("last-" + id, "").strip());
    } catch (DateTimeParseException e) {
      errors.put("last-" + id, "Give a day such as 2026-12-31.");
    }
    if (!errors.isEmpty()) {
      return refused(typed, errors);
    }
    compliance.accept(id, reason, last, user.getName());
    return new ModelAndView("redirect:/contracts/compliance?told=accepted");
  }

  /** Somebody handed the signed contract over; the event log tells how. */
  @PostMapping("/contracts/compliance/copies/{id}")
  @Transactional
  public ModelAndView copy(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Map<String, String> typed) {
    ContractId contract = id(id);
    if (contracts.find(contract).state() != ContractState.SIGNED) {
      throw new Missing("signed contract " + id, "Choose one from the list of findings.");
    }
    Map<String, String> errors = new HashMap<>();
    String how = reason(typed, "how-" + id, errors);
    if (!errors.isEmpty()) {
      return refused(typed, errors);
    }
    events.publishEvent(
        ContractEvent.of(contract, Happening.COPY_GIVEN, user.getName())
            .with("how", how)
            .with("sha256", contracts.document(contract).digest().hex()));
    return new ModelAndView("redirect:/contracts/compliance?told=copy");
  }

  private static String reason(
      Map<String, String> typed, String field, Map<String, String> errors) {
    String reason = typed.getOrDefault(field, "").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      errors.put(
          field,
          "Say it in 1 to %d characters, found %d.".formatted(LONGEST_REASON, reason.length()));
    }
    return reason;
  }

  private ModelAndView refused(Map<String, String> typed, Map<String, String> errors) {
    ModelAndView page = page("", typed, errors);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(String told, Map<String, String> typed, Map<String, String> errors) {
    List<Finding> all = compliance.open();
    return new ModelAndView("compliance/list")
        .addObject("told", told)
        .addObject("open", all.stream().filter(one -> !compliance.accepted(one)).toList())
        .addObject("accepted", all.stream().filter(compliance::accepted).toList())
        .addObject("inspections", compliance.inspections(NEWEST))
        .addObject("typed", typed)
        .addObject("errors", errors);
  }

  private static ContractId id(String text) {
    try {
      return new ContractId(text);
    } catch (IllegalArgumentException e) {
      throw new Missing("contract " + text, "Choose one from the list of findings.");
    }
  }
}
