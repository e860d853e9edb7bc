package io.countersign.contracts;

import io.countersign.clauses.Template;
import io.countersign.clauses.Value;
import io.countersign.library.Library;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What contracts say in the typed variables of their templates. */
@Component
public class Agreed {

  private final ContractRows rows;
  private final Library library;

  Agreed(ContractRows rows, Library library) {
    this.rows = rows;
    this.library = library;
  }

  /**
   * What some variables say, by name: what was written, else their usual answers. A variable that
   * the template does not have, or that has no answer, is not among them; none is when the text of
   * the template is no longer the one that the contract was drafted with.
   */
  public Map<String, Value> values(ContractId id, Collection<String> variables) {
    Contract contract = rows.find(id);
    Optional<Template> template =
        library
            .clauses()
            .template(contract.template())
            .filter(known -> known.digest().equals(contract.templateHash()));
    Map<String, Value> values = new HashMap<>();
    for (String name : variables) {
      template
          .flatMap(known -> known.value(name, contract.terms()))
          .ifPresent(value -> values.put(name, value));
    }
    return values;
  }
}
