package io.countersign.web.library;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.countersign.library.Library;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Legal writes a clause and imports terms; a controller publishes what legal submitted. */
@BrowserTest
class LibraryWalkTest {

  private static final String PASSWORD = "correct horse battery";
  private static final String TERMS =
      """
      # Hosting Terms

      1. <span class="header_2">Service</span>
          1. <span class="header_3">Use.</span> During the <span class="orderform_link">Term</span> use is free.

      Hosting Terms 1.0 free to use under [CC BY 4.0](https://example.org).
      """;

  @Autowired Users users;
  @Autowired Library library;

  @Test
  void isWrittenCheckedPreviewedSubmittedAndPublishedBySomebodyElse(Visitor visitor)
      throws IOException {
    users.add(
        User.of(new Login("walk-lena"), "Lena Brandt", Role.LEGAL, null), new Password(PASSWORD));
    users.add(
        User.of(new Login("walk-conrad"), "Conrad Weiss", Role.CONTROLLER, null),
        new Password(PASSWORD));
    Page page = visitor.page();
    visitor.signIn("walk-lena", PASSWORD);
    visitor.open("/library");
    visitor.takeScreenshots("library");
    page.locator("#new-clause").fill("walk-escrow");
    page.locator("#new-clause").press("Enter");
    assertThat(status(visitor)).containsText("This is a draft");
    Locator text = page.locator("#sheet-text");
    text.fill(text.inputValue().replace("1. Words", "2. Words {{"));
    visitor.press("Save");
    assertThat(page.locator("#problems")).containsText("line 7: found 2.. Expected 1., the next");
    assertThat(page.locator("#problems")).containsText("places such as {{payment-days}}");
    visitor.takeScreenshots("library-problems");
    text.fill(text.inputValue().replace("2. Words {{", "1. Words"));
    visitor.press("Save");
    assertThat(status(visitor)).containsText("nothing is wrong with it");
    Page second = page.context().newPage();
    second.navigate(page.url());
    second.locator("#sheet-text").fill("What I wrote meanwhile");
    visitor.press("Save");
    second.locator("button:has-text('Save')").click();
    assertThat(second.locator("p.notice.bad")).containsText("saved it after you opened it");
    assertThat(second.locator("#sheet-text")).hasValue("What I wrote meanwhile");
    second.close();
    byte[] preview =
        page.request().get(page.url().replaceFirst("\\?.*", "") + "/preview.pdf").body();
    assertThat(new String(preview, 0, 5, UTF_8)).isEqualTo("%PDF-");
    visitor.open("/library");
    visitor.press("Submit clause walk-escrow 1");
    assertThat(status(visitor)).containsText("Somebody who did not write on it");
    visitor.press("Publish clause walk-escrow 1");
    assertThat(visitor.heading()).containsText("You wrote a part of clause walk-escrow 1");
    visitor.forgiveComplaints();

    visitor.open("/library/import");
    page.locator("#terms")
        .setInputFiles(new FilePayload("terms.md", "text/markdown", TERMS.getBytes(UTF_8)));
    page.locator("#id").fill("walk-hosting");
    page.locator("#licence").fill("CC BY 4.0");
    page.locator("#source").fill("example.org/hosting");
    visitor.takeScreenshots("library-import");
    visitor.press("Import as drafts");
    assertThat(status(visitor)).containsText("Imported as drafts");
    visitor.open("/library/import");
    importWord(page, "refused.docx", "no Word file".getBytes(UTF_8));
    visitor.press("Import as drafts");
    assertThat(page.locator(".error")).containsText("refused.docx: found a file that is no Word");
    importWord(page, "terms.pdf", "%PDF-1.7 terms".getBytes(UTF_8));
    visitor.press("Import as drafts");
    assertThat(page.locator(".error")).containsText("terms.pdf: found a PDF; expected Markdown");
    visitor.forgiveComplaints();
    importWord(
        page,
        "form.docx",
        SmallWordFile.of("Walk Form", "Term: {term}", "{IF has_trial}A trial begins.{END-IF}"));
    visitor.press("Import as drafts");
    assertThat(status(visitor)).containsText("Imported as drafts");
    visitor.press("Submit walk-form");
    visitor.press("Submit walk-hosting");
    visitor.press("Sign out");

    visitor.signIn("walk-conrad", PASSWORD);
    visitor.open("/library");
    visitor.press("Publish walk-form");
    assertThat(library.clauses().newest("walk-form").orElseThrow().slots()).hasSize(1);
    visitor.press("Publish walk-hosting");
    assertThat(status(visitor)).containsText("Published.");
    visitor.press("Publish clause walk-escrow 1");
    assertThat(status(visitor)).containsText("Published.");
    assertThat(library.clauses().newest("walk-hosting"))
        .map(template -> template.clauses().get(0).origin().orElseThrow().attribution())
        .contains("Hosting Terms 1.0 free to use under CC BY 4.0.");
  }

  private static void importWord(Page page, String name, byte[] file) {
    page.locator("#terms").setInputFiles(new FilePayload(name, "application/octet-stream", file));
    page.locator("#id").fill("walk-form");
    page.locator("#licence").fill("CC0");
    page.locator("#source").fill("example.org/form");
    page.locator("#attribution").fill("By the authors.");
  }

  private static Locator status(Visitor visitor) {
    return visitor.page().locator("[role=status]");
  }
}
