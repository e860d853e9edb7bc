package io.countersign.web.payouts;

import io.countersign.intake.ImportMode;
import io.countersign.intake.ImportReport;
import io.countersign.ledger.Holder;
import io.countersign.payees.PayeeImport;
import io.countersign.payees.PayeeVersion;
import io.countersign.payees.Payees;
import io.countersign.people.ParticipantId;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.pages.NavItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where payment details are entered by one person and confirmed by another. */
@Controller
class PayeesPage {

  private final Payees payees;
  private final PayeeImport imports;

  PayeesPage(Payees payees, PayeeImport imports) {
    this.payees = payees;
    this.imports = imports;
  }

  @Bean
  static Door payeesDoor() {
    return Door.of("/payees", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door payeesDecideDoor() {
    return Door.of("/payees/decide", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door payeesImportDoor() {
    return Door.of("/payees/import", Role.FINANCE);
  }

  @Bean
  static NavItem payeesNav() {
    return new NavItem(25, "Payees", "/payees");
  }

  @GetMapping("/payees")
  ModelAndView list(@AuthenticationPrincipal User user) {
    return page(user, null, "", "");
  }

  /** Shows what a file would do; with its text instead of a file, enters it. */
  @PostMapping("/payees/import")
  ModelAndView enter(
      @AuthenticationPrincipal User user,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String text)
      throws IOException {
    String by = user.login().value();
    if (file != null) {
      String sent = new String(file.getBytes(), StandardCharsets.UTF_8);
      String called = String.valueOf(file.getOriginalFilename());
      ImportReport report = imports.run(called, sent, ImportMode.DRY_RUN, by);
      return page(user, report, called, report.clean() ? sent : "");
    }
    return page(user, imports.run(name, text, ImportMode.ALL_ROWS, by), name, "");
  }

  @PostMapping("/payees/decide")
  String decide(
      @AuthenticationPrincipal User user,
      @RequestParam String payee,
      @RequestParam String currency,
      @RequestParam int version,
      @RequestParam boolean confirmed) {
    payees.decide(
        new Holder(new ParticipantId(payee), Currency.getInstance(currency)),
        version,
        confirmed,
        user.login().value(),
        Optional.ofNullable(user.participant()));
    return "redirect:/payees";
  }

  private ModelAndView page(User user, @Nullable ImportReport report, String name, String text) {
    List<PayeeVersion> versions = new ArrayList<>(payees.all());
    versions.sort(
        Comparator.comparing((PayeeVersion v) -> v.details().payee())
            .thenComparing(PayeeVersion::version, Comparator.reverseOrder()));
    return new ModelAndView("payouts/payees")
        .addObject("versions", versions)
        .addObject("report", report)
        .addObject("name", name)
        .addObject("text", text)
        .addObject("user", user);
  }
}
