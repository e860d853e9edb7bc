package io.countersign.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What needs eyes in the demo company. */
@BrowserTest
@TestPropertySource(properties = "countersign.demo=true")
class ReviewWalkTest {

  private static final String PASSWORD = "countersign-demo";

  @LocalServerPort int port;

  @Test
  void theControllerSeesWhatNeedsEyesBeforeApproving(Visitor visitor) {
    visitor.signIn("controller", PASSWORD);
    visitor.open("/periods");
    visitor.page().locator("table a").first().click();
    String period = visitor.path();
    visitor.page().getByText("What needs eyes").click();
    assertThat(visitor.heading()).containsText("What needs eyes in");
    assertThat(visitor.page().locator("#counts")).containsText("Pay that is held");
    visitor.takeScreenshots("exceptions");
    visitor.page().locator("main table a").first().click();
    assertThat(visitor.page().locator("main")).isVisible();
    Caller caller = new Caller(port);
    caller.signIn("controller", PASSWORD);
    assertThat(caller.get(period + "/exceptions.csv").body())
        .startsWith("period,severity,kind,participant")
        .contains("Pay that is held");
  }

  @Test
  void aSellerDoesNot(Visitor visitor) {
    visitor.signIn("maya", PASSWORD);
    assertThat(visitor.open("/periods/2026-Q4/exceptions").status()).isEqualTo(403);
    visitor.forgiveComplaints();
  }
}
