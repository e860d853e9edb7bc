package io.countersign.payees;

import io.countersign.canonical.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a destination is written before it is hidden: its parts as canonical JSON. */
final class PayToText {

  private PayToText() {}

  static String write(PayTo to) {
    return new String(CanonicalJson.of(to.parts()), StandardCharsets.UTF_8);
  }

  static PayTo read(String text) {
    Map<String, String> parts =
        JsonMapper.shared().readValue(text, new TypeReference<Map<String, String>>() {});
    PayMethod method = PayMethod.of(part(parts, "method")).orElseThrow();
    return switch (method) {
      case NACHA ->
          new PayTo.UsBank(
              part(parts, "name"),
              part(parts, "routing"),
              part(parts, "account"),
              PayTo.UsBank.Kind.valueOf(part(parts, "account_type").toUpperCase(Locale.ROOT)));
      case SEPA -> new PayTo.SepaBank(part(parts, "name"), part(parts, "iban"), part(parts, "bic"));
      default -> new PayTo.Payroll(method, part(parts, "number"));
    };
  }

  private static String part(Map<String, String> parts, String name) {
    return parts.getOrDefault(name, "");
  }
}
