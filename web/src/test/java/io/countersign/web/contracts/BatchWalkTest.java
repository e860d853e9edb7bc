package io.countersign.web.contracts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.countersign.bookings.BookingRegister;
import io.countersign.clauses.Template;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Role;
import io.countersign.deals.Booking;
import io.countersign.library.Library;
import io.countersign.web.browser.BrowserTest;
import io.countersign.web.browser.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Legal asks for many contracts with one file, and sees what came of each line. */
@BrowserTest
@TestPropertySource(properties = {"countersign.demo=true", "spring.application.name=batches"})
class BatchWalkTest {

  private static final String HEAD =
      "booking,customer-address,customer-register,customer-signer,customer-title";
  private static final String CUSTOMER =
      ",\"1 Market Street, Bristol\",No. 08 251 344,Robin Castell,Head of Purchasing";

  @Autowired BookingRegister bookings;
  @Autowired Contracts contracts;
  @Autowired Library library;
  @Autowired BatchRows rows;
  @Autowired BatchWork work;
  @Autowired TransactionTemplate transaction;
  @TempDir Path folder;

  @Test
  void writesAndSignsEveryLineThatMayBe(Visitor visitor) throws IOException {
    List<String> open = new ArrayList<>();
    String taken = "";
    for (Booking booking : bookings.page(0, 200)) {
      if (contracts.ofSubject(booking.id()).isEmpty()) {
        open.add(booking.id());
      } else {
        taken = booking.id();
      }
    }
    visitor.signIn("legal", "countersign-demo");
    visitor.open("/contracts/batches");
    Page page = visitor.page();

    send(visitor, "bad.csv", List.of("B-none" + CUSTOMER, open.get(0) + ",,No. 1,Robin,Buyer"));
    assertThat(page.locator("main"))
        .containsText("bad.csv, line 2, column booking: \"B-none\" is no booking we know.");
    assertThat(page.locator("main")).containsText("bad.csv, line 3, column customer-address:");
    assertThat(page.locator("main")).containsText("Nothing was taken from this file");
    visitor.forgiveComplaints();

    page.locator("input[name=sign]").check();
    send(
        visitor,
        "quarter.csv",
        List.of(open.get(0) + CUSTOMER, taken + CUSTOMER, open.get(1) + CUSTOMER));
    assertThat(page.locator("main"))
        .containsText("2 of 3 contracts are written and signed for our side");
    assertThat(page.locator("#refused ~ table")).containsText("has a contract");
    visitor.takeScreenshots("contract-batch");

    for (String booking : open.subList(0, 2)) {
      Contract contract = contracts.ofSubject(booking).get(0);
      assertThat(contract.state()).isEqualTo(ContractState.PARTLY_SIGNED);
      assertThat(contract.signatureOf(Role.SELLER)).isPresent();
      assertThat(contract.side(Role.CUSTOMER).signer().name()).isEqualTo("Robin Castell");
    }
    visitor.press("Sign out");
    visitor.signIn("finance", "countersign-demo");
    assertThat(visitor.open("/contracts/batches").status()).isEqualTo(403);
    visitor.forgiveComplaints();
  }

  @Test
  void goesOnWhereAServerStopped(Visitor visitor) {
    Contract known = contracts.search("", 1).get(0);
    Map<String, String> typed = new HashMap<>();
    DraftForm.put(typed, Role.SELLER, known.side(Role.SELLER));
    DraftForm.put(typed, Role.CUSTOMER, known.side(Role.CUSTOMER));
    List<Booking> open =
        bookings.page(0, 200).stream()
            .filter(booking -> contracts.ofSubject(booking.id()).isEmpty())
            .skip(10)
            .limit(2)
            .toList();
    Template template = library.clauses().newest(DraftPage.USUAL).orElseThrow();
    Contract drafted =
        contracts.draft(
            DraftForm.typed(typed).proposal(template, open.get(0)).orElseThrow(),
            new Actor("legal"));
    List<BatchRows.Asked> lines =
        List.of(
            new BatchRows.Asked(2, open.get(0).id(), typed),
            new BatchRows.Asked(3, open.get(1).id(), typed));
    long number =
        transaction.execute(
            status -> {
              long added = rows.add("left.csv", false, "legal", Instant.EPOCH, lines);
              rows.drafted(new Batch.Line(added, 2, open.get(0).id(), "", ""), drafted.id());
              return added;
            });
    work.wake();

    visitor.signIn("legal", "countersign-demo");
    visitor.open("/contracts/batches/" + number);
    assertThat(visitor.page().locator("main")).containsText("2 of 2 contracts are written");
    for (Booking booking : open) {
      assertThat(contracts.ofSubject(booking.id()))
          .singleElement()
          .extracting(Contract::state)
          .isEqualTo(ContractState.GENERATED);
    }
  }

  private void send(Visitor visitor, String name, List<String> rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    lines.addAll(rows);
    visitor.page().locator("#file").setInputFiles(Files.write(folder.resolve(name), lines));
    visitor.press("Write the contracts");
  }
}
