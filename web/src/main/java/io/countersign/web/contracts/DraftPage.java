package io.countersign.web.contracts;

import io.countersign.bookings.BookingRegister;
import io.countersign.clauses.Template;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractRefused;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Proposal;
import io.countersign.contracts.Role;
import io.countersign.contracts.Side;
import io.countersign.deals.Booking;
import io.countersign.documents.UnprintableText;
import io.countersign.intake.DealJournal;
import io.countersign.library.Library;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drafting a contract for a booking, and printing it in the same step. */
@Controller
class DraftPage {

  static final String USUAL = "order-agreement";

  private final Contracts contracts;
  private final BookingRegister bookings;
  private final DealJournal journal;
  private final Library library;
  private final TransactionTemplate transaction;

  DraftPage(
      Contracts contracts,
      BookingRegister bookings,
      DealJournal journal,
      Library library,
      PlatformTransactionManager transactions) {
    this.contracts = contracts;
    this.bookings = bookings;
    this.journal = journal;
    this.library = library;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  @GetMapping("/contracts/draft")
  ModelAndView form(
      @RequestParam String booking, @RequestParam(defaultValue = USUAL) String template) {
    Booking found = find(booking);
    Template chosen = newest(template);
    String account = found.opportunity().sale().account();
    return show(
        found, chosen, DraftForm.of(chosen, found, lastSide("", Role.SELLER), customer(account)));
  }

  @PostMapping("/contracts/draft")
  ModelAndView draft(
      @AuthenticationPrincipal User user,
      @RequestParam String booking,
      @RequestParam(defaultValue = USUAL) String template,
      @RequestParam(defaultValue = "false") boolean keep,
      @RequestParam Map<String, String> typed) {
    Booking found = find(booking);
    Template chosen = newest(template);
    DraftForm form = DraftForm.typed(typed);
    try {
      Optional<Proposal> proposal = form.proposal(chosen, found);
      if (proposal.isPresent()) {
        return new ModelAndView(
            "redirect:" + draftedPath(proposal.get(), new Actor(user.getName()), keep));
      }
    } catch (UnprintableText unprintable) {
      form = form.refused(unprintable.getMessage());
    } catch (ContractRefused refused) {
      return with(HttpStatus.CONFLICT, show(found, chosen, form.refused(refused)));
    }
    return with(HttpStatus.UNPROCESSABLE_CONTENT, show(found, chosen, form));
  }

  private static ModelAndView with(HttpStatus status, ModelAndView page) {
    page.setStatus(status);
    return page;
  }

  /** Drafts, and prints in the same step unless it is kept or somebody has to approve first. */
  private String draftedPath(Proposal proposal, Actor by, boolean keep) {
    return transaction.execute(
        status -> {
          ContractId id = contracts.draft(proposal, by).id();
          boolean cleared = contracts.isCleared(id, proposal.subject());
          if (cleared && !keep) {
            contracts.generate(id, proposal.subject());
          }
          return "/contracts/" + id + "?told=" + (!cleared ? "asked" : keep ? "kept" : "drafted");
        });
  }

  private ModelAndView show(Booking booking, Template template, DraftForm form) {
    return new ModelAndView("contracts/draft")
        .addObject("order", new Order(booking))
        .addObject("form", form)
        .addObject("template", template)
        .addObject("templates", templates())
        .addObject("there", there(booking).orElse(null))
        .addObject(
            "cancelled", journal.history(booking.opportunity().id()).cancelled().orElse(null));
  }

  /** The contract that this revision of the booking has already. */
  private Optional<Contract> there(Booking booking) {
    return contracts.ofSubject(booking.id()).stream()
        .filter(contract -> contract.state() != ContractState.VOIDED)
        .filter(contract -> contract.subject().revision() == booking.revision())
        .findFirst();
  }

  /** The newest version of each template that can hold an order. */
  private List<Template> templates() {
    Map<String, Template> newest = new TreeMap<>();
    library.clauses().templates().stream()
        .filter(t -> t.variables().stream().anyMatch(v -> v.name().startsWith("order-")))
        .forEach(t -> newest.put(t.edition().id(), t));
    return List.copyOf(newest.values());
  }

  private Template newest(String id) {
    return library
        .clauses()
        .newest(id)
        .orElseThrow(() -> new Missing("template " + id, "Choose one from the library."));
  }

  private Booking find(String booking) {
    return bookings
        .latest(booking)
        .orElseThrow(
            () -> new Missing("booking " + booking, "Choose one from the list of contracts."));
  }

  private @Nullable Side customer(String account) {
    return account.isBlank() ? null : lastSide(account, Role.CUSTOMER);
  }

  /** The side as the last contract that mentions these words had it. */
  private @Nullable Side lastSide(String words, Role role) {
    return contracts.search(words, 5).stream()
        .map(contract -> contract.side(role))
        .filter(side -> side.party().name().contains(words))
        .findFirst()
        .orElse(null);
  }
}
