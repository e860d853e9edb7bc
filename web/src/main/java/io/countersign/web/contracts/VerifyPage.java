package io.countersign.web.contracts;

import io.countersign.bookings.BookingRegister;
import io.countersign.contracts.CheckedDocument;
import io.countersign.documents.Document;
import io.countersign.documents.Reading;
import io.countersign.signing.Outcome;
import io.countersign.web.access.Door;
import io.countersign.web.pages.NavItem;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The check of a contract by anybody who holds it, at {@code /verify} for people and at {@code POST
 * /api/verify} for programs. What is brought is looked at and forgotten; nothing changes, so no
 * token of a form is asked for.
 */
@Controller
class VerifyPage {

  private final CheckCounter counter;
  private final BookingRegister bookings;
  private final Clock clock;

  VerifyPage(CheckCounter counter, BookingRegister bookings, Clock clock) {
    this.counter = counter;
    this.bookings = bookings;
    this.clock = clock;
  }

  @Bean
  static Door verifyDoor() {
    return Door.forAnybody("/verify");
  }

  @Bean
  static Door verifyApiDoor() {
    return Door.forAnybody("/api/verify");
  }

  @Bean
  static NavItem verifyNav() {
    return new NavItem(90, "Verify", "/verify");
  }

  @Bean
  static Customizer<CsrfConfigurer<HttpSecurity>> verifyingNeedsNoToken() {
    return csrf -> csrf.ignoringRequestMatchers("/verify", "/api/verify");
  }

  @GetMapping("/verify")
  ModelAndView ask() {
    return new ModelAndView("contracts/verify");
  }

  @PostMapping("/verify")
  ModelAndView answer(@RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    ModelAndView page = new ModelAndView("contracts/verify");
    Optional<String> complaint = complaint(file);
    if (complaint.isPresent() || file == null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page.addObject("error", complaint.orElse(null));
    }
    Document document = Document.of(file.getBytes());
    CheckedDocument checked = counter.check(document);
    VerdictView verdict = new VerdictView(checked.verdict(), clock.instant());
    return page.addObject("name", String.valueOf(file.getOriginalFilename()))
        .addObject("document", document)
        .addObject("verdict", verdict)
        .addObject("contract", checked.contract().map(id -> id.value()).orElse(null))
        .addObject("order", order(verdict).orElse(null));
  }

  @PostMapping("/api/verify")
  @ResponseBody
  VerdictReport report(@RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    Optional<String> complaint = complaint(file);
    if (complaint.isPresent() || file == null) {
      boolean large = file != null && file.getSize() > Reading.LARGEST;
      throw new ResponseStatusException(
          large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST, complaint.orElse(null));
    }
    Document document = Document.of(file.getBytes());
    return VerdictReport.of(document, counter.check(document).verdict());
  }

  /** What was signed, from our register; nothing is told to those who bring anything unsound. */
  private Optional<Order> order(VerdictView verdict) {
    return verdict
        .subject()
        .filter(signed -> verdict.verdict().outcome() != Outcome.INVALID)
        .flatMap(
            signed ->
                bookings.revisions(signed.id()).stream()
                    .filter(booking -> booking.digest().hex().equals(signed.hash().hex()))
                    .findFirst())
        .map(Order::new);
  }

  private static Optional<String> complaint(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return Optional.of(
          "Choose the PDF of a contract; no file came, or an empty one (programs send it as \"file\")");
    }
    if (file.getSize() > Reading.LARGEST) {
      return Optional.of(
          "The file has %,d bytes; at most %,d are read, and no contract of this house is larger"
              .formatted(file.getSize(), Reading.LARGEST));
    }
    return Optional.empty();
  }
}
