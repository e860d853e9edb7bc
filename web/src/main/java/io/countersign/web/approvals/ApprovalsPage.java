package io.countersign.web.approvals;

import io.countersign.approvals.ApprovalRefused;
import io.countersign.approvals.ApprovalRequest;
import io.countersign.approvals.Approvals;
import io.countersign.approvals.Approvals.Decision;
import io.countersign.approvals.Delegation;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.web.access.Door;
import io.countersign.web.access.Login;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import io.countersign.web.contracts.Standing;
import io.countersign.web.pages.NavItem;
import io.countersign.web.problems.Missing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for somebody's approval, and who stands in for whom. */
@Controller
class ApprovalsPage {

  private static final int LONGEST_REASON = 500;

  /** For whom approvals open. */
  private static final Set<Role> DOOR = EnumSet.of(Role.LEGAL, Role.FINANCE, Role.CONTROLLER);

  private final Approvals approvals;
  private final Contracts contracts;
  private final Standing standing;
  private final Users users;
  private final Clock clock;

  ApprovalsPage(
      Approvals approvals, Contracts contracts, Standing standing, Users users, Clock clock) {
    this.approvals = approvals;
    this.contracts = contracts;
    this.standing = standing;
    this.users = users;
    this.clock = clock;
  }

  @Bean
  static Door approvalsDoor() {
    return Door.of("/approvals/**", Role.LEGAL, Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static NavItem approvalsNav(Approvals approvals) {
    return new NavItem(
        14,
        "Approvals",
        "/approvals",
        user -> {
          int waiting = approvals.waitingFor(ApprovalLine.person(user)).size();
          return waiting == 0 ? "" : waiting + " to decide";
        });
  }

  @GetMapping("/approvals")
  ModelAndView list(
      @AuthenticationPrincipal User user, @RequestParam(defaultValue = "") String told) {
    return list(user, Map.of(), Map.of()).addObject("told", told);
  }

  private ModelAndView list(User user, Map<String, String> typed, Map<String, String> errors) {
    return new ModelAndView("approvals/list")
        .addObject("waiting", approvals.waitingFor(ApprovalLine.person(user)))
        .addObject("groups", approvals.groups(ApprovalLine.person(user)))
        .addObject("delegations", approvals.delegations(user.getName()))
        .addObject("typed", typed)
        .addObject("errors", errors);
  }

  @GetMapping("/approvals/{id}")
  ModelAndView show(
      @AuthenticationPrincipal User user,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String told) {
    return show(user, find(user, id), Map.of()).addObject("told", told);
  }

  private ModelAndView show(User user, ApprovalRequest request, Map<String, String> errors) {
    Contract contract = contract(request);
    List<ApprovalLine> lines =
        request.needs().stream()
            .map(
                need ->
                    ApprovalLine.of(
                        need,
                        clock.instant(),
                        approvals.mayDecide(request, need, ApprovalLine.person(user))))
            .toList();
    return new ModelAndView("approvals/request")
        .addObject("request", request)
        .addObject("lines", lines)
        .addObject("contract", contract)
        .addObject("order", standing.ordered(contract).orElse(null))
        .addObject("errors", errors);
  }

  @PostMapping("/approvals/{id}/needs/{seq}")
  ModelAndView decide(
      @AuthenticationPrincipal User user,
      @PathVariable long id,
      @PathVariable int seq,
      @RequestParam boolean granted,
      @RequestParam(defaultValue = "") String reason) {
    ApprovalRequest request = find(user, id);
    String why = reason.strip();
    if (why.length() > LONGEST_REASON || (why.isEmpty() && !granted)) {
      ModelAndView page =
          show(
              user,
              request,
              Map.of(
                  "reason-" + seq,
                  "Say why in 1 to %d characters, found %d."
                      .formatted(LONGEST_REASON, why.length())));
      page.addObject("typed", Map.of("reason-" + seq, why));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    approvals.decide(id, seq, ApprovalLine.person(user), new Decision(granted, why));
    return new ModelAndView(
        "redirect:/approvals/" + id + "?told=" + (granted ? "granted" : "rejected"));
  }

  @PostMapping("/approvals/delegations")
  ModelAndView delegate(
      @AuthenticationPrincipal User user, @RequestParam Map<String, String> typed) {
    Map<String, String> errors = new HashMap<>();
    String to = typed.getOrDefault("to", "").strip();
    Optional<User> colleague = Login.fits(to) ? users.byLogin(new Login(to)) : Optional.empty();
    if (colleague.isEmpty()) {
      errors.put("to", "There is no sign-in '" + to + "'. Type the one of a colleague.");
    } else if (!DOOR.contains(colleague.get().role())) {
      errors.put(
          "to",
          "Approvals do not open for %s. Name somebody of legal, finance or a controller."
              .formatted(colleague.get().name()));
    }
    LocalDate first = day("first", typed, errors);
    LocalDate last = day("last", typed, errors);
    if (!errors.isEmpty()) {
      ModelAndView page = list(user, typed, errors).addObject("told", "");
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    try {
      approvals.delegate(
          ApprovalLine.person(user),
          new Delegation(
              user.getName(),
              new Login(to).value(),
              typed.getOrDefault("group", ""),
              first,
              last.plusDays(1)));
    } catch (ApprovalRefused refused) {
      Map<String, String> why = Map.of("", refused.sentences());
      ModelAndView page = list(user, typed, why).addObject("told", "");
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
    return new ModelAndView("redirect:/approvals?told=delegated");
  }

  private static LocalDate day(
      String field, Map<String, String> typed, Map<String, String> errors) {
    try {
      return LocalDate.parse(typed.getOrDefault(field, "").strip());
    } catch (DateTimeParseException notOne) {
      errors.put(field, "A day such as 2026-03-12.");
      return LocalDate.EPOCH;
    }
  }

  @GetMapping("/approvals/{id}/draft.pdf")
  ResponseEntity<byte[]> draft(@AuthenticationPrincipal User user, @PathVariable long id) {
    Contract contract = contract(find(user, id));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename("draft-" + id + ".pdf").build().toString())
        .body(contracts.preview(contract.id(), standing.whole(contract)).bytes());
  }

  private ApprovalRequest find(User user, long id) {
    Missing none = new Missing("request " + id, "Choose one that waits for you.");
    ApprovalRequest request =
        approvals.waitingFor(ApprovalLine.person(user)).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseGet(() -> approvals.find(id));
    if (user.role() != Role.LEGAL && !approvals.isAsked(request, ApprovalLine.person(user))) {
      throw none;
    }
    return request;
  }

  private Contract contract(ApprovalRequest request) {
    return contracts.find(new ContractId(request.matter().key()));
  }
}
