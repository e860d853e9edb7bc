package io.countersign.web.ceremony;

import io.countersign.ceremony.Ceremonies;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractRefused.ContractUnknown;
import io.countersign.contracts.Contracts;
import io.countersign.evidence.EventLog;
import io.countersign.evidence.LogCheck;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The signing of one contract as legal sees it: send it out, see where it stands and what happened,
 * remind, send again, call off. The door of the contracts is its door, too.
 */
@Controller
class SendPage {

  private final Contracts contracts;
  private final Ceremonies ceremonies;
  private final EventLog log;
  private final LogCheck check;

  SendPage(Contracts contracts, Ceremonies ceremonies, EventLog log, LogCheck check) {
    this.contracts = contracts;
    this.ceremonies = ceremonies;
    this.log = log;
    this.check = check;
  }

  @GetMapping("/contracts/{id}/signing")
  ModelAndView show(@PathVariable String id, @RequestParam(defaultValue = "") String told) {
    return page(find(id), Map.of(), Map.of()).addObject("told", told);
  }

  @PostMapping("/contracts/{id}/signing")
  ModelAndView send(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Map<String, String> typed) {
    Contract contract = find(id);
    SendForm form = new SendForm(contract, typed);
    Map<String, String> errors = form.errors();
    if (!errors.isEmpty()) {
      ModelAndView page = page(contract, errors, typed);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    ceremonies.send(contract.id(), form.sending(), new Actor(user.getName()));
    return back(id, "sent");
  }

  @PostMapping("/contracts/{id}/signing/{invitation}/resend")
  ModelAndView resend(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @PathVariable String invitation) {
    ceremonies.resend(find(id).id(), invitation, new Actor(user.getName()));
    return back(id, "resent");
  }

  @PostMapping("/contracts/{id}/signing/{invitation}/remind")
  ModelAndView remind(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @PathVariable String invitation) {
    ceremonies.remind(find(id).id(), invitation, new Actor(user.getName()));
    return back(id, "reminded");
  }

  @PostMapping("/contracts/{id}/signing/cancel")
  ModelAndView cancel(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason) {
    Contract contract = find(id);
    if (reason.isBlank() || reason.length() > 500) {
      ModelAndView page =
          page(contract, Map.of("reason", "Say why in 1 to 500 characters."), Map.of());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    ceremonies.cancel(contract.id(), reason.strip(), new Actor(user.getName()));
    return back(id, "cancelled");
  }

  private static ModelAndView back(String id, String told) {
    return new ModelAndView("redirect:/contracts/" + id + "/signing?told=" + told);
  }

  private ModelAndView page(
      Contract contract, Map<String, String> errors, Map<String, String> typed) {
    return new ModelAndView("ceremony/send")
        .addObject(
            "view",
            new SendView(
                contract,
                ceremonies.of(contract.id()),
                log.of(contract.id()).events(),
                check.check(contract.id())))
        .addObject("errors", errors)
        .addObject("typed", typed);
  }

  private Contract find(String id) {
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
