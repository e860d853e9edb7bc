package io.countersign.yaml;

import io.countersign.yaml.Problems.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A mapping of a document. Every key is asked for by name; {@link #done} reports those that nobody
 * asked for.
 */
public final class Section {

  /** How short names are spelled. */
  public static final String SHORT_NAME = "[a-z0-9][a-z0-9-]{0,59}";

  private final Item item;
  private final Map<String, Item> values = new LinkedHashMap<>();
  private final Map<String, Mark> places = new LinkedHashMap<>();
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
      if (name.isEmpty() || !VisibleText.isPlain(name)) {
        new Item(key, item.path(), item.problems()).wrong("a key that people can see");
        continue;
      }
      String path = item.path().isEmpty() ? name : item.path() + "." + name;
      Item value = new Item(tuple.getValueNode(), path, item.problems());
      if (values.putIfAbsent(name, value) != null) {
        item.problems()
            .add(key.getStartMark(), path, new Finding("the key a second time", "each key once"));
      } else {
        places.put(name, key.getStartMark());
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

  /** What stands under a key that is asked for later. */
  public Optional<Item> ahead(String key) {
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

  /**
   * The entries of the mapping under a key, if it is there, in the order of the document; their
   * names are short names.
   */
  public Map<String, Item> named(String key) {
    return optional(key).map(value -> value.section().named()).orElse(Map.of());
  }

  private Map<String, Item> named() {
    Map<String, Item> named = new LinkedHashMap<>(entries());
    named
        .keySet()
        .removeIf(
            name -> {
              boolean wrong = !name.matches(SHORT_NAME);
              if (wrong) {
                report(
                    name,
                    "the name '" + VisibleText.shown(name) + "'",
                    "a short name of small letters, digits and hyphens, such as new-business");
              }
              return wrong;
            });
    return named;
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

  /**
   * Which of several keys that make different things of this is given; reports as {@link #oneOf}.
   */
  public Optional<String> kind(String... keys) {
    List<String> given = List.of(keys).stream().filter(values::containsKey).toList();
    if (given.size() != 1) {
      oneOf(true, keys);
    }
    return given.stream().findFirst();
  }

  /** Reports those of several keys that are there, where they would mean nothing. */
  public void without(String expected, String... keys) {
    for (String key : keys) {
      if (has(key)) {
        report(key, "the key '" + key + "'", expected);
      }
    }
  }

  public void report(String found, String expected) {
    item.problems().add(item.node().getStartMark(), item.path(), new Finding(found, expected));
  }

  /** Reports something about a key that is there, at its own place. */
  public void report(String key, String found, String expected) {
    Item value = Objects.requireNonNull(values.get(key), key);
    Mark place = Objects.requireNonNull(places.get(key), key);
    item.problems().add(place, value.path(), new Finding(found, expected));
  }

  /** Reports a key that is not one of those known here. */
  public void reportUnknown(String key, String known) {
    String hint = key.matches("\\d+") ? "; and numbers without commas, such as 1000" : "";
    report(key, "the unknown key '" + VisibleText.shown(key) + "'", "only " + known + hint);
  }

  /** Reports every key that was never asked for. */
  public void done() {
    String known = String.join(", ", asked);
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        reportUnknown(key, known);
      }
    }
  }
}
