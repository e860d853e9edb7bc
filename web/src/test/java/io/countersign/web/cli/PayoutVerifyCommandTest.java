package io.countersign.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.payees.FieldVault;
import io.countersign.payouts.ManifestSeal;
import io.countersign.web.CountersignApplication;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayoutVerifyCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @BeforeEach
  void useOneHome() {
    System.setProperty("countersign.home", folder.resolve("home").toString());
  }

  @AfterEach
  void useAnyHome() {
    System.clearProperty("countersign.home");
  }

  @Test
  void saysWhetherAManifestItsSealsAndFilesAreAsTheyWereSealed() throws IOException {
    Path file = Files.writeString(folder.resolve("nacha.ach"), "101\n");
    Path manifest = folder.resolve("manifest.json");
    Path seal = folder.resolve("manifest.seal");
    ManifestSeal.Payer fay = new ManifestSeal.Payer("fay", "Fay Finance");
    byte[] content = content(fay, Files.readAllBytes(file));
    try (Beans beans = new Beans(CountersignApplication.class)) {
      ManifestSeal seals = beans.get(ManifestSeal.class);
      Files.write(manifest, content);
      Files.writeString(seal, text(seals.ofCompany(content), seals.ofPerson(fay, content)));
    }

    assertThat(run(manifest, seal, file)).as(out.toString()).isZero();
    assertThat(out.toString()).contains("is nacha.ach", "paid by Fay Finance", "VALID");

    Files.writeString(file, "102\n");
    assertThat(run(manifest, seal, file)).isEqualTo(1);
    assertThat(out.toString()).contains("is none of the files that the manifest names", "INVALID");

    Files.writeString(
        manifest, new String(content, StandardCharsets.UTF_8).replace("100.00", "900.00"));
    assertThat(run(manifest, seal)).isEqualTo(1);
    assertThat(out.toString()).contains("company seal:", "payer seal:");
  }

  @Test
  void doesNotTakeTheSealOfAnotherForThatOfThePayer() throws IOException {
    Path manifest = folder.resolve("manifest.json");
    Path seal = folder.resolve("manifest.seal");
    ManifestSeal.Payer fay = new ManifestSeal.Payer("fay", "Fay Finance");
    byte[] content = content(fay, new byte[0]);
    try (Beans beans = new Beans(CountersignApplication.class)) {
      ManifestSeal seals = beans.get(ManifestSeal.class);
      byte[] company = seals.ofCompany(content);
      Files.write(manifest, content);
      Files.writeString(seal, text(company, company));
    }

    assertThat(run(manifest, seal)).isEqualTo(1);
    assertThat(out.toString()).contains("payer seal:").doesNotContain("company seal:");
  }

  @Test
  void hidesBankDataForOnePlaceOnly() {
    try (Beans beans = new Beans(CountersignApplication.class)) {
      FieldVault vault = beans.get(FieldVault.class);
      String hidden = vault.hide("DE89370400440532013000", "payee/amy/1");

      assertThat(vault.show(hidden, "payee/amy/1")).isEqualTo("DE89370400440532013000");
      assertThat(hidden).isNotEqualTo(vault.hide("DE89370400440532013000", "payee/amy/1"));
      byte[] raw = Base64.getDecoder().decode(hidden);
      assertThat(new String(raw, StandardCharsets.ISO_8859_1)).doesNotContain("3704");
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> vault.show(hidden, "payee/eve/1"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("changed or moved");
    }
  }

  private int run(Path... files) {
    String[] args = new String[files.length + 2];
    args[0] = "payout";
    args[1] = "verify";
    for (int i = 0; i < files.length; i++) {
      args[i + 2] = files[i].toString();
    }
    return new Commands(CountersignApplication.class)
        .run(
            line -> line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)),
            args);
  }

  private static byte[] content(ManifestSeal.Payer payer, byte[] file) {
    return CanonicalJson.of(
        Map.of(
            "period", "2017-Q1",
            "paidBy", Map.of("login", payer.login(), "name", payer.name()),
            "totals", Map.of("USD", "100.00"),
            "files", List.of(Map.of("name", "nacha.ach", "sha256", Digest.of(file).hex()))));
  }

  private static String text(byte[] company, byte[] payer) {
    return "-----BEGIN COMPANY SEAL-----\n"
        + Base64.getEncoder().encodeToString(company)
        + "\n-----END COMPANY SEAL-----\n-----BEGIN PAYER SEAL-----\n"
        + Base64.getEncoder().encodeToString(payer)
        + "\n-----END PAYER SEAL-----\n";
  }
}
