package io.countersign.signing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A DER object taken apart, down to what has no parts; by hand, since a library would put right
 * what is to be wrong.
 */
final class Parts {

  private static final int CONSTRUCTED = 0x20;
  private static final int OCTETS = 4;

  private final Map<String, byte[]> changed = new LinkedHashMap<>();
  private final Part whole;

  private Parts(Part whole) {
    this.whole = whole;
  }

  /** Every way to change one part of an object a little, by where and what was done. */
  static Map<String, byte[]> changed(byte[] der) {
    Part whole = parts(der, 0, der.length).get(0);
    if (!Arrays.equals(der, whole.written())) {
      throw new AssertionError("not written as it was read");
    }
    Parts parts = new Parts(whole);
    parts.change("0", whole);
    return parts.changed;
  }

  private static final class Part {
    private int tag;
    private byte[] content;
    private List<Part> inside = List.of();

    Part(int tag, byte... content) {
      this.tag = tag;
      this.content = content;
    }

    byte[] written() {
      byte[] body = content;
      if (!inside.isEmpty()) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        inside.forEach(each -> all.writeBytes(each.written()));
        body = all.toByteArray();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(tag);
      if (body.length >= 0x100) {
        out.write(0x82);
        out.write(body.length >> 8);
      } else if (body.length >= 0x80) {
        out.write(0x81);
      }
      out.write(body.length);
      out.writeBytes(body);
      return out.toByteArray();
    }
  }

  private void change(String place, Part part) {
    for (int bit : List.of(0x01, 0x40, 0x80)) {
      part.tag ^= bit;
      note(place + " of another kind, by " + bit);
      part.tag ^= bit;
    }
    if (part.inside.isEmpty()) {
      changeContent(place, part);
      return;
    }
    List<Part> inside = part.inside;
    Part last = inside.get(inside.size() - 1);
    for (Part more : List.of(last, new Part(5), new Part(0x87, (byte) 1))) {
      part.inside = new ArrayList<>(inside);
      part.inside.add(more);
      note(place + " with one more of the kind " + more.tag);
    }
    if (inside.size() > 1) {
      part.inside = inside.subList(0, inside.size() - 1);
      note(place + " without its last part");
    }
    part.inside = inside;
    for (int at = 0; at < inside.size(); at++) {
      change(place + "." + at, inside.get(at));
    }
  }

  private void changeContent(String place, Part part) {
    byte[] content = part.content;
    part.content = Arrays.copyOf(content, content.length + 1);
    note(place + " longer at the end");
    part.content = new byte[content.length + 1];
    System.arraycopy(content, 0, part.content, 1, content.length);
    note(place + " longer at the beginning");
    if (content.length > 0) {
      part.content = content.clone();
      part.content[content.length - 1] ^= 1;
      note(place + " with another bit");
    }
    part.content = content;
  }

  private void note(String what) {
    changed.put(what, whole.written());
  }

  /** The parts that stand one after the other; nothing when it is no DER. */
  private static List<Part> parts(byte[] der, int from, int until) {
    List<Part> parts = new ArrayList<>();
    int at = from;
    while (at < until) {
      int head = at + 1 < until ? 2 + Math.max(0, (der[at + 1] & 0xFF) - 0x80) : 0;
      if (head < 2 || head > 4 || at + head > until) {
        return List.of();
      }
      int length = der[at + 1] & 0x7F;
      if (head > 2) {
        length = der[at + head - 1] & 0xFF;
        length += head == 4 ? (der[at + 2] & 0xFF) << 8 : 0;
      }
      int end = at + head + length;
      if (end > until) {
        return List.of();
      }
      Part part = new Part(der[at] & 0xFF, Arrays.copyOfRange(der, at + head, end));
      if ((part.tag & CONSTRUCTED) != 0 || part.tag == OCTETS) {
        List<Part> inside = parts(der, at + head, end);
        boolean one = inside.size() == 1 && (inside.get(0).tag & CONSTRUCTED) != 0;
        part.inside = part.tag != OCTETS || one ? inside : List.of();
      }
      parts.add(part);
      at = end;
    }
    return parts;
  }
}
