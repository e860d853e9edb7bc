package io.countersign.web.approvals;

import io.countersign.approval.Person;
import io.countersign.approvals.ApprovalReminders;
import io.countersign.approvals.AskedNeed.State;
import io.countersign.approvals.Reminder;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Happening;
import io.countersign.post.Message;
import io.countersign.post.Post;
import io.countersign.web.access.Users;
import io.countersign.web.figures.Words;
import java.util.List;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written to those who are asked to approve: when they are asked, on the last day, and when
 * it is overdue, then to the group above, too, and to those who drafted.
 */
@Component
class ApprovalPost {

  private final ApprovalReminders reminders;
  private final Users users;
  private final Post post;
  private final ApplicationEventPublisher events;
  private final String address;

  ApprovalPost(
      ApprovalReminders reminders,
      Users users,
      Post post,
      ApplicationEventPublisher events,
      @Value("${countersign.address:http://localhost:8080}") String address) {
    this.reminders = reminders;
    this.users = users;
    this.post = post;
    this.events = events;
    this.address = address;
  }

  /** Sends what is due about a request; all of it, or nothing. */
  @Transactional(isolation = Isolation.READ_COMMITTED)
  void remind(long request) {
    List<Person> people = users.all().stream().map(ApprovalLine::person).toList();
    reminders.take(request, people).forEach(this::send);
  }

  private void send(Reminder reminder) {
    String contract = reminder.request().matter().key();
    String text = text(reminder);
    TreeSet<String> to = new TreeSet<>(reminder.to());
    if (reminder.step() == State.ESCALATED) {
      to.addAll(reminder.request().matter().authors());
    }
    for (String login : to) {
      post.send(new Message(contract, login, title(reminder.step()), text));
    }
    events.publishEvent(
        ContractEvent.of(new ContractId(contract), Happening.APPROVAL_REMINDED, "clock")
            .with("rule", reminder.need().need().line())
            .with("step", reminder.step().words())
            .with("to", String.join(", ", to)));
  }

  private static String title(State step) {
    return switch (step) {
      case REMINDED -> "Due soon: a contract waits for approval";
      case ESCALATED -> "Overdue: a contract waits for approval";
      default -> "A contract waits for approval";
    };
  }

  private String text(Reminder reminder) {
    String then = reminder.need().need().then();
    String above =
        reminder.step() == State.ESCALATED && !then.isEmpty()
            ? " The group %s may decide as well now.".formatted(then)
            : "";
    String nobody = reminder.to().isEmpty() ? "\n\nNobody who signs in here can decide on it." : "";
    return """
        %s

        Line %s, by %s, until %s.%s %s

        %s/approvals/%d%s
        """
        .formatted(
            reminder.request().matter().title(),
            reminder.need().need().line(),
            reminder.need().need().group(),
            Words.time(reminder.need().dueAt()),
            above,
            String.join(" ", reminder.need().because()),
            address,
            reminder.request().id(),
            nobody);
  }
}
