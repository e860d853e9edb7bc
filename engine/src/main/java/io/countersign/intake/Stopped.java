package io.countersign.intake;

/** The end of an import because a file cannot be read as the mapping says. */
final class Stopped extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient ImportProblem problem;

  Stopped(String file, long line, String found, String expected, String repair) {
    this.problem = new ImportProblem(file, line, "", 0, found, expected, repair);
  }

  ImportProblem problem() {
    return problem;
  }
}
