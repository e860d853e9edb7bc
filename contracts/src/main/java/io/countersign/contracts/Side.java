package io.countersign.contracts;

import io.countersign.clauses.Party;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** One side of a contract: the party and the person who signs for it. */
@Embeddable
public record Side(
    @Embedded Party party, @Embedded @EmbeddedColumnNaming("signer_%s") Representative signer) {}
