package io.countersign.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file written by hand in the shape this system writes, with whatever objects somebody wants. */
public final class Handmade {

  private static final String HEAD = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

  private final List<String> objects = new ArrayList<>();

  /** The number that the next object gets; the first is the catalog. */
  public int next() {
    return objects.size() + 1;
  }

  public Handmade add(String body) {
    objects.add(body);
    return this;
  }

  public Handmade stream(String entries, byte[] content) {
    return add(
        "<<\n/Length "
            + content.length
            + "\n"
            + entries
            + ">>\nstream\r\n"
            + new String(content, StandardCharsets.ISO_8859_1)
            + "\r\nendstream");
  }

  public Document done() {
    StringBuilder out = new StringBuilder(HEAD);
    StringBuilder table = new StringBuilder();
    for (int at = 0; at < objects.size(); at++) {
      table.append("%010d 00000 n\r\n".formatted(out.length()));
      out.append(at + 1).append(" 0 obj\n").append(objects.get(at)).append("\nendobj\n");
    }
    int start = out.length();
    out.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f\r\n");
    out.append(table).append("trailer\n<<\n/Root 1 0 R\n/Info 2 0 R\n/ID [<00> <00>]\n/Size ");
    out.append(objects.size() + 1).append("\n>>\nstartxref\n").append(start).append("\n%%EOF\n");
    return Document.of(out.toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
