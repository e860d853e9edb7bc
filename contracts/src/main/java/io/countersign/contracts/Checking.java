package io.countersign.contracts;

import io.countersign.documents.Document;
import io.countersign.documents.Finding;
import io.countersign.signing.BookingBinding;
import io.countersign.signing.SeenSeal;
import io.countersign.signing.SubjectRef;
import io.countersign.signing.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The check of documents against what the desk knows of their contracts. */
@Component
class Checking {

  private final ContractRows rows;
  private final DocumentStore documents;
  private final Sealing sealing;

  Checking(ContractRows rows, DocumentStore documents, Sealing sealing) {
    this.rows = rows;
    this.documents = documents;
    this.sealing = sealing;
  }

  Verdict check(Contract contract, SubjectRef current) {
    Document document = documents.asStored(contract.lastRevision());
    return sealing.check(document, contract, rows.amendedBy(contract), current);
  }

  CheckedDocument check(Document document, Function<Contract, Optional<SubjectRef>> standing) {
    Verdict alone = sealing.check(document);
    Optional<Contract> found = rows.holding(document).or(() -> namedBy(alone));
    if (found.isEmpty()) {
      return new CheckedDocument(Optional.empty(), worse(alone, ContractFlaw.CONTRACT_UNKNOWN));
    }
    Contract contract = found.get();
    Verdict verdict =
        standing
            .apply(contract)
            .map(now -> sealing.check(document, contract, rows.amendedBy(contract), now))
            .orElseGet(() -> worse(alone, ContractFlaw.BOOKING_UNKNOWN));
    return new CheckedDocument(Optional.of(contract.id()), verdict);
  }

  /** The contract that the document's signatures claim to be of, when it has paper. */
  private Optional<Contract> namedBy(Verdict verdict) {
    return verdict.seals().stream()
        .map(SeenSeal::binding)
        .flatMap(Optional::stream)
        .map(BookingBinding::subject)
        .flatMap(subject -> rows.ofSubject(subject.id()).stream().filter(is(subject)))
        .filter(contract -> !contract.revisions().isEmpty())
        .findFirst();
  }

  private static Predicate<Contract> is(SubjectRef subject) {
    return contract ->
        contract.subject().revision() == subject.revision()
            && contract.state() != ContractState.VOIDED;
  }

  private static Verdict worse(Verdict verdict, ContractFlaw flaw) {
    return verdict.and(List.of(new Finding(flaw, "")));
  }
}
