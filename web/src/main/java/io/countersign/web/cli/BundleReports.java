package io.countersign.web.cli;

import io.countersign.completion.BundleCheck;
import io.countersign.signing.TrustAnchors;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * What {@code countersign verify} says about bundles of evidence.
 *
 * @param signers who is trusted about signers and time-stamps
 * @param company who is trusted about the company's own seals
 */
record BundleReports(TrustAnchors signers, TrustAnchors company) {

  /** A bundle with more bytes than this is none of ours. */
  private static final long LARGEST = 100_000_000;

  static boolean isBundle(Path file) {
    return file.toString().endsWith(".zip");
  }

  /** Whether the bundle proves what it says; everything that is wrong is written. */
  boolean holds(Path file, PrintWriter out) throws IOException {
    if (Files.size(file) > LARGEST) {
      out.printf("INVALID       %s%n  it has more than %,d bytes%n", file, LARGEST);
      return false;
    }
    List<BundleCheck.Reason> reasons =
        BundleCheck.check(Files.readAllBytes(file), signers, company, Clock.systemUTC());
    out.printf("%-13s %s%n", reasons.isEmpty() ? "VALID" : "INVALID", file);
    reasons.forEach(reason -> out.println("  " + reason));
    return reasons.isEmpty();
  }
}
