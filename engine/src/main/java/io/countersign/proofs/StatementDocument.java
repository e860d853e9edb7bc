package io.countersign.proofs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.countersign.earning.EarningKey;
import io.countersign.money.Money;
import io.countersign.statements.AdjustmentLine;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementLine;
import java.util.List;

/**
 * All that a version of a statement says, as one JSON document (schema {@code statement/1}, RFC
 * 8785; money and other decimals are text).
 *
 * @param lines every line, by day, each with its explanation
 * @param held what earlier periods earned and what is still held at the end of this one
 * @param adjustments what was granted or taken by hand; left out where there is nothing
 */
public record StatementDocument(
    String schema,
    Statement statement,
    List<StatementLine> lines,
    List<Held> held,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AdjustmentLine> adjustments) {

  static final String SCHEMA = "statement/1";

  /** An earning of an earlier period, and what of it is held. */
  public record Held(EarningKey key, Money amount) {}

  public StatementDocument {
    if (!schema.equals(SCHEMA)) {
      throw new IllegalArgumentException("schema is '" + schema + "', not '" + SCHEMA + "'");
    }
    lines = List.copyOf(lines);
    held = List.copyOf(held);
    adjustments = List.copyOf(adjustments);
  }

  /** The canonical bytes, UTF-8. */
  public byte[] json() {
    return ProofJson.write(this);
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws IllegalArgumentException when the bytes are anything else
   */
  public static StatementDocument read(byte[] json) {
    return ProofJson.read(json, StatementDocument.class);
  }
}
