package io.countersign.matrices;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks for what a workbook may not have: macros, links to other files, document types, merged
 * cells, formulas, and rows or columns that nobody sees.
 */
final class WorkbookCheck {

  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?i).*(vbaProject|xl/macrosheets/|xl/dialogsheets/|xl/activeX/|xl/embeddings/|customUI).*");
  private static final Pattern SHEET = Pattern.compile("(?i)/?xl/worksheets/[^/]+\\.xml");
  private static final Pattern MARKUP = Pattern.compile("(?i).*\\.(xml|rels)");

  private final Findings findings;

  WorkbookCheck(Findings findings) {
    this.findings = findings;
  }

  /** Reports what is wrong with the parts of a workbook, by their names in the package. */
  void look(Map<String, byte[]> parts) {
    if (parts.keySet().stream().anyMatch(name -> ACTIVE.matcher(name).matches())
        || new String(
                parts.getOrDefault("[Content_Types].xml", new byte[0]), StandardCharsets.ISO_8859_1)
            .contains("macroEnabled")) {
      findings.file(
          "macros or embedded programs", "a table and nothing else", "Save it as plain .xlsx.");
    }
    if (parts.keySet().stream().anyMatch(name -> name.contains("externalLinks/"))) {
      findings.file(
          "links to other workbooks",
          "a table that stands alone",
          "Break the links and save it again.");
    }
    parts.forEach(this::look);
  }

  private void look(String name, byte[] part) {
    if (!MARKUP.matcher(name).matches()) {
      return;
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          findings.file(
              "a document type in " + name, "a plain workbook", "Save it again as .xlsx.");
          return;
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (!SHEET.matcher(name).matches()) {
            return;
          }
          element(xml);
        }
      }
    } catch (XMLStreamException e) {
      findings.file("damage in " + name, "a whole workbook", "Save it again as .xlsx.");
    }
  }

  private String cell = "";

  private void element(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "c" -> cell = attribute(xml, "r");
      case "f" ->
          at(cell, "a formula", "the value itself", "Copy the cells and paste them as values.");
      case "mergeCell" ->
          at(
              attribute(xml, "ref").replaceFirst(":.*", ""),
              "merged cells " + attribute(xml, "ref"),
              "one value in each cell",
              "Unmerge them and fill every row.");
      case "row" -> {
        if (isHidden(xml)) {
          at(
              attribute(xml, "r"),
              "a hidden row",
              "every row in sight",
              "Unhide it or remove the filter.");
        }
      }
      case "col" -> {
        if (isHidden(xml)) {
          at(
              MatrixProblem.letters(number(attribute(xml, "min"))),
              "a hidden column",
              "every column in sight",
              "Unhide or delete it.");
        }
      }
      default -> {
        // nothing else hides or computes
      }
    }
  }

  private void at(String reference, String found, String expected, String wayOut) {
    int column = 0;
    for (char letter : reference.replaceAll("[^A-Z]", "").toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    findings.cell(number(reference.replaceAll("[^0-9]", "")), column, found, expected, wayOut);
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : 0;
  }

  private static boolean isHidden(XMLStreamReader xml) {
    return attribute(xml, "hidden").matches("1|true");
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
