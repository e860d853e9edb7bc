package io.countersign.matrices;

import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** The text of a document, and where in it its nodes begin and end. */
final class Source {

  private final String text;
  private final int[] offsets;

  Source(String text) {
    this.text = text;
    this.offsets = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
  }

  /** Some of the text exchanged for another. */
  record Edit(int from, int until, String text) {}

  String part(int from, int until) {
    return text.substring(from, until);
  }

  /** The text with edits that do not overlap. */
  String with(List<Edit> edits) {
    StringBuilder changed = new StringBuilder(text);
    edits.stream()
        .sorted((a, b) -> Integer.compare(b.from(), a.from()))
        .forEach(edit -> changed.replace(edit.from(), edit.until(), edit.text()));
    return changed.toString();
  }

  int start(Node node) {
    return offset(node.getStartMark());
  }

  /** Where the last visible character of a node ends, comments and line ends not included. */
  int end(Node node) {
    if (node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() != FlowStyle.FLOW
        && !collection.getValue().isEmpty()) {
      Object last = collection.getValue().get(collection.getValue().size() - 1);
      return end(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
    }
    int end = offset(node.getEndMark());
    int start = start(node);
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private int offset(Mark mark) {
    return offsets[mark.getIndex()];
  }

  int lineStart(int at) {
    int start = at;
    while (start > 0 && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The start of the line after, or the end of the text. */
  int lineEnd(int at) {
    int end = at;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    if (end < text.length()) {
      boolean two = text.startsWith("\r\n", end);
      end += two ? 2 : 1;
    }
    return end;
  }

  String lineBreak() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** The blanks at the start of the line of a place. */
  String indent(int at) {
    int start = lineStart(at);
    int end = start;
    while (end < at && text.charAt(end) == ' ') {
      end++;
    }
    return text.substring(start, end);
  }

  static boolean isBreak(char character) {
    return character == '\n'
        || character == '\r'
        || character == '\u0085'
        || character == '\u2028'
        || character == '\u2029';
  }

  /** Whether a list or mapping is written in brackets. */
  static boolean isFlow(Node node) {
    return node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() == FlowStyle.FLOW;
  }

  static boolean isMapping(Node node) {
    return node instanceof MappingNode;
  }
}
