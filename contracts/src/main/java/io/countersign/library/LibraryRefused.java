package io.countersign.library;

import io.countersign.clauses.WordingProblem;
import io.countersign.refusal.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** A no of the library: nothing was changed. */
public abstract sealed class LibraryRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  LibraryRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  /** There is no such sheet, code {@code sheet-unknown}. */
  public static final class SheetUnknown extends LibraryRefused {
    private static final long serialVersionUID = 1L;

    SheetUnknown(Object sheet) {
      super("sheet-unknown", "the library has no " + sheet, "Choose one from the library.");
    }
  }

  /** The version is there already, code {@code sheet-exists}. */
  public static final class SheetExists extends LibraryRefused {
    private static final long serialVersionUID = 1L;

    SheetExists(Object sheet) {
      super(
          "sheet-exists",
          "the library has a " + sheet + " already",
          "Continue with it, or write the next version.");
    }
  }

  /** The sheet is published or dropped, code {@code sheet-closed}. */
  public static final class SheetClosed extends LibraryRefused {
    private static final long serialVersionUID = 1L;

    SheetClosed(KeptSheet sheet) {
      super(
          "sheet-closed",
          sheet.id() + " is " + (sheet.published().isPresent() ? "published" : "given up"),
          "Write the next version; contracts may have been drafted with this one.");
    }
  }

  /** Somebody else saved it meanwhile, code {@code sheet-changed}. */
  public static final class SheetChanged extends LibraryRefused {
    private static final long serialVersionUID = 1L;

    SheetChanged(KeptSheet sheet) {
      super(
          "sheet-changed",
          sheet.id() + " was saved by " + sheet.written().by() + " after you opened it",
          "Open it again, then put your change in.");
    }
  }

  /** There is something wrong with it, code {@code sheet-wrong}. */
  public static final class SheetWrong extends LibraryRefused {
    private static final long serialVersionUID = 1L;

    SheetWrong(List<WordingProblem> problems) {
      super(
          "sheet-wrong",
          problems.stream().map(WordingProblem::toString).collect(Collectors.joining("; ")),
          "Mend it where it is wrong, then submit it again.");
    }
  }

  /** Nothing of the bundle waits for a second person, code {@code sheet-not-submitted}. */
  public static final class NotSubmitted extends LibraryRefused {
    private static final long serialVersionUID = 1L;

    NotSubmitted(String bundle) {
      super(
          "sheet-not-submitted",
          bundle + " was not submitted, or was changed since",
          "Have its author submit it.");
    }
  }

  /** A file with terms cannot be made into sheets, code {@code file-unreadable}. */
  public static final class FileUnreadable extends LibraryRefused {
    private static final long serialVersionUID = 1L;

    FileUnreadable(String place, String found, String expected, String wayOut) {
      super("file-unreadable", place + ": found " + found + "; expected " + expected, wayOut);
    }

    /** Begins with the name of the file, as it is written. */
    @Override
    public String sentences() {
      return why() + ". " + wayOut();
    }
  }

  /** Who wrote it cannot publish it, code {@code own-wording}. */
  public static final class OwnWording extends LibraryRefused {
    private static final long serialVersionUID = 1L;

    OwnWording(Object sheet) {
      super(
          "own-wording",
          "you wrote a part of " + sheet,
          "Have somebody publish it who did not write on it.");
    }
  }
}
