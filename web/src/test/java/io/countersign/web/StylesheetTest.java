package io.countersign.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.countersign.people.ParticipantId;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@BrowserTest
@Import(Specimen.class)
class StylesheetTest {

  private static final String PASSWORD = "correct horse battery";

  @Autowired Users users;

  private Visitor signIn(Visitor visitor) {
    var login = new Login("maya-" + UUID.randomUUID().toString().substring(0, 8));
    users.add(
        User.of(login, "Maya Okafor", Role.REP, new ParticipantId("P-1")), new Password(PASSWORD));
    return visitor.signIn(login.value(), PASSWORD);
  }

  @Test
  void theFirstPageInTheNavigationIsTheHome(Visitor visitor) {
    signIn(visitor);
    assertThat(visitor.path()).isEqualTo("/specimen/statement");
    assertThat(visitor.page().locator("nav a"))
        .hasText(
            new String[] {
              "Statements", "Parts 2 open", "My statements", "Plan letters", "Disputes", "Verify"
            });
    visitor.takeScreenshots("specimen-statement");
  }

  @Test
  void everyPartCanBeRead(Visitor visitor) {
    signIn(visitor).open("/specimen/parts");
    visitor.takeScreenshots("specimen-parts");
  }

  @Test
  void anExplanationOpensInTheDrawerAndClosesAgain(Visitor visitor) {
    signIn(visitor);
    var amount = visitor.page().getByText("2,201.19");
    amount.click();
    var drawer = visitor.page().getByRole(AriaRole.DIALOG);
    assertThat(drawer).containsText("How 2,567.20 was calculated");
    visitor.takeScreenshots("specimen-explained");
    visitor.press("Close");
    assertThat(drawer).not().isVisible();
    assertThat(amount).isFocused();
  }

  @Test
  void anExplanationIsAPageWithoutScripts(Visitor visitor) {
    signIn(visitor.withoutScripts());
    visitor.page().getByText("2,201.19").click();
    assertThat(visitor.path()).isEqualTo("/specimen/explained");
    assertThat(visitor.heading()).hasText("How 2,567.20 was calculated");
  }

  @Test
  void aPartThatFailsSaysSoAtTheTopOfThePage(Visitor visitor) {
    signIn(visitor);
    visitor.page().evaluate("htmx.ajax('GET', '/specimen/closed', '#drawer').catch(() => {})");
    assertThat(visitor.page().getByRole(AriaRole.ALERT))
        .hasText("Period 2026-Q3 is closed. Post the correction in the open period.");
    visitor.forgiveComplaints();
  }
}
