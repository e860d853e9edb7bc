package io.countersign.yaml;

import io.countersign.yaml.Problems.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A mapping of a document. Every key is asked for by name; {@link #done} reports those that nobody
 * asked for.
 */
public final class Section {

  private final Item item;
  private final Map<String, Item> values = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  Section(Item item) {
    this.item = item;
    if (!(item.node() instanceof MappingNode mapping)) {
      item.wrong("a mapping of keys to values");
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        new Item(tuple.getKeyNode(), item.path(), item.problems()).wrong("a plain key");
        continue;
      }
      String name = key.getValue().strip();
      String path = item.path().isEmpty() ? name : item.path() + "." + name;
      Item value = new Item(tuple.getValueNode(), path, item.problems());
      if (values.putIfAbsent(name, value) != null) {
        item.problems()
            .add(key.getStartMark(), path, new Finding("the key a second time", "each key once"));
      }
    }
  }

  public boolean has(String key) {
    asked.add(key);
    return values.containsKey(key);
  }

  public Optional<Item> optional(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key));
  }

  public Optional<Item> required(String key, String meaning) {
    Optional<Item> value = optional(key);
    if (value.isEmpty() && item.node() instanceof MappingNode) {
      report("no key '" + key + "'", "'" + key + "': " + meaning);
    }
    return value;
  }

  /** All entries under their own names, in the order of the document. */
  public Map<String, Item> entries() {
    asked.addAll(values.keySet());
    return values;
  }

  /** Which of several keys is given; more than one, or none where one is needed, is reported. */
  public Optional<Item> oneOf(boolean needed, String... keys) {
    List<Item> given = new ArrayList<>();
    for (String key : keys) {
      optional(key).ifPresent(given::add);
    }
    String choice = String.join("' or '", keys);
    if (given.size() > 1) {
      given.get(1).wrong("only one of '" + choice + "'");
    } else if (given.isEmpty() && needed && item.node() instanceof MappingNode) {
      report("none of '" + choice + "'", "'" + choice + "'");
    }
    return given.stream().findFirst();
  }

  public void report(String found, String expected) {
    item.problems()
        .add(
            item.node().getStartMark(),
            item.path().isEmpty() ? "the document" : item.path(),
            new Finding(found, expected));
  }

  /** Reports every key that was never asked for. */
  public void done() {
    for (Map.Entry<String, Item> entry : values.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        Item value = entry.getValue();
        value
            .problems()
            .add(
                value.node().getStartMark(),
                value.path(),
                new Finding(
                    "the unknown key '" + entry.getKey() + "'",
                    "only " + String.join(", ", asked)));
      }
    }
  }
}
