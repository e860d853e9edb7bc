package io.countersign.house.planted.documents;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Prints where printing belongs, with the geometry that printing needs: no gate may catch it. */
public final class PlacesText {
  float middle(PDRectangle page) {
    return page.getWidth() / 2f;
  }
}
