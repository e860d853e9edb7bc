package io.countersign.canonical;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one spelling of RFC 8785, made from maps, lists, text, booleans and whole numbers.
 * Money and other decimals go in as text: a JSON number above 2^53 loses digits silently.
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  /**
   * The canonical bytes (UTF-8) of a document.
   *
   * @throws IllegalArgumentException when a value is none of the kinds above
   */
  public static byte[] of(Map<String, ?> document) {
    StringBuilder out = new StringBuilder();
    write(document, out);
    return respelled(out.toString());
  }

  /**
   * The canonical spelling of JSON text.
   *
   * @throws IllegalArgumentException when the text is not JSON
   */
  public static byte[] respelled(String json) {
    try {
      return new JsonCanonicalizer(json).getEncodedUTF8();
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
    }
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Integer || value instanceof Long) {
      long number = ((Number) value).longValue();
      if (Math.abs(number) > (1L << 53)) {
        throw new IllegalArgumentException(number + " is beyond 2^53; write it as text");
      }
      out.append(number);
    } else if (value instanceof String text) {
      quote(text, out);
    } else if (value instanceof List<?> list) {
      char opener = '[';
      for (Object item : list) {
        out.append(opener);
        write(item, out);
        opener = ',';
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof Map<?, ?> map) {
      char opener = '{';
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(opener);
        quote(String.valueOf(entry.getKey()), out);
        out.append(':');
        write(entry.getValue(), out);
        opener = ',';
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else {
      throw new IllegalArgumentException("no canonical form for a " + value.getClass().getName());
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
