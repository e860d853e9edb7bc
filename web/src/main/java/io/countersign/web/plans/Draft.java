package io.countersign.web.plans;

import io.countersign.checking.Finding;
import io.countersign.publishing.Accepted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * A plan as somebody sends it to be checked or published: the document, and the warnings that are
 * ticked, each with a reason.
 */
record Draft(String document, List<Accepted> accepted) {

  private static final String TICK = "accepted";

  static final Draft EMPTY = new Draft("", List.of());

  static Draft of(MultiValueMap<String, String> form) {
    List<Accepted> accepted = new ArrayList<>();
    for (String ticked : form.getOrDefault(TICK, List.of())) {
      int end = ticked.indexOf(' ');
      if (end > 0) {
        String reason = form.getFirst(FindingRow.REASON + ticked);
        accepted.add(new Accepted(ticked.substring(0, end), ticked.substring(end + 1), reason));
      }
    }
    String document = form.getFirst("document");
    return new Draft(document == null ? "" : document, accepted);
  }

  /** What the check found, errors first, each in the order of the document. */
  List<FindingRow> rows(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::isError).reversed())
        .map(this::row)
        .toList();
  }

  private FindingRow row(Finding finding) {
    Optional<Accepted> own =
        accepted.stream()
            .filter(a -> a.code().equals(finding.code().word()))
            .filter(a -> a.path().equals(finding.place().path()))
            .findFirst();
    String reason = own.map(Accepted::reason).orElse("");
    return new FindingRow(finding, own.isPresent(), reason);
  }
}
