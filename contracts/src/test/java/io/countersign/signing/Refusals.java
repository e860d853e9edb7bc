package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Document;
import io.countersign.documents.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A signed document of ours, and how a file is expected to be refused. */
abstract class Refusals {

  @TempDir static Path directory;
  static Office office;
  static Document paper;
  static Document once;
  static Document twice;

  @BeforeAll
  static void sign() {
    office = Office.in(directory.resolve("vault"));
    paper = Office.printed(Samples.note());
    once = office.once(Samples.note()).document();
    twice = office.seal.sign(once, office.jurgen, SealTerms.in("customer")).document();
  }

  /** Invalid, and the first code is one of these. */
  static void refused(Document document, String... codes) {
    Verdict verdict = office.verdict(document);
    assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
    assertThat(verdict.codes().get(0)).as(verdict.reasons().toString()).isIn((Object[]) codes);
  }
}
