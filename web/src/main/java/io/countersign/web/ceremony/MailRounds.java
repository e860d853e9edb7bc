package io.countersign.web.ceremony;

import io.countersign.post.MailRun;
import io.countersign.post.MailServer;
import io.countersign.post.MailServer.Security;
import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox every few seconds into the mail server that {@code countersign.mail.server}
 * names; without one messages stay where they are. A command sends nothing.
 */
@Component
class MailRounds {

  private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);
  private static final int SECONDS = 5;

  private final MailRun mail;
  private final Optional<MailServer> server;
  private final boolean serving;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "mail-rounds");
            thread.setDaemon(true);
            return thread;
          });

  MailRounds(MailRun mail, Environment environment) {
    this.mail = mail;
    this.server = server(environment);
    this.serving = environment.getProperty("countersign.resume", Boolean.class, true);
  }

  private static Optional<MailServer> server(Environment environment) {
    String host = environment.getProperty("countersign.mail.server", "");
    if (host.isBlank()) {
      return Optional.empty();
    }
    String security = environment.getProperty("countersign.mail.security", "starttls");
    return Optional.of(
        new MailServer(
            host,
            environment.getProperty("countersign.mail.port", Integer.class, 587),
            Security.valueOf(security.toUpperCase(Locale.ROOT)),
            environment.getProperty("countersign.mail.user", ""),
            environment.getProperty("countersign.mail.password", ""),
            environment.getProperty("countersign.mail.from", "")));
  }

  /** Whether messages leave by mail. */
  boolean connected() {
    return server.isPresent();
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (serving && connected()) {
      var unused = timer.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
  }

  private void round() {
    try {
      server.ifPresent(mail::send);
    } catch (RuntimeException e) {
      LOG.warn("The round of mail ended early and begins again later", e);
    }
  }

  @PreDestroy
  void end() {
    timer.shutdownNow();
  }
}
