package io.countersign.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.countersign.clauses.ClauseLibrary;
import io.countersign.clauses.Origin;
import io.countersign.clauses.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files as tests write them. */
public final class WordFile {

  static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/word/document.xml"
          ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      </Types>
      """;
  private static final String WORDS =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STYLES =
      styles("Heading1", "heading 1")
          + styles("Heading2", "heading 2")
          + styles("Heading3", "heading 3");

  private WordFile() {}

  private static String styles(String id, String name) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/></w:style>"
        .formatted(id, name);
  }

  /** A whole file with these paragraphs and tables. */
  public static byte[] of(String... body) {
    return zip(parts(document(String.join("", body))));
  }

  static Map<String, byte[]> parts(String document) {
    Map<String, byte[]> parts = new TreeMap<>();
    parts.put("[Content_Types].xml", TYPES.getBytes(UTF_8));
    parts.put("word/document.xml", document.getBytes(UTF_8));
    parts.put("word/styles.xml", root("styles", STYLES).getBytes(UTF_8));
    return parts;
  }

  static String document(String body) {
    return root("document", "<w:body>" + body + "</w:body>");
  }

  static String root(String name, String inside) {
    return "<w:%s xmlns:w=\"%s\" xmlns:mc=\"urn:mc\">%s</w:%s>"
        .formatted(name, WORDS, inside, name);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A paragraph; each text is a run of its own. */
  public static String p(String... runs) {
    StringBuilder paragraph = new StringBuilder("<w:p>");
    for (String run : runs) {
      paragraph.append(run(run));
    }
    return paragraph.append("</w:p>").toString();
  }

  static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** A heading. */
  public static String h(int level, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"Heading%d\"/></w:pPr>%s</w:p>"
        .formatted(level, run(text));
  }

  /** A table of rows. */
  public static String table(String... rows) {
    return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
  }

  /** A row; each text is a cell, a line break in it begins a further paragraph. */
  public static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc>");
      cell.lines().forEach(line -> row.append(p(line)));
      row.append(cell.isEmpty() ? p("") : "").append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  static ForeignTerms terms(byte[] file) {
    Origin origin = new Origin("By the authors.", "CC BY 4.0", "example.org/terms");
    return ForeignTerms.of(new Named("form", "", origin), new TermsFile("form.docx", file), "");
  }

  /** What the library reads from the sheets of a file; throws what is wrong with them. */
  static Template template(ForeignTerms terms, String id) {
    Map<String, String> texts = new TreeMap<>();
    terms.sheets().forEach((sheet, text) -> texts.put(sheet.file(), text));
    return ClauseLibrary.read(texts).newest(id).orElseThrow();
  }

  static Template template(String... body) {
    return template(terms(of(body)), "form");
  }
}
