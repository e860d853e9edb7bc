package io.countersign.library;

import io.countersign.library.WordPart.Grid;
import io.countersign.library.WordPart.Paragraph;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the paper of others is signed: rows and lines for signature, name, title, address and date.
 * They fall away, because the places for signatures follow by themselves.
 */
final class SignaturePlaces {

  private static final String BLANK =
      "[\\s_.:\\u2610-\\u2612]*(?:\\{[^{}]*}|\\[[^\\[\\]]*])?[\\s_.]*";
  private static final Pattern SIGNS =
      Pattern.compile(
          "(?i)(?:authori[sz]ed )?(?:signature|signed)(?: by)?" + BLANK + "|(?i)by:" + BLANK);
  private static final Pattern DETAIL =
      Pattern.compile(
          "(?i)(?:(?:print(?:ed)? |full )?name(?: and title)?|(?:job )?title|position"
              + "|(?:notice )?address|(?:notice |postal |e-?mail )?address(?: \\([^)]*\\))?"
              + "|notice address \\([^)]*\\)|e-?mail|postal mail|company|organi[sz]ation"
              + "|date(?: signed| of signature)?|its|phone)"
              + BLANK);
  private static final Pattern SIDE =
      Pattern.compile(
          "(?i)(?:%s|%s|party [ab12])\\s*:?\\s*(?:\\{[^{}]*}|\\[[^\\[\\]]*]|_+)?"
              .formatted(Places.SELLERS, Places.CUSTOMERS));

  private SignaturePlaces() {}

  static boolean isIn(Grid grid) {
    return grid.rows().stream()
        .flatMap(List::stream)
        .flatMap(List::stream)
        .anyMatch(paragraph -> SIGNS.matcher(paragraph.text()).matches());
  }

  /** Whether a row of a table in which somebody signs is for that alone. */
  static boolean isRow(List<List<Paragraph>> row) {
    List<List<Paragraph>> said = row.stream().filter(cell -> !cell.isEmpty()).toList();
    if (said.isEmpty()) {
      return true;
    }
    boolean blocks = said.stream().anyMatch(cell -> cell.stream().anyMatch(SignaturePlaces::signs));
    boolean labelled = isLine(said.get(0).get(0).text());
    boolean sides = said.stream().allMatch(cell -> cell.size() == 1 && isSide(cell.get(0).text()));
    return blocks || labelled || sides;
  }

  private static boolean signs(Paragraph paragraph) {
    return SIGNS.matcher(paragraph.text()).matches();
  }

  /** Whether a line is for a signature or for what stands below it. */
  static boolean isLine(String text) {
    return SIGNS.matcher(text).matches() || DETAIL.matcher(text).matches();
  }

  static boolean isSignature(String text) {
    return SIGNS.matcher(text).matches();
  }

  /** Whether a line names a side and nothing else. */
  static boolean isSide(String text) {
    return SIDE.matcher(text).matches();
  }
}
