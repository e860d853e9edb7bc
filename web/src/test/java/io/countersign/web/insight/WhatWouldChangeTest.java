package io.countersign.web.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.countersign.deals.DealHistory;
import io.countersign.intake.DealJournal;
import io.countersign.people.ParticipantId;
import io.countersign.publishing.PublishedPlans;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** People ask what a change would come to, and why a deal is not paid. */
@BrowserTest
@TestPropertySource(properties = "countersign.demo=true")
class WhatWouldChangeTest {

  private static final String PASSWORD = "countersign-demo";

  @Autowired DealJournal journal;
  @Autowired PublishedPlans plans;

  @Test
  void financeSeesWhoGainsByAnotherRateAndTheChangesBehindIt(Visitor visitor) throws IOException {
    visitor.signIn("finance", PASSWORD);
    visitor.open("/plans");
    link(visitor, "What would change").click();
    visitor.press("Take its document");
    Locator document = visitor.page().getByLabel("Plan document (YAML)");
    assertThat(document).hasValue(plans.list().get(0).version().document());
    visitor.takeScreenshots("compare-form");

    document.fill(document.inputValue().replace("rate: 4 %", "rate: 5 %"));
    visitor.press("Compare plan");
    Locator cell = visitor.page().locator("#changes tbody a.why").first();
    assertThat(cell).containsText("EUR");
    visitor.takeScreenshots("compare-plan");
    cell.click();
    Locator behind = visitor.page().locator("details[open] tbody tr").first();
    assertThat(behind).containsText("commission");
    visitor.takeScreenshots("compare-plan-open");

    Download csv = visitor.page().waitForDownload(() -> visitor.press("Download CSV"));
    assertThat(Files.readString(csv.path())).startsWith("participant,name,period,plan,component");
  }

  @Test
  void aPlanThatCannotBeReadComesBackWithItsProblems(Visitor visitor) {
    visitor.signIn("finance", PASSWORD);
    visitor.open("/plans/compare");
    visitor.page().getByLabel("Plan document (YAML)").fill("plan: p\ncolour: red\n");
    visitor.press("Compare plan");
    assertThat(visitor.page().locator("#problems")).containsText("unknown key 'colour'");
    assertThat(visitor.page().getByLabel("Plan document (YAML)"))
        .hasValue("plan: p\ncolour: red\n");
    visitor.forgiveComplaints();
  }

  @Test
  void financeSeesWhatACancellationWouldTakeBack(Visitor visitor) {
    DealHistory deal = lastWonBy("maya.okafor", true);
    visitor.signIn("finance", PASSWORD);
    visitor.open("/plans/compare");
    visitor.page().getByLabel("Deal", exactly()).fill(deal.deal().value());
    visitor.press("Compare deal");
    assertThat(visitor.page().locator("#amount-error")).containsText("Say what would be otherwise");
    visitor.takeScreenshots("compare-deal-refused");
    visitor.page().getByLabel("Cancelled on").fill(deal.won().orElseThrow().on().toString());
    visitor.press("Compare deal");
    assertThat(visitor.page().locator("#changes")).containsText("−");
    visitor.takeScreenshots("compare-deal");
    visitor.forgiveComplaints();
  }

  @Test
  void aRepAsksAboutADealThatIsMissingAndHearsOfNobodyElses(Visitor visitor) {
    visitor.signIn("maya", PASSWORD);
    link(visitor, "A deal is missing?").click();
    visitor
        .page()
        .getByLabel("Deal", exactly())
        .fill(lastWonBy("maya.okafor", true).deal().value());
    visitor.press("Ask");
    assertThat(visitor.page().locator(".answer").first()).containsText("Brightwater sales plan");
    visitor.takeScreenshots("why-not");

    visitor
        .page()
        .getByLabel("Deal", exactly())
        .fill(lastWonBy("maya.okafor", false).deal().value());
    visitor.press("Ask");
    assertThat(visitor.page().locator(".answer")).hasCount(0);
    assertThat(visitor.page().locator(".notice.warn")).containsText("ask finance");
    visitor.takeScreenshots("why-not-unknown");
    assertThat(visitor.open("/plans/compare").status()).isEqualTo(403);
    visitor.forgiveComplaints();
  }

  @Test
  void everyLetterOfThePlanIsListedForFinance(Visitor visitor) {
    visitor.signIn("finance", PASSWORD);
    visitor.open("/plans/" + plans.list().get(0).digest().hex());
    link(visitor, "Plan letters").click();
    assertThat(visitor.page().locator("tbody tr").first()).containsText("PDF");
    visitor.takeScreenshots("letters");
  }

  private DealHistory lastWonBy(String seller, boolean wanted) {
    ParticipantId who = new ParticipantId(seller);
    return journal.histories().stream()
        .filter(deal -> deal.won().isPresent() && deal.cancelled().isEmpty())
        .filter(
            deal ->
                wanted
                    == deal.won().orElseThrow().opportunity().team().members().stream()
                        .anyMatch(member -> member.who().equals(who)))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static Locator link(Visitor visitor, String name) {
    return visitor
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
