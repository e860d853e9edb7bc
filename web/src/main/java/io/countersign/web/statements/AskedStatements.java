package io.countersign.web.statements;

import io.countersign.ledger.PayCycle;
import io.countersign.people.ParticipantId;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementHistory;
import io.countersign.statements.Statements;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the statement that an address asks for. An address that names nobody asks for the user's
 * own, so that nobody gets somebody else's.
 */
@Component
class AskedStatements {

  private final Statements statements;
  private final StatementHistory history;

  AskedStatements(Statements statements, StatementHistory history) {
    this.statements = statements;
    this.history = history;
  }

  /** The latest version. */
  Statement latest(User user, @Nullable String who, String period) {
    ParticipantId participant = who == null ? own(user) : new ParticipantId(who);
    return statements.of(PayCycle.parse(period), participant).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Missing(
                    "statement for " + period,
                    "A statement is made when finance calculates the period."));
  }

  /** One of its versions. */
  Statement version(User user, @Nullable String who, String period, int version) {
    return history.versions(latest(user, who, period)).stream()
        .filter(statement -> statement.id().version() == version)
        .findFirst()
        .orElseThrow(
            () ->
                new Missing(
                    "version " + version + " of this statement",
                    "Choose one from the list of versions."));
  }

  /** The address of a statement, as its reader reaches it. */
  static String base(@Nullable String who, String period) {
    return who == null ? "/statements/" + period : "/periods/" + period + "/statements/" + who;
  }

  static ParticipantId own(User user) {
    if (user.participant() == null) {
      throw new Missing(
          "statement of your own", "Ask finance to link your sign-in to your participant.");
    }
    return user.participant();
  }
}
