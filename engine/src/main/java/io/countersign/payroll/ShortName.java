package io.countersign.payroll;

import io.countersign.canonical.Digest;
import io.countersign.ledger.PayCycle;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The names of a pay cycle where a format leaves few characters. */
final class ShortName {

  private ShortName() {}

  /**
   * Letters and digits of its name, and {@code V2} for a second version; where that is too long,
   * the beginning of a digest of it.
   */
  static String of(PayOrder.Run run, int longest) {
    String version = run.version() == 1 ? "" : "V" + run.version();
    String plain = plain(run.cycle()) + version;
    if (plain.length() <= longest) {
      return plain;
    }
    String digest =
        Digest.of(run.cycle().name().getBytes(StandardCharsets.UTF_8))
            .hex()
            .toUpperCase(Locale.ROOT);
    return digest.substring(0, longest - version.length()) + version;
  }

  /** The period and the version for the name of a file. */
  static String ofFile(PayOrder.Run run) {
    String safe = run.cycle().name().replaceAll("[^A-Za-z0-9._-]", "-");
    return run.version() == 1 ? safe : safe + "-v" + run.version();
  }

  private static String plain(PayCycle cycle) {
    return cycle.name().replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
  }
}
