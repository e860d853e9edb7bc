package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachedSealTest {

  private static final byte[] CONTENT = "entry 12".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path directory;
  @TempDir private Path elsewhere;

  @Test
  void holdsOverItsContentAndOverNothingElse() {
    Office office = Office.in(directory);
    TrustAnchors ours = office.vault.trustAnchors();
    byte[] seal = DetachedSeal.over(CONTENT, office.ines);

    assertThat(DetachedSeal.objections(CONTENT, seal, ours)).isEmpty();
    assertThat(
            codes(DetachedSeal.objections("entry 13".getBytes(StandardCharsets.UTF_8), seal, ours)))
        .containsExactly("DIGEST_MISMATCH");
  }

  @Test
  void isOnlyBelievedOfOurOwn() {
    byte[] seal = DetachedSeal.over(CONTENT, Office.in(elsewhere).ines);
    TrustAnchors ours = Office.in(directory).vault.trustAnchors();

    assertThat(codes(DetachedSeal.objections(CONTENT, seal, ours)))
        .containsExactly("CERTIFICATE_UNTRUSTED");
  }

  @Test
  void survivesNoChangedByte() {
    Office office = Office.in(directory);
    TrustAnchors ours = office.vault.trustAnchors();
    byte[] seal = DetachedSeal.over(CONTENT, office.ines);

    for (int at = 0; at < seal.length; at++) {
      byte[] changed = seal.clone();
      changed[at] ^= 1;
      assertThat(DetachedSeal.objections(CONTENT, changed, ours)).as("byte " + at).isNotEmpty();
    }
    assertThat(DetachedSeal.objections(CONTENT, Arrays.copyOf(seal, seal.length - 1), ours))
        .isNotEmpty();
    assertThat(DetachedSeal.objections(CONTENT, new byte[0], ours)).isNotEmpty();
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }
}
