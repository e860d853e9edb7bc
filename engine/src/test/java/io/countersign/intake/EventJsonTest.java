package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.canonical.Digest;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Booked;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealEvent.Invoiced;
import io.countersign.deals.DealEvent.Lost;
import io.countersign.deals.DealEvent.Opened;
import io.countersign.deals.DealEvent.Paid;
import io.countersign.deals.DealEvent.Signed;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final DealId DEAL = new DealId("D-1 \"ü\" \u2028");
  private static final String WON =
      """
      {"account":"Acme","attributes":{"sector":"retail"},"deal":"D","kind":"won",\
      "lines":[{"amount":"1054.0025","product":"Server","unit":"USD","units":"1"}],\
      "on":"2026-05-01","schema":"deal-event/1","team":[{"participant":"amy","share":"1"}]}\
      """;

  static Stream<DealEvent> events() {
    Opportunity opportunity =
        new Opportunity(
            DEAL,
            new DealTeam(
                List.of(
                    new DealTeam.Member(new ParticipantId("amy"), Rate.percent("62.5")),
                    new DealTeam.Member(new ParticipantId("bob"), Rate.percent("37.5")),
                    new DealTeam.Member(
                        new ParticipantId("eve"), Rate.percent("250"), "engineer"))),
            sale());
    return Stream.of(
        new Opened(opportunity, DAY),
        new Won(opportunity, DAY),
        new Lost(opportunity, DAY),
        new Booked(DEAL, "BK-1", DAY),
        new Signed(DEAL, Digest.of(new byte[0]), DAY),
        new Invoiced(DEAL, "I-1", Quantity.of("12.5", "EUR"), DAY),
        new Paid(DEAL, "I-1", Quantity.of("-12.5", "EUR"), DAY),
        new Amended(DEAL, sale(), DAY),
        new Cancelled(DEAL, "no reason", DAY));
  }

  @ParameterizedTest
  @MethodSource("events")
  void readsWhatItWrote(DealEvent event) {
    assertThat(EventJson.read(EventJson.write(event))).isEqualTo(event);
  }

  @Test
  void coversEveryKindOfEvent() {
    assertThat(events().map(Object::getClass).distinct())
        .hasSameSizeAs(DealEvent.class.getPermittedSubclasses());
  }

  @Test
  void writesOneSpelling() {
    assertThat(EventJson.write(EventJson.read(WON))).isEqualTo(WON);
    assertThat(EventJson.write(new Paid(DEAL, "I", Quantity.of("1000.00", "EUR"), DAY)))
        .isEqualTo(EventJson.write(new Paid(DEAL, "I", Quantity.of("1E+3", "EUR"), DAY)))
        .contains("\"amount\":\"1000\"");
  }

  @Test
  void writesCostsAndRolesOnlyWhereThereAreSome() {
    String wider =
        WON.replace("{\"amount\":\"1054.0025\",", "{\"amount\":\"1054.0025\",\"cost\":\"800.5\",")
            .replace(
                "[{\"participant\":\"amy\",\"share\":\"1\"}]",
                "[{\"participant\":\"amy\",\"share\":\"1\"},"
                    + "{\"participant\":\"eve\",\"role\":\"engineer\",\"share\":\"0.5\"}]");
    Won won = (Won) EventJson.read(wider);

    assertThat(EventJson.write(won)).isEqualTo(wider);
    assertThat(won.opportunity().sale().lines().get(0).cost())
        .isEqualTo(Quantity.of("800.5", "USD"));
    assertThat(won.opportunity().team().sellers()).hasSize(1);
    assertThat(((Won) EventJson.read(WON)).opportunity().sale().lines().get(0).cost()).isNull();
  }

  @Test
  void writesWordsOfALineOnlyWhereThereAreSome() {
    String wider =
        WON.replace(
            "{\"amount\":\"1054.0025\",",
            "{\"amount\":\"1054.0025\",\"attributes\":{\"group\":\"Servers\"},");
    Won won = (Won) EventJson.read(wider);

    assertThat(EventJson.write(won)).isEqualTo(wider);
    assertThat(won.opportunity().sale().lines().get(0).attributes())
        .isEqualTo(Map.of("group", "Servers"));
  }

  @Test
  void refusesACostInAnotherCurrencyThanTheAmount() {
    DealLine line =
        new DealLine("Server", BigDecimal.ONE, Quantity.of("10", "USD"), Quantity.of("8", "EUR"));
    Amended amended = new Amended(DEAL, new Sale("Acme", List.of(line), Map.of()), DAY);

    assertThatThrownBy(() -> EventJson.write(amended))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a line worth 10 USD costs 8 EUR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"kind\":\"won\" -> \"kind\":\"won\",\"colour\":\"red\"",
        "\"units\":\"1\" -> \"units\":\"1\",\"colour\":\"red\"",
        "\"kind\":\"won\" -> \"kind\":\"won\",\"kind\":\"won\"",
        "\"kind\":\"won\" -> \"kind\":\"gone\"",
        "\"account\":\"Acme\", -> ",
        "\"units\":\"1\" -> \"units\":1",
        "\"units\":\"1\" -> \"units\":\"1.0\"",
        "\"units\":\"1\" -> \"units\":\"one\"",
        "\"share\":\"1\" -> \"share\":\"0.9\"",
        "\"share\":\"1\" -> \"share\":\"1\",\"role\":\"\"",
        "\"units\":\"1\" -> \"units\":\"1\",\"cost\":\"1.0\"",
        "\"units\":\"1\" -> \"units\":\"1\",\"attributes\":{}",
        "\"units\":\"1\" -> \"units\":\"1\",\"attributes\":[]",
        "deal-event/1 -> deal-event/2",
        "{\"sector\":\"retail\"} -> [\"retail\"]",
        "}]} -> }]} {}"
      })
  void refusesWhatItWouldNotHaveWritten(String change) {
    String[] words = change.split(" -> ", -1);
    assertThat(WON).contains(words[0]);

    assertThatThrownBy(() -> EventJson.read(WON.replace(words[0], words[1])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Sale sale() {
    return new Sale(
        "Søn & Co",
        List.of(
            new DealLine("Server", new BigDecimal("2.5"), Quantity.of("1054.0025", "USD")),
            new DealLine(
                "Box", BigDecimal.ONE, Quantity.of("0", "USD"), Quantity.of("12.25", "USD"))),
        Map.of("sector", "retail", "kind", "renewal"));
  }
}
