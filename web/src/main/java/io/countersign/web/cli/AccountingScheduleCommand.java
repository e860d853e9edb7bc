package io.countersign.web.cli;

import io.countersign.accounting.Accounting;
import io.countersign.accounting.Accounts;
import io.countersign.accounting.ScheduleCsv;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code countersign accounting schedule}: the costs of contracts and how they are written off. */
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    description = "Writes what was booked and what is to come for the costs of every contract.")
final class AccountingScheduleCommand implements Callable<Integer> {

  @Mixin private AccountingFile file = new AccountingFile();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private final Beans beans;

  AccountingScheduleCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Accounts> accounts =
        file.accounts(beans.get(Accounting.class), spec.commandLine().getErr());
    if (accounts.isEmpty()) {
      return 1;
    }
    String told = "%,d contracts".formatted(accounts.get().contracts().size());
    file.write(ScheduleCsv.of(accounts.get()), told, spec.commandLine().getOut());
    return 0;
  }
}
