package io.countersign.web.statements;

import io.countersign.documents.Document;
import io.countersign.documents.Printer;
import io.countersign.documents.UnprintableText;
import io.countersign.proofs.Proof;
import io.countersign.proofs.Proofs;
import io.countersign.signing.Identity;
import io.countersign.signing.KeyVault;
import io.countersign.signing.Seal;
import io.countersign.signing.SealTerms;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The sealed papers of statements. A version's paper is made when it is first asked for and stored;
 * whoever asks again gets the same bytes.
 */
@Component
class StatementPapers {

  /** Whose seal is on statements; contracts are signed by others. */
  static final Identity SEALER = new Identity("statements", "Statements", "Countersign");

  private final Proofs proofs;
  private final KeyVault vault;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  StatementPapers(Proofs proofs, KeyVault vault, JdbcTemplate jdbc, Clock clock) {
    this.proofs = proofs;
    this.vault = vault;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The sealed paper of a statement's version.
   *
   * @throws io.countersign.proofs.NotProvable when what was known then does not give the statement
   * @throws StatementUnprintable when a text in it cannot be printed
   */
  byte[] pdf(Statement statement) {
    StatementId id = statement.id();
    return stored(id).orElseGet(() -> store(id, sealed(statement)));
  }

  private byte[] sealed(Statement statement) {
    Proof proof = proofs.of(statement);
    byte[] json = proof.told().json();
    StatementPaper paper = new StatementPaper(proof.told(), json, proof.inputs().json());
    try {
      Document printed = new Printer().print(paper.draft());
      return new Seal(clock)
          .sign(
              printed,
              vault.signer(SEALER),
              SealTerms.in(StatementPaper.FIELD).because("Statement as posted in the books"))
          .document()
          .bytes();
    } catch (UnprintableText unprintable) {
      throw new StatementUnprintable(unprintable);
    }
  }

  private Optional<byte[]> stored(StatementId id) {
    return jdbc
        .query(
            "select content from statement_paper where period = ? and participant = ?"
                + " and currency = ? and version = ?",
            (row, n) -> row.getBytes("content"),
            id.cycle().name(),
            id.holder().who().value(),
            id.holder().currency().getCurrencyCode(),
            id.version())
        .stream()
        .findFirst();
  }

  private byte[] store(StatementId id, byte[] paper) {
    try {
      jdbc.update(
          "insert into statement_paper (period, participant, currency, version, made_at, sha256,"
              + " content) values (?, ?, ?, ?, ?, ?, ?)",
          id.cycle().name(),
          id.holder().who().value(),
          id.holder().currency().getCurrencyCode(),
          id.version(),
          LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS),
          Document.of(paper).digest().hex(),
          paper);
      return paper;
    } catch (DuplicateKeyException e) {
      // somebody else asked at the same moment and was faster
      return stored(id).orElseThrow();
    }
  }
}
