package io.countersign.matrices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Nodes of a document that was read as a plan before, so that their shapes are known. */
final class Nodes {

  private Nodes() {}

  static Optional<NodeTuple> entry(Node mapping, String key) {
    return tuples(mapping).stream()
        .filter(tuple -> text(tuple.getKeyNode()).equals(key))
        .findFirst();
  }

  static Optional<Node> value(Node mapping, String key) {
    return entry(mapping, key).map(NodeTuple::getValueNode);
  }

  static List<NodeTuple> tuples(Node node) {
    return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
  }

  static Map<String, Node> entries(Node mapping) {
    Map<String, Node> entries = new LinkedHashMap<>();
    tuples(mapping).forEach(t -> entries.put(text(t.getKeyNode()), t.getValueNode()));
    return entries;
  }

  static List<Node> items(Node node) {
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
  }

  static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
  }
}
