package io.countersign.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.countersign.calendar.Period;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What needs eyes in the demo company. */
@BrowserTest
@TestPropertySource(properties = "countersign.demo=true")
class ReviewWalkTest {

  private static final String PASSWORD = "countersign-demo";

  @LocalServerPort int port;
  @Autowired Clock clock;

  @Test
  void theControllerSeesWhatNeedsEyesAndAnswersForIt(Visitor visitor) {
    LocalDate today = LocalDate.now(clock);
    String period =
        "/periods/" + Period.quarter(today.getYear(), (today.getMonthValue() + 2) / 3).name();
    visitor.signIn("controller", PASSWORD);
    visitor.open(period);
    visitor.page().locator("a[href$='/exceptions']").click();
    assertThat(visitor.heading()).containsText("What needs eyes in");
    Locator payees = visitor.page().locator("#no-payment-details");
    assertThat(visitor.page().locator("#counts")).containsText("Payees without payment details");
    visitor.takeScreenshots("exceptions");

    payees.locator("input[type=checkbox]").first().check();
    payees.getByLabel("Why it may stand").fill("Paid by hand this once");
    payees.locator("button").click();

    assertThat(visitor.page().locator("#no-payment-details"))
        .containsText("Paid by hand this once");
    Caller caller = new Caller(port);
    caller.signIn("controller", PASSWORD);
    assertThat(caller.get(period + "/exceptions.csv").body())
        .startsWith("period,severity,kind,participant")
        .contains("Paid by hand this once");
  }

  @Test
  void aSellerDoesNot(Visitor visitor) {
    visitor.signIn("maya", PASSWORD);
    assertThat(visitor.open("/periods/2026-Q4/exceptions").status()).isEqualTo(403);
    visitor.forgiveComplaints();
  }
}
