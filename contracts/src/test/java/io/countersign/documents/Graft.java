package io.countersign.documents;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds a revision to a file by hand, in exactly the shape this system writes, so that nothing but
 * its content can give it away.
 */
public final class Graft {

  private static final Pattern SIZE = Pattern.compile("/Size (\\d+)\n");
  private static final Pattern START = Pattern.compile("startxref\n(\\d+)\n");
  private static final Pattern TRAILER =
      Pattern.compile("/Root (\\d+ 0 R)\n/Info (\\d+ 0 R)\n/ID (\\[[^\\]]*\\])\n");

  private final String text;
  private final TreeMap<Integer, String> objects = new TreeMap<>();
  private String root;
  private String more = "";
  private int size;

  private Graft(Document document) {
    this.text = new String(document.bytes(), StandardCharsets.ISO_8859_1);
    this.size = Integer.parseInt(last(SIZE).group(1));
    this.root = last(TRAILER).group(1);
  }

  public static Graft on(Document document) {
    return new Graft(document);
  }

  /** The number of the next new object. */
  public int next() {
    return size;
  }

  /** The body of an object as it is now. */
  public String body(int number) {
    String head = "\n" + number + " 0 obj\n";
    int from = text.lastIndexOf(head) + head.length();
    return text.substring(from, text.indexOf("\nendobj\n", from));
  }

  /** The body of an object as it will be. */
  public String pending(int number) {
    return objects.getOrDefault(number, "");
  }

  /** The number of the catalog. */
  public int catalog() {
    return Integer.parseInt(root.substring(0, root.indexOf(' ')));
  }

  /** The number a key of an object refers to. */
  public int reference(int number, String key) {
    Matcher found = Pattern.compile("/" + key + " \\[?(\\d+) 0 R").matcher(body(number));
    if (!found.find()) {
      throw new AssertionError("Object " + number + " has no reference /" + key);
    }
    return Integer.parseInt(found.group(1));
  }

  public Graft put(int number, String body) {
    objects.put(number, body);
    size = Math.max(size, number + 1);
    return this;
  }

  /** An object with a line more before the end of its dictionary. */
  public Graft with(int number, String line) {
    String body = body(number);
    int end = body.lastIndexOf(">>");
    return put(number, body.substring(0, end) + line + "\n>>");
  }

  /** An object with one text for another. */
  public Graft edited(int number, String found, String put) {
    String body = body(number);
    if (!body.contains(found)) {
      throw new AssertionError("Object " + number + " has no " + found + ": " + body);
    }
    return put(number, body.replace(found, put));
  }

  /** A stream as a new object. */
  public Graft stream(int number, String entries, byte[] content) {
    return put(
        number,
        "<<\n/Length "
            + content.length
            + "\n"
            + entries
            + ">>\nstream\r\n"
            + new String(content, StandardCharsets.ISO_8859_1)
            + "\r\nendstream");
  }

  public Graft root(int number) {
    root = number + " 0 R";
    return this;
  }

  /** A line more in the trailer. */
  public Graft trailer(String line) {
    more = line + "\n";
    return this;
  }

  public Document done() {
    StringBuilder out = new StringBuilder(text).append("\r\n");
    Map<Integer, Integer> offsets = new TreeMap<>();
    objects.forEach(
        (number, body) -> {
          offsets.put(number, out.length());
          out.append(number).append(" 0 obj\n").append(body).append("\nendobj\n");
        });
    int table = out.length();
    out.append("xref\n0 1\n0000000000 65535 f\r\n");
    offsets.forEach(
        (number, offset) ->
            out.append(number).append(" 1\n").append("%010d 00000 n\r\n".formatted(offset)));
    Matcher trailer = last(TRAILER);
    out.append("trailer\n<<\n/Root ").append(root).append("\n/Info ").append(trailer.group(2));
    out.append("\n/ID ").append(trailer.group(3)).append("\n/Size ").append(size);
    out.append("\n/Prev ").append(last(START).group(1)).append("\n").append(more);
    out.append(">>\nstartxref\n").append(table).append("\n%%EOF\n");
    return Document.of(out.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private Matcher last(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    int at = -1;
    while (matcher.find()) {
      at = matcher.start();
    }
    if (at < 0 || !matcher.find(at)) {
      throw new AssertionError("There is no " + pattern);
    }
    return matcher;
  }
}
