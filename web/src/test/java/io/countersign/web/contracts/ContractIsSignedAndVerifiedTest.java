package io.countersign.web.contracts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.countersign.bookings.BookingRegister;
import io.countersign.deals.Booking;
import io.countersign.documents.Digest;
import io.countersign.intake.DealJournal;
import io.countersign.web.CountersignApplication;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import io.countersign.web.cli.Commands;
import io.countersign.web.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** From a booking to a contract that both sides signed and everybody can check. */
@BrowserTest
class ContractIsSignedAndVerifiedTest {

  private static final String PASSWORD = "correct horse battery";

  @Autowired Users users;
  @Autowired DealJournal journal;
  @Autowired BookingRegister bookings;
  @Autowired Home home;

  @TempDir Path folder;

  private final String login = "lena-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void lenaWorksForLegal() {
    users.add(User.of(new Login(login), "Lena Brandt", Role.LEGAL, null), new Password(PASSWORD));
  }

  @Test
  void isDraftedSignedByBothDownloadedAndVerified(Visitor visitor) throws IOException {
    Deals deals = new Deals(journal, bookings);
    Booking booking = deals.won("10410", "Northwind Robotics");
    for (int more = 10380; more < 10410; more++) {
      deals.won(String.valueOf(more), "Tamarind Retail");
    }
    visitor.signIn(login, PASSWORD);
    assertThat(visitor.heading()).hasText("Contracts");
    link(visitor, "Next");
    assertThat(visitor.page().locator(".pager")).containsText("page 2 of 2");
    visitor.open("/contracts?find=10410");
    assertThat(visitor.page().locator("tbody tr")).hasCount(1);
    link(visitor, "Draft contract for " + booking.id());
    fill(visitor, "seller", "Alder & Finch Systems GmbH", "Ines Rossi");
    fill(visitor, "customer", "Northwind Robotics B.V.", "Daan de Wit");
    visitor.page().locator("#payment-days").fill("soon");
    visitor.press("Draft contract");
    assertThat(visitor.page().locator("#payment-days-error"))
        .hasText("Found 'soon', expected a whole number such as 30.");
    visitor.takeScreenshots("contract-draft");
    visitor.page().locator("#payment-days").fill("45");
    visitor.press("Draft contract");
    assertThat(visitor.heading()).hasText("Contract for Northwind Robotics B.V.");
    assertThat(visitor.page().locator(".paper img").first()).hasJSProperty("complete", true);
    visitor.takeScreenshots("contract-to-sign");

    sign(visitor, "Somebody Else");
    assertThat(visitor.page().locator("#name-error"))
        .hasText("Type the full name of the signer: Ines Rossi.");
    sign(visitor, "Ines Rossi");
    assertThat(status(visitor)).containsText("One is still missing");
    visitor.takeScreenshots("contract-half-signed");
    assertThat(journal.history(booking.opportunity().id()).signed()).isEmpty();
    sign(visitor, "Daan de Wit");
    assertThat(status(visitor)).containsText("released by the next calculation");
    assertThat(visitor.page().locator("#verdict .notice")).containsText("Valid.");
    visitor.takeScreenshots("contract-signed");

    byte[] contract = download(visitor);
    assertThat(journal.history(booking.opportunity().id()).signed().orElseThrow().document().hex())
        .isEqualTo(Digest.of(contract).hex());
    visitor.open("/contracts");
    assertThat(visitor.page().locator(".badge").first()).hasText("Signed");
    visitor.takeScreenshots("contracts");

    visitor.press("Sign out");
    visitor.open("/verify");
    visitor.takeScreenshots("verify");
    verify(visitor, "contract.pdf", contract);
    assertThat(status(visitor)).containsText("Valid.");
    visitor.takeScreenshots("verify-valid");
    byte[] changed = contract.clone();
    changed[contract.length / 2] ^= 1;
    verify(visitor, "changed.pdf", changed);
    assertThat(status(visitor)).containsText("Invalid.");
    assertThat(visitor.page().locator(".checks code").first()).isVisible();
    visitor.takeScreenshots("verify-invalid");

    assertThat(command(contract)).isZero();
    assertThat(command(changed)).isOne();
  }

  @Test
  void isRefusedByName(Visitor visitor) {
    visitor.withoutScripts().open("/verify");
    for (byte[] hostile :
        new byte[][] {
          "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>".getBytes(UTF_8), {0, 1, 2}, new byte[300_000]
        }) {
      verify(visitor, "<b>.pdf", hostile);
      assertThat(status(visitor)).containsText("Invalid.");
      assertThat(visitor.page().locator(".checks code").first()).isVisible();
    }
    assertThat(visitor.page().locator(".checks")).containsText("Not judged");
    verify(visitor, "big.pdf", new byte[21_000_000]);
    assertThat(visitor.page().locator("#file-error")).containsText("at most 20,000,000 are read");
    verify(visitor, "empty.pdf", new byte[0]);
    assertThat(visitor.page().locator("#file-error")).containsText("no file came, or an empty one");
  }

  @Test
  void isGivenUpWithAReason(Visitor visitor) {
    Booking booking = new Deals(journal, bookings).won("10411", "Kestrel Air");
    visitor.signIn(login, PASSWORD);
    visitor.open("/contracts?find=" + booking.id());
    link(visitor, "Draft contract for " + booking.id());
    fill(visitor, "seller", "Alder & Finch Systems GmbH", "Ines Rossi");
    fill(visitor, "customer", "Kestrel Air plc", "Ola Nordmann");
    visitor.press("Draft contract");
    visitor.page().getByText("Declare it void").click();
    visitor.page().locator("#reason").fill("The customer wants another product.");
    visitor.press("Declare void");
    assertThat(visitor.page().locator("main")).containsText("The customer wants another product.");
    visitor.takeScreenshots("contract-void");
    visitor.open("/contracts?find=kestrel");
    assertThat(visitor.page().getByText("Draft contract")).isVisible();
    assertThat(visitor.page().locator(".badge").first()).hasText("Void");
  }

  private static Locator status(Visitor visitor) {
    return visitor.page().getByRole(AriaRole.STATUS).first();
  }

  private static void link(Visitor visitor, String name) {
    visitor.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).click();
  }

  private static void fill(Visitor visitor, String side, String company, String signer) {
    Page page = visitor.page();
    page.locator("#" + side + "-party").fill(company);
    page.locator("#" + side + "-address").fill("Speicherstraße 14, 20457 Hamburg, Germany");
    page.locator("#" + side + "-register").fill("HRB 158204, Amtsgericht Hamburg");
    page.locator("#" + side + "-signer").fill(signer);
    page.locator("#" + side + "-title").fill("Managing Director");
  }

  private static void sign(Visitor visitor, String name) {
    visitor.page().getByLabel("Full name").fill(name);
    visitor.page().getByLabel("I agree to sign electronically").check();
    visitor.press("Sign contract");
  }

  private static byte[] download(Visitor visitor) throws IOException {
    Download download =
        visitor
            .page()
            .waitForDownload(
                () ->
                    visitor
                        .page()
                        .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Download PDF"))
                        .click());
    assertThat(download.suggestedFilename()).isEqualTo("contract-BK-10410-1-signed.pdf");
    return Files.readAllBytes(download.path());
  }

  private static void verify(Visitor visitor, String name, byte[] bytes) {
    visitor.page().locator("#file").setInputFiles(new FilePayload(name, "application/pdf", bytes));
    visitor.press("Verify");
  }

  private int command(byte[] contract) throws IOException {
    Path file = Files.write(folder.resolve("contract.pdf"), contract);
    System.setProperty("countersign.home", home.folder().toString());
    try {
      return new Commands(CountersignApplication.class).run("verify", file.toString());
    } finally {
      System.clearProperty("countersign.home");
    }
  }
}
