package io.countersign.web.statements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.countersign.close.Actor;
import io.countersign.close.CalculationDesk;
import io.countersign.close.Progress;
import io.countersign.close.RunState;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.insight.DealChange;
import io.countersign.intake.DealJournal;
import io.countersign.people.ParticipantId;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementLine;
import io.countersign.statements.StatementLines;
import io.countersign.statements.Statements;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A deal turns out to be larger; the rep sees what that changed, and what was said before. */
@BrowserTest
@TestPropertySource(
    properties = {"countersign.demo=true", "spring.application.name=statement-versions"})
class StatementVersionsWalkTest {

  private static final ParticipantId MAYA = new ParticipantId("maya.okafor");

  @Autowired Statements statements;
  @Autowired StatementLines lines;
  @Autowired DealJournal journal;
  @Autowired CalculationDesk desk;

  @Test
  void aRepSeesWhatChangedAndReadsEveryVersion(Visitor visitor) {
    Statement before = latest();
    String deal = aDealOf(before);
    DealHistory known = journal.history(new DealId(deal));
    DealHistory larger = new DealChange(new BigDecimal("150000.00"), null, null).applied(known);
    journal.record("demo", larger.won().orElseThrow());
    RunState ended =
        desk.calculate(before.id().cycle(), Actor.of("finance"), Progress.UNHEARD).state();
    assertThat(ended).isEqualTo(RunState.FINISHED);

    visitor.signIn("maya", "countersign-demo");
    Locator changes = visitor.page().locator("#changes");
    assertThat(changes).containsText("What changed since version " + before.id().version());
    assertThat(changes).containsText(deal);
    assertThat(changes).containsText("Calculated again");
    assertThat(changes).containsText("Payout");
    visitor.takeScreenshots("statement-changes");

    int now = latest().id().version();
    visitor.page().getByText("Version " + now + " of " + now).click();
    assertThat(visitor.heading()).containsText("Versions of the");
    visitor.takeScreenshots("statement-versions");
    visitor.page().getByText("Version 1", exactly()).click();
    assertThat(visitor.page().locator(".notice[role=status]"))
        .containsText("This is version 1 of " + now);
    visitor.page().locator("a.why").first().click();
    assertThat(visitor.page().locator("#drawer")).containsText("was calculated");
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private Statement latest() {
    List<Statement> all = statements.of(MAYA);
    return all.get(all.size() - 1);
  }

  private String aDealOf(Statement statement) {
    return lines.of(statement).stream()
        .map((StatementLine line) -> line.about().key().origin().deal())
        .filter(deal -> !deal.isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
