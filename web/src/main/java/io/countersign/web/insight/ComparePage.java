package io.countersign.web.insight;

import io.countersign.insight.Insight;
import io.countersign.insight.WhatIf;
import io.countersign.intake.Rosters;
import io.countersign.plans.PlanReader;
import io.countersign.publishing.PublishedPlan;
import io.countersign.publishing.PublishedPlans;
import io.countersign.refusal.Refusal;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.problems.Missing;
import io.countersign.yaml.DocumentProblem;
import io.countersign.yaml.DocumentRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a proposed plan, or a deal that were otherwise, would come to for everybody. It computes
 * when asked and keeps nothing, so a download asks once more.
 */
@Controller
class ComparePage {

  private final Insight insight;
  private final PublishedPlans plans;
  private final Rosters rosters;

  ComparePage(Insight insight, PublishedPlans plans, Rosters rosters) {
    this.insight = insight;
    this.plans = plans;
    this.rosters = rosters;
  }

  @Bean
  static Door compareDoor() {
    return Door.of("/plans/compare/**", Role.FINANCE, Role.CONTROLLER);
  }

  /** The forms; with a published plan's digest its document is there to be changed. */
  @GetMapping("/plans/compare")
  ModelAndView ask(@RequestParam(defaultValue = "") String plan) {
    String document = plan.isEmpty() ? "" : find(plan).version().document();
    return page(document, DealForm.EMPTY);
  }

  /** A chosen file counts more than what stands in the field. */
  @PostMapping("/plans/compare")
  Object plan(
      @RequestParam(defaultValue = "") String document,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean csv)
      throws IOException {
    String read =
        file == null || file.isEmpty()
            ? document
            : new String(file.getBytes(), StandardCharsets.UTF_8);
    try {
      WhatIf whatIf = insight.compare(PlanReader.read("plan", read));
      return csv ? csv(whatIf) : page(read, DealForm.EMPTY).addObject("view", view(whatIf));
    } catch (DocumentRefused refused) {
      return refused(page(read, DealForm.EMPTY)).addObject("problems", refused.problems());
    } catch (Refusal refusal) {
      return refused(page(read, DealForm.EMPTY)).addObject("refusal", words(refusal));
    }
  }

  @PostMapping("/plans/compare/deal")
  Object deal(
      @RequestParam(defaultValue = "") String deal,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String sellers,
      @RequestParam(defaultValue = "") String cancelled,
      @RequestParam(defaultValue = "false") boolean csv) {
    DealForm form = DealForm.typed(deal, amount, sellers, cancelled);
    var change = form.change(rosters.roster());
    if (!form.errors().isEmpty()) {
      return refused(page("", form));
    }
    try {
      WhatIf whatIf = insight.compareDeal(form.key(), change);
      return csv ? csv(whatIf) : page("", form).addObject("view", view(whatIf));
    } catch (Refusal refusal) {
      form.errors().put("deal", words(refusal));
      return refused(page("", form));
    }
  }

  private ModelAndView page(String document, DealForm form) {
    return new ModelAndView("insight/compare")
        .addObject("published", plans.list())
        .addObject("document", document)
        .addObject("form", form)
        .addObject("problems", List.<DocumentProblem>of());
  }

  private PublishedPlan find(String digest) {
    return plans.list().stream()
        .filter(plan -> plan.digest().hex().equals(digest))
        .findFirst()
        .orElseThrow(() -> new Missing("plan with this digest", "Choose one from the list."));
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ChangesView view(WhatIf whatIf) {
    return ChangesView.of(whatIf);
  }

  private static String words(Refusal refusal) {
    return refusal.sentences();
  }

  private static ResponseEntity<String> csv(WhatIf whatIf) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"changes.csv\"")
        .body(ChangesCsv.of(whatIf.comparison(), whatIf.roster()));
  }
}
