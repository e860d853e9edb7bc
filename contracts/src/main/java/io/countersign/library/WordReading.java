package io.countersign.library;

import io.countersign.library.WordMarks.Line;
import io.countersign.library.WordPart.Grid;
import io.countersign.library.WordPart.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reading of a Word file from its first part to its last. Its numbered sections come first and
 * keep their numbers, so that the text refers to itself rightly; what the cover page says in
 * sentences, or leaves to choose, follows them.
 */
final class WordReading {

  private static final Pattern SIGNED =
      Pattern.compile(
          "(?i)(in witness whereof|by (signing|executing)|signed by|executed by|agreed)\\b.*");
  private static final Pattern ANNEX =
      Pattern.compile("(?i)(exhibit|schedule|annex|appendix|attachment)\\b.*");

  private final Named named;
  private final String file;
  private final List<WordPart> parts;
  private final WordMarks marks;
  private final Places places = new Places();
  private final WordSections sections = new WordSections(places);
  private final WordCover cover;
  private final int signedFrom;
  private List<Line> pending = new ArrayList<>();
  private boolean tabled;

  WordReading(Named named, String file, List<WordPart> parts) {
    this.named = named;
    this.file = file;
    this.parts = parts;
    this.marks = new WordMarks(file);
    this.cover = new WordCover(marks, places);
    this.signedFrom =
        free()
                .filter(paragraph -> SignaturePlaces.isSignature(paragraph.text()))
                .findFirst()
                .map(Paragraph::number)
                .orElse(Integer.MAX_VALUE / 2)
            - 3;
  }

  private Stream<Paragraph> free() {
    return parts.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast);
  }

  Map<SheetId, String> sheets() {
    List<Paragraph> run = new ArrayList<>();
    for (WordPart part : parts) {
      if (part instanceof Paragraph paragraph && paragraph.level() <= 0) {
        run.add(paragraph);
        continue;
      }
      read(run);
      run.clear();
      if (part instanceof Paragraph paragraph) {
        flush();
        if (!sections.isOpen()) {
          sections.below(cover.takeHeading());
        }
        marks.lines(List.of(paragraph)).stream()
            .filter(line -> !line.isEmpty())
            .forEach(line -> sections.read(line, cover.about()));
      } else if (part instanceof Grid grid) {
        flush();
        leaveSections();
        tabled = true;
        cover.grid(grid);
      }
    }
    read(run);
    flush();
    leaveSections();
    cover.finish();
    marks.finish();
    return new WordSheets(named, file, places).press(cover, sections.drafts());
  }

  private void leaveSections() {
    String rest = sections.rest();
    if (!rest.isEmpty()) {
      cover.heading(rest);
    }
  }

  /** Paragraphs without a level that follow each other. */
  private void read(List<Paragraph> run) {
    for (Line line : marks.lines(run)) {
      String text = line.text();
      if (isSigning(line)) {
        continue;
      }
      boolean heading = line.at().level() == Paragraph.TITLE || WordCover.isHeading(text);
      boolean annex = heading && ANNEX.matcher(text).matches();
      if (sections.isOpen() && (annex || SIGNED.matcher(text).matches())) {
        leaveSections();
      }
      if (sections.isOpen()) {
        if (!line.isEmpty()) {
          sections.read(line, cover.about());
        }
      } else if (heading) {
        flush();
        cover.heading(text);
      } else if (cover.isPair(line)) {
        flush();
        cover.pair(line);
      } else {
        pending.add(line);
      }
    }
  }

  private boolean isSigning(Line line) {
    String text = line.at().text();
    return line.at().number() >= signedFrom
        && (SignaturePlaces.isLine(text) || SignaturePlaces.isSide(text));
  }

  private void flush() {
    List<Line> lines = pending;
    pending = new ArrayList<>();
    if (lines.stream().allMatch(Line::isEmpty)) {
      return;
    }
    boolean sectionsFollow = sections.drafts().isEmpty() && free().anyMatch(p -> p.level() > 0);
    if (sectionsFollow && !tabled) {
      cover.preamble(lines);
    } else {
      cover.prose(lines);
    }
  }
}
