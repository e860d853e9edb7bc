package io.countersign.web.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Document;
import io.countersign.documents.Draft;
import io.countersign.documents.Printer;
import io.countersign.money.Money;
import io.countersign.proofs.Inputs;
import io.countersign.proofs.Proof;
import io.countersign.proofs.StatementDocument;
import io.countersign.rulebook.Explanation;
import io.countersign.signing.Identity;
import io.countersign.signing.KeyVault;
import io.countersign.statements.StatementLine;
import io.countersign.web.statements.StatementCheck.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Statements that somebody changed, under every seal there is. */
class ForgedStatementTest extends DemoStatements {

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
}
