package io.countersign.web.ceremony;

import io.countersign.post.MailRun;
import io.countersign.post.MailServer;
import io.countersign.post.MailServer.Security;
import io.countersign.web.rounds.Round;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox every few seconds into the mail server that {@code countersign.mail.server}
 * names; without one messages stay where they are. A command sends nothing.
 */
@Component
class MailRounds implements Round {

  private final MailRun mail;
  private final Optional<MailServer> server;

  MailRounds(MailRun mail, Environment environment) {
    this.mail = mail;
    this.server = server(environment);
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

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Duration first() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void round() {
    server.ifPresent(mail::send);
  }
}
