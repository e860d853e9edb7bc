package io.countersign.evidence;

import io.countersign.canonical.Digest;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractRefused.ContractUnknown;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.signing.Notary;
import io.countersign.signing.TrustAnchors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the event logs are as they were written: no line changed, taken out, moved or cut off,
 * and every signature of a contract in them.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class LogCheck {

  private final EventLog log;
  private final Anchors anchors;
  private final Contracts contracts;
  private final Notary notary;

  LogCheck(EventLog log, Anchors anchors, Contracts contracts, Notary notary) {
    this.log = log;
    this.anchors = anchors;
    this.contracts = contracts;
    this.notary = notary;
  }

  /**
   * What was found.
   *
   * @param flaws what is not as it was written, a sentence each; empty when all is well
   */
  public record Found(int logs, int events, int anchors, List<String> flaws) {

    public Found {
      flaws = List.copyOf(flaws);
    }
  }

  /** Checks every log. */
  public Found check() {
    List<Anchor> anchored = anchors.all();
    List<String> flaws = new ArrayList<>(chained(anchored, notary.trustAnchors()));
    Map<String, List<Standing>> stood = stood(anchored);
    Set<String> all = new TreeSet<>(log.contracts());
    all.addAll(stood.keySet());
    int events = 0;
    for (String contract : all) {
      Chain chain = Chain.of(contract, log.lines(contract));
      events += chain.events().size();
      flaws(contract, chain, stood.getOrDefault(contract, List.of()))
          .forEach(flaw -> flaws.add("contract " + contract + ": " + flaw));
    }
    return new Found(all.size(), events, anchored.size(), flaws);
  }

  /** Checks the log of one contract; nothing when all is well. */
  public List<String> check(ContractId contract) {
    List<Anchor> anchored = anchors.of(contract);
    List<String> flaws = new ArrayList<>();
    anchored.forEach(anchor -> flaws.addAll(anchor.objections(notary.trustAnchors())));
    List<Standing> stood = stood(anchored).getOrDefault(contract.value(), List.of());
    flaws.addAll(flaws(contract.value(), log.of(contract), stood));
    return flaws;
  }

  private List<String> flaws(String contract, Chain chain, List<Standing> stood) {
    List<String> flaws = new ArrayList<>(chain.objections());
    stood.forEach(standing -> chain.objection(standing).ifPresent(flaws::add));
    ContractId id = new ContractId(contract);
    log.standing(id)
        .filter(
            book ->
                book.seq() != chain.events().size()
                    || !book.digest()
                        .equals(chain.head().map(LoggedEvent::digest).orElse(LoggedEvent.NOTHING)))
        .ifPresent(book -> flaws.add("the log ended with event " + book.seq() + " once"));
    flaws.addAll(unlogged(id, chain));
    return flaws;
  }

  /**
   * Signatures of a contract that its log does not tell of, when it has a log from its draft on.
   */
  private List<String> unlogged(ContractId id, Chain chain) {
    boolean whole =
        chain.events().stream()
            .findFirst()
            .filter(first -> first.what().equals(Happening.CREATED.name()))
            .isPresent();
    if (!whole) {
      return List.of();
    }
    Set<String> logged =
        chain.events().stream()
            .filter(event -> event.what().equals(Happening.SIGNED.name()))
            .map(event -> event.facts().getOrDefault("value-sha256", ""))
            .collect(Collectors.toSet());
    try {
      return contracts.find(id).signatures().stream()
          .filter(signature -> !logged.contains(signature.value().hex()))
          .map(signature -> "the signature of the " + signature.field() + " is not in the log")
          .toList();
    } catch (ContractUnknown e) {
      return List.of("the contract itself is gone");
    }
  }

  /** What is wrong with the anchors: each follows the one before, none is missing between them. */
  private static List<String> chained(List<Anchor> anchored, TrustAnchors trusted) {
    List<String> flaws = new ArrayList<>();
    Digest previous = LoggedEvent.NOTHING;
    for (Anchor anchor : anchored) {
      List<String> own = anchor.objections(trusted);
      flaws.addAll(own);
      if (own.isEmpty() && !anchor.previous().equals(previous)) {
        flaws.add("anchor " + anchor.seq() + " does not follow the one before it");
      }
      previous = anchor.digest();
    }
    return flaws;
  }

  private static Map<String, List<Standing>> stood(List<Anchor> anchored) {
    Map<String, List<Standing>> stood = new HashMap<>();
    for (Anchor anchor : anchored) {
      try {
        anchor
            .standings()
            .forEach(s -> stood.computeIfAbsent(s.contract(), c -> new ArrayList<>()).add(s));
      } catch (IllegalArgumentException e) {
        // said by the objections of the anchor
      }
    }
    return stood;
  }
}
