package io.countersign.web.contracts;

import io.countersign.approvals.Approvals;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractRefused.ContractUnknown;
import io.countersign.contracts.ContractRefused.DocumentDisposed;
import io.countersign.contracts.ContractRefused.StoredDocumentDamaged;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.documents.PageImages;
import io.countersign.evidence.EventLog;
import io.countersign.evidence.LogCheck;
import io.countersign.repository.RiskScores;
import io.countersign.retention.Retention;
import io.countersign.signing.SignatureLevel;
import io.countersign.signing.SubjectRef;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One contract: read it, sign it, give it up, check it. */
@Controller
class ContractPage {

  private static final int LONGEST_REASON = 500;

  private final Contracts contracts;
  private final Approvals approvals;
  private final Standing standing;
  private final EventLog log;
  private final LogCheck logCheck;
  private final RiskScores risks;
  private final Retention retention;
  private final CheckLog checkLog;
  private final Clock clock;

  ContractPage(
      Contracts contracts,
      Approvals approvals,
      Standing standing,
      EventLog log,
      LogCheck logCheck,
      RiskScores risks,
      Retention retention,
      CheckLog checkLog,
      Clock clock) {
    this.contracts = contracts;
    this.approvals = approvals;
    this.standing = standing;
    this.log = log;
    this.logCheck = logCheck;
    this.risks = risks;
    this.retention = retention;
    this.checkLog = checkLog;
    this.clock = clock;
  }

  @GetMapping("/contracts/{id}")
  ModelAndView show(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String told,
      @RequestParam(required = false) @Nullable String check) {
    Contract contract = find(id);
    if (check != null && !contract.revisions().isEmpty()) {
      checkLog.checked(
          contract.id(),
          ContractView.digest(contract),
          contracts.check(contract.id(), standing.required(contract)),
          user.getName());
    }
    return show(contract, check != null).addObject("told", told);
  }

  @PostMapping("/contracts/{id}/ask")
  String ask(@PathVariable String id) {
    Contract contract = find(id);
    contracts.ask(contract.id(), standing.whole(contract));
    return "redirect:/contracts/" + id;
  }

  @PostMapping("/contracts/{id}/generate")
  String generate(@PathVariable String id) {
    Contract contract = find(id);
    contracts.generate(contract.id(), standing.whole(contract));
    return "redirect:/contracts/" + id;
  }

  @PostMapping("/contracts/{id}/level")
  String askFor(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam SignatureLevel level) {
    contracts.askFor(find(id).id(), level, new Actor(user.getName()));
    return "redirect:/contracts/" + id + "?told=level";
  }

  @PostMapping("/contracts/{id}/void")
  ModelAndView declareVoid(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Map<String, String> typed) {
    Contract contract = find(id);
    String reason = typed.getOrDefault("reason", "").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      Map<String, String> errors = new HashMap<>();
      errors.put(
          "reason",
          "Say why in 1 to %d characters, found %d.".formatted(LONGEST_REASON, reason.length()));
      return refused(contract, errors, typed);
    }
    contracts.declareVoid(contract.id(), reason, new Actor(user.getName()));
    return new ModelAndView("redirect:/contracts/" + id + "?told=void");
  }

  ModelAndView refused(Contract contract, Map<String, String> errors, Map<String, String> typed) {
    ModelAndView page = show(contract, false).addObject("errors", errors).addObject("typed", typed);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView show(Contract contract, boolean checked) {
    SubjectRef current = standing.required(contract);
    boolean printed = !contract.revisions().isEmpty();
    boolean disposed = retention.disposed(contract.id()).isPresent();
    boolean judged = printed && !disposed && (checked || contract.state() == ContractState.SIGNED);
    Optional<VerdictView> verdict =
        judged
            ? Optional.of(new VerdictView(contracts.check(contract.id(), current), clock.instant()))
            : Optional.empty();
    ContractView view =
        new ContractView(
            contract,
            standing.drafted(contract).or(() -> standing.booking(contract)).map(Order::new),
            current,
            printed ? pages(contract) : 0);
    return new ModelAndView("contracts/contract")
        .addObject("view", view)
        .addObject("asked", approvals.of(contract.id().value()))
        .addObject("now", clock.instant())
        .addObject(
            "cleared",
            view.draft()
                && !view.outdated()
                && standing
                    .subject(contract)
                    .filter(about -> contracts.isCleared(contract.id(), about))
                    .isPresent())
        .addObject("risk", risks.of(contract.id()))
        .addObject("disposed", disposed)
        .addObject("log", new LogView(log.of(contract.id()), logCheck.check(contract.id())))
        .addObject("verdict", verdict.orElse(null));
  }

  /**
   * How many pages can be shown: none when the stored bytes are damaged, which the check says, or
   * were disposed of.
   */
  private int pages(Contract contract) {
    try {
      return new PageImages(contracts.document(contract.id())).count();
    } catch (StoredDocumentDamaged | DocumentDisposed gone) {
      return 0;
    }
  }

  Contract find(String id) {
    return find(contracts, id);
  }

  static Contract find(Contracts contracts, String id) {
    try {
      return contracts.find(new ContractId(id));
    } catch (IllegalArgumentException | ContractUnknown notThere) {
      throw new Missing("contract " + id, "Choose one from the list of contracts.");
    }
  }
}
