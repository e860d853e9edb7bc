package io.countersign.repository;

import io.countersign.contracts.ContractState;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for; what is empty is not asked for, and everything that is asked for must hold.
 *
 * @param words words on the pages, in any order; one that ends with a star is the beginning of
 *     words
 * @param party words of the name of a side or of who signs for it
 * @param value what it is worth
 * @param days when something of it is
 * @param states any of these; all when empty
 */
public record Search(
    String words,
    String party,
    Optional<Worth> value,
    Optional<Days> days,
    Set<ContractState> states,
    Order order) {

  public Search {
    states = Set.copyOf(states);
  }

  /** Everything, the newest first. */
  public static Search all() {
    return new Search("", "", Optional.empty(), Optional.empty(), Set.of(), Order.NEWEST);
  }

  /**
   * A range of values in one currency, in its minor units, both ends included.
   *
   * @param least nothing for no lower end
   * @param most nothing for no upper end
   */
  public record Worth(Currency currency, Optional<Long> least, Optional<Long> most) {}

  /**
   * A range of days.
   *
   * @param from the first day; nothing for any
   * @param until the last day, included; nothing for any
   */
  public record Days(What what, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Which day of a contract. */
    public enum What {
      DRAFTED,
      SIGNED,
      STARTS,
      ENDS
    }
  }

  /** In which order contracts come. */
  public enum Order {
    NEWEST("c.drafted_at", true),
    ENDING("coalesce(f.ends_on, date '9999-12-31')", false),
    WORTH("coalesce(f.value_minor, -1)", true),
    RISKIEST("coalesce(f.risk, -1)", true);

    private final String key;
    private final boolean descending;

    Order(String key, boolean descending) {
      this.key = key;
      this.descending = descending;
    }

    String key() {
      return key;
    }

    String direction() {
      return descending ? " desc" : " asc";
    }

    String behind() {
      return descending ? " < " : " > ";
    }
  }
}
