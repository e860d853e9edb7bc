package io.countersign.contracts;

import io.countersign.canonical.Digest;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** How a digest stands in a column: 64 hexadecimal digits. */
@Converter(autoApply = true)
final class DigestColumn implements AttributeConverter<Digest, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Digest digest) {
    return digest == null ? null : digest.hex();
  }

  @Override
  public @Nullable Digest convertToEntityAttribute(@Nullable String hex) {
    return hex == null ? null : new Digest(hex);
  }
}
