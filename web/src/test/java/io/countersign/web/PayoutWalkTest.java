package io.countersign.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;

/** Finance pays the demo company's people: details, files, a return, the seal. */
@BrowserTest
@TestPropertySource(
    properties = {
      "countersign.demo=true",
      "countersign.payroll.sepa.debtor-name=Example Seller GmbH",
      "countersign.payroll.sepa.debtor-iban=DE89370400440532013000"
    })
class PayoutWalkTest {

  private static final String PASSWORD = "countersign-demo";

  @TempDir private Path folder;

  @Test
  void financeEntersDetailsAnotherConfirmsThemAndTheRunBecomesAFile(Visitor visitor)
      throws IOException {
    visitor.signIn("finance", PASSWORD);
    String payout = paidPeriod(visitor) + "/payout";
    visitor.open(payout);
    assertThat(visitor.page().locator("main")).containsText("No file can be made while nobody");
    List<String> payees =
        visitor.page().locator("main ul.rows > li").allInnerTexts().stream()
            .map(text -> text.replaceAll("(?s).*\\((.*?)\\).*", "$1"))
            .toList();
    assertThat(payees).isNotEmpty();
    enter(visitor, payees, "FR7630006000011234567890188");
    assertThat(visitor.page().locator("main")).containsText("remainder 1 by 97");
    enter(visitor, payees, "FR7630006000011234567890189");
    visitor.press("Enter now");
    assertThat(visitor.page().getByText("Now somebody else confirms it")).isVisible();
    assertThat(visitor.page().locator("button[name=confirmed]")).hasCount(0);
    visitor.press("Sign out");

    visitor.signIn("controller", PASSWORD);
    visitor.open("/payees");
    visitor.takeScreenshots("payees");
    for (Locator waiting = confirm(visitor); waiting.count() > 0; waiting = confirm(visitor)) {
      waiting.first().click();
      visitor.page().waitForLoadState();
    }
    assertThat(visitor.open(payout + "/files/sepa/1").status()).isEqualTo(403);
    visitor.forgiveComplaints();
    visitor.press("Sign out");

    visitor.signIn("finance", PASSWORD);
    visitor.open(payout);
    visitor.press("Make the SEPA bank transfer (pain.001) file");
    Download file =
        visitor.page().waitForDownload(() -> visitor.page().getByText(".xml").first().click());
    assertThat(Files.readString(file.path()).split("<EndToEndId>", -1)).hasSize(payees.size() + 1);
    visitor.press("Seal the run");
    assertThat(
            visitor
                .page()
                .getByText(
                    "Version 1",
                    new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)))
        .isVisible();
    visitor.takeScreenshots("payout");

    takeBackTheFirst(visitor, "banana");
    assertThat(visitor.page().locator("main")).containsText("'banana' is no code of a bank");
    assertThat(visitor.page().locator(".badge[data-status=Returned]")).hasCount(0);
    visitor.forgiveComplaints();
    takeBackTheFirst(visitor, "ac04");
    assertThat(visitor.page().locator(".badge[data-status=Returned]")).hasCount(1);
    assertThat(visitor.page().locator("main")).containsText("AC04 Account closed");
  }

  private static void takeBackTheFirst(Visitor visitor, String code) {
    visitor.page().getByText("By hand").click();
    visitor.page().getByLabel("Code of the bank for").first().fill(code);
    visitor
        .page()
        .locator(
            "button.small",
            new com.microsoft.playwright.Page.LocatorOptions().setHasText("Take back"))
        .first()
        .click();
    visitor.page().waitForLoadState();
  }

  private void enter(Visitor visitor, List<String> payees, String iban) throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add("participant,currency,method,name,iban");
    for (String payee : payees) {
      rows.add(payee + ",EUR,sepa,Somebody," + iban);
    }
    Path file = Files.write(folder.resolve("payees.csv"), rows);
    visitor.open("/payees");
    visitor.page().locator("#file").setInputFiles(file);
    visitor.press("See what would happen");
  }

  private static Locator confirm(Visitor visitor) {
    return visitor.page().locator("button[name=confirmed][value=true]");
  }

  /** The path of a period that is paid already. */
  private static String paidPeriod(Visitor visitor) {
    visitor.open("/periods");
    visitor
        .page()
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHas(visitor.page().locator("[data-status=Paid]")))
        .first()
        .getByRole(AriaRole.LINK)
        .first()
        .click();
    visitor.page().waitForLoadState();
    return visitor.path();
  }
}
