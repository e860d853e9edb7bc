package io.countersign.web.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.documents.Attachment;
import io.countersign.documents.Document;
import io.countersign.documents.Draft;
import io.countersign.documents.Printer;
import io.countersign.documents.Reading;
import io.countersign.intake.Rosters;
import io.countersign.money.Money;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.proofs.Inputs;
import io.countersign.proofs.Proof;
import io.countersign.proofs.Proofs;
import io.countersign.proofs.StatementDocument;
import io.countersign.rulebook.Explanation;
import io.countersign.signing.Identity;
import io.countersign.signing.KeyVault;
import io.countersign.signing.Seal;
import io.countersign.signing.SealTerms;
import io.countersign.signing.Signer;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementLine;
import io.countersign.statements.Statements;
import io.countersign.web.Caller;
import io.countersign.web.CountersignApplication;
import io.countersign.web.cli.Commands;
import io.countersign.web.statements.StatementCheck.Reason;
import io.countersign.web.statements.StatementCheck.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The sealed statements of the demo company, good ones and planted bad ones. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "countersign.demo=true")
class SealedStatementTest {

  private static final ParticipantId MAYA = new ParticipantId("maya.okafor");

  @LocalServerPort int port;
  @Autowired Statements statements;
  @Autowired StatementPapers papers;
  @Autowired Proofs proofs;
  @Autowired PayPeriods periods;
  @Autowired Rosters rosters;
  @Autowired KeyVault vault;
  @Autowired Clock clock;
  @TempDir Path folder;

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
  void aChangedByteIsSeen() {
    byte[] paper = papers.pdf(maya());
    for (int at : new int[] {20, paper.length / 3, paper.length / 2}) {
      byte[] changed = paper.clone();
      changed[at] ^= 1;

      assertThat(check(changed).outcome()).as("byte " + at).isEqualTo("INVALID");
    }
  }

  @Test
  void aStrangersSealAndThatOfAnotherHereAreRefused() {
    Proof proof = proofs.of(maya());
    Document paper = Document.of(print(proof.told(), proof.inputs()));
    KeyVault strange = KeyVault.open(folder.resolve("strange"), Optional.empty(), clock);

    assertThat(codes(sealed(paper, strange.signer(StatementPapers.SEALER))))
        .contains("CERTIFICATE_UNTRUSTED");
    Identity seller = new Identity("seller-1", "Statements", "Countersign");
    assertThat(codes(sealed(paper, vault.signer(seller)))).containsExactly("SEALED_BY_ANOTHER");
    assertThat(codes(paper.bytes())).contains("SIGNATURE_NONE", "SIGNER_MISSING");
  }

  @Test
  void aLineThatDoesNotComeOutIsNamedEvenUnderTheCompanysSeal() {
    Proof proof = proofs.of(maya());
    StatementDocument told = proof.told();
    StatementLine first = told.lines().get(0);
    Money raised = first.amount().plus(new Money(first.amount().currency(), 1));
    List<Explanation.Step> steps = new ArrayList<>(first.explanation().steps());
    steps.add(new Explanation.Step("A gift", "", new java.math.BigDecimal("0.01")));
    Explanation why = first.explanation();
    List<StatementLine> lines = new ArrayList<>(told.lines());
    lines.set(
        0,
        new StatementLine(
            first.id(),
            first.about(),
            raised,
            first.status(),
            new Explanation(why.rule(), why.clause(), why.inputs(), steps)));
    StatementDocument doctored =
        new StatementDocument(
            told.schema(), told.statement(), lines, told.held(), told.adjustments());

    Report report = check(company(Document.of(print(doctored, proof.inputs()))));

    assertThat(report.outcome()).isEqualTo("INVALID");
    assertThat(report.reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.code()).isEqualTo("LINE_DIFFERS");
              assertThat(reason.detail())
                  .contains("line " + first.id(), raised.toString(), first.amount().toString());
            });
  }

  @Test
  void inputsThatGiveSomethingElseAreNamed() {
    Proof proof = proofs.of(maya());
    String json = new String(proof.inputs().json(), StandardCharsets.UTF_8);
    Inputs noDeals = without(proof.inputs());
    String otherPlan =
        json.replace("effective:", "effective :  # later\\n").replace("title:", "title: X");

    assertThat(codes(company(Document.of(print(proof.told(), noDeals)))))
        .contains("LINE_UNFOUNDED", "TOTAL_DIFFERS");
    assertThat(
            codes(
                company(
                    Document.of(
                        print(
                            proof.told(),
                            Inputs.read(otherPlan.getBytes(StandardCharsets.UTF_8)))))))
        .containsAnyOf("PLAN_DIGEST", "PLAN_UNREADABLE");
  }

  @Test
  void aPaperThatSaysSomethingElseThanItsJsonIsRefused() {
    Proof proof = proofs.of(maya());
    byte[] json = proof.told().json();
    Draft draft = new StatementPaper(proof.told(), json, proof.inputs().json()).draft();
    Draft kinder = draft.withSubject("What Maya would like to have earned");
    Document paper = new Printer().print(kinder);

    assertThat(codes(company(paper))).containsExactly("PAPER_OTHER");
  }

  @Test
  void aFileWithoutItsPartsIsRefused() {
    Proof proof = proofs.of(maya());
    Draft bare =
        new StatementPaper(proof.told(), proof.told().json(), proof.inputs().json()).draft();
    Draft alone =
        new Draft(
            bare.title(),
            bare.subject(),
            bare.issuer(),
            bare.footer(),
            bare.language(),
            bare.writtenAt(),
            bare.blocks(),
            List.of(bare.attachments().get(0)));

    assertThat(codes(company(new Printer().print(alone)))).containsExactly("PARTS_OTHER");
    assertThat(codes(new byte[] {1, 2, 3})).contains("PDF_HEAD");
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

  private Statement maya() {
    List<Statement> all = statements.of(MAYA);
    return all.get(all.size() - 1);
  }

  private Report check(byte[] file) {
    return StatementCheck.check(file, vault.trustAnchors(), clock);
  }

  private List<String> codes(byte[] file) {
    Report report = check(file);
    assertThat(report.outcome()).isEqualTo("INVALID");
    return report.reasons().stream().map(Reason::code).distinct().toList();
  }

  private byte[] company(Document paper) {
    return sealed(paper, vault.signer(StatementPapers.SEALER));
  }

  private byte[] sealed(Document paper, Signer signer) {
    return new Seal(clock)
        .sign(paper, signer, SealTerms.in(StatementPaper.FIELD))
        .document()
        .bytes();
  }

  private static byte[] print(StatementDocument told, Inputs inputs) {
    return new Printer()
        .print(new StatementPaper(told, told.json(), inputs.json()).draft())
        .bytes();
  }

  private static Inputs without(Inputs inputs) {
    List<Inputs.PlanInputs> plans =
        inputs.plans().stream()
            .map(
                plan ->
                    new Inputs.PlanInputs(
                        plan.name(),
                        plan.version(),
                        plan.digest(),
                        plan.during(),
                        plan.document(),
                        plan.reach(),
                        new Inputs.Facts(
                            plan.facts().people(),
                            plan.facts().seats(),
                            plan.facts().relations(),
                            List.of(),
                            plan.facts().metrics(),
                            plan.facts().rates())))
            .toList();
    return new Inputs(
        inputs.schema(),
        inputs.of(),
        inputs.until(),
        plans,
        inputs.before(),
        inputs.waiting(),
        inputs.carried(),
        inputs.adjustments());
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
