package io.countersign.web.cli;

import io.countersign.close.Conservation;
import io.countersign.ledger.Account;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code countersign books balance}: whether everything that was earned is accounted for. */
@Command(
    name = "balance",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the balances of everybody as CSV, and what does not add up.",
      "Writes nothing. Ends with 1 when something does not add up."
    })
final class BooksBalanceCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private final Beans beans;

  BooksBalanceCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() {
    Conservation.Result found = beans.get(Conservation.class).check();
    PrintWriter out = spec.commandLine().getOut();
    List<Account> accounts = Arrays.asList(Account.values());
    out.println(
        "participant,currency,"
            + accounts.stream().map(Account::name).collect(Collectors.joining(",")));
    for (Conservation.Row row : found.rows()) {
      out.println(
          row.holder().who()
              + ","
              + row.holder().currency()
              + ","
              + accounts.stream()
                  .map(account -> row.of(account).amount().toPlainString())
                  .collect(Collectors.joining(",")));
    }
    found.flaws().forEach(out::println);
    out.println(
        found.flaws().isEmpty()
            ? "Everything is accounted for."
            : "Not everything is accounted for; 'countersign books check' tells whether the"
                + " books were edited.");
    return found.flaws().isEmpty() ? 0 : 1;
  }
}
