package io.countersign.ceremony;

import io.countersign.contracts.Contract;
import io.countersign.contracts.Role;
import io.countersign.post.Message;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is written to those who sign. */
@Component
class Letters {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final String address;

  /**
   * Letters with links to this server.
   *
   * @param address of the application, without a slash at the end
   */
  Letters(@Value("${countersign.address:http://localhost:8080}") String address) {
    this.address = address;
  }

  /** What is said, and the title over it. */
  private record Words(String title, String text) {}

  Message invitation(Contract contract, SigningRound round, Invitation to, String token) {
    String asked =
        "%s asks you to sign a contract, as %s of %s."
            .formatted(
                contract.side(Role.SELLER).party().name(),
                to.invitee().person().title(),
                contract.side(to.role()).party().name());
    String delegated =
        to.delegatedFrom().map(from -> "\n\n" + from + " named you to sign instead.").orElse("");
    String words = round.words().isBlank() ? "" : "\n\n" + round.words();
    return to(
        to,
        new Words(
            "Please sign: contract with " + contract.side(other(to.role())).party().name(),
            asked + delegated + words + link(token) + until(round.until())));
  }

  Message reminder(Contract contract, SigningRound round, Invitation to, String token) {
    return to(
        to,
        new Words(
            "Reminder: a contract waits for your signature",
            "The contract with %s still waits for your signature."
                    .formatted(contract.side(other(to.role())).party().name())
                + link(token)
                + until(round.until())));
  }

  Message code(Invitation to, String code) {
    return to(
        to,
        new Words(
            "Your code to read and sign the contract",
            "Your code is %s. It is good for ten minutes. Nobody will ever ask you for it."
                .formatted(code)));
  }

  Message completed(Contract contract, Invitation to, String token) {
    return to(
        to,
        new Words(
            "Signed: contract with " + contract.side(other(to.role())).party().name(),
            "Everybody has signed. Your copy is here; keep it." + link(token)));
  }

  Message ended(Invitation to, String why) {
    return to(
        to,
        new Words(
            "The contract is not to be signed any more", "Nothing is left for you to do. " + why));
  }

  /** A note to whoever sent the contract, who is known here by their sign-in. */
  Message note(SigningRound round, Contract about, String title, String text) {
    String customer = about.side(Role.CUSTOMER).party().name();
    return new Message(
        round.contract().value(),
        round.sent().by().login(),
        title + ": contract with " + customer,
        text + " It is about " + about.subject().words() + ".");
  }

  private static Message to(Invitation to, Words words) {
    String text = "Dear " + to.invitee().person().name() + ",\n\n" + words.text() + "\n";
    return new Message(to.contract().value(), to.invitee().mail(), words.title(), text);
  }

  private String link(String token) {
    return "\n\n" + address + "/sign/" + token + "\n\nThis link is for you alone.";
  }

  private static String until(Instant until) {
    return " It can be signed until " + DAY.format(until) + ".";
  }

  private static Role other(Role role) {
    return role == Role.SELLER ? Role.CUSTOMER : Role.SELLER;
  }
}
