package io.countersign.web.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.documents.Attachment;
import io.countersign.documents.Document;
import io.countersign.documents.Reading;
import io.countersign.intake.Rosters;
import io.countersign.people.Participant;
import io.countersign.proofs.Proof;
import io.countersign.statements.Statement;
import io.countersign.web.Caller;
import io.countersign.web.CountersignApplication;
import io.countersign.web.cli.Commands;
import io.countersign.web.statements.StatementCheck.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class SealedStatementTest extends DemoStatements {

  @LocalServerPort int port;
  @Autowired PayPeriods periods;
  @Autowired Rosters rosters;

  @Test
  void everyStatementOfTheDemoComesOutOfItsOwnFile() {
    int checked = 0;
    int lines = 0;
    for (PayPeriod period : periods.list()) {
      for (Statement statement : statements.of(period.cycle())) {
        Report report = check(papers.pdf(statement));

        assertThat(report.reasons()).as(statement.id().toString()).isEmpty();
        assertThat(report.outcome()).isEqualTo("VALID");
        assertThat(report.of()).isEqualTo(statement.id());
        lines += report.lines();
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(20);
    assertThat(lines).isGreaterThan(100);
  }

  @Test
  void isFitForTheArchiveAndForScreenReaders() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    byte[] paper = papers.pdf(maya());

    assertThat(complaints(paper, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(complaints(paper, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void isSoundForPdfsig() throws Exception {
    Path file = Files.write(folder.resolve("statement.pdf"), papers.pdf(maya()));
    String said;
    try {
      Process process =
          new ProcessBuilder("pdfsig", file.toString()).redirectErrorStream(true).start();
      said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } catch (IOException notInstalled) {
      Assumptions.abort("pdfsig is not installed");
      return;
    }

    assertThat(said)
        .contains("Signature Field Name: company", "Signature Type: ETSI.CAdES.detached")
        .contains("Signature is Valid", "Total document signed");
  }

  @Test
  void isTheSamePaperHoweverOftenItIsPrintedOrAskedFor() {
    Proof proof = proofs.of(maya());

    assertThat(print(proof.told(), proof.inputs())).isEqualTo(print(proof.told(), proof.inputs()));
    assertThat(papers.pdf(maya())).isEqualTo(papers.pdf(maya()));
  }

  @Test
  void holdsNobodyElsesNameAndNobodyElsesPlace() {
    Proof proof = proofs.of(maya());
    String inputs = new String(proof.inputs().json(), StandardCharsets.UTF_8);

    assertThat(inputs).contains("Maya Okafor");
    for (Participant other : rosters.roster().participants()) {
      if (!other.id().equals(MAYA)) {
        assertThat(inputs).doesNotContain(other.name());
      }
    }
    assertThat(proof.inputs().plans())
        .allSatisfy(
            plan -> {
              assertThat(plan.reach()).isEqualTo("the participant's own deals");
              assertThat(plan.facts().seats()).allMatch(seat -> seat.who().equals(MAYA));
              assertThat(plan.facts().deals()).isNotEmpty();
            });
  }

  @Test
  void aRepTakesTheOwnAndNobodyElses() {
    Caller rep = new Caller(port);
    rep.signIn("maya", "countersign-demo");
    String period = maya().id().cycle().name();

    byte[] own = rep.bytes("/statements/" + period + "/statement.pdf");
    assertThat(check(own).isValid()).isTrue();
    List<Attachment> inside = Reading.of(Document.of(own)).attachments();
    assertThat(inside)
        .extracting(Attachment::name)
        .containsExactly("inputs.json", "statement.json");
    assertThat(rep.bytes("/statements/" + period + "/statement.json"))
        .isEqualTo(inside.get(1).bytes());
    String other = "/periods/" + period + "/statements/ingrid.halvorsen/statement.pdf";
    assertThat(new String(rep.bytes(other), StandardCharsets.ISO_8859_1))
        .doesNotStartWith("%PDF")
        .contains("Your role does not open this");

    Caller finance = new Caller(port);
    finance.signIn("finance", "countersign-demo");
    assertThat(check(finance.bytes(other)).of())
        .satisfies(of -> assertThat(String.valueOf(of)).contains("ingrid.halvorsen"));
    assertThat(new String(new Caller(port).bytes("/trust-anchor.pem"), StandardCharsets.US_ASCII))
        .isEqualTo(vault.trustAnchors().pem());
  }

  @Test
  void theCommandNeedsOnlyTheFileAndTheCertificate() throws IOException {
    byte[] paper = papers.pdf(maya());
    Path good = Files.write(folder.resolve("good.pdf"), paper);
    paper[paper.length / 2] ^= 1;
    Path bad = Files.write(folder.resolve("bad.pdf"), paper);
    Path anchor = Files.writeString(folder.resolve("anchor.pem"), vault.trustAnchors().pem());
    Path none = Files.writeString(folder.resolve("none.pem"), "no certificate");
    Commands commands = new Commands(CountersignApplication.class);

    assertThat(commands.run("statement", "verify", "" + good, "--anchor", "" + anchor)).isZero();
    assertThat(commands.run("statement", "verify", "" + bad, "--anchor", "" + anchor)).isOne();
    assertThat(commands.run("statement", "verify", "--json", "" + good, "--anchor", "" + none))
        .isOne();
  }

  private static List<String> complaints(byte[] pdf, PDFAFlavour flavour) throws Exception {
    List<String> complaints = new ArrayList<>();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          complaints.add(assertion.getRuleId() + ": " + assertion.getMessage());
        }
      }
    }
    return complaints;
  }
}
