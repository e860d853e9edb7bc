package io.countersign.proofs;

import java.util.List;

/** A version of a statement, and the inputs from which it can be calculated again. */
public record Proof(StatementDocument told, Inputs inputs) {

  /** Calculates the statement again and names everything that differs; nothing when it holds. */
  public List<Difference> differences() {
    return new Comparison(told, inputs).all();
  }
}
