package io.countersign.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The accounting of the demo company as finance meets it. */
@BrowserTest
@TestPropertySource(properties = "countersign.demo=true")
class AccountingWalkTest {

  private static final String PASSWORD = "countersign-demo";

  @LocalServerPort int port;

  @Test
  void financeSeesWhatIsCapitalisedAndThatItTiesOut(Visitor visitor) {
    visitor.signIn("finance", PASSWORD);
    visitor.open("/accounting");
    assertThat(visitor.heading()).hasText("Accounting");
    assertThat(visitor.page().locator("#tie-out")).containsText("The same");
    assertThat(visitor.page().locator("#accrual")).containsText("reversed by itself on");
    List<String> first =
        visitor.page().locator("#roll-forward tbody tr").first().locator("td.num").allInnerTexts();
    assertThat(first).hasSize(7);
    BigDecimal sum =
        first.subList(0, 6).stream()
            .map(AccountingWalkTest::number)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(number(first.get(6)));
    visitor.takeScreenshots("accounting");

    visitor.page().locator("#contracts tbody a").first().click();
    assertThat(visitor.heading()).containsText("Costs of contract");
    assertThat(visitor.page().locator("main")).containsText("ASC 340-40-25-1");
    visitor.page().locator("summary").first().click();
    visitor.takeScreenshots("accounting-contract");
  }

  @Test
  void theControllerFindsAContractAndLooksBackAtAClosedPeriod(Visitor visitor) {
    visitor.signIn("controller", PASSWORD);
    visitor.open("/accounting");
    Locator periods = visitor.page().getByLabel("Period");
    periods.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(0));
    visitor.press("Show");
    assertThat(visitor.page().locator("main .badge").first()).hasText("Closed");
    visitor.open(visitor.path() + "&find=no-such-customer");
    assertThat(visitor.page().locator("#contracts")).containsText("No contract mentions");
  }

  @Test
  void theFileOfAClosedPeriodIsAlwaysTheSame(Visitor visitor) {
    visitor.signIn("finance", PASSWORD);
    visitor.open("/accounting");
    String first = visitor.page().locator("#period option").first().getAttribute("value");
    Caller caller = new Caller(port);
    caller.signIn("finance", PASSWORD);

    byte[] once = caller.bytes("/accounting/journal.csv?period=" + first);

    assertThat(new String(once, java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("date,journal_id,account_code")
        .contains("-capitalisation-EUR,1600,");
    assertThat(caller.bytes("/accounting/journal.csv?period=" + first)).isEqualTo(once);
    assertThat(caller.get("/accounting/schedule.csv?period=" + first).body())
        .startsWith("contract,customer,participant");
    assertThat(caller.get("/accounting/policy.yaml").body()).contains("asc-340-40");
    assertThat(caller.get("/accounting/journal.csv?period=1999-Q1").statusCode()).isEqualTo(404);
  }

  @Test
  void aSellerSeesNothingOfIt(Visitor visitor) {
    visitor.signIn("maya", PASSWORD);
    assertThat(visitor.open("/accounting").status()).isEqualTo(403);
    visitor.forgiveComplaints();
  }

  private static BigDecimal number(String shown) {
    return new BigDecimal(shown.replace(",", "").replace('−', '-').strip());
  }
}
