package io.countersign.web.problems;

import io.countersign.ledger.DatabaseNotDurable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application what to do about a database that may lose commits. */
final class DatabaseNotDurableAnalyzer extends AbstractFailureAnalyzer<DatabaseNotDurable> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DatabaseNotDurable cause) {
    return new FailureAnalysis(
        cause.getMessage() + ".",
        "Set innodb_flush_log_at_trx_commit=1 and sync_binlog=1 on the server. Where losing a"
            + " second of postings is acceptable, such as on a test system, say"
            + " countersign.database.loss-of-commits-accepted=true.",
        cause);
  }
}
