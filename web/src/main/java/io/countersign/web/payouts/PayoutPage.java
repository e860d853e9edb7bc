package io.countersign.web.payouts;

import io.countersign.close.Actor;
import io.countersign.close.ReturnDesk;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.payees.PayMethod;
import io.countersign.payouts.ManifestSeal;
import io.countersign.payouts.PayoutReturn;
import io.countersign.payouts.PayoutRun;
import io.countersign.payroll.GustoTemplate;
import io.countersign.payroll.PayFileRefused;
import io.countersign.payroll.ReturnCodes;
import io.countersign.payroll.ReturnFile;
import io.countersign.people.ParticipantId;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where finance makes the files of a payout, takes back what came back, and seals the run. */
@Controller
class PayoutPage {

  private final Paying paying;
  private final ReturnDesk desk;

  PayoutPage(Paying paying, ReturnDesk desk) {
    this.paying = paying;
    this.desk = desk;
  }

  @Bean
  static Door payoutDoor() {
    return Door.of("/periods/*/payout", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door payoutWorkDoor() {
    return Door.of("/periods/*/payout/**", Role.FINANCE);
  }

  @GetMapping("/periods/{period}/payout")
  ModelAndView show(@AuthenticationPrincipal User user, @PathVariable String period) {
    return page(user, period, List.of());
  }

  @PostMapping("/periods/{period}/payout/files/{method}")
  ModelAndView make(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @PathVariable String method,
      @RequestParam LocalDate payOn,
      @RequestParam(defaultValue = "") String reason) {
    try {
      PayCycle paid = paid(period).cycle();
      String by = user.login().value();
      if (reason.isBlank()) {
        paying.files().make(paid, method(method), payOn, by);
      } else {
        paying.files().makeAnew(paid, method(method), payOn, by, reason);
      }
    } catch (PayFileRefused refused) {
      return page(user, period, refused.reasons());
    }
    return back(period);
  }

  @PostMapping("/periods/{period}/payout/returns")
  ModelAndView takeBack(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @RequestParam String payee,
      @RequestParam String currency,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String words) {
    String given = code.strip().toUpperCase(Locale.ROOT);
    if (!given.matches("R[0-9]{2}|[A-Z]{2}[A-Z0-9]{2}")) {
      String repair =
          "'%s' is no code of a bank; write R and two digits, such as R03, or the four characters of ISO 20022, such as AC04";
      return page(user, period, List.of(repair.formatted(shortened(code.strip()))));
    }
    PayoutReturn.Reason reason =
        new PayoutReturn.Reason(
            given, words.isBlank() ? ReturnCodes.words(given) : shortened(words.strip()));
    Holder holder = new Holder(new ParticipantId(payee), Currency.getInstance(currency));
    desk.take(paid(period).cycle(), holder, reason, actor(user));
    return back(period);
  }

  @PostMapping("/periods/{period}/payout/return-file")
  ModelAndView takeBack(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @RequestParam MultipartFile file)
      throws IOException {
    try {
      desk.take(ReturnFile.read(file.getBytes()), actor(user));
    } catch (IllegalArgumentException e) {
      return page(user, period, List.of("the bank's file cannot be used: " + e.getMessage()));
    }
    return back(period);
  }

  @PostMapping("/periods/{period}/payout/template")
  ModelAndView template(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @RequestParam MultipartFile file)
      throws IOException {
    String text = new String(file.getBytes(), StandardCharsets.UTF_8);
    try {
      GustoTemplate.read(text);
    } catch (IllegalArgumentException e) {
      return page(user, period, List.of("the template cannot be used: " + e.getMessage()));
    }
    paying.templates().enter(PayMethod.GUSTO, text, user.login().value());
    return back(period);
  }

  @PostMapping("/periods/{period}/payout/seal")
  ModelAndView seal(@AuthenticationPrincipal User user, @PathVariable String period) {
    ManifestSeal.Payer payer = new ManifestSeal.Payer(user.login().value(), user.name());
    paying.manifests().make(paid(period).cycle(), payer);
    return back(period);
  }

  private ModelAndView page(User user, String name, List<String> problems) {
    PayoutRun run = paid(name);
    PayCycle cycle = run.cycle();
    ModelAndView page =
        new ModelAndView("payouts/payout")
            .addObject(
                "view",
                new PayoutView(
                    run,
                    paying.files().share(cycle),
                    paying.files().of(cycle),
                    paying.returns().of(cycle),
                    paying.holds(cycle),
                    paying.manifests().of(cycle),
                    user))
            .addObject("problems", problems);
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private PayoutRun paid(String name) {
    return paying.paid(name);
  }

  private static PayMethod method(String word) {
    return PayMethod.of(word)
        .orElseThrow(() -> new Missing("file " + word, "Choose one from the payout's page."));
  }

  private static ModelAndView back(String period) {
    return new ModelAndView("redirect:/periods/" + period + "/payout");
  }

  private static String shortened(String words) {
    return words.length() <= 300 ? words : words.substring(0, 300);
  }

  private static Actor actor(User user) {
    return new Actor(user.login().value(), Optional.ofNullable(user.participant()));
  }
}
