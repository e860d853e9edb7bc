package io.countersign.close;

import java.util.List;
import org.springframework.stereotype.Component;

/** Who has a say in the steps of a close. */
@Component
record Gates(List<BeforeReview> review, List<BeforeRelease> release) {

  Gates {
    review = List.copyOf(review);
    release = List.copyOf(release);
  }
}
