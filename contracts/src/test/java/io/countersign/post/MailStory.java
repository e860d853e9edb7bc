package io.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.ceremony.House;
import io.countersign.contracts.ContractId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outbox is handed over to a mail server, on every database. */
abstract class MailStory {

  private House house;
  private PostOffice office;
  private String contract;

  abstract House open(Path home) throws Exception;

  @BeforeEach
  void moveIn(@TempDir Path home) throws Exception {
    house = open(home);
    office = new PostOffice();
    ContractId id = house.drafted(house.booking());
    contract = id.value();
  }

  @AfterEach
  void moveOut() throws Exception {
    office.close();
    house.close();
  }

  @Test
  void arrivesOnceWithEveryLetterOfIt() {
    write("daan@northwind.example", "Bitte unterschreiben: Vertrag mit Älder & Fintsch über Öl");
    write("legal", "A note to the house");
    assertThat(house.get(MailRun.class).send(office.server())).isOne();
    assertThat(house.get(MailRun.class).send(office.server())).isZero();

    assertThat(office.taken()).hasSize(1);
    List<String> message = office.taken().get(0);
    assertThat(message)
        .contains(
            "MAIL FROM:<contracts@alder.example>",
            "RCPT TO:<daan@northwind.example>",
            "To: <daan@northwind.example>",
            "Content-Transfer-Encoding: base64");
    assertThat(message).allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,79}"));
    String body = String.join("", message.subList(message.indexOf("") + 1, message.size()));
    assertThat(new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8))
        .isEqualTo("Grüße\n.\nRCPT TO:<somebody@else.example>\n");
    assertThat(states()).containsExactly("legal QUEUED ", "daan@northwind.example SENT ");
  }

  @Test
  void keepsOfALongTitleTheBeginningAndNoHalfCharacter() {
    for (int letters = 290; letters < 310; letters++) {
      String title = "A".repeat(letters) + "\uD83E\uDD8A".repeat(20);
      write("legal", title);
      String kept = house.get(Outbox.class).newest(1).get(0).title();
      assertThat(kept).hasSizeBetween(299, 300).endsWith("…");
      assertThat(title).startsWith(kept.substring(0, kept.length() - 1));
      assertThat(kept.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
  }

  @Test
  void isTriedAgainAndGivenUpWhereTheServerSaysSo() {
    write("nobody@northwind.example", "To nobody");
    write("daan@northwind.example", "To Daan");
    office.busy = true;
    assertThat(house.get(MailRun.class).send(office.server())).isZero();
    assertThat(states())
        .containsExactly(
            "daan@northwind.example QUEUED 451 come back later",
            "nobody@northwind.example BOUNCED 550 no such user here");

    office.busy = false;
    assertThat(house.get(MailRun.class).send(office.server())).isZero();
    house.later(Duration.ofMinutes(1));
    assertThat(house.get(MailRun.class).send(office.server())).isOne();
    assertThat(office.taken()).hasSize(1);
  }

  @Test
  void isFailedWhenNoServerTakesItForDays() throws IOException {
    write("daan@northwind.example", "To Daan");
    MailServer gone = office.server();
    office.close();
    for (int i = 0; i < MailRun.TRIES; i++) {
      assertThat(house.get(MailRun.class).send(gone)).isZero();
      house.later(Duration.ofHours(12));
    }
    assertThat(states()).singleElement().asString().contains("daan@northwind.example FAILED");
    house.later(Duration.ofDays(30));
    assertThat(house.get(MailRun.class).send(gone)).isZero();
  }

  @Test
  void isSentByOneOfSeveralServers() throws Exception {
    for (int i = 0; i < 12; i++) {
      write("daan" + i + "@northwind.example", "To Daan " + i);
    }
    MailRun run = house.get(MailRun.class);
    List<Callable<Integer>> servers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      servers.add(() -> run.send(office.server()));
    }
    ExecutorService pool = Executors.newFixedThreadPool(servers.size());
    try {
      int sent = 0;
      for (Future<Integer> each : pool.invokeAll(servers)) {
        sent += each.get();
      }
      assertThat(sent).isEqualTo(12);
    } finally {
      pool.shutdownNow();
    }
    assertThat(office.taken()).hasSize(12);
  }

  @Test
  void neverSendsAPasswordInTheOpen() {
    assertThatThrownBy(
            () ->
                new MailServer(
                    "mail.example", 25, MailServer.Security.NONE, "me", "secret", "a@b.example"))
        .isInstanceOf(IllegalArgumentException.class);
    MailServer wants =
        new MailServer(
            "127.0.0.1",
            office.server().port(),
            MailServer.Security.STARTTLS,
            "me",
            "secret",
            "a@b.example");
    write("daan@northwind.example", "To Daan");
    assertThat(house.get(MailRun.class).send(wants)).isZero();
    assertThat(office.taken()).isEmpty();
    assertThat(states().get(0)).contains("does not offer STARTTLS");
  }

  private void write(String to, String title) {
    house
        .get(Outbox.class)
        .send(new Message(contract, to, title, "Grüße\n.\nRCPT TO:<somebody@else.example>\n"));
  }

  private List<String> states() {
    return house.get(Outbox.class).newest(100).stream()
        .map(one -> one.to() + " " + one.state() + " " + one.answer())
        .toList();
  }
}
