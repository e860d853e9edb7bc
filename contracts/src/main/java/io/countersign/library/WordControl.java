package io.countersign.library;

/**
 * A content control: a place that Word offers to be filled. As long as it shows what to type there,
 * it is a place with the control's name.
 */
final class WordControl {

  private String name = "";
  private boolean asks;
  private boolean said;

  void begin(String element, WordXml at) {
    switch (element) {
      case "alias" -> name = at.value();
      case "tag" -> name = name.isEmpty() ? at.value() : name;
      case "showingPlcHdr" -> asks = at.on();
      default -> {
        // what may be typed there
      }
    }
  }

  /** What is read instead of words in the control. */
  String said(String words) {
    if (!asks) {
      return words;
    }
    String place = said ? "" : name.matches("[A-Za-z][\\w .-]*") ? "{" + name + "}" : "[ ]";
    said = true;
    return place;
  }
}
