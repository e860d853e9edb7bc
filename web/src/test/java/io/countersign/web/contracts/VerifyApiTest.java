package io.countersign.web.contracts;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.countersign.evidence.EventLog;
import io.countersign.intake.DealJournal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class VerifyApiTest {

  private static final Actor LEGAL = new Actor("lena");

  @LocalServerPort int port;
  @Autowired Contracts contracts;
  @Autowired EventLog log;
  @Autowired DealJournal journal;
  @Autowired BookingRegister bookings;

  @Test
  void tellsTheVerdictAndWhoSigned() throws Exception {
    Booking booking = new Deals(journal, bookings).won("20410", "Northwind Robotics");
    ContractId id = contracts.draft(proposal(booking), LEGAL).id();
    Subject order = new Subject.Order(booking);
    contracts.generate(id, order);
    contracts.sign(id, Role.SELLER, LEGAL, order.ref());
    JsonNode half = verdict(contracts.document(id).bytes());
    assertThat(half.get("outcome").stringValue()).isEqualTo("INVALID");
    assertThat(half.get("reasons").findValuesAsString("code")).contains("SIGNER_MISSING");

    contracts.sign(id, Role.CUSTOMER, LEGAL, order.ref());
    byte[] signed = contracts.document(id).bytes();
    JsonNode whole = verdict(signed);
    assertThat(whole.get("outcome").stringValue()).isEqualTo("VALID");
    assertThat(whole.get("reasons")).isEmpty();
    assertThat(whole.get("signatures").findValuesAsString("signer"))
        .containsExactly("Ines Rossi", "Daan de Wit");
    assertThat(whole.at("/signatures/0/booking/sha256").stringValue())
        .isEqualTo(booking.digest().hex());
    assertThat(journal.history(booking.opportunity().id()).signed()).isPresent();

    verdict(signed);
    assertThat(
            log.of(id).events().stream()
                .filter(event -> event.what().equals("VERIFIED"))
                .map(event -> event.facts().get("result")))
        .containsExactly("INVALID", "VALID");
    assertThat(log.of(id).events().get(log.of(id).events().size() - 1).facts().get("engines"))
        .contains("PDFBox", "Bouncy Castle", "Java");

    signed[signed.length / 3] ^= 4;
    assertThat(verdict(signed).get("valid").booleanValue()).isFalse();
  }

  @Test
  void answersWhatIsNoContractWithAReason() throws Exception {
    JsonNode verdict = verdict("not a PDF".getBytes(StandardCharsets.UTF_8));
    assertThat(verdict.get("outcome").stringValue()).isEqualTo("INVALID");
    assertThat(verdict.get("reasons").findValuesAsString("code")).contains("PDF_HEAD");
  }

  @Test
  void refusesARequestWithoutAFileAndAFileThatIsTooLargeAsProblems() throws Exception {
    HttpResponse<String> without = send("other", new byte[] {1});
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(without.body()).contains("programs send it as \\\"file\\\"");
    HttpResponse<String> large = send("file", new byte[21_000_000]);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("too-large", "at most 20,000,000 are read");
  }

  private JsonNode verdict(byte[] file) throws Exception {
    HttpResponse<String> answer = send("file", file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> send(String part, byte[] content)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        "--edge\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"a.pdf\"\r\n\r\n";
    body.writeBytes(head.formatted(part).getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/verify"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            BodyHandlers.ofString());
  }

  private static Proposal proposal(Booking booking) {
    return new Proposal(
        new Subject.Order(booking),
        new Edition("order-agreement", 1),
        new Side(
            new Party("Alder & Finch Systems GmbH", "Hamburg, Germany", "HRB 158204"),
            new Representative("Ines Rossi", "Chief Revenue Officer")),
        new Side(
            new Party("Northwind Robotics B.V.", "Amsterdam, Netherlands", "KVK 34218907"),
            new Representative("Daan de Wit", "Managing Director")),
        Map.of());
  }
}
