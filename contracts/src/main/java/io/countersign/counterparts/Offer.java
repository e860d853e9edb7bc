package io.countersign.counterparts;

import io.countersign.contracts.ClauseChange;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractComment;
import io.countersign.contracts.DraftVersion;
import io.countersign.contracts.ProposedChange;
import io.countersign.contracts.ProposedChanges;
import java.util.List;

/**
 * A draft as the other side sees it.
 *
 * @param contract whose words these are
 * @param draft the version that holds now
 * @param changes what changed since the version that was read before; nothing when there is none
 * @param terms what can be proposed to be another value
 * @param proposals everything that the other side proposed, with the answers
 * @param comments what both sides said to each other
 */
public record Offer(
    Contract contract,
    DraftVersion draft,
    List<ClauseChange> changes,
    List<ProposedChanges.Term> terms,
    List<ProposedChange> proposals,
    List<ContractComment> comments) {

  public Offer {
    changes = List.copyOf(changes);
    terms = List.copyOf(terms);
    proposals = List.copyOf(proposals);
    comments = List.copyOf(comments);
  }
}
