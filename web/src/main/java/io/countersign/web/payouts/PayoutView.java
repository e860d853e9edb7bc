package io.countersign.web.payouts;

import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.payees.PayMethod;
import io.countersign.payouts.PaymentHold;
import io.countersign.payouts.Payout;
import io.countersign.payouts.PayoutFile;
import io.countersign.payouts.PayoutFiles;
import io.countersign.payouts.PayoutManifest;
import io.countersign.payouts.PayoutReturn;
import io.countersign.payouts.PayoutRun;
import io.countersign.payouts.PayoutShare;
import io.countersign.payroll.PayLine;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.figures.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The payout of a period as its page shows it.
 *
 * @param holds what was put on hold with it, and what it paid that had been
 */
public record PayoutView(
    PayoutRun run,
    PayoutShare share,
    List<PayoutFile> made,
    List<PayoutReturn> returns,
    List<PaymentHold> holds,
    List<PayoutManifest> manifests,
    User user) {

  /** One file, made or to be made, with what it leaves out. */
  public record FileRow(PayMethod method, List<PayLine> lines, List<PayoutFile> versions) {

    public Optional<PayoutFile> latest() {
      return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    public String total() {
      return sums(PayoutShare.sums(lines));
    }

    /** Where the file is downloaded, after the address of the page. */
    public String path(PayoutFile file) {
      return "/files/" + method.word() + "/" + file.key().version();
    }
  }

  /** One payout, and what became of it. */
  public record Line(Payout payout, String to, String file, Optional<PayoutReturn> back) {

    public String status() {
      return back.isPresent() ? "Returned" : file.isEmpty() ? "To pay" : "Paid";
    }
  }

  public PayCycle cycle() {
    return run.cycle();
  }

  public boolean mayWork() {
    return user.role() == Role.FINANCE;
  }

  public boolean maySeal() {
    return mayWork() && run.madeBy().equals(user.login().value()) && allMade();
  }

  public boolean allMade() {
    return share.without().isEmpty() && files().stream().allMatch(row -> row.latest().isPresent());
  }

  public LocalDate usualDay() {
    return PayoutFiles.usualDay(run);
  }

  public String total() {
    Map<String, Money> sums =
        run.payouts().stream()
            .collect(
                Collectors.toMap(
                    p -> p.amount().currency().getCurrencyCode(),
                    Payout::amount,
                    Money::plus,
                    java.util.TreeMap::new));
    return sums(sums);
  }

  public List<FileRow> files() {
    List<FileRow> rows = new ArrayList<>();
    for (PayMethod method : PayMethod.values()) {
      List<PayoutFile> versions =
          made.stream().filter(file -> file.key().method() == method).toList();
      if (!share.lines(method).isEmpty() || !versions.isEmpty()) {
        rows.add(new FileRow(method, share.lines(method), versions));
      }
    }
    return rows;
  }

  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Payout payout : run.payouts()) {
      Holder payee = new Holder(payout.who(), payout.amount().currency());
      Optional<PayLine> line =
          share.files().values().stream()
              .flatMap(List::stream)
              .filter(l -> l.who().equals(payout.who()) && l.amount().equals(payout.amount()))
              .findFirst();
      String file =
          made.stream()
              .filter(f -> f.lines().stream().anyMatch(l -> l.payee().equals(payee)))
              .map(f -> f.content().name())
              .reduce("", (earlier, later) -> later);
      lines.add(
          new Line(
              payout,
              line.map(l -> l.to().masked()).orElse("no confirmed details"),
              file,
              returns.stream().filter(back -> back.payee().equals(payee)).findFirst()));
    }
    return lines;
  }

  private static String sums(Map<String, Money> sums) {
    return sums.entrySet().stream()
        .map(sum -> Words.amount(sum.getValue()) + " " + sum.getKey())
        .collect(Collectors.joining(" + "));
  }
}
