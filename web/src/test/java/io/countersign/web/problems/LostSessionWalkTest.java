package io.countersign.web.problems;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form is sent after its session ended: what was typed stays, and is sent again by a person. */
@BrowserTest
class LostSessionWalkTest {

  private static final String PASSWORD = "correct horse battery";

  @Autowired Users users;

  @Test
  void keepsWhatWasTypedUntilSomebodyIsSignedInAgain(Visitor visitor) {
    users.add(
        User.of(new Login("lost-lena"), "Lena Brandt", Role.LEGAL, null), new Password(PASSWORD));
    Page page = visitor.signIn("lost-lena", PASSWORD).page();
    visitor.open("/contracts/new");
    page.locator("#customer-party").fill("Sandpiper <Mills> & \"Sons\"");
    page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
    Page another = page.context().newPage();
    another.navigate(page.url());
    another.locator("button:has-text('Sign out')").click();

    visitor.press("Draft agreement");
    assertThat(visitor.heading()).hasText("You are not signed in");
    assertThat(typed(page)).containsText("Sandpiper <Mills> & \"Sons\"");
    visitor.takeScreenshots("session-over");
    visitor.press("Send it again");
    assertThat(visitor.heading()).hasText("You are not signed in");

    another.getByLabel("Login").fill("lost-lena");
    another.getByLabel("Password").fill(PASSWORD);
    another.locator("button.primary:has-text('Sign in')").click();
    assertThat(another.locator("button:has-text('Sign out')")).isVisible();
    another.close();
    visitor.press("Send it again");
    assertThat(visitor.heading()).hasText("This form is out of date");
    assertThat(typed(page)).containsText("Sandpiper <Mills> & \"Sons\"");
    visitor.press("Send it again");
    visitor.forgiveComplaints();
    assertThat(page.locator("#customer-party")).hasValue("Sandpiper <Mills> & \"Sons\"");
  }

  private static Locator typed(Page page) {
    return page.locator("details dl");
  }
}
