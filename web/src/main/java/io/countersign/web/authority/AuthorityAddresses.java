package io.countersign.web.authority;

import io.countersign.signing.DemoAuthority;
import io.countersign.web.access.Door;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The demo authority over HTTP (RFC 3161, 3.4; RFC 6960, A.1; RFC 5280, 4.2.2.1). Everybody may
 * ask: validators do, and none of them signs in.
 */
@RestController
@ConditionalOnBooleanProperty(
    name = "countersign.production",
    havingValue = false,
    matchIfMissing = true)
class AuthorityAddresses {

  private static final int LONGEST_QUESTION = 10_000;
  private static final String RESPONSE = "application/ocsp-response";

  private final DemoAuthority authority;

  AuthorityAddresses(DemoAuthority authority) {
    this.authority = authority;
  }

  @Bean
  static Door authorityDoor() {
    return Door.forAnybody("/authority/**");
  }

  @Bean
  static Customizer<CsrfConfigurer<HttpSecurity>> questionsNeedNoToken() {
    return csrf -> csrf.ignoringRequestMatchers("/authority/**");
  }

  @PostMapping(path = "/authority/tsa", consumes = "application/timestamp-query")
  ResponseEntity<byte[]> stamp(HttpServletRequest request) throws IOException {
    return answer(DemoAuthority.CLOCK, question(request), "application/timestamp-reply");
  }

  @PostMapping(path = "/authority/ocsp", consumes = "application/ocsp-request")
  ResponseEntity<byte[]> status(HttpServletRequest request) throws IOException {
    return answer(DemoAuthority.OCSP, question(request), RESPONSE);
  }

  /** The same question in the address, in Base64. */
  @GetMapping("/authority/ocsp/{question}")
  ResponseEntity<byte[]> status(@PathVariable String question) {
    try {
      return answer(DemoAuthority.OCSP, Base64.getDecoder().decode(question), RESPONSE);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The question is not Base64", e);
    }
  }

  @GetMapping("/authority/root.crl")
  ResponseEntity<byte[]> list() {
    return answer(DemoAuthority.LIST, new byte[0], "application/pkix-crl");
  }

  @GetMapping("/authority/root.cer")
  ResponseEntity<byte[]> root() {
    return answer(DemoAuthority.ROOT, new byte[0], "application/pkix-cert");
  }

  private ResponseEntity<byte[]> answer(String name, byte[] question, String type) {
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType(type))
          .body(authority.answer(name, question));
    } catch (IOException e) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "The question cannot be read: " + e.getMessage(), e);
    }
  }

  private static byte[] question(HttpServletRequest request) throws IOException {
    byte[] question = request.getInputStream().readNBytes(LONGEST_QUESTION + 1);
    if (question.length > LONGEST_QUESTION) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE, "At most " + LONGEST_QUESTION + " bytes are read");
    }
    return question;
  }
}
