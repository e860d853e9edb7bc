package io.countersign.audits;

import io.countersign.contracts.Stamp;
import java.util.List;
import java.util.Optional;

/**
 * A sample of signed contracts that is looked at together.
 *
 * @param seed what decided who was drawn
 * @param population how many signed contracts there were
 * @param closing who closed it with which remark
 */
public record AuditCampaign(
    long id,
    String name,
    String seed,
    int population,
    Stamp drawn,
    List<AuditItem> items,
    Optional<AuditItem.Note> closing) {

  public AuditCampaign {
    items = List.copyOf(items);
  }

  public boolean open() {
    return closing.isEmpty();
  }

  /** How many were checked. */
  public long checked() {
    return items.stream().filter(item -> item.result().isPresent()).count();
  }

  /** How many are not as they should be. */
  public long unsound() {
    return items.stream()
        .filter(item -> item.result().filter(result -> !result.sound()).isPresent())
        .count();
  }
}
