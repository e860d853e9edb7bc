package io.countersign.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The way from the root of a document down a path such as {@code components.commission.tiers[2]},
 * as far as the document goes.
 *
 * @param node the last node on the way
 * @param mark where that node stands: a value on its key's line at the value, else at its key
 * @param rest the part of the path that the document does not have; empty for all of it
 */
record NodePath(Node node, Mark mark, String rest) {

  private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,7})].*", Pattern.DOTALL);

  static NodePath of(Node root, String path) {
    NodePath at = new NodePath(root, root.getStartMark(), path);
    for (NodePath next = at.step(); next != at; next = at.step()) {
      at = next;
    }
    return at;
  }

  /** The keys of the mapping that stands here, in the order of the document. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> keys.add(key(tuple)));
    }
    return keys;
  }

  private NodePath step() {
    if (!rest.isEmpty() && node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String key = key(tuple);
        if (!key.isEmpty() && leads(key)) {
          return new NodePath(tuple.getValueNode(), mark(tuple), cut(key.length()));
        }
      }
    }
    Matcher number = NUMBER.matcher(rest);
    if (node instanceof SequenceNode sequence && number.matches()) {
      int index = Integer.parseInt(number.group(1)) - 1;
      if (index >= 0 && index < sequence.getValue().size()) {
        Node item = sequence.getValue().get(index);
        return new NodePath(item, item.getStartMark(), cut(number.end(1) + 1));
      }
    }
    return this;
  }

  /** Whether the rest begins with the key as a whole; keys may have points in them. */
  private boolean leads(String key) {
    return rest.startsWith(key)
        && (rest.length() == key.length()
            || rest.charAt(key.length()) == '.'
            || rest.charAt(key.length()) == '[');
  }

  private String cut(int length) {
    String after = rest.substring(length);
    return after.startsWith(".") ? after.substring(1) : after;
  }

  private static String key(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue().strip() : "";
  }

  private static Mark mark(NodeTuple tuple) {
    return tuple.getValueNode() instanceof ScalarNode value
        ? value.getStartMark()
        : tuple.getKeyNode().getStartMark();
  }
}
