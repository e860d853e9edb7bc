package io.countersign.web.repository;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.countersign.bookings.BookingRegister;
import io.countersign.clauses.Edition;
import io.countersign.clauses.Party;
import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Proposal;
import io.countersign.contracts.Representative;
import io.countersign.contracts.Role;
import io.countersign.contracts.Side;
import io.countersign.contracts.Subject;
import io.countersign.deals.Booking;
import io.countersign.intake.DealJournal;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import io.countersign.web.contracts.Deals;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A contract is found again, looked after and kept: by legal, and by a second person. */
@BrowserTest
@TestPropertySource(properties = "spring.application.name=repository")
class RepositoryWalkTest {

  private static final String PASSWORD = "correct horse battery";

  @Autowired Users users;
  @Autowired DealJournal journal;
  @Autowired BookingRegister bookings;
  @Autowired Contracts contracts;

  @Test
  void isFoundByItsWordsLookedAfterAndKeptByTwoPeople(Visitor visitor) {
    user("keep-lena", "Lena Brandt", io.countersign.web.access.Role.LEGAL);
    user("keep-conrad", "Conrad Weiss", io.countersign.web.access.Role.CONTROLLER);
    Booking booking = new Deals(journal, bookings).won("20610", "Kestrel & Crane");
    ContractId id = signed(booking);
    new Deals(journal, bookings).won("20611", "Osprey Mills");
    Page page = visitor.page();

    visitor.signIn("keep-lena", PASSWORD);
    visitor.open("/contracts/repository");
    page.locator("#words").fill("fleet PLUS warrant*");
    page.locator("#party").fill("kestrel");
    page.locator("summary:has-text('Value, days, state')").click();
    page.locator("#currency").fill("eur");
    page.locator("#least").fill("12,5");
    visitor.press("Search");
    assertThat(page.locator("#least-error")).containsText("12500.00");
    visitor.forgiveComplaints();
    page.locator("#least").fill("97118.00");
    page.locator("#most").fill("97118.00");
    visitor.press("Search");
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody tr")).containsText("Kestrel & Crane B.V.");
    assertThat(page.locator("tbody tr")).containsText("97,118.00");
    visitor.takeScreenshots("repository");
    String csv = text(page, "/contracts/repository.csv?words=fleet+plus&party=kestrel");
    assertThat(csv.lines().toList()).hasSize(2);
    assertThat(csv).contains("Kestrel & Crane B.V.,Signed,").contains(",97118.00,EUR,");
    String json = text(page, "/api/contracts?party=kestrel&limit=1");
    assertThat(json).contains("\"id\":\"" + id + "\"", "\"amount\":\"97118.00\"", "\"next\":null");
    assertThat(page.request().get(server(page) + "/api/contracts?limit=0&from=soon").status())
        .isEqualTo(422);
    assertThat(text(page, "/api/contracts?limit=0&from=soon"))
        .contains("search-unreadable", "\"parameter\":\"limit\"", "\"parameter\":\"from\"");

    page.locator("tbody a").first().click();
    assertThat(page.locator("#risk")).containsText("points");
    page.locator("a:has-text('How long, and on which holds')").click();
    page.locator("summary:has-text('Place a hold')").click();
    page.locator("#hold").fill("Kestrel disputes an invoice");
    visitor.press("Place the hold");
    assertThat(status(visitor)).containsText("The hold is placed");
    page.locator("summary:has-text('Ask to lift it')").click();
    page.locator("li .field input").first().fill("Settled");
    visitor.press("Ask to lift it");
    visitor.takeScreenshots("retention-contract");

    visitor.open("/contracts/compliance");
    visitor.press("Check now");
    assertThat(page.locator("main")).containsText("keep-lena");
    visitor.takeScreenshots("compliance");

    visitor.open("/contracts/audits");
    page.locator("#name").fill("First quarter");
    page.locator("#seed").fill("2026-04-01");
    page.locator("#size").fill("half");
    visitor.press("Draw it");
    assertThat(page.locator("#size-error")).containsText("such as 5 %");
    visitor.forgiveComplaints();
    visitor.takeScreenshots("audits");
    page.locator("#size").fill("100 %");
    visitor.press("Draw it");
    visitor.press("Check all now");
    assertThat(status(visitor)).containsText("every one is sound");
    visitor.takeScreenshots("audit");
    String audit = visitor.path();

    visitor.open("/contracts/retention");
    page.locator("summary:has-text('Ask for a class')").click();
    page.locator("#name").fill("Commercial papers");
    page.locator("#years").fill("seven");
    page.locator("#from").fill("2026-01-01");
    page.locator("#reason").fill("Six years by law, and one more");
    visitor.press("Ask for it");
    assertThat(page.locator("#years-error")).containsText("0 to 100");
    visitor.forgiveComplaints();
    page.locator("#years").fill("7");
    visitor.press("Ask for it");
    assertThat(page.locator("main")).containsText("You asked for it; somebody else decides.");
    visitor.press("Sign out");

    visitor.signIn("keep-conrad", PASSWORD);
    visitor.open(audit);
    page.locator("#remark").fill("One of one is sound");
    visitor.press("Close the audit");
    assertThat(status(visitor)).containsText("The audit is closed");
    visitor.open("/contracts/retention");
    visitor.takeScreenshots("retention");
    while (page.locator("button:has-text('Confirm')").count() > 0) {
      page.locator("button:has-text('Confirm')").first().click();
    }
    assertThat(page.locator("main")).containsText("Commercial papers");
    assertThat(page.locator("main")).containsText("No contract is on hold.");
    visitor.press("Sign out");

    visitor.signIn("keep-lena", PASSWORD);
    visitor.open("/contracts/retention/" + id);
    assertThat(page.locator("dl")).containsText("Commercial papers, 7 years after the end");
    page.locator("summary:has-text('Ask to dispose of it')").click();
    page.locator("#disposal").fill("Too early");
    visitor.press("Ask to dispose of it");
    assertThat(visitor.heading()).containsText("The contract is kept until");
    visitor.forgiveComplaints();
  }

  private ContractId signed(Booking booking) {
    Actor lena = new Actor("keep-lena");
    Subject order = new Subject.Order(booking);
    Proposal proposal =
        new Proposal(
            order,
            new Edition("order-agreement", 1),
            side("Alder & Finch Systems GmbH", "Ines Rossi"),
            side("Kestrel & Crane B.V.", "Daan de Wit"),
            Map.of("payment-days", "60"));
    ContractId id = contracts.draft(proposal, lena).id();
    contracts.generate(id, order);
    contracts.sign(id, Role.SELLER, lena, order.ref());
    contracts.sign(id, Role.CUSTOMER, lena, order.ref());
    return id;
  }

  private static Side side(String party, String signer) {
    return new Side(
        new Party(party, "1 High Street, Leeds", "No. 1"), new Representative(signer, "Director"));
  }

  private void user(String login, String name, io.countersign.web.access.Role role) {
    users.add(User.of(new Login(login), name, role, null), new Password(PASSWORD));
  }

  private static String server(Page page) {
    return page.url().replaceFirst("(https?://[^/]+).*", "$1");
  }

  private static String text(Page page, String path) {
    return new String(page.request().get(server(page) + path).body(), StandardCharsets.UTF_8);
  }

  private static Locator status(Visitor visitor) {
    return visitor.page().locator("[role=status]");
  }
}
