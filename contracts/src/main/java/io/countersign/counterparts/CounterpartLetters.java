package io.countersign.counterparts;

import io.countersign.contracts.Contract;
import io.countersign.contracts.Role;
import io.countersign.post.Message;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is written to those who negotiate, and to whoever asked them. */
@Component
class CounterpartLetters {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final String address;

  /**
   * Letters with links to this server.
   *
   * @param address of the application, without a slash at the end
   */
  CounterpartLetters(@Value("${countersign.address:http://localhost:8080}") String address) {
    this.address = address;
  }

  Message invitation(Contract contract, Counterpart to, String words, String token) {
    String house = contract.side(Role.SELLER).party().name();
    return to(
        to,
        "Please read: draft of a contract with " + house,
        """
        %s asks you to read a draft, as %s of %s. You can propose other words and comment.%s

        %s/negotiate/%s

        This link is for you alone. It opens until %s."""
            .formatted(
                house,
                to.invitee().person().title(),
                contract.side(Role.CUSTOMER).party().name(),
                words.isBlank() ? "" : "\n\n" + words,
                address,
                token,
                DAY.format(to.until())));
  }

  Message code(Counterpart to, String code) {
    return to(
        to,
        "Your code to read the draft",
        "Your code is %s. It is good for ten minutes. Nobody will ever ask you for it."
            .formatted(code));
  }

  Message answer(Counterpart to, Map<String, String> facts) {
    String words = facts.getOrDefault("answer", "");
    return to(
        to,
        "There is an answer to a proposed change",
        "%s: %s.%s\n\nThe link you have shows the draft as it stands."
            .formatted(
                facts.getOrDefault("title", ""),
                facts.getOrDefault("decision", ""),
                words.isEmpty() ? "" : "\n\n" + words));
  }

  Message ended(Counterpart to) {
    return to(
        to,
        "The draft is not open to you any more",
        "Your link opens nothing any more. Nothing is left for you to do.");
  }

  /** A note to whoever asked, who is known here by their sign-in. */
  Message note(Counterpart about, Contract contract, String title, String text) {
    String customer = contract.side(Role.CUSTOMER).party().name();
    return new Message(
        about.contract().value(),
        about.invited().by().login(),
        title + ": draft with " + customer,
        text);
  }

  private static Message to(Counterpart to, String title, String text) {
    return new Message(
        to.contract().value(),
        to.invitee().mail(),
        title,
        "Dear " + to.invitee().person().name() + ",\n\n" + text + "\n");
  }
}
