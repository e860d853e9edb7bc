package io.countersign.retention;

import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.Happening;
import io.countersign.contracts.Stamp;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is done when two people decided: each document's digest and length become a tombstone, and
 * only then the database lets its bytes be emptied. What the search keeps of the words goes too.
 */
@Component
class Disposals {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Disposals(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  private record Bytes(String sha256, int length) {}

  void dispose(Contract contract, RetentionRequest request, Stamp decided) {
    String id = contract.id().value();
    List<Bytes> documents = documents(id);
    List<Bytes> certificates =
        jdbc.sql("select sha256, length(content) as n from completion where contract_id = ?")
            .param(id)
            .query((row, number) -> new Bytes(row.getString("sha256"), row.getInt("n")))
            .list();
    documents.forEach(one -> tombstone(one, contract, request, decided));
    certificates.forEach(one -> tombstone(one, contract, request, decided));
    for (Bytes one : documents) {
      jdbc.sql("update document_blob set content = ? where sha256 = ?")
          .params(new byte[0], one.sha256())
          .update();
      jdbc.sql("delete from document_text where sha256 = ?").param(one.sha256()).update();
    }
    for (Bytes one : certificates) {
      jdbc.sql("update completion set content = ? where contract_id = ? and sha256 = ?")
          .params(new byte[0], id, one.sha256())
          .update();
    }
    jdbc.sql("delete from contract_word where contract_id = ?").param(id).update();
    jdbc.sql("delete from contract_preservation where contract_id = ?").param(id).update();
    jdbc.sql("update signing_invitation set drawing = null where contract_id = ?")
        .param(id)
        .update();
    TreeSet<String> digests = new TreeSet<>();
    documents.forEach(one -> digests.add(one.sha256()));
    certificates.forEach(one -> digests.add(one.sha256()));
    events.publishEvent(
        ContractEvent.of(contract.id(), Happening.DISPOSED, decided.by().login())
            .with("asked-by", request.asked().by().login())
            .with("reason", request.reason())
            .with("sha256", String.join(" ", digests)));
  }

  /** The documents of no other contract that were not disposed of. */
  List<Bytes> documents(String contract) {
    return jdbc.sql(
            "select distinct r.sha256, r.byte_length from contract_revision r where r.contract_id"
                + " = ? and not exists (select 1 from contract_revision o where o.sha256 ="
                + " r.sha256 and o.contract_id <> r.contract_id) and not exists (select 1 from"
                + " disposed_document d where d.sha256 = r.sha256) order by r.sha256")
        .param(contract)
        .query((row, number) -> new Bytes(row.getString("sha256"), row.getInt("byte_length")))
        .list();
  }

  boolean nothingStored(Contract contract) {
    return documents(contract.id().value()).isEmpty();
  }

  private void tombstone(
      Bytes document, Contract contract, RetentionRequest request, Stamp decided) {
    jdbc.sql(
            "insert into disposed_document (sha256, contract_id, byte_length, request_id,"
                + " disposed_at) values (?, ?, ?, ?, ?)")
        .params(
            document.sha256(),
            contract.id().value(),
            document.length(),
            request.id(),
            RetentionRows.column(decided.at()))
        .update();
  }
}
