package io.countersign.web.approvals;

import io.countersign.approvals.ApprovalReminders;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Goes round every five minutes and reminds of approvals. A command goes no rounds. */
@Component
class ApprovalRounds {

  private static final Logger LOG = LoggerFactory.getLogger(ApprovalRounds.class);
  private static final int MINUTES = 5;

  private final ApprovalReminders reminders;
  private final ApprovalPost post;
  private final boolean serving;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "approval-rounds");
            thread.setDaemon(true);
            return thread;
          });

  ApprovalRounds(ApprovalReminders reminders, ApprovalPost post, Environment environment) {
    this.reminders = reminders;
    this.post = post;
    this.serving = environment.getProperty("countersign.resume", Boolean.class, true);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (serving) {
      var unused = timer.scheduleWithFixedDelay(this::round, 1, MINUTES, TimeUnit.MINUTES);
    }
  }

  void round() {
    try {
      reminders.due().forEach(this::remind);
    } catch (RuntimeException e) {
      LOG.warn("The round of approvals ended early and begins again later", e);
    }
  }

  @PreDestroy
  void end() {
    timer.shutdownNow();
  }

  private void remind(long request) {
    try {
      post.remind(request);
    } catch (RuntimeException e) {
      LOG.warn("Nobody could be reminded of approval request {}", request, e);
    }
  }
}
