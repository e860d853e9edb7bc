package io.countersign.web.plans;

import io.countersign.canonical.Digest;
import io.countersign.plans.PlanReader;
import io.countersign.publishing.PublishedPlan;
import io.countersign.publishing.PublishedPlans;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.pages.NavItem;
import io.countersign.web.problems.Missing;
import io.countersign.yaml.DocumentProblem;
import io.countersign.yaml.DocumentRefused;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The published plan versions, and where a new one is checked and published. */
@Controller
class PlansPage {

  private final PublishedPlans plans;

  PlansPage(PublishedPlans plans) {
    this.plans = plans;
  }

  @Bean
  static Door plansDoor() {
    return Door.of("/plans/**", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door publishDoor() {
    return Door.of("/plans/publish", Role.FINANCE);
  }

  @Bean
  static NavItem plansNav() {
    return new NavItem(30, "Plans", "/plans");
  }

  @GetMapping("/plans")
  ModelAndView list() {
    return new ModelAndView("plans/list").addObject("plans", plans.list());
  }

  @GetMapping("/plans/{digest:[0-9a-f]{64}}")
  ModelAndView show(@PathVariable String digest) {
    PublishedPlan plan =
        plans
            .find(new Digest(digest))
            .orElseThrow(() -> new Missing("plan with this digest", "Choose one from the list."));
    return new ModelAndView("plans/plan").addObject("plan", plan);
  }

  @GetMapping("/plans/publish")
  ModelAndView draft() {
    return form("", List.of(), HttpStatus.OK);
  }

  /** Checks a document, or publishes it when {@code publish} is said. */
  @PostMapping("/plans/publish")
  ModelAndView publish(
      @AuthenticationPrincipal User user,
      @RequestParam String document,
      @RequestParam(defaultValue = "false") boolean publish) {
    try {
      var version = PlanReader.read("plan", document);
      if (!publish) {
        return form(document, List.of(), HttpStatus.OK).addObject("checked", version);
      }
      PublishedPlan published = plans.publish(version, user.login().value());
      return new ModelAndView("redirect:/plans/" + published.digest());
    } catch (DocumentRefused refused) {
      return form(document, refused.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static ModelAndView form(
      String document, List<DocumentProblem> problems, HttpStatus status) {
    return new ModelAndView("plans/publish", status)
        .addObject("document", document)
        .addObject("problems", problems)
        .addObject("checked", null);
  }
}
