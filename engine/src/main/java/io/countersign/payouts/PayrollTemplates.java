package io.countersign.payouts;

import io.countersign.payees.PayMethod;
import io.countersign.payroll.PayrollSettings;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What files say about the company: the settings of the installation, and brought templates. */
@Component
public class PayrollTemplates implements PayrollSettings {

  private final Environment environment;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  public PayrollTemplates(Environment environment, JdbcTemplate jdbc, Clock clock) {
    this.environment = environment;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Optional<String> find(String name) {
    return Optional.ofNullable(environment.getProperty(PREFIX + name));
  }

  @Override
  public Optional<String> template(PayMethod method) {
    String sql = "select content from payroll_template where method = ? order by version desc";
    return jdbc.queryForList(sql, String.class, method.name()).stream().findFirst();
  }

  /** Keeps a template; files that are made from now on use it. */
  public void enter(PayMethod method, String text, String by) {
    jdbc.update(
        "insert into payroll_template (method, version, content, entered_by, entered_at)"
            + " select ?, coalesce(max(version), 0) + 1, ?, ?, ? from payroll_template"
            + " where method = ?",
        method.name(),
        text,
        by,
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
        method.name());
  }
}
