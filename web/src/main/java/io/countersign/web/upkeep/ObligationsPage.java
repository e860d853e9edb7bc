package io.countersign.web.upkeep;

import io.countersign.obligations.Duty;
import io.countersign.obligations.NewObligation;
import io.countersign.obligations.ObligationFact;
import io.countersign.obligations.Obligations;
import io.countersign.statements.CsvSheet;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.pages.NavItem;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What signed contracts oblige both sides to: for legal all of it, for others what is theirs. */
@Controller
class ObligationsPage {

  /** How many a page shows. */
  private static final int MOST = 200;

  private final Obligations obligations;

  ObligationsPage(Obligations obligations) {
    this.obligations = obligations;
  }

  @Bean
  static Door obligationsDoor() {
    return Door.of("/obligations/**", Role.LEGAL, Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door obligationsCsvDoor() {
    return Door.of("/obligations.csv", Role.LEGAL, Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static NavItem obligationsNav(Obligations obligations) {
    return new NavItem(
        15,
        "Obligations",
        "/obligations",
        user -> {
          long breached = user.role() == Role.LEGAL ? obligations.breached() : 0;
          return breached == 0 ? "" : breached + " breached";
        });
  }

  @GetMapping("/obligations")
  ModelAndView list(
      @AuthenticationPrincipal User user, @RequestParam(defaultValue = "OPEN") Shown show) {
    List<Duty> found = visible(user, show);
    return new ModelAndView("upkeep/obligations")
        .addObject("show", show)
        .addObject("duties", found.stream().limit(MOST).toList())
        .addObject("total", found.size());
  }

  @GetMapping("/obligations.csv")
  ResponseEntity<String> csv(
      @AuthenticationPrincipal User user, @RequestParam(defaultValue = "ALL") Shown show) {
    CsvSheet sheet =
        new CsvSheet(
            "due",
            "state",
            "customer",
            "contract",
            "obligation",
            "kind",
            "obliged",
            "words",
            "rule",
            "owner",
            "holds-pay",
            "told",
            "told-by",
            "told-at");
    for (Duty duty : visible(user, show)) {
      NewObligation what = duty.obligation().what();
      List<ObligationFact> facts = duty.facts();
      ObligationFact last = facts.isEmpty() ? null : facts.get(facts.size() - 1);
      sheet.row(
          duty.due(),
          duty.state().words(),
          duty.obligation().customer(),
          duty.obligation().contract(),
          duty.obligation().id(),
          what.kind().words(),
          what.obliged().field(),
          what.words(),
          what.due(),
          what.owner(),
          what.holdsPay(),
          last == null ? null : last.kind().words() + ": " + last.words(),
          last == null ? null : last.told().by().login(),
          last == null ? null : last.told().at());
    }
    return CsvFile.of("obligations", sheet);
  }

  private List<Duty> visible(User user, Shown show) {
    return obligations.duties().stream()
        .filter(duty -> new DutyView(duty, user).visible())
        .filter(show::shows)
        .toList();
  }
}
