package io.countersign.web.adjustments;

import io.countersign.adjustments.Adjustment;
import io.countersign.adjustments.AdjustmentId;
import io.countersign.adjustments.AdjustmentRefused;
import io.countersign.adjustments.Adjustments;
import io.countersign.adjustments.Reason;
import io.countersign.canonical.Digest;
import io.countersign.close.Actor;
import io.countersign.close.AdjustmentDesk;
import io.countersign.intake.Rosters;
import io.countersign.people.Participant;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.pages.NavItem;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where finance enters amounts by hand, and somebody else confirms or declines them. */
@Controller
class AdjustmentsPage {

  private final AdjustmentDesk desk;
  private final Adjustments adjustments;
  private final Rosters rosters;

  AdjustmentsPage(AdjustmentDesk desk, Adjustments adjustments, Rosters rosters) {
    this.desk = desk;
    this.adjustments = adjustments;
    this.rosters = rosters;
  }

  @Bean
  static Door adjustmentsDoor() {
    return Door.of("/adjustments", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door adjustmentsDecideDoor() {
    return Door.of("/adjustments/*/decide", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door adjustmentsEnterDoor() {
    return Door.of("/adjustments/enter", Role.FINANCE);
  }

  @Bean
  static NavItem adjustmentsNav() {
    return new NavItem(24, "Adjustments", "/adjustments");
  }

  @GetMapping("/adjustments")
  ModelAndView list(@AuthenticationPrincipal User user) {
    return page(user, AdjustmentForm.empty(), Map.of());
  }

  @PostMapping("/adjustments/enter")
  ModelAndView enter(
      @AuthenticationPrincipal User user,
      @ModelAttribute AdjustmentForm form,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    Map<String, String> errors = form.errors();
    Optional<Digest> attachment =
        file == null || file.isEmpty() ? Optional.empty() : Optional.of(Digest.of(file.getBytes()));
    if (!errors.isEmpty()) {
      return page(user, form, again(attachment, errors));
    }
    try {
      desk.enter(form.asked(attachment), actor(user));
    } catch (AdjustmentRefused refused) {
      return page(user, form, again(attachment, Map.of(refused.field(), refused.sentences())));
    }
    return new ModelAndView("redirect:/adjustments");
  }

  /** A browser forgets the file of a form that comes back: without a word it would be left out. */
  private static Map<String, String> again(
      Optional<Digest> attachment, Map<String, String> errors) {
    if (attachment.isEmpty()) {
      return errors;
    }
    Map<String, String> with = new LinkedHashMap<>(errors);
    with.putIfAbsent("file", "The file was not kept. Choose it again.");
    return with;
  }

  @PostMapping("/adjustments/{number}/decide")
  String decide(
      @AuthenticationPrincipal User user,
      @PathVariable long number,
      @RequestParam boolean confirmed,
      @RequestParam(defaultValue = "") String words) {
    desk.decide(new AdjustmentId(number), confirmed, words.strip(), actor(user));
    return "redirect:/adjustments";
  }

  private ModelAndView page(User user, AdjustmentForm form, Map<String, String> errors) {
    List<Adjustment> all = adjustments.all();
    List<Participant> people =
        rosters.roster().participants().stream()
            .sorted(Comparator.comparing(Participant::name))
            .toList();
    ModelAndView page =
        new ModelAndView("adjustments/list")
            .addObject("all", all)
            .addObject("people", people)
            .addObject("reasons", List.of(Reason.values()))
            .addObject("form", form)
            .addObject("errors", errors)
            .addObject("user", user);
    if (!errors.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private static Actor actor(User user) {
    return new Actor(user.login().value(), Optional.ofNullable(user.participant()));
  }
}
