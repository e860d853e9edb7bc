package io.countersign.web.plans;

import io.countersign.canonical.Digest;
import io.countersign.publishing.PublishedPlan;
import io.countersign.publishing.PublishedPlans;
import io.countersign.publishing.SignOffs;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.pages.NavItem;
import io.countersign.web.problems.Missing;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The published plan versions, each with the warnings that were signed off. */
@Controller
class PlansPage {

  private final PublishedPlans plans;
  private final SignOffs signOffs;

  PlansPage(PublishedPlans plans, SignOffs signOffs) {
    this.plans = plans;
    this.signOffs = signOffs;
  }

  @Bean
  static Door plansDoor() {
    return Door.of("/plans/**", Role.FINANCE, Role.CONTROLLER);
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
    return new ModelAndView("plans/plan")
        .addObject("plan", plan)
        .addObject("signOffs", signOffs.of(plan.digest()));
  }
}
