package io.countersign.web.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.signing.KeyVault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedTest {

  private final Beans none = new Beans(String.class);

  @TempDir Path folder;

  @Test
  void readsAPemFileAndACertificateAlone() throws IOException {
    String pem =
        KeyVault.open(folder.resolve("keys"), Optional.empty(), Clock.systemUTC())
            .trustAnchors()
            .pem();
    byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "").strip());
    assertThat(named("roots.pem", pem.getBytes(StandardCharsets.US_ASCII))).isEqualTo(pem);
    assertThat(named("root.cer", der)).isEqualTo(pem);
  }

  @Test
  void saysWhatItExpectedOfAFileThatIsNone() {
    assertThatThrownBy(() -> named("roots.pem", new byte[] {1, -1, 2}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Expected is a PEM file");
  }

  private String named(String name, byte[] content) throws IOException {
    return Trusted.named(Files.write(folder.resolve(name), content), none).pem();
  }
}
