package io.countersign.library;

import io.countersign.clauses.Origin;
import io.countersign.library.LibraryRefused.FileUnreadable;
import io.countersign.library.WordPart.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Terms that were published as a Word file. */
public final class WordTerms implements ForeignTerms {

  private static final Pattern LICENSED =
      Pattern.compile("(?i).*(?:free to use|made available|licen[sc]ed) under .+");
  private static final int LONGEST_LINE = 300;

  private final Named named;
  private final String file;
  private final List<WordPart> parts;

  private WordTerms(Named named, String file, List<WordPart> parts) {
    this.named = named;
    this.file = file;
    this.parts = parts;
  }

  /**
   * Reads a Word file.
   *
   * @throws LibraryRefused.FileUnreadable when it is none, or has no words, or runs something
   */
  static WordTerms of(Named named, TermsFile file) {
    WordPackage word = WordPackage.unpack(file.name(), file.content());
    List<WordPart> parts = WordText.of(word);
    if (parts.isEmpty()) {
      throw new FileUnreadable(
          file.name(), "no words", "the terms of a contract", "Choose the file with the terms.");
    }
    Origin origin = named.origin();
    if (origin.attribution().isEmpty()) {
      origin = new Origin(attribution(word, parts).orElse(""), origin.licence(), origin.source());
    }
    return new WordTerms(new Named(named.id(), named.title(), origin), file.name(), parts);
  }

  private static Optional<String> attribution(WordPackage word, List<WordPart> parts) {
    return Stream.concat(
            WordText.margins(word).stream(),
            parts.stream()
                .filter(Paragraph.class::isInstance)
                .map(part -> ((Paragraph) part).text()))
        .filter(text -> text.length() <= LONGEST_LINE && !text.startsWith("["))
        .filter(text -> LICENSED.matcher(text).matches())
        .findFirst();
  }

  @Override
  public boolean attributed() {
    return !named.origin().attribution().isEmpty();
  }

  @Override
  public Map<SheetId, String> sheets() {
    if (!attributed()) {
      throw new IllegalArgumentException(
          "the text does not say whose it is; give the attribution that its licence asks for");
    }
    return new WordReading(named, file, parts).sheets();
  }
}
