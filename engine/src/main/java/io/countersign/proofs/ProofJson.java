package io.countersign.proofs;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.countersign.calendar.Period;
import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.intake.EventJson;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import io.countersign.people.PayGroup;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** The one spelling of the documents of a proof. Money and decimals are text, never numbers. */
final class ProofJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultVisibility(
              found -> found.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .addModule(words())
          .build();

  private ProofJson() {}

  static byte[] write(Object document) {
    return CanonicalJson.respelled(MAPPER.writeValueAsString(document));
  }

  /**
   * @throws IllegalArgumentException when it is not such a document in its one spelling
   */
  static <T> T read(byte[] json, Class<T> type) {
    String text = new String(json, StandardCharsets.UTF_8);
    if (!Arrays.equals(CanonicalJson.respelled(text), json)) {
      throw new IllegalArgumentException("another spelling is canonical");
    }
    try {
      return MAPPER.readValue(whole(text), type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  /** The document with what it leaves out: adjustments and signed letters where there are none. */
  private static String whole(String text) {
    if (!(MAPPER.readTree(text) instanceof ObjectNode root)) {
      return text;
    }
    if (!root.has("adjustments")) {
      root.putArray("adjustments");
    }
    if (root.at("/statement/content/totals/payable") instanceof ObjectNode payable
        && payable.get("earned") instanceof ObjectNode earned
        && !payable.has("adjusted")) {
      payable.set("adjusted", earned.deepCopy().put("amount", "0"));
    }
    for (JsonNode plan : root.at("/statement/content/plans")) {
      if (plan instanceof ObjectNode used && !used.has("letter")) {
        used.putNull("letter");
      }
    }
    return root.toString();
  }

  private static SimpleModule words() {
    SimpleModule module = new SimpleModule();
    text(module, PayCycle.class, PayCycle::name, PayCycle::parse);
    text(module, PayGroup.class, PayGroup::name, PayGroup::new);
    text(module, Period.class, Period::name, Period::parse);
    text(module, Digest.class, Digest::hex, Digest::new);
    text(module, ParticipantId.class, ParticipantId::value, ParticipantId::new);
    text(module, DealId.class, DealId::value, DealId::new);
    text(module, Currency.class, Currency::getCurrencyCode, Currency::getInstance);
    text(module, BigDecimal.class, BigDecimal::toPlainString, BigDecimal::new);
    text(
        module,
        Rate.class,
        rate -> rate.fraction().toPlainString(),
        text -> new Rate(new BigDecimal(text)));
    text(
        module,
        EntryNumber.class,
        EntryNumber::toString,
        text -> new EntryNumber(Long.parseLong(text)));
    module.addSerializer(Money.class, new MoneyWriter());
    module.addDeserializer(Money.class, new MoneyReader());
    module.addSerializer(DealEvent.class, new EventWriter());
    module.addDeserializer(DealEvent.class, new EventReader());
    return module;
  }

  private static <T> void text(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new ValueDeserializer<T>() {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) {
            return read.apply(in.getString());
          }
        });
  }

  private static final class MoneyWriter extends ValueSerializer<Money> {
    @Override
    public void serialize(Money money, JsonGenerator out, SerializationContext context) {
      out.writeStartObject();
      out.writeStringProperty("amount", money.amount().toPlainString());
      out.writeStringProperty("currency", money.currency().getCurrencyCode());
      out.writeEndObject();
    }
  }

  private static final class MoneyReader extends ValueDeserializer<Money> {
    @Override
    public Money deserialize(JsonParser in, DeserializationContext context) {
      JsonNode object = in.readValueAsTree();
      if (object.size() != 2 || !object.has("amount") || !object.has("currency")) {
        throw new IllegalArgumentException("no money: " + object);
      }
      return Money.of(object.get("currency").stringValue(), object.get("amount").stringValue());
    }
  }

  private static final class EventWriter extends ValueSerializer<DealEvent> {
    @Override
    public void serialize(DealEvent event, JsonGenerator out, SerializationContext context) {
      out.writeRawValue(EventJson.write(event));
    }
  }

  private static final class EventReader extends ValueDeserializer<DealEvent> {
    @Override
    public DealEvent deserialize(JsonParser in, DeserializationContext context) {
      JsonNode object = in.readValueAsTree();
      return EventJson.read(object.toString());
    }
  }
}
