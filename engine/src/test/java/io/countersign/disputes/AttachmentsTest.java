package io.countersign.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.people.ParticipantId;
import io.countersign.statements.StatementId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;

class AttachmentsTest {

  private static final Dispute.Mark AMY =
      new Dispute.Mark("amy", Instant.parse("2017-10-02T08:00:00Z"));

  @OnEveryDatabase
  void areKeptOnceByDigestAndGivenOnlyWithTheirDispute(TestDatabase database) {
    Attachments attachments = new Attachments(database.jdbc());
    DisputeId one = raised(database, "1");
    DisputeId other = raised(database, "2");
    byte[] content = "The order says 1500".getBytes(StandardCharsets.UTF_8);

    Attachment first = attachments.add(one, "C:\\letters\\order.txt", content, AMY);
    Attachment second = attachments.add(other, "same.txt", content, AMY);

    assertThat(first)
        .isEqualTo(
            new Attachment("order.txt", FileKind.TEXT, content.length, Digest.of(content), AMY));
    assertThat(attachments.of(one)).containsExactly(first);
    assertThat(second.digest()).isEqualTo(first.digest());
    assertThat(database.count("dispute_file_content")).isEqualTo(1);
    assertThat(attachments.content(one, first.digest()).orElseThrow()).isEqualTo(content);
    Attachment more = attachments.add(other, "x.txt", new byte[] {'x'}, AMY);
    assertThat(attachments.content(one, more.digest())).isEmpty();
  }

  @OnEveryDatabase
  void areNotTakenWhenTooLargeOfAnotherKindOrTooMany(TestDatabase database) {
    Attachments attachments = new Attachments(database.jdbc());
    DisputeId one = raised(database, "1");
    byte[] largest = new byte[Attachment.LARGEST];
    Arrays.fill(largest, (byte) 'a');
    byte[] larger = Arrays.copyOf(largest, largest.length + 1);
    larger[largest.length] = 'a';

    assertRefused(() -> attachments.add(one, "big.txt", larger, AMY));
    assertRefused(() -> attachments.add(one, "tool.exe", new byte[] {'M', 'Z', 0}, AMY));
    attachments.add(one, "big.txt", largest, AMY);
    for (int i = 1; i < Attachment.MOST; i++) {
      attachments.add(one, i + ".txt", new byte[] {'0'}, AMY);
    }
    assertRefused(() -> attachments.add(one, "more.txt", new byte[] {'0'}, AMY));
    assertThat(attachments.of(one)).hasSize(Attachment.MOST);
  }

  private static void assertRefused(Runnable adding) {
    assertThatThrownBy(adding::run)
        .isInstanceOfSatisfying(
            DisputeRefused.class, refused -> assertThat(refused.field()).isEqualTo("file"));
  }

  private static DisputeId raised(TestDatabase database, String line) {
    Holder holder = new Holder(new ParticipantId("amy"), Currency.getInstance("USD"));
    StatementId statement = new StatementId(holder, PayCycle.of(Period.quarter(2017, 1)), 1);
    Dispute.Place place = new Dispute.Place(statement, line, Optional.empty());
    Dispute.Question question = new Dispute.Question(place, Ground.OTHER, "Why?", Optional.empty());
    return new Disputes(database.jdbc()).raise(question, AMY, new DisputeTerms(1, 1)).id();
  }
}
