package io.countersign.library;

import io.countersign.library.WordPart.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which paragraphs are sections, points and items: by their headings, else by their lists, else by
 * the numbers that somebody typed.
 */
final class WordLevels {

  private static final Pattern TYPED =
      Pattern.compile("(?:(?:Section|Article) )?(\\d{1,2}(?:\\.\\d{1,2}){0,3})([.:)]?) +(\\S.*)");
  private static final Pattern LETTER = Pattern.compile("\\([a-z]\\) +(\\S.*)");

  private final WordStyles styles;
  private final Set<Integer> listed = new HashSet<>();
  private boolean headed;

  WordLevels(WordStyles styles) {
    this.styles = styles;
  }

  Paragraph read(WordParagraph read, boolean free) {
    Paragraph words = new Paragraph(read.number(), 0, read.text());
    if (!free) {
      return words;
    }
    if (styles.isTitle(read.style())) {
      return words.at(Paragraph.TITLE);
    }
    int heading = read.outline().orElseGet(() -> styles.heading(read.style()));
    if (heading > 0) {
      headed = true;
      return words.at(heading);
    }
    WordStyles.Count count = read.count(styles).orElse(new WordStyles.Count("0", 0));
    if (styles.counts(count)) {
      listed.add(read.number());
      return words.at(count.level() + 1);
    }
    return styles.dots(count) ? words.at(Paragraph.DOT) : words;
  }

  /** The parts with levels that fit together: lists below headings, one title above all. */
  List<WordPart> settle(List<WordPart> parts) {
    List<WordPart> settled = new ArrayList<>();
    int heading = 0;
    int typed = 0;
    boolean mayBeTyped = !headed && listed.isEmpty();
    for (WordPart part : parts) {
      if (part instanceof Paragraph paragraph) {
        int level = paragraph.level();
        if (listed.contains(paragraph.number())) {
          settled.add(paragraph.at(heading + level));
          continue;
        }
        heading = level > 0 ? level : heading;
        Matcher number = TYPED.matcher(paragraph.text());
        if (level > 0 && number.matches()) {
          settled.add(paragraph.saying(number.group(3)));
        } else if (mayBeTyped && level == 0 && number.matches() && follows(number, typed)) {
          typed = Integer.parseInt(number.group(1).replaceFirst("\\..*", ""));
          settled.add(
              paragraph.saying(number.group(3)).at(number.group(1).split("\\.", -1).length));
        } else {
          settled.add(mayBeTyped && typed > 0 ? lettered(paragraph) : paragraph);
        }
      } else {
        settled.add(part);
      }
    }
    return withTitle(settled);
  }

  /** Whether a typed number continues the sections, and does not only begin a sentence. */
  private static boolean follows(Matcher number, int typed) {
    String first = number.group(1).replaceFirst("\\..*", "");
    boolean whole = first.equals(number.group(1));
    int section = Integer.parseInt(first);
    return whole ? section == typed + 1 && !number.group(2).isEmpty() : section == typed;
  }

  private static Paragraph lettered(Paragraph paragraph) {
    Matcher letter = LETTER.matcher(paragraph.text());
    return letter.matches() ? paragraph.saying(letter.group(1)).at(3) : paragraph;
  }

  /** A single heading above all others is the title, and what is below it moves up. */
  private static List<WordPart> withTitle(List<WordPart> parts) {
    List<Integer> heights =
        parts.stream().map(WordLevels::height).filter(height -> height > 0).toList();
    int highest = heights.stream().reduce(Integer::min).orElse(1);
    long first = heights.stream().filter(height -> height == highest).count();
    long second = heights.stream().filter(height -> height == highest + 1).count();
    boolean titled = first == 1 && second > 1 && height(parts.get(0)) == highest;
    int down = titled ? highest : highest - 1;
    return parts.stream().map(part -> raised(part, down)).toList();
  }

  private static int height(WordPart part) {
    return part instanceof Paragraph paragraph ? paragraph.level() : 0;
  }

  private static WordPart raised(WordPart part, int down) {
    if (!(part instanceof Paragraph paragraph) || paragraph.level() < 1) {
      return part;
    }
    int level = paragraph.level() - down;
    return paragraph.at(level == 0 ? Paragraph.TITLE : level);
  }
}
