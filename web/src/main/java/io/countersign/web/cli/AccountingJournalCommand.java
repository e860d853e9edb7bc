package io.countersign.web.cli;

import io.countersign.accounting.Accounting;
import io.countersign.accounting.Accounts;
import io.countersign.accounting.JournalCsv;
import io.countersign.accounting.JournalTotal;
import io.countersign.accounting.PeriodAccounts;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code countersign accounting journal}: the journals of a period for the general ledger. */
@Command(
    name = "journal",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the journals of a pay period for the general ledger.",
      "Those of a period that is paid are always the same bytes."
    })
final class AccountingJournalCommand implements Callable<Integer> {

  @Mixin private AccountingFile file = new AccountingFile();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private final Beans beans;

  AccountingJournalCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Optional<Accounts> accounts = file.accounts(beans.get(Accounting.class), err);
    if (accounts.isEmpty()) {
      return 1;
    }
    PeriodAccounts last = accounts.get().last();
    if (!last.problems().isEmpty()) {
      last.problems().forEach(err::println);
      err.println("Nothing was written: no honest journal exists while this is missing.");
      return 1;
    }
    String state = last.frozen() == null ? "a draft" : "closed, " + last.frozen().brief();
    String told = "%d journals, %s".formatted(JournalTotal.of(last).size(), state);
    file.write(JournalCsv.of(last), told, spec.commandLine().getOut());
    return 0;
  }
}
