package io.countersign.diary;

import io.countersign.contracts.ContractId;
import io.countersign.contracts.Happening;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that a signed contract asks for by a day, and of which somebody is to be told now.
 *
 * @param matter what it is about, at most 60 characters; with the day and the step it is told once
 * @param step how near the day is
 * @param words what is to be done, or what happens, in a line
 * @param owner the login of whoever looks after it; empty where all of legal does
 * @param page where it stands, below the address of the application
 */
public record DiaryEntry(
    String matter,
    ContractId contract,
    String customer,
    Happening happening,
    LocalDate day,
    Step step,
    String words,
    Optional<String> owner,
    String page) {

  /** Whether somebody looks after it alone. */
  public boolean isOwnedBy(String login) {
    return owner.filter(login::equals).isPresent();
  }

  /** How near a day is. */
  public enum Step {
    AHEAD("Coming up"),
    CLOSE("Soon"),
    OVERDUE("Overdue");

    private final String words;

    Step(String words) {
      this.words = words;
    }

    /** The step as messages say it. */
    public String words() {
      return words;
    }
  }
}
