package io.countersign.web.home;

import io.countersign.documents.Finding;
import io.countersign.ledger.BookSeal;
import io.countersign.signing.DetachedSeal;
import io.countersign.signing.Identity;
import io.countersign.signing.KeyVault;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The seal of this installation, made with a key of its own in the vault. */
@Component
class CompanySeal implements BookSeal {

  private static final Identity BOOKS = new Identity("books", "Books", "Countersign");

  private final KeyVault vault;

  CompanySeal(KeyVault vault) {
    this.vault = vault;
  }

  @Override
  public byte[] seal(byte[] content) {
    return DetachedSeal.over(content, vault.signer(BOOKS));
  }

  @Override
  public Optional<String> objection(byte[] content, byte[] seal) {
    return Optional.of(DetachedSeal.objections(content, seal, vault.trustAnchors()))
        .filter(findings -> !findings.isEmpty())
        .map(found -> found.stream().map(Finding::toString).collect(Collectors.joining("; ")));
  }
}
