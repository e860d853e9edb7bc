package io.countersign.publishing;

import io.countersign.canonical.Digest;
import io.countersign.checking.Code;
import io.countersign.checking.Finding;
import io.countersign.yaml.DocumentPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The warnings that were signed off, in the order of each plan; the database keeps them as they
 * are.
 */
@Component
public class SignOffs {

  private final JdbcClient jdbc;

  public SignOffs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was signed off when a version was published, in the order of its document. */
  public List<SignOff> of(Digest plan) {
    return jdbc.sql(
            "select code, line_from, column_from, path, what, way_out, signed_by, signed_at, reason"
                + " from plan_sign_off where digest = ? order by number")
        .param(plan.hex())
        .query((row, n) -> signOff(row))
        .list();
  }

  /** Adds what was signed, as part of the caller's transaction. */
  void add(Digest plan, List<SignOff> signed) {
    int number = 1;
    for (SignOff one : signed) {
      Finding warning = one.warning();
      jdbc.sql(
              "insert into plan_sign_off (digest, number, code, line_from, column_from, path, what,"
                  + " way_out, signed_by, signed_at, reason)"
                  + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .param(plan.hex())
          .param(number++)
          .param(warning.code().word())
          .param(warning.place().line())
          .param(warning.place().column())
          .param(warning.place().path())
          .param(warning.what())
          .param(warning.wayOut())
          .param(one.by())
          .param(LocalDateTime.ofInstant(one.at(), ZoneOffset.UTC))
          .param(one.reason())
          .update();
    }
  }

  private static SignOff signOff(ResultSet row) throws SQLException {
    Code code = Code.valueOf(row.getString("code").toUpperCase(Locale.ROOT).replace('-', '_'));
    DocumentPlace place =
        new DocumentPlace(
            row.getInt("line_from"), row.getInt("column_from"), row.getString("path"));
    return new SignOff(
        new Finding(code, place, row.getString("what"), row.getString("way_out")),
        row.getString("signed_by"),
        row.getObject("signed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString("reason"));
  }
}
