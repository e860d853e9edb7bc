package io.countersign.web.cli;

import io.countersign.contracts.Role;
import io.countersign.documents.Document;
import io.countersign.documents.Finding;
import io.countersign.documents.PaperFlaw;
import io.countersign.documents.Reading;
import io.countersign.signing.Expectation;
import io.countersign.signing.KeyVault;
import io.countersign.signing.Notary;
import io.countersign.signing.Outcome;
import io.countersign.signing.SealCheck;
import io.countersign.signing.TrustAnchors;
import io.countersign.signing.Verdict;
import io.countersign.web.contracts.VerdictReport;
import io.countersign.web.figures.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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
 * {@code countersign verify}: whether contracts are signed by both sides and unchanged, and whether
 * bundles of evidence prove what they say. It looks at the files and at the certificates that are
 * trusted, at nothing else; whether a booking has moved on since only the pages can say.
 */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks that contracts are signed by both sides and unchanged, and bundles of evidence.",
      "Trusted are the certificates given, else the authority in the home folder."
    })
final class VerifyCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A contract (PDF) or a bundle (ZIP).")
  private List<Path> files = List.of();

  @Option(
      names = "--anchor",
      paramLabel = "PEM",
      description = "The roots to trust, got by a way that you trust; then nobody is asked.")
  private @Nullable Path anchor;

  @Option(names = "--json", description = "Writes the verdicts as JSON, by file.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private final Beans beans;

  VerifyCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() throws IOException {
    TrustAnchors given = Trusted.named(anchor, beans);
    SealCheck check =
        given == null ? beans.get(Notary.class).check() : new SealCheck(given, Clock.systemUTC());
    Expectation bothSigned =
        Expectation.nothing().signed(Role.SELLER.field(), Role.CUSTOMER.field());
    Map<String, VerdictReport> reports = new LinkedHashMap<>();
    List<String> unread = new ArrayList<>();
    boolean proven = true;
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        unread.add(file + " is not a file that can be read. Check the path.");
      } else if (BundleReports.isBundle(file)) {
        proven &= bundles(given).holds(file, spec.commandLine().getOut());
      } else if (Files.size(file) > Reading.LARGEST) {
        reports.put(file.toString(), tooBig(Files.size(file)));
      } else {
        Document document = Document.of(Files.readAllBytes(file));
        reports.put(file.toString(), VerdictReport.of(document, check.check(document, bothSigned)));
      }
    }
    print(reports);
    unread.forEach(spec.commandLine().getErr()::println);
    boolean all =
        proven && unread.isEmpty() && reports.values().stream().allMatch(VerdictReport::valid);
    return all ? 0 : 1;
  }

  private BundleReports bundles(@Nullable TrustAnchors given) {
    return given == null
        ? new BundleReports(
            beans.get(Notary.class).trustAnchors(), beans.get(KeyVault.class).trustAnchors())
        : new BundleReports(given, given);
  }

  private static VerdictReport tooBig(long bytes) {
    Finding finding =
        new Finding(
            PaperFlaw.PDF_TOO_BIG, bytes + " bytes, at most " + Reading.LARGEST + " are read.");
    return VerdictReport.of(
        Document.of(new byte[0]), new Verdict(Outcome.INVALID, List.of(finding), List.of()));
  }

  private void print(Map<String, VerdictReport> reports) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(reports));
      return;
    }
    reports.forEach(
        (file, report) -> {
          out.printf("%-13s %s%n", report.outcome(), file);
          for (VerdictReport.Reason reason : report.reasons()) {
            out.printf("  %s: %s %s%n", reason.code(), reason.sentence(), reason.detail());
          }
          for (VerdictReport.Signature signature : report.signatures()) {
            out.printf(
                "  %s: %s, %s, %s, %s%n",
                signature.field(),
                signature.signer(),
                signature.organisation(),
                Words.time(java.time.Instant.parse(signature.signedAt())),
                signature.level());
          }
          report.signatures().stream()
              .map(VerdictReport.Signature::booking)
              .filter(booking -> booking != null)
              .findFirst()
              .ifPresent(
                  booking ->
                      out.printf(
                          "  booking: %s, revision %d, sha256 %s%n",
                          booking.id(), booking.revision(), booking.sha256()));
        });
  }
}
