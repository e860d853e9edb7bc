package io.countersign.yaml;

import io.countersign.yaml.Problems.Finding;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.reader.StreamReader;

/** What YAML knows and our documents do not have, with the place where it begins. */
final class Unread {

  private final String text;
  private final Problems problems;

  Unread(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** Reports the first alias, or the first value that lies too deep. */
  void reportShape(LoaderOptions options, int deepest) {
    int depth = 0;
    try {
      for (Event event : new Yaml(options).parse(new java.io.StringReader(text))) {
        depth += event instanceof CollectionStartEvent ? 1 : 0;
        depth -= event instanceof CollectionEndEvent ? 1 : 0;
        if (event instanceof AliasEvent alias) {
          report(
              event.getStartMark(),
              "the alias '*" + VisibleText.shown(alias.getAnchor()) + "'",
              "the value itself; an alias stands for a value that is somewhere else");
          return;
        }
        if (depth > deepest) {
          report(
              event.getStartMark(),
              "a value more than " + deepest + " levels deep",
              "at most " + deepest + " levels");
          return;
        }
      }
    } catch (YAMLException e) {
      return; // composing tells it as well
    }
  }

  /** Reports the first character that no text can have, such as half of a pair. */
  void reportCharacter() {
    int line = 0;
    int column = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      if (!StreamReader.isPrintable(point)) {
        String found = String.format("the character U+%04X", point);
        report(new Mark("", at, line, column, new int[0], 0), found, "characters of a text");
        return;
      }
      line += point == '\n' ? 1 : 0;
      column = point == '\n' ? 0 : column + 1;
      at += Character.charCount(point);
    }
  }

  private void report(Mark at, String found, String expected) {
    problems.add(at, "", new Finding(found, expected));
  }
}
