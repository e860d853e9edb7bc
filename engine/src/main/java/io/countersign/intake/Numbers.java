package io.countersign.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a source writes numbers: the decimal mark, and the mark between groups of three digits (empty
 * for none; a space also stands for its no-break forms). At most 15 digits before the decimal mark
 * and 10 after it; a number below one may begin with its decimal mark, as databases print it.
 */
final class Numbers {

  private final String decimal;
  private final String grouping;
  private final Pattern pattern;

  Numbers(String decimal, String grouping) {
    this.decimal = decimal;
    this.grouping = grouping;
    String groups =
        grouping.isEmpty() ? "" : "|\\d{1,3}(" + Pattern.quote(grouping) + "\\d{3}){1,4}";
    String decimals = Pattern.quote(decimal) + "\\d{1,10}";
    this.pattern =
        Pattern.compile("-?((\\d{1,15}" + groups + ")(" + decimals + ")?|" + decimals + ")");
  }

  Optional<BigDecimal> read(String text) {
    String number = text.replace('\u2212', '-');
    if (grouping.equals(" ")) {
      number = number.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
    if (!pattern.matcher(number).matches()) {
      return Optional.empty();
    }
    String plain = grouping.isEmpty() ? number : number.replace(grouping, "");
    return Optional.of(EventJson.plain(new BigDecimal(plain.replace(decimal, "."))));
  }

  /** An example for a person to read. */
  String expected() {
    return "a number such as 1" + grouping + "234" + decimal + "50";
  }
}
