package io.countersign.payroll;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a bank sends back about lines it could not pay: a NACHA return file (addenda 99) or an ISO
 * 20022 payment status report (pain.002).
 */
public final class ReturnFile {

  private static final String NACHA_RETURN = "799";
  private static final String REJECTED = "RJCT";

  private ReturnFile() {}

  /**
   * The lines that came back.
   *
   * @throws IllegalArgumentException saying why the file cannot be read; then nothing of it counts
   */
  public static List<Bounced> read(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    List<Bounced> found =
        text.stripLeading().startsWith("<") || text.startsWith("\uFEFF")
            ? status(content)
            : nacha(text);
    if (found.isEmpty()) {
      throw new IllegalArgumentException("it holds no line that came back");
    }
    return found;
  }

  /** Addenda of type 99: reason in 4-6, trace number of the original entry in 7-21. */
  private static List<Bounced> nacha(String text) {
    List<Bounced> found = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      if (line.length() != NachaRecord.LENGTH) {
        throw new IllegalArgumentException(
            "line " + number + " has " + line.length() + " characters, not 94");
      }
      if (line.startsWith(NACHA_RETURN)) {
        String code = line.substring(3, 6);
        found.add(new Bounced(line.substring(6, 21).strip(), code, ReturnCodes.words(code)));
      }
    }
    return found;
  }

  private static List<Bounced> status(byte[] content) {
    List<Bounced> found = new ArrayList<>();
    Document report = parse(content);
    refuseWhole(report, "OrgnlGrpInfAndSts", "GrpSts", "OrgnlMsgId");
    refuseWhole(report, "OrgnlPmtInfAndSts", "PmtInfSts", "OrgnlPmtInfId");
    NodeList lines = report.getElementsByTagNameNS("*", "TxInfAndSts");
    for (int i = 0; i < lines.getLength(); i++) {
      Element line = (Element) lines.item(i);
      if (text(line, "TxSts").equals(REJECTED)) {
        found.add(bounced(line, "OrgnlEndToEndId"));
      }
    }
    return found;
  }

  /** A file of which a bank took nothing was not paid, so that nothing of it comes back. */
  private static void refuseWhole(Document report, String of, String status, String name) {
    NodeList parts = report.getElementsByTagNameNS("*", of);
    for (int i = 0; i < parts.getLength(); i++) {
      Element part = (Element) parts.item(i);
      if (text(part, status).equals(REJECTED)) {
        Bounced whole = bounced(part, name);
        throw new IllegalArgumentException(
            "the bank took nothing of %s (%s %s). Make that file anew, with this as the reason"
                .formatted(whole.reference(), whole.code(), whole.words()));
      }
    }
  }

  private static Bounced bounced(Element part, String name) {
    Element reason = first(part, "Rsn");
    String code = reason == null ? "" : text(reason, "Cd");
    String said = text(part, "AddtlInf");
    return new Bounced(
        text(part, name),
        code.isEmpty() ? "MS03" : code,
        said.isEmpty() ? ReturnCodes.words(code) : said);
  }

  private static Document parse(byte[] content) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(content));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform reads XML", e);
    } catch (SAXException | IOException e) {
      throw new IllegalArgumentException("it is no XML: " + e.getMessage(), e);
    }
  }

  private static @Nullable Element first(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    return found.getLength() == 0 ? null : (Element) found.item(0);
  }

  private static String text(Element parent, String name) {
    Element found = first(parent, name);
    return found == null ? "" : found.getTextContent().strip();
  }
}
