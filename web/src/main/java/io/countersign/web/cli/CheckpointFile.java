package io.countersign.web.cli;

import io.countersign.canonical.Digest;
import io.countersign.ledger.BookCheckpoint;
import io.countersign.ledger.EntryNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** A checkpoint of the books as a file: the lines that are sealed, then the seal. */
final class CheckpointFile {

  private static final int LINES = 7;

  private CheckpointFile() {}

  static void write(BookCheckpoint checkpoint, Path file) throws IOException {
    String content = new String(checkpoint.terms().content(), StandardCharsets.UTF_8);
    Files.writeString(file, content + checkpoint.seal() + "\n");
  }

  /**
   * @throws IOException naming the file, when it is no checkpoint
   */
  static BookCheckpoint read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    try {
      if (lines.size() != LINES) {
        throw new IllegalArgumentException(lines.size() + " lines");
      }
      BookCheckpoint.Terms terms =
          new BookCheckpoint.Terms(
              new EntryNumber(Long.parseLong(lines.get(1))),
              new Digest(lines.get(2)),
              lines.get(3),
              lines.get(4),
              Instant.parse(lines.get(5)));
      return new BookCheckpoint(terms, lines.get(6));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IOException(
          file
              + " is no checkpoint: expected the "
              + LINES
              + " lines that 'countersign books checkpoint' writes, found "
              + e.getMessage(),
          e);
    }
  }
}
