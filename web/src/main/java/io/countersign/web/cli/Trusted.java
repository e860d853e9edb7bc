package io.countersign.web.cli;

import io.countersign.signing.TrustAnchors;
import io.countersign.web.home.Home;
import io.countersign.web.problems.DatabaseInUseAnalyzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The roots that a command trusts: those of a file that is named, else those of a home folder. */
final class Trusted {

  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

  private Trusted() {}

  /**
   * The roots in a file; null when none is named, and the home folder has keys.
   *
   * @throws IOException when the file cannot be read or holds no roots, or there are no keys
   */
  static @Nullable TrustAnchors named(@Nullable Path file, Beans beans) throws IOException {
    if (file != null) {
      try {
        return TrustAnchors.read(pem(Files.readAllBytes(file)));
      } catch (IllegalArgumentException e) {
        throw new IOException(
            file
                + ": "
                + e.getMessage()
                + ". Expected is a PEM file, which begins with "
                + BEGIN
                + ", such as /trust-anchor.pem of the installation that signed.",
            e);
      }
    }
    Path usual = Path.of(System.getProperty("countersign.home", "countersign-home"));
    if (System.getenv("COUNTERSIGN_HOME") == null && !Files.exists(usual)) {
      // looked at before the application starts, which would make one
      throw none(usual.resolve("keys"));
    }
    Path keys;
    try {
      keys = beans.get(Home.class).folder().resolve("keys");
    } catch (RuntimeException notStarted) {
      String inUse = DatabaseInUseAnalyzer.words(notStarted);
      if (inUse == null) {
        throw notStarted;
      }
      throw new IOException(inUse + " Or give its roots with --anchor.", notStarted);
    }
    if (!Files.isDirectory(keys)) {
      throw none(keys);
    }
    return null;
  }

  private static IOException none(Path keys) {
    return new IOException(
        "There are no keys in "
            + keys
            + ", so nothing is trusted. Name the home folder of the installation that signed:"
            + " set COUNTERSIGN_HOME, or give its roots with --anchor");
  }

  /** The text of a PEM file; of a certificate alone (.cer, .der) the same as PEM. */
  private static String pem(byte[] content) {
    boolean der = content.length > 1 && content[0] == 0x30 && (content[1] & 0x80) != 0;
    return der
        ? BEGIN
            + "\n"
            + Base64.getMimeEncoder().encodeToString(content)
            + "\n-----END CERTIFICATE-----\n"
        : new String(content, StandardCharsets.ISO_8859_1);
  }
}
