package io.countersign.web.ceremony;

import io.countersign.ceremony.SigningRound;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Happening;
import io.countersign.contracts.Role;
import io.countersign.evidence.LoggedEvent;
import io.countersign.signing.SubjectKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The signing of a contract as legal sees it.
 *
 * @param rounds every sending, the newest first
 * @param events the event log
 * @param flaws what is wrong with the event log; nothing when all is well
 */
public record SendView(
    Contract contract, List<SigningRound> rounds, List<LoggedEvent> events, List<String> flaws) {

  public String path() {
    return "/contracts/" + contract.id();
  }

  /** Whether it can be sent now. */
  public boolean sendable() {
    return open().isEmpty()
        && (contract.state() == ContractState.GENERATED
            || contract.state() == ContractState.PARTLY_SIGNED);
  }

  public boolean signed() {
    return contract.state() == ContractState.SIGNED;
  }

  public Optional<SigningRound> open() {
    return rounds.stream().filter(SigningRound::open).findFirst();
  }

  /** The sides that can be asked to sign by link; of a plan letter nobody but the company. */
  public List<Role> unsigned() {
    return Arrays.stream(Role.values())
        .filter(role -> role == Role.SELLER || contract.kind() != SubjectKind.PLAN_LETTER)
        .filter(role -> contract.signatureOf(role).isEmpty())
        .toList();
  }

  /** What happened, in words. */
  public static String words(LoggedEvent event) {
    return Arrays.stream(Happening.values())
        .filter(known -> known.name().equals(event.what()))
        .map(Happening::words)
        .findFirst()
        .orElse(event.what());
  }

  /** The facts of an event, in the order of their names. */
  public static Map<String, String> facts(LoggedEvent event) {
    return new TreeMap<>(event.facts());
  }
}
