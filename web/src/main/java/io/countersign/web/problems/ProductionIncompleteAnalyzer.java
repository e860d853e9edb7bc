package io.countersign.web.problems;

import io.countersign.web.home.ProductionIncomplete;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application in production what is missing. */
final class ProductionIncompleteAnalyzer extends AbstractFailureAnalyzer<ProductionIncomplete> {

  @Override
  protected FailureAnalysis analyze(Throwable root, ProductionIncomplete cause) {
    return new FailureAnalysis(
        cause.getMessage() + ".",
        "Name the keys of your signers, their roots and your time-stamping authorities, see"
            + " \"In production\" in docs/signing.md. For a demonstration leave"
            + " countersign.production off.",
        cause);
  }
}
