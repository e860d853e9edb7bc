package io.countersign.contracts;

import io.countersign.approval.Risk;
import java.util.Optional;
import org.springframework.util.StringUtils;

/**
 * What the other side would rather have in a draft.
 *
 * @param version the version of the draft that they read
 * @param why in their words, on one line
 * @param answer what was decided; nothing while it is open
 */
public record ProposedChange(
    long id,
    int version,
    What what,
    String why,
    Stamp proposed,
    State state,
    Optional<Answer> answer) {

  /** What became of it. */
  public enum State {
    OPEN,
    ACCEPTED,
    DECLINED
  }

  /**
   * What was decided on it.
   *
   * @param words for the other side to read; may be empty
   * @param risk of taking it in; nothing when it was declined
   */
  public record Answer(Stamp decided, String words, Optional<Risk> risk) {}

  /** What is to be another one. */
  public sealed interface What {

    /** The id of the clause, or the name of the term. */
    String name();

    /** How people call it. */
    String title();
  }

  /**
   * Other words for a clause.
   *
   * @param body its sub-clauses, written as in the library
   */
  public record Words(String name, String title, String body) implements What {}

  /**
   * Another value of a term.
   *
   * @param before what the term said when it was proposed
   */
  public record Term(String name, String before, String value) implements What {

    @Override
    public String title() {
      String words = name.replace('-', ' ');
      return StringUtils.capitalize(words);
    }
  }
}
