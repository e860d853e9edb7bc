package io.countersign.contracts;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How a point in time stands in a column: date and time in UTC, whatever zone the server is in. */
@Converter
final class InstantColumn implements AttributeConverter<Instant, LocalDateTime> {

  @Override
  public @Nullable LocalDateTime convertToDatabaseColumn(@Nullable Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  @Override
  public @Nullable Instant convertToEntityAttribute(@Nullable LocalDateTime time) {
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }
}
