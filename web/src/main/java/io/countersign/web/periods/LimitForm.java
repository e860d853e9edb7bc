package io.countersign.web.periods;

import io.countersign.ledger.RecoveryLimit;
import io.countersign.money.Rate;
import io.countersign.people.PayGroup;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed to ask for a limit, all of it text.
 *
 * @param percent of the pay, such as 50
 */
public record LimitForm(String group, String percent, String from) {

  static LimitForm empty() {
    return new LimitForm(PayGroup.EVERYBODY.name(), "", "");
  }

  /** By field, what is wrong with it and what to do. */
  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!PayGroup.isName(group.strip())) {
      errors.put("group", "This is no pay group. Choose one from the list.");
    }
    if (!percent.strip().matches("\\d{1,3}(\\.\\d{1,4})?")) {
      errors.put("percent", "Write a percentage from 0 to 100, such as 50.");
    }
    if (day().isEmpty()) {
      errors.put("from", "Write a day such as 2026-04-01.");
    }
    return errors;
  }

  /** What is asked for, once there are no {@link #errors}. */
  RecoveryLimit.Asked asked() {
    return new RecoveryLimit.Asked(
        new PayGroup(group.strip()), Rate.percent(percent.strip()), day().orElseThrow());
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(from.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
