package io.countersign.web.contracts;

import io.countersign.clauses.Party;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractRevision;
import io.countersign.contracts.ContractSignature;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Representative;
import io.countersign.contracts.Role;
import io.countersign.signing.SubjectKind;
import io.countersign.signing.SubjectRef;
import io.countersign.web.figures.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * A contract as its page shows it.
 *
 * @param order the booking in the revision that the contract is for; others are about none
 * @param current what it is about, as it stands now
 * @param pages how many pages of the document can be shown
 */
public record ContractView(
    Contract contract, Optional<Order> order, SubjectRef current, int pages) {

  /** One side and, once given, its signature. */
  public record Signatory(
      Role role, Party party, Representative signer, @Nullable ContractSignature signature) {}

  /** A line of the history: what happened, and who did it when. */
  public record Event(String what, String by) {}

  public static String digest(Contract contract) {
    return last(contract).sha256().hex();
  }

  public String path() {
    return "/contracts/" + contract.id();
  }

  public String state() {
    return ContractLine.words(contract.state());
  }

  public boolean draft() {
    return contract.state() == ContractState.DRAFTED;
  }

  public boolean signed() {
    return contract.state() == ContractState.SIGNED;
  }

  /** Whether somebody can still sign it, or give it up. */
  public boolean open() {
    return !signed() && contract.state() != ContractState.VOIDED;
  }

  public boolean outdated() {
    return contract.state() != ContractState.VOIDED && !contract.isFor(current);
  }

  public String digest() {
    return digest(contract);
  }

  /** The kind of what it is about, at the head of a line: {@code Booking}. */
  public String about() {
    return subject(contract.kind());
  }

  private boolean letter() {
    return contract.kind() == SubjectKind.PLAN_LETTER;
  }

  static String subject(SubjectKind kind) {
    String word = kind.word();
    return StringUtils.capitalize(word);
  }

  public String customer() {
    return contract.side(Role.CUSTOMER).party().name();
  }

  public List<Signatory> signatories() {
    return Arrays.stream(Role.values())
        .map(
            role ->
                new Signatory(
                    role,
                    contract.side(role).party(),
                    contract.side(role).signer(),
                    contract.signatureOf(role).orElse(null)))
        .toList();
  }

  /**
   * Who signs next here; nobody when there is nothing to sign, or a participant signs elsewhere.
   */
  public Optional<Signatory> next() {
    return !open() || draft() || outdated() || (letter() && contract.signatures().size() == 1)
        ? Optional.empty()
        : signatories().stream().filter(one -> one.signature() == null).findFirst();
  }

  /** What the signature panel says above the form. */
  public String turn() {
    String place = "Signer %d of 2".formatted(contract.signatures().size() + 1);
    return contract.signatures().stream()
        .map(
            before ->
                "%s signed for %s on %s"
                    .formatted(
                        contract.side(before.role()).signer().name(),
                        contract.side(before.role()).party().name(),
                        Words.day(LocalDate.ofInstant(before.signedAt(), ZoneOffset.UTC))))
        .reduce((earlier, later) -> later)
        .map(before -> place + ". " + before + ".")
        .orElse(place + ".");
  }

  /** What happened, the first thing first. */
  public List<Event> history() {
    List<Event> events = new ArrayList<>();
    events.add(
        new Event(
            "Drafted from template " + contract.template(),
            contract.drafted().by().login() + ", " + Words.time(contract.drafted().at())));
    if (!contract.revisions().isEmpty()) {
      ContractRevision printed = contract.revisions().get(0);
      events.add(
          new Event("Printed", "%,d bytes, %s".formatted(printed.byteLength(), printed.sha256())));
    }
    for (ContractSignature signature : contract.signatures()) {
      events.add(
          new Event(
              "Signed by %s for the %s"
                  .formatted(
                      contract.side(signature.role()).signer().name(), signature.role().field()),
              signature.signer() + ", " + Words.time(signature.signedAt())));
    }
    contract
        .voided()
        .ifPresent(
            stamp ->
                events.add(
                    new Event(
                        "Declared void: " + contract.voidReason().orElse(""),
                        stamp.by().login() + ", " + Words.time(stamp.at()))));
    return events;
  }

  private static ContractRevision last(Contract contract) {
    return contract.revisions().get(contract.revisions().size() - 1);
  }
}
