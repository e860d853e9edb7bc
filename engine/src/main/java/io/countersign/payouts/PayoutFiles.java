package io.countersign.payouts;

import io.countersign.canonical.Digest;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.payees.FieldVault;
import io.countersign.payees.PayMethod;
import io.countersign.payees.PayeeVersion;
import io.countersign.payees.Payees;
import io.countersign.payroll.PayFile;
import io.countersign.payroll.PayFileRefused;
import io.countersign.payroll.PayFormats;
import io.countersign.payroll.PayLine;
import io.countersign.payroll.PayOrder;
import io.countersign.payroll.PayrollSettings;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files of payout runs. A file is made once and kept: whoever asks again gets the same bytes.
 * Which file pays whom is decided for the whole run when its first file is made.
 */
@Component
public class PayoutFiles {

  private static final int BANKING_DAYS = 2;

  private final PayoutRuns runs;
  private final Payees payees;
  private final PayrollSettings settings;
  private final PayoutReturns returns;
  private final PayoutFileRows rows;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public PayoutFiles(
      PayoutRuns runs,
      Payees payees,
      PayrollSettings settings,
      PayoutReturns returns,
      JdbcTemplate jdbc,
      FieldVault vault,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.runs = runs;
    this.payees = payees;
    this.settings = settings;
    this.returns = returns;
    this.rows = new PayoutFileRows(jdbc, vault);
    this.transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /** All files of a run, by method and version. */
  public List<PayoutFile> of(PayCycle cycle) {
    return rows.of(cycle);
  }

  /** The files of a run that hold: the last version of each method. */
  public List<PayoutFile> latest(PayCycle cycle) {
    Map<PayMethod, PayoutFile> latest = new TreeMap<>();
    of(cycle).forEach(file -> latest.put(file.key().method(), file));
    return List.copyOf(latest.values());
  }

  public Optional<PayoutFile> find(PayoutFile.Key key) {
    return of(key.cycle()).stream().filter(file -> file.key().equals(key)).findFirst();
  }

  /** Who was paid with which run by a bank's line, by the reference that the bank names. */
  public Optional<Paid> paid(String reference) {
    return rows.paid(reference);
  }

  /** Who was paid with which run. */
  public record Paid(PayCycle cycle, Holder payee) {}

  /** The text of a file that was made; its UTF-8 bytes are the file. */
  public String text(PayoutFile.Key key) {
    return rows.text(key);
  }

  /**
   * How a run falls into files, by the details in use now, or when its first file was made.
   *
   * @throws PayoutUnknown when it is not paid
   */
  public PayoutShare share(PayCycle cycle) {
    return share(run(cycle));
  }

  /** The day on which payees have the money unless another is said: two weekdays after the run. */
  public static LocalDate usualDay(PayoutRun run) {
    LocalDate day = LocalDate.ofInstant(run.madeAt(), ZoneOffset.UTC);
    for (int left = BANKING_DAYS; left > 0; ) {
      day = day.plusDays(1);
      if (!isWeekend(day)) {
        left--;
      }
    }
    return day;
  }

  /** The file of a method; when it was made already, the same again. */
  public PayoutFile make(PayCycle cycle, PayMethod method, LocalDate payOn, String by) {
    return made(cycle, method, payOn, new PayoutFile.Made(by, now(), ""));
  }

  /**
   * Another version of a file that the bank or payroll took nothing of. What came back in the
   * meantime is no more in it.
   *
   * @param reason why, which is kept; not blank
   */
  public PayoutFile makeAnew(
      PayCycle cycle, PayMethod method, LocalDate payOn, String by, String reason) {
    if (reason.isBlank()) {
      throw refused(cycle, method, List.of("say why it has to be made anew"));
    }
    return made(cycle, method, payOn, new PayoutFile.Made(by, now(), reason.strip()));
  }

  private PayoutFile made(PayCycle cycle, PayMethod method, LocalDate payOn, PayoutFile.Made made) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              rows.lock(cycle);
              List<PayoutFile> before =
                  of(cycle).stream().filter(f -> f.key().method() == method).toList();
              if (!before.isEmpty() && made.reason().isEmpty()) {
                return before.get(before.size() - 1);
              }
              if (before.isEmpty() && !made.reason().isEmpty()) {
                throw refused(cycle, method, List.of("it was not made before"));
              }
              return write(new PayoutFile.Key(cycle, method, before.size() + 1), payOn, made);
            }));
  }

  private PayoutFile write(PayoutFile.Key key, LocalDate payOn, PayoutFile.Made made) {
    PayoutRun run = run(key.cycle());
    PayoutShare share = share(run);
    List<String> reasons = new ArrayList<>();
    share
        .without()
        .forEach(
            payout ->
                reasons.add(
                    payout.name()
                        + " ("
                        + payout.who()
                        + ") is due "
                        + payout.amount()
                        + " and has no confirmed payment details"));
    if (isWeekend(payOn) || payOn.isBefore(LocalDate.ofInstant(run.madeAt(), ZoneOffset.UTC))) {
      reasons.add("nobody can be paid on " + payOn + "; choose a weekday from the payout on");
    }
    if (!reasons.isEmpty()) {
      throw refused(key.cycle(), key.method(), reasons);
    }
    Set<Holder> back =
        returns.of(key.cycle()).stream().map(PayoutReturn::payee).collect(Collectors.toSet());
    List<PayLine> lines =
        share.lines(key.method()).stream()
            .filter(line -> !back.contains(new Holder(line.who(), line.amount().currency())))
            .toList();
    PayOrder.Run order =
        new PayOrder.Run(key.cycle(), run.madeAt(), payOn, key.version(), rows.lines(key.method()));
    PayFile file = PayFormats.write(key.method(), new PayOrder(order, lines), settings);
    PayoutFile stored = stored(key, file, payOn, made, lines);
    fix(run);
    rows.insert(stored, file.text());
    return stored;
  }

  private static PayoutFile stored(
      PayoutFile.Key key,
      PayFile file,
      LocalDate payOn,
      PayoutFile.Made made,
      List<PayLine> lines) {
    List<PayoutFile.Line> stored = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PayLine line = lines.get(i);
      stored.add(
          new PayoutFile.Line(
              new Holder(line.who(), line.amount().currency()),
              file.references().get(i),
              line.to().masked()));
    }
    PayoutFile.Content content =
        new PayoutFile.Content(file.name(), file.mediaType(), Digest.of(file.bytes()));
    return new PayoutFile(key, content, payOn, made, stored);
  }

  private PayoutShare share(PayoutRun run) {
    Map<Holder, PayeeVersion> details = details(run.cycle());
    Map<PayMethod, List<PayLine>> files = new TreeMap<>();
    List<Payout> without = new ArrayList<>();
    for (Payout payout : run.payouts()) {
      PayeeVersion used = details.get(new Holder(payout.who(), payout.amount().currency()));
      if (used == null) {
        without.add(payout);
      } else {
        PayLine line =
            new PayLine(payout.who(), payout.name(), payout.amount(), used.details().to());
        files.computeIfAbsent(line.to().method(), method -> new ArrayList<>()).add(line);
      }
    }
    return new PayoutShare(files, without);
  }

  private Map<Holder, PayeeVersion> details(PayCycle cycle) {
    Map<Holder, Integer> fixed = rows.fixed(cycle);
    if (fixed.isEmpty()) {
      return payees.inUse(now());
    }
    Map<Holder, PayeeVersion> details = new TreeMap<>();
    for (PayeeVersion version : payees.all()) {
      Holder payee = version.details().payee();
      if (fixed.getOrDefault(payee, 0) == version.version()) {
        details.put(payee, version);
      }
    }
    return details;
  }

  private void fix(PayoutRun run) {
    if (rows.fixed(run.cycle()).isEmpty()) {
      Map<Holder, PayeeVersion> details = details(run.cycle());
      Map<Holder, Integer> versions = new TreeMap<>();
      for (Payout payout : run.payouts()) {
        Holder payee = new Holder(payout.who(), payout.amount().currency());
        versions.put(payee, Objects.requireNonNull(details.get(payee)).version());
      }
      rows.fix(run.cycle(), versions);
    }
  }

  private PayoutRun run(PayCycle cycle) {
    return runs.find(cycle).orElseThrow(() -> new PayoutUnknown(cycle));
  }

  private static PayFileRefused refused(PayCycle cycle, PayMethod method, List<String> reasons) {
    return new PayFileRefused("the file for " + method.label() + " of " + cycle, reasons);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
