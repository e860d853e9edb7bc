package io.countersign.review;

import static io.countersign.review.HalfYear.month;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.canonical.Digest;
import io.countersign.close.Actor;
import io.countersign.close.ExceptionsOpen;
import io.countersign.close.PeriodState;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.people.ParticipantId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** A blocking exception stands against the review until somebody else has answered for it. */
class AcknowledgedConcernsTest {

  @OnEveryDatabase
  void keepAPeriodFromBeingReviewedUntilSomebodyAnswersForThem(TestDatabase database) {
    try (HalfYear office = new HalfYear(database)) {
      withAnOutlierInMay(office);
      Digest outlier = office.only(5, Concern.Kind.OUTLIER).id();
      assertThatThrownBy(() -> office.reviewed(5))
          .isInstanceOf(ExceptionsOpen.class)
          .hasMessageContaining("Amy Adams: Earned USD 9900.00");

      office.review().acknowledge(month(5), List.of(outlier), HalfYear.FINANCE, "A fleet order");

      assertThat(office.reviewed(5).state()).isEqualTo(PeriodState.REVIEWED);
      assertThat(office.review().acknowledged(month(5)).get(outlier))
          .satisfies(
              seen -> {
                assertThat(seen.by()).isEqualTo("fay");
                assertThat(seen.note()).isEqualTo("A fleet order");
                assertThat(seen.about()).isEqualTo("Amy Adams");
              });
      assertThat(
              ConcernsCsv.of(office.review().of(month(5)), office.review().acknowledged(month(5))))
          .contains(",fay,")
          .contains("A fleet order");
    }
  }

  @OnEveryDatabase
  void areAnswersForOneContentOnly(TestDatabase database) {
    try (HalfYear office = new HalfYear(database)) {
      withAnOutlierInMay(office);
      Digest outlier = office.only(5, Concern.Kind.OUTLIER).id();
      office.review().acknowledge(month(5), List.of(outlier), HalfYear.FINANCE, "A fleet order");
      office.won("D6", "2017-05-20", "USD 10", "amy", "Widget").calculate(5);

      assertThat(office.only(5, Concern.Kind.OUTLIER).id()).isNotEqualTo(outlier);
      assertThatThrownBy(() -> office.reviewed(5)).isInstanceOf(ExceptionsOpen.class);
      assertThatThrownBy(
              () ->
                  office
                      .review()
                      .acknowledge(month(5), List.of(outlier), HalfYear.FINANCE, "As before"))
          .isInstanceOf(AcknowledgementRefused.class);
      assertThat(office.review().acknowledged(month(5))).containsOnlyKeys(outlier);
    }
  }

  @OnEveryDatabase
  void areNeverAboutTheOwnPayWithoutANoteOrChanged(TestDatabase database) {
    try (HalfYear office = new HalfYear(database)) {
      withAnOutlierInMay(office);
      List<Digest> outlier = List.of(office.only(5, Concern.Kind.OUTLIER).id());
      Actor amy = Actor.of("amy", new ParticipantId("amy"));
      Actor bob = Actor.of("bob", new ParticipantId("bob"));
      Review review = office.review();
      assertThatThrownBy(() -> review.acknowledge(month(5), outlier, amy, "Fine"))
          .isInstanceOf(AcknowledgementRefused.class);
      assertThatThrownBy(() -> review.acknowledge(month(5), outlier, bob, " "))
          .isInstanceOf(AcknowledgementRefused.class);
      assertThatThrownBy(() -> review.acknowledge(month(5), List.of(), bob, "Fine"))
          .isInstanceOf(AcknowledgementRefused.class);
      assertThat(review.acknowledged(month(5))).isEmpty();

      review.acknowledge(month(5), outlier, bob, "Fine");
      review.acknowledge(month(5), outlier, HalfYear.FINANCE, "Mine");

      assertThat(review.acknowledged(month(5)).values())
          .singleElement()
          .extracting(Acknowledgement::note)
          .isEqualTo("Fine");
      JdbcTemplate jdbc = office.bean(JdbcTemplate.class);
      assertThatThrownBy(() -> jdbc.update("update acknowledgement set note = 'Other'"))
          .hasStackTraceContaining("append");
      assertThatThrownBy(() -> jdbc.update("delete from acknowledgement"))
          .hasStackTraceContaining("append");
    }
  }

  private static void withAnOutlierInMay(HalfYear office) {
    office.won("D1", "2017-01-10", "USD 1000", "amy", "Widget").lock(1);
    office.won("D2", "2017-02-10", "USD 1100", "amy", "Widget").lock(2);
    office.won("D3", "2017-03-10", "USD 900", "amy", "Widget").lock(3);
    office.won("D4", "2017-04-10", "USD 1050", "amy", "Widget").lock(4);
    office.won("D5", "2017-05-10", "USD 99000", "amy", "Widget").calculate(5);
  }
}
