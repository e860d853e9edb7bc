package io.countersign.web.contracts;

import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractSignature;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Role;
import io.countersign.contracts.Subject;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A contract in the list.
 *
 * @param order the booking in the revision that the contract is for, null when it is not to be had
 */
public record ContractLine(Contract contract, @Nullable Order order) {

  public static ContractLine of(Contract contract, List<Order> revisions) {
    return new ContractLine(
        contract,
        revisions.stream()
            .filter(order -> contract.isFor(new Subject.Order(order.booking()).ref()))
            .findFirst()
            .orElse(null));
  }

  /** The state in the words of the pages. */
  public static String words(ContractState state) {
    return switch (state) {
      case DRAFTED -> "Draft";
      case GENERATED -> "To sign";
      case PARTLY_SIGNED -> "Partly signed";
      case SIGNED -> "Signed";
      case VOIDED -> "Void";
    };
  }

  public String state() {
    return words(contract.state());
  }

  public String customer() {
    return contract.side(Role.CUSTOMER).party().name();
  }

  public String path() {
    return "/contracts/" + contract.id();
  }

  /** The names of those who signed, in the order of signing. */
  public String signedBy() {
    return contract.signatures().stream()
        .map(ContractSignature::role)
        .map(role -> contract.side(role).signer().name())
        .collect(Collectors.joining(", "));
  }
}
