package io.countersign.web.cli;

import io.countersign.documents.Reading;
import io.countersign.signing.KeyVault;
import io.countersign.signing.TrustAnchors;
import io.countersign.web.statements.StatementCheck;
import io.countersign.web.statements.StatementCheck.Reason;
import io.countersign.web.statements.StatementCheck.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code countersign statement verify}: whether statements are sealed by the company, say on paper
 * what they say to programs, and come out of their own inputs to the cent. With {@code --anchor} it
 * needs nothing but the files: no database, no keys, no network.
 */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks sealed statements and calculates every line again from the inputs inside.",
      "Trusted is the certificate given, else the authority in the home folder."
    })
final class StatementVerifyCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "A statement, a PDF file.")
  private List<Path> files = List.of();

  @Option(
      names = "--anchor",
      paramLabel = "PEM",
      description = "The certificate to trust: /trust-anchor.pem of the company's pages.")
  private @Nullable Path anchor;

  @Option(names = "--json", description = "Writes what was found as JSON, by file.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private final Beans beans;

  StatementVerifyCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() throws IOException {
    TrustAnchors named = Trusted.named(anchor, beans);
    TrustAnchors anchors = named == null ? beans.get(KeyVault.class).trustAnchors() : named;
    Map<String, Report> reports = new LinkedHashMap<>();
    for (Path file : files) {
      reports.put(file.toString(), report(file, anchors));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(reports));
    } else {
      reports.forEach((file, report) -> print(file, report, out));
    }
    return reports.values().stream().allMatch(Report::isValid) ? 0 : 1;
  }

  private static Report report(Path file, TrustAnchors anchors) throws IOException {
    long size = Files.size(file);
    if (size > Reading.LARGEST) {
      Reason reason =
          new Reason("PDF_TOO_BIG", "", size + " bytes, at most " + Reading.LARGEST + " are read.");
      return new Report("INVALID", null, 0, List.of(reason));
    }
    return StatementCheck.check(Files.readAllBytes(file), anchors, Clock.systemUTC());
  }

  private static void print(String file, Report report, PrintWriter out) {
    out.printf("%-13s %s%n", report.outcome(), file);
    for (Reason reason : report.reasons()) {
      out.printf("  %s: %s %s%n", reason.code(), reason.sentence(), reason.detail());
    }
    var of = report.of();
    if (of != null) {
      out.printf(
          "  statement: %s, %s, %s, version %d; %d lines calculated again%n",
          of.holder().who(),
          of.cycle(),
          of.holder().currency().getCurrencyCode(),
          of.version(),
          report.lines());
    }
  }
}
