package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Document;
import io.countersign.documents.Names;
import io.countersign.documents.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * What poppler says. Skipped where pdfsig (poppler-utils) is missing, unless
 * -Dpdfsig.required=true; the question of trust also needs certutil (libnss3-tools).
 */
@EnabledIf(value = "wanted", disabledReason = "pdfsig (poppler-utils) is not installed")
class PdfsigTest {

  @TempDir Path directory;

  static boolean wanted() {
    return Boolean.getBoolean("pdfsig.required") || installed("pdfsig", "-v");
  }

  static boolean certutil() {
    return installed("certutil", "-H");
  }

  @Test
  void acceptsBothSignatures() throws Exception {
    Office office = Office.in(directory.resolve("vault"));
    String said = pdfsig(office.twice(Samples.contract()).document());
    assertThat(said)
        .contains("Signature Field Name: seller", "Signature Field Name: customer")
        .contains("Signer Certificate Common Name: Inés Rossi")
        .contains("Signature Type: ETSI.CAdES.detached")
        .doesNotContain("Signature is Invalid", "Mismatch");
    assertThat(said.split("Signature is Valid", -1)).hasSize(3);
    assertThat(said.split("Total document signed", -1)).hasSize(2);
  }

  @Test
  void acceptsSignaturesOfPeopleNamedInAnyScript() throws Exception {
    Office office = Office.in(directory.resolve("vault"));
    Signer dana = office.vault.signer(named("dana.levi", "Hebrew"));
    Signer sato = office.vault.signer(named("sato", "Japanese"));
    Document once =
        office.seal.sign(Office.printed(Names.contract()), dana, SealTerms.in("seller")).document();
    Document twice = office.seal.sign(once, sato, SealTerms.in("customer")).document();
    assertThat(office.verdict(twice).outcome()).isEqualTo(Outcome.VALID);
    String said = pdfsig(twice);
    assertThat(said).doesNotContain("Signature is Invalid", "Mismatch");
    assertThat(said).contains("Common Name: " + Names.BY_SCRIPT.get("Japanese"));
    assertThat(said.split("Signature is Valid", -1)).as(said).hasSize(3);
    assertThat(said.split("Total document signed", -1)).hasSize(2);
  }

  private static Identity named(String id, String script) {
    String name = Names.BY_SCRIPT.get(script);
    return new Identity(id, name, name);
  }

  @Test
  @EnabledIf(value = "certutil", disabledReason = "certutil (libnss3-tools) is not installed")
  void trustsTheCertificatesOnceItKnowsTheRoot() throws Exception {
    Office office = Office.in(directory.resolve("vault"));
    String database = trusting(office.vault.trustAnchors());
    String said = pdfsig(office.twice(Samples.contract()).document(), "-nssdir", database);
    assertThat(said.split("Certificate is Trusted", -1)).as(said).hasSize(3);
  }

  @Test
  @EnabledIf(value = "certutil", disabledReason = "certutil (libnss3-tools) is not installed")
  void trustsContractsThatArePreservedAndAsksNobody() throws Exception {
    DemoNotary notary = DemoNotary.in(directory.resolve("vault"));
    String database = trusting(notary.anchors);
    Document twice = notary.twice(Samples.contract());
    for (Document document : List.of(twice, notary.longTerm.archived(twice))) {
      String said = pdfsig(document, "-nssdir", database);
      assertThat(said.split("Signature is Valid", -1)).as(said).hasSize(3);
      assertThat(said.split("Certificate is Trusted", -1)).as(said).hasSize(3);
    }
  }

  @Test
  @EnabledIf(value = "certutil", disabledReason = "certutil (libnss3-tools) is not installed")
  void trustsAnOwnCertificateOfAServiceThatItTrusts() throws Exception {
    BroughtKeys service =
        new BroughtKeys("A trust service", Office.NOON.minus(Duration.ofDays(30)));
    Office office = Office.in(directory.resolve("vault"));
    Signer daan = service.signer("DE WIT Daan Pieter", BroughtKeys.Kind.GOOD);
    Document once = office.once(Samples.contract()).document();
    Document both = office.seal.sign(once, daan, SealTerms.in("customer")).document();
    String said = pdfsig(both, "-nssdir", trusting(service.anchors()));
    assertThat(said.split("Signature is Valid", -1)).as(said).hasSize(3);
    assertThat(said.split("Certificate is Trusted", -1)).as("the customer's: " + said).hasSize(2);
  }

  private String trusting(TrustAnchors anchors) throws IOException, InterruptedException {
    Path root = Files.writeString(directory.resolve("root.pem"), anchors.pem());
    String database = "sql:" + Files.createDirectories(directory.resolve("nss"));
    run("certutil", "-N", "-d", database, "--empty-password");
    run("certutil", "-A", "-d", database, "-n", "demo", "-t", "C,C,C", "-i", root.toString());
    return database;
  }

  @Test
  void seesAChangedByte() throws Exception {
    Office office = Office.in(directory.resolve("vault"));
    byte[] changed = office.once(Samples.contract()).document().bytes();
    changed[20] ^= 1;
    assertThat(pdfsig(Document.of(changed))).contains("Digest Mismatch");
  }

  private String pdfsig(Document document, String... options) throws Exception {
    Path file = Files.write(directory.resolve("signed.pdf"), document.bytes());
    List<String> command = new ArrayList<>(List.of("pdfsig"));
    command.addAll(List.of(options));
    command.add(file.toString());
    return run(command.toArray(String[]::new));
  }

  private static boolean installed(String... command) {
    try {
      run(command);
      return true;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    byte[] output = process.getInputStream().readAllBytes();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", command[0]).isTrue();
    return new String(output, StandardCharsets.UTF_8);
  }
}
