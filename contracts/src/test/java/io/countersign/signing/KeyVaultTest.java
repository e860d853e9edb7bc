package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyVaultTest {

  private static final Clock CLOCK = Clock.fixed(Office.NOON, java.time.ZoneOffset.UTC);

  @TempDir Path directory;

  @Test
  void keepsItsKeysOverARestart() {
    KeyVault first = open(Optional.empty());
    Signer ines = first.signer(Office.INES);
    KeyVault again = open(Optional.empty());
    assertThat(again.signer(Office.INES).certificate()).isEqualTo(ines.certificate());
    assertThat(again.trustAnchors().pem()).isEqualTo(first.trustAnchors().pem());
  }

  @Test
  void drawsAPasswordThatOnlyItsOwnerCanRead() throws IOException {
    open(Optional.empty());
    Path password = directory.resolve("keys.password");
    assertThat(Files.readString(password).strip()).hasSize(43);
    for (Path file : new Path[] {password, directory.resolve("keys.p12")}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void writesNoPasswordWhenOneIsConfigured() {
    open(Optional.of("correct horse battery"));
    assertThat(directory.resolve("keys.password")).doesNotExist();
  }

  @Test
  void staysLockedWithoutItsPassword() throws IOException {
    open(Optional.empty());
    assertThatThrownBy(() -> open(Optional.of("something else")))
        .isInstanceOf(VaultLocked.class)
        .hasMessageContaining("does not open")
        .hasMessageNotContaining("something else");
    Files.delete(directory.resolve("keys.password"));
    assertThatThrownBy(() -> open(Optional.empty()))
        .isInstanceOf(VaultLocked.class)
        .hasMessageContaining("keys.password is missing");
  }

  @Test
  void refusesAShortPassword() {
    assertThatThrownBy(() -> open(Optional.of("secret")))
        .isInstanceOf(VaultLocked.class)
        .hasMessageContaining("12 characters");
  }

  @Test
  void issuesANewCertificateWhenTheOldOneHasRunOutOrTheNameChanged() {
    Signer ines = open(Optional.empty()).signer(Office.INES);
    Identity married = new Identity("ines.rossi", "Inés Rossi-Berg", "Countersign Demo GmbH");
    assertThat(open(Optional.empty()).signer(married).certificate())
        .isNotEqualTo(ines.certificate());
    Signer now = open(Optional.empty()).signer(married);
    Clock later = Clock.offset(CLOCK, Duration.ofDays(731));
    assertThat(KeyVault.open(directory, Optional.empty(), later).signer(married).certificate())
        .isNotEqualTo(now.certificate());
  }

  private KeyVault open(Optional<String> password) {
    return KeyVault.open(directory, password, CLOCK);
  }
}
