package io.countersign.web.cli;

import io.countersign.accounting.Accounting;
import io.countersign.accounting.Accounts;
import io.countersign.accounting.BookPeriod;
import io.countersign.accounting.PolicyDocument;
import io.countersign.accounting.PolicyReader;
import io.countersign.calendar.Period;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the accounting commands: until when, by which policy, and where it goes. */
final class AccountingFile {

  @Option(
      names = "--period",
      required = true,
      paramLabel = "PERIOD",
      description = "The pay period, such as 2026-Q1.")
  private String period = "";

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = {
        "Another policy than accounting.yaml of the home folder.",
        "Nothing is written down then."
      })
  private @Nullable Path policy;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the file goes; without it, to the screen.")
  private @Nullable Path out;

  /** The journals until the period; none when there is no such period, which is told. */
  Optional<Accounts> accounts(Accounting accounting, PrintWriter err) throws IOException {
    List<Period> periods = accounting.periods().stream().map(BookPeriod::period).toList();
    Optional<Period> found = periods.stream().filter(p -> p.name().equals(period)).findFirst();
    if (found.isEmpty()) {
      err.printf(
          "There is no pay period '%s'. There are: %s%n",
          period, periods.stream().map(Period::name).collect(Collectors.joining(", ")));
      return Optional.empty();
    }
    if (policy == null) {
      return Optional.of(accounting.until(found.get()));
    }
    PolicyDocument document = new PolicyDocument(policy.toString(), Files.readString(policy));
    return Optional.of(accounting.draft(found.get(), PolicyReader.read(document)));
  }

  /** Writes the text where it goes; what it is, is told when that is a file. */
  void write(String text, String told, PrintWriter screen) throws IOException {
    if (out == null) {
      screen.print(text);
    } else {
      Files.writeString(out, text);
      screen.println(out + ": " + told);
    }
    screen.flush();
  }
}
