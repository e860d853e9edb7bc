package io.countersign.close;

import io.countersign.canonical.Digest;
import java.nio.charset.StandardCharsets;

/**
 * Everything that a calculation looks at: two with the same come to the same.
 *
 * @param rest a digest of all but what is told by lines
 */
record Inputs(Digest rest, Told told) {

  Digest digest() {
    String all = rest + "\n" + told.deals() + " " + told.others();
    return Digest.of(all.getBytes(StandardCharsets.UTF_8));
  }

  /** The same when the journal of deals had so many lines. */
  Inputs when(long lines) {
    return new Inputs(rest, told.when(lines));
  }
}
