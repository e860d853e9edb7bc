package io.countersign.web.disputes;

import io.countersign.adjustments.Adjustment;
import io.countersign.adjustments.AdjustmentRefused;
import io.countersign.adjustments.Adjustments;
import io.countersign.close.Actor;
import io.countersign.close.DisputeAnswers;
import io.countersign.close.DisputeDesk;
import io.countersign.disputes.Attachment;
import io.countersign.disputes.Attachments;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.DisputeRefused;
import io.countersign.disputes.DisputeTerms;
import io.countersign.disputes.Disputes;
import io.countersign.disputes.Fact;
import io.countersign.disputes.Reason;
import io.countersign.disputes.Replayed;
import io.countersign.ledger.JournalEntry;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.pages.NavItem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The disputes: a rep's own, and all of them for finance, who answers. Whoever asks for another one
 * is told that there is none.
 */
@Controller
class DisputesPage {

  private final DisputeDesk desk;
  private final DisputeAnswers answers;
  private final VisibleDisputes visible;
  private final Disputes disputes;
  private final Attachments attachments;
  private final Adjustments adjustments;
  private final Clock clock;

  DisputesPage(
      DisputeDesk desk,
      DisputeAnswers answers,
      VisibleDisputes visible,
      Disputes disputes,
      Attachments attachments,
      Adjustments adjustments,
      Clock clock) {
    this.desk = desk;
    this.answers = answers;
    this.visible = visible;
    this.disputes = disputes;
    this.attachments = attachments;
    this.adjustments = adjustments;
    this.clock = clock;
  }

  @Bean
  static Door disputesDoor() {
    return Door.of("/disputes/**", Role.REP, Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door disputeAnswerDoor() {
    return Door.of("/disputes/*/answer", Role.FINANCE);
  }

  @Bean
  static Door disputeWithdrawDoor() {
    return Door.of("/disputes/*/withdraw", Role.REP);
  }

  @Bean
  static NavItem disputesNav() {
    return new NavItem(22, "Disputes", "/disputes");
  }

  @GetMapping("/disputes")
  ModelAndView list(@AuthenticationPrincipal User user) {
    List<Dispute> all =
        user.role() != Role.REP
            ? disputes.all()
            : user.participant() == null ? List.of() : disputes.of(user.participant());
    return new ModelAndView("disputes/list")
        .addObject("all", all)
        .addObject("own", user.role() == Role.REP)
        .addObject("today", DisputeTerms.day(clock.instant()));
  }

  @GetMapping("/disputes/{number}")
  ModelAndView show(@AuthenticationPrincipal User user, @PathVariable long number) {
    return page(visible.find(user, number), user, AnswerForm.EMPTY, Map.of());
  }

  @PostMapping("/disputes/{number}/notes")
  String note(
      @AuthenticationPrincipal User user, @PathVariable long number, @RequestParam String words) {
    desk.note(visible.find(user, number).id(), words.strip(), actor(user));
    return "redirect:/disputes/" + number;
  }

  @PostMapping("/disputes/{number}/withdraw")
  String withdraw(
      @AuthenticationPrincipal User user,
      @PathVariable long number,
      @RequestParam(defaultValue = "") String words) {
    desk.withdraw(visible.find(user, number).id(), words.strip(), actor(user));
    return "redirect:/disputes/" + number;
  }

  /** Shows what another fact would come to, or answers. */
  @PostMapping("/disputes/{number}/answer")
  ModelAndView answer(
      @AuthenticationPrincipal User user,
      @PathVariable long number,
      @ModelAttribute AnswerForm form,
      @RequestParam(defaultValue = "false") boolean send) {
    Dispute found = visible.find(user, number);
    var currency = found.question().about().statement().holder().currency();
    Map<String, String> errors = form.errors(currency);
    if (!send) {
      return page(found, user, form, Map.of());
    }
    if (!errors.isEmpty()) {
      return page(found, user, form, errors);
    }
    try {
      answers.answer(found.id(), form.reply(currency), actor(user));
    } catch (DisputeRefused refused) {
      if (refused.field().isEmpty()) {
        throw refused;
      }
      return page(found, user, form, Map.of(refused.field(), refused.sentences()));
    } catch (AdjustmentRefused refused) {
      return page(found, user, form, Map.of("amount", refused.sentences()));
    }
    return new ModelAndView("redirect:/disputes/" + number);
  }

  private ModelAndView page(
      Dispute dispute, User user, AnswerForm form, Map<String, String> errors) {
    Optional<Adjustment> adjustment =
        dispute
            .answer()
            .map(Dispute.Answer::correction)
            .filter(Dispute.Correction.ByHand.class::isInstance)
            .map(Dispute.Correction.ByHand.class::cast)
            .flatMap(hand -> adjustments.find(hand.adjustment()));
    List<Attachment> files = attachments.of(dispute.id());
    List<JournalEntry> posted =
        answers.posted(dispute.id()).stream()
            .filter(
                entry ->
                    user.role() != Role.REP
                        || entry.entry().about().who().equals(user.participant()))
            .toList();
    Replayed replayed = null;
    String trouble = "";
    AnswerForm shown = form;
    Optional<Fact> fact =
        new TypedFact(form.kind(), form.value())
            .fact()
            .or(() -> dispute.question().proposed().map(Dispute.Proposed::fact));
    if (dispute.isOpen() && user.role() != Role.REP && fact.isPresent()) {
      try {
        DisputeAnswers.Outlook outlook = answers.outlook(dispute.id(), fact.get());
        replayed = outlook.replayed();
        shown =
            new AnswerForm(
                form.verdict(),
                form.reason(),
                form.words(),
                form.kind(),
                form.value(),
                form.amount(),
                String.valueOf(outlook.told()));
      } catch (DisputeRefused refused) {
        trouble = refused.sentences();
      }
    }
    ModelAndView page =
        new ModelAndView("disputes/dispute")
            .addObject(
                "view",
                new DisputeView(
                    dispute,
                    user,
                    DisputeTerms.day(clock.instant()),
                    Happened.of(dispute, disputes.notes(dispute.id()), files, adjustment),
                    files,
                    adjustment,
                    posted,
                    replayed,
                    trouble))
            .addObject("fact", fact.orElse(null))
            .addObject("form", shown)
            .addObject("errors", errors)
            .addObject("reasons", Reason.choices())
            .addObject("kinds", TypedFact.kinds());
    if (!errors.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private static Actor actor(User user) {
    return new Actor(user.login().value(), Optional.ofNullable(user.participant()));
  }
}
