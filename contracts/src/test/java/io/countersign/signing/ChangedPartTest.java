package io.countersign.signing;

import static io.countersign.signing.MessageTamperings.binding;
import static io.countersign.signing.MessageTamperings.booking;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.Dossier;
import io.countersign.documents.PreparedSignature;
import io.countersign.documents.Preservation;
import io.countersign.documents.Samples;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No part of a message that is added, doubled, taken away or changed leaves a document valid, also
 * where nobody has signed that part: anything could stand there.
 */
class ChangedPartTest {

  private static final long SEED = 20260303;

  /** How many of the changes are tried: 1 tries all and takes minutes. */
  private static final int ONE_IN = Integer.getInteger("changed.part.one.in", 12);

  @TempDir Path directory;
  private DemoNotary notary;

  @BeforeEach
  void open() {
    notary = DemoNotary.in(directory);
  }

  @Test
  void ofASignatureWithItsTimeStamp() {
    PreparedSignature prepared =
        PreparedSignature.prepare(
            Office.printed(Samples.note()),
            CraftedCms.terms("seller", Office.NOON, "Inés Rossi"),
            PreparedSignature.STAMPED);
    byte[] plain = CmsWriter.detached(prepared.bytesToSign(), notary.ines(), binding(booking()));
    byte[] token = notary.stamps.stamp(CmsReader.signatureValue(plain));
    requireNoSurvivor(CmsWriter.stamped(plain, token), prepared::embed);
  }

  @Test
  void ofATimeStampOverTheDocument() {
    PreparedSignature prepared =
        PreparedSignature.prepareStamp(notary.longTerm.withEvidence(notary.once(Samples.note())));
    requireNoSurvivor(notary.stamps.stamp(Digest.of(prepared.bytesToSign())), prepared::embed);
  }

  @Test
  void ofWhatIsKeptInTheDossier() throws Exception {
    Document once = notary.once(Samples.note());
    List<X509Certificate> chain = notary.ines().chain();
    URI responder = URI.create(DemoNotary.BASE + "/ocsp");
    requireNoSurvivor(
        notary.revocations.ocsp(responder, chain.get(0), chain.get(1)).der(),
        changed -> with(once, new Dossier(List.of(), List.of(changed), List.of())));
    requireNoSurvivor(
        notary.authority.answer(DemoAuthority.LIST, new byte[0]),
        changed -> with(once, new Dossier(List.of(), List.of(), List.of(changed))));
    requireNoSurvivor(
        chain.get(0).getEncoded(),
        changed -> with(once, new Dossier(List.of(changed), List.of(), List.of())));
  }

  private static Document with(Document document, Dossier dossier) {
    return Preservation.withDossier(document, dossier);
  }

  private void requireNoSurvivor(byte[] der, Function<byte[], Document> in) {
    assertThat(notary.asking(in.apply(der)).reasons()).isEmpty();
    Random random = new Random(SEED);
    Map<String, byte[]> changed = Parts.changed(der);
    changed.keySet().removeIf(each -> random.nextInt(ONE_IN) != 0);
    assertThat(changed).hasSizeGreaterThan(10);
    List<String> survivors =
        changed.entrySet().parallelStream()
            .filter(each -> isNotRefused(stamped(in.apply(each.getValue()))))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(survivors).as("seed %d, %d changes", SEED, changed.size()).isEmpty();
  }

  /** The check that a contract has to stand: a time-stamp that is gone is a reason too. */
  private Verdict stamped(Document document) {
    return new SealCheck(notary.anchors, notary.clock, notary.revocations)
        .check(document, Expectation.nothing().atLeast(SealLevel.T));
  }

  private static boolean isNotRefused(Verdict verdict) {
    return verdict.outcome() != Outcome.INVALID || verdict.codes().contains("CHECK_FAILED");
  }
}
