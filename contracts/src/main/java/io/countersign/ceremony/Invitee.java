package io.countersign.ceremony;

import io.countersign.contracts.Representative;
import java.util.regex.Pattern;

/**
 * A person who is asked to sign or to negotiate, and the mail address that they read.
 *
 * @param person name and title, as they will stand in the signature
 */
public record Invitee(Representative person, String mail) {

  private static final Pattern MAIL =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,20}");

  /**
   * @throws IllegalArgumentException when the address is not one
   */
  public Invitee {
    if (!isMail(mail)) {
      throw new IllegalArgumentException("a mail address looks like name@company.example");
    }
  }

  public static boolean isMail(String text) {
    return MAIL.matcher(text).matches();
  }

  /** The person in the event log. */
  public String inLog() {
    return person.name() + " <" + mail + ">";
  }

  /** The address as somebody may see it who has not yet shown that it is theirs. */
  public String maskedMail() {
    int at = mail.indexOf('@');
    return mail.charAt(0) + "…" + mail.substring(at);
  }

  @Override
  public String toString() {
    return "Invitee[" + maskedMail() + "]";
  }
}
