package io.countersign.library;

import io.countersign.clauses.Origin;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.StringUtils;

/** The writing of sheets as the library reads them: headers, chapters, wrapped points and ids. */
final class SheetText {

  /** A clause that has alternatives cannot have a longer id. */
  static final int LONGEST_ID = 53;

  private static final int WIDTH = 96;

  private SheetText() {}

  static String template(
      SheetId id,
      String title,
      Origin origin,
      Map<String, String> variables,
      List<Map.Entry<String, String>> cover,
      List<String> slots) {
    StringBuilder sheet = new StringBuilder(header(id, title, origin));
    sheet.append("## Variables\n\n");
    variables.forEach((name, kind) -> sheet.append("- %s: %s\n".formatted(name, kind)));
    sheet.append("\n## Cover\n\n");
    for (Map.Entry<String, String> entry : cover) {
      String value = entry.getValue();
      String lines = value.contains("\n") ? "\n  " + value.replace("\n", "\n  ") : " " + value;
      sheet.append("- ").append(entry.getKey()).append(':').append(lines).append('\n');
    }
    sheet.append("\n## Clauses\n\n");
    slots.forEach(slot -> sheet.append(slot).append('\n'));
    return sheet.toString();
  }

  static String header(SheetId id, String title, Origin origin) {
    return """
        ---
        %s: %s
        version: 1
        title: %s
        attribution: %s
        licence: %s
        source: %s
        ---

        """
        .formatted(
            id.kind().word(),
            id.edition().id(),
            title,
            origin.attribution(),
            origin.licence(),
            origin.source());
  }

  static void wrap(StringBuilder out, String first, String further, String words) {
    StringBuilder line = new StringBuilder(first);
    for (String word : words.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH && line.toString().strip().length() > 4) {
        out.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        line.append(further);
      }
      line.append(word).append(' ');
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  static String words(String id) {
    String words = id.replace('-', ' ');
    return StringUtils.capitalize(words);
  }

  /** An id of lower-case letters, digits and dashes. */
  static String id(String words) {
    String id =
        Normalizer.normalize(words, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[-0-9]+|-+$", "");
    String whole = id.isEmpty() ? "x" : id;
    return whole.length() <= LONGEST_ID
        ? whole
        : whole.substring(0, LONGEST_ID).replaceAll("-+$", "");
  }
}
