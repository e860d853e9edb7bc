package io.countersign.checking;

import io.countersign.yaml.DocumentPlace;
import java.util.Comparator;

/**
 * Something that the check found in a plan.
 *
 * @param what what stands there, with its numbers; sentences
 * @param wayOut what to write instead; sentences
 */
public record Finding(Code code, DocumentPlace place, String what, String wayOut) {

  /** The order of the document. */
  static final Comparator<Finding> BY_PLACE =
      Comparator.<Finding>comparingInt(finding -> finding.place().line())
          .thenComparingInt(finding -> finding.place().column())
          .thenComparing(finding -> finding.place().path())
          .thenComparing(Finding::code);

  public Severity severity() {
    return code.severity();
  }

  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  /** Why it matters. */
  public String why() {
    return code.why();
  }

  /** The line that tells it on a screen: {@code file:line:column severity code: text}. */
  public String line(String file) {
    return "%s:%d:%d %s %s: %s %s %s"
        .formatted(
            file,
            place.line(),
            place.column(),
            severity().word(),
            code.word(),
            what,
            why(),
            wayOut);
  }
}
