package io.countersign.yaml;

import io.countersign.yaml.Problems.Finding;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A document of ours in YAML, read strictly: no aliases, bounded in size and depth, every value
 * kept with its place. Reading goes on after a problem, so that all of them come out together.
 */
public final class YamlText {

  private static final int MAX_CHARACTERS = 2_000_000;
  private static final int MAX_DEPTH = 40;

  private final Problems problems = new Problems();
  private final String file;
  private final @Nullable Item root;
  private @Nullable NodePlaces places;

  private YamlText(String file, String text) {
    this.file = file;
    this.root = compose(text);
  }

  /**
   * Reads a document.
   *
   * @param file the name of the document, for messages
   * @throws DocumentRefused when the text is not one YAML mapping without aliases
   */
  public static YamlText parse(String file, String text) {
    YamlText document = new YamlText(file, text);
    document.refuseProblems();
    return document;
  }

  /** The mapping at the root. */
  public Section root() {
    return item().section();
  }

  /**
   * @throws DocumentRefused with every problem found so far, if there is any
   */
  public void refuseProblems() {
    if (problems.count() > 0) {
      throw new DocumentRefused(file, problems.inOrder());
    }
  }

  private Item item() {
    if (root == null) {
      throw new IllegalStateException("the document has no root");
    }
    return root;
  }

  private @Nullable Item compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setCodePointLimit(Integer.MAX_VALUE);
    if (text.length() > MAX_CHARACTERS) {
      problems.add(
          start(),
          "the document",
          new Finding(text.length() + " characters", "at most " + MAX_CHARACTERS));
      return null;
    }
    Unread unread = new Unread(text, problems);
    if (text.indexOf('*') >= 0 && text.indexOf('&') >= 0) {
      unread.reportShape(options, MAX_DEPTH);
    }
    if (problems.count() > 0) {
      return null;
    }
    try {
      Node node = new Yaml(options).compose(new StringReader(text));
      if (node instanceof MappingNode) {
        return new Item(node, "", problems);
      }
      problems.add(
          node == null ? start() : node.getStartMark(),
          "the document",
          new Finding(node == null ? "nothing" : "no mapping", "a mapping of keys to values"));
    } catch (MarkedYAMLException e) {
      problems.add(
          e.getProblemMark() == null ? start() : e.getProblemMark(),
          "the document",
          new Finding(
              found(e),
              "YAML: spaces for indentation, and quotes around a text that has a ': ' in it or"
                  + " begins with a sign"));
    } catch (YAMLException e) {
      if (e instanceof ReaderException) {
        unread.reportCharacter();
      } else {
        unread.reportShape(options, MAX_DEPTH);
      }
      if (problems.count() > 0) {
        return null;
      }
      problems.add(
          start(),
          "the document",
          new Finding(
              String.valueOf(e.getMessage()),
              "YAML of at most "
                  + MAX_CHARACTERS
                  + " characters, "
                  + MAX_DEPTH
                  + " levels deep, without aliases"));
    }
    return null;
  }

  private static String found(MarkedYAMLException e) {
    String problem = String.valueOf(e.getProblem()).replaceFirst("^(but )?found ", "");
    boolean elsewhere =
        e.getContextMark() != null
            && e.getProblemMark() != null
            && e.getContextMark().getLine() != e.getProblemMark().getLine();
    return elsewhere
        ? problem + " " + e.getContext() + " from line " + (e.getContextMark().getLine() + 1)
        : problem;
  }

  /**
   * Where the value at a path stands; where the document does not have it, where the nearest thing
   * around it does.
   */
  public DocumentPlace place(String path) {
    return places().place(path);
  }

  /** Whether the document has a value at a path. */
  public boolean has(String path) {
    return places().has(path);
  }

  /** The keys of the mapping at a path, in the order of the document; none where there is none. */
  public List<String> keys(String path) {
    return places().keys(path);
  }

  private NodePlaces places() {
    if (places == null) {
      places = new NodePlaces(item().node());
    }
    return places;
  }

  /** The document as maps, lists and texts; every scalar is its text. */
  public Map<String, Object> tree() {
    return map((MappingNode) item().node());
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
    return new Mark("the document", 0, 0, 0, new int[0], 0);
  }
}
