package io.countersign.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.countersign.people.ParticipantId;
import io.countersign.web.access.DemoSignIns;
import io.countersign.web.access.DemoSignIns.DemoSignIn;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SignInTest {

  private static final String PASSWORD = "correct horse battery";

  @Autowired Users users;
  @Autowired DemoSignIns demo;

  private User maya = aUser();

  private static User aUser() {
    var login = new Login("maya-" + UUID.randomUUID());
    return User.of(login, "Maya Okafor", Role.REP, new ParticipantId("P-1"));
  }

  @BeforeEach
  void addMaya() {
    maya = aUser();
    users.add(maya, new Password(PASSWORD));
  }

  @Test
  void aWrongPasswordSaysSoAndKeepsTheLogin(Visitor visitor) {
    visitor.signIn("maya", "not the password");
    assertThat(visitor.page().getByRole(AriaRole.ALERT))
        .hasText("Login or password is wrong. Check both and try again.");
    assertThat(visitor.page().getByLabel("Login")).hasValue("maya");
    visitor.takeScreenshots("sign-in-wrong");
  }

  @Test
  void theRightPasswordLandsOnTheHome(Visitor visitor) {
    visitor.signIn(maya.getName(), PASSWORD);
    assertThat(visitor.path()).isEqualTo("/statements");
    assertThat(visitor.heading()).hasText("My statements");
    visitor.takeScreenshots("statements-none");
    visitor.press("Sign out");
    assertThat(visitor.page().getByRole(AriaRole.STATUS)).hasText("You are signed out.");
  }

  @Test
  void whoAsksForAPageFirstGetsItAfterSigningIn(Visitor visitor) {
    visitor.open("/account?changed=true");
    assertThat(visitor.path()).isEqualTo("/sign-in");
    visitor.page().getByLabel("Login").fill(maya.getName());
    visitor.page().getByLabel("Password").fill(PASSWORD);
    visitor.press("Sign in");
    assertThat(visitor.path()).isEqualTo("/account?changed=true");
  }

  @Test
  void signingInWorksWithoutScripts(Visitor visitor) {
    visitor.withoutScripts().signIn(maya.getName(), PASSWORD);
    assertThat(visitor.path()).isEqualTo("/statements");
  }

  @Test
  void aPasswordIsChangedOnlyWithTheCurrentOne(Visitor visitor) {
    visitor.signIn(maya.getName(), PASSWORD);
    visitor.open("/account");
    changePassword(visitor, "something else", "short", "short");
    assertThat(visitor.page().locator("#current-error")).isVisible();
    assertThat(visitor.page().locator("#wanted-error")).isVisible();
    visitor.takeScreenshots("account-errors");
    changePassword(visitor, PASSWORD, "a new long password", "a new long password");
    assertThat(visitor.page().getByRole(AriaRole.STATUS)).hasText("Your password is changed.");
    visitor.press("Sign out");
    visitor.signIn(maya.getName(), "a new long password");
    assertThat(visitor.path()).isEqualTo("/statements");
  }

  @Test
  void theThemeSwitchIsRemembered(Visitor visitor) {
    visitor.open("/sign-in");
    visitor.press("Switch theme");
    visitor.page().reload();
    assertThat(visitor.page().locator("html")).hasAttribute("data-theme", "dark");
  }

  @Test
  void anUnknownAddressIsAnsweredCalmly(Visitor visitor) {
    visitor.signIn(maya.getName(), PASSWORD);
    assertThat(visitor.open("/no/such/page").status()).isEqualTo(404);
    assertThat(visitor.heading()).hasText("There is nothing here");
    visitor.takeScreenshots("not-found");
  }

  @Test
  void aDemoCompanyOffersItsSignIns(Visitor visitor) {
    demo.offer(new DemoSignIn(maya.login(), new Password(PASSWORD), "Maya Okafor, sales rep"));
    visitor.open("/sign-in");
    visitor.takeScreenshots("sign-in-demo");
    visitor.press("Sign in as Maya Okafor, sales rep");
    assertThat(visitor.path()).isEqualTo("/statements");
  }

  private static void changePassword(
      Visitor visitor, String current, String wanted, String repeated) {
    visitor.page().locator("#current").fill(current);
    visitor.page().locator("#wanted").fill(wanted);
    visitor.page().locator("#repeated").fill(repeated);
    visitor.press("Change password");
  }
}
