package io.countersign.web.disputes;

import io.countersign.close.DisputeAnswers;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.Reason;
import io.countersign.disputes.Verdict;
import io.countersign.money.Money;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed to answer a dispute, all of it text.
 *
 * @param kind the kind of the right fact, where it is another one than was proposed
 * @param amount what is granted by hand, in the statement's currency
 * @param told how much was told of the deal when its replay was shown
 */
public record AnswerForm(
    String verdict,
    String reason,
    String words,
    String kind,
    String value,
    String amount,
    String told) {

  static final AnswerForm EMPTY = new AnswerForm("", "", "", "", "", "", "0");

  /** By field, what is wrong with it and what to do. */
  Map<String, String> errors(Currency currency) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (Arrays.stream(Verdict.values()).noneMatch(known -> known.name().equals(verdict))) {
      errors.put("verdict", "Choose how you answer.");
    }
    if (Arrays.stream(Reason.values()).noneMatch(known -> known.name().equals(reason))) {
      errors.put("reason", "Choose a reason.");
    }
    if (words.isBlank() || words.strip().length() > Dispute.WORDS) {
      errors.put("words", "Say why in 1 to " + Dispute.WORDS + " characters.");
    }
    new TypedFact(kind, value).check(errors);
    if (!amount.isBlank() && money(currency).isEmpty()) {
      errors.put("amount", "This is no amount in " + currency + ". Write it as 120.50.");
    }
    return errors;
  }

  /** What is answered, once there are no {@link #errors}. */
  DisputeAnswers.Reply reply(Currency currency) {
    return new DisputeAnswers.Reply(
        Verdict.valueOf(verdict),
        Reason.valueOf(reason),
        words.strip(),
        new DisputeAnswers.Given(
            new TypedFact(kind, value).fact(),
            money(currency),
            told.matches("\\d{1,9}") ? Integer.parseInt(told) : 0));
  }

  private Optional<Money> money(Currency currency) {
    String written = amount.strip();
    if (!written.matches("-?[0-9]{1,12}(\\.[0-9]{1,4})?")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Money.of(currency.getCurrencyCode(), written));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
