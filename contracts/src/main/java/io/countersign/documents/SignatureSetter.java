package io.countersign.documents;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * Sets the places for signatures. All that can be seen is printed now, as words and a frame; the
 * field itself has no extent, so that a later signature paints nothing.
 */
final class SignatureSetter {

  private static final float PADDING = 12;
  private static final float BETWEEN = 16;
  private static final float WIDTH = (Sheet.WIDTH - BETWEEN) / 2;

  /** The words of one place. */
  private record Words(Lines party, Lines signedBy, Lines name, Lines capacity, Lines note) {
    float height() {
      return 2 * PADDING
          + party.height()
          + 16
          + signedBy.height()
          + name.height()
          + capacity.height()
          + 16
          + note.height();
    }
  }

  private final Fonts fonts;
  private final Tags tags;
  private final Sheet sheet;
  private final Fields fields;
  private final Wording wording;

  SignatureSetter(Fonts fonts, Tags tags, Sheet sheet, Fields fields, Wording wording) {
    this.fonts = fonts;
    this.tags = tags;
    this.sheet = sheet;
    this.fields = fields;
    this.wording = wording;
  }

  void set(Block.Signatures block) throws IOException {
    List<SignaturePlace> places = block.places();
    for (int at = 0; at < places.size(); at += 2) {
      List<SignaturePlace> pair = places.subList(at, Math.min(at + 2, places.size()));
      float height = height(pair);
      sheet.require(height + 4);
      sheet.space(4);
      float top = sheet.cursor();
      for (int column = 0; column < pair.size(); column++) {
        float x = Sheet.LEFT + column * (WIDTH + BETWEEN);
        sheet.frame(x, top, WIDTH, height);
        write(pair.get(column), x + PADDING, top + PADDING);
        fields.add(pair.get(column), sheet.page());
      }
      sheet.down(height + 12);
    }
  }

  /** The first pair stays with its heading. */
  float start(Block.Signatures block) throws IOException {
    return height(block.places().subList(0, Math.min(2, block.places().size()))) + 4;
  }

  private void write(SignaturePlace place, float x, float top) throws IOException {
    Words words = words(place);
    PDStructureElement group = tags.add(tags.document(), "Div");
    float y = line(group, words.party(), x, top) + 16;
    y = line(group, words.signedBy(), x, y);
    y = line(group, words.name(), x, y);
    y = line(group, words.capacity(), x, y) + 8;
    sheet.rule(x, y, WIDTH - 2 * PADDING, 0.4f, Style.HAIRLINE);
    line(group, words.note(), x, y + 8);
  }

  private float line(PDStructureElement group, Lines lines, float x, float top) throws IOException {
    sheet.write(tags.add(group, "P"), lines, 0, lines.count(), Sheet.Place.left(x, top));
    return top + lines.height();
  }

  private float height(List<SignaturePlace> places) throws IOException {
    float height = 0;
    for (SignaturePlace place : places) {
      height = Math.max(height, words(place).height());
    }
    return height;
  }

  private Words words(SignaturePlace place) throws IOException {
    return new Words(
        broken(Style.PARTY, place.party()),
        broken(Style.SMALL, wording.signedBy()),
        broken(Style.PARTY, place.signatory().name()),
        broken(Style.TERM, place.signatory().capacity()),
        broken(Style.SMALL, wording.signatureNote().formatted(place.field())));
  }

  private Lines broken(Style style, String text) throws IOException {
    return Lines.broken(fonts, style, text, WIDTH - 2 * PADDING);
  }
}
