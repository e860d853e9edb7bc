package io.countersign.signing;

import static io.countersign.signing.SealFlaw.CMS_ENCODING;

import io.countersign.documents.Finding;
import java.util.List;
import java.util.Optional;

/** Steps of a check that go on when one of them objects; every objection is noted. */
final class Attempts {

  private final List<Finding> findings;

  Attempts(List<Finding> findings) {
    this.findings = findings;
  }

  interface Step {
    void run() throws Objection;
  }

  interface Question<T> {
    T ask() throws Objection;
  }

  void at(Step step) {
    get(
        () -> {
          step.run();
          return true;
        });
  }

  <T> Optional<T> get(Question<T> question) {
    try {
      return Optional.of(question.ask());
    } catch (Objection e) {
      findings.add(e.finding());
    } catch (RuntimeException e) {
      // what Bouncy Castle cannot read it answers with one of several unchecked exceptions
      findings.add(new Finding(CMS_ENCODING, String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }
}
