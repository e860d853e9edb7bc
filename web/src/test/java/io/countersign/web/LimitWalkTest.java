package io.countersign.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.countersign.calendar.Period;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.RecoveryLimits;
import io.countersign.money.Rate;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Finance asks for a limit of what is taken of a pay, a controller confirms it. */
@BrowserTest
@TestPropertySource(properties = {"countersign.demo=true", "spring.application.name=limits"})
class LimitWalkTest {

  private static final String PASSWORD = "countersign-demo";

  @Autowired RecoveryLimits limits;

  @Test
  void holdsFromItsDayOnceConfirmed(Visitor visitor) {
    Page page = visitor.page();
    visitor.signIn("finance", PASSWORD);
    visitor.open("/periods");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Recovery limits")).click();
    page.waitForLoadState();
    page.locator("#percent").fill("half");
    page.locator("#from").fill("2027-01-01");
    visitor.press("Ask");
    assertThat(page.locator("#percent-error")).containsText("from 0 to 100");
    visitor.forgiveComplaints();
    page.locator("#percent").fill("50");
    visitor.press("Ask");
    assertThat(page.locator("#limits")).containsText("Somebody else confirms it");
    visitor.press("Sign out");

    visitor.signIn("controller", PASSWORD);
    visitor.open("/periods/limits");
    visitor.takeScreenshots("recovery-limits");
    visitor.press("Confirm limit 1");
    assertThat(page.locator("#limits")).containsText("Confirmed");

    assertThat(limits.of(PayCycle.of(Period.quarter(2027, 1)))).contains(Rate.percent("50"));
    assertThat(limits.of(PayCycle.of(Period.quarter(2026, 4)))).isEmpty();
    visitor.press("Sign out");
    visitor.signIn("maya", PASSWORD);
    assertThat(visitor.open("/periods/limits").status()).isEqualTo(403);
    visitor.forgiveComplaints();
  }
}
