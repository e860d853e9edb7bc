package io.countersign.web.upkeep;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.countersign.bookings.BookingRegister;
import io.countersign.clauses.Edition;
import io.countersign.clauses.Party;
import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Proposal;
import io.countersign.contracts.Representative;
import io.countersign.contracts.Side;
import io.countersign.contracts.Subject;
import io.countersign.deals.Booking;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.evidence.EventLog;
import io.countersign.evidence.LoggedEvent;
import io.countersign.gate.ContractCheck;
import io.countersign.intake.DealJournal;
import io.countersign.money.Quantity;
import io.countersign.post.Outbox;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import io.countersign.web.contracts.Deals;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A signed contract is kept: its time, its obligations, its early end, and how it did. */
@BrowserTest
class AfterSignatureWalkTest {

  private static final String PASSWORD = "correct horse battery";
  private static final DealId DEAL = new DealId("20710");

  @Autowired Users users;
  @Autowired DealJournal journal;
  @Autowired BookingRegister bookings;
  @Autowired Contracts contracts;
  @Autowired ContractCheck check;
  @Autowired DiaryRounds rounds;
  @Autowired Outbox outbox;
  @Autowired EventLog log;

  @Test
  void isToldKeptHeldWaivedTerminatedAndCounted(Visitor visitor) {
    user("after-lena", "Lena Brandt", Role.LEGAL);
    user("after-conrad", "Conrad Weiss", Role.CONTROLLER);
    Booking booking = new Deals(journal, bookings).won(DEAL.value(), "Harbour Cranes");
    journal.record(
        "crm",
        new DealEvent.Invoiced(
            DEAL, "I-1", Quantity.of("50000.00", "EUR"), LocalDate.of(2026, 4, 1)));
    ContractId id = signed(booking);
    Page page = visitor.page();
    visitor.signIn("after-lena", PASSWORD);
    visitor.open("/contracts/" + id);
    page.locator("a:has-text('After signature')").click();

    page.locator("#ends").fill("2020-01-01");
    visitor.press("Keep");
    assertThat(page.locator("#ends-error")).containsText("before the first");
    visitor.forgiveComplaints();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    page.locator("#starts").fill(today.toString());
    page.locator("#ends").fill(today.plusMonths(2).minusDays(1).toString());
    page.locator("#renewal").selectOption("AUTOMATIC");
    page.locator("#months").fill("12");
    page.locator("#notice").fill("30");
    page.locator("#uplift").fill("3.5");
    page.locator("#yearly").fill("1000.01");
    page.locator("#currency").fill("EUR");
    visitor.press("Keep");
    assertThat(status(visitor)).containsText("The calendar of renewals has it");
    assertThat(page.locator("#tenure")).containsText("It renews itself then, unless notice");
    page.locator("summary:has-text('Notice was given')").click();
    page.locator("#notice-on").fill(today.plusDays(9).toString());
    page.locator("#notice-words").fill("By letter of next week");
    visitor.press("Keep the notice");
    assertThat(page.locator("#notice-on-error")).containsText("Correct the day");
    assertThat(page.locator("#notice-words")).hasValue("By letter of next week");
    visitor.forgiveComplaints();

    page.locator("summary:has-text('Tell an obligation')").click();
    page.locator("#words").fill("Insurance certificate, clause 9");
    page.locator("#rule").selectOption("ON");
    page.locator("#day").fill("2026-01-31");
    page.locator("#owner").fill("nobody-here");
    page.locator("[name=holds]").check();
    visitor.press("Keep the obligation");
    assertThat(page.locator("#owner-error")).containsText("no sign-in 'nobody-here'");
    visitor.forgiveComplaints();
    page.locator("#owner").fill("after-lena");
    visitor.press("Keep the obligation");
    assertThat(status(visitor)).containsText("The obligation is kept");
    visitor.takeScreenshots("after-signature");

    assertThat(check.holding(Set.of(DEAL))).containsExactly(DEAL);
    ContractCheck.Seen seen = check.look(booking);
    assertThat(seen.valid()).isFalse();
    assertThat(seen.verdict()).startsWith("VALID; OBLIGATION_BREACHED: obligation ");

    rounds.round();
    rounds.round();
    assertThat(outbox.newest(50))
        .filteredOn(one -> one.subject().equals(id.value()) && one.to().equals("after-lena"))
        .extracting(Outbox.Envelope::title)
        .containsOnlyOnce("Overdue: Harbour Cranes, 2026-01-31");
    assertThat(log.of(id).events())
        .extracting(LoggedEvent::what)
        .containsOnlyOnce("OBLIGATION_REMINDED");

    visitor.open("/obligations?show=HOLDING");
    visitor.takeScreenshots("obligations");
    page.locator("tbody a").first().click();
    assertThat(page.locator(".notice.warn")).containsText("holds the pay");
    String duty = visitor.path();
    page.locator("summary:has-text('Ask for a waiver')").click();
    page.locator("#waiver-words").fill("They are insured by the group");
    visitor.press("Ask for a waiver");
    assertThat(status(visitor)).containsText("Asked");
    assertThat(page.locator("#decide")).hasCount(0);
    visitor.press("Sign out");
    visitor.signIn("after-conrad", PASSWORD);
    visitor.open("/obligations?show=WAIVERS");
    page.locator("tbody a").first().click();
    visitor.takeScreenshots("obligation");
    page.locator("#decision-words").fill("Seen the letter of the group");
    visitor.press("Decline");
    assertThat(page.locator("tbody")).hasCount(0);
    assertThat(visitor.open(duty).status()).isEqualTo(404);
    visitor.forgiveComplaints();
    assertThat(visitor.open("/contracts/calendar").status()).isEqualTo(403);
    visitor.forgiveComplaints();
    visitor.open("/obligations");
    visitor.press("Sign out");

    visitor.signIn("after-lena", PASSWORD);
    visitor.open(duty);
    page.locator("#met-words").fill("It came today");
    page.locator("#file")
        .setInputFiles(new FilePayload("cert.txt", "text/plain", "insured".getBytes(UTF_8)));
    visitor.press("It is met");
    assertThat(status(visitor)).containsText("Kept: it is met");
    assertThat(page.request().get(page.locator("#happened a").getAttribute("href")).text())
        .isEqualTo("insured");
    assertThat(check.holding(Set.of(DEAL))).isEmpty();
    assertThat(check.look(booking).valid()).isTrue();

    visitor.open("/contracts/calendar");
    assertThat(page.locator("main")).containsText("1,035.01");
    visitor.takeScreenshots("renewals");
    assertThat(page.request().get("/contracts/calendar.csv").text())
        .contains(
            today.plusMonths(2) + ",Renews itself,Harbour Cranes,",
            ",EUR,1000.01,1035.01,1035.01\r\n");
    assertThat(page.request().get("/obligations.csv").text())
        .contains("2026-01-31,Met,Harbour Cranes,");

    visitor.open("/contracts/performance");
    visitor.takeScreenshots("contract-performance");
    assertThat(page.request().get("/contracts/performance.csv").text())
        .contains(",20710," + today + ",EUR,97118.00,50000.00,0.00,0,1,0\r\n");
    assertThat(page.request().get("/contracts/performance-times.csv").text())
        .contains("all,", "order-agreement,");
    assertThat(page.request().get("/contracts/performance-clauses.csv").text())
        .contains("payment,standard,false,");

    visitor.open("/contracts/" + id + "/after");
    page.locator("summary:has-text('It was terminated early')").click();
    page.locator("#ended-on").fill(today.toString());
    page.locator("#ended-words").fill("Insolvent");
    visitor.press("Keep the termination");
    assertThat(status(visitor)).containsText("The deal is told as cancelled");
    assertThat(journal.history(DEAL).cancelled().orElseThrow().reason()).isEqualTo("Insolvent");
  }

  private ContractId signed(Booking booking) {
    Actor lena = new Actor("after-lena");
    Subject.Order order = new Subject.Order(booking);
    Proposal proposal =
        new Proposal(
            order,
            new Edition("order-agreement", 1),
            side("Alder & Finch Systems GmbH", "Ines Rossi"),
            side("Harbour Cranes", "Daan de Wit"),
            Map.of());
    ContractId id = contracts.draft(proposal, lena).id();
    contracts.generate(id, order);
    contracts.sign(id, io.countersign.contracts.Role.SELLER, lena, order.ref());
    contracts.sign(id, io.countersign.contracts.Role.CUSTOMER, lena, order.ref());
    return id;
  }

  private static Side side(String party, String signer) {
    return new Side(
        new Party(party, "1 High Street, Leeds", "No. 1"), new Representative(signer, "Director"));
  }

  private void user(String login, String name, Role role) {
    users.add(User.of(new Login(login), name, role, null), new Password(PASSWORD));
  }

  private static Locator status(Visitor visitor) {
    return visitor.page().locator("[role=status]");
  }
}
