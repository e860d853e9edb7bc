package io.countersign.web.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.signing.DemoAuthority;
import io.countersign.signing.HttpWire;
import io.countersign.signing.Wire.Asking;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AuthorityAddressesTest {

  /** A request for 32 zeros as SHA-256, with the certificate (RFC 3161, 2.4.1). */
  private static final String QUESTION =
      "30390201013031300d060960864801650304020105000420" + "00".repeat(32) + "0101ff";

  /** How the status of a response begins when the wish was granted. */
  private static final String GRANTED = "02010030";

  @LocalServerPort int port;
  @Autowired DemoAuthority authority;

  private final HttpWire wire = new HttpWire(Duration.ofSeconds(30));

  @Test
  void everybodyGetsTimeStamps() throws Exception {
    byte[] question = HexFormat.of().parseHex(QUESTION);
    byte[] answer = wire.ask(at(DemoAuthority.CLOCK), Asking.TIME_STAMP, question);
    assertThat(HexFormat.of().formatHex(answer)).contains(GRANTED);
  }

  @Test
  void everybodyGetsTheListAndTheRoot() throws Exception {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    byte[] der = wire.ask(at(DemoAuthority.ROOT), Asking.CRL, new byte[0]);
    X509Certificate root =
        (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
    byte[] list = wire.ask(at(DemoAuthority.LIST), Asking.CRL, new byte[0]);
    X509CRL crl = (X509CRL) factory.generateCRL(new ByteArrayInputStream(list));
    crl.verify(root.getPublicKey());
    assertThat(authority.trustAnchors().pem()).isNotBlank();
  }

  @Test
  void whatIsNoQuestionGetsNoAnswer() throws Exception {
    byte[] junk = {1, 2, 3};
    assertThatThrownBy(() -> wire.ask(at(DemoAuthority.CLOCK), Asking.TIME_STAMP, junk))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("status 400");
    byte[] malformed = wire.ask(at(DemoAuthority.OCSP), Asking.OCSP, junk);
    assertThat(malformed).isEqualTo(new byte[] {0x30, 3, 0x0a, 1, 1});
    byte[] large = new byte[20_000];
    assertThatThrownBy(() -> wire.ask(at(DemoAuthority.OCSP), Asking.OCSP, large))
        .hasMessageContaining("status 413");
  }

  private URI at(String name) {
    return URI.create("http://127.0.0.1:" + port + "/authority/" + name);
  }
}
