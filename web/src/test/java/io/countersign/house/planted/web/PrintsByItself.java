package io.countersign.house.planted.web;

import org.apache.pdfbox.pdmodel.PDDocument;

/** Talks to PDFBox from a page. */
public final class PrintsByItself {
  int pages(PDDocument document) {
    return document.getNumberOfPages();
  }
}
