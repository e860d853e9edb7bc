package io.countersign.intake;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * Keys and values of a YAML document of which every key must be asked for. Values are text as
 * written ({@code no} stays {@code no}). Problems are collected with line and column, and something
 * harmless is returned in place of what is wrong.
 */
final class YamlSection {

  private final String path;
  private final Node place;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final List<MappingProblem> problems;

  private YamlSection(String path, @Nullable Node node, Node place, List<MappingProblem> problems) {
    this.path = path;
    this.place = place;
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (entries.put(key, entry) != null) {
          report(entry.getKeyNode(), at(key), "'" + key + "' a second time", "each key once");
        }
      }
    } else if (node != null) {
      report(node, path, kind(node), "keys and values");
    }
  }

  /** The whole document; nothing, with a problem, when it is no YAML. */
  static Optional<YamlSection> of(String text, List<MappingProblem> problems) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    Mark mark = null;
    String found = "nothing";
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root != null) {
        return Optional.of(new YamlSection("", root, root, problems));
      }
    } catch (MarkedYAMLException e) {
      mark = e.getProblemMark();
      found = String.valueOf(e.getProblem());
    } catch (YAMLException e) {
      found = String.valueOf(e.getMessage());
    }
    problems.add(problem(mark, "the file", found, "keys and values in YAML"));
    return Optional.empty();
  }

  boolean has(String key) {
    asked.add(key);
    return entries.containsKey(key);
  }

  Optional<String> text(String key) {
    Node value = value(key);
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    if (value != null) {
      report(value, at(key), kind(value), "text");
    }
    return Optional.empty();
  }

  String required(String key, String expected) {
    if (!has(key)) {
      missing(key, expected);
    }
    return text(key).orElse("");
  }

  /** One text, or a list of texts. */
  List<String> texts(String key) {
    Node value = value(key);
    if (value instanceof SequenceNode sequence) {
      List<String> texts = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
          texts.add(scalar.getValue().strip());
        } else {
          report(item, at(key), kind(item), "text");
        }
      }
      return texts;
    }
    return text(key).map(List::of).orElse(List.of());
  }

  /** The keys and texts of a section whose keys are free. */
  Map<String, String> textsByName(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (has(key)) {
      YamlSection section = section(key);
      section.entries.keySet().forEach(k -> section.text(k).ifPresent(t -> texts.put(k, t)));
    }
    return texts;
  }

  /** The names in a section whose keys are free. */
  Set<String> names() {
    return entries.keySet();
  }

  boolean isSection(String key) {
    return value(key) instanceof MappingNode;
  }

  /** The section under a key; an empty one when it is missing. */
  YamlSection section(String key) {
    Node value = value(key);
    return new YamlSection(at(key), value, value == null ? place : value, problems);
  }

  List<YamlSection> sections(String key) {
    List<YamlSection> sections = new ArrayList<>();
    Node value = value(key);
    if (value instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        sections.add(new YamlSection(at(key), item, item, problems));
      }
    } else if (value != null) {
      report(value, at(key), kind(value), "a list");
    }
    return sections;
  }

  void missing(String key, String expected) {
    report(place, at(key), "nothing", expected);
  }

  void wrong(String key, String expected) {
    Node value = value(key);
    report(value == null ? place : value, at(key), kind(value), expected);
  }

  /** Everything that was not asked for is a problem. */
  void nothingElse() {
    entries.forEach(
        (key, entry) -> {
          if (!asked.contains(key)) {
            report(
                entry.getKeyNode(),
                at(key),
                "the unknown key '" + key + "'",
                "one of " + String.join(", ", asked.stream().sorted().toList()));
          }
        });
  }

  private @Nullable Node value(String key) {
    asked.add(key);
    NodeTuple entry = entries.get(key);
    return entry == null ? null : entry.getValueNode();
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private void report(Node node, String where, String found, String expected) {
    problems.add(problem(node.getStartMark(), where, found, expected));
  }

  private static MappingProblem problem(
      @Nullable Mark mark, String where, String found, String expected) {
    int line = mark == null ? 1 : mark.getLine() + 1;
    int column = mark == null ? 1 : mark.getColumn() + 1;
    return new MappingProblem(line, column, where.isEmpty() ? "the file" : where, found, expected);
  }

  private static String kind(@Nullable Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().isBlank() ? "nothing" : "'" + scalar.getValue() + "'";
    }
    return node instanceof SequenceNode ? "a list" : node == null ? "nothing" : "keys and values";
  }
}
