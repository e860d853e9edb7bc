package io.countersign.web.imports;

import io.countersign.bookings.BookingRegister;
import io.countersign.intake.CsvImport;
import io.countersign.intake.DealJournal;
import io.countersign.intake.ImportMode;
import io.countersign.intake.ImportReport;
import io.countersign.intake.Mapping;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.pages.NavItem;
import io.countersign.yaml.DocumentRefused;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where finance imports people, deals and numbers: send files, see what would happen, import. */
@Controller
class ImportsPage {

  private final CsvImport imports;
  private final DealJournal journal;
  private final BookingRegister bookings;
  private final Uploads uploads;

  ImportsPage(CsvImport imports, DealJournal journal, BookingRegister bookings, Uploads uploads) {
    this.imports = imports;
    this.journal = journal;
    this.bookings = bookings;
    this.uploads = uploads;
  }

  @Bean
  static Door importsDoor() {
    return Door.of("/imports/**", Role.FINANCE);
  }

  @Bean
  static NavItem importsNav() {
    return new NavItem(20, "Import", "/imports");
  }

  @GetMapping("/imports")
  ModelAndView choose() {
    return new ModelAndView("imports/choose").addObject("refused", "");
  }

  @PostMapping("/imports")
  ModelAndView send(@RequestParam MultipartFile mapping, @RequestParam List<MultipartFile> files)
      throws IOException {
    try {
      Mapping.parse(
          "mapping", new String(mapping.getBytes(), java.nio.charset.StandardCharsets.UTF_8));
    } catch (DocumentRefused refused) {
      return new ModelAndView("imports/choose", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("refused", String.valueOf(refused.getMessage()));
    }
    return new ModelAndView("redirect:/imports/" + uploads.keep(mapping, files));
  }

  @GetMapping("/imports/{upload}")
  ModelAndView dryRun(@PathVariable UUID upload) throws IOException {
    return report(upload, run(upload, ImportMode.DRY_RUN));
  }

  @PostMapping("/imports/{upload}")
  ModelAndView run(
      @PathVariable UUID upload, @RequestParam(defaultValue = "false") boolean goodRows)
      throws IOException {
    ImportReport report = run(upload, goodRows ? ImportMode.GOOD_ROWS : ImportMode.ALL_ROWS);
    if (report.outcome() == ImportReport.Outcome.WRITTEN) {
      bookings.register(journal.histories());
    }
    return report(upload, report);
  }

  private ImportReport run(UUID upload, ImportMode mode) throws IOException {
    Mapping mapping = Mapping.read(uploads.mapping(upload));
    return imports.run(mapping, uploads.files(upload), mode);
  }

  private static ModelAndView report(UUID upload, ImportReport report) {
    return new ModelAndView("imports/report")
        .addObject("upload", upload.toString())
        .addObject("report", report);
  }
}
