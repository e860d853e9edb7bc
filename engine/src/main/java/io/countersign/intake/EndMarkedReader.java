package io.countersign.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * A text with one more line at its end. Where that line comes back as part of a cell, a quotation
 * mark was never closed and the cell has swallowed the rest of the file.
 */
final class EndMarkedReader extends Reader {

  static final String END = "\u0000end of file";

  private final Reader text;
  private final Reader end = new StringReader("\n" + END);
  private boolean ended;

  EndMarkedReader(Reader text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (!ended) {
      int read = text.read(buffer, offset, length);
      if (read >= 0) {
        return read;
      }
      ended = true;
    }
    return end.read(buffer, offset, length);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
