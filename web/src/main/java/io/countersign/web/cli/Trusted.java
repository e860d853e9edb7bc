package io.countersign.web.cli;

import io.countersign.signing.TrustAnchors;
import io.countersign.web.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The roots that a command trusts: those of a file that is named, else those of a home folder. */
final class Trusted {

  private Trusted() {}

  /**
   * The roots in a file; null when none is named, and the home folder has keys.
   *
   * @throws IOException when the file cannot be read or holds no roots, or there are no keys
   */
  static @Nullable TrustAnchors named(@Nullable Path file, Beans beans) throws IOException {
    if (file != null) {
      try {
        return TrustAnchors.read(Files.readString(file));
      } catch (IllegalArgumentException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      }
    }
    Path keys = beans.get(Home.class).folder().resolve("keys");
    if (!Files.isDirectory(keys)) {
      throw new IOException(
          "There are no keys in "
              + keys
              + ", so nothing is trusted. Name the home folder of the installation that signed:"
              + " set COUNTERSIGN_HOME, or give its roots with --anchor");
    }
    return null;
  }
}
