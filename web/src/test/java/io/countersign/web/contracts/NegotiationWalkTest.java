package io.countersign.web.contracts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.countersign.bookings.BookingRegister;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.deals.Booking;
import io.countersign.intake.DealJournal;
import io.countersign.post.Outbox;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft is negotiated: terms, own wording, a proposal of the other side, and what changed. */
@BrowserTest
class NegotiationWalkTest {

  private static final String PASSWORD = "correct horse battery";
  private static final String DAAN = "daan-negotiates@sandpiper.example";
  private static final Pattern TOKEN = Pattern.compile("/negotiate/([A-Za-z0-9_-]{43})");
  private static final Pattern CODE = Pattern.compile("Your code is (\\d{6})");

  @Autowired Users users;
  @Autowired DealJournal journal;
  @Autowired BookingRegister bookings;
  @Autowired Contracts contracts;
  @Autowired Outbox outbox;

  @Test
  void isRevisedComparedCommentedAndTakesInWhatTheOtherSideProposes(Visitor visitor) {
    users.add(
        User.of(new Login("nego-lena"), "Lena Brandt", Role.LEGAL, null), new Password(PASSWORD));
    Booking booking = new Deals(journal, bookings).won("20510", "Sandpiper Mills");
    Page page = visitor.page();
    visitor.signIn("nego-lena", PASSWORD);
    visitor.open("/contracts/draft?booking=" + booking.id());
    sides(page);
    visitor.press("Keep as draft to negotiate");
    assertThat(status(visitor)).containsText("negotiate it, then print it");
    page.locator("a:has-text('Negotiate')").click();
    Page another = page.context().newPage();
    another.navigate(page.url());
    page.locator("#payment-days").fill("50");
    page.locator("#note").fill("The buyer pays by month");
    visitor.press("Keep as next version");
    assertThat(status(visitor)).containsText("Kept as version 2");
    assertThat(page.locator("#changes del").first()).containsText("30");
    assertThat(page.locator("#changes ins").first()).containsText("50");

    keepsWhatWasTypedOverAnotherVersion(another);

    page.locator("#clauses summary:has-text('Warranty')").click();
    page.locator("#body-warranty").fill("1. There is no {{guarantee}}.");
    page.locator("#why-warranty").fill("Used goods");
    page.locator("#own-risk-warranty").selectOption("high");
    visitor.press("Keep own wording of Warranty");
    assertThat(page.locator("#error-warranty")).containsText("Line 1: found {{guarantee}}");
    assertThat(page.locator("#why-warranty")).hasValue("Used goods");
    assertThat(page.locator("#own-risk-warranty")).hasValue("high");
    visitor.forgiveComplaints();
    page.locator("#body-warranty").fill("1. The warranty is {{warranty-months}} months.");
    page.locator("#own-risk-warranty").selectOption("low");
    visitor.press("Keep own wording of Warranty");
    assertThat(page.locator("#clauses")).containsText("Own wording, low risk");

    ContractId id = contracts.ofSubject(booking.id()).get(0).id();
    theOtherSideProposes(visitor, id);
    visitor.takeScreenshots("negotiation");
    visitor.press("Accept");
    assertThat(status(visitor)).containsText("in the draft as version 4");
    page.locator("#words").fill("Law is settled");
    visitor.press("Say it");
    assertThat(page.locator("#comments")).containsText("Law is settled");
    page.locator("a:has-text('Back to the contract')").click();
    visitor.press("Print the contract");
    assertThat(page.locator(".paper img").first()).isVisible();

    visitor.open("/contracts/new");
    sides(page);
    page.locator("#name").fill("nda-sandpiper");
    visitor.takeScreenshots("agreement");
    visitor.press("Draft agreement");
    visitor.press("Print the contract");
    assertThat(page.locator(".paper img").first()).isVisible();
  }

  /** Of two tabs the second is told, and loses nothing of its own or of the first. */
  private static void keepsWhatWasTypedOverAnotherVersion(Page another) {
    another.locator("#warranty-months").fill("18");
    another.locator("#note").fill("Half a year more");
    another.locator("button:has-text('Keep as next version')").click();
    assertThat(another.locator("p[role=alert]")).containsText("wrote version 2 of the draft");
    assertThat(another.locator("#changes ins").first()).containsText("50");
    assertThat(another.locator("#payment-days")).hasValue("50");
    assertThat(another.locator("#warranty-months")).hasValue("18");
    assertThat(another.locator("#note")).hasValue("Half a year more");
    another.close();
  }

  private void theOtherSideProposes(Visitor visitor, ContractId id) {
    Page page = visitor.page();
    page.locator("summary:has-text('Ask somebody to negotiate')").click();
    page.locator("#mail").fill("daan@sandpiper");
    page.locator("#days").fill("1000");
    visitor.press("Send the link");
    assertThat(page.locator("#mail-error")).containsText("expected such as");
    assertThat(page.locator("#days-error")).containsText("from 1 to 365");
    page.locator("#days").fill("30");
    visitor.forgiveComplaints();
    page.locator("#mail").fill(DAAN);
    visitor.press("Send the link");
    assertThat(status(visitor)).containsText("on its way");
    visitor.press("Sign out");

    page.setViewportSize(390, 844);
    visitor.open("/negotiate/" + inMail(TOKEN));
    visitor.press("Send me a code");
    page.locator("#code").fill(inMail(CODE));
    visitor.press("Continue");
    assertThat(visitor.heading()).hasText("Draft with seller Ltd");
    visitor.takeScreenshots("offer");
    page.setViewportSize(390, 844);
    page.locator("summary[aria-label='Propose other words for Governing law and disputes']")
        .click();
    page.locator("#words-law").fill("The law is {{law}}.");
    page.locator("#why-law").fill("Our seat");
    visitor.press("Propose these words for Governing law and disputes");
    assertThat(page.locator("p[role=alert]")).containsText("double braces");
    visitor.forgiveComplaints();
    page.locator("#words-law").fill("The law is Dutch <b>law</b>.");
    visitor.press("Propose these words for Governing law and disputes");
    assertThat(status(visitor)).containsText("is with seller Ltd");
    assertThat(page.locator("#proposals")).containsText("Dutch <b>law</b>");
    page.locator("#term").selectOption("payment-days");
    page.locator("#value").fill("soon");
    page.locator("#why").fill("Our system");
    visitor.press("Propose this term");
    assertThat(page.locator("#value-error")).containsText("a whole number");
    visitor.forgiveComplaints();
    page.locator("#value").fill("75");
    visitor.press("Propose this term");
    page.locator("#said").fill("Thank you for the draft.");
    visitor.press("Send the comment");
    assertThat(page.locator("#comments")).containsText("Thank you for the draft.");
    visitor.takeScreenshots("offer-answered");
    losesNothingWhenTheSessionEnds(visitor);

    visitor.signIn("nego-lena", PASSWORD);
    visitor.open("/contracts/" + id + "/negotiate");
    var term = page.locator("section.card:has(h2:has-text('Payment days'))");
    assertThat(term.locator("del")).hasText("50");
    assertThat(term.locator("ins")).hasText("75");
    term.locator("input[name=answer]").fill("Sixty is what we can do.");
    term.locator("button:has-text('Decline')").click();
    assertThat(status(visitor)).containsText("Declined");
  }

  private void losesNothingWhenTheSessionEnds(Visitor visitor) {
    Page page = visitor.page();
    page.locator("#said").fill("One more thing.");
    page.context().clearCookies();
    visitor.press("Send the comment");
    assertThat(visitor.heading()).hasText("Your session is over");
    Page another = page.context().newPage();
    another.navigate(page.url().replaceFirst("/negotiating/.*", "/negotiate/" + inMail(TOKEN)));
    another.locator("button:has-text('Send me a code')").click();
    another.locator("#code").fill(inMail(CODE));
    another.locator("button:has-text('Continue')").click();
    assertThat(another.locator("#comments")).isVisible();
    another.close();
    visitor.press("Send it again");
    visitor.forgiveComplaints();
    assertThat(page.locator("#comments")).containsText("One more thing.");
  }

  private String inMail(Pattern pattern) {
    return outbox.newest(500).stream()
        .filter(envelope -> envelope.to().equals(DAAN))
        .map(envelope -> pattern.matcher(outbox.text(envelope.id()).orElseThrow()))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static void sides(Page page) {
    for (String side : List.of("seller", "customer")) {
      page.locator("#" + side + "-party").fill(side + " Ltd");
      page.locator("#" + side + "-address").fill("1 High Street, Leeds");
      page.locator("#" + side + "-register").fill("No. 1");
      page.locator("#" + side + "-signer").fill("Sam Signer");
      page.locator("#" + side + "-title").fill("Director");
    }
  }

  private static Locator status(Visitor visitor) {
    return visitor.page().locator("[role=status]");
  }
}
