package io.countersign.checking;

import io.countersign.calendar.DateRange;
import io.countersign.canonical.Digest;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People and deals from lines such as {@code amy: Seller, West, under bob} and {@code D-1:
 * 2026-02-03, EUR 40000, amy, signed}. Everybody has held the seat since 2025.
 */
final class Staff {

  private static final DateRange SINCE = DateRange.from(LocalDate.of(2025, 1, 1));

  private Staff() {}

  static Known known(String lines) {
    List<Participant> people = new ArrayList<>();
    List<Assignment> seats = new ArrayList<>();
    List<DealHistory> deals = new ArrayList<>();
    lines
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(
            line -> {
              String key = line.substring(0, line.indexOf(':'));
              String[] words = line.substring(line.indexOf(':') + 1).strip().split(", ");
              if (Character.isDigit(words[0].charAt(0))) {
                deals.add(deal(new DealId(key), words));
              } else {
                ParticipantId id = new ParticipantId(key);
                people.add(new Participant(id, key));
                seats.add(new Assignment(id, Position.of(words[0], words[1]), above(words), SINCE));
              }
            });
    return Known.of(new Roster(people, seats), deals);
  }

  private static @Nullable ParticipantId above(String[] words) {
    return words.length > 2 ? new ParticipantId(words[2].replace("under ", "")) : null;
  }

  private static DealHistory deal(DealId id, String[] words) {
    LocalDate on = LocalDate.parse(words[0]);
    String[] money = words[1].split(" ", -1);
    DealLine line = new DealLine("Router", BigDecimal.ONE, Quantity.of(money[1], money[0]));
    DealEvent won =
        new DealEvent.Won(
            new Opportunity(
                id,
                DealTeam.alone(new ParticipantId(words[2])),
                new Sale("Acme", List.of(line), Map.of())),
            on);
    return new DealHistory(
        id,
        words.length > 3
            ? List.of(won, new DealEvent.Signed(id, Digest.of(bytes(id)), on.plusDays(1)))
            : List.of(won));
  }

  private static byte[] bytes(DealId id) {
    return id.value().getBytes(StandardCharsets.UTF_8);
  }
}
