package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that is brought signs only when its authority says now that it is not revoked. */
class OwnKeyTest {

  private static final char[] PASSWORD = BroughtKeys.PASSWORD.toCharArray();

  @TempDir Path directory;
  private DemoNotary notary;
  private OwnKey key;

  @BeforeEach
  void open() throws Exception {
    notary = DemoNotary.in(directory);
    key = brought(notary.ines());
  }

  @Test
  void isGoodWhenItsAuthoritySaysSo() {
    assertThatCode(() -> ask(notary.revocations)).doesNotThrowAnyException();
  }

  @Test
  void isRefusedWhenItWasRevoked() {
    notary.authority.revoke(Office.INES, KeyKind.P256, RevocationReason.KEY_COMPROMISE);
    assertRefused("own-certificate-revoked", notary.revocations);
  }

  @Test
  void isRefusedWhenNobodyAnswers() {
    assertRefused("own-certificate-unknown", new Revocations(DemoNotary.NOWHERE, notary.clock));
  }

  @Test
  void isRefusedWhenTheAnswerIsOfEarlier() {
    Revocations earlier =
        new Revocations(
            (address, asking, question) -> {
              notary.clock.pass(Duration.ofHours(-1));
              byte[] answer = notary.authority.ask(address, asking, question);
              notary.clock.pass(Duration.ofHours(1));
              return answer;
            },
            notary.clock);
    assertRefused("own-certificate-unknown", earlier);
  }

  private void ask(Revocations authorities) {
    key.requireNotRevoked(authorities, notary.clock.instant());
  }

  private void assertRefused(String code, Revocations authorities) {
    assertThatThrownBy(() -> ask(authorities))
        .isInstanceOfSatisfying(
            KeyRefused.class, refused -> assertThat(refused.reason().code()).isEqualTo(code));
  }

  private OwnKey brought(Signer signer) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    List<X509Certificate> chain = signer.chain();
    store.setKeyEntry("mine", signer.key(), PASSWORD, chain.toArray(new X509Certificate[0]));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, PASSWORD);
    return OwnKey.open(
        out.toByteArray(), PASSWORD, notary.anchors, TrustAnchors.of(), notary.clock.instant());
  }
}
