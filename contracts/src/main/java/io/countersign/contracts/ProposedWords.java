package io.countersign.contracts;

import io.countersign.clauses.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A clause as people outside the house write it: a line for each sub-clause, {@code (a)} before an
 * item, no numbers. The numbers are ours.
 */
final class ProposedWords {

  static final int LONGEST = 20_000;

  private static final Pattern ITEM = Pattern.compile("\\(([a-z])\\)\\s+(\\S.*)");
  private static final Pattern PRINTED = Pattern.compile("(\\d+)\\.\\d+ (.*)");
  private static final Pattern WRITTEN = Pattern.compile("(\\d+)\\. (.*)");
  private static final int MOST = 99;

  private ProposedWords() {}

  /**
   * The sub-clauses as they are written in the library.
   *
   * @throws IllegalArgumentException when it is not plain text, or too much of it
   */
  static String body(String typed) {
    List<String> lines = new ArrayList<>();
    int number = 0;
    char letter = 'a';
    String text = PlainText.require("a proposed clause", typed, LONGEST);
    for (String line : text.lines().filter(one -> !one.isEmpty()).toList()) {
      Matcher item = ITEM.matcher(line);
      if (item.matches() && number > 0 && letter <= 'z') {
        lines.add("   (" + letter + ") " + item.group(2));
        letter++;
      } else {
        number++;
        letter = 'a';
        lines.add(number + ". " + line);
      }
    }
    if (number > MOST) {
      throw new IllegalArgumentException("a clause has at most " + MOST + " sub-clauses");
    }
    return String.join("\n", lines);
  }

  /** A clause of a draft as somebody would write it who writes over it. */
  static String toWriteOver(String words) {
    return words
        .lines()
        .map(PRINTED::matcher)
        .map(line -> line.replaceFirst("$2"))
        .collect(Collectors.joining("\n"));
  }

  /** A body as it would be printed in the place of a clause. */
  static String printed(String body, String instead) {
    Matcher number = PRINTED.matcher(instead.lines().findFirst().orElse(""));
    String clause = number.matches() ? number.group(1) : "1";
    StringBuilder out = new StringBuilder();
    for (String line : body.lines().toList()) {
      Matcher written = WRITTEN.matcher(line);
      if (written.matches()) {
        out.append(out.isEmpty() ? "" : "\n").append(clause).append('.').append(written.group(1));
        out.append(' ').append(written.group(2));
      } else if (line.strip().startsWith("(")) {
        out.append('\n').append(line.strip());
      } else if (!line.isBlank()) {
        out.append(' ').append(line.strip());
      }
    }
    return out.toString();
  }
}
