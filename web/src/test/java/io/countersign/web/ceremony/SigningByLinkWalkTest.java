package io.countersign.web.ceremony;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
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
import io.countersign.intake.DealJournal;
import io.countersign.post.Outbox;
import io.countersign.signing.Outcome;
import io.countersign.web.CountersignApplication;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import io.countersign.web.cli.Commands;
import io.countersign.web.contracts.Deals;
import io.countersign.web.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * From "Send for signature" through the outbox to a contract signed on a phone, and its evidence.
 */
@BrowserTest
class SigningByLinkWalkTest {

  private static final String PASSWORD = "correct horse battery";
  private static final Pattern TOKEN = Pattern.compile("/sign/([A-Za-z0-9_-]{43})");
  private static final Pattern CODE = Pattern.compile("Your code is (\\d{6})");

  @Autowired Users users;
  @Autowired DealJournal journal;
  @Autowired BookingRegister bookings;
  @Autowired Contracts contracts;
  @Autowired Outbox outbox;
  @Autowired Home home;

  @TempDir Path folder;

  private final String login = "lena-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void lenaWorksForLegal() {
    users.add(User.of(new Login(login), "Lena Brandt", Role.LEGAL, null), new Password(PASSWORD));
  }

  @Test
  void isSignedOnAPhoneAndProvenToAnybody(Visitor visitor) throws IOException {
    Booking booking = new Deals(journal, bookings).won("30410", "Northwind Robotics");
    ContractId id = printed(booking);
    String path = "/contracts/" + id + "/signing";
    visitor.signIn(login, PASSWORD);
    visitor.open("/contracts/" + id);
    visitor
        .page()
        .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Send for signature"))
        .click();
    visitor.page().locator("#customer-mail").fill("daan@northwind");
    visitor.press("Send for signature");
    assertThat(visitor.page().locator("#customer-mail-error")).containsText("expected such as");
    visitor.page().locator("#seller-mail").fill("ines-" + login + "@alder.example");
    visitor.page().locator("#customer-mail").fill("daan-" + login + "@northwind.example");
    visitor.press("Send for signature");
    assertThat(visitor.page().getByRole(AriaRole.STATUS).first()).containsText("on its way");
    visitor.takeScreenshots("signing-sent");
    visitor.open("/outbox");
    visitor.takeScreenshots("outbox");
    visitor
        .page()
        .locator("tr", new Page.LocatorOptions().setHasText("ines-" + login))
        .getByRole(AriaRole.BUTTON)
        .click();
    assertThat(visitor.page().locator("#message")).containsText("asks you to sign a contract");
    visitor.press("Sign out");

    signs(visitor, "ines-" + login + "@alder.example", "Ines Rossi");
    assertThat(visitor.heading()).hasText("Thank you, you have signed");
    signs(visitor.withoutScripts(), "daan-" + login + "@northwind.example", "Daan de Wit");
    assertThat(visitor.heading()).hasText("Signed by both sides");
    assertThat(contracts.check(id, new Subject.Order(booking).ref()).outcome())
        .isEqualTo(Outcome.VALID);
    assertThat(visitor.open("/signing/" + UUID.randomUUID()).status()).isEqualTo(409);
    visitor.forgiveComplaints();

    visitor.signIn(login, PASSWORD);
    visitor.open(path);
    assertThat(visitor.page().locator("main")).containsText("Signed by all");
    visitor.takeScreenshots("signing-done");
    Download bundle = visitor.page().waitForDownload(() -> button(visitor, "Evidence bundle"));
    byte[] zip = Files.readAllBytes(bundle.path());
    assertThat(command("evidence.zip", zip)).isZero();
    zip[zip.length / 2] ^= 1;
    assertThat(command("changed.zip", zip)).isOne();
    Download certificate =
        visitor.page().waitForDownload(() -> button(visitor, "Certificate of completion"));
    assertThat(Files.readAllBytes(certificate.path()))
        .startsWith((byte) '%', (byte) 'P', (byte) 'D', (byte) 'F');
    visitor.open("/keys");
    var key =
        visitor
            .page()
            .locator("li", new Page.LocatorOptions().setHasText("Daan de Wit, Northwind Robotics"))
            .first();
    key.locator("summary").click();
    key.locator("input[name=words]").fill("The token was lost.");
    visitor.takeScreenshots("keys");
    key.getByRole(AriaRole.BUTTON).click();
    assertThat(visitor.page().getByRole(AriaRole.STATUS).first()).containsText("void from now on");
    assertThat(visitor.page().locator("main")).containsText("The token was lost.");
    assertThat(contracts.check(id, new Subject.Order(booking).ref()).outcome())
        .isEqualTo(Outcome.VALID);
    visitor.open(path);
    assertThat(visitor.page().locator("main")).containsText("A signer's key revoked");
  }

  @Test
  void opensNothingForStrangers(Visitor visitor) {
    Response wrong = visitor.open("/sign/" + "A".repeat(43));
    assertThat(wrong.status()).isEqualTo(409);
    assertThat(wrong.headers()).containsEntry("x-robots-tag", "noindex, nofollow, noarchive");
    assertThat(visitor.page().locator("main")).containsText("does not open anything");
    assertThat(visitor.open("/signing/" + UUID.randomUUID()).status()).isEqualTo(409);
    assertThat(visitor.open("/signing/x/contract.pdf").status()).isEqualTo(409);
    assertThat(visitor.open("/outbox").url()).endsWith("/sign-in");
    visitor.forgiveComplaints();
  }

  private void signs(Visitor signer, String mail, String name) {
    signer.page().setViewportSize(390, 844);
    String token = inMail(mail, TOKEN);
    signer.open("/sign/" + token);
    assertThat(signer.path()).startsWith("/signing/").doesNotContain(token);
    signer.press("Send me a code");
    signer.page().locator("#code").fill("12");
    signer.press("Continue");
    assertThat(signer.page().locator("#code-error")).containsText("This is not the code");
    signer.takeScreenshots("guest-code");
    signer.page().locator("#code").fill(inMail(mail, CODE));
    signer.press("Continue");
    assertThat(signer.heading()).hasText("Consent to sign and to receive records electronically");
    signer.takeScreenshots("guest-consent");
    signer.page().getByRole(AriaRole.CHECKBOX).check();
    signer.press("Show me the contract");
    assertThat(signer.page().locator(".paper img").first()).hasJSProperty("complete", true);
    fill(signer, "Somebody Else");
    boolean draws = signer.page().locator("canvas").isVisible();
    if (draws) {
      draw(signer.page());
    }
    signer.press("Sign the contract");
    if (draws) {
      assertThat(signer.page().locator("input[name=drawing]")).hasValue(Pattern.compile("^M.+"));
    }
    assertThat(signer.page().locator("#name-error")).hasText("Type your full name: " + name + ".");
    signer.page().locator("summary:has-text('With my own certificate')").click();
    signer
        .page()
        .locator("#key")
        .setInputFiles(new FilePayload("mine.p12", "application/x-pkcs12", new byte[] {1, 2, 3}));
    signer.page().locator("#key-password").fill("secret of mine");
    fill(signer, name);
    signer.takeScreenshots("guest-own-key");
    signer.press("Sign the contract");
    assertThat(signer.page().locator("#key-error")).containsText("does not open");
    assertThat(signer.page().content()).doesNotContain("secret of mine");
    downloadsNothingToSignWithoutACertificate(signer);
    signer.page().setViewportSize(390, 844);
    fill(signer, name);
    if (signer.page().locator("canvas").isVisible()) {
      draw(signer.page());
    }
    signer.takeScreenshots("guest-sign");
    signer.press("Sign the contract");
    assertThat(signer.page().getByRole(AriaRole.STATUS).first()).isVisible();
    signer.takeScreenshots("guest-signed");
    String done = signer.heading().textContent();
    assertThat(signer.open(signer.path().replaceFirst("\\?.*", "/sign")).status()).isEqualTo(200);
    assertThat(signer.heading()).hasText(done);
  }

  private static void downloadsNothingToSignWithoutACertificate(Visitor signer) {
    signer.page().locator("summary:has-text('With a key that stays with me')").click();
    signer
        .page()
        .locator("#certificate")
        .setInputFiles(new FilePayload("mine.pem", "application/x-pem-file", new byte[] {1, 2}));
    signer.takeScreenshots("guest-kept-key");
    signer.press("Download what to sign");
    assertThat(signer.page().locator("#certificate-error")).containsText("cannot be read");
    staysOpenAfterADownload(signer);
  }

  /** A form is sent once, but for the button that downloads. */
  private static void staysOpenAfterADownload(Visitor signer) {
    String header = "Content-Disposition";
    var answer =
        new Route.FulfillOptions().setBody("bytes").setHeaders(Map.of(header, "attachment"));
    signer.page().route("**/to-sign", route -> route.fulfill(answer));
    signer.page().waitForDownload(() -> button(signer, "Download what to sign"));
    signer.page().unroute("**/to-sign");
    signer.press("Sign the contract with it");
    assertThat(signer.page().locator("#certificate-error")).containsText("No certificate");
  }

  private static void fill(Visitor signer, String name) {
    signer.page().locator("#name").fill(name);
    signer.page().getByRole(AriaRole.CHECKBOX).check();
  }

  private String inMail(String to, Pattern pattern) {
    return outbox.newest(500).stream()
        .filter(envelope -> envelope.to().equals(to))
        .map(envelope -> pattern.matcher(outbox.text(envelope.id()).orElseThrow()))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElseThrow();
  }

  private ContractId printed(Booking booking) {
    Subject.Order order = new Subject.Order(booking);
    Proposal proposal =
        new Proposal(
            order,
            new Edition("order-agreement", 1),
            new Side(
                new Party("Alder & Finch Systems GmbH", "Hamburg", "HRB 158204"),
                new Representative("Ines Rossi", "Chief Revenue Officer")),
            new Side(
                new Party("Northwind Robotics B.V.", "Amsterdam", "KVK 34218907"),
                new Representative("Daan de Wit", "Managing Director")),
            Map.of());
    ContractId id = contracts.draft(proposal, new Actor("lena")).id();
    return contracts.generate(id, order).id();
  }

  private static void button(Visitor visitor, String name) {
    visitor.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
  }

  private int command(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    System.setProperty("countersign.home", home.folder().toString());
    try {
      return new Commands(CountersignApplication.class).run("verify", file.toString());
    } finally {
      System.clearProperty("countersign.home");
    }
  }

  private static void draw(Page page) {
    var pad = page.locator("canvas");
    pad.scrollIntoViewIfNeeded();
    var box = pad.boundingBox();
    page.mouse().move(box.x + 20, box.y + 60);
    page.mouse().down();
    page.mouse().move(box.x + 120, box.y + 20);
    page.mouse().move(box.x + 200, box.y + 80);
    page.mouse().up();
    assertThat(page.locator("input[name=drawing]").inputValue()).startsWith("M").contains("L");
  }
}
