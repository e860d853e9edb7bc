package io.countersign.web.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Document;
import io.countersign.documents.Printer;
import io.countersign.people.ParticipantId;
import io.countersign.proofs.Inputs;
import io.countersign.proofs.Proofs;
import io.countersign.proofs.StatementDocument;
import io.countersign.signing.KeyVault;
import io.countersign.signing.Seal;
import io.countersign.signing.SealTerms;
import io.countersign.signing.Signer;
import io.countersign.statements.Statement;
import io.countersign.statements.Statements;
import io.countersign.web.statements.StatementCheck.Reason;
import io.countersign.web.statements.StatementCheck.Report;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestPropertySource;

/** The statements of the demo company, and what it takes to seal and to check them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "countersign.demo=true")
class DemoStatements {

  static final ParticipantId MAYA = new ParticipantId("maya.okafor");

  @Autowired Statements statements;
  @Autowired StatementPapers papers;
  @Autowired Proofs proofs;
  @Autowired KeyVault vault;
  @Autowired Clock clock;
  @TempDir Path folder;

  Statement maya() {
    List<Statement> all = statements.of(MAYA);
    return all.get(all.size() - 1);
  }

  Report check(byte[] file) {
    return StatementCheck.check(file, vault.trustAnchors(), clock);
  }

  List<String> codes(byte[] file) {
    Report report = check(file);
    assertThat(report.outcome()).isEqualTo("INVALID");
    return report.reasons().stream().map(Reason::code).distinct().toList();
  }

  byte[] company(Document paper) {
    return sealed(paper, vault.signer(StatementPapers.SEALER));
  }

  byte[] sealed(Document paper, Signer signer) {
    return new Seal(clock)
        .sign(paper, signer, SealTerms.in(StatementPaper.FIELD))
        .document()
        .bytes();
  }

  static byte[] print(StatementDocument told, Inputs inputs) {
    return new Printer()
        .print(new StatementPaper(told, told.json(), inputs.json()).draft())
        .bytes();
  }
}
