package io.countersign.signing;

import java.util.Locale;
import java.util.Optional;

/** What a document can be about; each kind travels in a file of its own name. */
public enum SubjectKind {
  /** A won deal as it stands in the books. */
  BOOKING("booking.json", "bookingId", "booking/1", ""),
  /** What a published plan says to one participant. */
  PLAN_LETTER("plan-letter.json", "letterId", "plan-letter/1", "plan-letter:"),
  /** A contract that stands for itself, such as an NDA. */
  FACTS("contract.json", "contractId", "contract/1", "contract:");

  private final String file;
  private final String key;
  private final String schema;
  private final String prefix;

  SubjectKind(String file, String key, String schema, String prefix) {
    this.file = file;
    this.key = key;
    this.schema = schema;
    this.prefix = prefix;
  }

  /** The name of the embedded file. */
  public String file() {
    return file;
  }

  /** The property of the file that holds the id. */
  public String key() {
    return key;
  }

  /** The value of the property {@code schema}. */
  public String schema() {
    return schema;
  }

  /** How an id of this kind begins, so that no two kinds share one; bookings bring their own. */
  public String prefix() {
    return prefix;
  }

  /** The kind in a sentence: {@code plan letter}. */
  public String word() {
    return this == FACTS ? "contract" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Optional<SubjectKind> named(String file) {
    for (SubjectKind kind : values()) {
      if (kind.file.equalsIgnoreCase(file)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
