package io.countersign.bench;

import io.countersign.documents.Document;
import io.countersign.signing.DemoAuthority;
import io.countersign.signing.Identity;
import io.countersign.signing.KeyKind;
import io.countersign.signing.KeyVault;
import io.countersign.signing.LongTerm;
import io.countersign.signing.Revocations;
import io.countersign.signing.Seal;
import io.countersign.signing.SealCheck;
import io.countersign.signing.SealTerms;
import io.countersign.signing.Signer;
import io.countersign.signing.TimeStamps;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two signers with the demo authority in the same process, so that no network is measured. */
final class SealOffice implements AutoCloseable {

  private static final Identity SELLER = new Identity("seller", "Ines Rossi", "Countersign Demo");
  private static final Identity CUSTOMER = new Identity("customer", "Jan de Vries", "Northwind");

  private final Path folder;
  private final Clock clock = Clock.systemUTC();
  private final KeyVault vault;
  private final DemoAuthority authority;

  private SealOffice(Path folder) {
    this.folder = folder;
    this.vault = KeyVault.open(folder, Optional.empty(), clock);
    this.authority =
        new DemoAuthority(
            vault,
            URI.create("http://127.0.0.1:9/authority"),
            (address, asking, question) -> {
              throw new IOException("nobody else is asked");
            },
            clock);
  }

  static SealOffice open() {
    try {
      return new SealOffice(Files.createTempDirectory("seals"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Signer seller() {
    return authority.signer(SELLER, KeyKind.P256);
  }

  /** Seals at level B-B. */
  Seal plain() {
    return new Seal(clock);
  }

  /** The check by somebody who asks nobody. */
  SealCheck check() {
    return new SealCheck(authority.trustAnchors(), clock, new Revocations(authority, clock));
  }

  /** Signed by both sides with time-stamps, and preserved. */
  Document archived(Document paper) {
    TimeStamps stamps =
        new TimeStamps(List.of(authority.clock()), authority, authority.trustAnchors(), clock);
    Seal seal = new Seal(clock, stamps);
    Document once = seal.sign(paper, seller(), SealTerms.in("seller")).document();
    Signer customer = authority.signer(CUSTOMER, KeyKind.P256);
    Document twice = seal.sign(once, customer, SealTerms.in("customer")).document();
    return new LongTerm(stamps, new Revocations(authority, clock), authority.trustAnchors())
        .archived(twice);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
