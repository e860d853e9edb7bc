package io.countersign.library;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A file with terms, as somebody chose it: its name and its bytes. */
public final class TermsFile {

  private final String name;
  private final byte[] content;

  public TermsFile(String name, byte[] content) {
    this.name = name.isEmpty() ? "the file" : name.replaceFirst("^.*[/\\\\]", "");
    this.content = content.clone();
  }

  String name() {
    return name;
  }

  byte[] content() {
    return content.clone();
  }

  /**
   * Its text.
   *
   * @throws LibraryRefused.FileUnreadable when it is none, such as a PDF
   */
  String text() {
    boolean pdf = content.length > 3 && content[0] == '%' && content[1] == 'P' && content[2] == 'D';
    try {
      if (!pdf) {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      }
    } catch (CharacterCodingException notText) {
      // said below
    }
    throw new LibraryRefused.FileUnreadable(
        name,
        pdf ? "a PDF" : "bytes that are no text in UTF-8",
        "Markdown in UTF-8, or a Word file (.docx)",
        "Get the terms as Markdown or Word from whoever publishes them, and import that file.");
  }

  /** Whether it is one of a word processor, by its name or its first bytes. */
  boolean isWord() {
    boolean packed = content.length > 1 && content[0] == 'P' && content[1] == 'K';
    boolean old = content.length > 1 && content[0] == (byte) 0xD0 && content[1] == (byte) 0xCF;
    return packed || old || name.toLowerCase(Locale.ROOT).matches(".*\\.(doc|dot)[xm]?");
  }
}
