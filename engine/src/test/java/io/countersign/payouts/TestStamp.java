package io.countersign.payouts;

import io.countersign.canonical.Digest;
import java.nio.charset.StandardCharsets;

/** Seals that are digests with a name. */
public record TestStamp() implements ManifestSeal {

  @Override
  public byte[] ofCompany(byte[] content) {
    return ("company " + Digest.of(content).hex()).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] ofPerson(Payer payer, byte[] content) {
    String text = payer.name() + " " + Digest.of(content).hex();
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
