package io.countersign.plans;

import io.countersign.plans.Problems.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The YAML side of a plan document: text to nodes with places, nodes to the tree behind the digest.
 */
final class PlanDocument {

  private static final int MAX_CHARACTERS = 2_000_000;
  private static final int MAX_DEPTH = 40;

  private PlanDocument() {}

  /** The root of a document, unless it is not one YAML document without aliases. */
  static Optional<Item> parse(String document, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setCodePointLimit(MAX_CHARACTERS);
    try {
      Node root = new Yaml(options).compose(new java.io.StringReader(document));
      if (root == null) {
        problems.add(start(), "plan", new Finding("an empty document", "a plan"));
        return Optional.empty();
      }
      return Optional.of(new Item(root, "", problems));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? start() : e.getProblemMark();
      problems.add(mark, "plan", new Finding(String.valueOf(e.getProblem()), "YAML"));
    } catch (YAMLException e) {
      problems.add(
          start(),
          "plan",
          new Finding(
              String.valueOf(e.getMessage()),
              "YAML of at most "
                  + MAX_CHARACTERS
                  + " characters, "
                  + MAX_DEPTH
                  + " levels deep, without aliases"));
    }
    return Optional.empty();
  }

  /** The document as maps, lists and texts; every scalar is its text. */
  static Map<String, Object> tree(Item root) {
    return map((MappingNode) root.node());
  }

  private static Map<String, Object> map(MappingNode node) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      map.put(((ScalarNode) tuple.getKeyNode()).getValue().strip(), tree(tuple.getValueNode()));
    }
    return map;
  }

  private static Object tree(Node node) {
    if (node instanceof MappingNode mapping) {
      return map(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<Object> list = new ArrayList<>();
      sequence.getValue().forEach(child -> list.add(tree(child)));
      return list;
    }
    return ((ScalarNode) node).getValue().strip();
  }

  private static Mark start() {
    return new Mark("plan", 0, 0, 0, new int[0], 0);
  }
}
