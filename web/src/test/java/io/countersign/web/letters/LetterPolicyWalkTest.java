package io.countersign.web.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.ledger.PayCycle;
import io.countersign.people.ParticipantId;
import io.countersign.statements.Statements;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Two people choose what follows for those without a signed plan letter; legal answers cases. */
@BrowserTest
@TestPropertySource(properties = {"countersign.demo=true", "spring.application.name=policy"})
class LetterPolicyWalkTest {

  private static final String PASSWORD = "countersign-demo";
  private static final ParticipantId MAYA = new ParticipantId("maya.okafor");

  @Autowired Unsigned unsigned;
  @Autowired SignedLetters signed;
  @Autowired PayPeriods periods;
  @Autowired Statements statements;
  @Autowired JdbcTemplate jdbc;

  @Test
  void holdsAndThenBlocksAsTwoPeopleConfirm(Visitor visitor) {
    PayCycle cycle =
        periods.list().stream()
            .map(PayPeriod::cycle)
            .filter(one -> !statements.of(one, MAYA).isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(signed.asked(cycle)).isFalse();
    assertThat(unsigned.of(cycle)).isEmpty();

    confirmed(visitor, "HOLD", 1);
    assertThat(signed.asked(cycle)).isTrue();
    assertThat(unsigned.of(cycle).get(MAYA)).startsWith("Maya Okafor has not signed the plan");
    assertThat(unsigned.open(cycle)).isEmpty();
    unsigned.lock(cycle);
    visitor.signIn("finance", PASSWORD);
    visitor.open("/periods/" + cycle.name() + "/exceptions");
    assertThat(visitor.page().locator("main")).containsText("stays on hold until then");
    visitor.press("Sign out");

    confirmed(visitor, "BLOCK", 2);
    assertThat(unsigned.of(cycle)).isEmpty();
    assertThat(unsigned.open(cycle)).anyMatch(one -> one.startsWith("Maya Okafor"));
    assertThatThrownBy(() -> unsigned.lock(cycle)).isInstanceOf(Unsigned.PlanNotSigned.class);
  }

  @Test
  void letsLegalAnswerACaseOnce(Visitor visitor) {
    jdbc.update(
        "insert into clawback_case (id, run_id, period, participant, plan, version, component,"
            + " origin, origin_kind, deal, revision, currency, before_minor, now_minor, words,"
            + " after_entry, found_at) values (?, 1, '2026-01', 'maya.okafor', 'p', 1, 'c',"
            + " '2026-01', 'RECOVERED', 'D-77', 1, 'EUR', 0, -12345, 'No letter is signed', 999999,"
            + " '2026-02-01 10:00:00')",
        "c".repeat(64));
    visitor.signIn("maya", PASSWORD);
    assertThat(visitor.open("/contracts/clawbacks").status()).isEqualTo(403);
    visitor.forgiveComplaints();
    visitor.press("Sign out");
    visitor.signIn("finance", PASSWORD);
    visitor.open("/contracts/clawbacks");
    assertThat(visitor.page().locator("#cases")).containsText("Legal answers it");
    visitor.press("Sign out");

    visitor.signIn("legal", PASSWORD);
    visitor.open("/contracts/clawbacks");
    Page page = visitor.page();
    assertThat(page.locator("#cases")).containsText("−123.45");
    visitor.takeScreenshots("clawbacks");
    page.locator("[name=words]").fill("The letter of last year names it");
    visitor.press("Claim it");

    assertThat(page.locator("#cases")).containsText("Claimed");
    assertThat(page.locator("#cases")).containsText("The letter of last year names it");
    assertThat(page.locator("[name=words]")).hasCount(0);
  }

  private static void confirmed(Visitor visitor, String policy, int number) {
    visitor.signIn("finance", PASSWORD);
    visitor.open("/plan-letters/policy");
    visitor.page().locator("#kind").selectOption(policy);
    visitor.page().locator("#from").fill("2020-01-01");
    visitor.press("Ask");
    assertThat(visitor.page().locator("#policies")).containsText("Somebody else confirms it");
    visitor.press("Sign out");
    visitor.signIn("controller", PASSWORD);
    visitor.open("/plan-letters/policy");
    visitor.press("Confirm policy " + number);
    assertThat(visitor.page().locator("#policies")).containsText("Confirmed");
    visitor.press("Sign out");
  }
}
