package io.countersign.web.disputes;

import io.countersign.adjustments.Adjustment;
import io.countersign.disputes.Attachment;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.Effect;
import io.countersign.disputes.Replayed;
import io.countersign.ledger.JournalEntry;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as its page shows it to a user.
 *
 * @param posted the entries that corrected it, those of the user alone for a rep
 * @param replayed what the fact would come to now; null where there is nothing to show
 * @param trouble why there is no replay; empty where there is one, or no fact
 */
public record DisputeView(
    Dispute dispute,
    User user,
    LocalDate today,
    List<Happened> history,
    List<Attachment> files,
    Optional<Adjustment> adjustment,
    List<JournalEntry> posted,
    @Nullable Replayed replayed,
    String trouble) {

  /** The word of its state, as the badges know it. */
  public String status() {
    return dispute.status(today);
  }

  public Currency currency() {
    return dispute.question().about().statement().holder().currency();
  }

  /** Whether the user is who raised it. */
  public boolean isOwn() {
    return dispute.who().equals(user.participant());
  }

  /** Whether the user may answer it. */
  public boolean mayAnswer() {
    return dispute.isOpen() && user.role() == Role.FINANCE && !isOwn();
  }

  /** The address of the version of the statement, as the user reaches it. */
  public String statement() {
    var about = dispute.question().about().statement();
    String version = "/versions/" + about.version();
    return user.role() == Role.REP
        ? "/statements/" + about.cycle().name() + version
        : "/periods/" + about.cycle().name() + "/statements/" + dispute.who() + version;
  }

  /** The address of the line, under the statement's. */
  public String line() {
    return statement() + "/lines/" + dispute.question().about().line();
  }

  /** What the replay changes, in the statement's currency first. */
  public List<Effect> effects() {
    return replayed == null ? List.of() : replayed.effects();
  }
}
