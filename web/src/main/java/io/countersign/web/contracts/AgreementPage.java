package io.countersign.web.contracts;

import io.countersign.clauses.Template;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractRefused;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Facts;
import io.countersign.contracts.Proposal;
import io.countersign.contracts.Role;
import io.countersign.contracts.Side;
import io.countersign.library.Library;
import io.countersign.signing.SubjectKind;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Drafting a contract that is about no booking: a confidentiality agreement, a master agreement.
 * Under a name that has a signed contract it becomes the next revision, which amends that one.
 */
@Controller
class AgreementPage {

  private final Contracts contracts;
  private final Library library;

  AgreementPage(Contracts contracts, Library library) {
    this.contracts = contracts;
    this.library = library;
  }

  @GetMapping("/contracts/new")
  ModelAndView form(@RequestParam(defaultValue = "nda") String template) {
    Template chosen = newest(template);
    return show(chosen, DraftForm.of(chosen, seller()));
  }

  @PostMapping("/contracts/new")
  ModelAndView draft(
      @AuthenticationPrincipal User user,
      @RequestParam String template,
      @RequestParam Map<String, String> typed) {
    Template chosen = newest(template);
    DraftForm form = DraftForm.typed(typed);
    try {
      Optional<Proposal> proposal =
          form.proposal(chosen, agreed -> about(form.value("name"), agreed));
      if (proposal.isPresent()) {
        ContractId id = contracts.draft(proposal.get(), new Actor(user.getName())).id();
        return new ModelAndView("redirect:/contracts/" + id);
      }
    } catch (IllegalArgumentException wrong) {
      form.refused(wrong.getMessage());
    } catch (ContractRefused refused) {
      ModelAndView again = show(chosen, form.refused(refused));
      again.setStatus(HttpStatus.CONFLICT);
      return again;
    }
    ModelAndView again = show(chosen, form);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private Facts about(String name, Map<String, String> agreed) {
    int revision =
        contracts.ofSubject(SubjectKind.FACTS.prefix() + name).stream()
            .filter(contract -> contract.state() == ContractState.SIGNED)
            .mapToInt(contract -> contract.subject().revision())
            .max()
            .orElse(0);
    return new Facts(name, revision + 1, agreed);
  }

  private ModelAndView show(Template template, DraftForm form) {
    return new ModelAndView("contracts/agreement")
        .addObject("template", template)
        .addObject("templates", templates())
        .addObject("form", form);
  }

  /** The newest version of each template that asks for no order and no plan. */
  private List<Template> templates() {
    Map<String, Template> newest = new TreeMap<>();
    library.clauses().templates().stream()
        .filter(AgreementPage::standsForItself)
        .forEach(t -> newest.put(t.edition().id(), t));
    return List.copyOf(newest.values());
  }

  private static boolean standsForItself(Template template) {
    return template.variables().stream()
            .map(variable -> variable.name())
            .noneMatch(name -> name.startsWith("order-") || name.equals("plan"))
        && template.variables().stream().anyMatch(v -> v.name().equals("customer"));
  }

  private Template newest(String id) {
    return library
        .clauses()
        .newest(id)
        .filter(AgreementPage::standsForItself)
        .orElseThrow(() -> new Missing("template " + id, "Choose one from the library."));
  }

  /** The seller of the last contract. */
  private Optional<Side> seller() {
    return contracts.search("", 1).stream()
        .findFirst()
        .map((Contract contract) -> contract.side(Role.SELLER));
  }
}
