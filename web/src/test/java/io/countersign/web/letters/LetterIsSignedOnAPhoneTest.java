package io.countersign.web.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.PlanLetter;
import io.countersign.people.ParticipantId;
import io.countersign.publishing.PublishedPlan;
import io.countersign.publishing.PublishedPlans;
import io.countersign.statements.SignedPlans;
import io.countersign.web.Caller;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Finance makes the letters of a plan, legal signs them, and a rep signs the own one. */
@BrowserTest
@TestPropertySource(properties = "countersign.demo=true")
class LetterIsSignedOnAPhoneTest {

  private static final String PASSWORD = "countersign-demo";
  private static final ParticipantId MAYA = new ParticipantId("maya.okafor");

  @LocalServerPort int port;
  @Autowired PublishedPlans plans;
  @Autowired Contracts contracts;
  @Autowired PlanLetters letters;

  @Test
  void andByNobodyElse(Visitor visitor) {
    PublishedPlan plan = plans.list().get(0);
    String name = plan.plan().head().name();
    int version = plan.plan().head().version();
    visitor.signIn("finance", PASSWORD);
    visitor.open("/plans/" + name + "/" + version + "/letters");
    visitor.press("Make the letters");
    assertThat(visitor.page().locator("[role=status]")).containsText("were made");
    visitor.takeScreenshots("plan-letters");
    visitor.press("Make the letters");
    assertThat(visitor.page().locator("[role=status]")).containsText("already");
    Contract letter = only(name);
    String signer = letter.side(io.countersign.contracts.Role.SELLER).signer().name();
    visitor.press("Sign out");

    visitor.signIn("maya", PASSWORD);
    visitor.open("/letters/" + letter.id());
    assertThat(visitor.page().locator("#sign")).hasCount(0);
    visitor.press("Sign out");

    visitor.signIn("legal", PASSWORD);
    visitor.open("/contracts/" + letter.id());
    sign(visitor, signer, "Sign contract");
    assertThat(visitor.page().locator("#sign")).hasCount(0);
    assertThat(only(name).state()).isEqualTo(ContractState.PARTLY_SIGNED);
    visitor.press("Sign out");

    visitor.signIn("maya", PASSWORD);
    visitor.page().setViewportSize(390, 844);
    visitor.open("/letters");
    visitor.page().getByText(plan.plan().head().title()).first().click();
    sign(visitor, "Somebody Else", "Sign the letter");
    assertThat(visitor.page().locator("#name-error")).containsText("Type the full name");
    sign(visitor, "Maya Okafor", "Sign the letter");
    assertThat(visitor.page().locator("[role=status]")).containsText("Both signatures");
    assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= 390"))
        .isEqualTo(true);
    visitor.takeScreenshots("plan-letter-signed");

    Contract signed = only(name);
    assertThat(signed.state()).isEqualTo(ContractState.SIGNED);
    assertThat(contracts.check(signed.id(), contracts.standing(signed)).codes()).isEmpty();
    assertThat(letters.signed()).containsKey(new SignedPlans.Key(MAYA, name, version));
    assertThat(letters.toSignBy(MAYA)).isZero();
  }

  @Test
  void isMissingToSomebodyElse() {
    Caller ingrid = new Caller(port);
    ingrid.signIn("ingrid", PASSWORD);
    PublishedPlan plan = plans.list().get(0);
    List<Contract> made = contracts.ofSubject(PlanLetter.id(plan.plan().head().name(), MAYA));
    String id = made.isEmpty() ? "none" : made.get(0).id().value();
    assertThat(ingrid.get("/letters/" + id).statusCode()).isEqualTo(404);
    assertThat(ingrid.get("/plan-letters/policy").statusCode()).isEqualTo(403);
  }

  private Contract only(String plan) {
    List<Contract> all = contracts.ofSubject(PlanLetter.id(plan, MAYA));
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static void sign(Visitor visitor, String name, String button) {
    Locator form = visitor.page().locator("#sign");
    form.locator("#name").fill(name);
    form.locator("input[type=checkbox]").check();
    visitor.press(button);
  }
}
