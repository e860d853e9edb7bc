package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.Samples;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authorities that do not answer, and authorities that lie. */
class TimeStampsTest {

  private static final Digest IMPRINT = Digest.of(new byte[] {1, 2, 3});
  private static final URI DEAD = URI.create("http://127.0.0.1:9/tsa");

  @TempDir Path directory;
  private DemoNotary notary;
  private HttpServer server;
  private final CountDownLatch end = new CountDownLatch(1);

  @BeforeEach
  void open() throws IOException {
    notary = DemoNotary.in(directory);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
    server.start();
  }

  @AfterEach
  void close() {
    end.countDown();
    server.stop(0);
  }

  @Test
  void theNextAuthorityIsAskedWhenOneIsDownAndStaysTheFirst() {
    List<URI> asked = new ArrayList<>();
    Wire wire =
        (address, asking, question) -> {
          asked.add(address);
          return notary.authority.ask(address, asking, question);
        };
    URI good = notary.authority.clock();
    TimeStamps stamps = stamps(wire, DEAD, good);
    assertThat(stamps.stamp(IMPRINT)).isNotEmpty();
    assertThat(stamps.stamp(IMPRINT)).isNotEmpty();
    assertThat(asked).containsExactly(DEAD, good, good);
  }

  @Test
  void withoutAnyAuthorityNothingIsSigned() {
    Seal seal = new Seal(notary.clock, stamps(DemoNotary.NOWHERE, DEAD));
    Document paper = Office.printed(Samples.note());
    assertThatThrownBy(() -> seal.sign(paper, notary.ines(), SealTerms.in("seller")))
        .isInstanceOf(TimeStampUnavailable.class)
        .hasMessageContaining(DEAD + ": nobody lives there");
  }

  @Test
  void anAnswerToAnotherQuestionIsRefused() throws Exception {
    byte[] other = answerTo(IMPRINT, BigInteger.TEN);
    refused((address, asking, question) -> other, "nonce");
    Digest nothing = Digest.of(new byte[0]);
    refused((address, asking, question) -> answerTo(nothing, nonce(question)), "imprint");
    refused((address, asking, question) -> new byte[] {0x30, 0}, "malformed");
    refused(
        (address, asking, question) -> "<html>".getBytes(StandardCharsets.US_ASCII), "malformed");
  }

  @Test
  void aClockThatIsWrongIsRefused() {
    Clock late = Clock.offset(notary.clock, Duration.ofHours(1));
    DemoAuthority wrong =
        new DemoAuthority(notary.vault, DemoNotary.BASE, DemoNotary.NOWHERE, late);
    refused(wrong, "is not the time");
  }

  @Test
  void anAuthorityThatNobodyTrustsIsRefused() {
    DemoNotary stranger = DemoNotary.in(directory.resolve("stranger"));
    refused(stranger.authority, "CERTIFICATE_UNTRUSTED");
  }

  @Test
  void somebodyWhoMayNotStampIsRefused() {
    refused(
        (address, asking, question) -> new DemoClock(notary.ines(), notary.clock).answer(question),
        "ExtendedKeyUsage");
  }

  @Test
  void speaksToAnAuthorityOverHttp() {
    serve("/tsa", "application/timestamp-reply", 200);
    byte[] token = stamps(new HttpWire(Duration.ofSeconds(10)), at("/tsa")).stamp(IMPRINT);
    assertThat(token).isNotEmpty();
  }

  @Test
  void takesNothingElseFromTheWeb() {
    serve("/html", "text/html", 200);
    serve("/error", "application/timestamp-reply", 500);
    server.createContext("/slow", exchange -> sleep());
    server.createContext(
        "/endless",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
          exchange.sendResponseHeaders(200, 0);
          byte[] zeros = new byte[65_536];
          try (var out = exchange.getResponseBody()) {
            for (int sent = 0; sent < 2 * HttpWire.LARGEST; sent += zeros.length) {
              out.write(zeros);
            }
          }
        });
    server.createContext(
        "/away",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/html");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    HttpWire wire = new HttpWire(Duration.ofSeconds(2));
    assertThatThrownBy(
            () ->
                stamps(
                        wire,
                        at("/html"),
                        at("/error"),
                        at("/slow"),
                        at("/endless"),
                        at("/away"),
                        URI.create("file:///etc/passwd"))
                    .stamp(IMPRINT))
        .isInstanceOf(TimeStampUnavailable.class)
        .hasMessageContaining("/html: an answer of type \"text/html\"")
        .hasMessageContaining("/error: status 500")
        .hasMessageContaining("/slow: no answer within 2000 ms")
        .hasMessageContaining("/endless: more than")
        .hasMessageContaining("/away: status 302")
        .hasMessageContaining("only http and https");
  }

  private void sleep() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(String path, String type, int status) {
    server.createContext(
        path,
        exchange -> {
          byte[] answer =
              notary.authority.answer(
                  DemoAuthority.CLOCK, exchange.getRequestBody().readAllBytes());
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static BigInteger nonce(byte[] question) throws IOException {
    return new TimeStampRequest(question).getNonce();
  }

  private byte[] answerTo(Digest imprint, BigInteger nonce) throws IOException {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    byte[] question =
        generator.generate(TSPAlgorithms.SHA256, imprint.octets(), nonce).getEncoded();
    return notary.authority.answer(DemoAuthority.CLOCK, question);
  }

  private void refused(Wire wire, String why) {
    assertThatThrownBy(() -> stamps(wire, notary.authority.clock()).stamp(IMPRINT))
        .isInstanceOf(TimeStampUnavailable.class)
        .hasMessageContaining(why);
  }

  private TimeStamps stamps(Wire wire, URI... authorities) {
    return new TimeStamps(List.of(authorities), wire, notary.anchors, notary.clock);
  }
}
