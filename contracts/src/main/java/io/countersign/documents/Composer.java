package io.countersign.documents;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/** Sets the blocks of a draft, one below the other, and decides where a page ends. */
final class Composer {

  private static final float AFTER_TEXT = 6.5f;
  private static final float LABEL = 30;

  private final Fonts fonts;
  private final Tags tags;
  private final Sheet sheet;
  private final GridSetter grids;
  private final SignatureSetter signatures;
  private @Nullable PDStructureElement list;

  Composer(Fonts fonts, Tags tags, Sheet sheet, SignatureSetter signatures) {
    this.fonts = fonts;
    this.tags = tags;
    this.sheet = sheet;
    this.grids = new GridSetter(fonts, tags, sheet);
    this.signatures = signatures;
  }

  void compose(Draft draft) throws IOException {
    masthead(draft);
    List<Block> blocks = draft.blocks();
    for (int at = 0; at < blocks.size(); at++) {
      Block block = blocks.get(at);
      if (!(block instanceof Block.Numbered)) {
        list = null;
      }
      if (block instanceof Block.Heading heading) {
        heading(heading, blocks.subList(at + 1, blocks.size()));
      } else if (block instanceof Block.Paragraph paragraph) {
        flow(tags.add(tags.document(), "P"), body(paragraph.text(), 0), 0);
      } else if (block instanceof Block.Numbered clause) {
        clause(clause);
      } else if (block instanceof Block.Facts facts) {
        grids.set(facts);
      } else if (block instanceof Block.Grid grid) {
        grids.set(grid);
      } else if (block instanceof Block.Signatures places) {
        signatures.set(places);
      }
    }
  }

  private void masthead(Draft draft) throws IOException {
    sheet.rule(Sheet.LEFT, sheet.cursor() - 14, 36, 3, Style.ACCENT);
    PDStructureElement title = tags.add(tags.document(), "H1");
    whole(title, Lines.broken(fonts, Style.TITLE, draft.title(), Sheet.WIDTH));
    if (!draft.subject().isBlank()) {
      sheet.down(3);
      PDStructureElement subject = tags.add(tags.document(), "P");
      whole(subject, Lines.broken(fonts, Style.SUBJECT, draft.subject(), Sheet.WIDTH));
    }
    sheet.down(12);
    sheet.rule(Sheet.LEFT, sheet.cursor(), Sheet.WIDTH, 0.5f, Style.RULE);
    sheet.down(10);
  }

  private void heading(Block.Heading heading, List<Block> next) throws IOException {
    Style style = heading.level() == 1 ? Style.SECTION : Style.PART;
    Lines lines = Lines.broken(fonts, style, heading.text(), Sheet.WIDTH);
    float before = heading.level() == 1 ? 13 : 6;
    sheet.require(before + lines.height() + 4 + start(next));
    sheet.space(before);
    whole(tags.add(tags.document(), heading.level() == 1 ? "H2" : "H3"), lines);
    sheet.down(4);
  }

  /** The height that the first of these blocks needs to begin on the same page. */
  private float start(List<Block> blocks) throws IOException {
    if (blocks.isEmpty()) {
      return 0;
    }
    Block first = blocks.get(0);
    if (first instanceof Block.Heading heading) {
      Style style = heading.level() == 1 ? Style.SECTION : Style.PART;
      float own = Lines.broken(fonts, style, heading.text(), Sheet.WIDTH).height();
      return 17 + own + start(blocks.subList(1, blocks.size()));
    } else if (first instanceof Block.Paragraph paragraph) {
      return head(body(paragraph.text(), 0));
    } else if (first instanceof Block.Numbered clause) {
      return head(body(clause.text(), margin(clause) + labelWidth(clause)));
    } else if (first instanceof Block.Facts facts) {
      return grids.start(facts);
    } else if (first instanceof Block.Grid grid) {
      return grids.start(grid);
    } else if (first instanceof Block.Signatures places) {
      return signatures.start(places);
    }
    throw new IllegalStateException("No setting for " + first);
  }

  private void clause(Block.Numbered clause) throws IOException {
    PDStructureElement numbered = list;
    if (numbered == null) {
      numbered = tags.addList(tags.document());
      list = numbered;
    }
    PDStructureElement item = tags.add(numbered, "LI");
    float margin = margin(clause);
    float indent = margin + labelWidth(clause);
    Lines text = body(clause.text(), indent);
    sheet.require(head(text));
    Lines number = Lines.broken(fonts, Style.BODY, clause.number(), Sheet.WIDTH / 3);
    Sheet.Place place = Sheet.Place.left(Sheet.LEFT + margin, sheet.cursor());
    sheet.write(tags.add(item, "Lbl"), number, 0, 1, place);
    flow(tags.add(item, "LBody"), text, indent);
  }

  private static float margin(Block.Numbered clause) {
    return (clause.level() - 1) * LABEL;
  }

  private float labelWidth(Block.Numbered clause) throws IOException {
    return Math.max(LABEL, fonts.width(Style.BODY, fonts.checked(Style.BODY, clause.number())) + 9);
  }

  private Lines body(String text, float indent) throws IOException {
    return Lines.broken(fonts, Style.BODY, text, Sheet.WIDTH - indent);
  }

  private void whole(PDStructureElement element, Lines lines) throws IOException {
    sheet.require(lines.height());
    sheet.write(element, lines, 0, lines.count(), Sheet.Place.left(Sheet.LEFT, sheet.cursor()));
    sheet.down(lines.height());
  }

  /** Writes lines over as many pages as they need; never a single line before or after a break. */
  private void flow(PDStructureElement element, Lines lines, float indent) throws IOException {
    sheet.require(head(lines));
    float leading = lines.style().leading();
    int from = 0;
    while (from < lines.count()) {
      int left = lines.count() - from;
      int fits = (int) (sheet.room() / leading);
      int take = fits >= left ? left : Math.min(fits, left - 2);
      sheet.write(
          element, lines, from, from + take, Sheet.Place.left(Sheet.LEFT + indent, sheet.cursor()));
      sheet.down(take * leading);
      from += take;
      if (from < lines.count()) {
        sheet.breakPage();
      }
    }
    sheet.space(AFTER_TEXT);
  }

  /** What must stay together at the beginning: two lines, or all when there are three or fewer. */
  private static float head(Lines lines) {
    return (lines.count() <= 3 ? lines.count() : 2) * lines.style().leading();
  }
}
