package io.countersign.web.statements;

import io.countersign.close.DisputeAnswers;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.DisputeTerms;
import io.countersign.disputes.Disputes;
import io.countersign.ledger.PayCycle;
import io.countersign.statements.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What is questioned of a statement, and where to question it. */
@Component
class StatementQuestions {

  private final Disputes disputes;
  private final DisputeAnswers answers;
  private final DisputeTerms terms;
  private final Clock clock;

  StatementQuestions(Disputes disputes, DisputeAnswers answers, DisputeTerms terms, Clock clock) {
    this.disputes = disputes;
    this.answers = answers;
    this.terms = terms;
    this.clock = clock;
  }

  LocalDate today() {
    return DisputeTerms.day(clock.instant());
  }

  /**
   * Where to question a line of it; empty when the time for it is over.
   *
   * @param line the id of the line; empty for the statement as a whole
   */
  String address(Statement statement, String line) {
    if (today().isAfter(terms.raiseBy(statement.made().at()))) {
      return "";
    }
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/disputes/raise")
            .queryParam("period", statement.id().cycle().name())
            .queryParam("version", statement.id().version())
            .queryParam("currency", statement.id().holder().currency().getCurrencyCode());
    return (line.isEmpty() ? address : address.queryParam("line", line)).toUriString();
  }

  /** The participant's disputes about its period, and those that were corrected in it. */
  List<Dispute> about(Statement statement) {
    PayCycle cycle = statement.id().cycle();
    return disputes.of(statement.id().holder().who()).stream()
        .filter(
            dispute ->
                dispute.question().about().statement().cycle().equals(cycle)
                    || answers.posted(dispute.id()).stream()
                        .anyMatch(entry -> entry.entry().cycle().equals(cycle)))
        .toList();
  }
}
