package io.countersign.publishing;

import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.canonical.NotAsWritten;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The published plan versions. A version is its document: it is stored as it was written, found by
 * the digest of its canonical form, and the database refuses to change or delete it.
 *
 * <p>Where two versions of one plan share days, the higher version holds from its start on and the
 * lower one does not come back. A version may take over only at the start of a period, so that
 * every period is answered for by one version.
 */
@Component
public class PublishedPlans {

  private static final String COLUMNS =
      "select digest, name, version, document, published_by, published_at from published_plan ";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<Digest, PlanVersion> read = new ConcurrentHashMap<>();

  public PublishedPlans(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Publishes a version that was checked; doing it again changes nothing and gives what is there.
   *
   * @throws PlanVersionTaken when another document has this name and version
   * @throws PlanVersionCutsPeriod when it would take over from a version, or a version from it, in
   *     the middle of a period
   */
  PublishedPlan publish(PlanVersion version, String by) {
    Optional<PublishedPlan> present = find(version.digest());
    if (present.isPresent()) {
      return present.get();
    }
    Plan plan = version.plan();
    for (PublishedPlan other : versionsOf(plan.name())) {
      requireNoCut(plan, other.plan());
    }
    try {
      insert(version, by);
    } catch (DuplicateKeyException e) {
      // somebody published the same digest, or the same name and version, at the same moment
      return find(version.digest()).orElseThrow(() -> new PlanVersionTaken(plan));
    }
    return find(version.digest()).orElseThrow();
  }

  public Optional<PublishedPlan> find(Digest digest) {
    return jdbc.sql(COLUMNS + "where digest = ?")
        .param(digest.hex())
        .query((row, n) -> published(row))
        .optional();
  }

  /** Every published version, by name and version. */
  public List<PublishedPlan> list() {
    return jdbc.sql(COLUMNS + "order by name, version").query((row, n) -> published(row)).list();
  }

  /**
   * Reads every document again, whatever was read before.
   *
   * @throws io.countersign.canonical.NotAsWritten when one is not what was published
   */
  public void reread() {
    read.clear();
    list();
  }

  /** The periods that the calendars of published plans call so: one, unless they disagree. */
  public List<Period> labelled(String label) {
    return list().stream()
        .flatMap(plan -> plan.plan().head().ways().calendar().labelled(label).stream())
        .distinct()
        .toList();
  }

  /** The versions of one plan, the lowest first. */
  public List<PublishedPlan> versionsOf(String plan) {
    return jdbc.sql(COLUMNS + "where name = ? order by version")
        .param(plan)
        .query((row, n) -> published(row))
        .list();
  }

  /** The versions that hold on some day of the range, each with all the days on which it holds. */
  public List<PlanInForce> inForce(DateRange range) {
    return inForce(list(), range);
  }

  /** The versions that held on some day of the range, by what was published at a moment. */
  public List<PlanInForce> inForce(DateRange range, Instant asOf) {
    return inForce(
        list().stream().filter(plan -> !plan.publishedAt().isAfter(asOf)).toList(), range);
  }

  /**
   * The versions that would hold if this one were published; it takes the place of a version with
   * its name and number. Nothing is published.
   *
   * @throws PlanVersionCutsPeriod when it could not be published for this reason
   */
  public List<PlanInForce> inForceWith(PlanVersion proposed, DateRange range) {
    Plan plan = proposed.plan();
    List<PublishedPlan> all = new ArrayList<>();
    for (PublishedPlan other : list()) {
      boolean replaced =
          other.plan().name().equals(plan.name())
              && other.plan().head().version() == plan.head().version();
      if (!replaced) {
        all.add(other);
        if (other.plan().name().equals(plan.name())) {
          requireNoCut(plan, other.plan());
        }
      }
    }
    all.add(new PublishedPlan(proposed, "", clock.instant()));
    return inForce(all, range);
  }

  private static List<PlanInForce> inForce(List<PublishedPlan> all, DateRange range) {
    List<PlanInForce> inForce = new ArrayList<>();
    for (PublishedPlan published : all) {
      LocalDate from = published.effective().from();
      LocalDate until = end(published.effective());
      for (PublishedPlan other : all) {
        LocalDate start = other.effective().from();
        if (isLater(other, published) && start.isBefore(until)) {
          until = start;
        }
      }
      if (from.isBefore(until) && new DateRange(from, until).overlaps(range)) {
        inForce.add(new PlanInForce(published, new DateRange(from, until)));
      }
    }
    inForce.sort(
        Comparator.comparing((PlanInForce p) -> p.published().plan().name())
            .thenComparing(p -> p.during().from()));
    return inForce;
  }

  static LocalDate end(DateRange effective) {
    return Objects.requireNonNull(effective.until(), "the effective range of a plan has an end");
  }

  private static boolean isLater(PublishedPlan other, PublishedPlan than) {
    return other.plan().name().equals(than.plan().name())
        && other.plan().head().version() > than.plan().head().version();
  }

  private static void requireNoCut(Plan plan, Plan other) {
    if (plan.head().version() == other.head().version()) {
      throw new PlanVersionTaken(plan);
    }
    boolean above = plan.head().version() > other.head().version();
    Plan earlier = above ? other : plan;
    Plan later = above ? plan : other;
    LocalDate start = later.head().effective().from();
    Period cut = earlier.head().periodOf(start);
    if (earlier.head().effective().overlaps(cut.days()) && !cut.from().equals(start)) {
      throw new PlanVersionCutsPeriod(earlier, later, cut);
    }
  }

  private void insert(PlanVersion version, String by) {
    Plan.Head head = version.plan().head();
    jdbc.sql(
            "insert into published_plan (digest, name, version, effective_from, effective_until,"
                + " document, published_by, published_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(version.digest().hex())
        .param(head.name())
        .param(head.version())
        .param(head.effective().from())
        .param(end(head.effective()))
        .param(version.document())
        .param(by)
        .param(
            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS))
        .update();
  }

  private PublishedPlan published(ResultSet row) throws SQLException {
    Digest digest = new Digest(row.getString("digest"));
    String file = row.getString("name") + " version " + row.getInt("version");
    String document = row.getString("document");
    return new PublishedPlan(
        read.computeIfAbsent(digest, published -> read(file, document, published)),
        row.getString("published_by"),
        row.getObject("published_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  private static PlanVersion read(String file, String document, Digest published) {
    PlanVersion version = PlanReader.read(file, document);
    if (!version.digest().equals(published)) {
      throw new NotAsWritten("plan " + file);
    }
    return version;
  }
}
