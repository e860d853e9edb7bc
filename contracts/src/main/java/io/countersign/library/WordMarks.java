package io.countersign.library;

import io.countersign.library.LibraryRefused.FileUnreadable;
import io.countersign.library.WordPart.Paragraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks that say which words stand there only sometimes, and the notes to whoever drafts: both
 * are taken out of paragraphs, in the order of the file.
 */
final class WordMarks {

  /**
   * A paragraph without its marks.
   *
   * @param notes what was said to whoever drafts
   */
  record Line(Paragraph at, Words words, List<String> notes) {
    String text() {
      return words.all();
    }

    boolean isEmpty() {
      return words.isEmpty();
    }

    Line saying(Words other) {
      return new Line(at, other, List.of());
    }
  }

  private static final Pattern NOTE =
      Pattern.compile(
          "(?i)(drafting note|drafter'?s? note|notes? to|note:|note\\b|example:|guidance|instruction"
              + "s?:|comment:).*");
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\{+%?[ ]*((?i:if) [^{}]+?|#if [^{}]+?|[#^][A-Za-z]\\w*|(?i:end-?if)\\b[^{}]*?"
              + "|/[A-Za-z]\\w*|(?i:else)|(?:FOR|END-FOR|EXEC|for|endfor) ?[^{}]*?|#each [^{}]*?"
              + "|FOR|EXEC)[ ]*%?}+");
  private static final Pattern FLAG = Pattern.compile("(!|not )? *([A-Za-z]\\w*)");
  private static final String BOXES = "(?=[\u2610\u2611\u2612])";

  private final String file;
  private final Deque<String> open = new ArrayDeque<>();

  WordMarks(String file) {
    this.file = file;
  }

  /** The lines of paragraphs that follow each other; one that leaves a bracket open goes on. */
  List<Line> lines(List<Paragraph> paragraphs) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      int end = closing(paragraphs, i);
      StringBuilder text = new StringBuilder(paragraph.text());
      for (int more = i + 1; more <= end; more++) {
        text.append(' ').append(paragraphs.get(more).text());
      }
      i = end;
      if (!lines.isEmpty() && Places.asks(text.toString()) && announces(lines)) {
        Line before = lines.remove(lines.size() - 1);
        Words more = line(paragraph.saying(text.toString())).words();
        lines.add(new Line(before.at(), before.words().and(more), before.notes()));
        continue;
      }
      for (String part : text.toString().split(BOXES, -1)) {
        Line line = line(paragraph.saying(part));
        if (!line.isEmpty() || !line.notes().isEmpty()) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private static boolean announces(List<Line> lines) {
    return lines.get(lines.size() - 1).text().endsWith(":");
  }

  /** The paragraph in which brackets that a paragraph opens are closed; else itself. */
  private static int closing(List<Paragraph> paragraphs, int at) {
    int depth = 0;
    for (int i = at; i < paragraphs.size() && i < at + 20; i++) {
      String text = paragraphs.get(i).text();
      depth += count(text, '[') - count(text, ']');
      if (depth <= 0) {
        return i;
      }
    }
    return at;
  }

  private static int count(String text, char one) {
    return (int) text.chars().filter(c -> c == one).count();
  }

  Line line(Paragraph paragraph) {
    List<String> notes = new ArrayList<>();
    String text = withoutNotes(paragraph.text(), notes);
    List<Words.Span> spans = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    int from = 0;
    while (block.find()) {
      spans.add(new Words.Span(text.substring(from, block.start()), new HashSet<>(open)));
      mark(block.group(1), paragraph);
      from = block.end();
    }
    spans.add(new Words.Span(text.substring(from), new HashSet<>(open)));
    return new Line(paragraph, new Words(spans), notes);
  }

  private static String withoutNotes(String text, List<String> notes) {
    StringBuilder kept = new StringBuilder();
    int[] ends = ends(text);
    for (int at = 0; at < text.length(); at++) {
      String inside = ends[at] == 0 ? "" : text.substring(at + 1, ends[at]).strip();
      if (NOTE.matcher(inside).matches()) {
        notes.add(inside);
        at = ends[at];
      } else {
        kept.append(text.charAt(at));
      }
    }
    return kept.toString();
  }

  /** Where the bracket that opens at a place closes; 0 where none opens, or it never closes. */
  private static int[] ends(String text) {
    int[] ends = new int[text.length()];
    Deque<Integer> opened = new ArrayDeque<>();
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '[') {
        opened.push(at);
      } else if (text.charAt(at) == ']' && !opened.isEmpty()) {
        ends[opened.pop()] = at;
      }
    }
    return ends;
  }

  private void mark(String mark, Paragraph at) {
    String lower = mark.toLowerCase(Locale.ROOT);
    if (lower.startsWith("end-if") || lower.startsWith("endif") || lower.startsWith("/")) {
      if (open.isEmpty()) {
        throw wrong(at, "{" + mark + "} without an {IF ...} before it", "both, or neither");
      }
      open.pop();
    } else if (lower.equals("else") && !open.isEmpty()) {
      open.push(other(open.pop()));
    } else if (lower.startsWith("if ") || mark.startsWith("#if ")) {
      open.push(condition(mark.substring(mark.indexOf(' ')).strip(), at));
    } else if (mark.matches("[#^]\\w+")) {
      open.push(condition((mark.startsWith("^") ? "!" : "") + mark.substring(1), at));
    } else {
      throw wrong(at, "{" + mark + "}", "places and {IF name} ... {END-IF}, and no other logic");
    }
  }

  private String condition(String written, Paragraph at) {
    Matcher flag = FLAG.matcher(written);
    if (!flag.matches()) {
      throw wrong(at, "the condition " + written, "a name, or a name after 'not'");
    }
    String name = flag(flag.group(2));
    return name + (flag.group(1) == null ? " is yes" : " is no");
  }

  /** A variable that says yes or no. */
  private static String flag(String words) {
    return Places.free(SheetText.id(words));
  }

  /** A variable that says yes or no, of one row or one box alone. */
  static String own(String words, String usual, Map<String, String> all) {
    String first = flag(words);
    String name = first;
    for (int i = 2; all.containsKey(name); i++) {
      name = first + "-" + i;
    }
    all.put(name, usual);
    return name;
  }

  static String other(String condition) {
    return condition.endsWith(" is yes")
        ? condition.replaceFirst(" is yes$", " is no")
        : condition.replaceFirst(" is no$", " is yes");
  }

  private FileUnreadable wrong(Paragraph at, String found, String expected) {
    return new FileUnreadable(
        file + ", " + at.place(),
        found,
        expected,
        "Change it in Word, or take it out and add what it says to the drafts.");
  }

  /** Says so when a mark was never closed. */
  void finish() {
    if (!open.isEmpty()) {
      throw new FileUnreadable(
          file + ", at its end",
          "an {IF ...} for " + open.element().replaceFirst(" is .*", "") + " that is still open",
          "an {END-IF} for each {IF ...}",
          "Add the {END-IF} where the words end.");
    }
  }
}
