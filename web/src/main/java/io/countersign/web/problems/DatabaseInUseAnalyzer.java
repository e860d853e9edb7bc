package io.countersign.web.problems;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts a second program on the embedded database that the first one has it. */
public final class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

  /** What H2 calls a database that another process has open. */
  private static final int OPEN_ELSEWHERE = 90020;

  private static final String WHAT =
      "The embedded database of this home folder is open in another program, such as the running"
          + " server.";
  private static final String WAY_OUT =
      "Stop that one and try again, or name another folder with countersign.home.";

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
    return cause.getErrorCode() == OPEN_ELSEWHERE
        ? new FailureAnalysis(WHAT, WAY_OUT, cause)
        : null;
  }

  /** What to tell whoever typed a command; null when this is not why it failed. */
  public static @Nullable String words(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == OPEN_ELSEWHERE) {
        return WHAT + " " + WAY_OUT;
      }
    }
    return null;
  }
}
