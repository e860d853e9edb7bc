package io.countersign.compliance;

import io.countersign.canonical.Digest;
import io.countersign.contracts.ContractId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One thing that a check found.
 *
 * @param contract which contract it is about; nothing when it is about none
 * @param about names it among all of its code and contract; the same as long as it is the same
 * @param sentence what exactly, a sentence
 */
record Found(FindingCode code, Optional<ContractId> contract, String about, String sentence) {

  private static final int LONGEST = 1000;

  Found {
    sentence = sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
  }

  static Found of(FindingCode code, ContractId contract, String sentence) {
    return new Found(code, Optional.of(contract), "", sentence);
  }

  static Found of(FindingCode code, String about, String sentence) {
    return new Found(code, Optional.empty(), about, sentence);
  }

  /** Is the same in every run that finds the same. */
  String key() {
    String all = code + " " + contract.map(ContractId::value).orElse("") + " " + about;
    return Digest.of(all.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
