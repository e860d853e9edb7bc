package io.countersign.repository;

import io.countersign.documents.Attachment;
import io.countersign.documents.Document;
import io.countersign.documents.Reading;
import io.countersign.money.Money;
import io.countersign.signing.SubjectKind;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a contract is worth, by the booking that travels inside its stored document. */
final class SignedValue {

  private static final JsonFactory JSON = new JsonFactory();

  private SignedValue() {}

  /** The sum of the lines of the embedded booking; nothing for a contract about no booking. */
  static Optional<Money> in(Document document) {
    return Reading.of(document).attachments().stream()
        .filter(file -> file.name().equals(SubjectKind.BOOKING.file()))
        .findFirst()
        .flatMap(SignedValue::of);
  }

  private static Optional<Money> of(Attachment booking) {
    @Nullable String currency = null;
    long minor = 0;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), booking.bytes())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          if (name.equals("currency")) {
            currency = parser.getString();
          } else if (name.equals("amountMinor")) {
            minor = Math.addExact(minor, Long.parseLong(parser.getString()));
          }
        }
      }
    } catch (JacksonException e) {
      throw new IllegalStateException("the booking inside a stored document cannot be read", e);
    }
    return currency == null
        ? Optional.empty()
        : Optional.of(new Money(Currency.getInstance(currency), minor));
  }
}
