package io.countersign.payroll;

import java.util.ArrayDeque;
import java.util.Deque;

/** An XML document while it is written: elements in their order, indented by two. */
final class XmlText {

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  XmlText open(String name) {
    return open(name, "");
  }

  /**
   * @param attributes as they stand in the tag
   */
  XmlText open(String name, String attributes) {
    indent().append('<').append(name).append(attributes).append(">\n");
    open.push(name);
    return this;
  }

  XmlText close() {
    String name = open.pop();
    indent().append("</").append(name).append(">\n");
    return this;
  }

  XmlText leaf(String name, String text) {
    return leaf(name, "", text);
  }

  XmlText leaf(String name, String attributes, String text) {
    indent().append('<').append(name).append(attributes).append('>');
    out.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** The document, when every element is closed. */
  String done() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }

  private StringBuilder indent() {
    return out.append("  ".repeat(open.size()));
  }
}
