package io.countersign.matrices;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** What a part of a plan says that no table can hold. */
final class Unheld {

  private final String file;
  private final List<MatrixProblem> problems = new ArrayList<>();

  Unheld(String file) {
    this.file = file;
  }

  void add(Node node, String found, String expected, String wayOut) {
    String place =
        ", line "
            + (node.getStartMark().getLine() + 1)
            + ", column "
            + (node.getStartMark().getColumn() + 1);
    problems.add(new MatrixProblem(file + place, 0, 0, found, expected, wayOut));
  }

  void refuse() {
    if (!problems.isEmpty()) {
      throw new MatrixRefused(problems);
    }
  }
}
