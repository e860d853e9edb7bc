package io.countersign.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/** Everything found wrong with one document, in the order of its lines. */
public final class Problems {

  /** What is wrong and what should stand there instead. */
  public record Finding(String found, String expected) {}

  private final List<DocumentProblem> problems = new ArrayList<>();

  public void add(Mark at, String path, Finding finding) {
    problems.add(
        new DocumentProblem(
            at.getLine() + 1,
            at.getColumn() + 1,
            path.isEmpty() ? "the document" : path,
            finding.found(),
            finding.expected()));
  }

  List<DocumentProblem> inOrder() {
    return problems.stream()
        .sorted(
            Comparator.comparingInt(DocumentProblem::line)
                .thenComparingInt(DocumentProblem::column)
                .thenComparing(DocumentProblem::path))
        .toList();
  }

  public int count() {
    return problems.size();
  }
}
