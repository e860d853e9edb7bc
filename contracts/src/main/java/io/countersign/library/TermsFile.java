package io.countersign.library;

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

  /** Whether it is one of a word processor, by its name or its first bytes. */
  boolean isWord() {
    boolean packed = content.length > 1 && content[0] == 'P' && content[1] == 'K';
    boolean old = content.length > 1 && content[0] == (byte) 0xD0 && content[1] == (byte) 0xCF;
    return packed || old || name.toLowerCase(Locale.ROOT).matches(".*\\.(doc|dot)[xm]?");
  }
}
