package io.countersign.library;

import java.util.Locale;

/** What a sheet of the library holds. */
public enum SheetKind {
  CLAUSE,
  TEMPLATE,
  POLICY;

  /** The kind as headers and addresses spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
