package io.countersign.web.contracts;

import io.countersign.bookings.BookingRegister;
import io.countersign.clauses.Template;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Role;
import io.countersign.contracts.Side;
import io.countersign.library.Library;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Many contracts at once, such as at the end of a quarter: send a file, see how far it is. */
@Controller
class BatchPage {

  private static final int SHOWN = 20;

  private final BatchRows rows;
  private final BatchWork work;
  private final Contracts contracts;
  private final BookingRegister bookings;
  private final Library library;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BatchPage(
      BatchRows rows,
      BatchWork work,
      Contracts contracts,
      BookingRegister bookings,
      Library library,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.rows = rows;
    this.work = work;
    this.contracts = contracts;
    this.bookings = bookings;
    this.library = library;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @GetMapping("/contracts/batches")
  ModelAndView list() {
    return list(List.of());
  }

  @PostMapping("/contracts/batches")
  ModelAndView send(
      @AuthenticationPrincipal User user,
      @RequestParam MultipartFile file,
      @RequestParam Optional<String> sign)
      throws IOException {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
    BatchFile read = new BatchFile(name, template(), bookings, seller());
    read.read(file.getBytes());
    if (!read.problems().isEmpty()) {
      ModelAndView page = list(read.problems());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    String shortName = name.substring(Math.max(0, name.length() - 190));
    long number =
        Objects.requireNonNull(
            transaction.execute(
                status ->
                    rows.add(
                        shortName,
                        sign.isPresent(),
                        user.getName(),
                        clock.instant(),
                        read.asked())));
    work.wake();
    return new ModelAndView("redirect:/contracts/batches/" + number);
  }

  @GetMapping("/contracts/batches/{number}")
  ModelAndView show(@PathVariable long number) {
    return new ModelAndView("contracts/batch")
        .addObject("batch", find(number))
        .addObject("refused", rows.refused(number));
  }

  @GetMapping("/contracts/batches/{number}/progress")
  ModelAndView progress(@PathVariable long number) {
    return new ModelAndView("contracts/batch-progress").addObject("batch", find(number));
  }

  private ModelAndView list(List<String> problems) {
    return new ModelAndView("contracts/batches")
        .addObject("batches", rows.all())
        .addObject("columns", BatchFile.columns(template()))
        .addObject("more", Math.max(0, problems.size() - SHOWN))
        .addObject("problems", problems.stream().limit(SHOWN).toList());
  }

  private Template template() {
    return library.clauses().newest(DraftPage.USUAL).orElseThrow();
  }

  /** Our side as the newest contract has it. */
  private Map<String, String> seller() {
    Map<String, String> fields = new HashMap<>();
    contracts.search("", 1).stream()
        .findFirst()
        .ifPresent(
            last -> {
              Side side = last.side(Role.SELLER);
              DraftForm.put(fields, Role.SELLER, side);
            });
    return fields;
  }

  private Batch find(long number) {
    return rows.find(number)
        .orElseThrow(() -> new Missing("batch " + number, "Choose one from the list."));
  }
}
