package io.countersign.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;

/** The demo company as its people meet it. */
@BrowserTest
@TestPropertySource(properties = "countersign.demo=true")
class WalkTest {

  private static final String PASSWORD = "countersign-demo";

  @Test
  void aRepReadsTheStatementAndSeesInOneClickHowAnAmountAddsUp(Visitor visitor) {
    visitor.signIn("maya", PASSWORD);
    assertThat(visitor.heading()).containsText("statement");
    visitor.takeScreenshots("statement");

    Locator amount = visitor.page().locator("a.why").first();
    String shown = amount.innerText();
    amount.click();
    Locator drawer = visitor.page().locator("#drawer");
    assertThat(drawer).containsText("How " + shown + " was calculated");
    List<String> steps = drawer.locator("ol.steps li:not(.sum) output").allInnerTexts();
    BigDecimal sum = steps.stream().map(WalkTest::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(number(shown));
    visitor.takeScreenshots("explanation");
  }

  @Test
  void aRepReadsAStatementWithoutScripts(Visitor visitor) {
    visitor.withoutScripts().signIn("maya", PASSWORD);
    visitor.page().locator("a.why").first().click();
    assertThat(visitor.heading()).containsText("was calculated");
  }

  @Test
  void aRepSeesNobodyElse(Visitor visitor) {
    visitor.signIn("maya", PASSWORD);
    assertThat(visitor.open("/periods").status()).isEqualTo(403);
    visitor.forgiveComplaints();
  }

  @Test
  void financeCalculatesAndAControllerApprovesAndFinancePays(Visitor visitor) {
    visitor.signIn("finance", PASSWORD);
    assertThat(visitor.heading()).hasText("Periods");
    visitor.takeScreenshots("periods");
    visitor.page().locator("table a").first().click();
    String period = visitor.path();
    visitor.press("Calculate again");
    assertThat(visitor.page().getByText("Calculate again"))
        .isVisible(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(60_000));
    visitor.open(period);
    visitor.press("Mark as reviewed");
    assertThat(badge(visitor)).hasText("Reviewed");
    visitor.takeScreenshots("period");
    visitor.press("Sign out");

    visitor.signIn("controller", PASSWORD);
    visitor.open(period);
    visitor.press("Approve");
    assertThat(badge(visitor)).hasText("Approved");
    visitor.press("Lock");
    assertThat(badge(visitor)).hasText("Locked");
    visitor.press("Sign out");

    visitor.signIn("finance", PASSWORD);
    visitor.open(period);
    visitor.press("Pay");
    assertThat(badge(visitor)).hasText("Paid");
    assertThat(
            visitor
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Payroll CSV")))
        .isVisible();
    visitor.takeScreenshots("period-paid");
  }

  @Test
  void financeChecksAPlanAndSeesEveryProblemWithItsPlace(Visitor visitor) {
    visitor.signIn("finance", PASSWORD);
    visitor.open("/plans");
    visitor.takeScreenshots("plans");
    visitor.open("/plans/publish");
    visitor.page().getByLabel("Plan document (YAML)").fill("plan: p\ncolour: red\n");
    visitor.press("Check");
    assertThat(visitor.page().locator("#problems")).containsText("Line 2");
    assertThat(visitor.page().locator("#problems")).containsText("unknown key 'colour'");
    visitor.takeScreenshots("plan-problems");
    visitor.open("/imports");
    visitor.takeScreenshots("imports");
  }

  @Test
  void financeSeesWhatAnImportWouldDoBeforeItIsDone(Visitor visitor, @TempDir Path folder)
      throws IOException {
    Path people =
        file(folder, "sales_teams.csv", "sales_agent,manager,regional_office", "Amy,Max,East");
    Path products =
        file(
            folder,
            "products.csv",
            "product,series,sales_price",
            "GTK 500,GTK,26768",
            "GTX Pro,GTX,4821");
    Path accounts = file(folder, "accounts.csv", "account,sector", "Cancity,retail");
    Path deals =
        file(
            folder,
            "sales_pipeline.csv",
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
            "D1,Amy,GTK 500,Cancity,Won,2017-01-01,2017-02-30,100");
    visitor.signIn("finance", PASSWORD);
    visitor.open("/imports");
    visitor
        .page()
        .locator("#mapping")
        .setInputFiles(Path.of("../docs/examples/maven-crm/mapping.yaml"));
    visitor.page().locator("#files").setInputFiles(new Path[] {people, products, accounts, deals});
    visitor.press("See what would happen");

    assertThat(visitor.heading()).hasText("What this import would do");
    assertThat(visitor.page().locator("main"))
        .containsText("sales_pipeline.csv line 2, column 7 close_date: found '2017-02-30'");
    visitor.takeScreenshots("import-report");
  }

  private static Path file(Path folder, String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static Locator badge(Visitor visitor) {
    return visitor.page().locator(".title .badge").first();
  }

  private static BigDecimal number(String shown) {
    return new BigDecimal(shown.replace(",", "").replace('−', '-').strip());
  }
}
