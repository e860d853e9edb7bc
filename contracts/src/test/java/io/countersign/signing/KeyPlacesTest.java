package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.countersign.documents.Document;
import io.countersign.documents.Samples;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bouncycastle.operator.ContentSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys in files and at services sign as well as those of the demo. */
class KeyPlacesTest {

  private static final String PASSWORD = "correct horse battery";

  @TempDir Path directory;
  private DemoNotary notary;

  @BeforeEach
  void open() {
    notary = DemoNotary.in(directory.resolve("vault"));
  }

  @Test
  void aKeyInAFileSigns() throws Exception {
    StoredKeys keys = StoredKeys.inFile(file(notary.ines()), PASSWORD);
    requireGood(new KeyRing(List.of(keys), notary.clock).signer(Office.INES));
    assertThatThrownBy(() -> StoredKeys.inFile(directory.resolve("keys.p12"), "another"))
        .isInstanceOf(NoKey.class)
        .hasMessageContaining("does not open");
  }

  @Test
  void theNewestKeySigns() throws Exception {
    Path old = file(notary.ines());
    notary.authority.revoke(Office.INES, KeyKind.P256, RevocationReason.SUPERSEDED);
    notary.clock.pass(Duration.ofDays(1));
    Signer successor = notary.ines();
    Path fresh = directory.resolve("fresh.p12");
    Files.copy(old, directory.resolve("old.p12"));
    Files.move(file(successor), fresh);
    KeyRing ring =
        new KeyRing(
            List.of(
                StoredKeys.inFile(directory.resolve("old.p12"), PASSWORD),
                StoredKeys.inFile(fresh, PASSWORD)),
            notary.clock);
    assertThat(ring.signer(Office.INES).certificate()).isEqualTo(successor.certificate());
  }

  @Test
  void whoHasNoKeyDoesNotSign() throws Exception {
    StoredKeys keys = StoredKeys.inFile(file(notary.ines()), PASSWORD);
    KeyRing ring = new KeyRing(List.of(keys), notary.clock);
    assertThatThrownBy(() -> ring.signer(Office.JURGEN))
        .isInstanceOf(NoKey.class)
        .hasMessageContaining("Jürgen van Dijk");
    notary.clock.pass(CertificateAuthority.SIGNER_LIFE.plusDays(1));
    assertThatThrownBy(() -> ring.signer(Office.INES)).isInstanceOf(NoKey.class);
  }

  @Test
  void aKeyAtAServiceSigns() throws Exception {
    for (KeyKind kind : KeyKind.values()) {
      try (Service service = new Service(notary.authority.signer(Office.INES, kind))) {
        RemoteKeys keys = new RemoteKeys(service.address(), "secret", List.of("ines-1"));
        requireGood(new KeyRing(List.of(keys), notary.clock).signer(Office.INES));
      }
    }
  }

  @Test
  void onlyAKeyAtAServiceWhoseCertificateSaysSoIsQualified() throws Exception {
    BroughtKeys others = new BroughtKeys("Qualified CA", notary.clock.instant());
    for (BroughtKeys.Kind kind : List.of(BroughtKeys.Kind.GOOD, BroughtKeys.Kind.QUALIFIED)) {
      boolean stated = kind == BroughtKeys.Kind.QUALIFIED;
      try (Service service = new Service(others.signer("Ines Rossi", kind))) {
        RemoteKeys keys = new RemoteKeys(service.address(), "secret", List.of("ines-1"));
        assertThat(keys.signers().get(0).level())
            .isEqualTo(stated ? SignatureLevel.QES : SignatureLevel.SES);
      }
      Path file = file(others.signer("Ines Rossi", kind));
      assertThat(StoredKeys.inFile(file, PASSWORD).signers().get(0).level())
          .isEqualTo(SignatureLevel.SES);
    }
  }

  @Test
  void aServiceThatRefusesSignsNothing() throws Exception {
    try (Service service = new Service(notary.ines())) {
      RemoteKeys stranger = new RemoteKeys(service.address(), "guessed", List.of("ines-1"));
      assertThatThrownBy(stranger::signers)
          .isInstanceOf(NoKey.class)
          .hasMessageContaining("status 401");
      Signer signer =
          new RemoteKeys(service.address(), "secret", List.of("ines-1")).signers().get(0);
      service.down = true;
      Document paper = Office.printed(Samples.note());
      assertThatThrownBy(() -> notary.seal.sign(paper, signer, SealTerms.in("seller")))
          .isInstanceOf(NoKey.class)
          .hasMessageContaining("status 503");
    }
  }

  private void requireGood(Signer signer) {
    Document paper = Office.printed(Samples.note());
    Document signed = notary.seal.sign(paper, signer, SealTerms.in("seller")).document();
    assertThat(notary.asking(signed).reasons()).isEmpty();
    for (int turn = 0; turn < 16; turn++) {
      ContentSigner by = signer.contentSigner();
      byte[] value = by.getSignature();
      assertThat(SignatureValue.inOneForm(value, signer.chain().get(0).getPublicKey()))
          .contains(value);
    }
  }

  private Path file(Signer signer) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "key",
        signer.key(),
        PASSWORD.toCharArray(),
        signer.chain().toArray(new X509Certificate[0]));
    Path file = directory.resolve("keys.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  /** Somebody else's signing service, as far as the standard says. */
  private static final class Service implements AutoCloseable {
    private static final Pattern HASH = Pattern.compile("\"hashes\":\\[\"([^\"]+)\"]");
    private static final byte[] SHA256 =
        java.util.HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private final HttpServer server;
    private final Signer signer;
    private volatile boolean down;

    Service(Signer signer) throws IOException {
      this.signer = signer;
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/csc/v2/credentials/info", e -> answer(e, info()));
      server.createContext("/csc/v2/signatures/signHash", e -> answer(e, null));
      server.start();
    }

    URI address() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/csc/v2");
    }

    private String info() {
      return signer.chain().stream()
          .map(Service::base64)
          .collect(
              Collectors.joining(
                  "\",\"",
                  "{\"key\":{\"status\":\"enabled\"},\"cert\":{\"certificates\":[\"",
                  "\"]}}"));
    }

    private void answer(HttpExchange exchange, @org.jspecify.annotations.Nullable String fixed)
        throws IOException {
      String question =
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      int status = down ? 503 : token.equals("Bearer secret") ? 200 : 401;
      byte[] answer = (fixed == null ? signed(question) : fixed).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    }

    private String signed(String question) {
      Matcher hash = HASH.matcher(question);
      assertThat(hash.find()).isTrue();
      byte[] value = Base64.getDecoder().decode(hash.group(1));
      boolean rsa = signer.key().getAlgorithm().equals("RSA");
      try {
        Signature signature = Signature.getInstance(rsa ? "NONEwithRSA" : "NONEwithECDSA");
        signature.initSign(signer.key());
        if (rsa) {
          signature.update(SHA256);
        }
        signature.update(value);
        return "{\"signatures\":[\""
            + Base64.getEncoder().encodeToString(signature.sign())
            + "\"]}";
      } catch (java.security.GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }

    private static String base64(X509Certificate certificate) {
      try {
        return Base64.getEncoder().encodeToString(certificate.getEncoded());
      } catch (java.security.cert.CertificateEncodingException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
