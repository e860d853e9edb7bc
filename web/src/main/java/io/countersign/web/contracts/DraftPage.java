package io.countersign.web.contracts;

import io.countersign.bookings.BookingRegister;
import io.countersign.clauses.ClauseLibrary;
import io.countersign.clauses.Template;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Proposal;
import io.countersign.contracts.Role;
import io.countersign.contracts.Side;
import io.countersign.deals.Booking;
import io.countersign.documents.UnprintableText;
import io.countersign.intake.DealJournal;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.util.Map;
import java.util.Optional;
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

  static final String TEMPLATE = "order-agreement";

  private final Contracts contracts;
  private final BookingRegister bookings;
  private final DealJournal journal;
  private final Template template;
  private final TransactionTemplate transaction;

  DraftPage(
      Contracts contracts,
      BookingRegister bookings,
      DealJournal journal,
      ClauseLibrary library,
      PlatformTransactionManager transactions) {
    this.contracts = contracts;
    this.bookings = bookings;
    this.journal = journal;
    this.template = library.newest(TEMPLATE).orElseThrow();
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  @GetMapping("/contracts/draft")
  ModelAndView form(@RequestParam String booking) {
    Booking found = find(booking);
    String account = found.opportunity().sale().account();
    return show(found, DraftForm.of(template, found, lastSide("", Role.SELLER), customer(account)));
  }

  @PostMapping("/contracts/draft")
  ModelAndView draft(
      @AuthenticationPrincipal User user,
      @RequestParam String booking,
      @RequestParam Map<String, String> typed) {
    Booking found = find(booking);
    DraftForm form = DraftForm.typed(typed);
    try {
      Optional<Proposal> proposal = form.proposal(template, found);
      if (proposal.isPresent()) {
        ContractId id = printed(proposal.get(), new Actor(user.getName()));
        return new ModelAndView("redirect:/contracts/" + id + "?told=drafted");
      }
    } catch (UnprintableText unprintable) {
      form = form.refused(unprintable.getMessage());
    }
    ModelAndView again = show(found, form);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private ContractId printed(Proposal proposal, Actor by) {
    Contract printed =
        transaction.execute(
            status -> contracts.generate(contracts.draft(proposal, by).id(), proposal.subject()));
    return printed.id();
  }

  private ModelAndView show(Booking booking, DraftForm form) {
    return new ModelAndView("contracts/draft")
        .addObject("order", new Order(booking))
        .addObject("form", form)
        .addObject("template", template)
        .addObject(
            "cancelled", journal.history(booking.opportunity().id()).cancelled().orElse(null));
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
