package io.countersign.bulk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows as MySQL reads them from a file unless it is told otherwise: UTF-8, one line per row, a tab
 * between values, {@code \N} for null, and a backslash before what would be read as something else.
 */
final class TabText {

  private byte[] bytes;
  private int size;

  /**
   * @param room so many bytes are expected
   */
  TabText(int room) {
    bytes = new byte[room + room / 8];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** What was written so far, to be read before anything else is. */
  InputStream stream() {
    return new ByteArrayInputStream(bytes, 0, size);
  }

  void row(@Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        put('\t');
      }
      value(values[i]);
    }
    put('\n');
  }

  private void value(@Nullable Object value) {
    if (value == null) {
      put('\\');
      put('N');
    } else if (value instanceof Boolean truth) {
      put(truth ? '1' : '0');
    } else {
      text(value.toString());
    }
  }

  private void text(String text) {
    int length = text.length();
    room(2 * length);
    for (int i = 0; i < length; i++) {
      char letter = text.charAt(i);
      if (letter >= 0x80) {
        beyondAscii(text.substring(i));
        return;
      }
      ascii((byte) letter);
    }
  }

  private void beyondAscii(String rest) {
    byte[] utf8 = rest.getBytes(StandardCharsets.UTF_8);
    room(2 * utf8.length);
    for (byte one : utf8) {
      ascii(one);
    }
  }

  /** Puts a byte for which there is room; those of letters beyond ASCII are below zero. */
  private void ascii(byte one) {
    if (one == '\t' || one == '\n' || one == '\\' || one == 0) {
      bytes[size++] = '\\';
      bytes[size++] =
          one == '\t' ? (byte) 't' : one == '\n' ? (byte) 'n' : one == 0 ? (byte) '0' : one;
    } else {
      bytes[size++] = one;
    }
  }

  private void put(char one) {
    room(1);
    bytes[size++] = (byte) one;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
