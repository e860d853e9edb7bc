package io.countersign.contracts;

import io.countersign.canonical.Digest;
import io.countersign.deals.Booking;
import io.countersign.deals.DealId;
import io.countersign.signing.SubjectKind;
import io.countersign.signing.SubjectRef;
import java.util.Optional;

/**
 * What a contract is about: it has an id, revisions, and one canonical form that travels inside the
 * paper and that every signature is bound to.
 */
public sealed interface Subject permits Subject.Order, PlanLetter, Facts {

  SubjectKind kind();

  /** The same in every revision; no two kinds share one. */
  String id();

  /** From 1, one more with every change. */
  int revision();

  /** The canonical bytes (RFC 8785, UTF-8), with schema, id and revision inside. */
  byte[] canonical();

  /** The deal that a signature is told about. */
  default Optional<DealId> deal() {
    return Optional.empty();
  }

  default Digest digest() {
    return Digest.of(canonical());
  }

  /** This revision, named by its content. */
  default SubjectRef ref() {
    return new SubjectRef(id(), revision(), new io.countersign.documents.Digest(digest().hex()));
  }

  /** The subject in a sentence: {@code booking B-1001, revision 2}. */
  default String words() {
    return kind().word() + " " + id() + ", revision " + revision();
  }

  /** What a customer buys. */
  record Order(Booking booking) implements Subject {

    @Override
    public SubjectKind kind() {
      return SubjectKind.BOOKING;
    }

    @Override
    public String id() {
      return booking.id();
    }

    @Override
    public int revision() {
      return booking.revision();
    }

    @Override
    public byte[] canonical() {
      return booking.canonical();
    }

    @Override
    public Optional<DealId> deal() {
      return Optional.of(booking.opportunity().id());
    }
  }
}
