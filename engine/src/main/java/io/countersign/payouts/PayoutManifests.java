package io.countersign.payouts;

import io.countersign.intake.DealJournal;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Seals;
import io.countersign.payees.PayMethod;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The manifests of payout runs: sealed by the company and by who paid, kept for ever. */
@Component
public class PayoutManifests {

  private final JdbcTemplate jdbc;
  private final PayoutRuns runs;
  private final PayoutFiles files;
  private final PayoutReturns returns;
  private final DealJournal journal;
  private final Releases releases;
  private final ManifestSeal seal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public PayoutManifests(
      JdbcTemplate jdbc,
      PayoutRuns runs,
      PayoutFiles files,
      PayoutReturns returns,
      DealJournal journal,
      ManifestSeal seal,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.runs = runs;
    this.files = files;
    this.returns = returns;
    this.journal = journal;
    this.releases = new Releases(jdbc);
    this.seal = seal;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /**
   * Seals a run. When nothing has changed since it was sealed, that manifest is the answer.
   *
   * @throws PayoutUnknown when the period is not paid
   * @throws ManifestRefused when somebody else paid it, or a file is missing
   */
  public PayoutManifest make(PayCycle cycle, ManifestSeal.Payer payer) {
    return Objects.requireNonNull(transaction.execute(status -> made(cycle, payer)));
  }

  /** All manifests of a run, the first one first. */
  public List<PayoutManifest> of(PayCycle cycle) {
    return jdbc.query(
        "select version, content, company_seal, payer_seal, made_by, made_at from payout_manifest"
            + " where period = ? order by version",
        (row, n) ->
            new PayoutManifest(
                cycle,
                row.getInt("version"),
                row.getString("content"),
                new PayoutManifest.Seals(
                    row.getString("company_seal"),
                    row.getString("payer_seal"),
                    row.getString("made_by"),
                    row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC))),
        cycle.name());
  }

  private PayoutManifest made(PayCycle cycle, ManifestSeal.Payer payer) {
    String lock = "select period from payout_run where period = ? for update";
    jdbc.queryForList(lock, String.class, cycle.name());
    PayoutRun run = runs.find(cycle).orElseThrow(() -> new PayoutUnknown(cycle));
    if (!run.madeBy().equals(payer.login())) {
      throw ManifestRefused.notThePayer(run);
    }
    List<PayoutFile> made = files.latest(cycle);
    requireAll(run, made);
    String content = content(run, payer, made);
    List<PayoutManifest> before = of(cycle);
    if (!before.isEmpty() && before.get(before.size() - 1).content().equals(content)) {
      return before.get(before.size() - 1);
    }
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    PayoutManifest manifest =
        new PayoutManifest(
            cycle,
            before.size() + 1,
            content,
            new PayoutManifest.Seals(
                Base64.getEncoder().encodeToString(seal.ofCompany(bytes)),
                Base64.getEncoder().encodeToString(seal.ofPerson(payer, bytes)),
                payer.login(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    insert(manifest);
    return manifest;
  }

  private void requireAll(PayoutRun run, List<PayoutFile> made) {
    PayoutShare share = files.share(run.cycle());
    Set<PayMethod> missing = new HashSet<>(share.files().keySet());
    made.forEach(file -> missing.remove(file.key().method()));
    if (!missing.isEmpty() || !share.without().isEmpty()) {
      throw ManifestRefused.incomplete(
          run.cycle(),
          missing.isEmpty()
              ? "payment details"
              : missing.stream().map(PayMethod::label).sorted().collect(Collectors.joining(", ")));
    }
  }

  private String content(PayoutRun run, ManifestSeal.Payer payer, List<PayoutFile> made) {
    PaidEntries entries = PaidEntries.of(run.cycle(), jdbc);
    return new ManifestContent(run, payer, new Seals(jdbc).contentHash(run.cycle()))
        .lines(run, entries, made)
        .files(made)
        .returned(returns.of(run.cycle()))
        .releases(releases.of(run.cycle()))
        .holds(runs.holds().of(run.cycle()), runs.holds().paidWith(run.cycle()))
        .signatures(journal.histories(new HashSet<>(ManifestContent.ids(entries.deals()))).values())
        .text();
  }

  private void insert(PayoutManifest manifest) {
    jdbc.update(
        "insert into payout_manifest (period, version, content, company_seal, payer_seal, made_by,"
            + " made_at) values (?, ?, ?, ?, ?, ?, ?)",
        manifest.cycle().name(),
        manifest.version(),
        manifest.content(),
        manifest.seals().company(),
        manifest.seals().payer(),
        manifest.seals().by(),
        LocalDateTime.ofInstant(manifest.seals().at(), ZoneOffset.UTC));
  }
}
