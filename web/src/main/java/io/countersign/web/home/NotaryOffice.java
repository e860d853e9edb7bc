package io.countersign.web.home;

import io.countersign.signing.Authorities;
import io.countersign.signing.DemoAuthority;
import io.countersign.signing.HttpWire;
import io.countersign.signing.KeyRing;
import io.countersign.signing.KeyVault;
import io.countersign.signing.Notary;
import io.countersign.signing.Revocations;
import io.countersign.signing.TimeStamps;
import io.countersign.signing.TrustAnchors;
import io.countersign.signing.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Who signs contracts here, and who is asked for time-stamps and revocations: the demo authority,
 * or in production, {@code countersign.production}, only what was configured.
 */
@Configuration(proxyBeanMethods = false)
class NotaryOffice {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  @ConditionalOnBooleanProperty(
      name = "countersign.production",
      havingValue = false,
      matchIfMissing = true)
  DemoAuthority demoAuthority(
      KeyVault vault, @Value("${countersign.authority}") URI address, Clock clock) {
    return new DemoAuthority(vault, address, new HttpWire(PATIENCE), clock);
  }

  /**
   * The notary of a demonstration. Time-stamps come from {@code countersign.time-stamps}, or from
   * the demo authority when none is named; certificates of {@code countersign.signers.trusted} are
   * believed of those who sign with a key of their own.
   */
  @Bean
  @ConditionalOnBooleanProperty(
      name = "countersign.production",
      havingValue = false,
      matchIfMissing = true)
  Notary demoNotary(
      DemoAuthority demo,
      @Value("${countersign.time-stamps:}") String named,
      @Value("${countersign.time-stamps.trusted:}") String trusted,
      @Value("${countersign.signers.trusted:}") String signers,
      Clock clock) {
    List<URI> clocks = named.isBlank() ? List.of(demo.clock()) : addresses(named);
    TrustAnchors own = demo.trustAnchors();
    TrustAnchors all = signers.isBlank() ? own : own.withSignersOf(read(Path.of(signers)));
    TrustAnchors anchors = withClocks(all, trusted);
    return new Notary(demo, authorities(anchors, clocks, demo, clock), clock);
  }

  /** The notary in production: given keys, named authorities, and nothing of the demo. */
  @Bean
  @ConditionalOnBooleanProperty(name = "countersign.production")
  Notary notary(Environment environment, Clock clock) {
    GivenKeys given = new GivenKeys(environment);
    TrustAnchors anchors =
        withClocks(
            read(Path.of(given.required("countersign.signers.trusted"))),
            environment.getProperty("countersign.time-stamps.trusted", ""));
    List<URI> clocks = addresses(given.required("countersign.time-stamps"));
    return new Notary(
        new KeyRing(given.sources(), clock),
        authorities(anchors, clocks, new HttpWire(PATIENCE), clock),
        clock);
  }

  private static List<URI> addresses(String separated) {
    return Stream.of(separated.split(",", -1)).map(String::strip).map(URI::create).toList();
  }

  static Authorities authorities(TrustAnchors anchors, List<URI> clocks, Wire wire, Clock clock) {
    return new Authorities(
        anchors, new TimeStamps(clocks, wire, anchors, clock), new Revocations(wire, clock));
  }

  static TrustAnchors withClocks(TrustAnchors anchors, String trusted) {
    return trusted.isBlank() ? anchors : anchors.withClocksOf(read(Path.of(trusted)));
  }

  static TrustAnchors read(Path pem) {
    try {
      return TrustAnchors.read(Files.readString(pem));
    } catch (IOException e) {
      throw new UncheckedIOException("The trusted certificates in " + pem + " cannot be read", e);
    }
  }
}
