package io.countersign.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * The structure tree: what each piece of ink means, for a screen reader and for whoever takes the
 * text out again (ISO 32000-1, 14.7).
 */
final class Tags {

  private final PDDocument pdf;
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document;
  private final Map<PDPage, COSArray> owners = new LinkedHashMap<>();

  Tags(PDDocument pdf) {
    this.pdf = pdf;
    this.document = new PDStructureElement("Document", root);
    root.appendKid(document);
  }

  /** The element that holds the whole text. */
  PDStructureElement document() {
    return document;
  }

  /** A new last child of the parent. */
  PDStructureElement add(PDStructureNode parent, String type) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  /** A new header cell, heading its {@code Column} or its {@code Row}. */
  PDStructureElement addHeader(PDStructureNode row, String scope) {
    PDStructureElement cell = add(row, "TH");
    attribute(cell, "Table", "Scope", scope);
    return cell;
  }

  /** A new list whose labels are printed numbers. */
  PDStructureElement addList(PDStructureNode parent) {
    PDStructureElement list = add(parent, "L");
    attribute(list, "List", "ListNumbering", "Decimal");
    return list;
  }

  /** The number under which the next ink on the page belongs to this element. */
  int mark(PDStructureElement element, PDPage page) {
    COSArray marks = owners.computeIfAbsent(page, p -> new COSArray());
    int number = marks.size();
    marks.add(element.getCOSObject());
    COSDictionary dictionary = element.getCOSObject();
    if (!dictionary.containsKey(COSName.PG)) {
      element.setPage(page);
    }
    COSArray kids = dictionary.getCOSArray(COSName.K);
    if (kids == null) {
      kids = new COSArray();
      dictionary.setItem(COSName.K, kids);
    }
    if (dictionary.getCOSDictionary(COSName.PG) == page.getCOSObject()) {
      kids.add(COSInteger.get(number));
    } else {
      COSDictionary elsewhere = new COSDictionary();
      elsewhere.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
      elsewhere.setItem(COSName.PG, page);
      elsewhere.setInt(COSName.MCID, number);
      elsewhere.setDirect(true);
      kids.add(elsewhere);
    }
    return number;
  }

  /** Ties the pages to their elements and the tree to the document. */
  void close() {
    COSArray numbers = new COSArray();
    int key = 0;
    for (Map.Entry<PDPage, COSArray> page : owners.entrySet()) {
      page.getKey().setStructParents(key);
      numbers.add(COSInteger.get(key));
      numbers.add(page.getValue());
      key++;
    }
    COSDictionary parents = new COSDictionary();
    parents.setItem(COSName.NUMS, numbers);
    root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
    root.setParentTreeNextKey(key);
    pdf.getDocumentCatalog().setStructureTreeRoot(root);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    pdf.getDocumentCatalog().setMarkInfo(marked);
  }

  private static void attribute(
      PDStructureElement element, String owner, String name, String value) {
    COSDictionary attribute = new COSDictionary();
    attribute.setName(COSName.O, owner);
    attribute.setName(COSName.getPDFName(name), value);
    attribute.setDirect(true);
    element.getCOSObject().setItem(COSName.A, attribute);
  }
}
