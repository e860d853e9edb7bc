package io.countersign.web.statements;

import io.countersign.proofs.Proofs;
import io.countersign.signing.KeyVault;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementCsv;
import io.countersign.statements.StatementLines;
import io.countersign.web.access.Door;
import io.countersign.web.access.User;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A statement to take away: the sealed paper, its lines as CSV, and all of it as JSON; the latest
 * version, or any other under its number. Beside it the certificate that seals are checked with.
 */
@Controller
class StatementFiles {

  private static final String OWN = "/statements/{period}";
  private static final String ANYBODYS = "/periods/{period}/statements/{who}";
  private static final String VERSION = "/versions/{version}";

  private final AskedStatements asked;
  private final StatementLines lines;
  private final StatementPapers papers;
  private final Proofs proofs;
  private final KeyVault vault;

  StatementFiles(
      AskedStatements asked,
      StatementLines lines,
      StatementPapers papers,
      Proofs proofs,
      KeyVault vault) {
    this.asked = asked;
    this.lines = lines;
    this.papers = papers;
    this.proofs = proofs;
    this.vault = vault;
  }

  @Bean
  static Door trustAnchorDoor() {
    return Door.forAnybody("/trust-anchor.pem");
  }

  /** The certificate of the authority; it is no secret. */
  @GetMapping("/trust-anchor.pem")
  ResponseEntity<byte[]> anchor() {
    byte[] pem = vault.trustAnchors().pem().getBytes(StandardCharsets.US_ASCII);
    return file("countersign-trust-anchor.pem", "application/x-pem-file", pem);
  }

  @GetMapping({
    OWN + "/statement.pdf",
    ANYBODYS + "/statement.pdf",
    OWN + VERSION + "/statement.pdf",
    ANYBODYS + VERSION + "/statement.pdf"
  })
  ResponseEntity<byte[]> pdf(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @PathVariable(required = false) @Nullable String who,
      @PathVariable(required = false) @Nullable Integer version) {
    Statement statement = find(user, who, period, version);
    return file(name(statement, "pdf"), "application/pdf", papers.pdf(statement));
  }

  @GetMapping({
    OWN + "/statement.csv",
    ANYBODYS + "/statement.csv",
    OWN + VERSION + "/statement.csv",
    ANYBODYS + VERSION + "/statement.csv"
  })
  ResponseEntity<byte[]> csv(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @PathVariable(required = false) @Nullable String who,
      @PathVariable(required = false) @Nullable Integer version) {
    Statement statement = find(user, who, period, version);
    String csv = StatementCsv.lines(statement, lines.of(statement), lines.adjustments(statement));
    return file(
        name(statement, "csv"), "text/csv;charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping({
    OWN + "/statement.json",
    ANYBODYS + "/statement.json",
    OWN + VERSION + "/statement.json",
    ANYBODYS + VERSION + "/statement.json"
  })
  ResponseEntity<byte[]> json(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @PathVariable(required = false) @Nullable String who,
      @PathVariable(required = false) @Nullable Integer version) {
    Statement statement = find(user, who, period, version);
    return file(name(statement, "json"), "application/json", proofs.told(statement).json());
  }

  private Statement find(
      User user, @Nullable String who, String period, @Nullable Integer version) {
    return version == null
        ? asked.latest(user, who, period)
        : asked.version(user, who, period, version);
  }

  private static String name(Statement statement, String ending) {
    return "statement-%s-%s-v%d.%s"
        .formatted(
            statement.id().cycle().toString().replace(':', '-'),
            statement.id().holder().who().value(),
            statement.id().version(),
            ending);
  }

  private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
