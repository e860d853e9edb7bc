package io.countersign.review;

import io.countersign.canonical.Digest;
import io.countersign.close.Actor;
import io.countersign.ledger.PayCycle;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who has seen which concern, when, and what they say to it. Nothing of it is ever changed. */
@Component
class Acknowledgements {

  private static final int LONGEST = 1_000;

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Acknowledgements(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All of a pay period, the earliest first, those included whose concern is another by now. */
  Map<Digest, Acknowledgement> of(PayCycle cycle) {
    Map<Digest, Acknowledgement> all = new LinkedHashMap<>();
    jdbc.query(
        "select concern, kind, about, what, note, acknowledged_by, acknowledged_at"
            + " from acknowledgement where period = ? order by acknowledged_at, concern",
        row -> {
          Digest concern = new Digest(row.getString("concern"));
          all.put(
              concern,
              new Acknowledgement(
                  concern,
                  row.getString("kind"),
                  row.getString("about"),
                  row.getString("what"),
                  row.getString("note"),
                  row.getString("acknowledged_by"),
                  row.getObject("acknowledged_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)));
        },
        cycle.name());
    return all;
  }

  /** Takes down what somebody says to concerns; those that somebody answered for stay so. */
  void keep(List<Concern> concerns, Actor by, String note) {
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    for (Concern concern : concerns) {
      String name = concern.about().name();
      try {
        jdbc.update(
            "insert into acknowledgement (concern, period, kind, about, what, note,"
                + " acknowledged_by, acknowledged_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
            concern.id().hex(),
            concern.cycle().name(),
            concern.kind().words(),
            cut((name + " " + concern.about().deal()).strip()),
            cut(concern.what()),
            cut(note),
            by.login(),
            now);
      } catch (DuplicateKeyException e) {
        // somebody was faster with the same concern; the first word stands
      }
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + '…';
  }
}
