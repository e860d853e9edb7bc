package io.countersign.library;

import io.countersign.library.WordPart.Grid;
import io.countersign.library.WordPart.Paragraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Word file as somebody reads them who accepts all tracked changes: paragraphs and
 * tables in order. What was deleted, moved away or hidden is not read; headers, footers, footnotes
 * and remarks are no words of the contract.
 */
final class WordText implements WordXml.Listener {

  private static final Set<String> UNREAD =
      Set.of("del", "moveFrom", "Fallback", "rt", "instrText", "delText");

  private final WordStyles styles;
  private final WordLevels levels;
  private final List<WordPart> parts = new ArrayList<>();
  private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
  private final Deque<List<List<List<Paragraph>>>> grids = new ArrayDeque<>();
  private final Deque<WordControl> controls = new ArrayDeque<>();
  private int number;
  private int unread;
  private boolean inRun;
  private boolean inText;
  private boolean inRow;
  private boolean hidden;
  private boolean deletedRow;

  private WordText(WordStyles styles) {
    this.styles = styles;
    this.levels = new WordLevels(styles);
  }

  static List<WordPart> of(WordPackage word) {
    WordText text = new WordText(WordStyles.of(word));
    WordXml.tell(word.file(), word.words(), text);
    return text.levels.settle(text.parts);
  }

  /** The paragraphs above and below the words of each page. */
  static List<String> margins(WordPackage word) {
    List<String> words = new ArrayList<>();
    for (byte[] margin : word.margins()) {
      WordText text = new WordText(WordStyles.of(word));
      WordXml.tell(word.file(), margin, text);
      text.parts.forEach(
          part -> {
            if (part instanceof Paragraph paragraph) {
              words.add(paragraph.text());
            } else if (part instanceof Grid grid) {
              grid.rows()
                  .forEach(row -> row.forEach(cell -> cell.forEach(p -> words.add(p.text()))));
            }
          });
    }
    return words;
  }

  @Override
  public void begin(String name, WordXml at) {
    if (unread > 0 || name.endsWith("Change") || (UNREAD.contains(name) && !inRow)) {
      unread++;
      return;
    }
    switch (name) {
      case "p" -> {
        if (at.isOfWords()) {
          paragraphs.push(new WordParagraph(++number));
          inRun = false;
        }
      }
      case "tbl" -> grids.push(new ArrayList<>());
      case "tr" -> {
        deletedRow = false;
        grids.element().add(new ArrayList<>());
      }
      case "trPr" -> inRow = true;
      case "del" -> deletedRow = true;
      case "tc" -> row().add(new ArrayList<>());
      case "r" -> {
        inRun = true;
        hidden = false;
      }
      case "sdt" -> controls.push(new WordControl());
      case "t" -> inText = inRun && at.isOfWords();
      default -> detail(name, at);
    }
  }

  private void detail(String name, WordXml at) {
    WordControl control = controls.peek();
    if (control != null) {
      control.begin(name, at);
    }
    WordParagraph paragraph = paragraphs.peek();
    if (paragraph == null) {
      return;
    }
    if (!inRun) {
      paragraph.look(name, at);
      return;
    }
    switch (name) {
      case "vanish" -> hidden = at.on();
      case "tab", "br", "cr", "ptab" -> say(" ");
      case "noBreakHyphen" -> say("-");
      case "sym" -> say(WordParagraph.symbol(at.attribute("font"), at.attribute("char")));
      case "checkBox" -> paragraph.box(false);
      case "checked", "default" -> {
        if (paragraph.hasBox()) {
          paragraph.box(at.on());
        }
      }
      default -> {
        // the look of it
      }
    }
  }

  @Override
  public void text(String text) {
    if (inText && unread == 0) {
      say(text);
    }
  }

  private void say(String text) {
    WordParagraph paragraph = paragraphs.peek();
    if (paragraph == null || hidden) {
      return;
    }
    WordControl control = controls.peek();
    paragraph.say(control == null ? text : control.said(text));
  }

  @Override
  public void end(String name) {
    if (unread > 0) {
      unread--;
      return;
    }
    switch (name) {
      case "p" -> close(paragraphs.poll());
      case "tr" -> {
        if (deletedRow) {
          grids.element().remove(grids.element().size() - 1);
        }
        deletedRow = false;
      }
      case "trPr" -> inRow = false;
      case "tbl" -> close(grids.pop());
      case "r" -> inRun = false;
      case "t" -> inText = false;
      case "checkBox" -> {
        WordParagraph paragraph = paragraphs.peek();
        if (paragraph != null) {
          paragraph.closeBox();
        }
      }
      case "sdt" -> controls.poll();
      default -> {
        // the look of it
      }
    }
  }

  private List<List<Paragraph>> row() {
    List<List<List<Paragraph>>> rows = grids.element();
    return rows.get(rows.size() - 1);
  }

  private void close(@Nullable WordParagraph closed) {
    if (closed == null || closed.text().isEmpty() || styles.isContents(closed.style())) {
      return;
    }
    Paragraph paragraph = levels.read(closed, grids.isEmpty());
    if (grids.isEmpty()) {
      parts.add(paragraph);
    } else {
      cell().add(paragraph);
    }
  }

  private List<Paragraph> cell() {
    List<List<Paragraph>> row = row();
    return row.get(row.size() - 1);
  }

  /** A table within a cell becomes paragraphs of that cell. */
  private void close(List<List<List<Paragraph>>> rows) {
    if (grids.isEmpty()) {
      parts.add(new Grid(rows));
    } else {
      rows.forEach(row -> row.forEach(cell()::addAll));
    }
  }
}
