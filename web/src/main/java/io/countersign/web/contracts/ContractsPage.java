package io.countersign.web.contracts;

import io.countersign.bookings.BookingRegister;
import io.countersign.contracts.Contract;
import io.countersign.contracts.Contracts;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.pages.NavItem;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk of legal: contracts, and bookings that have none yet. */
@Controller
class ContractsPage {

  private static final int NEWEST = 50;

  private final Contracts contracts;
  private final BookingRegister bookings;
  private final Worklist worklist;

  ContractsPage(Contracts contracts, BookingRegister bookings, Worklist worklist) {
    this.contracts = contracts;
    this.bookings = bookings;
    this.worklist = worklist;
  }

  @Bean
  static Door contractsDoor() {
    return Door.of("/contracts/**", Role.LEGAL);
  }

  @Bean
  static NavItem contractsNav(Worklist worklist) {
    return new NavItem(10, "Contracts", "/contracts", user -> remark(worklist.toSign()));
  }

  @GetMapping("/contracts")
  ModelAndView list(
      @RequestParam(defaultValue = "") String find, @RequestParam(defaultValue = "1") int page) {
    List<Contract> found = contracts.search(find, NEWEST + 1);
    return new ModelAndView("contracts/list")
        .addObject("find", find)
        .addObject("lines", found.stream().limit(NEWEST).map(this::line).toList())
        .addObject("more", found.size() > NEWEST)
        .addObject("waiting", worklist.uncontracted(find, page));
  }

  private ContractLine line(Contract contract) {
    return ContractLine.of(
        contract, bookings.revisions(contract.subject().id()).stream().map(Order::new).toList());
  }

  private static String remark(long toSign) {
    return toSign == 0 ? "" : toSign + " to sign";
  }
}
