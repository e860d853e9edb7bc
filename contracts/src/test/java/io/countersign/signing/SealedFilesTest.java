package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Attachment;
import io.countersign.documents.Block;
import io.countersign.documents.Document;
import io.countersign.documents.Draft;
import io.countersign.documents.Forger;
import io.countersign.documents.Reading;
import io.countersign.documents.Samples;
import io.countersign.documents.SignaturePlace;
import io.countersign.documents.SignatureTerms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes good and bad files for other validators, and asserts what ours says of them. */
class SealedFilesTest {

  private static final Path FILES = Path.of("target/sealed");

  @TempDir Path directory;

  @Test
  void areGoodOrBadForUsToo() throws IOException {
    Office office = Office.in(directory.resolve("vault"));
    Office other = Office.in(directory.resolve("other"));
    Files.createDirectories(FILES);
    Files.writeString(FILES.resolve("root.pem"), office.vault.trustAnchors().pem());

    Document once = office.once(Samples.contract()).document();
    Sealed twice = office.twice(Samples.contract());
    good(office, "once", once);
    good(office, "twice", twice.document());
    good(office, "twice-long", office.twice(Samples.longContract()).document());
    SealTerms amending = SealTerms.in("seller").following(twice.signatureValue());
    Document paper = Office.printed(Samples.note());
    good(office, "amendment", office.seal.sign(paper, office.ines, amending).document());

    good(office, "statement", statement(office));
    withOwnCertificate(office);

    preserved(DemoNotary.in(directory.resolve("notary")));

    byte[] changed = once.bytes();
    changed[20] ^= 1;
    bad(office, "changed-byte", Document.of(changed));
    byte[] contents = Reading.of(once).signatures().get(0).contents();
    byte[] cms = Arrays.copyOf(contents, contents.length - 1000);
    SignatureTerms terms = SignatureTerms.of("seller", Office.NOON, "Inés Rossi");
    bad(office, "replayed", CraftedCms.embed(paper, terms, content -> cms));
    bad(office, "other-root", other.once(Samples.contract()).document());
    bad(office, "annotated", Forger.annotated(once));
  }

  /** The seller with a key of the house, the customer with one that somebody else vouches for. */
  private static void withOwnCertificate(Office office) throws IOException {
    BroughtKeys service =
        new BroughtKeys("A trust service", Office.NOON.minus(Duration.ofDays(30)));
    Signer daan = service.signer("DE WIT Daan Pieter", BroughtKeys.Kind.GOOD);
    Document once = office.once(Samples.contract()).document();
    Document both = office.seal.sign(once, daan, SealTerms.in("customer")).document();
    TrustAnchors trusted = office.vault.trustAnchors().withSignersOf(service.anchors());
    Files.writeString(FILES.resolve("own-certificate.pem"), trusted.pem());
    Files.write(FILES.resolve("own-certificate.pdf"), both.bytes());
    Expectation nothing = Expectation.nothing();
    Verdict verdict = new SealCheck(trusted, office.clock).check(both, nothing);
    assertThat(verdict.reasons()).isEmpty();
    assertThat(office.check.check(both, nothing).outcome())
        .as("a service that nobody trusts")
        .isNotEqualTo(Outcome.VALID);
  }

  /** What statements are: sealed by the company alone, with two files inside. */
  private static Document statement(Office office) {
    SignaturePlace place =
        new SignaturePlace(
            "company",
            "Countersign",
            new SignaturePlace.Signatory("Statements", "Seal of the company"));
    Draft draft =
        Draft.titled("Statement 2026-Q1", Locale.ENGLISH, Office.NOON)
            .with(new Block.Paragraph("Earned: 100.00"), Block.Signatures.of(place))
            .attaching(json("statement.json"))
            .attaching(json("inputs.json"));
    Signer company = office.vault.signer(new Identity("statements", "Statements", "Countersign"));
    return office.seal.sign(Office.printed(draft), company, SealTerms.in("company")).document();
  }

  /** The levels above B-B, by an authority of their own. */
  private static void preserved(DemoNotary notary) throws IOException {
    Files.writeString(FILES.resolve("notary.pem"), notary.anchors.pem());
    Document twice = notary.twice(Samples.contract());
    Files.write(FILES.resolve("stamped.pdf"), twice.bytes());
    assertThat(notary.asking(twice).reasons()).isEmpty();
    Signer rsa = notary.authority.signer(Office.INES, KeyKind.RSA3072);
    Document paper = Office.printed(Samples.contract());
    SealTerms seller = SealTerms.in("seller").because("I agree to this contract");
    Document rsaOnce = notary.seal.sign(paper, rsa, seller).document();
    Document archived = notary.longTerm.archived(twice);
    good(notary, "evidence", notary.longTerm.withEvidence(twice));
    good(notary, "archived", archived);
    good(notary, "archived-rsa", notary.longTerm.archived(rsaOnce));
    notary.clock.pass(CertificateAuthority.CLOCK_LIFE.minusDays(100));
    good(notary, "renewed", notary.longTerm.archived(archived));
  }

  private static void good(DemoNotary notary, String name, Document document) throws IOException {
    Files.write(FILES.resolve(name + ".pdf"), document.bytes());
    assertThat(notary.alone(document).reasons()).as(name).isEmpty();
  }

  private static Attachment json(String name) {
    byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
    return Attachment.of(name, "application/json", name, empty);
  }

  private static void good(Office office, String name, Document document) throws IOException {
    Files.write(FILES.resolve(name + ".pdf"), document.bytes());
    assertThat(office.verdict(document).reasons()).as(name).isEmpty();
  }

  private static void bad(Office office, String name, Document document) throws IOException {
    Files.write(FILES.resolve(name + ".pdf"), document.bytes());
    assertThat(office.verdict(document).outcome()).as(name).isEqualTo(Outcome.INVALID);
  }
}
