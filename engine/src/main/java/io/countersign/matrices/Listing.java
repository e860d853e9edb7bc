package io.countersign.matrices;

import io.countersign.matrices.Source.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * The entries of a list or of a mapping in a document. Entries that stay keep their very text, with
 * the comments above and beside them where each has its own lines.
 */
record Listing(Source source, Node node, List<Span> entries) {

  /** The first and the last node of an entry: the key and the value, or twice the same. */
  record Span(Node first, Node last) {
    Node row() {
      return last;
    }
  }

  /** An entry of the new list: an old one by its number from 0, or a new text. */
  sealed interface Entry {
    record Kept(int number) implements Entry {}

    record Fresh(String text) implements Entry {}
  }

  static Listing of(Source source, Node node) {
    List<Span> spans = new ArrayList<>();
    for (Node item : Nodes.items(node)) {
      spans.add(new Span(item, item));
    }
    for (NodeTuple tuple : Nodes.tuples(node)) {
      spans.add(new Span(tuple.getKeyNode(), tuple.getValueNode()));
    }
    return new Listing(source, node, List.copyOf(spans));
  }

  /** How the text changes for these entries; empty when they are the same in the same order. */
  Optional<Edit> with(List<Entry> wanted) {
    boolean same = wanted.size() == entries.size();
    for (int i = 0; same && i < wanted.size(); i++) {
      same = wanted.get(i).equals(new Entry.Kept(i));
    }
    if (same) {
      return Optional.empty();
    }
    return Optional.of(Source.isFlow(node) ? inBrackets(wanted) : byLines(wanted));
  }

  private Edit inBrackets(List<Entry> wanted) {
    int from = source.start(node);
    int until = source.end(node);
    String indent = source.lineBreak() + source.indent(from) + "  ";
    boolean map = Source.isMapping(node);
    boolean flat = source.part(from, until).chars().noneMatch(c -> Source.isBreak((char) c));
    String line =
        wanted.stream()
            .map(entry -> bracketed(entry))
            .collect(Collectors.joining(flat && wanted.size() < 4 ? ", " : "," + indent));
    String inner = flat && wanted.size() < 4 ? " " + line + " " : indent + line + indent;
    return new Edit(from, until, (map ? "{" : "[") + inner + (map ? "}" : "]"));
  }

  private String bracketed(Entry entry) {
    if (entry instanceof Entry.Kept kept) {
      Span span = entries.get(kept.number());
      return source.part(source.start(span.first()), source.end(span.last()));
    }
    return ((Entry.Fresh) entry).text();
  }

  private Edit byLines(List<Entry> wanted) {
    int start = source.start(node);
    int from = source.lineStart(start);
    String indent = source.part(from, start);
    List<String> chunks = new ArrayList<>();
    int until = from;
    for (Span entry : entries) {
      int end = source.lineEnd(source.end(entry.last()));
      chunks.add(source.part(until, end));
      until = end;
    }
    String dash = Source.isMapping(node) ? "" : "- ";
    StringBuilder text = new StringBuilder();
    for (Entry entry : wanted) {
      String lines =
          entry instanceof Entry.Kept kept
              ? chunks.get(kept.number())
              : indent + dash + ((Entry.Fresh) entry).text();
      text.append(lines);
      if (lines.isEmpty() || !Source.isBreak(lines.charAt(lines.length() - 1))) {
        text.append(source.lineBreak());
      }
    }
    String last = chunks.get(chunks.size() - 1);
    if (!Source.isBreak(last.charAt(last.length() - 1))) {
      text.setLength(text.length() - source.lineBreak().length());
    }
    return new Edit(from, until, text.toString());
  }
}
