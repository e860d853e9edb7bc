package io.countersign.library;

import java.util.Map;

/** Terms that others publish, read so that they become drafts of the library. */
public sealed interface ForeignTerms permits OpenTerms, WordTerms {

  /**
   * Reads a file with terms: a Word file, or else Markdown.
   *
   * @param model the types of an Accord Project model ({@code .cto}); empty for none
   * @throws LibraryRefused.FileUnreadable when it is neither text nor a Word file that can be read
   */
  static ForeignTerms of(Named named, TermsFile file, String model) {
    if (file.isWord()) {
      return WordTerms.of(named, file);
    }
    return new OpenTerms(named.id(), named.title(), file.text(), model, named.origin());
  }

  /** Whether the line that the licence asks for is known. */
  boolean attributed();

  /**
   * The sheets, all of version 1.
   *
   * @throws IllegalArgumentException when nobody says whose words these are
   */
  Map<SheetId, String> sheets();
}
