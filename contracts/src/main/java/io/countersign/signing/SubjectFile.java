package io.countersign.signing;

import io.countersign.documents.Attachment;
import io.countersign.documents.Digest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds the one file in a document that says what it is about, and reads what names it. */
final class SubjectFile {

  /** Far above any of them, far below what would take long to put into canonical form. */
  private static final int LARGEST = 1_000_000;

  private SubjectFile() {}

  /** What a document is about; papers that nothing hangs on, such as reports, say nothing. */
  static Optional<SubjectRef> in(List<Attachment> attachments) throws Objection {
    List<Attachment> files =
        attachments.stream().filter(a -> SubjectKind.named(a.name()).isPresent()).toList();
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Attachment file = files.get(0);
    SubjectKind kind = SubjectKind.named(file.name()).orElseThrow();
    if (files.size() > 1 || !file.name().equals(kind.file())) {
      throw new Objection(SealFlaw.BOOKING_TWICE, "Found " + files + ".");
    }
    return Optional.of(read(kind, file.bytes()));
  }

  private static SubjectRef read(SubjectKind kind, byte[] json) throws Objection {
    requireCanonical(kind, json);
    @Nullable String schema = null;
    @Nullable String id = null;
    int revision = 0;
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Objection(SealFlaw.BOOKING_IDENTITY, "It is not a JSON object.");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("schema")) {
          schema = value == JsonToken.VALUE_STRING ? parser.getString() : "";
        }
        if (name.equals(kind.key()) && value == JsonToken.VALUE_STRING) {
          id = parser.getString();
        } else if (name.equals("revision") && value == JsonToken.VALUE_NUMBER_INT) {
          revision = parser.getIntValue();
        } else {
          parser.skipChildren();
        }
      }
    } catch (JacksonException e) {
      throw new Objection(SealFlaw.BOOKING_NOT_CANONICAL, String.valueOf(e.getOriginalMessage()));
    }
    if (id == null || id.isBlank() || revision < 1) {
      throw new Objection(
          SealFlaw.BOOKING_IDENTITY,
          "It needs \"%s\", a string, and \"revision\", from 1.".formatted(kind.key()));
    }
    requireOfKind(kind, schema, id);
    return new SubjectRef(id, revision, Digest.of(json));
  }

  private static void requireCanonical(SubjectKind kind, byte[] json) throws Objection {
    if (json.length > LARGEST) {
      throw new Objection(
          SealFlaw.BOOKING_NOT_CANONICAL, json.length + " bytes are no " + kind.word() + ".");
    }
    try {
      if (!Arrays.equals(json, new JsonCanonicalizer(json).getEncodedUTF8())) {
        throw new Objection(SealFlaw.BOOKING_NOT_CANONICAL, "Another spelling is canonical.");
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new Objection(SealFlaw.BOOKING_NOT_CANONICAL, String.valueOf(e.getMessage()));
    }
  }

  /**
   * A file of one kind cannot be passed off as one of another; a booking need not say its schema.
   */
  private static void requireOfKind(SubjectKind kind, @Nullable String schema, String id)
      throws Objection {
    boolean unsaid = schema == null && kind == SubjectKind.BOOKING;
    if (!unsaid && !kind.schema().equals(schema)) {
      throw new Objection(
          SealFlaw.BOOKING_IDENTITY,
          "%s has the schema %s, found %s.".formatted(kind.file(), kind.schema(), schema));
    }
    if (!id.startsWith(kind.prefix())) {
      throw new Objection(
          SealFlaw.BOOKING_IDENTITY,
          "The id of a %s begins with %s, found %s.".formatted(kind.word(), kind.prefix(), id));
    }
  }
}
