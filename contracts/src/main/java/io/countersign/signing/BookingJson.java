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

/** Finds {@code booking.json} in a document and reads what names the booking. */
final class BookingJson {

  static final String NAME = "booking.json";

  /** Far above any booking, far below what would take long to put into canonical form. */
  private static final int LARGEST = 1_000_000;

  private BookingJson() {}

  /** The booking of a document; documents about something else have none. */
  static Optional<BookingRef> in(List<Attachment> attachments) throws Objection {
    List<Attachment> bookings =
        attachments.stream().filter(a -> a.name().equalsIgnoreCase(NAME)).toList();
    if (bookings.isEmpty()) {
      return Optional.empty();
    }
    if (bookings.size() > 1 || !bookings.get(0).name().equals(NAME)) {
      throw new Objection(SealFlaw.BOOKING_TWICE, "Found " + bookings + ".");
    }
    return Optional.of(read(bookings.get(0).bytes()));
  }

  private static BookingRef read(byte[] json) throws Objection {
    if (json.length > LARGEST) {
      throw new Objection(SealFlaw.BOOKING_NOT_CANONICAL, json.length + " bytes are no booking.");
    }
    try {
      if (!Arrays.equals(json, new JsonCanonicalizer(json).getEncodedUTF8())) {
        throw new Objection(SealFlaw.BOOKING_NOT_CANONICAL, "Another spelling is canonical.");
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new Objection(SealFlaw.BOOKING_NOT_CANONICAL, String.valueOf(e.getMessage()));
    }
    @Nullable String bookingId = null;
    int revision = 0;
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Objection(SealFlaw.BOOKING_IDENTITY, "It is not a JSON object.");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("bookingId") && value == JsonToken.VALUE_STRING) {
          bookingId = parser.getString();
        } else if (name.equals("revision") && value == JsonToken.VALUE_NUMBER_INT) {
          revision = parser.getIntValue();
        } else {
          parser.skipChildren();
        }
      }
    } catch (JacksonException e) {
      throw new Objection(SealFlaw.BOOKING_NOT_CANONICAL, String.valueOf(e.getOriginalMessage()));
    }
    if (bookingId == null || bookingId.isBlank() || revision < 1) {
      throw new Objection(
          SealFlaw.BOOKING_IDENTITY, "It needs \"bookingId\", a string, and \"revision\", from 1.");
    }
    return new BookingRef(bookingId, revision, Digest.of(json));
  }
}
