package io.countersign.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/**
 * The paper under the pen: A4 pages, a cursor that goes down, and ink that either belongs to an
 * element of the structure tree or is an artifact. Points, measured from the top left corner.
 */
final class Sheet {

  static final float LEFT = 74;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private static final float TOP = 78;
  private static final float BOTTOM = PDRectangle.A4.getHeight() - 82;

  private record Leaf(PDPage page, PDPageContentStream pen) {}

  private final PDDocument pdf;
  private final Fonts fonts;
  private final Tags tags;
  private final List<Leaf> leaves = new ArrayList<>();
  private Leaf leaf;
  private float cursor;

  Sheet(PDDocument pdf, Fonts fonts, Tags tags) throws IOException {
    this.pdf = pdf;
    this.fonts = fonts;
    this.tags = tags;
    this.leaf = turn();
  }

  float cursor() {
    return cursor;
  }

  PDPage page() {
    return leaf.page();
  }

  /** The height left on this page. */
  float room() {
    return BOTTOM - cursor;
  }

  boolean untouched() {
    return cursor == TOP;
  }

  /** Begins a new page. */
  void breakPage() throws IOException {
    leaf = turn();
  }

  /** Begins a new page unless this height is left, or the page is still empty. */
  void require(float height) throws IOException {
    if (height > room() && !untouched()) {
      breakPage();
    }
  }

  /** Leaves space; at the top of a page space is not needed. */
  void space(float height) {
    if (!untouched()) {
      cursor += height;
    }
  }

  void down(float height) {
    cursor += height;
  }

  /** Where on the page some lines go, and to which side they are set. */
  record Place(float x, float top, float width, boolean right) {
    static Place left(float x, float top) {
      return new Place(x, top, 0, false);
    }
  }

  /**
   * Writes lines {@code from} up to {@code until} as the words of this element, or as an artifact.
   */
  void write(@Nullable PDStructureElement element, Lines lines, int from, int until, Place place)
      throws IOException {
    write(leaf, element, new Lines(lines.style(), lines.lines().subList(from, until)), place);
  }

  /** Draws a horizontal rule as an artifact. */
  void rule(float x, float y, float width, float thickness, int ink) throws IOException {
    rule(leaf, x, y, width, thickness, ink);
  }

  /** Draws a frame as an artifact. */
  void frame(float x, float top, float width, float height) throws IOException {
    PDPageContentStream pen = leaf.pen();
    pen.beginMarkedContent(COSName.ARTIFACT);
    pen.setLineWidth(0.6f);
    colour(pen, Style.RULE, true);
    pen.addRect(x, flipped(top + height), width, height);
    pen.stroke();
    pen.setLineWidth(2);
    colour(pen, Style.ACCENT, true);
    pen.moveTo(x, flipped(top));
    pen.lineTo(x + width, flipped(top));
    pen.stroke();
    pen.endMarkedContent();
  }

  /** Writes head and foot of every page and puts the pens away. */
  void close(Draft draft) throws IOException {
    String page = Wording.in(draft.language()).page();
    Lines title = Lines.broken(fonts, Style.SMALL, draft.title(), WIDTH);
    Lines footer = Lines.broken(fonts, Style.SMALL, draft.footer(), WIDTH - 90);
    float footTop = BOTTOM + 30;
    for (int at = 0; at < leaves.size(); at++) {
      Leaf each = leaves.get(at);
      if (at > 0) {
        write(each, null, new Lines(Style.SMALL, title.lines().subList(0, 1)), head());
      }
      rule(each, LEFT, footTop - 7, WIDTH, 0.5f, Style.HAIRLINE);
      write(each, null, footer, Place.left(LEFT, footTop));
      Lines number = new Lines(Style.SMALL, List.of(page.formatted(at + 1, leaves.size())));
      write(each, null, number, new Place(LEFT, footTop, WIDTH, true));
      each.pen().close();
    }
  }

  private static Place head() {
    return Place.left(LEFT, TOP - 36);
  }

  private Leaf turn() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    pdf.addPage(page);
    Leaf next = new Leaf(page, new PDPageContentStream(pdf, page));
    leaves.add(next);
    cursor = TOP;
    return next;
  }

  private void write(Leaf on, @Nullable PDStructureElement element, Lines lines, Place place)
      throws IOException {
    PDPageContentStream pen = on.pen();
    if (element == null) {
      pen.beginMarkedContent(COSName.ARTIFACT);
    } else {
      COSName type = COSName.getPDFName(element.getStructureType());
      pen.beginMarkedContent(type, tags.mark(element, on.page()));
    }
    Style style = lines.style();
    pen.beginText();
    pen.setFont(fonts.of(style), style.size());
    colour(pen, style.ink(), false);
    float x = 0;
    float y = 0;
    float baseline = flipped(place.top() + style.ascent());
    for (String line : lines.lines()) {
      float start =
          place.right() ? place.x() + place.width() - fonts.width(style, line) : place.x();
      pen.newLineAtOffset(start - x, baseline - y);
      x = start + fonts.write(pen, on.page(), style, line);
      y = baseline;
      baseline -= style.leading();
    }
    pen.endText();
    pen.endMarkedContent();
  }

  private static void rule(Leaf on, float x, float y, float width, float thickness, int ink)
      throws IOException {
    PDPageContentStream pen = on.pen();
    pen.beginMarkedContent(COSName.ARTIFACT);
    pen.setLineWidth(thickness);
    colour(pen, ink, true);
    pen.moveTo(x, flipped(y));
    pen.lineTo(x + width, flipped(y));
    pen.stroke();
    pen.endMarkedContent();
  }

  private static void colour(PDPageContentStream pen, int ink, boolean stroking)
      throws IOException {
    float red = (ink >> 16 & 0xFF) / 255f;
    float green = (ink >> 8 & 0xFF) / 255f;
    float blue = (ink & 0xFF) / 255f;
    if (stroking) {
      pen.setStrokingColor(red, green, blue);
    } else {
      pen.setNonStrokingColor(red, green, blue);
    }
  }

  private static float flipped(float fromTop) {
    return PDRectangle.A4.getHeight() - fromTop;
  }
}
