package io.countersign.web.approvals;

import io.countersign.approvals.ApprovalReminders;
import io.countersign.web.rounds.Round;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes round every five minutes and reminds of approvals. A command goes no rounds. */
@Component
class ApprovalRounds implements Round {

  private static final Logger LOG = LoggerFactory.getLogger(ApprovalRounds.class);

  private final ApprovalReminders reminders;
  private final ApprovalPost post;

  ApprovalRounds(ApprovalReminders reminders, ApprovalPost post) {
    this.reminders = reminders;
    this.post = post;
  }

  @Override
  public String name() {
    return "reminders of approvals";
  }

  @Override
  public Duration first() {
    return Duration.ofMinutes(1);
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void round() {
    reminders.due().forEach(this::remind);
  }

  private void remind(long request) {
    try {
      post.remind(request);
    } catch (RuntimeException e) {
      LOG.warn("Nobody could be reminded of approval request {}", request, e);
    }
  }
}
