package io.countersign.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Every node of a document by its path, such as {@code components.commission.tiers[2]}. */
final class NodePlaces {

  /** A node, and where people look for it: a text at itself, anything else at its key. */
  private record Placed(Node node, Mark mark) {}

  private final Map<String, Placed> nodes = new HashMap<>();

  NodePlaces(Node root) {
    add("", root, root.getStartMark());
  }

  private void add(String path, Node node, Mark mark) {
    nodes.putIfAbsent(path, new Placed(node, mark));
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        Node value = tuple.getValueNode();
        Node shown = value instanceof ScalarNode ? value : tuple.getKeyNode();
        String below = path.isEmpty() ? key(tuple) : path + "." + key(tuple);
        add(below, value, shown.getStartMark());
      }
    } else if (node instanceof SequenceNode sequence) {
      int index = 1;
      for (Node item : sequence.getValue()) {
        add(path + "[" + index++ + "]", item, item.getStartMark());
      }
    }
  }

  boolean has(String path) {
    return nodes.containsKey(path);
  }

  /** Where a path stands; where it is missing, where the nearest thing around it does. */
  DocumentPlace place(String path) {
    String nearest = path;
    while (!nodes.containsKey(nearest)) {
      nearest =
          nearest.substring(
              0, Math.max(0, Math.max(nearest.lastIndexOf('.'), nearest.lastIndexOf('['))));
    }
    Mark mark = nodes.get(nearest).mark();
    return new DocumentPlace(mark.getLine() + 1, mark.getColumn() + 1, path);
  }

  /** The keys of the mapping at a path, in the order of the document; none where there is none. */
  List<String> keys(String path) {
    List<String> keys = new ArrayList<>();
    Placed placed = nodes.get(path);
    if (placed != null && placed.node() instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> keys.add(key(tuple)));
    }
    return keys;
  }

  private static String key(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue().strip() : "";
  }
}
