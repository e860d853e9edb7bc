package io.countersign.publishing;

import io.countersign.checking.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A warning that somebody accepts, by its code and path, and why, where they say so.
 *
 * @param reason at most {@value #LONGEST_REASON} characters
 */
public record Accepted(String code, String path, @Nullable String reason) {

  public static final int LONGEST_REASON = 500;

  public Accepted {
    reason = reason == null || reason.isBlank() ? null : reason.strip();
  }

  /** Accepts a warning without a reason. */
  public static Accepted of(Finding warning) {
    return new Accepted(warning.code().word(), warning.place().path(), null);
  }

  boolean isOf(Finding warning) {
    return warning.code().word().equals(code) && warning.place().path().equals(path);
  }
}
