package io.countersign.evidence;

import io.countersign.canonical.Digest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a line of an event log from its JSON, and takes no other spelling than the canonical. */
final class EventJson {

  private static final JsonFactory JSON = new JsonFactory();

  private EventJson() {}

  /**
   * The event in a line.
   *
   * @throws IllegalArgumentException when it is none, or not spelled as it was written
   */
  static LoggedEvent read(String line) {
    Map<String, String> parts = new TreeMap<>();
    Map<String, String> facts = new TreeMap<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      object(parser, parser.nextToken(), parts, facts);
      LoggedEvent event =
          new LoggedEvent(
              part(parts, "contract"),
              Integer.parseInt(part(parts, "seq")),
              Instant.parse(part(parts, "at")),
              part(parts, "what"),
              part(parts, "by"),
              facts,
              new Digest(part(parts, "previous")));
      if (!event.json().equals(line)) {
        throw new IllegalArgumentException("it is not spelled as events are");
      }
      return event;
    } catch (JacksonException | DateTimeException | StackOverflowError e) {
      throw new IllegalArgumentException("it is no event: " + e.getMessage(), e);
    }
  }

  private static void object(
      JsonParser parser, JsonToken start, Map<String, String> parts, Map<String, String> facts) {
    if (start != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("it is no JSON object");
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (parts != facts && name.equals("facts")) {
        object(parser, value, facts, facts);
      } else {
        parts.put(name, String.valueOf(parser.getString()));
      }
    }
  }

  private static String part(Map<String, String> parts, String name) {
    String value = parts.get(name);
    if (value == null) {
      throw new IllegalArgumentException("it lacks \"" + name + "\"");
    }
    return value;
  }
}
