package io.countersign.clauses;

import io.countersign.canonical.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of wording taken apart: a header of {@code key: value} lines between two lines of three
 * dashes, and the body below. What is wrong is noted, never guessed.
 */
final class Sheet {

  /** A line of a file; numbers start at 1. */
  record Line(int number, String text) {}

  private static final List<String> ORIGIN = List.of("attribution", "licence", "source");

  private final String file;
  private final Digest digest;
  private final Map<String, Line> header = new LinkedHashMap<>();
  private final List<Line> body = new ArrayList<>();
  private final List<WordingProblem> problems;

  Sheet(String file, String content, List<WordingProblem> problems) {
    this.file = file;
    this.problems = problems;
    List<String> lines = content.lines().map(String::stripTrailing).toList();
    this.digest = Digest.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    split(lines);
  }

  private void split(List<String> lines) {
    boolean inHeader = !lines.isEmpty() && lines.get(0).equals("---");
    if (!inHeader) {
      problem(1, lines.isEmpty() ? "nothing" : quoted(lines.get(0)), "a header, begun by ---");
    }
    for (int i = inHeader ? 1 : 0; i < lines.size(); i++) {
      Line line = new Line(i + 1, lines.get(i));
      if (!inHeader) {
        body.add(line);
      } else if (line.text().equals("---")) {
        inHeader = false;
      } else {
        heed(line);
      }
    }
    if (inHeader) {
      problem(lines.size(), "the end of the file", "--- below the header");
    }
  }

  private void heed(Line line) {
    int colon = line.text().indexOf(": ");
    if (colon < 1) {
      problem(line.number(), quoted(line.text()), "a header line such as 'version: 1'");
      return;
    }
    String key = line.text().substring(0, colon);
    Line value = new Line(line.number(), line.text().substring(colon + 2).strip());
    if (header.putIfAbsent(key, value) != null) {
      problem(line.number(), key + " for the second time", "each header key once");
    }
  }

  /** The edition and the title, when the header has exactly what a sheet of this kind needs. */
  Optional<Heading> heading(String kind) {
    int before = problems.size();
    Set<String> needed = new TreeSet<>(Set.of(kind, "version", "title"));
    if (header.keySet().stream().anyMatch(ORIGIN::contains)) {
      needed.addAll(ORIGIN);
    }
    header.forEach(
        (key, value) -> {
          if (!needed.contains(key)) {
            problem(value.number(), "the header key " + key, "one of " + needed);
          }
        });
    for (String key : needed) {
      if (!header.containsKey(key)) {
        problem(1, "no " + key + " in the header", "a line '" + key + ": ...'");
      }
    }
    Line id = header.getOrDefault(kind, new Line(1, "x"));
    if (!Edition.isId(id.text())) {
      problem(id.number(), quoted(id.text()), "an id of lower-case letters, digits and dashes");
    }
    Line version = header.getOrDefault("version", new Line(1, "1"));
    if (!version.text().matches("[1-9][0-9]{0,3}")) {
      problem(version.number(), quoted(version.text()), "a version from 1 to 9999");
    }
    if (problems.size() > before) {
      return Optional.empty();
    }
    Edition edition = new Edition(id.text(), Integer.parseInt(version.text()));
    return Optional.of(new Heading(edition, said("title"), origin()));
  }

  private Optional<Origin> origin() {
    return header.containsKey("licence")
        ? Optional.of(new Origin(said("attribution"), said("licence"), said("source")))
        : Optional.empty();
  }

  private String said(String key) {
    return header.getOrDefault(key, new Line(1, "")).text();
  }

  /**
   * What the header says.
   *
   * @param origin of wording that was taken from somebody else
   */
  record Heading(Edition edition, String title, Optional<Origin> origin) {}

  boolean has(String key) {
    return header.containsKey(key);
  }

  String file() {
    return file;
  }

  Digest digest() {
    return digest;
  }

  List<Line> body() {
    return body;
  }

  void problem(int line, String found, String expected) {
    problems.add(new WordingProblem(file, line, found, expected));
  }

  static String quoted(String text) {
    return "'" + (text.length() <= 60 ? text : text.substring(0, 57) + "...") + "'";
  }
}
