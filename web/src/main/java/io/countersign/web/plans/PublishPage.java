package io.countersign.web.plans;

import io.countersign.checking.Finding;
import io.countersign.checking.Known;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.PlanDesk;
import io.countersign.publishing.PlanNotSound;
import io.countersign.publishing.PublishedPlan;
import io.countersign.publishing.ReasonTooLong;
import io.countersign.refusal.Refusal;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.yaml.DocumentProblem;
import io.countersign.yaml.DocumentRefused;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a plan is checked, its warnings are signed off, and it is published. */
@Controller
class PublishPage {

  private final PlanDesk desk;
  private final KnownCompany company;

  PublishPage(PlanDesk desk, KnownCompany company) {
    this.desk = desk;
    this.company = company;
  }

  @Bean
  static Door publishDoor() {
    return Door.of("/plans/publish", Role.FINANCE);
  }

  @GetMapping("/plans/publish")
  ModelAndView draft() {
    return page(Draft.EMPTY, HttpStatus.OK);
  }

  /** Checks a document, or publishes it when {@code publish} is said. */
  @PostMapping("/plans/publish")
  ModelAndView publish(
      @AuthenticationPrincipal User user,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(defaultValue = "false") boolean publish) {
    Draft draft = Draft.of(form);
    PlanVersion version;
    try {
      version = PlanReader.read("plan", draft.document());
    } catch (DocumentRefused refused) {
      return page(draft, HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("problems", refused.problems());
    }
    Known known = company.today();
    if (!publish) {
      return checked(draft, version, desk.check(version, known), HttpStatus.OK);
    }
    try {
      String by = user.login().value();
      PublishedPlan published = desk.publish(version, known, draft.accepted(), by);
      return new ModelAndView("redirect:/plans/" + published.digest());
    } catch (PlanNotSound refused) {
      return refused(draft, version, refused.findings(), refused);
    } catch (ReasonTooLong refused) {
      return refused(draft, version, desk.check(version, known), refused);
    }
  }

  private static ModelAndView refused(
      Draft draft, PlanVersion version, List<Finding> findings, Refusal refusal) {
    return checked(draft, version, findings, HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("refusal", refusal.sentences());
  }

  private static ModelAndView checked(
      Draft draft, PlanVersion version, List<Finding> findings, HttpStatus status) {
    return page(draft, status)
        .addObject("checked", version)
        .addObject("rows", draft.rows(findings));
  }

  private static ModelAndView page(Draft draft, HttpStatus status) {
    return new ModelAndView("plans/publish", status)
        .addObject("document", draft.document())
        .addObject("problems", List.<DocumentProblem>of())
        .addObject("rows", List.<FindingRow>of())
        .addObject("refusal", "")
        .addObject("checked", null);
  }
}
