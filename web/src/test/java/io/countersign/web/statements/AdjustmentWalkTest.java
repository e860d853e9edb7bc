package io.countersign.web.statements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.countersign.adjustments.Adjustment;
import io.countersign.adjustments.Adjustments;
import io.countersign.close.Actor;
import io.countersign.close.CalculationDesk;
import io.countersign.close.Conservation;
import io.countersign.close.Progress;
import io.countersign.close.RunState;
import io.countersign.ledger.PayCycle;
import io.countersign.people.ParticipantId;
import io.countersign.proofs.Proof;
import io.countersign.proofs.Proofs;
import io.countersign.proofs.StatementDocument;
import io.countersign.signing.KeyVault;
import io.countersign.statements.Statement;
import io.countersign.statements.Statements;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Finance grants something by hand, a controller confirms it, the rep finds it on the statement.
 */
@BrowserTest
@TestPropertySource(properties = {"countersign.demo=true", "spring.application.name=adjustments"})
class AdjustmentWalkTest {

  private static final String PASSWORD = "countersign-demo";
  private static final ParticipantId MAYA = new ParticipantId("maya.okafor");

  @Autowired Adjustments adjustments;
  @Autowired Statements statements;
  @Autowired CalculationDesk desk;
  @Autowired Proofs proofs;
  @Autowired StatementPapers papers;
  @Autowired Conservation conservation;
  @Autowired KeyVault vault;
  @Autowired Clock clock;

  @Test
  void whatOneEntersAnotherConfirmsAndTheStatementProvesIt(Visitor visitor) {
    String currency = latest().id().holder().currency().getCurrencyCode();
    visitor.signIn("finance", PASSWORD);
    visitor
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Adjustments"))
        .first()
        .click();
    visitor.page().waitForLoadState();
    fill(visitor, "a lot", currency);
    assertThat(visitor.page().locator("#amount-error")).containsText("Write it as 120.50");
    visitor.forgiveComplaints();
    fill(visitor, "-125.50", currency);
    assertThat(visitor.page().locator("#adjustment-1")).containsText("Entered by finance");
    assertThat(visitor.page().locator("#adjustment-1")).containsText("Somebody else confirms");
    assertThat(visitor.page().locator("button[name=confirmed]")).hasCount(0);
    visitor.press("Sign out");

    visitor.signIn("controller", PASSWORD);
    visitor.open("/adjustments");
    visitor.takeScreenshots("adjustments");
    visitor.press("Confirm adjustment 1");
    assertThat(visitor.page().locator("#adjustment-1")).containsText("Confirmed by controller");
    visitor.press("Sign out");

    Statement told = calculated();
    visitor.signIn("maya", PASSWORD);
    assertThat(visitor.open("/adjustments").status()).isEqualTo(403);
    visitor.forgiveComplaints();
    visitor.open("/statements/" + told.id().cycle().name());
    Locator line = visitor.page().locator("#adjustments tbody tr");
    assertThat(line).containsText("Overpayment taken back: Paid twice in May");
    assertThat(line).containsText("125.50");
    visitor.takeScreenshots("statement-adjusted");

    assertThat(told.totals().payable().adjusted().amount()).isEqualByComparingTo("-125.50");
    assertThat(conservation.check().flaws()).isEmpty();
    StatementCheck.Report report =
        StatementCheck.check(papers.pdf(told), vault.trustAnchors(), clock);
    assertThat(report.reasons()).isEmpty();
    assertThat(report.outcome()).isEqualTo("VALID");
    assertThatAnotherReasonIsFound(proofs.of(told));
  }

  private static void assertThatAnotherReasonIsFound(Proof proof) {
    StatementDocument told = proof.told();
    assertThat(proof.inputs().adjustments()).hasSize(1);
    StatementDocument silent =
        new StatementDocument(
            told.schema(), told.statement(), told.lines(), told.held(), List.of());
    assertThat(new Proof(silent, proof.inputs()).differences())
        .singleElement()
        .satisfies(found -> assertThat(found.kind().name()).isEqualTo("ADJUSTMENT_DIFFERS"));
    assertThat(StatementDocument.read(told.json())).isEqualTo(told);
  }

  private static void fill(Visitor visitor, String amount, String currency) {
    Page page = visitor.page();
    page.locator("#participant").selectOption(MAYA.value());
    page.locator("#amount").fill(amount);
    page.locator("#currency").fill(currency);
    page.locator("#reason").selectOption("OVERPAYMENT");
    page.locator("#words").fill("Paid twice in May");
    page.locator("#evidence").fill("Ticket 4711");
    visitor.press("Enter");
  }

  /** Maya's statement of the period in which it was posted. */
  private Statement calculated() {
    PayCycle cycle =
        adjustments.all().stream()
            .flatMap(one -> one.verdict().stream())
            .flatMap(verdict -> verdict.posted().stream())
            .map(Adjustment.PostedIn::cycle)
            .findFirst()
            .orElseThrow();
    RunState ended = desk.calculate(cycle, Actor.of("finance"), Progress.UNHEARD).state();
    assertThat(ended).isEqualTo(RunState.FINISHED);
    return statements.of(cycle, MAYA).get(0);
  }

  private Statement latest() {
    List<Statement> all = statements.of(MAYA);
    return all.get(all.size() - 1);
  }
}
