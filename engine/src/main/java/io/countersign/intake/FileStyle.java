package io.countersign.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How the files of a source are written. */
record FileStyle(Charset encoding, String delimiter, Dates dates, Numbers numbers) {

  /** Reads the section {@code format}. */
  static FileStyle read(YamlSection format) {
    Charset encoding = StandardCharsets.UTF_8;
    try {
      encoding = Charset.forName(format.text("encoding").orElse("UTF-8"));
    } catch (IllegalArgumentException e) {
      format.wrong("encoding", "an encoding such as UTF-8 or windows-1252");
    }
    String delimiter = format.text("delimiter").orElse(",");
    delimiter = delimiter.equals("tab") ? "\t" : delimiter;
    if (delimiter.length() != 1 || delimiter.equals("\"")) {
      format.wrong("delimiter", "one character, or the word tab");
    }
    List<String> patterns = format.texts("dates");
    if (!patterns.stream().allMatch(Dates::isPattern)) {
      format.wrong("dates", "patterns of y, M and d, such as yyyy-MM-dd or M/d/yy");
    }
    String decimal = format.text("decimal").orElse(".");
    if (!decimal.equals(".") && !decimal.equals(",")) {
      format.wrong("decimal", "'.' or ','");
    }
    String grouping = format.text("grouping").orElse("none");
    grouping = grouping.equals("none") ? "" : grouping.equals("space") ? " " : grouping;
    if (!List.of("", " ", ".", ",", "'", "\u2019").contains(grouping) || grouping.equals(decimal)) {
      format.wrong("grouping", "none, space, or one of . , ' that is not the decimal mark");
    }
    boolean readable = patterns.stream().allMatch(Dates::isPattern);
    format.nothingElse();
    return new FileStyle(
        encoding,
        delimiter,
        new Dates(patterns.isEmpty() || !readable ? List.of("yyyy-MM-dd") : patterns),
        new Numbers(decimal, grouping));
  }
}
