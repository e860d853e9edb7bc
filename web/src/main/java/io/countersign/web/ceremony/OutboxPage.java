package io.countersign.web.ceremony;

import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Happening;
import io.countersign.post.Outbox;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.pages.NavItem;
import io.countersign.web.problems.Missing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The messages that wait to be passed on. Whoever opens one sees a link or a code that is meant for
 * somebody else; that it was opened, and by whom, goes into the event log.
 */
@Controller
class OutboxPage {

  private static final int NEWEST = 200;

  private final Outbox outbox;
  private final MailRounds mail;
  private final ApplicationEventPublisher events;

  OutboxPage(Outbox outbox, MailRounds mail, ApplicationEventPublisher events) {
    this.outbox = outbox;
    this.mail = mail;
    this.events = events;
  }

  @Bean
  static Door outboxDoor() {
    return Door.of("/outbox/**", Role.LEGAL);
  }

  @Bean
  static NavItem outboxNav() {
    return new NavItem(20, "Outbox", "/outbox");
  }

  @GetMapping("/outbox")
  ModelAndView list() {
    return new ModelAndView("ceremony/outbox")
        .addObject("connected", mail.connected())
        .addObject("messages", outbox.newest(NEWEST));
  }

  @PostMapping("/outbox/{id}")
  ModelAndView open(@AuthenticationPrincipal User user, @PathVariable String id) {
    Outbox.Envelope envelope =
        outbox
            .find(id)
            .orElseThrow(() -> new Missing("message " + id, "Choose one from the outbox."));
    events.publishEvent(
        ContractEvent.of(new ContractId(envelope.subject()), Happening.MESSAGE_READ, user.getName())
            .with("to", envelope.to())
            .with("title", envelope.title()));
    return new ModelAndView("ceremony/message")
        .addObject("envelope", envelope)
        .addObject("text", outbox.text(id).orElseThrow());
  }
}
