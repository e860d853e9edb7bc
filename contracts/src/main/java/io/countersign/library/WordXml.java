package io.countersign.library;

import io.countersign.library.LibraryRefused.FileUnreadable;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of one part of a Word file, told in order. Nothing is fetched and nothing is
 * replaced: a part that declares a document type is refused.
 */
final class WordXml {

  /** Who is told. */
  interface Listener {

    /**
     * An element begins.
     *
     * @param name without its prefix
     */
    void begin(String name, WordXml at);

    void end(String name);

    default void text(String text) {}
  }

  private final String file;
  private final XMLStreamReader xml;

  private WordXml(String file, XMLStreamReader xml) {
    this.file = file;
    this.xml = xml;
  }

  static void tell(String file, byte[] part, Listener listener) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
      new WordXml(file, reader).tell(listener);
    } catch (XMLStreamException broken) {
      throw WordPackage.damaged(file, "damage in the text of the document");
    }
  }

  private void tell(Listener listener) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> listener.begin(xml.getLocalName(), this);
        case XMLStreamConstants.END_ELEMENT -> listener.end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            listener.text(xml.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new FileUnreadable(
                file,
                "a document type with entities",
                "the words themselves, as every word processor writes them",
                "Open it in Word and save it again as .docx.");
        default -> {
          // comments and instructions say nothing
        }
      }
    }
  }

  /** An attribute of the element that begins, whatever its prefix; empty when it has none. */
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The attribute {@code val}, which most elements have. */
  String value() {
    return attribute("val");
  }

  /** Whether a switch such as {@code <w:vanish/>} is on. */
  boolean on() {
    return !value().matches("0|false|off");
  }

  /** Whether the element is one of words, not of pictures or formulas. */
  boolean isOfWords() {
    String space = xml.getNamespaceURI();
    return space != null && space.contains("wordprocessingml");
  }
}
