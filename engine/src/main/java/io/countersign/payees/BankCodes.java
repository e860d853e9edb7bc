package io.countersign.payees;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checks that bank numbers carry in themselves; each says what is wrong, or nothing. */
final class BankCodes {

  private static final Pattern ROUTING = Pattern.compile("[0-9]{9}");
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?");
  private static final int[] WEIGHTS = {3, 7, 1};
  private static final int REMAINDER = 97;

  /** Lengths of IBANs in the SEPA area, by country (ISO 13616 registry). */
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry("AD", 24),
          Map.entry("AT", 20),
          Map.entry("BE", 16),
          Map.entry("BG", 22),
          Map.entry("CH", 21),
          Map.entry("CY", 28),
          Map.entry("CZ", 24),
          Map.entry("DE", 22),
          Map.entry("DK", 18),
          Map.entry("EE", 20),
          Map.entry("ES", 24),
          Map.entry("FI", 18),
          Map.entry("FR", 27),
          Map.entry("GB", 22),
          Map.entry("GI", 23),
          Map.entry("GR", 27),
          Map.entry("HR", 21),
          Map.entry("HU", 28),
          Map.entry("IE", 22),
          Map.entry("IS", 26),
          Map.entry("IT", 27),
          Map.entry("LI", 21),
          Map.entry("LT", 20),
          Map.entry("LU", 20),
          Map.entry("LV", 21),
          Map.entry("MC", 27),
          Map.entry("MT", 31),
          Map.entry("NL", 18),
          Map.entry("NO", 15),
          Map.entry("PL", 28),
          Map.entry("PT", 25),
          Map.entry("RO", 24),
          Map.entry("SE", 24),
          Map.entry("SI", 19),
          Map.entry("SK", 24),
          Map.entry("SM", 27),
          Map.entry("VA", 22));

  private BankCodes() {}

  /** ABA routing number: nine digits whose sum by the weights 3-7-1 ends in 0. */
  static Optional<String> routing(String routing) {
    if (!ROUTING.matcher(routing).matches()) {
      return Optional.of("nine digits");
    }
    int sum = 0;
    for (int i = 0; i < routing.length(); i++) {
      sum += WEIGHTS[i % WEIGHTS.length] * (routing.charAt(i) - '0');
    }
    return sum % 10 == 0 && sum > 0
        ? Optional.empty()
        : Optional.of("an ABA routing number whose check digit agrees (weights 3-7-1)");
  }

  /** IBAN by ISO 13616: length of the country, remainder 1 by 97. */
  static Optional<String> iban(String iban) {
    if (!IBAN.matcher(iban).matches()) {
      return Optional.of("an IBAN: country, two check digits, account");
    }
    Integer length = LENGTHS.get(iban.substring(0, 2));
    if (length == null) {
      return Optional.of("an IBAN of the SEPA area");
    }
    if (length != iban.length()) {
      return Optional.of(length + " characters, as IBANs of " + iban.substring(0, 2) + " have");
    }
    int remainder = 0;
    for (char c : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
      int value = Character.digit(c, 36);
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % REMAINDER;
    }
    return remainder == 1
        ? Optional.empty()
        : Optional.of("an IBAN whose check digits agree (remainder 1 by 97)");
  }

  /** BIC by ISO 9362, eight or eleven characters. */
  static Optional<String> bic(String bic) {
    return BIC.matcher(bic).matches()
        ? Optional.empty()
        : Optional.of("a BIC of 8 or 11 characters, or nothing");
  }
}
