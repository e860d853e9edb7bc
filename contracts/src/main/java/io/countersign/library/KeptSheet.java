package io.countersign.library;

import java.time.Instant;
import java.util.Optional;

/**
 * A sheet as it is kept.
 *
 * @param bundle the sheets that are published together have one name
 * @param saves how often it was saved, by which a change in between is noticed
 * @param published by whom and when; empty until then
 */
public record KeptSheet(
    SheetId id,
    String bundle,
    String content,
    SheetState state,
    int saves,
    Mark written,
    Optional<Mark> published) {

  /** Who did something by their sign-in, and when. */
  public record Mark(String by, Instant at) {}

  /** Whether its text may still change. */
  public boolean open() {
    return state == SheetState.DRAFT || state == SheetState.SUBMITTED;
  }
}
