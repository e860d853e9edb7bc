package io.countersign.contracts;

import io.countersign.approval.Deviation;
import io.countersign.clauses.Template;
import io.countersign.library.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of contracts is not the standard wording: alternatives chosen, and wording of their own. */
@Component
@Transactional(readOnly = true)
public class Deviations {

  private final ContractRows rows;
  private final Drafts drafts;
  private final Library library;

  Deviations(ContractRows rows, Drafts drafts, Library library) {
    this.rows = rows;
    this.drafts = drafts;
    this.library = library;
  }

  /** The deviations of a contract as it stands, one for each clause. */
  public List<Deviation> of(ContractId id) {
    Contract contract = rows.find(id);
    return library
        .clauses()
        .template(contract.template())
        .map(template -> in(template, contract.terms(), drafts.wordings(id)))
        .orElse(List.of());
  }

  static List<Deviation> in(
      Template template, Map<String, String> terms, List<OwnWording> wordings) {
    List<Deviation> deviations = new ArrayList<>(template.deviations(terms));
    for (OwnWording own : wordings) {
      deviations.removeIf(other -> other.clause().equals(own.clause()));
      deviations.add(new Deviation(own.clause(), own.risk(), "own wording, " + own.why()));
    }
    return deviations;
  }
}
