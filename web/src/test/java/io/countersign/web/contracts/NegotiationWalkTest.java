package io.countersign.web.contracts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.countersign.bookings.BookingRegister;
import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Negotiation;
import io.countersign.deals.Booking;
import io.countersign.intake.DealJournal;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft is negotiated: terms, own wording, a proposal of the other side, and what changed. */
@BrowserTest
class NegotiationWalkTest {

  private static final String PASSWORD = "correct horse battery";

  @Autowired Users users;
  @Autowired DealJournal journal;
  @Autowired BookingRegister bookings;
  @Autowired Contracts contracts;
  @Autowired Negotiation negotiation;

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
    page.locator("#payment-days").fill("50");
    page.locator("#note").fill("The buyer pays by month");
    visitor.press("Keep as next version");
    assertThat(status(visitor)).containsText("Kept as version 2");
    assertThat(page.locator("#changes del").first()).containsText("30");
    assertThat(page.locator("#changes ins").first()).containsText("50");

    page.locator("#clauses summary:has-text('Warranty')").click();
    page.locator("#body-warranty").fill("1. There is no {{guarantee}}.");
    page.locator("#why-warranty").fill("Used goods");
    visitor.press("Keep own wording of Warranty");
    assertThat(page.locator("p[role=alert]")).containsText("line 1: found {{guarantee}}");
    visitor.forgiveComplaints();
    page.locator("#body-warranty").fill("1. The warranty is {{warranty-months}} months.");
    page.locator("#why-warranty").fill("Used goods");
    visitor.press("Keep own wording of Warranty");
    assertThat(page.locator("#clauses")).containsText("Own wording, low risk");

    ContractId id = contracts.ofSubject(booking.id()).get(0).id();
    negotiation.propose(id, "law", "1. The law is Dutch.", "Our seat", new Actor("Daan de Wit"));
    page.reload();
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
