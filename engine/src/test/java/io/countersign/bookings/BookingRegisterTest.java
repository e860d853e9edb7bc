package io.countersign.bookings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.Booking;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealEvent.Opened;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;

class BookingRegisterTest {

  private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);

  private final TestDatabase database;
  private final BookingRegister register;

  BookingRegisterTest(TestDatabase database) {
    this.database = database;
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    this.register = new BookingRegister(database.jdbc(), database.transactions(), clock);
  }

  @OnEveryDatabase
  void booksAWonDealOnce() {
    DealHistory won = deal("D-1", new Won(worth("D-1", "1054.5"), MAY_1));
    DealHistory open = deal("D-2", new Opened(worth("D-2", "10"), MAY_1));

    List<Booking> added = register.register(List.of(won, open));

    assertThat(added).singleElement().extracting(Booking::id).isEqualTo("BK-D-1");
    assertThat(register.register(List.of(won, open))).isEmpty();
    assertThat(register.count()).isEqualTo(1);
    Booking booking = register.latest("BK-D-1").orElseThrow();
    assertThat(booking.canonical()).isEqualTo(added.get(0).canonical());
    assertThat(register.latest(new DealId("D-1"))).contains(booking);
    assertThat(register.latest("BK-D-2")).isEmpty();
  }

  @OnEveryDatabase
  void addsARevisionForEachAmendmentAndRestatement() {
    Won won = new Won(worth("D-1", "100"), MAY_1);
    Amended more = new Amended(new DealId("D-1"), sale("150"), MAY_1.plusDays(10));
    Won restated = new Won(worth("D-1", "90"), MAY_1.plusDays(1));
    register.register(List.of(deal("D-1", won)));

    assertThat(register.register(List.of(deal("D-1", won, restated, more))))
        .extracting(Booking::revision)
        .containsExactly(2, 3);
    assertThat(register.revisions("BK-D-1"))
        .extracting(booking -> booking.opportunity().sale().lines().get(0).amount().toString())
        .containsExactly("100.00 USD", "90.00 USD", "150.00 USD");
    assertThat(register.latest("BK-D-1").orElseThrow().bookedOn()).isEqualTo(more.on());
  }

  @OnEveryDatabase
  void keepsTheBookingOfACancelledDeal() {
    Won won = new Won(worth("D-1", "100"), MAY_1);
    Cancelled off = new Cancelled(new DealId("D-1"), "bankrupt", MAY_1.plusDays(20));
    register.register(List.of(deal("D-1", won)));

    assertThat(register.register(List.of(deal("D-1", won, off, won)))).isEmpty();
    assertThat(register.count()).isEqualTo(1);
  }

  @OnEveryDatabase
  void booksNeitherCostsNorWhoStoodBesideTheSellers() {
    Opportunity sold = worth("D-1", "100");
    List<DealTeam.Member> team = new ArrayList<>(sold.team().members());
    team.add(new DealTeam.Member(new ParticipantId("eve"), Rate.percent("50"), "engineer"));
    DealLine line = sold.sale().lines().get(0);
    Sale costing =
        new Sale(
            sold.sale().account(),
            List.of(line.worth(line.amount(), Quantity.of("70", "USD"))),
            sold.sale().attributes());
    Opportunity wider = new Opportunity(sold.id(), new DealTeam(team), costing);
    register.register(List.of(deal("D-1", new Won(sold, MAY_1))));

    assertThat(register.register(List.of(deal("D-1", new Won(sold, MAY_1), new Won(wider, MAY_1)))))
        .isEmpty();
    assertThat(new String(new Booking("BK-D-1", 1, wider, MAY_1).canonical(), UTF_8))
        .isEqualTo(
            """
            {"bookedOn":"2026-05-01","bookingId":"BK-D-1","credits":[\
            {"participant":"amy","share":"0.6"},{"participant":"bob","share":"0.4"}],\
            "currency":"USD","customer":"Acme & Söhne","deal":"D-1",\
            "lines":[{"amountMinor":"10000","product":"Server","units":"1"}],\
            "revision":1,"schema":"booking/1"}\
            """);
  }

  @OnEveryDatabase
  void listsWhatWasBookedLastFirst() {
    register.register(
        List.of(
            deal("A", new Won(worth("A", "1"), MAY_1)),
            deal("B", new Won(worth("B", "2"), MAY_1.plusDays(2)), new Won(worth("B", "3"), MAY_1)),
            deal("C", new Won(worth("C", "4"), MAY_1.plusDays(1)))));

    assertThat(register.page(0, 2)).extracting(Booking::id).containsExactly("BK-C", "BK-A");
    assertThat(register.page(2, 2)).extracting(Booking::id).containsExactly("BK-B");
  }

  @OnEveryDatabase
  void refusesToChangeOrRemoveARevision() {
    register.register(List.of(deal("D-1", new Won(worth("D-1", "100"), MAY_1))));

    for (String attack : List.of("update booking set digest = 'x'", "delete from booking")) {
      assertThatThrownBy(() -> database.jdbc().execute(attack))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("booking is append only");
    }
  }

  private static DealHistory deal(String key, DealEvent... events) {
    return new DealHistory(new DealId(key), List.of(events));
  }

  private static Opportunity worth(String key, String amount) {
    DealTeam team =
        new DealTeam(
            List.of(
                new DealTeam.Member(new ParticipantId("amy"), Rate.percent("60")),
                new DealTeam.Member(new ParticipantId("bob"), Rate.percent("40"))));
    return new Opportunity(new DealId(key), team, sale(amount));
  }

  private static Sale sale(String amount) {
    DealLine line = new DealLine("Server", BigDecimal.ONE, Quantity.of(amount, "USD"));
    return new Sale("Acme & Söhne", List.of(line), Map.of("sector", "retail"));
  }
}
