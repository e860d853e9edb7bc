package io.countersign.web.ceremony;

import io.countersign.ceremony.Invitee;
import io.countersign.ceremony.Sending;
import io.countersign.ceremony.SigningOrder;
import io.countersign.contracts.Contract;
import io.countersign.contracts.Representative;
import io.countersign.contracts.Role;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How legal wants a contract to be sent, as typed: for each side that has not signed a name, a
 * title and a mail address; a side without an address signs in the house.
 */
record SendForm(Contract contract, Map<String, String> typed) {

  private static final int USUAL_DAYS = 14;
  private static final int USUAL_REMINDER = 3;
  private static final int LONGEST_WORDS = 1000;

  /** What is wrong, by field. */
  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    boolean anybody = false;
    for (Role role : Role.values()) {
      String mail = value(role.field() + "-mail");
      if (contract.signatureOf(role).isPresent() || mail.isEmpty()) {
        continue;
      }
      anybody = true;
      if (!Invitee.isMail(mail)) {
        errors.put(
            role.field() + "-mail", "Found '" + mail + "', expected such as name@company.example.");
      }
      if (value(role.field() + "-name").isEmpty()) {
        errors.put(role.field() + "-name", "Say who signs.");
      }
      if (value(role.field() + "-title").isEmpty()) {
        errors.put(role.field() + "-title", "Say as what they sign.");
      }
    }
    if (!anybody) {
      errors.put("customer-mail", "Give the mail address of somebody who is to sign.");
    }
    days("days", USUAL_DAYS, 1, errors);
    days("remind", USUAL_REMINDER, 0, errors);
    if (value("words").length() > LONGEST_WORDS) {
      errors.put("words", "At most 1,000 characters are sent.");
    }
    return errors;
  }

  /**
   * What is to be done, when there are no errors.
   *
   * @throws IllegalArgumentException when a part is not what it should be
   */
  Sending sending() {
    Map<Role, Invitee> invitees = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      String mail = value(role.field() + "-mail");
      if (contract.signatureOf(role).isEmpty() && !mail.isEmpty()) {
        invitees.put(
            role,
            new Invitee(
                new Representative(value(role.field() + "-name"), value(role.field() + "-title")),
                mail));
      }
    }
    Map<String, String> none = new LinkedHashMap<>();
    return new Sending(
        invitees,
        value("order").equals("PARALLEL") ? SigningOrder.PARALLEL : SigningOrder.SEQUENTIAL,
        value("words"),
        Duration.ofDays(days("days", USUAL_DAYS, 1, none)),
        days("remind", USUAL_REMINDER, 0, none));
  }

  private int days(String field, int usual, int least, Map<String, String> errors) {
    String text = value(field);
    try {
      int days = text.isEmpty() ? usual : Integer.parseInt(text);
      if (days >= least && days <= Sending.MOST_DAYS) {
        return days;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    errors.put(
        field,
        "Found '%s', expected a number of days from %d to %d."
            .formatted(text, least, Sending.MOST_DAYS));
    return usual;
  }

  private String value(String field) {
    return typed.getOrDefault(field, "").strip();
  }
}
