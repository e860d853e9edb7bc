package io.countersign.obligations;

import io.countersign.renewals.Course;
import io.countersign.renewals.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days of a contract from which due days are counted.
 *
 * @param signed the day of the last signature
 * @param course how it runs; empty while nobody told its tenure
 */
record Anchors(LocalDate signed, Optional<Course> course) {

  /** The first day of the contract: that of the last signature while nothing else was told. */
  LocalDate start() {
    return course.map(known -> known.tenure().starts()).orElse(signed);
  }

  /** The last day of the contract, when it is known. */
  Optional<LocalDate> end() {
    return course.flatMap(Course::lastDay);
  }

  /** The last day of the contract and of each stretch that was renewed. */
  List<LocalDate> lastDays() {
    return course.stream()
        .flatMap(known -> known.stretches().stream())
        .map(Stretch::until)
        .toList();
  }
}
