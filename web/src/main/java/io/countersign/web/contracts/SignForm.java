package io.countersign.web.contracts;

import io.countersign.contracts.Contract;
import io.countersign.contracts.Role;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The act of signing: which document, as which side, under which name, and that it is meant. The
 * sides sign in the order of {@link Role}.
 *
 * @param typed the fields {@code document} (the digest that was shown), {@code name} and {@code
 *     agree}
 */
public record SignForm(Contract contract, Role role, Map<String, String> typed) {

  /** Whose turn it is; nobody's when both have signed. */
  static Optional<Role> next(Contract contract) {
    return Arrays.stream(Role.values())
        .filter(role -> contract.signatureOf(role).isEmpty())
        .findFirst();
  }

  /** What is wrong, by field; the key {@code sign} is the whole form. */
  public Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<Role> next = next(contract);
    if (contract.signatureOf(role).isEmpty() && next.isPresent() && next.get() != role) {
      errors.put(
          "sign",
          "The %s signs first. Wait for that signature, then sign.".formatted(next.get().field()));
    } else if (contract.signatureOf(role).isEmpty() && !shownDocument()) {
      errors.put("sign", "The document changed since you opened this page. Read it again.");
    }
    String signer = contract.side(role).signer().name();
    if (!plain(typed.getOrDefault("name", "")).equals(plain(signer))) {
      errors.put("name", "Type the full name of the signer: " + signer + ".");
    }
    if (!typed.containsKey("agree")) {
      errors.put("agree", "Tick the box when you want to sign.");
    }
    return errors;
  }

  private boolean shownDocument() {
    return contract.revisions().isEmpty()
        || ContractView.digest(contract).equals(typed.get("document"));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }
}
