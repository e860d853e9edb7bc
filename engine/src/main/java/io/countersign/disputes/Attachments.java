package io.countersign.disputes;

import io.countersign.canonical.Digest;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The files that were added to disputes: tables {@code dispute_file} and, once for each digest,
 * {@code dispute_file_content}. Rows are only added.
 */
@Component
public class Attachments {

  private final JdbcTemplate jdbc;

  public Attachments(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The files of a dispute, in the order added. */
  public List<Attachment> of(DisputeId id) {
    return jdbc.query(
        "select name, kind, size_bytes, digest, added_by, added_at from dispute_file"
            + " where dispute = ? order by number",
        (row, n) ->
            new Attachment(
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size_bytes"),
                new Digest(row.getString("digest")),
                DisputeRows.mark(row, "added")),
        id.value());
  }

  /** The bytes of a file of this dispute; empty when it has none with this digest. */
  public Optional<byte[]> content(DisputeId id, Digest digest) {
    List<byte[]> found =
        jdbc.query(
            "select c.content from dispute_file f join dispute_file_content c on c.digest ="
                + " f.digest where f.dispute = ? and f.digest = ?",
            (row, n) -> row.getBytes("content"),
            id.value(),
            digest.hex());
    found.stream()
        .filter(content -> !Digest.of(content).equals(digest))
        .forEach(
            other -> {
              throw new IllegalStateException("the file " + digest + " is not what was added");
            });
    return found.stream().findFirst();
  }

  /**
   * Adds a file, as part of the caller's transaction, which holds {@link Disputes#lock}.
   *
   * @throws DisputeRefused when it is too large, of another kind, or one too many
   */
  public Attachment add(DisputeId id, String name, byte[] content, Dispute.Mark added) {
    if (content.length > Attachment.LARGEST) {
      throw DisputeRefused.file("the file is larger than 5 MB");
    }
    FileKind kind =
        FileKind.of(content)
            .orElseThrow(() -> DisputeRefused.file("the file is of no kind that is taken"));
    List<Attachment> known = of(id);
    if (known.size() >= Attachment.MOST) {
      throw DisputeRefused.file("the dispute has " + known.size() + " files already");
    }
    Digest digest = Digest.of(content);
    keep(digest, content);
    Attachment file = new Attachment(shortened(name), kind, content.length, digest, added);
    jdbc.update(
        "insert into dispute_file (dispute, name, kind, size_bytes, digest, added_by, added_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id.value(),
        file.name(),
        kind.name(),
        file.size(),
        digest.hex(),
        added.by(),
        DisputeRows.utc(added.at()));
    return file;
  }

  private void keep(Digest digest, byte[] content) {
    String known = "select count(*) from dispute_file_content where digest = ?";
    Integer count = jdbc.queryForObject(known, Integer.class, digest.hex());
    if (count == null || count == 0) {
      try {
        jdbc.update(
            "insert into dispute_file_content (digest, content) values (?, ?)",
            digest.hex(),
            content);
      } catch (DuplicateKeyException same) {
        throw new IllegalStateException("written without the lock: " + digest, same);
      }
    }
  }

  /** The end of a name says what it is, so the front is cut. */
  private static String shortened(String name) {
    String plain = name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    String kept = plain.isEmpty() ? "file" : plain;
    int over = kept.length() - Attachment.NAME;
    return over > 0 ? kept.substring(over) : kept;
  }
}
