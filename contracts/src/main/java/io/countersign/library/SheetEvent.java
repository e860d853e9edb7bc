package io.countersign.library;

import io.countersign.library.KeptSheet.Mark;

/** Something that happened to a sheet. */
public record SheetEvent(SheetId sheet, What what, Mark done, String remark) {

  /** What can happen to a sheet. */
  public enum What {
    SAVED,
    SUBMITTED,
    RETURNED,
    PUBLISHED,
    DROPPED
  }
}
