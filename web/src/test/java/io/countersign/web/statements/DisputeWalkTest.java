package io.countersign.web.statements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.countersign.close.Actor;
import io.countersign.close.CalculationDesk;
import io.countersign.close.Conservation;
import io.countersign.close.Progress;
import io.countersign.close.RunState;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.Disputes;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.signing.KeyVault;
import io.countersign.statements.Statement;
import io.countersign.statements.Statements;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A rep questions a line, sees what it would come to, and sends it; finance accepts; the next
 * version of the statement has the correction, which names the dispute.
 */
@BrowserTest
@TestPropertySource(properties = {"countersign.demo=true", "spring.application.name=disputes"})
class DisputeWalkTest {

  private static final String PASSWORD = "countersign-demo";
  private static final ParticipantId MAYA = new ParticipantId("maya.okafor");

  @Autowired Disputes disputes;
  @Autowired Statements statements;
  @Autowired CalculationDesk desk;
  @Autowired StatementPapers papers;
  @Autowired Conservation conservation;
  @Autowired KeyVault vault;
  @Autowired Clock clock;

  @Test
  void whatARepQuestionsIsReplayedAnsweredAndCorrected(Visitor visitor) {
    Statement before = latest();
    String cycle = before.id().cycle().name();
    visitor.signIn("maya", PASSWORD);
    visitor.open("/statements/" + cycle);
    visitor.page().locator("a.why").first().click();
    Locator question = visitor.page().locator("#drawer a:has-text('Question this line')");
    question.click();
    visitor.page().waitForLoadState();
    Page page = visitor.page();
    page.locator("#words").fill("The order says 99000");
    page.locator("#kind").selectOption("AMOUNT");
    page.locator("#value").fill("a lot");
    visitor.press("Show what it would come to");
    assertThat(page.locator("#fact-error")).containsText("'a lot' is no amount");
    visitor.forgiveComplaints();
    page.locator("#value").fill("99000");
    visitor.press("Show what it would come to");
    String replayed = page.locator("#replayed .total").innerText().replaceAll("[^0-9.]", "");
    assertThat(disputes.all()).as("nothing is sent by looking").isEmpty();
    visitor.takeScreenshots("dispute-replayed");
    visitor.press("Send to finance");
    Dispute raised = disputes.all().get(0);
    Money said = raised.question().proposed().orElseThrow().replayed().orElseThrow();
    assertThat(said.amount()).isPositive().isEqualByComparingTo(replayed);
    byte[] order = "Order: 99000".getBytes(StandardCharsets.UTF_8);
    page.locator("#file").setInputFiles(new FilePayload("order.txt", "text/plain", order));
    visitor.press("Add file");
    assertThat(page.locator("#files")).containsText("order.txt");
    String file = page.locator("#files a").getAttribute("href");
    visitor.press("Sign out");

    visitor.signIn("ingrid", PASSWORD);
    for (String closed : List.of("/disputes/" + raised.id(), file)) {
      assertThat(visitor.open(closed).status()).as(closed).isEqualTo(404);
    }
    visitor.open("/disputes");
    assertThat(page.locator("main")).containsText("No dispute yet");
    visitor.forgiveComplaints();
    visitor.press("Sign out");

    visitor.signIn("finance", PASSWORD);
    visitor.open("/periods/" + cycle + "/exceptions");
    assertThat(page.locator("main")).containsText("dispute " + raised.id());
    visitor.open("/disputes/" + raised.id());
    assertThat(page.locator("#shares")).containsText(MAYA.value());
    visitor.takeScreenshots("dispute-answering");
    page.locator("#verdict").selectOption("ACCEPTED");
    page.locator("#reason").selectOption("FACT_WAS_WRONG");
    page.locator("#answering #words").fill("The order is clear");
    visitor.press("Answer");
    assertThat(page.locator("#answer")).containsText("Not posted yet");
    visitor.press("Sign out");

    RunState ended =
        desk.calculate(before.id().cycle(), Actor.of("finance"), Progress.UNHEARD).state();
    assertThat(ended).isEqualTo(RunState.FINISHED);
    Statement told = latest();
    assertThat(told.id().version()).isEqualTo(before.id().version() + 1);
    Money grown = told.totals().payable().total().plus(told.totals().held());
    Money was = before.totals().payable().total().plus(before.totals().held());
    assertThat(grown.minus(was)).isEqualTo(said);
    visitor.signIn("maya", PASSWORD);
    visitor.open("/statements/" + cycle);
    assertThat(page.locator("#disputes")).containsText("Accepted");
    visitor.takeScreenshots("statement-disputed");
    page.locator("tr:has-text('" + raised.question().about().deal().orElseThrow() + "') a.why")
        .first()
        .click();
    assertThat(page.locator("#drawer")).containsText("(dispute " + raised.id() + ")");
    visitor.open("/disputes/" + raised.id());
    assertThat(page.locator("#posted")).containsText("(dispute " + raised.id() + ")");
    assertThat(conservation.check().flaws()).isEmpty();
    StatementCheck.Report report =
        StatementCheck.check(papers.pdf(told), vault.trustAnchors(), clock);
    assertThat(report.reasons()).isEmpty();
  }

  private Statement latest() {
    List<Statement> all = statements.of(MAYA);
    return all.get(all.size() - 1);
  }
}
