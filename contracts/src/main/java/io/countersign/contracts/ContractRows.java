package io.countersign.contracts;

import io.countersign.canonical.Digest;
import io.countersign.contracts.ContractRefused.ContractUnknown;
import io.countersign.documents.Document;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contracts as they stand in the database. */
@Component
class ContractRows {

  private final EntityManager rows;

  ContractRows(EntityManager rows) {
    this.rows = rows;
  }

  void add(Contract contract) {
    rows.persist(contract);
    rows.flush();
  }

  void flush() {
    rows.flush();
  }

  Contract find(ContractId id) {
    return known(rows.find(Contract.class, id), id);
  }

  /** The contract, held until the transaction ends: nobody else changes it meanwhile. */
  Contract held(ContractId id) {
    rows.createNativeQuery("select id from contract where id = :id for update", String.class)
        .setParameter("id", id.value())
        .getResultList();
    return find(id);
  }

  /** The contract that this one amends. */
  Optional<Contract> amendedBy(Contract contract) {
    return contract.amends().map(this::find);
  }

  /** The highest revision first, of one revision the latest draft first. */
  List<Contract> ofSubject(String id) {
    return rows.createQuery(
            "from Contract c where c.bookingId = :id"
                + " order by c.bookingRevision desc, c.draftedAt desc, c.id.value",
            Contract.class)
        .setParameter("id", id)
        .getResultList();
  }

  /** The contract in whose revision ledger the document stands. */
  Optional<Contract> holding(Document document) {
    return rows.createQuery(
            "select c from Contract c join c.revisions r where r.sha256 = :digest", Contract.class)
        .setParameter("digest", ContractRevision.of(document).sha256())
        .getResultStream()
        .findFirst();
  }

  List<ContractId> signedWith(Digest certificate) {
    return rows.createQuery(
            "select distinct c.id from Contract c join c.signatures s where s.certificate ="
                + " :digest",
            ContractId.class)
        .setParameter("digest", certificate)
        .getResultList();
  }

  List<Contract> search(String words, int atMost) {
    String escaped = words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    return rows.createQuery(
            """
            from Contract c
            where lower(c.bookingId) like :words escape '!'
               or lower(c.deal) like :words escape '!'
               or lower(c.customer.party.name) like :words escape '!'
               or lower(c.customer.signer.name) like :words escape '!'
            order by c.draftedAt desc, c.id.value
            """,
            Contract.class)
        .setParameter("words", "%" + escaped + "%")
        .setMaxResults(atMost)
        .getResultList();
  }

  private static Contract known(@Nullable Contract contract, ContractId id) {
    if (contract == null) {
      throw new ContractUnknown(id);
    }
    return contract;
  }
}
