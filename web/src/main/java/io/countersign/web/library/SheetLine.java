package io.countersign.web.library;

import io.countersign.library.KeptSheet;
import io.countersign.library.SheetId;
import io.countersign.library.SheetState;
import io.countersign.web.figures.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sheet of the library in a list.
 *
 * @param by who wrote or published it last, and when
 */
public record SheetLine(SheetId id, String title, String state, String by) {

  private static final Pattern TITLE = Pattern.compile("(?m)^(?:title|policy): (.+)$");

  static SheetLine kept(KeptSheet sheet) {
    KeptSheet.Mark last = sheet.published().orElse(sheet.written());
    return new SheetLine(
        sheet.id(),
        title(sheet.content()),
        words(sheet.state()),
        last.by() + ", " + Words.time(last.at()));
  }

  static SheetLine product(SheetId id, String content) {
    return new SheetLine(id, title(content), "Product", "comes with the product");
  }

  /** The state in the words of the pages. */
  public static String words(SheetState state) {
    return switch (state) {
      case DRAFT -> "Draft";
      case SUBMITTED -> "Waiting";
      case PUBLISHED -> "Published";
      case DROPPED -> "Given up";
    };
  }

  private static String title(String content) {
    Matcher title = TITLE.matcher(content);
    return title.find() ? title.group(1).strip() : "Without a title";
  }

  public String path() {
    return path(id);
  }

  static String path(SheetId id) {
    return "/library/%s/%s/%d"
        .formatted(id.kind().word(), id.edition().id(), id.edition().version());
  }
}
