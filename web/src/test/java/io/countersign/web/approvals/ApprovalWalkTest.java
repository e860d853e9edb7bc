package io.countersign.web.approvals;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.countersign.approval.Person;
import io.countersign.bookings.BookingRegister;
import io.countersign.contracts.ContractId;
import io.countersign.deals.Booking;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.evidence.EventLog;
import io.countersign.evidence.LoggedEvent;
import io.countersign.intake.DealJournal;
import io.countersign.library.Library;
import io.countersign.library.SheetId;
import io.countersign.money.Quantity;
import io.countersign.people.ParticipantId;
import io.countersign.post.Outbox;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A draft that the policy asks about is rejected, drafted anew, approved and printed. */
@BrowserTest
@TestPropertySource(properties = "spring.application.name=approvals")
class ApprovalWalkTest {

  private static final String PASSWORD = "correct horse battery";
  private static final String POLICY =
      """
      policy: walk
      from: 2020-01-01
      currency: EUR
      groups:
        finance: { roles: [ controller ] }
      lines:
        - { line: large, when: value, above: 50000, by: finance, within-days: 2 }
      """;

  @Autowired Users users;
  @Autowired Library library;
  @Autowired DealJournal journal;
  @Autowired BookingRegister bookings;
  @Autowired ApprovalRounds rounds;
  @Autowired Outbox outbox;
  @Autowired EventLog log;

  @Test
  void waitsForThoseWhomThePolicyAsksAndIsPrintedWhenTheyApproved(Visitor visitor) {
    user("lena", "Lena Brandt", Role.LEGAL);
    user("conrad", "Conrad Weiss", Role.CONTROLLER);
    library.draft(
        "policy", Map.of(SheetId.of("policy", "walk", 1), POLICY), new Person("omar", "legal"));
    library.submit("policy", new Person("omar", "legal"));
    library.publish("policy", new Person("paula", "legal"));
    Booking booking = won();
    Page page = visitor.page();

    drafted(visitor, booking);
    assertThat(status(visitor)).containsText("asks for approval before it can be printed");
    rounds.round();
    rounds.round();
    assertThat(outbox.newest(10).stream().filter(one -> one.to().equals("conrad")))
        .singleElement()
        .satisfies(one -> assertThat(one.title()).isEqualTo("A contract waits for approval"));
    assertThat(page.locator(".aside")).containsText("the value is 65868, more than 50000");
    visitor.takeScreenshots("contract-to-approve");
    visitor.press("Sign out");

    visitor.signIn("conrad", PASSWORD);
    visitor.open("/approvals");
    visitor.takeScreenshots("approvals");
    page.locator("tbody a").first().click();
    byte[] draft = page.request().get(page.url() + "/draft.pdf").body();
    assertThat(new String(draft, 0, 5, UTF_8)).isEqualTo("%PDF-");
    visitor.press("Reject");
    assertThat(page.locator(".error")).containsText("Say why in 1 to 500 characters");
    page.locator("[name=reason]").first().fill("x".repeat(501));
    visitor.press("Reject");
    assertThat(page.locator("[name=reason]").first()).hasValue("x".repeat(501));
    visitor.forgiveComplaints();
    visitor.takeScreenshots("approval");
    page.locator("[name=reason]").first().fill("Ask for a deposit first");
    visitor.press("Reject");
    assertThat(status(visitor)).containsText("Your refusal is kept");
    standsInOnlyWhereApprovalsOpen(visitor);
    visitor.press("Sign out");

    visitor.signIn("lena", PASSWORD);
    visitor.open("/contracts");
    page.locator("tbody a").first().click();
    assertThat(page.locator(".aside")).containsText("Ask for a deposit first");
    page.locator("summary:has-text('Declare it void')").click();
    page.locator("[name=reason]").first().fill("Rejected by finance");
    visitor.press("Declare void");
    visitor.press("Sign out");
    drafted(visitor, booking);
    visitor.press("Sign out");

    visitor.signIn("conrad", PASSWORD);
    visitor.open("/approvals");
    page.locator("tbody a").first().click();
    visitor.press("Approve");
    assertThat(status(visitor)).containsText("legal can print the contract");
    visitor.press("Sign out");

    visitor.signIn("lena", PASSWORD);
    visitor.open("/contracts");
    page.locator("tbody a").first().click();
    visitor.press("Print the contract");
    assertThat(page.locator(".paper img").first()).isVisible();
    assertThat(page.locator(".aside")).containsText("Approved by conrad");
    List<LoggedEvent> events = log.of(new ContractId(visitor.path().split("[/?]", -1)[2])).events();
    assertThat(events.stream().filter(event -> event.what().equals("APPROVED")))
        .singleElement()
        .satisfies(event -> assertThat(event.facts()).containsEntry("rule", "large"));
  }

  private void standsInOnlyWhereApprovalsOpen(Visitor visitor) {
    user("rosa", "Rosa Lind", Role.REP);
    Page page = visitor.page();
    visitor.open("/approvals");
    page.locator("#to").fill("rosa");
    page.locator("#first").fill("2026-03-12");
    page.locator("#last").fill("2026-03-10");
    visitor.press("Delegate");
    assertThat(page.locator("#to-error")).containsText("do not open for Rosa Lind");
    page.locator("#to").fill("lena");
    visitor.press("Delegate");
    assertThat(page.locator("p.notice.bad")).containsText("The last day is before the first");
    assertThat(page.locator("#to")).hasValue("lena");
    visitor.forgiveComplaints();
  }

  private void drafted(Visitor visitor, Booking booking) {
    Page page = visitor.page();
    visitor.signIn("lena", PASSWORD);
    visitor.open("/contracts/draft?booking=" + booking.id());
    for (String side : List.of("seller", "customer")) {
      page.locator("#" + side + "-party").fill(side + " Ltd");
      page.locator("#" + side + "-address").fill("1 High Street, Leeds");
      page.locator("#" + side + "-register").fill("No. 1");
      page.locator("#" + side + "-signer").fill("Sam Signer");
      page.locator("#" + side + "-title").fill("Director");
    }
    visitor.press("Draft contract");
  }

  private void user(String login, String name, Role role) {
    users.add(User.of(new Login(login), name, role, null), new Password(PASSWORD));
  }

  private Booking won() {
    Sale sale =
        new Sale(
            "Northwind",
            List.of(new DealLine("Pro", BigDecimal.TEN, Quantity.of("65868.00", "EUR"))),
            Map.of());
    DealId deal = new DealId("approve-1");
    journal.record(
        "crm",
        new Won(
            new Opportunity(deal, DealTeam.alone(new ParticipantId("amy")), sale),
            LocalDate.of(2026, 3, 12)));
    bookings.register(List.of(journal.history(deal)));
    return bookings.latest(deal).orElseThrow();
  }

  private static Locator status(Visitor visitor) {
    return visitor.page().locator("[role=status]");
  }
}
